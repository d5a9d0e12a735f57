/** The words that planners read for the codes of the analysis, and the way back for what they typed. */
import type { DecisionKind, DecisionOutcome } from '../audit/decisions';
import type { Severity } from '../audit/finding';
import type { Impact } from '../audit/impact';
import type { PairOrigin } from '../comparison/compare-rows';
import type { PairDecision } from '../comparison/pair';
import type { Rung } from '../comparison/rung';
import type { PromisePresence } from '../coverage/promise-coverage-frame';
import type { Answered } from '../evaluation/answers';
import type { LowerIsBetter } from '../gap/achievement';
import type { GapStatus } from '../gap/status';
import type { EntryStatus } from '../monitoring/check-monitoring';
import type { Confidence, Direction, Nature, Path } from '../plan/plan';
import type { QuestionLevel } from '../reference/reference';
import type { Bilingual, Language } from './bilingual';

/** A word with those of earlier versions, which are still understood where they stand in a workbook. */
export interface Word extends Bilingual {
  readonly earlier?: readonly string[];
}

export const NATURE_WORDS: Readonly<Record<Nature, Word>> = {
  // Up to 1.0 a level that stays at its baseline was a kind of its own.
  level: {
    id: 'Kondisi',
    en: 'Level',
    earlier: ['Tingkat', 'Dipertahankan', 'Maintained', 'Pertahankan', 'Maintain'],
  },
  quota: { id: 'Volume per tahun', en: 'Yearly volume', earlier: ['Kuota', 'Quota'] },
  milestone: { id: 'Keberadaan', en: 'Milestone', earlier: ['Ada/tidak'] },
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

/** Under the header Perkembangan target. */
export const PATH_WORDS: Readonly<Record<Path, Word>> = {
  rising: { id: 'Naik', en: 'Rising' },
  falling: { id: 'Turun', en: 'Falling' },
  jump: { id: 'Lonjakan', en: 'Jump' },
  mixed: { id: 'Campuran', en: 'Mixed' },
  flat: { id: 'Tetap', en: 'Flat' },
  'fixed-bound': { id: 'Batas tetap', en: 'Fixed bound' },
  unknown: { id: 'Tidak diketahui', en: 'Unknown', earlier: ['tidak dapat dihitung', 'not computable'] },
};

export const GAP_STATUS_WORDS: Readonly<Record<GapStatus, Word>> = {
  computed: {
    id: 'Berbeda dari data dasar',
    en: 'Differs from baseline',
    earlier: ['Terhitung', 'Computed'],
  },
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

/** Decisions that a whole group of findings can have. */
export const GROUP_DECISIONS = ['accept', 'ignore'] as const satisfies readonly DecisionKind[];

/** What a decision does to the figures; see `impactOf`. */
export const IMPACT_WORDS: Readonly<Record<Impact, Word>> = {
  'changes-figures': { id: 'mengubah angka', en: 'changes figures' },
  confirms: {
    id: 'saran sudah dipakai, setuju atau tetap tidak mengubah angka',
    en: 'the suggestion is in use already, agree or keep changes no figure',
  },
  'noted-only': {
    id: 'hanya dicatat untuk revisi peraturan',
    en: 'only noted, for a revision of the regulation',
  },
  stays: {
    id: 'pembacaan yang sudah dipakai tetap dipakai; angka tidak berubah',
    en: 'the reading in use stays in use; no figure changes',
  },
  rejected: {
    id: 'saran tidak dipakai; penghitungan tidak berubah',
    en: 'suggestion not taken; no figure changes',
  },
};

export const PRESENCE_WORDS: Readonly<Record<PromisePresence, Word>> = {
  covered: {
    id: 'Ada, bertarget angka',
    en: 'There, with a numeric target',
    earlier: ['Tercakup', 'Covered'],
  },
  'rows-without-target': {
    id: 'Ada, tanpa target angka',
    en: 'There, without a numeric target',
    earlier: ['Ada, belum terukur', 'There, not measurable'],
  },
  absent: { id: 'Belum ada', en: 'Absent' },
  unmapped: { id: 'Tanpa padanan', en: 'No match' },
};

/** How far rows stand side by side; the letter never stands alone. */
export const RUNG_WORDS: Readonly<Record<Rung, Word>> = {
  A: { id: 'A setara', en: 'A same measure' },
  B: { id: 'B setara dengan penyebut', en: 'B with denominator' },
  C: { id: 'C ada tiap tahun', en: 'C present each year' },
  D: { id: 'D menunggu penyebut', en: 'D waits for denominator' },
  E: { id: 'E setema', en: 'E same theme' },
  F: { id: 'F hanya satu kota', en: 'F one city only' },
};

/** What the planner says of a pair of rows. */
export const PAIR_DECISION_WORDS: Readonly<Record<PairDecision['decision'], Word>> = {
  accept: { id: 'setuju', en: 'agree', earlier: ['terima', 'accept'] },
  reject: { id: 'tolak', en: 'reject' },
};

/** Where a pair of rows comes from. */
export const ORIGIN_WORDS: Readonly<Record<PairOrigin, Word>> = {
  judged: { id: 'Hasil pembacaan', en: 'As read', earlier: ['Dibaca', 'Read'] },
  proposed: { id: 'Saran menurut rumusan', en: 'Suggested by wording', earlier: ['Saran dari bunyi'] },
  planner: { id: 'Perencana', en: 'Planner' },
};

/** In which cities an indicator has rows; that says nothing of their targets. */
export const TIER_WORDS = {
  both: { id: 'Direncanakan di kedua kota', en: 'Planned in both cities' },
  same: { id: 'Direncanakan di semua kota', en: 'Planned in all cities', earlier: ['Sama', 'Same'] },
  only: { id: 'Hanya', en: 'Only' },
  some: { id: 'Sebagian kota', en: 'Some cities' },
  none: { id: 'Belum ada', en: 'None', earlier: ['Tidak ada'] },
} as const satisfies Record<string, Word>;

/** What a plan has for a question of the evaluation. */
export const ANSWERED_WORDS: Readonly<Record<Answered, Word>> = {
  direct: { id: 'Menjawab', en: 'Answers' },
  supporting: { id: 'Mendukung', en: 'Supports' },
  none: { id: 'Tanpa baris', en: 'No row', earlier: ['Belum ada', 'None'] },
};

/** Of what was found by its words only. */
export const UNCONFIRMED: Word = { id: 'Belum dipastikan', en: 'Not confirmed' };

export const LEVEL_WORDS: Readonly<Record<QuestionLevel, Word>> = {
  kota: { id: 'Kota', en: 'City' },
  kecamatan: { id: 'Kecamatan', en: 'District' },
  kelurahan: { id: 'Kelurahan', en: 'Urban village' },
};

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

/** Whether what shows a realisation is at hand. */
export const EVIDENCE_WORDS = {
  there: { id: 'Ada', en: 'There' },
  partly: { id: 'Sebagian', en: 'Partly' },
  missing: { id: 'Belum', en: 'Not yet' },
} as const satisfies Record<string, Word>;

export const FUND_WORDS = {
  budget: { id: 'APBD', en: 'Regional budget (APBD)' },
  other: { id: 'Sumber lain yang sah', en: 'Other lawful source' },
} as const satisfies Record<string, Word>;

/** How far the report of a round is. */
export const REPORT_WORDS = {
  draft: { id: 'Draf', en: 'Draft' },
  submitted: { id: 'Disampaikan ke ketua', en: 'Submitted to the chair' },
} as const satisfies Record<string, Word>;

/** What stands in a line of monitoring. */
export const ENTRY_STATUS_WORDS: Readonly<Record<EntryStatus, Word>> = {
  reported: { id: 'Dilaporkan', en: 'Reported' },
  late: { id: 'Dilaporkan terlambat', en: 'Reported late' },
  refused: { id: 'Tidak terbaca', en: 'Not understood' },
  conflict: { id: 'Isian ganda', en: 'Two entries' },
  skipped: { id: 'Terlewat', en: 'Skipped' },
  blank: { id: 'Belum dilaporkan', en: 'Not reported' },
  gone: { id: 'Tidak lagi dalam rencana', en: 'No longer in the plan' },
};

/** What rows are put together by. */
export const SCOPE_WORDS = {
  city: { id: 'Kota', en: 'City' },
  cluster: { id: 'Klaster', en: 'Cluster' },
  indicator: { id: 'Indikator KLA', en: 'KLA indicator' },
  question: { id: 'Pertanyaan evaluasi', en: 'Evaluation question' },
  agency: { id: 'Penanggung jawab', en: 'Responsible body' },
} as const satisfies Record<string, Word>;

/** Whether a target is reached by what was reported. */
export const MET_WORDS = {
  yes: { id: 'Tercapai', en: 'Reached' },
  no: { id: 'Belum tercapai', en: 'Not reached' },
} as const satisfies Record<string, Word>;

/** Whether the pace of the reports leads to the final target. */
export const PACE_WORDS = {
  enough: { id: 'Tercapai bila laju tetap', en: 'Reached at this pace' },
  short: { id: 'Tidak tercapai bila laju tetap', en: 'Not reached at this pace' },
} as const satisfies Record<string, Word>;

/** A milestone in words; its number is 1 or 0. */
export const MILESTONE_WORDS = {
  there: { id: 'ada', en: 'there', earlier: ['sudah', 'sudah ada', 'ya', 'yes'] },
  missing: { id: 'belum', en: 'not yet', earlier: ['belum ada', 'tidak', 'tidak ada', 'no'] },
} as const satisfies Record<string, Word>;

/** The two ways to make a percentage where lower is better (`achievementPercent`). */
export const LOWER_IS_BETTER_WORDS: Readonly<Record<LowerIsBetter, Word>> = {
  mirrored: { id: '(2T − R)/T', en: '(2T − R)/T', earlier: ['(2T-R)/T', '(2T−R)/T', '(2T - R)/T'] },
  inverse: { id: 'T/R', en: 'T/R', earlier: ['T / R'] },
};

export const YES: Word = { id: 'Ya', en: 'Yes' };
export const NO: Word = { id: 'Tidak', en: 'No' };
/** Every plan that has nothing for a question. */
export const ALL_PLANS: Word = { id: 'semua', en: 'all' };

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
