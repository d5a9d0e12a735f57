/** Words of the reports that go upward; `{…}` is a figure or a name (`compose`). */
export const UPWARD_WORDS = {
  title: { id: 'Laporan pelaksanaan RAD-KLA Tahun', en: 'Report on the action plan (RAD-KLA),' },
  to: { id: 'Kepada', en: 'To' },
  through: { id: 'melalui Sekretaris Daerah', en: 'through the city secretary' },
  governor: { id: 'Gubernur', en: 'the Governor of' },
  minister: {
    id: 'Menteri Pemberdayaan Perempuan dan Perlindungan Anak',
    en: "the Minister for Women's Empowerment and Child Protection",
  },
  mayor: { id: 'Wali Kota', en: 'the Mayor of' },
  regent: { id: 'Bupati', en: 'the Regent of' },
  chair: { id: 'selaku Ketua Gugus Tugas KLA', en: 'as chair of the KLA task force' },
  base: { id: 'Dasar', en: 'Basis' },
  basis: {
    id: 'Laporan ini mengenai pelaksanaan {plan} berdasarkan {regulation}.',
    en: 'This report is on {plan} under {regulation}.',
  },
  reached: { id: 'Pelaksanaan dan capaian', en: 'What was done and reached' },
  byCluster: { id: 'Capaian menurut klaster', en: 'Achievement by cluster' },
  noClusters: { id: 'Tidak ada baris bertarget angka.', en: 'No row has a numeric target.' },
  obstacles: { id: 'Hambatan dan tindak lanjut', en: 'Obstacles and follow-up' },
  noObstacles: {
    id: 'Tidak ada faktor penghambat yang dilaporkan.',
    en: 'No obstacles were reported.',
  },
  obstacle: { id: '{obstacle} ({reports} laporan)', en: '{obstacle} ({reports} {reports:report|reports})' },
  followUp: { id: 'Tindak lanjut: {steps}', en: 'Follow-up: {steps}' },
  asked: { id: 'Hal yang ditanyakan evaluasi KLA', en: 'What the KLA evaluation asks' },
} as const;
