/** For every code of the door: what happened and what to do next. `{subjects}` names the sheet, table or header. */
import type { DoorCode } from '../excel';
import { filled, type Language } from './text';

interface Words {
  readonly what: string;
  readonly next: string;
}
type Pair = readonly [id: string, en: string];

const WHAT: Readonly<Record<DoorCode, Pair>> = {
  'item-not-found': [
    'Bagian buku kerja yang dicari sudah tidak ada.',
    'A part of the workbook is no longer there.',
  ],
  'item-already-exists': [
    'Nama yang diperlukan sudah dipakai: {subjects}.',
    'A needed name is taken: {subjects}.',
  ],
  'invalid-argument': ['Excel menolak isi yang ditulis.', 'Excel refused what was written.'],
  'access-denied': ['Buku kerja ini hanya boleh dibaca.', 'This workbook is read-only.'],
  'invalid-operation': ['Excel tidak dapat melakukannya sekarang.', 'Excel cannot do this now.'],
  'cell-edit-mode': ['Sebuah sel masih disunting.', 'A cell is still being edited.'],
  'request-too-large': [
    'Isinya terlalu besar untuk sekali kirim ke Excel.',
    'Too much for one exchange with Excel.',
  ],
  'response-too-large': [
    'Isi buku kerja terlalu besar untuk sekali baca.',
    'The workbook is too large to read at once.',
  ],
  'range-too-large': ['Daerah sel melebihi batas Excel.', 'The range of cells is beyond Excel’s limit.'],
  'inactive-workbook': ['Buku kerja ini sedang tidak aktif.', 'This workbook is not active.'],
  'invalid-selection': ['Pilihan sel tidak dapat dipakai.', 'The selected cells cannot be used.'],
  'api-not-available': [
    'Versi Excel ini belum memiliki yang diperlukan.',
    'This version of Excel lacks what is needed.',
  ],
  'general-exception': ['Excel gagal tanpa menyebut sebabnya.', 'Excel failed without giving a reason.'],
  'sheet-protected': ['Lembar terkunci: {subjects}.', 'The sheet is protected: {subjects}.'],
  'workbook-protected': ['Susunan buku kerja terkunci.', 'The structure of the workbook is protected.'],
  'header-row-missing': [
    'Baris judul tabel hilang: {subjects}.',
    'The header row of a table is missing: {subjects}.',
  ],
  'header-missing': [
    'Judul kolom hilang atau diganti: {subjects}.',
    'Headers are missing or renamed: {subjects}.',
  ],
  'cells-below-table': [
    'Ada isi tepat di bawah tabel: {subjects}.',
    'Something stands right below a table: {subjects}.',
  ],
  'table-name-taken': ['Nama tabel dipakai tabel lain: {subjects}.', 'A table name is taken: {subjects}.'],
  'layout-changed': [
    'Bagian-bagian lembar sudah bergeser: {subjects}.',
    'Parts of the sheet were moved: {subjects}.',
  ],
  'sheet-name-taken': ['Nama lembar sudah dipakai: {subjects}.', 'The sheet name is taken: {subjects}.'],
  'planner-rows-kept': [
    'Baris yang Anda isi tetap disimpan: {subjects}.',
    'Rows that you filled in were kept: {subjects}.',
  ],
  'planner-cells-kept': [
    'Sel yang Anda ubah tidak ditimpa: {subjects}.',
    'Cells that you changed were kept: {subjects}.',
  ],
  'notes-as-messages': ['Catatan sel tampil sebagai pesan masukan.', 'Cell notes show as input messages.'],
  'table-not-found': ['Tabel tidak ditemukan: {subjects}.', 'Table not found: {subjects}.'],
  'row-not-found': ['Baris tidak ditemukan: {subjects}.', 'Row not found: {subjects}.'],
  'column-not-found': ['Kolom tidak ditemukan: {subjects}.', 'Column not found: {subjects}.'],
  'sheet-not-found': ['Lembar tidak ditemukan: {subjects}.', 'Sheet not found: {subjects}.'],
  'excel-unavailable': ['Excel tidak terhubung.', 'Excel is not connected.'],
  unknown: ['Terjadi sesuatu yang belum dikenal.', 'Something unknown happened.'],
};

const AGAIN: Pair = ['Coba lagi.', 'Try again.'];
const RELOAD: Pair = [
  'Muat lagi rencana aksi di langkah Muat.',
  'Load the action plan again in the step Load.',
];
const NOTHING: Pair = ['Tidak ada yang perlu dilakukan.', 'Nothing needs to be done.'];
const FEWER: Pair = ['Pilih lebih sedikit kota, lalu coba lagi.', 'Choose fewer cities, then try again.'];
const UNDO: Pair = [
  'Kembalikan judul kolomnya (Ctrl+Z), lalu coba lagi.',
  'Restore the headers (Ctrl+Z), then try again.',
];
const RENAME: Pair = ['Ganti nama yang lain itu, lalu coba lagi.', 'Rename the other one, then try again.'];
const MOVE: Pair = [
  'Pindahkan isi itu ke tempat lain, lalu coba lagi.',
  'Move those cells elsewhere, then try again.',
];
const REPORT: Pair = [
  'Coba lagi; bila berulang, sampaikan kodenya kepada petugas TI.',
  'Try again; if it happens again, give the code to your IT officer.',
];

const NEXT: Readonly<Record<DoorCode, Pair>> = {
  'item-not-found': RELOAD,
  'item-already-exists': RENAME,
  'invalid-argument': REPORT,
  'access-denied': [
    'Simpan salinan yang boleh disunting, lalu buka salinan itu.',
    'Save an editable copy, then open that copy.',
  ],
  'invalid-operation': AGAIN,
  'cell-edit-mode': ['Tekan Enter di Excel, lalu coba lagi.', 'Press Enter in Excel, then try again.'],
  'request-too-large': FEWER,
  'response-too-large': FEWER,
  'range-too-large': FEWER,
  'inactive-workbook': ['Klik buku kerja ini, lalu coba lagi.', 'Click this workbook, then try again.'],
  'invalid-selection': ['Pilih satu sel, lalu coba lagi.', 'Select one cell, then try again.'],
  'api-not-available': [
    'Perbarui Excel, atau buka panel ini di peramban.',
    'Update Excel, or open this pane in a browser.',
  ],
  'general-exception': REPORT,
  'sheet-protected': [
    'Buka proteksinya di tab Peninjauan, lalu coba lagi.',
    'Unprotect it on the Review tab, then try again.',
  ],
  'workbook-protected': [
    'Buka Peninjauan, Proteksi Buku Kerja, lalu coba lagi.',
    'Open Review, Protect Workbook, then try again.',
  ],
  'header-row-missing': UNDO,
  'header-missing': UNDO,
  'cells-below-table': MOVE,
  'table-name-taken': RENAME,
  'layout-changed': UNDO,
  'sheet-name-taken': ['Lembar kami memakai nama lain.', 'Our sheet uses another name.'],
  'planner-rows-kept': NOTHING,
  'planner-cells-kept': NOTHING,
  'notes-as-messages': ['Pilih selnya untuk membaca catatannya.', 'Select the cell to read its note.'],
  'table-not-found': RELOAD,
  'row-not-found': [
    'Periksa lagi, atau muat lagi rencana aksi.',
    'Check again, or load the action plan again.',
  ],
  'column-not-found': UNDO,
  'sheet-not-found': RELOAD,
  'excel-unavailable': [
    'Periksa sambungan internet, lalu buka kembali panel ini.',
    'Check the internet connection, then open this pane again.',
  ],
  unknown: REPORT,
};

/** @example doorErrorWords('id', 'cell-edit-mode', []).next // 'Tekan Enter di Excel, lalu coba lagi.' */
export function doorErrorWords(language: Language, code: DoorCode, subjects: readonly string[]): Words {
  const side = language === 'id' ? 0 : 1;
  const fill = (pair: Pair): string =>
    filled(pair[side], { subjects: subjects.join(', ') || '–' }).replace(/: –\.$/, '.');
  return { what: fill(WHAT[code]), next: fill(NEXT[code]) };
}
