/** The words that planners read for the codes of the analysis, and the way back for what they typed. */
import type { DecisionKind, DecisionOutcome } from '../audit/decisions';
import type { Severity } from '../audit/finding';
import type { Impact } from '../audit/impact';
import type { Comparability } from '../comparison/judge-match';
import type { PromisePresence } from '../coverage/promise-coverage-frame';
import type { Move } from '../gap/move';
import type { GapStatus } from '../gap/status';
import type { Confidence, Direction, Nature } from '../plan/plan';
import type { Bilingual, Language } from './bilingual';

/** A word with those of earlier versions, which are still understood where they stand in a workbook. */
export interface Word extends Bilingual {
  readonly earlier?: readonly string[];
}

export const NATURE_WORDS: Readonly<Record<Nature, Word>> = {
  level: { id: 'Kondisi', en: 'Level', earlier: ['Tingkat'] },
  quota: { id: 'Volume per tahun', en: 'Yearly volume', earlier: ['Kuota', 'Quota'] },
  milestone: { id: 'Keberadaan', en: 'Milestone', earlier: ['Ada/tidak'] },
  maintain: { id: 'Dipertahankan', en: 'Maintained', earlier: ['Pertahankan', 'Maintain'] },
  'not-measurable': {
    id: 'Tanpa angka',
    en: 'Without a number',
    earlier: ['Tidak terukur', 'Not measurable'],
  },
};

export const DIRECTION_WORDS: Readonly<Record<'1' | '-1', Word>> = {
  '1': { id: 'Makin tinggi', en: 'Higher', earlier: ['Naik'] },
  '-1': { id: 'Makin rendah', en: 'Lower', earlier: ['Turun'] },
};

/** Under the header Prioritas. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Word>> = {
  high: { id: 'Tinggi', en: 'High' },
  medium: { id: 'Sedang', en: 'Medium' },
  low: { id: 'Rendah', en: 'Low' },
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Word>> = {
  high: { id: 'Pasti', en: 'Certain', earlier: ['Yakin', 'Sure'] },
  medium: { id: 'Cukup pasti', en: 'Fairly certain', earlier: ['Cukup yakin', 'Fairly sure'] },
  low: { id: 'Perlu dicek', en: 'To be checked', earlier: ['Ragu', 'Doubtful'] },
};

export const MOVE_WORDS: Readonly<Record<Move, Bilingual>> = {
  changes: { id: 'berubah', en: 'changes' },
  flat: { id: 'tetap', en: 'flat' },
  unknown: { id: 'tidak dapat dihitung', en: 'not computable' },
};

export const GAP_STATUS_WORDS: Readonly<Record<GapStatus, Word>> = {
  computed: { id: 'Terhitung', en: 'Computed' },
  maintain: { id: 'Dipertahankan', en: 'Maintained', earlier: ['Mempertahankan', 'Maintaining'] },
  'planned-step-only': {
    id: 'Hanya perubahan target',
    en: 'Planned change only',
    earlier: ['Hanya kenaikan target', 'Planned step only'],
  },
  'not-computable': { id: 'Tidak dapat dihitung', en: 'Not computable' },
};

export const DECISION_WORDS = {
  accept: { id: 'setuju', en: 'agree', earlier: ['terima', 'accept'] },
  change: { id: 'ganti', en: 'replace', earlier: ['ubah', 'change'] },
  ignore: { id: 'tetap', en: 'keep', earlier: ['abaikan', 'ignore'] },
} as const satisfies Record<DecisionKind, Word>;

/** What a decision does to the figures; see `impactOf`. */
export const IMPACT_WORDS: Readonly<Record<Impact, Word>> = {
  'changes-figures': { id: 'mengubah angka', en: 'changes figures' },
  confirms: { id: 'menegaskan pembacaan yang sudah dipakai', en: 'confirms the reading in use' },
  'noted-only': {
    id: 'hanya dicatat untuk revisi peraturan',
    en: 'only noted, for a revision of the regulation',
  },
  rejected: { id: 'ditolak', en: 'rejected' },
};

export const PRESENCE_WORDS: Readonly<Record<PromisePresence, Word>> = {
  covered: { id: 'Tercakup', en: 'Covered' },
  'rows-without-target': {
    id: 'Ada, tanpa target angka',
    en: 'There, without a numeric target',
    earlier: ['Ada, belum terukur', 'There, not measurable'],
  },
  absent: { id: 'Belum ada', en: 'Absent' },
  unmapped: { id: 'Tanpa padanan', en: 'No match' },
};

export const COMPARABILITY_WORDS: Readonly<Record<Comparability, Word>> = {
  comparable: { id: 'Sebanding', en: 'Comparable' },
  'partly-comparable': { id: 'Sebagian sebanding', en: 'Partly comparable' },
  'not-comparable': { id: 'Tidak sebanding', en: 'Not comparable' },
};

/** In which cities an indicator has rows; that says nothing of their targets. */
export const TIER_WORDS = {
  both: { id: 'Direncanakan di kedua kota', en: 'Planned in both cities' },
  same: { id: 'Direncanakan di semua kota', en: 'Planned in all cities', earlier: ['Sama', 'Same'] },
  only: { id: 'Hanya', en: 'Only' },
  some: { id: 'Sebagian kota', en: 'Some cities' },
  none: { id: 'Belum ada', en: 'None', earlier: ['Tidak ada'] },
} as const satisfies Record<string, Word>;

/** What became of a decision in the run. */
export const OUTCOME_WORDS: Readonly<Record<DecisionOutcome, Word>> = {
  applied: { id: 'diterapkan', en: 'applied' },
  ignored: { id: 'tetap seperti semula', en: 'kept as it was', earlier: ['diabaikan', 'ignored'] },
  'nothing-to-apply': {
    id: 'hanya dicatat, tidak ada angka yang berubah',
    en: 'only noted, no figure changes',
    earlier: ['dicatat, tidak ada nilai yang diubah', 'noted, no value to change'],
  },
  refused: { id: 'tidak diterapkan', en: 'not applied' },
  overruled: {
    id: 'digantikan oleh keputusan lain',
    en: 'overruled by another decision',
    earlier: ['kalah oleh keputusan lain'],
  },
  restored: {
    id: 'dikembalikan ke teks lampiran',
    en: 'put back as printed',
    earlier: ['dipulihkan dari naskah', 'restored from the regulation'],
  },
  'finding-gone': {
    id: 'selesai: hal ini tidak ada lagi',
    en: 'resolved: the finding is gone',
    earlier: ['selesai: temuan sudah tidak ada'],
  },
};

export const YES: Word = { id: 'Ya', en: 'Yes' };
export const NO: Word = { id: 'Tidak', en: 'No' };

/**
 * Word of a direction.
 *
 * @example directionWord(-1, 'id') // 'Makin rendah'
 */
export function directionWord(direction: Direction, language: Language): string {
  return DIRECTION_WORDS[direction === 1 ? '1' : '-1'][language];
}

/** Every way to say a word: in both languages, and as earlier versions said it. */
export function spellings({ id, en, earlier = [] }: Word): readonly string[] {
  return [id, en, ...earlier];
}

/**
 * Code of a word in either language or of an earlier version, without regard to case; null for any other text.
 *
 * @example codeOf(NATURE_WORDS, 'volume per tahun') // 'quota'
 * @example codeOf(NATURE_WORDS, 'kuota') // 'quota'
 * @example codeOf(NATURE_WORDS, 'lain') // null
 */
export function codeOf<Code extends string>(words: Readonly<Record<Code, Word>>, text: string): Code | null {
  const sought = text.trim().toLowerCase();
  for (const code in words)
    if (spellings(words[code]).some((word) => word.toLowerCase() === sought)) return code;
  return null;
}
