import type { ResultSheet } from '../sheets/result-sheet';

/** How far the plans go for each indicator, what is asked and has no row, and how good their rows are; behind it the shares and lists. */
export const COVERAGE_SHEET: ResultSheet = {
  key: 'coverage',
  name: { id: 'Cakupan Klaster', en: 'Cluster Coverage' },
  tabColor: '2F5C3A',
  printed: 5,
  title: { id: 'Cakupan klaster dan indikator', en: 'Coverage of clusters and indicators' },
  subtitle: {
    id: 'Cakupan rencana, bukan capaian. Tabel 1–5 untuk rapat; tabel sesudahnya tidak ikut dicetak. Baris berulang dihitung satu kali.',
    en: 'Coverage of the plan, not achievement. Tables 1-5 are for the meeting; those after them are not printed. Repeated rows count once.',
  },
  purpose: {
    id: 'Sejauh mana indikator dicakup, nilai tanpa baris, perhatian dan bobot, profil mutu.',
    en: 'How far the plans go for each indicator, points without a row, attention and weight, quality profile.',
  },
};
