/** Words of the prefilled evidence; `{…}` is a figure or a name (`compose`). */
export const EVIDENCE_PAPER_WORDS = {
  title: { id: 'Bukti dukung evaluasi KLA: matriks', en: 'Evidence for the KLA evaluation: matrices' },
  intro: {
    id: '{questions} pertanyaan evaluasi meminta matriks sebagai bukti. Matriks di bawah diisi dari rencana dan realisasi tahun {year}; kolom tautan dikosongkan untuk alamat berkas bukti.',
    en: '{questions} evaluation {questions:question asks|questions ask} for a matrix as evidence. The matrices below are filled in from the plan and the realisations of {year}; the column of links is left blank for the place of the files.',
  },
  noQuestions: {
    id: 'Tidak ada pertanyaan yang meminta matriks.',
    en: 'No question asks for a matrix.',
  },
  index: { id: 'Daftar matriks yang diminta', en: 'Matrices that are asked for' },
  noRow: { id: 'belum ada baris', en: 'no row' },
  link: { id: 'Tautan bukti', en: 'Link' },
  relation: { id: 'Hubungan', en: 'Relation' },
} as const;
