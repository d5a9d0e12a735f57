import type { PlanRow } from '../../plan/plan';
import { isContinuation } from '../cells';
import { type Rule, TOPICS } from '../rule';

/** Text cells without which a row cannot be monitored or matched. A column without any text is one finding. */
export const cellMissing: Rule = {
  code: 'cell-missing',
  name: { id: 'Sel yang kosong', en: 'Empty cell' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'agencies'],
  explains: {
    id: 'Indikator, kegiatan, ukuran, satuan, atau penanggung jawab kosong. Kolom yang kosong di semua baris adalah satu catatan telaah.',
    en: 'Indicator, action, measure, unit or responsible body is blank. A column that is blank in all rows is one finding.',
  },
  example: { printed: '', oddity: { id: 'satuan kosong', en: 'the unit is blank' } },
  *check({ plan }) {
    const rows = plan.rows.filter((row) => !isContinuation(row));
    for (const field of FIELDS) {
      if (field === 'measure' && !plan.hasMeasure) continue;
      const blank = rows.filter((row) => row.printed[field] === '');
      const name = NAMES[field];
      if (blank.length > 1 && blank.length === rows.length)
        yield {
          place: 'column',
          field,
          printed: '',
          message: {
            id: `${name.id} kosong di semua ${String(rows.length)} baris.`,
            en: `${name.en} is blank in all ${String(rows.length)} rows.`,
          },
        };
      else for (const row of blank) yield missing(row, field);
    }
  },
};

const FIELDS = ['indicator', 'action', 'measure', 'unit', 'agencies'] as const;
const NAMES = {
  indicator: { id: 'Indikator', en: 'The indicator' },
  action: { id: 'Kegiatan', en: 'The action' },
  measure: { id: 'Ukuran', en: 'The measure' },
  unit: { id: 'Satuan', en: 'The unit' },
  agencies: { id: 'Penanggung jawab', en: 'The responsible body' },
};

function missing(row: PlanRow, field: (typeof FIELDS)[number]) {
  return {
    row,
    field,
    printed: '',
    message: { id: `${NAMES[field].id} kosong.`, en: `${NAMES[field].en} is blank.` },
  };
}
