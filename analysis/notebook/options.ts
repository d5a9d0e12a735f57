import { parseArgs } from 'node:util';
import { AnalysisError } from '../errors';
import type { Round } from '../monitoring/round';
import type { CsvLocale } from '../table/csv';
import type { Language } from '../text/bilingual';
import { DEFAULT_ZONE, type Zone, zoneOf, ZONES } from '../text/moment';

export interface CommandOptions {
  /** Folder of plan files; null takes the plans of the seeds. */
  readonly plans: string | null;
  /** Workbook of an earlier run whose edits, decisions and notes go on; null for the one in `out`, if any. */
  readonly from: string | null;
  /** Starts anew: an earlier workbook is not read. */
  readonly fresh: boolean;
  readonly out: string;
  readonly language: Language;
  /** In which times are shown. */
  readonly zone: Zone;
  /** Plan of the own city and plans to show beside it, by id, BPS code or name of the city; null: as the workbook has it. */
  readonly own: string | null;
  readonly show: readonly string[] | null;
  /** Round of which a packet for each responsible body is written; null for none. */
  readonly packets: Round | null;
  /** Folder of packets that came back; null for none. */
  readonly returned: string | null;
  /** Made-up realisations in a workbook of its own, to see it full. */
  readonly demo: boolean;
  /** Whose settings the tables open with. */
  readonly csv: CsvLocale;
  readonly help: boolean;
}

/**
 * Options of the command line.
 *
 * @throws AnalysisError `unknown-option` with the option
 * @example parseOptions(['--lang', 'en']).language // 'en'
 */
export function parseOptions(args: readonly string[]): CommandOptions {
  const values = parse(args);
  const demo = values.demo ?? false;
  if (demo && values.from !== undefined)
    throw new AnalysisError(
      'unknown-option',
      'made-up figures never go into a workbook that was filled in',
      {},
      { value: '--demo --from' },
    );
  return {
    plans: values.plans ?? null,
    from: values.from ?? null,
    fresh: demo || (values.fresh ?? false),
    out: values.out ?? (demo ? 'out/demo' : 'out'),
    language: oneOf('lang', values.lang ?? 'id', ['id', 'en']),
    zone: zoneOption(values.zone ?? DEFAULT_ZONE),
    own: values.own ?? null,
    show: values.show?.split(',').map((name) => name.trim()) ?? null,
    demo,
    packets: values.packets === undefined ? null : roundOption(values.packets),
    returned: values.returned ?? null,
    csv: oneOf('csv', values.csv ?? 'en', ['en', 'id']),
    help: values.help ?? false,
  };
}

export function oneOf<T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((value) => value === given);
  if (found !== undefined) return found;
  const value = `--${option} ${given}`;
  const expected = known.map((one) => `--${option} ${one}`).join(', ');
  throw new AnalysisError('unknown-option', `${value} is none of ${expected}`, {}, { value, expected });
}

function roundOption(given: string): Round {
  const [, year, round] = /^(\d{4})-(\d{1,2})$/.exec(given) ?? [];
  if (year !== undefined) return { year: Number(year), round: Number(round) };
  const details = { value: `--packets ${given}`, expected: '--packets 2026-1' };
  throw new AnalysisError('unknown-option', `${given} is no round`, {}, details);
}

export function zoneOption(given: string): Zone {
  const zone = zoneOf(given);
  if (zone !== null) return zone;
  const expected = Object.entries(ZONES).map(([name, { short }]) => `--zone ${short} (${name})`);
  const details = { value: `--zone ${given}`, expected: expected.join(', ') };
  throw new AnalysisError('unknown-option', `${given} is no zone of Indonesia`, {}, details);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        plans: { type: 'string' },
        from: { type: 'string' },
        fresh: { type: 'boolean' },
        out: { type: 'string' },
        lang: { type: 'string' },
        zone: { type: 'string' },
        own: { type: 'string' },
        show: { type: 'string' },
        csv: { type: 'string' },
        demo: { type: 'boolean' },
        packets: { type: 'string' },
        returned: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new AnalysisError('unknown-option', message, {}, { value: /'([^']+)'/.exec(message)?.[1] ?? '' });
  }
}

/** Language for messages before the options are understood. */
export function languageOf(args: readonly string[]): Language {
  return args.includes('en') || args.includes('--lang=en') ? 'en' : 'id';
}

export const HELP: Readonly<Record<Language, string>> = {
  id: `Membuat buku kerja analisis RAD-KLA.

  npm run workbook -- [pilihan]

  --plans <folder>   folder berisi berkas rencana (.csv); bila tidak diisi: rencana yang disertakan (Kota
                     Serang dan Kota Cilegon);
                     documents.csv di folder itu menyebut peraturan dan judul setiap rencana; corrections.csv (ditulis ke tables/ dan
                     oleh npm run import) memuat pembetulan yang dipakai lagi untuk rencana yang baru
  --from <berkas>    buku kerja yang sudah Anda isi; keputusan, pembetulan, dan catatan diteruskan
                     (bila tidak diisi: rad-kla.xlsx di folder hasil, bila ada)
  --fresh            mulai dari awal; buku kerja lama disimpan sebagai rad-kla.lama.xlsx
  --out <folder>     folder hasil (bila tidak diisi: out)
  --own <kota>       kota sendiri: kode rencana (3673-2022), kode BPS, atau nama kabupaten/kota (bila tidak diisi: rencana pertama)
  --show <kota,...>  rencana yang ditampilkan di samping kota sendiri, paling banyak lima; bila tidak diisi: kabupaten/kota serupa.
                     Semua rencana tetap dihitung, dan ada dalam tabel CSV
  --lang id|en       bahasa buku kerja (bila tidak diisi: id)
  --zone <zona>      zona waktu yang ditampilkan: WIB, WITA, atau WIT (bila tidak diisi: WIB)
  --csv en|id        tabel CSV untuk program lain (en: koma, desimal titik; bila tidak diisi) atau untuk dibuka di Excel berbahasa
                     Indonesia (id: titik koma, desimal koma)
  --packets <periode> menulis paket pemantauan untuk tiap penanggung jawab ke folder hasil/packets, misalnya --packets 2026-1
  --returned <folder> mengambil isian dari paket yang kembali; yang berbeda dari isian yang ada ditampilkan untuk diputuskan
  --demo             buku kerja tersendiri (out/demo) berisi realisasi buatan, untuk melihat lembar pemantauan yang terisi;
                     bukan angka kota mana pun
  --help             bantuan ini
`,
  en: `Builds the RAD-KLA analysis workbook.

  npm run workbook -- [options]

  --plans <folder>   folder of plan files (.csv); default: the two plans supplied (Kota Serang, Kota Cilegon);
                     a documents.csv in it says which regulation and title each plan has; a corrections.csv (written to tables/
                     and by npm run import) holds corrections that new plans are read with
  --from <file>      a workbook that you filled in; decisions, corrections and notes go on
                     (default: rad-kla.xlsx in the output folder, if there is one)
  --fresh            start anew; the old workbook is kept as rad-kla.lama.xlsx
  --out <folder>     output folder (default: out)
  --own <city>       your city: id of a plan (3673-2022), BPS code or name of the city (default: the first plan)
  --show <city,...>  plans to show beside it, five at most; default: those of similar cities. All plans are computed, and
                     stand in the CSV tables
  --lang id|en       language of the workbook (default: id)
  --zone <zone>      zone in which times are shown: WIB, WITA or WIT (default: WIB)
  --csv en|id        CSV tables for other programs (en: commas, dot decimals; default) or to be opened in an Excel with
                     Indonesian settings (id: semicolons, decimal commas)
  --packets <round>  writes a monitoring packet for each responsible body into the folder packets, e.g. --packets 2026-1
  --returned <folder> takes the entries of packets that came back; what differs from those that are there is shown to decide
  --demo             a workbook of its own (out/demo) with made-up realisations, to see the sheets of monitoring full; they are
                     no figures of any city
  --help             this help
`,
};
