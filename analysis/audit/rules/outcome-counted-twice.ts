import { grouped } from '../context';
import { outcomeKey } from '../measure-words';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

/** Two activities with one measure, unit and figures: what they achieve is one thing, and counts once. */
export const outcomeCountedTwice: Rule = {
  code: 'outcome-counted-twice',
  severity: 'medium',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'measure', 'unit', 'baseline', 'target'],
  explains: {
    id: 'Dua kegiatan memiliki ukuran, satuan, dan semua angka yang sama: hasil yang sama dihitung dua kali.',
    en: 'Two activities share measure, unit and all figures: one outcome is counted twice.',
  },
  example: {
    printed: 'FA yang aktif: 51; 51',
    oddity: { id: 'satu hasil, dua kegiatan', en: 'one outcome, two activities' },
  },
  *check(context) {
    for (const { first, rows } of grouped(context.plan.rows, (row) => outcomeKey(row, context))) {
      if (rows.every(({ printed }) => printed.action === first.printed.action)) continue;
      const [, again = first] = rows;
      const names = rowNames(rows);
      yield {
        row: again,
        alsoRows: rows,
        field: 'measure',
        printed: again.printed.measure,
        message: {
          id: `${quote(again.printed.measure)} dengan satuan dan angka yang sama adalah ukuran ${String(rows.length)} kegiatan (baris ${names.id}); hasil yang sama dihitung lebih dari sekali.`,
          en: `${quote(again.printed.measure)} with the same unit and figures measures ${String(rows.length)} activities (rows ${names.en}); one outcome is counted more than once.`,
        },
      };
    }
  },
};
