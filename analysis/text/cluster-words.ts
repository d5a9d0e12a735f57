/** Words of the paper of a cluster's coordinator; `{…}` is a figure or a name (`compose`). */
export const CLUSTER_WORDS = {
  title: { id: 'Koordinator klaster', en: 'Coordinator of cluster' },
  position: { id: 'Posisi klaster', en: 'Where the cluster stands' },
  rows: {
    id: 'Klaster ini memuat {rows} baris; {flat} di antaranya bertarget tetap sepanjang rencana.',
    en: 'The cluster has {rows} {rows:row|rows}; the targets of {flat} never change.',
  },
  noRows: {
    id: 'Rencana ini tidak memuat satu baris pun untuk klaster ini.',
    en: 'The plan has no row for this cluster.',
  },
  points: {
    id: 'Pertanyaan evaluasi klaster ini bernilai {points}: {direct} dijawab, {supporting} hanya didukung, {none} tanpa satu baris pun.',
    en: 'The evaluation asks {points} points of this cluster: {direct} answered, {supporting} only supported, {none} without a row.',
  },
  indicators: { id: 'Indikator klaster', en: 'Indicators of the cluster' },
  gaps: { id: 'Kesenjangan', en: 'Gaps' },
  unreported: { id: 'Baris yang belum dilaporkan', en: 'Rows that are not reported' },
  reportedAll: {
    id: 'Semua baris bertarget angka telah dilaporkan.',
    en: 'Every row with a numeric target is reported.',
  },
  questions: {
    id: 'Pertanyaan evaluasi tanpa baris dalam rencana',
    en: 'Evaluation questions without a row in the plan',
  },
  largest: {
    id: 'yang nilainya terbesar; selengkapnya di lembar Pertanyaan Evaluasi',
    en: 'those with most points; all are on sheet Evaluation Questions',
  },
  everyQuestion: { id: 'Setiap pertanyaan memiliki baris.', en: 'Every question has a row.' },
} as const;
