import { quoted } from '../quoted';
import { type Rule, TOPICS } from '../rule';

export const sourceRowGone: Rule = {
  code: 'source-row-gone',
  name: { id: 'Baris peraturan hilang', en: 'Row of the regulation is gone' },
  severity: 'high',
  topic: TOPICS.source,
  looksAt: ['row_id'],
  explains: {
    id: 'Baris peraturan tidak ada lagi di tabel rencana, jadi tidak ikut dihitung. "setuju" mengembalikan barisnya pada penghitungan berikutnya, "tetap" membiarkannya terhapus. Diperiksa hanya bila teks lampirannya tersedia.',
    en: 'A row of the regulation is gone from the table of the plan, and so takes no part. "agree" puts it back in the next computation, "keep" leaves it out. Checked only where the text of the regulation is at hand.',
  },
  example: {
    printed: 'Sosialisasi pencegahan perkawinan anak',
    oddity: { id: 'baris terhapus dari tabel', en: 'the row was deleted from the table' },
  },
  *check({ differences }) {
    for (const row of differences?.missing ?? []) {
      const shown = quoted(row.action || row.indicator);
      yield {
        goneRow: row.rowId,
        field: '',
        printed: row.action || row.indicator,
        proposal: { id: 'kembalikan barisnya', en: 'put the row back' },
        restores: [{ rowId: row.rowId, field: '' }],
        message: {
          id: `Baris peraturan tidak ada lagi di tabel dan tidak ikut dihitung: ${shown.id}.`,
          en: `A row of the regulation is gone from the table and takes no part: ${shown.en}.`,
        },
      };
    }
  },
};
