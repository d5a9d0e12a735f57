import { type Rule, TOPICS } from '../rule';

export const baselineColumnMissing: Rule = {
  code: 'baseline-column-missing',
  name: { id: 'Tanpa kolom data dasar', en: 'No column of baselines' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['baseline'],
  explains: {
    id: 'Dokumen tidak memiliki kolom data dasar: hanya perubahan target yang dapat dihitung, bukan jarak ke target. Satu catatan telaah untuk dokumen.',
    en: 'The document has no baseline column: only planned changes can be computed, no distance to target. One finding for the document.',
  },
  example: {
    printed: '',
    oddity: {
      id: 'tidak ada kolom data dasar: titik awal tidak diketahui',
      en: 'there is no baseline column: the starting point is unknown',
    },
  },
  *check({ plan }) {
    if (plan.hasBaseline || plan.rows.length === 0) return;
    yield {
      field: 'baseline',
      printed: '',
      message: {
        id: `Tabel tidak memuat data dasar untuk satu pun dari ${String(plan.rows.length)} baris; jarak ke target tidak dapat dihitung.`,
        en: `The table has no baseline for any of its ${String(plan.rows.length)} rows; no distance to target can be computed.`,
      },
    };
  },
};
