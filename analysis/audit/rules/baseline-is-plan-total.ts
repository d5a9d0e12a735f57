import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const baselineIsPlanTotal: Rule = {
  code: 'baseline-is-plan-total',
  name: { id: 'Data dasar berisi jumlah rencana', en: 'Baseline holds the total of the plan' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Data dasar sama dengan jumlah target semua tahun: itu total rencana, bukan keadaan awal. Jarak ke target yang dihitung darinya menjadi keliru (misalnya -75%), jadi tidak dihitung.',
    en: 'The baseline equals the sum of all yearly targets: a plan total, not a starting point. A gap from it would be false (-75%, say), so none is computed.',
  },
  example: {
    printed: '200 (50; 50; 50; 50)',
    oddity: { id: '200 = jumlah keempat target', en: '200 = the sum of the four targets' },
  },
  check: eachRow((row) => {
    if (!row.baselineIsPlanTotal) return;
    const targets = row.targets.map(({ printed }) => printed).join(' + ');
    return {
      row,
      field: 'baseline',
      printed: row.baseline.printed,
      proposal: { id: 'tanpa data dasar', en: 'no baseline' },
      apply: { column: 'baseline_value', value: null },
      otherwise: [
        { column: 'plan_total', value: 'false' },
        { column: 'nature', value: 'level' },
      ],
      message: {
        id: `Data dasar ${quote(row.baseline.printed)} adalah jumlah target semua tahun (${targets}): total rencana, bukan keadaan awal.`,
        en: `The baseline ${quote(row.baseline.printed)} is the sum of all yearly targets (${targets}): a plan total, not a starting point.`,
      },
    };
  }),
};
