import type { PlanRow } from '../../plan/plan';
import { type Rule, TOPICS } from '../rule';
import { rowsWithSameAction, rowsWithSameWords } from '../similar-rows';
import { quote, rowNames } from '../wording';
import { rowKey } from './duplicate-row';

/** Rows that say nearly the same; how they are found without comparing pairs is said in `similar-rows.ts`. */
export const nearDuplicateRow: Rule = {
  code: 'near-duplicate-row',
  severity: 'medium',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'measure', 'unit', 'target'],
  explains: {
    id: 'Dua baris hampir sama: kata-katanya sama hampir semua, atau kegiatannya sama di bawah indikator lain. Mungkin pekerjaan yang sama dihitung dua kali.',
    en: 'Two rows are nearly the same: almost all words agree, or the action stands under another indicator, too. One piece of work may be counted twice.',
  },
  example: {
    printed: 'Meningkatnya sekolah ramah Anak / Perintisan sekolah ramah Anak',
    oddity: { id: 'satuan dan target sama', en: 'same unit and targets' },
  },
  *check(context) {
    const told = new Set<PlanRow>();
    for (const { first, again } of [...rowsWithSameAction(context), ...rowsWithSameWords(context)]) {
      if (told.has(again) || rowKey(first) === rowKey(again)) continue;
      told.add(again);
      const there = rowNames([first]);
      yield {
        row: again,
        alsoRows: [first],
        field: 'action',
        printed: again.printed.action,
        // The rule on misplaced rows already sends this row to the indicator of the other.
        severity: isMovedTo(again, first) ? 'low' : 'medium',
        message: {
          id: `${quote(again.printed.action)} (baris ${rowNames([again]).id}) hampir sama dengan baris ${there.id}, ${quote(first.printed.action)}; pastikan tidak dihitung dua kali.`,
          en: `${quote(again.printed.action)} (row ${rowNames([again]).en}) is nearly the same as row ${there.en}, ${quote(first.printed.action)}; make sure that it is not counted twice.`,
        },
      };
    }
  },
};

function isMovedTo({ crosswalk: moved }: PlanRow, { crosswalk: home }: PlanRow): boolean {
  return (
    moved.source === 'row' &&
    home.source !== 'row' &&
    moved.indicator !== null &&
    moved.indicator === home.indicator
  );
}
