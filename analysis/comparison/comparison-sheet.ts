import type { ResultSheet } from '../sheets/result-sheet';

/** Matriks persandingan: who plans for which indicator, and which rows of the cities stand side by side. */
export const COMPARISON_SHEET: ResultSheet = {
  key: 'comparison',
  name: { id: 'Persandingan', en: 'Comparison', earlier: ['Perbandingan'] },
  tabColor: '5B3A8C',
  title: { id: 'Matriks persandingan antarkota', en: 'Side-by-side matrix of cities' },
  subtitle: {
    id: 'Disandingkan hanya bila satuan, jenis target, arah, dan tahun sama; selain itu "tidak sebanding" beserta alasannya. Bukan peringkat.',
    en: 'Side by side only where unit, kind of target, direction and year agree; otherwise "not comparable" with the reason. No ranking.',
  },
  purpose: {
    id: 'Matriks persandingan antarkota, beserta alasan bila tidak sebanding.',
    en: 'Side-by-side matrix of the cities, with the reason where not comparable.',
  },
};
