import type { Bilingual } from '../text/bilingual';

/** Why an achievement is blank, or what to know about it; the first that applies. */
export type AchievementReason =
  | 'not-measurable'
  | 'nothing-reported'
  | 'milestone'
  | 'no-target'
  | 'text-target'
  | 'bound'
  | 'approximate'
  | 'zero-target'
  | 'zero-realisation';

export const ACHIEVEMENT_REASONS: Readonly<Record<AchievementReason, Bilingual>> = {
  'not-measurable': {
    id: 'Target tanpa angka: capaian tidak dapat dihitung.',
    en: 'The target is without a number: no achievement can be computed.',
  },
  'nothing-reported': { id: 'Belum ada realisasi yang dilaporkan.', en: 'Nothing was reported yet.' },
  milestone: {
    id: 'Keberadaan: ada atau belum, tanpa persentase.',
    en: 'There or not: no percentage.',
  },
  'no-target': {
    id: 'Tahun yang dilaporkan tidak memiliki target.',
    en: 'The year that was reported has no target.',
  },
  'text-target': {
    id: 'Target tahun itu bukan angka yang pasti: capaian tidak dapat dihitung.',
    en: 'The target of that year is no certain number: no achievement can be computed.',
  },
  bound: {
    id: 'Target berupa batas: tercapai atau belum, tanpa persentase.',
    en: 'The target is a bound: reached or not, no percentage.',
  },
  approximate: {
    id: 'Target berupa kira-kira, atau angka dan batas bercampur: capaian yang tepat tidak dapat dihitung.',
    en: 'The target is approximate, or numbers and bounds are mixed: no exact achievement can be computed.',
  },
  'zero-target': {
    id: 'Target 0: persentase tidak dapat dihitung.',
    en: 'The target is 0: no percentage can be computed.',
  },
  'zero-realisation': {
    id: 'Realisasi 0: dengan cara T/R persentase tidak dapat dihitung.',
    en: 'The realisation is 0: T/R gives no percentage.',
  },
};

/** Why there is no pace. */
export type PaceReason =
  'few-points' | 'no-pace-of-milestone' | 'rounds-missing' | 'plan-at-end' | 'no-final-target';

export const PACE_REASONS: Readonly<Record<PaceReason, Bilingual>> = {
  'few-points': { id: 'Perlu sedikitnya tiga laporan', en: 'Needs three reports at least' },
  'no-pace-of-milestone': { id: 'Keberadaan: tanpa laju', en: 'Milestone: no pace' },
  'rounds-missing': {
    id: 'Ada periode belum dilaporkan sejak awal rencana',
    en: 'Rounds since the plan began are not reported',
  },
  'plan-at-end': { id: 'Periode terakhir sudah dilaporkan', en: 'The last round is reported' },
  'no-final-target': { id: 'Target akhir tidak lengkap', en: 'The final target is not complete' },
};
