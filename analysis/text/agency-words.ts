/** Words of the form of a responsible body; `{…}` is a figure or a name (`compose`). */
export const AGENCY_WORDS = {
  title: {
    id: 'Evaluasi terhadap hasil pelaksanaan RAD-KLA',
    en: 'Evaluation of what was done of the action plan (RAD-KLA)',
  },
  year: { id: 'Tahun pelaksanaan', en: 'Year' },
  caption: { id: 'Hasil pelaksanaan', en: 'What was done by' },
  target: { id: 'Target', en: 'Target' },
  realised: { id: 'Realisasi', en: 'Realised' },
  level: { id: 'Tingkat capaian (%)', en: 'Achievement (%)' },
  average: { id: 'Rata-rata capaian kinerja (median, %)', en: 'Average achievement (median, %)' },
  band: { id: 'Predikat kinerja', en: 'Band' },
  drivers: { id: 'Faktor pendorong keberhasilan', en: 'Drivers of success' },
  obstacles: { id: 'Faktor penghambat', en: 'Obstacles' },
  next: {
    id: 'Tindak lanjut yang diperlukan dalam periode berikutnya',
    en: 'Follow-up needed in the next round',
  },
  nextPlan: {
    id: 'Tindak lanjut yang diperlukan dalam RAD-KLA berikutnya',
    en: 'Follow-up needed in the next action plan',
  },
  shared: { id: 'bersama', en: 'with' },
  source: {
    id: 'K: kinerja; Rp: anggaran, diisi instansi karena lampiran tidak memuat anggaran.',
    en: 'K: performance; Rp: budget, filled in by the body, since the annex has none.',
  },
  prepared: { id: 'Disusun oleh', en: 'Prepared by' },
  evaluated: { id: 'Dievaluasi oleh', en: 'Evaluated by' },
  none: {
    id: 'Rencana tidak menyebut satu pun penanggung jawab.',
    en: 'The plan names no responsible body.',
  },
} as const;
