import { baselineValue, type Nature, type PlanRow } from '../../plan/plan';
import type { Bilingual } from '../../text/bilingual';
import { NATURE_WORDS } from '../../text/words';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { rowNames } from '../wording';

export const natureUnsure: Rule = {
  code: 'nature-unsure',
  name: { id: 'Jenis target perlu dipastikan', en: 'Kind of target to confirm' },
  severity: 'medium',
  topic: TOPICS.typing,
  looksAt: ['unit', 'measure', 'action', 'baseline', 'target'],
  explains: {
    id: 'Jenis target (kondisi, volume per tahun, keberadaan) tidak dapat dipastikan dari tulisan dan angkanya. Jenis target menentukan rumus kesenjangan; perencana yang memutuskan. Rendah tanpa data dasar. Satu catatan telaah untuk angka dan satuan yang sama.',
    en: 'The kind of target (level, yearly volume, milestone) cannot be settled from text and figures. It decides the formula of the gap; the planner decides. Low without a baseline. One finding for equal figures of one unit.',
  },
  example: {
    printed: '10; 20 KK',
    oddity: { id: 'baru tiap tahun, atau kumulatif?', en: 'new each year, or cumulative?' },
  },
  *check({ plan }) {
    const unsure = plan.rows.filter(({ nature }) => nature.confidence === 'low');
    // Equal figures of one unit are read alike; the planner settles them together.
    for (const { first, rows } of grouped(unsure, groupKey)) {
      const { value, reason } = first.nature;
      const series = first.printed.targets.join('; ');
      const name = {
        id: NATURE_WORDS[value].id.toLowerCase(),
        en: NATURE_WORDS[value].en.toLowerCase(),
      };
      const where = rows.length > 1 ? rowNames(rows) : null;
      // "3 unit; 5 unit" says the unit already.
      const { unit } = first.printed;
      const figures = series.endsWith(unit) ? series : `${series} ${unit}`;
      yield {
        row: first,
        alsoRows: rows,
        together: true,
        field: 'nature',
        printed: figures,
        proposal: name,
        apply: { column: 'nature', value },
        otherwise: { column: 'nature', value: value === 'level' ? 'quota' : 'level' },
        // The distance to target hangs on the nature; without a baseline there is none, and the step is the same.
        severity: rows.some((row) => baselineValue(row) !== null) ? 'medium' : 'low',
        message: {
          id: `Jenis target ${figures} dibaca "${name.id}" (${MEANINGS[value].id}), tetapi tidak pasti${where ? ` (baris ${where.id})` : ''}. ${reason.id}`,
          en: `The kind of target ${figures} is read as "${name.en}" (${MEANINGS[value].en}), but is not certain${where ? ` (rows ${where.en})` : ''}. ${reason.en}`,
        },
      };
    }
  },
};

function groupKey({ printed, nature }: PlanRow): string {
  return JSON.stringify([printed.unit, printed.baseline, ...printed.targets, nature.value, nature.reason.en]);
}

const MEANINGS: Readonly<Record<Nature, Bilingual>> = {
  level: { id: 'keadaan yang dicapai tiap tahun', en: 'a state reached in each year' },
  quota: { id: 'dikerjakan baru tiap tahun, lalu dijumlahkan', en: 'done anew each year, then added up' },
  milestone: { id: 'ada atau belum ada', en: 'there or not' },
  'not-measurable': { id: 'tanpa angka yang dapat dipakai', en: 'no number that can be used' },
};
