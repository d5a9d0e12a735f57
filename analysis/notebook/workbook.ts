/** The command: plans in, one workbook and its tables out. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { analyse } from '../analyse';
import { readAndAudit } from '../read-and-audit';
import type { Seeds } from '../open-seeds';
import type { Monitoring } from '../monitoring/monitoring';
import type { Plan } from '../plan/plan';
import { describeWorkbook } from '../sheets/describe-workbook';
import { packetWords } from '../monitoring/packet-words';
import { packetsOf } from '../monitoring/packet-workbook';
import { takePackets } from '../monitoring/take-packets';
import type { WorkbookInputs } from '../sheets/read-inputs';
import { machineTables } from '../tables/machine-tables';
import type { Bilingual } from '../text/bilingual';
import { yearAt } from '../text/moment';
import { updateXlsx } from '../xlsx/write';
import { writeLockedXlsx } from '../xlsx/write-locked';
import { type CommandOptions, HELP, parseOptions } from './options';
import { returnedPackets } from './packets';
import { openRun, readBytes, WORKBOOK } from './open-run';
import { progress } from './progress';
import { readSeeds } from './read-files';
import { differenceWords, noticeWords } from './merge-words';
import { sayingErrors } from './say-errors';
import { summary } from './summary';
import { type UnreadFile, unreadWords } from './unread-files';
import { writeFiles } from './write-files';

const OLD_WORKBOOK = 'rad-kla.lama.xlsx';
const TABLES = 'tables';
const PACKETS = 'packets';

/** What a caller brings to a run. */
export interface CommandExtras {
  /** Where the seeds come from, in place of the files. */
  readonly seedsOf?: () => Promise<Seeds>;
  /** Made-up realisations, in place of those of a workbook. */
  readonly monitoringOf?: (plans: readonly Plan[]) => Monitoring;
}

async function run(
  options: CommandOptions,
  { seedsOf = readSeeds, monitoringOf }: CommandExtras,
): Promise<void> {
  const say = (text: Bilingual): string => text[options.language];
  const steps = progress(4);
  steps.next(say({ id: 'Membaca rencana', en: 'Reading plans' }));
  const { seeds, folder, earlier, inputs: read } = await openRun(options, seedsOf);
  const unread = folder?.unread ?? [];
  const computedAt = new Date().toISOString();
  const { inputs, words: returned } = await withReturned(read, options, computedAt);
  steps.next(say({ id: 'Memeriksa dan menghitung', en: 'Checking and computing' }));
  const filled = monitoringOf ? { ...inputs, monitoring: monitoringOf(readAndAudit(inputs).plans) } : inputs;
  const analysis = analyse({ ...filled, thisYear: yearAt(computedAt, options.zone) });
  steps.next(say({ id: 'Menyusun buku kerja', en: 'Building the workbook' }));
  const described = describeWorkbook(analysis, {
    language: options.language,
    computedAt,
    zone: options.zone,
    seeds: seeds.version,
    before: inputs.state,
  });
  const { bytes, sheets } = await updateXlsx(earlier?.bytes ?? null, described);
  steps.next(say({ id: 'Menyimpan', en: 'Saving' }));
  const refused = sheets.some(({ outcome }) => outcome === 'refused');
  const old = options.fresh || refused ? await oldWorkbook(options.out) : null;
  const files = new Map<string, string | Uint8Array>(old ? [[OLD_WORKBOOK, old]] : []);
  for (const [name, text] of machineTables(analysis, { locale: options.csv }))
    files.set(join(TABLES, name), text);
  files.set(WORKBOOK, bytes);
  const packets = options.packets ? packetsOf(analysis, options.packets, { ...options, computedAt }) : [];
  for (const { name, workbook } of packets)
    files.set(join(PACKETS, `${name}.xlsx`), await writeLockedXlsx(workbook));
  await writeFiles(options.out, files);
  steps.done();
  const written = { workbook: join(options.out, WORKBOOK), tables: join(options.out, TABLES) };
  console.log(summary(analysis, written, options.language));
  const words = [
    ...unreadWords(notOurs(unread, options)),
    ...(folder?.notices ?? []),
    ...inputs.notices,
    ...inputs.carried,
    ...returned,
    ...(options.packets ? [packetsWritten(packets.length, join(options.out, PACKETS))] : []),
    ...differenceWords(inputs.differences),
    ...noticeWords(sheets),
    ...(refused && old ? [OLD_KEPT] : []),
  ];
  for (const word of words) console.log(`\n${say(word)}`);
}

/** The inputs with what came back in packets, and what is said of these. */
async function withReturned(
  inputs: WorkbookInputs,
  { returned, language, zone }: CommandOptions,
  computedAt: string,
): Promise<{ readonly inputs: WorkbookInputs; readonly words: readonly Bilingual[] }> {
  if (returned === null) return { inputs, words: [] };
  const { packets, unread } = await returnedPackets(returned);
  const taken = takePackets(inputs, packets, { computedAt, language, zone });
  return { inputs: taken.inputs, words: [...taken.outcomes.map(packetWords), ...unread] };
}

function packetsWritten(count: number, folder: string): Bilingual {
  return count === 0
    ? {
        id: 'Tidak ada paket: periode itu tidak ada dalam rencana, atau belum dibuka di lembar Periode.',
        en: 'No packets: no plan has that round, or it is not open on sheet Rounds.',
      }
    : {
        id: `${String(count)} paket ditulis ke ${folder}.`,
        en: `${String(count)} packets were written to ${folder}.`,
      };
}

/** The workbook that a new one takes the place of; null when there is none. */
async function oldWorkbook(folder: string): Promise<Uint8Array | null> {
  const path = join(folder, WORKBOOK);
  const there = await stat(path).catch(() => null);
  return there ? readBytes(path) : null;
}

/** Where results go into the folder of the plans, they are not what the planner put there to be read. */
function notOurs(unread: readonly UnreadFile[], { plans, from, out }: CommandOptions): UnreadFile[] {
  const places = [out, from ?? out, ...[WORKBOOK, OLD_WORKBOOK, TABLES].map((name) => join(out, name))];
  const ours = new Set(places.map((place) => resolve(place)));
  return unread.filter(({ name }) => !ours.has(resolve(plans ?? '', name)));
}

const OLD_KEPT: Bilingual = {
  id: `Karena itu buku kerja lama disimpan sebagai ${OLD_WORKBOOK}.`,
  en: `The old workbook is therefore kept as ${OLD_WORKBOOK}.`,
};

/** The command; whether a workbook was written. */
export function command(args: readonly string[], extras: CommandExtras = {}): Promise<boolean> {
  return sayingErrors(args, async () => {
    const options = parseOptions(args);
    if (options.help) console.log(HELP[options.language]);
    else await run(options, extras);
    return !options.help;
  });
}
