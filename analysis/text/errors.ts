/** What a planner reads when the work stops: what happened, where, what to do next. */
import type { AnalysisError, AnalysisErrorCode, ErrorPlace } from '../errors';
import type { Language } from './bilingual';

/** `{key}` is a detail of the error; a part in [ ] is left out when one of its details is missing. */
interface ErrorWords {
  readonly what: string;
  readonly next: string;
}

// A value is quoted to be recognised, not to be read in full.
const MAX_QUOTED_CHARACTERS = 160;

/**
 * The planner's text for an error, in Bahasa Indonesia or English.
 *
 * @example errorText(new AnalysisError('ragged-row', '', { file: 'a.csv', line: 3 }, { actual: 9, expected: 15 }), 'en') // 'The row is not as long as the header: 9 cells instead of 15. Place: a.csv, line 3. Check for a missing cell, or for a comma or semicolon inside a cell that is not in quotation marks.'
 */
export function errorText(error: AnalysisError, language: Language): string {
  const { what, next } = WORDS[language][error.code];
  const parts = [fill(what, error, language), placeText(error.place, language), fill(next, error, language)];
  return parts.filter((part) => part !== '').join(' ');
}

function placeText({ file, line, column }: ErrorPlace, language: Language): string {
  const words = PLACE_WORDS[language];
  const parts = [
    file === undefined ? undefined : shorten(file),
    line === undefined ? undefined : `${words.line} ${line}`,
    column === undefined ? undefined : `${words.column} ${shorten(column)}`,
  ].filter((part) => part !== undefined);
  const isFile = file !== undefined && parts.length === 1;
  return parts.length === 0 ? '' : `${isFile ? words.file : words.place}: ${parts.join(', ')}.`;
}

function fill(template: string, error: AnalysisError, language: Language): string {
  const counts = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-US');
  const known = (key: string) => error.details[key] !== undefined;
  const shown = (key: string) => {
    const detail = error.details[key];
    return typeof detail === 'number' ? counts.format(detail) : shorten(detail ?? '');
  };
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, key = '']) => known(key)) ? part : '',
    )
    .replace(/\{(\w+)\}/g, (_, key: string) => shown(key));
}

function shorten(text: string): string {
  // Control characters of a hostile file would otherwise steer the terminal.
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > MAX_QUOTED_CHARACTERS ? `${line.slice(0, MAX_QUOTED_CHARACTERS)}…` : line;
}

const PLACE_WORDS: Record<Language, { file: string; place: string; line: string; column: string }> = {
  id: { file: 'Berkas', place: 'Letak', line: 'baris', column: 'kolom' },
  en: { file: 'File', place: 'Place', line: 'line', column: 'column' },
};

const INDONESIAN: Record<AnalysisErrorCode, ErrorWords> = {
  'empty-file': {
    what: 'Berkas ini kosong.',
    next: 'Simpan ulang tabel rencana sebagai CSV UTF-8, dengan judul kolom di baris pertama.',
  },
  'file-too-large': {
    what: 'Berkas ini terlalu besar[: {characters} karakter, paling banyak {limitCharacters}][: {actual} sel, paling banyak {limit}][: {megabytes} MB, paling besar {limitMegabytes} MB].',
    next: 'Pisahkan menjadi satu berkas untuk setiap dokumen rencana.',
  },
  'invalid-utf8': {
    what: 'Ada huruf yang rusak karena berkas ini tidak disimpan sebagai UTF-8.',
    next: 'Buka berkas aslinya di Excel, lalu simpan dengan jenis "CSV UTF-8 (dipisahkan koma)".',
  },
  'nul-byte': {
    what: 'Berkas ini berisi byte kosong (NUL), jadi bukan berkas teks biasa.',
    next: 'Pastikan berkas yang dipilih benar, lalu simpan ulang sebagai "CSV UTF-8 (dipisahkan koma)".',
  },
  'wrong-delimiter': {
    what: 'Kolom dalam berkas ini tidak dipisahkan dengan koma, titik koma, atau tab[, melainkan dengan "{value}"].',
    next: 'Simpan ulang dengan jenis "CSV UTF-8 (dipisahkan koma)".',
  },
  'unclosed-quote': {
    what: 'Tanda kutip dibuka tetapi tidak pernah ditutup.',
    next: 'Tutup tanda kutip di sel itu; tanda kutip di dalam teks ditulis dua kali ("").',
  },
  'stray-quote': {
    what: 'Ada tanda kutip di tempat yang keliru.',
    next: 'Apit seluruh isi sel dengan tanda kutip, dan tulis tanda kutip di dalam teks dua kali ("").',
  },
  'ragged-row': {
    what: 'Panjang baris ini tidak sama dengan judul kolom[: {actual} sel, seharusnya {expected}].',
    next: 'Periksa apakah ada sel yang hilang, atau tanda pemisah kolom (koma atau titik koma) di dalam sel yang tidak diapit tanda kutip.',
  },
  'blank-header': {
    what: 'Ada kolom tanpa judul.',
    next: 'Beri judul pada kolom itu, atau hapus kolomnya.',
  },
  'duplicate-header': {
    what: 'Dua kolom memakai judul yang sama.',
    next: 'Ganti atau hapus salah satu kolom itu.',
  },
  'cell-too-long': {
    what: 'Isi sel terlalu panjang[: {actual} karakter, paling banyak {limit}].',
    next: 'Pendekkan isi sel itu, atau periksa apakah ada tanda kutip penutup yang hilang.',
  },
  'missing-column': {
    what: 'Ada kolom wajib yang tidak ditemukan[: {expected}].',
    next: 'Tambahkan kolom itu dengan judul yang persis sama; selnya boleh kosong.',
  },
  'unknown-column': {
    what: 'Ada kolom yang tidak dikenal[: {value}].[ Kolom yang dikenal: {expected}.]',
    next: 'Perbaiki ejaan judulnya, atau hapus kolom itu.',
  },
  'malformed-row-id': {
    what: 'Kode baris tidak sesuai pola[: {value}].',
    next: 'Tulis kode BPS kabupaten/kota, tahun pertama rencana, dan nomor urut tiga angka, misalnya 3673-2022-001; untuk rencana kedua pada tahun yang sama 3673-2022b-001.',
  },
  'duplicate-row-id': {
    what: 'Kode baris dipakai lebih dari sekali[: {value}][, pertama kali di baris {earlier}].',
    next: 'Beri setiap baris nomor yang berbeda.',
  },
  'unknown-city': {
    what: 'Tidak ada kabupaten/kota dengan kode BPS itu[: {value}].',
    next: 'Perbaiki empat angka di awal kode baris. Kode semua kabupaten/kota ada di seeds/cities/cities.csv; kode Kemendagri dan kode Papua sebelum 2022 berbeda.',
  },
  'duplicate-plan': {
    what: 'Dua berkas memuat rencana dengan kode yang sama[: {value}, juga di {earlier}].',
    next: 'Bila keduanya rencana yang berbeda, tambahkan satu huruf kecil setelah tahun di semua kode baris salah satunya[, misalnya {expected}]; bila sama, keluarkan salah satu berkas.',
  },
  'mixed-plan': {
    what: 'Satu berkas memuat lebih dari satu rencana[: {value} tidak termasuk rencana {plan}].',
    next: 'Pisahkan menjadi satu berkas untuk setiap rencana, dengan kode BPS dan tahun pertama yang sama di semua kode baris.',
  },
  'malformed-reference': {
    what: 'Tabel acuan tidak dapat dipakai[: {value}].',
    next: 'Kembalikan tabel itu ke isi semula, atau perbaiki sel yang disebut.',
  },
  'unknown-indicator': {
    what: 'Padanan menyebut indikator KLA yang tidak dikenal[: {value}].[ Yang dikenal: {expected}.]',
    next: 'Isi nomor yang dikenal, atau kosongkan sel itu bila tidak ada padanannya.',
  },
  'no-plans': {
    what: 'Tidak ada rencana untuk dianalisis[; yang ada di sana hanya {value}].',
    next: 'Letakkan minimal satu berkas CSV rencana di folder itu.',
  },
  'file-not-found': {
    what: 'Berkas atau folder tidak ditemukan.',
    next: 'Periksa nama berkas dan foldernya.',
  },
  'not-a-workbook': {
    what: 'Berkas ini bukan buku kerja Excel (.xlsx) yang dapat dibaca.',
    next: 'Buka di Excel, hapus kata sandinya bila ada, lalu simpan sebagai "Buku Kerja Excel (.xlsx)".',
  },
  'not-a-document': {
    what: 'Berkas ini bukan dokumen Word (.docx) atau PDF yang dapat dibuka.',
    next: 'Buka di program asalnya, hapus kata sandinya bila ada, lalu simpan ulang sebagai .docx atau PDF.',
  },
  'document-cut': {
    what: 'Akhir berkas PDF ini hilang, dan tidak ada halaman utuh yang tersisa.',
    next: 'Unduh atau salin ulang berkasnya, lalu coba lagi.',
  },
  'no-annex': {
    what: 'Tidak ada tabel rencana dalam berkas ini: tidak ditemukan judul kolom seperti indikator atau kegiatan bersama kolom target.',
    next: 'Pastikan berkasnya memuat lampiran rencana aksi; untuk PDF, periksa pilihan halamannya.',
  },
  'only-pictures': {
    what: 'Halaman berkas ini berupa gambar hasil pemindaian tanpa teks[: halaman {value}].',
    next: 'Mintalah berkas aslinya (Word, Excel, atau PDF berteks), atau jadikan berteks dengan program OCR, lalu coba lagi.',
  },
  'first-year-unknown': {
    what: 'Tahun pertama rencana tidak tercetak dalam tabel ataupun naskahnya.',
    next: 'Sebutkan tahun pertama rencana dengan --year.',
  },
  'ambiguous-city': {
    what: 'Nama "{value}" dimiliki lebih dari satu kabupaten/kota[: {expected}].',
    next: 'Tulis lengkap dengan "Kabupaten" atau "Kota", atau pakai kode BPS.',
  },
  'malformed-pages': {
    what: 'Pilihan halaman "{value}" tidak dapat dibaca.',
    next: 'Tulis seperti 12-40 atau 3,12-40.',
  },
  'workbook-without-plans': {
    what: 'Buku kerja ini tidak memuat tabel rencana.',
    next: 'Pilih buku kerja yang dibuat oleh alat ini, atau muat lampiran rencananya lebih dahulu.',
  },
  'several-plan-tables': {
    what: 'Dua tabel memuat rencana yang sama[: {value}].',
    next: 'Hapus salinannya, atau beri tabel yang benar namanya semula[: {expected}] (Desain Tabel, Nama Tabel).',
  },
  'output-not-writable': {
    what: 'Hasil tidak dapat disimpan.',
    next: 'Tutup berkas itu bila sedang terbuka di Excel, lalu periksa izin dan sisa ruang di folder tujuan.',
  },
  'unknown-option': {
    what: 'Pilihan perintah tidak dikenal atau tidak lengkap[: {value}].[ Yang dikenal: {expected}.]',
    next: 'Jalankan perintah dengan --help untuk melihat semua pilihan.',
  },
  'unknown-plan': {
    what: 'Tidak ada, atau lebih dari satu, rencana yang disebut demikian[: {value}].[ Yang ada: {expected}.]',
    next: 'Tulis kode rencana (misalnya 3673-2022), kode BPS, atau nama kabupaten/kota.',
  },
  'too-many-plans': {
    what: 'Terlalu banyak rencana untuk ditampilkan berdampingan[: {actual} beserta kota sendiri, paling banyak {limit}].',
    next: 'Sebutkan lebih sedikit; semua rencana tetap dihitung dan ada dalam tabel CSV.',
  },
  'no-libreoffice': {
    what: 'PDF tidak dapat dibuat: LibreOffice tidak ditemukan, atau berhenti.',
    next: 'Berkas Word sudah ditulis; simpan sebagai PDF dari Word, atau pasang LibreOffice.',
  },
};

const ENGLISH: Record<AnalysisErrorCode, ErrorWords> = {
  'empty-file': {
    what: 'The file is empty.',
    next: 'Save the plan table again as CSV UTF-8, with the column names in the first line.',
  },
  'file-too-large': {
    what: 'The file is too large[: {characters} characters, at most {limitCharacters}][: {actual} cells, at most {limit}][: {megabytes} MB, at most {limitMegabytes} MB].',
    next: 'Split it into one file for each plan document.',
  },
  'invalid-utf8': {
    what: 'Some letters are broken because the file was not saved as UTF-8.',
    next: 'Open the original in Excel and save it as type "CSV UTF-8 (Comma delimited)".',
  },
  'nul-byte': {
    what: 'The file holds NUL bytes, so it is not a plain text file.',
    next: 'Make sure that it is the right file, then save it again as "CSV UTF-8 (Comma delimited)".',
  },
  'wrong-delimiter': {
    what: 'The columns of the file are not separated by commas, semicolons or tabs[ but by "{value}"].',
    next: 'Save it again as type "CSV UTF-8 (Comma delimited)".',
  },
  'unclosed-quote': {
    what: 'A quotation mark is opened and never closed.',
    next: 'Close it in that cell; a quotation mark inside a text is written twice ("").',
  },
  'stray-quote': {
    what: 'A quotation mark stands where none can be.',
    next: 'Put the whole cell in quotation marks, and write one inside the text twice ("").',
  },
  'ragged-row': {
    what: 'The row is not as long as the header[: {actual} cells instead of {expected}].',
    next: 'Check for a missing cell, or for a comma or semicolon inside a cell that is not in quotation marks.',
  },
  'blank-header': {
    what: 'A column has no name.',
    next: 'Name the column, or delete it.',
  },
  'duplicate-header': {
    what: 'Two columns have the same name.',
    next: 'Rename or delete one of them.',
  },
  'cell-too-long': {
    what: 'The cell is too long[: {actual} characters, at most {limit}].',
    next: 'Shorten it, or check for a missing closing quotation mark.',
  },
  'missing-column': {
    what: 'A required column is missing[: {expected}].',
    next: 'Add the column under exactly that name; its cells may be blank.',
  },
  'unknown-column': {
    what: 'A column is not known[: {value}].[ Known columns: {expected}.]',
    next: 'Correct the spelling of its name, or delete the column.',
  },
  'malformed-row-id': {
    what: 'The row number (row_id) does not follow the pattern[: {value}].',
    next: 'Write the BPS code of the kabupaten or kota, the first year of the plan and a three-digit number, such as 3673-2022-001; for a second plan of that year 3673-2022b-001.',
  },
  'duplicate-row-id': {
    what: 'The row number (row_id) is used more than once[: {value}][, first on line {earlier}].',
    next: 'Give every row a number of its own.',
  },
  'unknown-city': {
    what: 'No kabupaten or kota has that BPS code[: {value}].',
    next: 'Correct the four digits at the start of row_id. The codes of all are in seeds/cities/cities.csv; those of Kemendagri, and of Papua before 2022, are others.',
  },
  'duplicate-plan': {
    what: 'Two files hold a plan with the same id[: {value}, also in {earlier}].',
    next: 'If they are different plans, add a small letter behind the year in every row_id of one of them[, such as {expected}]; if they are one, take one file away.',
  },
  'mixed-plan': {
    what: 'One file holds more than one plan[: {value} is not part of plan {plan}].',
    next: 'Split it into one file for each plan, with the same BPS code and first year in every row_id.',
  },
  'malformed-reference': {
    what: 'A reference table cannot be used[: {value}].',
    next: 'Restore the table, or correct the cell that is named.',
  },
  'unknown-indicator': {
    what: 'The crosswalk names a KLA indicator that is not known[: {value}].[ Known: {expected}.]',
    next: 'Enter a known number, or clear the cell where nothing matches.',
  },
  'no-plans': {
    what: 'There is no plan to analyse[; all that is there is {value}].',
    next: 'Put at least one plan CSV file into the folder.',
  },
  'file-not-found': {
    what: 'The file or folder was not found.',
    next: 'Check the names of file and folder.',
  },
  'not-a-workbook': {
    what: 'The file is not an Excel workbook (.xlsx) that can be read.',
    next: 'Open it in Excel, remove the password if it has one, and save it as "Excel Workbook (.xlsx)".',
  },
  'not-a-document': {
    what: 'The file is not a Word document (.docx) or PDF that can be opened.',
    next: 'Open it in the program it comes from, remove the password if it has one, and save it again as .docx or PDF.',
  },
  'document-cut': {
    what: 'The end of this PDF is missing, and no page of it is left whole.',
    next: 'Download or copy the file again, and try once more.',
  },
  'no-annex': {
    what: 'There is no table of a plan in this file: no headers such as indicator or activity were found together with columns of targets.',
    next: 'Make sure that the file holds the annex of an action plan; for a PDF, check the chosen pages.',
  },
  'only-pictures': {
    what: 'The pages of this file are scanned pictures without text[: pages {value}].',
    next: 'Ask for the original (Word, Excel, or a PDF with text), or have an OCR program add the text, and try again.',
  },
  'first-year-unknown': {
    what: 'The first year of the plan is printed neither in the table nor in the text.',
    next: 'Name the first year of the plan with --year.',
  },
  'ambiguous-city': {
    what: 'More than one kabupaten or kota is called "{value}"[: {expected}].',
    next: 'Write it with "Kabupaten" or "Kota", or use the BPS code.',
  },
  'malformed-pages': {
    what: 'The choice of pages "{value}" cannot be read.',
    next: 'Write it as 12-40 or 3,12-40.',
  },
  'workbook-without-plans': {
    what: 'The workbook holds no plan table.',
    next: 'Choose a workbook made by this tool, or load the plan annexes first.',
  },
  'several-plan-tables': {
    what: 'Two tables hold the same plan[: {value}].',
    next: 'Delete the copy, or give the right table its name back[: {expected}] (Table Design, Table Name).',
  },
  'output-not-writable': {
    what: 'The result could not be saved.',
    next: 'Close the file if it is open in Excel, then check the rights and the free space of the target folder.',
  },
  'unknown-option': {
    what: 'An option of the command is not known or not complete[: {value}].[ Known options: {expected}.]',
    next: 'Run the command with --help to see every option.',
  },
  'unknown-plan': {
    what: 'No plan, or more than one, is called so[: {value}].[ There are: {expected}.]',
    next: 'Write the id of the plan (such as 3673-2022), the BPS code or the name of its city.',
  },
  'too-many-plans': {
    what: 'Too many plans to show side by side[: {actual} with the own city, at most {limit}].',
    next: 'Name fewer; all plans are computed and stand in the CSV tables.',
  },
  'no-libreoffice': {
    what: 'No PDF can be made: LibreOffice was not found, or it stopped.',
    next: 'The Word files are written; save them as PDF in Word, or install LibreOffice.',
  },
};

const WORDS: Record<Language, Record<AnalysisErrorCode, ErrorWords>> = { id: INDONESIAN, en: ENGLISH };
