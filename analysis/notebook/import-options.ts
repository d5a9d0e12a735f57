import { parseArgs } from 'node:util';
import { AnalysisError } from '../errors';
import { pagesOf } from '../import/pages-of';
import type { Language } from '../text/bilingual';

export interface ImportOptions {
  readonly file: string;
  /** Name or BPS code of the city; null takes the one that the document names. */
  readonly city: string | null;
  /** 1-based pages of a PDF; null reads all. */
  readonly pages: ReadonlySet<number> | null;
  /** First year of the plan, for tables that only count their years. */
  readonly year: number | null;
  /** File of corrections; null takes the one of the output folder, where there is one. */
  readonly corrections: string | null;
  readonly out: string;
  readonly language: Language;
  readonly help: boolean;
}

/**
 * Options of `npm run import`.
 *
 * @throws AnalysisError `unknown-option`, `malformed-pages`
 * @example parseImportOptions(['a.pdf', '--city', '3673', '--pages', '12-14,20']).pages.size // 4
 */
export function parseImportOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parse(args);
  const [file = '', ...others] = positionals;
  const help = values.help ?? false;
  if ((file === '' && !help) || others.length > 0)
    throw new AnalysisError('unknown-option', 'one file is needed', {}, { value: positionals.join(' ') });
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') throw unknown(`--lang ${language}`);
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !/^(?:19|20)\d\d$/.test(values.year ?? ''))
    throw unknown(`--year ${values.year ?? ''}`);
  return {
    ...{ file, language, year, help },
    city: values.city ?? null,
    corrections: values.corrections ?? null,
    pages: pagesOf(values.pages ?? ''),
    out: values.out ?? 'out/import',
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        city: { type: 'string' },
        pages: { type: 'string' },
        year: { type: 'string' },
        corrections: { type: 'string' },
        out: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw unknown(/'([^']+)'/.exec(message)?.[1] ?? message);
  }
}

function unknown(value: string): AnalysisError {
  return new AnalysisError('unknown-option', value, {}, { value });
}

export const IMPORT_HELP: Readonly<Record<Language, string>> = {
  id: `Membaca lampiran rencana aksi kota mana pun menjadi berkas rencana.

  npm run import -- <berkas> --city <nama atau kode BPS> [pilihan]

  <berkas>           PDF berteks, Word (.docx), Excel (.xlsx), CSV/TSV, atau teks peraturan
  --city <kota>      kabupaten/kota: nama atau kode BPS (bila tidak diisi: yang disebut dalam naskah)
  --pages <halaman>  halaman PDF yang dibaca, misalnya 12-40 atau 3,12-40 (bila tidak diisi: semua)
  --year <tahun>     tahun pertama rencana, bila tabel hanya menyebut "Tahun ke-1"
  --corrections <berkas> jawaban dan pembetulan (bila tidak diisi: corrections.csv di folder hasil, bila ada)
  --out <folder>     folder hasil (bila tidak diisi: out/import)
  --lang id|en       bahasa pertanyaan (bila tidak diisi: id)

Hasil: <plan_id>.csv (berkas rencana untuk npm run workbook -- --plans <folder>), questions.csv (yang perlu
dikonfirmasi), kept-out.csv (yang disisihkan), corrections.csv (isi kolom value dengan jawabannya lalu jalankan lagi; jawaban
tentang judul kolom berlaku juga untuk kota berikutnya), pages.html (setiap halaman dengan selnya, untuk diperiksa).
Batas: PDF 60 MB dan 600 halaman; Word dan Excel 25 MB (250 MB setelah dibuka) dan 500.000 sel; teks 25 MB.
`,
  en: `Reads the annex of any city's action plan into a file of a plan.

  npm run import -- <file> --city <name or BPS code> [options]

  <file>             PDF with text, Word (.docx), Excel (.xlsx), CSV/TSV, or the text of a regulation
  --city <city>      kabupaten or kota: name or BPS code (default: the one that the document names)
  --pages <pages>    pages of a PDF to read, such as 12-40 or 3,12-40 (default: all)
  --year <year>      first year of the plan, where the table only says "Tahun ke-1"
  --corrections <file> answers and corrections (default: corrections.csv in the output folder, if there is one)
  --out <folder>     output folder (default: out/import)
  --lang id|en       language of the questions (default: id)

Gives: <plan_id>.csv (a file for npm run workbook -- --plans <folder>), questions.csv (what is to be confirmed),
kept-out.csv (what was kept out), corrections.csv (fill in the column value and run again; answers about headers hold for
the next city, too), pages.html (each page with its cells, to be checked).
Limits: PDF 60 MB and 600 pages; Word and Excel 25 MB (250 MB unpacked) and 500,000 cells; text 25 MB.
`,
};
