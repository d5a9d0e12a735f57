/** Sentences of papers on monitoring; `{…}` is a figure or a name (`compose`). */
export const MATRIX_WORDS = {
  title: {
    id: 'Matriks Pemantauan dan Evaluasi RAD-KLA Tahun',
    en: 'Matrix of Monitoring and Evaluation of the Action Plan (RAD-KLA),',
  },
  caption: { id: 'Pemantauan dan evaluasi tahun', en: 'Monitoring and evaluation,' },
  median: { id: 'Capaian tengah (median, %)', en: 'Median achievement (%)' },
  noRows: { id: 'Rencana ini belum memuat satu baris pun.', en: 'This plan has no rows yet.' },
  noNumbers: {
    id: 'Tidak ada baris bertarget angka; capaian tidak dapat dihitung.',
    en: 'No row has a numeric target, so no achievement can be computed.',
  },
  notReported: {
    id: 'Belum ada realisasi tahun {year} yang dilaporkan untuk {numeric} baris bertarget angka; kolomnya dikosongkan untuk diisi.',
    en: 'Nothing was reported in {year} for the {numeric} {numeric:row|rows} with a numeric target; the columns are left blank to be filled in.',
  },
  reported: {
    id: 'Realisasi tahun {year} dilaporkan untuk {reported} dari {numeric} baris bertarget angka; {never} baris belum dilaporkan.',
    en: 'In {year} a realisation was reported for {reported} of {numeric} {numeric:row|rows} with a numeric target; {never} {never:is|are} not reported.',
  },
  reached: {
    id: 'Dari {judged} baris yang dapat dinilai, {reached} mencapai target.',
    en: 'Of {judged} {judged:row|rows} that can be judged {reached} {reached:reaches its target|reach their targets}.',
  },
  medianOf: {
    id: 'Median capaian {median}, dari {computed} baris yang persentasenya dapat dihitung.',
    en: 'The median achievement is {median}, of {computed} {computed:row|rows} with a percentage.',
  },
  source: {
    id: 'realisasi yang dilaporkan penanggung jawab, dihitung. Kategori menurut Permendagri 86/2017.',
    en: 'realisations reported by the responsible bodies, computed. Bands of Permendagri 86/2017.',
  },
} as const;
