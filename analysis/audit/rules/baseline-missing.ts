import { isContinuation } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';

export const baselineMissing: Rule = {
  code: 'baseline-missing',
  name: { id: 'Data dasar tidak diisi', en: 'Baseline not filled in' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['baseline'],
  explains: {
    id: 'Data dasar kosong atau "-", padahal dokumen memiliki kolomnya: jarak ke target tidak dapat dihitung, dan "-" tidak berarti nol.',
    en: 'The baseline is blank or "-" although the document has the column: no distance to target, and "-" does not mean zero.',
  },
  example: { printed: '-', oddity: { id: 'tidak ada data dasar', en: 'no baseline' } },
  check: eachRow((row, { plan }) => {
    if (!plan.hasBaseline || (row.baseline.doubt !== 'blank' && row.baseline.doubt !== 'dash')) return;
    if (isContinuation(row)) return;
    const printed = row.baseline.printed;
    return {
      row,
      field: 'baseline',
      printed,
      message: {
        id: `Data dasar ${printed === '' ? 'kosong' : `"${printed}"`}: bukan nol, melainkan tidak diketahui; jarak ke target tidak dapat dihitung.`,
        en: `The baseline is ${printed === '' ? 'blank' : `"${printed}"`}: not zero but unknown; no distance to target.`,
      },
    };
  }),
};
