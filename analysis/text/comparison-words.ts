/** Words of the matrix that sets cities side by side; `{…}` is a figure or a name (`compose`). */
export const COMPARISON_WORDS = {
  title: { id: 'Matriks persandingan RAD-KLA', en: 'Side-by-side matrix of action plans (RAD-KLA)' },
  beside: { id: 'Disandingkan dengan', en: 'Beside' },
  alone: {
    id: 'Hanya satu rencana tersedia; persandingan memerlukan rencana kota lain.',
    en: 'There is one plan only; a comparison needs the plan of another city.',
  },
  inShort: {
    id: '{figures} pasangan baris memiliki angka yang dapat disandingkan, {themes} setema saja. Jenjang menunjukkan sejauh mana dapat disandingkan, bukan nilai; tidak ada peringkat.',
    en: '{figures} {figures:pair|pairs} of rows {figures:has|have} figures side by side, {themes} {themes:has|have} the same theme only. A rung says how far rows can be compared and is no grade; there is no ranking.',
  },
  byIndicator: { id: 'Ringkas menurut indikator KLA', en: 'In short, by KLA indicator' },
  figures: { id: 'Angka yang dapat disandingkan', en: 'Figures side by side' },
  noFigures: {
    id: 'Tidak ada pasangan baris yang angkanya dapat disandingkan.',
    en: 'No pair of rows has figures side by side.',
  },
  elsewhere: { id: 'Direncanakan kota lain, belum di sini', en: 'Planned elsewhere, not here' },
  nothingElsewhere: {
    id: 'Kota lain tidak merencanakan hal yang belum direncanakan di sini.',
    en: 'Other cities plan nothing that is not planned here.',
  },
  noPoints: { id: 'Nilai tanpa baris', en: 'Points without a row' },
} as const;
