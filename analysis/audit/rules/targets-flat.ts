import { flatValue } from '../flat-series';
import { type Rule, TOPICS } from '../rule';

// Half of the rows: below it flat targets are part of a plan, above it they are how it was made.
const SHARE = 0.5;
// In a table of a few rows a share says nothing.
const FEWEST_ROWS = 10;

export const targetsFlat: Rule = {
  code: 'targets-flat',
  name: { id: 'Target yang sama setiap tahun', en: 'Targets the same each year' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Lebih dari separuh baris dokumen memiliki target yang sama setiap tahun: rencana hampir tidak memuat kemajuan. Satu catatan telaah untuk dokumen, bukan per baris.',
    en: 'More than half of the rows of the document have the same target each year: the plan foresees hardly any change. One finding for the document, not per row.',
  },
  example: {
    printed: '51; 51; 51; 51',
    oddity: {
      id: 'target tidak bergerak di 60 dari 100 baris',
      en: 'targets do not move in 60 of 100 rows',
    },
  },
  *check({ plan }) {
    const flat = plan.rows.filter((row) => flatValue(row) !== null);
    const total = plan.rows.length;
    if (total < FEWEST_ROWS || flat.length <= SHARE * total) return;
    const kept = flat.filter(
      (row) => row.baseline.value !== null && row.baseline.value === flatValue(row),
    ).length;
    const counts = `${String(flat.length)}/${String(total)}`;
    yield {
      alsoRows: flat,
      field: 'target',
      printed: counts,
      message: {
        id: `${String(flat.length)} dari ${String(total)} baris memiliki target yang sama setiap tahun${kept > 0 ? `, ${String(kept)} di antaranya sama dengan data dasar` : ''}.`,
        en: `${String(flat.length)} of ${String(total)} rows have the same target each year${kept > 0 ? `, ${String(kept)} of them equal to the baseline` : ''}.`,
      },
    };
  },
};
