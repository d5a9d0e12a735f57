import { byPrintedText } from '../cells';
import { eachRowInDoubt, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const textInNumberCell: Rule = {
  code: 'text-in-number-cell',
  name: { id: 'Kata di tempat angka', en: 'Words in place of a number' },
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Kolom angka berisi teks tanpa angka sama sekali: target ini tidak dapat diukur.',
    en: 'A number column holds text without any number: this target cannot be measured.',
  },
  example: { printed: 'terlaksana', oddity: { id: 'kata di kolom target', en: 'a word in a target column' } },
  check: eachRowInDoubt('text', function* (cells, row) {
    for (const [first, ...same] of byPrintedText(cells)) {
      if (!first) continue;
      const count = 1 + same.length;
      yield {
        row,
        field: first.field,
        printed: first.reading.printed,
        message: {
          id: `${quote(first.reading.printed)} bukan angka${count > 1 ? ` (di ${String(count)} sel baris ini)` : ''}; tidak ada yang dapat dihitung.`,
          en: `${quote(first.reading.printed)} is no number${count > 1 ? ` (in ${String(count)} cells of this row)` : ''}; nothing can be computed.`,
        },
      };
    }
  }),
};
