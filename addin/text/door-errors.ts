/** For every code of the door: what happened and what to do next. `{subjects}` names the sheet, table or header. */
import type { NoticeCode } from '../../analysis/merge/report';
import { planOfTable, SHEET_NAMES, TABLE_NAMES } from '../../analysis/sheets/names';
import { NOTICE_WORDS, withSubjects } from '../../analysis/text/notices';
import type { DoorCode } from '../excel';
import type { Language } from './text';

interface Words {
  readonly what: string;
  readonly next: string;
}
type Pair = readonly [id: string, en: string];
type OtherCode = Exclude<DoorCode, NoticeCode>;

const WHAT: Readonly<Record<OtherCode, Pair>> = {
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
  'row-not-found': ['Baris tidak ditemukan: {subjects}.', 'Row not found: {subjects}.'],
  'column-not-found': ['Kolom tidak ditemukan: {subjects}.', 'Column not found: {subjects}.'],
  'sheet-not-found': ['Lembar tidak ditemukan: {subjects}.', 'Sheet not found: {subjects}.'],
  'excel-unavailable': ['Excel tidak terhubung.', 'Excel is not connected.'],
  'changed-meanwhile': [
    'Buku kerja sedang diubah orang lain. Tidak ada yang ditulis.',
    'Somebody else is changing the workbook. Nothing was written.',
  ],
  'no-answer': ['Excel tidak menjawab.', 'Excel does not answer.'],
  unknown: ['Terjadi sesuatu yang belum dikenal.', 'Something unknown happened.'],
};

const AGAIN: Pair = ['Coba lagi.', 'Try again.'];
const RELOAD: Pair = [
  'Muat lagi rencana aksi di langkah Muat.',
  'Load the action plan again in the step Load.',
];
const FEWER: Pair = ['Pilih lebih sedikit kota, lalu coba lagi.', 'Choose fewer cities, then try again.'];
const UNDO: Pair = [
  'Kembalikan judul kolomnya (Ctrl+Z), lalu coba lagi.',
  'Restore the headers (Ctrl+Z), then try again.',
];
const RENAME: Pair = ['Ganti nama yang lain itu, lalu coba lagi.', 'Rename the other one, then try again.'];
const REPORT: Pair = [
  'Coba lagi; bila berulang, sampaikan kodenya kepada petugas TI.',
  'Try again; if it happens again, give the code to your IT officer.',
];

const NEXT: Readonly<Record<OtherCode, Pair>> = {
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
  'changed-meanwhile': [
    'Tunggu sampai perubahan itu selesai, lalu coba lagi.',
    'Wait until that change is done, then try again.',
  ],
  'no-answer': [
    'Tekan Enter bila sebuah sel masih disunting, dan tutup jendela pertanyaan di Excel bila ada. Lalu coba lagi: yang belum tertulis dilengkapi.',
    'Press Enter if a cell is being edited, and close any question that Excel shows. Then try again: what was not written is completed.',
  ],
  unknown: REPORT,
};

/** @example doorErrorWords('id', 'cell-edit-mode', []).next // 'Tekan Enter di Excel, lalu coba lagi.' */
export function doorErrorWords(language: Language, code: DoorCode, subjects: readonly string[]): Words {
  const side = language === 'id' ? 0 : 1;
  const { what, next } = isNotice(code)
    ? { what: NOTICE_WORDS[code].what[language], next: NOTICE_WORDS[code].next[language] }
    : { what: WHAT[code][side], next: NEXT[code][side] };
  const shown = subjects.flatMap((subject) => shownSubject(language, subject));
  return { what: withSubjects(what, shown), next: withSubjects(next, shown) };
}

/** Nobody sees the name of a table: where it is known, its tab is said. What the planner calls a table so is theirs. */
function shownSubject(language: Language, subject: string): readonly string[] {
  const planId = planOfTable(subject);
  if (planId !== null) return [`RAD ${planId}`];
  if (subject === TABLE_NAMES.findings) return [SHEET_NAMES.findings[language]];
  if (subject === TABLE_NAMES.findingGroups) return [SHEET_NAMES.findingGroups[language]];
  if (subject === TABLE_NAMES.indicators || subject === TABLE_NAMES.crosswalk)
    return [SHEET_NAMES.indicators[language]];
  return [subject];
}

function isNotice(code: DoorCode): code is NoticeCode {
  return Object.hasOwn(NOTICE_WORDS, code);
}
