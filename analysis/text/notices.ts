/** What a merge says of a sheet, in words: what happened, and what to do next. `{subjects}` names tables, headers, rows. */
import type { NoticeCode } from '../merge/report';
import type { Bilingual } from './bilingual';

interface Words {
  readonly what: Bilingual;
  readonly next: Bilingual;
}

const UNDO: Bilingual = {
  id: 'Kembalikan seperti semula (Ctrl+Z), lalu coba lagi.',
  en: 'Put it back (Ctrl+Z), then try again.',
};
const RENAME: Bilingual = {
  id: 'Ganti nama yang lain itu, lalu coba lagi.',
  en: 'Rename the other one, then try again.',
};
const NOTHING: Bilingual = { id: 'Tidak ada yang perlu dilakukan.', en: 'Nothing needs to be done.' };

export const NOTICE_WORDS: Readonly<Record<NoticeCode, Words>> = {
  'sheet-protected': {
    what: { id: 'Lembar terkunci: {subjects}.', en: 'The sheet is protected: {subjects}.' },
    next: {
      id: 'Buka proteksinya di tab Peninjauan, lalu coba lagi.',
      en: 'Unprotect it on the Review tab, then try again.',
    },
  },
  'workbook-protected': {
    what: { id: 'Susunan buku kerja terkunci.', en: 'The structure of the workbook is protected.' },
    next: {
      id: 'Buka Peninjauan, Proteksi Buku Kerja, lalu coba lagi.',
      en: 'Open Review, Protect Workbook, then try again.',
    },
  },
  'header-row-missing': {
    what: {
      id: 'Baris judul tabel hilang: {subjects}.',
      en: 'The header row of a table is missing: {subjects}.',
    },
    next: UNDO,
  },
  'cells-below-table': {
    what: {
      id: 'Ada isi tepat di bawah tabel: {subjects}.',
      en: 'Something stands right below a table: {subjects}.',
    },
    next: {
      id: 'Pindahkan isi itu ke tempat lain, lalu coba lagi.',
      en: 'Move those cells elsewhere, then try again.',
    },
  },
  'table-name-taken': {
    what: { id: 'Nama tabel dipakai tabel lain: {subjects}.', en: 'A table name is taken: {subjects}.' },
    next: RENAME,
  },
  'layout-changed': {
    what: {
      id: 'Bagian-bagian lembar sudah bergeser: {subjects}.',
      en: 'Parts of the sheet were moved: {subjects}.',
    },
    next: {
      id: 'Batalkan perubahannya (Ctrl+Z), atau hapus lembarnya: penghitungan berikutnya membuatnya baru.',
      en: 'Undo the change (Ctrl+Z), or delete the sheet: the next computation makes it anew.',
    },
  },
  'earlier-version': {
    what: {
      id: 'Susunan lembar masih dari versi sebelumnya: {subjects}.',
      en: 'The sheet still has the layout of an earlier version: {subjects}.',
    },
    next: {
      id: 'Salin lebih dahulu kolom dan catatan Anda dari lembar itu, lalu hapus lembarnya: penghitungan berikutnya membuatnya baru.',
      en: 'Copy your columns and notes from that sheet first, then delete it: the next computation makes it anew.',
    },
  },
  'table-not-found': {
    what: { id: 'Tabel tidak ditemukan: {subjects}.', en: 'Table not found: {subjects}.' },
    next: {
      id: 'Batalkan penghapusannya (Ctrl+Z), atau hapus lembarnya: lembar itu dibuat baru oleh penghitungan berikutnya, dan rencana aksi dapat dimuat lagi.',
      en: 'Undo the deletion (Ctrl+Z), or delete the sheet: the next computation makes it anew, and a plan can be loaded again.',
    },
  },
  'sheet-name-taken': {
    what: { id: 'Nama lembar sudah dipakai: {subjects}.', en: 'The sheet name is taken: {subjects}.' },
    next: { id: 'Lembar hasil memakai nama lain.', en: 'The sheet of results uses another name.' },
  },
  'planner-rows-kept': {
    what: {
      id: 'Baris yang Anda isi tetap disimpan: {subjects}.',
      en: 'Rows that you filled in were kept: {subjects}.',
    },
    next: NOTHING,
  },
  'planner-cells-kept': {
    what: {
      id: 'Sel yang Anda ubah tidak ditimpa: {subjects}.',
      en: 'Cells that you changed were kept: {subjects}.',
    },
    next: NOTHING,
  },
  'computed-cells-kept': {
    what: {
      id: 'Sel hitungan yang Anda ketik sendiri dibiarkan dan tidak dipakai: {subjects}.',
      en: 'Computed cells that you typed over were left and are not used: {subjects}.',
    },
    next: { id: 'Kosongkan selnya agar hasilnya kembali.', en: 'Clear the cells to get the results back.' },
  },
  'notes-as-messages': {
    what: {
      id: 'Catatan sel tampil sebagai pesan saat selnya dipilih.',
      en: 'Cell notes show as messages when their cell is selected.',
    },
    next: { id: 'Pilih selnya untuk membaca catatannya.', en: 'Select the cell to read its note.' },
  },
};

/**
 * Words with what they are about in place of `{subjects}`; without subjects the colon goes too.
 *
 * @example withSubjects('Lembar terkunci: {subjects}.', ['Telaah']) // 'Lembar terkunci: Telaah.'
 */
export function withSubjects(words: string, subjects: readonly string[]): string {
  if (subjects.length === 0) return words.replace(/: \{subjects\}\.$/, '.');
  return words.replaceAll('{subjects}', subjects.join(', '));
}
