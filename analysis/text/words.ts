/** The words that planners read for the codes of the analysis, and the way back for what they typed. */
import type { DecisionOutcome } from '../audit/decisions';
import type { Severity } from '../audit/finding';
import type { Comparability } from '../comparison/judge-match';
import type { PromisePresence } from '../coverage/promise-coverage-frame';
import type { Move } from '../gap/move';
import type { GapStatus } from '../gap/status';
import type { Confidence, Direction, Nature } from '../plan/plan';
import type { Bilingual, Language } from './bilingual';

export const NATURE_WORDS: Readonly<Record<Nature, Bilingual>> = {
  level: { id: 'Tingkat', en: 'Level' },
  quota: { id: 'Kuota', en: 'Quota' },
  milestone: { id: 'Ada/tidak', en: 'Milestone' },
  maintain: { id: 'Pertahankan', en: 'Maintain' },
  'not-measurable': { id: 'Tidak terukur', en: 'Not measurable' },
};

export const DIRECTION_WORDS: Readonly<Record<'1' | '-1', Bilingual>> = {
  '1': { id: 'Naik', en: 'Higher' },
  '-1': { id: 'Turun', en: 'Lower' },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  high: { id: 'Tinggi', en: 'High' },
  medium: { id: 'Sedang', en: 'Medium' },
  low: { id: 'Rendah', en: 'Low' },
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Bilingual>> = {
  high: { id: 'Yakin', en: 'Sure' },
  medium: { id: 'Cukup yakin', en: 'Fairly sure' },
  low: { id: 'Ragu', en: 'Doubtful' },
};

export const MOVE_WORDS: Readonly<Record<Move, Bilingual>> = {
  changes: { id: 'berubah', en: 'changes' },
  flat: { id: 'tetap', en: 'flat' },
  unknown: { id: 'tidak dapat dihitung', en: 'not computable' },
};

export const GAP_STATUS_WORDS: Readonly<Record<GapStatus, Bilingual>> = {
  computed: { id: 'Terhitung', en: 'Computed' },
  maintain: { id: 'Mempertahankan', en: 'Maintaining' },
  'planned-step-only': { id: 'Hanya kenaikan target', en: 'Planned step only' },
  'not-computable': { id: 'Tidak dapat dihitung', en: 'Not computable' },
};

export const DECISION_WORDS = {
  accept: { id: 'terima', en: 'accept' },
  change: { id: 'ubah', en: 'change' },
  ignore: { id: 'abaikan', en: 'ignore' },
} as const satisfies Record<string, Bilingual>;

export const PRESENCE_WORDS: Readonly<Record<PromisePresence, Bilingual>> = {
  covered: { id: 'Tercakup', en: 'Covered' },
  'rows-without-target': { id: 'Ada, belum terukur', en: 'There, not measurable' },
  absent: { id: 'Belum ada', en: 'Absent' },
  unmapped: { id: 'Tanpa padanan', en: 'No match' },
};

export const COMPARABILITY_WORDS: Readonly<Record<Comparability, Bilingual>> = {
  comparable: { id: 'Sebanding', en: 'Comparable' },
  'partly-comparable': { id: 'Sebagian sebanding', en: 'Partly comparable' },
  'not-comparable': { id: 'Tidak sebanding', en: 'Not comparable' },
};

export const TIER_WORDS = {
  both: { id: 'Direncanakan di kedua kota', en: 'Planned in both cities' },
  same: { id: 'Direncanakan di semua kota', en: 'Planned in all cities' },
  only: { id: 'Hanya', en: 'Only' },
  some: { id: 'Sebagian kota', en: 'Some cities' },
  none: { id: 'Tidak ada', en: 'None' },
} as const satisfies Record<string, Bilingual>;

/** What became of a decision in the run. */
export const OUTCOME_WORDS: Readonly<Record<DecisionOutcome, Bilingual>> = {
  applied: { id: 'diterapkan', en: 'applied' },
  ignored: { id: 'diabaikan', en: 'ignored' },
  'nothing-to-apply': { id: 'dicatat, tidak ada nilai yang diubah', en: 'noted, no value to change' },
  refused: { id: 'tidak diterapkan', en: 'not applied' },
  overruled: { id: 'kalah oleh keputusan lain', en: 'overruled by another decision' },
  restored: { id: 'dipulihkan dari naskah', en: 'restored from the regulation' },
  'finding-gone': { id: 'selesai: temuan sudah tidak ada', en: 'resolved: the finding is gone' },
};

/** What a decision on a finding does, or what accepting its proposal would do. */
export const IMPACT_WORDS = {
  changes: { id: 'mengubah angka', en: 'changes figures' },
  restores: { id: 'memulihkan teks lampiran', en: 'restores the printed text' },
  noted: { id: 'hanya dicatat untuk revisi peraturan', en: 'only noted for a revision of the regulation' },
  rejected: { id: 'ditolak', en: 'rejected' },
} as const satisfies Record<string, Bilingual>;

export const YES: Bilingual = { id: 'Ya', en: 'Yes' };
export const NO: Bilingual = { id: 'Tidak', en: 'No' };

/**
 * Word of a direction.
 *
 * @example directionWord(-1, 'id') // 'Turun'
 */
export function directionWord(direction: Direction, language: Language): string {
  return DIRECTION_WORDS[direction === 1 ? '1' : '-1'][language];
}

/**
 * Code of a word in either language, without regard to case; null for any other text.
 *
 * @example codeOf(NATURE_WORDS, 'kuota') // 'quota'
 * @example codeOf(NATURE_WORDS, 'lain') // null
 */
export function codeOf<Code extends string>(
  words: Readonly<Record<Code, Bilingual>>,
  text: string,
): Code | null {
  const sought = text.trim().toLowerCase();
  for (const code in words) {
    const word: Bilingual = words[code];
    if (word.id.toLowerCase() === sought || word.en.toLowerCase() === sought) return code;
  }
  return null;
}
