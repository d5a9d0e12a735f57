import type { PlanRow } from '../../plan/plan';
import { type AuditContext, grouped } from '../context';
import { outcomeKey } from '../measure-words';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

/** Two activities with one measure, unit and figures: what they achieve is one thing, and counts once. */
export const outcomeCountedTwice: Rule = {
  code: 'outcome-counted-twice',
  name: { id: 'Satu hasil untuk dua kegiatan', en: 'One result of two actions' },
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
    for (const { first, rows } of grouped(
      context.plan.rows,
      (row) => outcomeKey(row, context) ?? shareKey(row, context),
    )) {
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

// Fewer words ("anak terlayani") are shared by many services.
const FEWEST_WORDS = 4;
/** Words that say that somebody gets something, not what. */
const GETS = /^(?:mendapat\w*|memperoleh|menerima|diberi\w*|terlayani|dilayani)$/;

/** A share of the same people who get the same, under one indicator; however it is worded. */
function shareKey({ unit, printed, targets }: PlanRow, { contentWords }: AuditContext): string | null {
  if (unit.kind !== 'percent' || targets.every(({ value }) => value === null)) return null;
  const words = contentWords(printed.measure).filter((word) => !GETS.test(word));
  if (words.length < FEWEST_WORDS) return null;
  const { sectionNo, indicatorNo, indicator } = printed;
  return JSON.stringify([sectionNo, indicatorNo, indicator, words.toSorted(), printed.targets]);
}
