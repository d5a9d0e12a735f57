import type { ChangedCell } from '../../plan/source-differences';
import { shortHash } from '../finding-id';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { BLANK_TEXT, quoted } from '../quoted';

/** Columns that figures are computed from. */
const COUNTED = /^(?:baseline|unit|target_\d{4})$/;

export const differsFromSource: Rule = {
  code: 'differs-from-source',
  name: { id: 'Berbeda dari teks peraturan', en: 'Differs from the regulation' },
  severity: 'high',
  topic: TOPICS.source,
  looksAt: ['indicator', 'action', 'measure', 'unit', 'baseline', 'target', 'agencies', 'section', 'program'],
  explains: {
    id: 'Teks lampiran di buku kerja berbeda dari peraturannya. Tinggi untuk satuan, data dasar, dan target; sedang untuk teks lain. "setuju" mengembalikan teks lampiran pada penghitungan berikutnya, "tetap" membiarkan teks Anda. Diperiksa hanya bila teks lampirannya tersedia. Kolom yang kosong di semua baris adalah satu catatan telaah.',
    en: 'A printed cell holds another text than the regulation. High for unit, baseline and targets; medium for other texts. "agree" puts the printed text back in the next computation, "keep" keeps yours. Checked only where the text of the regulation is at hand. A column that is blank in all rows is one finding.',
  },
  example: {
    printed: '200',
    oddity: { id: 'dalam peraturan: 179', en: 'printed in the regulation: 179' },
  },
  *check({ plan, differences }) {
    if (!differences) return;
    const rows = new Map(plan.rows.map((row) => [row.rowId, row]));
    for (const { field, cells } of differences.columns) yield wholeColumn(field, cells);
    for (const cell of differences.cells) {
      const row = rows.get(cell.rowId);
      if (row) yield { row, ...oneCell(cell) };
    }
  },
};

function oneCell(cell: ChangedCell): FindingDraft {
  const { field, source, now } = cell;
  const [before, after] = [quoted(source), quoted(now)];
  return {
    field,
    // A later edit of the same cell is another finding, which no old decision restores.
    key: shortHash(now),
    printed: now,
    proposal: source === '' ? BLANK_TEXT : source,
    severity: COUNTED.test(field) ? 'high' : 'medium',
    restores: [cell],
    message: {
      id: `Berbeda dari peraturan. Dalam peraturan: ${before.id}; di buku kerja: ${after.id}.`,
      en: `Differs from the regulation. Printed in the regulation: ${before.en}; in the workbook: ${after.en}.`,
    },
  };
}

function wholeColumn(field: string, cells: readonly ChangedCell[]): FindingDraft {
  const count = String(cells.length);
  return {
    field,
    key: 'column',
    printed: '',
    proposal: { id: 'isi kolom menurut peraturan', en: 'the column as in the regulation' },
    severity: COUNTED.test(field) ? 'high' : 'medium',
    restores: cells,
    message: {
      id: `Berbeda dari peraturan. Kolom ini kosong atau hilang, padahal peraturan mengisinya di ${count} baris.`,
      en: `Differs from the regulation. This column is blank or gone; the regulation fills it in ${count} rows.`,
    },
  };
}
