import type { Bilingual } from '../text/bilingual';

/** What keeps rows of different cities from a higher rung. */
export type ComparisonReason =
  | 'no-target'
  | 'unit'
  | 'direction'
  | 'no-thing'
  | 'ambiguous'
  | 'denominator'
  | 'above'
  | 'wording'
  | 'other-measure';

/** The reasons in words. */
export const COMPARISON_REASONS: Readonly<Record<ComparisonReason, Bilingual>> = {
  'no-target': {
    id: 'Target pada tahun yang disandingkan bukan angka.',
    en: 'The target of the compared year is not a number.',
  },
  unit: { id: 'Satuannya berbeda.', en: 'The units differ.' },
  direction: { id: 'Arah perbaikannya berbeda.', en: 'The directions of improvement differ.' },
  'no-thing': {
    id: 'Jumlah yang bergantung pada besarnya kota, dan tidak ada penyebut yang sesuai.',
    en: 'A count that grows with the city, and no denominator that fits.',
  },
  ambiguous: {
    id: 'Ada lebih dari satu penyebut yang mungkin dimaksud.',
    en: 'More than one denominator may be meant.',
  },
  denominator: { id: 'Penyebutnya belum diketahui.', en: 'The denominator is not known.' },
  above: {
    id: 'Targetnya melebihi penyebut: jumlah atau yang dihitung perlu dipastikan.',
    en: 'The target is above its denominator: the number, or what is counted, has to be settled.',
  },
  wording: {
    id: 'Hanya serupa rumusannya; belum dipastikan ukurannya sama.',
    en: 'Only worded alike; not confirmed to be the same measure.',
  },
  'other-measure': { id: 'Ukurannya berbeda.', en: 'The measures differ.' },
};
