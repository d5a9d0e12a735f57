import { parseArgs } from 'node:util';
import { CLUSTER_IDS, type ClusterId } from '../plan/plan';
import { PAPER_FORMATS, type PaperFormat } from '../documents/write-paper';
import type { PaperSize } from '../documents/page-look';
import { AnalysisError } from '../errors';
import { PAPERS } from '../report/papers';
import type { Language } from '../text/bilingual';
import { DEFAULT_ZONE, type Zone } from '../text/moment';
import { oneOf, zoneOption } from './options';

export interface ReportCommandOptions {
  /** By their keys. */
  readonly papers: readonly string[];
  /** Cities by id of a plan, BPS code or name; null takes every one that is shown. */
  readonly cities: readonly string[] | null;
  readonly cluster: ClusterId | null;
  /** A responsible body by its name, short name or id; null for all. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly round: number | null;
  readonly language: Language;
  readonly zone: Zone;
  readonly size: PaperSize;
  readonly formats: readonly PaperFormat[];
  readonly pdf: boolean;
  readonly plans: string | null;
  readonly from: string | null;
  readonly out: string;
  readonly help: boolean;
}

/**
 * Options of `npm run report`.
 *
 * @throws AnalysisError `unknown-option`
 * @example parseReportOptions(['--size', 'A4', '--format', 'docx,html']).formats // ['docx', 'html']
 */
export function parseReportOptions(args: readonly string[]): ReportCommandOptions {
  const values = parse(args);
  const keys = PAPERS.map(({ key }) => key);
  const list = (text: string): string[] => text.split(',').map((part) => part.trim());
  const formats = list(values.format ?? 'docx').map((format) => oneOf('format', format, PAPER_FORMATS));
  return {
    papers: values.paper === undefined ? keys : list(values.paper).map((key) => oneOf('paper', key, keys)),
    cities: values.city === undefined ? null : list(values.city),
    cluster: values.cluster === undefined ? null : oneOf('cluster', values.cluster, CLUSTER_IDS),
    agency: values.agency ?? null,
    year: numberOption('year', values.year, /^(?:19|20)\d\d$/),
    round: numberOption('round', values.round, /^\d{1,2}$/),
    language: oneOf('lang', values.lang ?? values.language ?? 'id', ['id', 'en']),
    zone: zoneOption(values.zone ?? DEFAULT_ZONE),
    size: oneOf('size', values.size ?? 'F4', ['A4', 'F4']),
    formats: values.pdf && !formats.includes('docx') ? [...formats, 'docx'] : formats,
    pdf: values.pdf ?? false,
    plans: values.plans ?? null,
    from: values.from ?? null,
    out: values.out ?? 'out/papers',
    help: values.help ?? false,
  };
}

function numberOption(option: string, given: string | undefined, form: RegExp): number | null {
  if (given === undefined) return null;
  if (form.test(given)) return Number(given);
  throw new AnalysisError('unknown-option', `--${option} ${given}`, {}, { value: `--${option} ${given}` });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        paper: { type: 'string' },
        city: { type: 'string' },
        cluster: { type: 'string' },
        agency: { type: 'string' },
        year: { type: 'string' },
        round: { type: 'string' },
        lang: { type: 'string' },
        language: { type: 'string' },
        zone: { type: 'string' },
        size: { type: 'string' },
        format: { type: 'string' },
        pdf: { type: 'boolean' },
        plans: { type: 'string' },
        from: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new AnalysisError('unknown-option', message, {}, { value: /'([^']+)'/.exec(message)?.[1] ?? '' });
  }
}

/** Help in a language, with the papers that there are. */
export function reportHelp(language: Language): string {
  const papers = PAPERS.map(({ key, name }) => `                     ${key.padEnd(18)} ${name[language]}`);
  return HELP[language].replace('{papers}', papers.join('\n'));
}

const HELP: Readonly<Record<Language, string>> = {
  id: `Menulis naskah untuk rapat dari rencana dan buku kerja.

  npm run report -- [pilihan]

  --paper <nama,...> naskah yang ditulis (bila tidak diisi: semua):
{papers}
  --city <kota,...>  kabupaten/kota: kode rencana, kode BPS, atau nama (bila tidak diisi: setiap kota yang ditampilkan)
  --cluster <klaster> satu klaster saja: K, I, II, III, IV, atau V
  --agency <instansi> satu penanggung jawab saja: nama atau singkatannya
  --year <tahun>     tahun pemantauan, dan --round <periode> periodenya (bila tidak diisi: yang terakhir dilaporkan)
  --lang id|en       bahasa naskah, juga --language (bila tidak diisi: id)
  --size A4|F4       ukuran kertas (bila tidak diisi: F4)
  --format <bentuk,...> {formats} (bila tidak diisi: docx)
  --pdf              juga PDF dari berkas Word, bila LibreOffice terpasang
  --from <berkas>    buku kerja yang sudah Anda isi (bila tidak diisi: out/rad-kla.xlsx, bila ada)
  --plans <folder>   folder berisi berkas rencana (bila tidak diisi: rencana yang disertakan)
  --zone <zona>      zona waktu yang ditampilkan: WIB, WITA, atau WIT (bila tidak diisi: WIB)
  --out <folder>     folder hasil (bila tidak diisi: out/papers)
  --help             bantuan ini
`.replace('{formats}', PAPER_FORMATS.join(', ')),
  en: `Writes papers for a meeting from the plans and the workbook.

  npm run report -- [options]

  --paper <name,...> papers to write (default: all):
{papers}
  --city <city,...>  id of a plan, BPS code or name of a city (default: every city that is shown)
  --cluster <cluster> one cluster alone: K, I, II, III, IV or V
  --agency <body>    one responsible body alone: its name or short name
  --year <year>      year of monitoring, and --round <round> its round (default: the latest that was reported)
  --lang id|en       language of the papers, also --language (default: id)
  --size A4|F4       size of the paper (default: F4)
  --format <format,...> {formats} (default: docx)
  --pdf              a PDF of the Word file as well, where LibreOffice is
  --from <file>      a workbook that you filled in (default: out/rad-kla.xlsx, if there is one)
  --plans <folder>   folder of plan files (default: the two plans supplied)
  --zone <zone>      zone in which times are shown: WIB, WITA or WIT (default: WIB)
  --out <folder>     output folder (default: out/papers)
  --help             this help
`.replace('{formats}', PAPER_FORMATS.join(', ')),
};
