import type { Bilingual } from '../text/bilingual';

/** What findings of several rules have in common, so that they can be decided together. */
export interface Cause {
  /** Kebab-case, stable: it is part of the identity of a group. */
  readonly code: string;
  /** Of several findings, to stand behind their number: "17 satuan tidak baku". */
  readonly name: Bilingual;
  readonly rules: readonly string[];
}

/** Every cause, in the order of the rules; a rule stands under one of them. */
export const CAUSES: readonly Cause[] = [
  {
    code: 'number-unreadable',
    name: {
      id: 'angka yang tidak dapat dibaca dengan pasti',
      en: 'cells without one clear number',
    },
    rules: [
      'number-malformed',
      'number-ambiguous',
      'number-convention-mixed',
      'text-in-number-cell',
      'formula-error-in-cell',
      'date-in-number-cell',
      'several-numbers-in-cell',
      'unit-in-number-cell',
      'period-in-number-cell',
      'percent-sign-in-cell',
      'percent-as-fraction',
    ],
  },
  {
    code: 'number-missing',
    name: { id: 'target atau data dasar yang tidak ada', en: 'missing targets or baselines' },
    rules: [
      'target-missing',
      'zero-before-start',
      'cell-missing',
      'baseline-missing',
      'baseline-column-missing',
      'row-split',
      'bound-instead-of-target',
    ],
  },
  {
    code: 'plan-total',
    name: { id: 'data dasar yang berisi jumlah rencana', en: 'plan totals in the baseline column' },
    rules: ['baseline-is-plan-total'],
  },
  {
    code: 'against-direction',
    name: {
      id: 'target yang berlawanan dengan data dasar atau arahnya',
      en: 'targets that run against their baseline or direction',
    },
    rules: ['target-below-baseline', 'target-falls', 'bad-outcome-raised', 'direction-unsure'],
  },
  {
    code: 'size',
    name: { id: 'angka yang terlalu besar atau terlalu kecil', en: 'numbers too large or too small' },
    rules: [
      'magnitude-jump',
      'uneven-steps',
      'first-step-largest',
      'percent-above-100',
      'fraction-of-a-count',
      'above-city-count',
      'rate-implausible',
    ],
  },
  {
    code: 'no-change',
    name: {
      id: 'target tanpa perubahan yang disebut teksnya',
      en: 'targets without the change that their text names',
    },
    rules: ['target-without-increase', 'fewer-than-every', 'targets-flat', 'one-off-every-year'],
  },
  {
    code: 'unit-mismatch',
    name: { id: 'satuan yang tidak cocok dengan ukurannya', en: 'units that do not fit their measure' },
    rules: [
      'unit-contradicts-measure',
      'unit-counts-another-thing',
      'score-in-percent',
      'hundred-in-count',
      'unit-wrong-dimension',
      'unit-misfits-action',
      'unit-is-time',
      'rate-unit',
    ],
  },
  {
    code: 'unit-form',
    name: { id: 'satuan tidak baku', en: 'non-standard units' },
    rules: [
      'unit-names-place',
      'unit-names-group',
      'unit-holds-measure',
      'unit-compound',
      'unit-unclear',
      'unit-spelling',
    ],
  },
  {
    code: 'measure-unclear',
    name: { id: 'ukuran yang tidak jelas', en: 'unclear measures' },
    rules: [
      'indicator-not-measured',
      'indicator-part-missing',
      'measure-names-place',
      'measure-not-countable',
      'measure-of-other-work',
      'measure-names-object',
      'only-activities-counted',
      'rows-beside-indicator',
      'everyone-counted',
      'two-counts-in-one',
      'target-counts-cases',
      'percent-of-what',
      'growth-as-level',
    ],
  },
  {
    code: 'action-unclear',
    name: {
      id: 'kegiatan yang tidak menyebut apa yang dikerjakan',
      en: 'actions that do not say what is done',
    },
    rules: ['action-is-measure', 'action-vague'],
  },
  {
    code: 'repeated',
    name: { id: 'baris yang berulang', en: 'rows that repeat each other' },
    rules: [
      'duplicate-disagrees',
      'duplicate-row',
      'near-duplicate-row',
      'thing-planned-twice',
      'identical-series',
      'outcome-counted-twice',
    ],
  },
  {
    code: 'rows-disagree',
    name: { id: 'angka yang berbeda antarbaris', en: 'numbers that differ between rows' },
    rules: ['counts-disagree', 'part-above-whole'],
  },
  {
    code: 'structure',
    name: { id: 'judul bagian dan nomor yang keliru', en: 'wrong headings and section numbers' },
    rules: [
      'section-mislabelled',
      'cluster-heading-missing',
      'indicator-in-wrong-section',
      'indicator-number',
      'indicator-number-not-national',
      'section-number-shift',
    ],
  },
  {
    code: 'indicator-match',
    name: { id: 'padanan indikator yang perlu dipastikan', en: 'KLA indicators to confirm' },
    rules: ['row-under-other-indicator', 'crosswalk-unsure', 'crosswalk-none'],
  },
  {
    code: 'agencies',
    name: { id: 'penulisan penanggung jawab', en: 'spellings of responsible bodies' },
    rules: [
      'agency-typo',
      'agency-unknown',
      'agency-abbreviation-read',
      'agency-generic',
      'agency-spellings',
      'agency-delimiter',
    ],
  },
  {
    code: 'text-broken',
    name: { id: 'teks yang terpotong atau tercampur', en: 'texts cut off or run together' },
    rules: [
      'text-truncated',
      'brackets-unbalanced',
      'cells-run-together',
      'measure-in-action',
      'text-mangled',
      'list-count',
      'program-cut-off',
    ],
  },
  {
    code: 'spelling',
    name: { id: 'salah tulis', en: 'spelling mistakes' },
    rules: ['repeated-word', 'misspelling', 'typo', 'odd-capitals', 'missing-blank', 'stray-punctuation'],
  },
  {
    code: 'abbreviations',
    name: { id: 'singkatan yang belum jelas', en: 'unclear abbreviations' },
    rules: ['informal-abbreviation', 'abbreviation-undefined', 'abbreviation-two-meanings'],
  },
  {
    code: 'nature',
    name: { id: 'jenis target yang perlu dipastikan', en: 'kinds of target to confirm' },
    rules: ['nature-unsure'],
  },
  {
    code: 'document',
    name: { id: 'isi naskah dan tabel yang berbeda', en: 'text and table that differ' },
    rules: [
      'promise-not-planned',
      'promise-kept-in-part',
      'kinds-share-columns',
      'statements-disagree',
      'statement-noted',
    ],
  },
  {
    code: 'source',
    name: { id: 'beda dengan teks peraturan', en: 'differences from the regulation' },
    rules: ['differs-from-source', 'source-row-gone', 'row-not-in-source'],
  },
];
