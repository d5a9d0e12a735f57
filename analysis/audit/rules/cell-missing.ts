import type { PlanRow } from '../../plan/plan';
import { isContinuation } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';

/** Text cells without which a row cannot be monitored or matched. */
export const cellMissing: Rule = {
  code: 'cell-missing',
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'agencies'],
  explains: {
    id: 'Indikator, kegiatan, ukuran, satuan, atau penanggung jawab kosong.',
    en: 'Indicator, action, measure, unit or responsible agency is blank.',
  },
  example: { printed: '', oddity: { id: 'satuan kosong', en: 'the unit is blank' } },
  check: eachRow(function* (row, plan) {
    if (isContinuation(row)) return;
    for (const [field, name] of Object.entries(NAMES)) {
      if (field === 'measure' && !plan.hasMeasure) continue;
      if (textOf(row, field) !== '') continue;
      yield {
        row,
        field,
        printed: '',
        message: { id: `${name.id} kosong.`, en: `${name.en} is blank.` },
      };
    }
  }),
};

const NAMES = {
  indicator: { id: 'Indikator', en: 'The indicator' },
  action: { id: 'Kegiatan', en: 'The action' },
  measure: { id: 'Ukuran', en: 'The measure' },
  unit: { id: 'Satuan', en: 'The unit' },
  agencies: { id: 'Perangkat daerah penanggung jawab', en: 'The responsible agency' },
};

function textOf({ printed }: PlanRow, field: string): string {
  const { indicator, action, measure, unit, agencies } = printed;
  const texts: Readonly<Record<string, string>> = { indicator, action, measure, unit, agencies };
  return texts[field] ?? '';
}
