import type { Bilingual } from '../text/bilingual';

/** Why a figure of the gap table is blank, or what a reader must know about the one that is there. */
export type GapReason =
  | 'no-target'
  | 'text-target'
  | 'unclear-target'
  | 'not-measurable'
  | 'quota'
  | 'plan-total'
  | 'milestone'
  | 'no-baseline'
  | 'text-baseline'
  | 'unclear-baseline'
  | 'lower-bound'
  | 'upper-bound'
  | 'approximate'
  | 'mixed-units'
  | 'zero-baseline'
  | 'no-baseline-year'
  | 'no-years-left'
  | 'behind-baseline'
  | 'one-year'
  | 'years-apart';

/** The reasons in words, in the order in which they are decided: the first that applies is the one given. */
export const GAP_REASONS: Readonly<Record<GapReason, Bilingual>> = {
  'no-target': { id: 'Target tidak diisi.', en: 'The target is blank.' },
  'text-target': { id: 'Target berupa teks, bukan angka.', en: 'The target is text, not a number.' },
  'unclear-target': {
    id: 'Angka target tidak dapat dibaca dengan pasti.',
    en: 'The number of the target cannot be read with certainty.',
  },
  'not-measurable': {
    id: 'Target tanpa angka: tidak ada angka yang dapat dipakai.',
    en: 'The target is without a number that can be used.',
  },
  quota: {
    id: 'Volume per tahun: jumlah yang dikerjakan tiap tahun tidak dibandingkan dengan data dasar.',
    en: 'Yearly volume: an amount done each year is not set against a baseline.',
  },
  'plan-total': {
    id: 'Kolom data dasar memuat jumlah target seluruh tahun, bukan data dasar.',
    en: 'The baseline column holds the sum of the yearly targets, not a baseline.',
  },
  milestone: {
    id: 'Keberadaan, ada atau tidak: jarak ke target tidak dihitung.',
    en: 'The target is there or not: no distance is computed.',
  },
  'no-baseline': { id: 'Data dasar tidak ada.', en: 'There is no baseline.' },
  'text-baseline': { id: 'Data dasar berupa teks, bukan angka.', en: 'The baseline is text, not a number.' },
  'unclear-baseline': {
    id: 'Angka data dasar tidak dapat dibaca dengan pasti.',
    en: 'The number of the baseline cannot be read with certainty.',
  },
  'lower-bound': {
    id: 'Angkanya berupa batas bawah ("lebih dari"): selisih yang tepat tidak dapat dihitung.',
    en: 'The value is a lower bound ("more than"): no exact difference can be computed.',
  },
  'upper-bound': {
    id: 'Angkanya berupa batas atas ("kurang dari"): selisih yang tepat tidak dapat dihitung.',
    en: 'The value is an upper bound ("less than"): no exact difference can be computed.',
  },
  approximate: {
    id: 'Angkanya berupa perkiraan: selisih yang tepat tidak dapat dihitung.',
    en: 'The value is approximate: no exact difference can be computed.',
  },
  'mixed-units': {
    id: 'Satu angka dalam persen, yang lain bukan: selisihnya tidak dapat dihitung.',
    en: 'One value is in percent and the other is not: they cannot be subtracted.',
  },
  'zero-baseline': {
    id: 'Data dasar 0: jarak sebagai persen data dasar tidak dapat dihitung.',
    en: 'The baseline is 0: the distance as a percentage of it cannot be computed.',
  },
  'no-baseline-year': {
    id: 'Tahun data dasar tidak diketahui: perubahan per tahun tidak dapat dihitung.',
    en: 'The year of the baseline is not known: no annual change can be computed.',
  },
  'no-years-left': {
    id: 'Tahun target tidak sesudah tahun data dasar: perubahan per tahun tidak dapat dihitung.',
    en: 'The target year is not after the baseline year: no annual change can be computed.',
  },
  'behind-baseline': {
    id: 'Target lebih buruk daripada data dasar: jaraknya negatif.',
    en: 'The target is worse than the baseline: the distance is negative.',
  },
  'one-year': {
    id: 'Rencana hanya memuat satu tahun: tidak ada perubahan target.',
    en: 'The plan has one year only: there is no planned change.',
  },
  'years-apart': {
    id: 'Tahun rencana tidak berurutan: perubahan target per tahun tidak dapat dihitung.',
    en: 'The years of the plan do not follow each other: no yearly change can be computed.',
  },
};
