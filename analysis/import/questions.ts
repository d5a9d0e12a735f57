import type { Bilingual } from '../text/bilingual';
import type { Place } from './source';

/** What the reader is not sure of, with its best guess; nothing is chosen in silence. */
export interface ImportQuestion {
  readonly kind: ImportQuestionKind;
  readonly place: Place;
  /** Ordinal of the row, 1 for the first; null for a question about a column or the whole table. */
  readonly row: number | null;
  /** Column of the plan that it is about; blank for the row as a whole. */
  readonly column: string;
  readonly printed: string;
  readonly guess: string;
}

export type ImportQuestionKind = keyof typeof IMPORT_QUESTIONS;

/** What each kind of question asks. */
export const IMPORT_QUESTIONS = {
  cut: {
    id: 'Akhir berkas ini hilang; yang dibaca hanya bagian yang masih ada. Apakah semua baris rencana sudah terbaca?',
    en: 'The end of the file is missing; only what is left of it was read. Are all rows of the plan there?',
  },
  scans: {
    id: 'Halaman ini gambar hasil pemindaian tanpa teks; isinya tidak terbaca. Adakah baris rencana di dalamnya?',
    en: 'These pages are scanned pictures without text, of which nothing was read. Do they hold rows of the plan?',
  },
  damaged: {
    id: 'Halaman ini rusak dan tidak terbaca. Adakah baris rencana di dalamnya?',
    en: 'These pages are damaged and were not read. Do they hold rows of the plan?',
  },
  column: {
    id: 'Arti judul kolom ini perlu dicek. Apakah kolom ini memang yang tertulis sebagai dugaan?',
    en: 'What this column holds is not certain from its header. Is it what the guess says?',
  },
  'second-column': {
    id: 'Ada kolom lain dengan arti yang sama; yang ini disimpan sebagai kolom tambahan. Benar?',
    en: 'Another column means the same; this one is kept as an extra column. Is that right?',
  },
  'agencies-filled': {
    id: 'Kolom penanggung jawab kosong di banyak baris dan diisi dari sel di atasnya, seperti sel gabungan. Benar?',
    en: 'The column of responsible bodies is blank in many rows and was filled from the cell above, as a merged cell. Is that right?',
  },
  'first-year': {
    id: 'Kolom target hanya bernomor urut tahun. Apakah tahun pertamanya benar?',
    en: 'The target columns only count the years. Is the first year right?',
  },
  'target-year': {
    id: 'Kolom target tidak menyebut tahun. Apakah tahunnya benar?',
    en: 'The target column names no year. Is the year right?',
  },
  'parts-of-year': {
    id: 'Target tertulis per bagian tahun; target tahun diambil dari bagian terakhir yang terisi. Benar?',
    en: 'Targets are printed by parts of the year; the target of the year is the last part that is filled. Is that right?',
  },
  'cell-missing': {
    id: 'Baris ini kurang sel. Sel kosong disisipkan di tempat yang paling sesuai. Benar?',
    en: 'The row has too few cells. Blanks were put where the row fits best. Is that right?',
  },
  'cells-too-many': {
    id: 'Baris ini lebih panjang daripada judul kolomnya; sisanya disimpan di kolom tambahan. Benar?',
    en: 'The row is longer than its header; what is left over is kept in an extra column. Is that right?',
  },
  joined: {
    id: 'Teks ini dianggap lanjutan baris di atasnya dan digabungkan. Benar?',
    en: 'This text was taken for the end of the row above and joined to it. Is that right?',
  },
  'no-target': {
    id: 'Baris ini tidak bertarget sama sekali. Apakah memang baris rencana?',
    en: 'The row has no target at all. Is it a row of the plan?',
  },
  'nothing-above': {
    id: 'Sel ini kosong dan di atasnya tidak ada sel yang dapat diteruskan. Apa isinya?',
    en: 'The cell is blank, and no cell above could be continued. What belongs here?',
  },
  'value-merged': {
    id: 'Satu sel gabungan berlaku untuk beberapa baris; isinya dipakai di setiap baris. Benar?',
    en: 'One merged cell stands for several rows; what it says was taken for each of them. Is that right?',
  },
  unruled: {
    id: 'Tabel di halaman ini tanpa garis; batas selnya diambil dari jarak antarteks. Apakah isi selnya sudah tepat?',
    en: 'The table on these pages has no ruling lines; its cells were taken from the white between the texts. Are they right?',
  },
  'not-understood': {
    id: 'Baris ini tidak dapat ditempatkan dalam tabel dan disisihkan. Apakah bagian dari rencana?',
    en: 'The row could not be placed in the table and was kept out. Is it part of the plan?',
  },
} satisfies Readonly<Record<string, Bilingual>>;
