/** Sentences of the summary for the head of a city; `{…}` is a figure or a name (`compose`). */
export const SUMMARY_WORDS = {
  mayor: { id: 'Ringkasan untuk Wali Kota', en: 'Summary for the Mayor' },
  regent: { id: 'Ringkasan untuk Bupati', en: 'Summary for the Regent' },
  position: { id: 'Posisi', en: 'Where the plan stands' },
  gaps: { id: 'Tiga kesenjangan terlebar', en: 'The three widest gaps' },
  asked: {
    id: 'Ditanyakan evaluasi KLA, belum direncanakan',
    en: 'Asked by the KLA evaluation, not planned',
  },
  due: { id: 'Yang jatuh tempo', en: 'What is due' },
  noRows: { id: 'Rencana ini belum memuat satu baris pun.', en: 'This plan has no rows yet.' },
  coverage: {
    id: 'Dari {indicators} indikator KLA, {results} memiliki ukuran hasil dalam rencana, {activities} hanya kegiatan, {none} tanpa baris bertarget angka.',
    en: 'Of {indicators} KLA indicators {results} have a measured result in the plan, {activities} have activities only, {none} no row with a numeric target.',
  },
  rows: {
    id: '{numeric} dari {rows} baris bertarget angka; target {flat} dari {comparable} baris yang dapat dibandingkan tidak berubah sepanjang rencana.',
    en: '{numeric} of {rows} {rows:row|rows} have a numeric target; the targets of {flat} of {comparable} comparable {comparable:row|rows} never change.',
  },
  noNumbers: {
    id: 'Tidak satu pun dari {rows} baris bertarget angka.',
    en: 'Not one of {rows} {rows:row|rows} has a numeric target.',
  },
  reported: {
    id: 'Realisasi dilaporkan untuk {reported} dari {numeric} baris; {reached} dari {judged} baris yang dapat dinilai mencapai target; median capaian {median} ({computed} baris).',
    en: 'A realisation was reported for {reported} of {numeric} {numeric:row|rows}; {reached} of {judged} that can be judged reach their targets; the median achievement is {median} ({computed} {computed:row|rows}).',
  },
  notReported: {
    id: 'Belum ada realisasi yang dilaporkan; capaian belum dapat dihitung.',
    en: 'Nothing was reported yet, so no achievement can be computed.',
  },
  widestReported: {
    id: 'Baris yang capaiannya paling jauh dari target',
    en: 'Rows whose achievement is farthest from the target',
  },
  noObstacle: { id: '(tidak diisi)', en: '(not filled in)' },
  reportSource: {
    id: 'Sumber: realisasi yang dilaporkan penanggung jawab, dihitung.',
    en: 'Source: realisations reported by the responsible bodies, computed.',
  },
  widestPlanned: {
    id: 'Baris yang targetnya paling jauh dari data dasar, dalam persen poin',
    en: 'Rows whose targets are farthest from the baseline, in percentage points',
  },
  noReports: {
    id: 'Kesenjangan capaian baru dapat dihitung setelah realisasi diisi di lembar Pemantauan.',
    en: 'An achievement gap can be computed once realisations are filled in on sheet Monitoring.',
  },
  noBaseline: {
    id: 'Jarak ke target tidak dapat dihitung: lampiran tidak memuat data dasar untuk {levels} baris jenis Kondisi.',
    en: 'No distance to target can be computed: the annex has no baselines for {levels} {levels:row|rows} of kind Level.',
  },
  noDistance: {
    id: 'Tidak ada baris dalam persen poin yang targetnya di atas data dasar ({levels} baris jenis Kondisi; jarak terhitung untuk {computed} baris dalam satuan lain).',
    en: 'No row in percentage points has a target ahead of its baseline ({levels} {levels:row|rows} of kind Level; a distance in another unit for {computed}).',
  },
  points: {
    id: 'Dari nilai {points} yang ditanyakan, {direct} dijawab oleh baris rencana, {supporting} hanya didukung, dan {none} tanpa satu baris pun.',
    en: 'Of {points} points asked, rows of the plan answer {direct} and only support {supporting}; {none} have no row at all.',
  },
  noForecast: {
    id: 'Ini peta hal yang perlu dibahas, bukan perkiraan nilai evaluasi.',
    en: 'It shows where to look and predicts no score.',
  },
  noQuestions: {
    id: 'Pertanyaan evaluasi tidak tersedia.',
    en: 'The questions of the evaluation are not at hand.',
  },
  largest: {
    id: 'Pertanyaan bernilai terbesar tanpa baris dalam rencana',
    en: 'The largest questions without a row in the plan',
  },
  nothingOpen: { id: 'Setiap pertanyaan memiliki baris.', en: 'Every question has a row.' },
  chart: {
    id: 'Nilai pertanyaan evaluasi menurut klaster',
    en: 'Points of the evaluation questions by cluster',
  },
  answered: {
    direct: { id: 'Dijawab', en: 'Answered' },
    supporting: { id: 'Hanya didukung', en: 'Only supported' },
    none: { id: 'Belum direncanakan', en: 'Not planned' },
  },
  over: {
    id: 'Masa rencana {span} telah berakhir; rencana berikutnya perlu disusun.',
    en: 'The plan of {span} is over; the next plan has to be drawn up.',
  },
  noRound: {
    id: 'Tidak ada periode pemantauan yang terbuka.',
    en: 'No monitoring round is open.',
  },
  round: {
    id: '{round}: {reported} dari {lines} baris dilaporkan; {bodies} penanggung jawab belum melapor. Batas waktu belum ditetapkan.',
    en: '{round}: {reported} of {lines} {lines:row|rows} reported; {bodies} {bodies:body has|bodies have} not reported. No deadline is set.',
  },
  roundBy: {
    id: '{round}, batas waktu {day}: {reported} dari {lines} baris dilaporkan; {bodies} penanggung jawab belum melapor.',
    en: '{round}, due {day}: {reported} of {lines} {lines:row|rows} reported; {bodies} {bodies:body has|bodies have} not reported.',
  },
  report: {
    id: 'Laporan pelaksanaan disampaikan berjenjang: kepala daerah, gubernur, menteri.',
    en: 'Reports go upward: head of the city, governor, minister.',
  },
} as const;
