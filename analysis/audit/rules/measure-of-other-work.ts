import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { type KindOfWork, UNLIKE_WORK } from '../words/unlike-work';

export const measureOfOtherWork: Rule = {
  code: 'measure-of-other-work',
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['action', 'measure'],
  explains: {
    id: 'Kegiatan dan ukurannya menyebut pekerjaan yang berbeda (lomba, tetapi yang dihitung pelajar yang dilatih; skrining sebelum persalinan, tetapi kunjungan neonatal): ukurannya tampaknya milik kegiatan lain.',
    en: 'Action and measure name different work (a contest, but pupils who were trained are counted; screening before birth, but visits to newborns): the measure seems to belong to another action.',
  },
  example: {
    printed: 'Perlombaan pencak silat / Jumlah pelajar yang dilatih',
    oddity: { id: 'lomba tidak diukur dengan pelatihan', en: 'a contest is not measured by training' },
  },
  check: eachRow((row, { fold }) => {
    const { action, measure } = row.printed;
    if (action === '' || measure === '') return;
    for (const kinds of UNLIKE_WORK) {
      const measured = onlyKind(kinds, fold(measure));
      const done = measured && onlyKind(kinds, fold(action));
      if (!done || done === measured) continue;
      return {
        row,
        field: 'measure',
        printed: measure,
        message: {
          id: `Kegiatan ${quote(action)} adalah ${done.name.id}, tetapi ukuran ${quote(measure)} mengukur ${measured.name.id}.`,
          en: `The action ${quote(action)} is ${done.name.en}, but the measure ${quote(measure)} measures ${measured.name.en}.`,
        },
      };
    }
    return;
  }),
};

/** The one kind that a text names; null where it names none or several. */
function onlyKind(kinds: readonly KindOfWork[], folded: string): KindOfWork | null {
  const named = kinds.filter(({ words }) => words.test(folded));
  return named.length === 1 ? (named[0] ?? null) : null;
}
