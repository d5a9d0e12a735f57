import type { Nature } from '../../plan/plan';
import type { Bilingual } from '../../text/bilingual';
import { eachRow, type Rule, TOPICS } from '../rule';

export const natureUnsure: Rule = {
  code: 'nature-unsure',
  severity: 'medium',
  topic: TOPICS.typing,
  looksAt: ['unit', 'measure', 'action', 'baseline', 'target'],
  explains: {
    id: 'Sifat target (tingkat, kuota, ada/tidak) tidak dapat dipastikan dari tulisan dan angkanya. Sifat menentukan rumus kesenjangan; perencana yang memutuskan.',
    en: 'The nature of the target (level, quota, milestone) cannot be settled from text and figures. It decides the formula of the gap; the planner decides.',
  },
  example: {
    printed: '10; 20 KK',
    oddity: { id: 'baru tiap tahun, atau kumulatif?', en: 'new each year, or cumulative?' },
  },
  check: eachRow(function* (row) {
    const { value, confidence, reason } = row.nature;
    if (confidence !== 'low') return;
    const series = row.printed.targets.join('; ');
    const name = NAMES[value];
    yield {
      row,
      field: 'nature',
      printed: `${series} ${row.printed.unit}`.trim(),
      proposal: name.id,
      apply: { column: 'nature', value },
      message: {
        id: `Sifat target ${series} ${row.printed.unit} dibaca "${name.id}", tetapi tidak pasti. ${reason.id}`,
        en: `The nature of the target ${series} ${row.printed.unit} is read as "${name.en}", but is not certain. ${reason.en}`,
      },
    };
  }),
};

const NAMES: Readonly<Record<Nature, Bilingual>> = {
  level: { id: 'tingkat', en: 'level' },
  quota: { id: 'kuota', en: 'quota' },
  milestone: { id: 'ada/tidak', en: 'milestone' },
  maintain: { id: 'pertahankan', en: 'maintain' },
  'not-measurable': { id: 'tidak terukur', en: 'not measurable' },
};
