/** Words of the draft of the next plan; `{…}` is a figure or a name (`compose`). */
export const NEXT_PLAN_WORDS = {
  title: { id: 'Rancangan RAD-KLA berikutnya', en: 'Draft of the next action plan (RAD-KLA)' },
  span: { id: 'Masa rencana', en: 'Years of the plan' },
  form: {
    id: 'Lampiran: rencana aksi, ukuran, dan target',
    en: 'Annex: actions, measures and targets',
  },
  intro: {
    id: 'Dari {rows} baris rencana sekarang, {carried} dilanjutkan dan {mended} perlu diperbaiki lebih dahulu. Data dasar diambil dari realisasi yang dilaporkan; yang belum dilaporkan dan semua target tahun mendatang dikosongkan untuk dirumuskan.',
    en: 'Of {rows} {rows:row|rows} of the present plan {carried} {carried:is|are} carried on and {mended} {mended:has|have} to be mended first. Baselines are what was reported; what was not, and every target of the years to come, is left blank to be worded.',
  },
  noRows: { id: 'Rencana sekarang belum memuat satu baris pun.', en: 'The present plan has no rows yet.' },
  carriedOn: { id: 'dilanjutkan', en: 'carried on' },
  draft: { id: 'rancangan', en: 'draft' },
  question: { id: 'pertanyaan', en: 'question' },
  noForm: {
    id: 'Belum ada baris yang dilanjutkan atau dirancang.',
    en: 'No row is carried on or drafted yet.',
  },
  mend: {
    id: 'Baris yang perlu diperbaiki sebelum dilanjutkan',
    en: 'Rows to be mended before they are carried on',
  },
  nothingToMend: { id: 'Tidak ada baris yang perlu diperbaiki.', en: 'No row has to be mended.' },
  noNumber: {
    id: 'Target tanpa angka: tetapkan ukuran dan angkanya.',
    en: 'No number: set a measure and a target.',
  },
  flat: {
    id: 'Target tetap sepanjang rencana: tetapkan perubahannya, atau nyatakan dipertahankan.',
    en: 'The target never changes: set a change, or say that it is maintained.',
  },
  noBaseline: {
    id: 'Data dasar belum ada: isi kondisi awalnya.',
    en: 'No baseline: fill in where it stands.',
  },
  noAgency: { id: 'Penanggung jawab belum disebut.', en: 'No responsible body is named.' },
  asked: {
    id: 'Pertanyaan evaluasi tanpa baris, bernilai {least} atau lebih',
    en: 'Evaluation questions without a row, of {least} points or more',
  },
  nothingAsked: { id: 'Tidak ada pertanyaan tanpa baris.', en: 'No question is without a row.' },
} as const;
