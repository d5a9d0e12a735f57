import { agencyNamer } from '../agency-load/agency-name';
import type { Analysis } from '../analyse';
import { column } from '../sheets/columns';
import { sheetContext, type SheetContext } from '../sheets/context';
import type { DescribeOptions } from '../sheets/describe-workbook';
import { framedSheet, tableSheet } from '../sheets/sheet-frame';
import type { SheetDescription, WorkbookDescription } from '../sheets/sheet';
import { showing } from '../sheets/shown-rows';
import { tableAt } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import type { Bilingual } from '../text/bilingual';
import { agencyKey } from './agency-reports';
import { dayText } from '../text/moment';
import type { Period } from './check-monitoring';
import { isoDay } from './date-cell';
import { entryColumns, ofRow } from './monitoring-sheet';
import { PACKET_TABLE, packetMark, SENDER_TABLE } from './packet';
import { orderOf } from './round';

/** A packet to be sent: a small workbook for one responsible body. */
export interface Packet {
  /** Of its file, without ending: `pemantauan-3672-2023-2026-1-dinkes`. */
  readonly name: string;
  readonly planId: string;
  /** What the body is known by (`agencyKey`), and what its city calls it. */
  readonly agencyKey: string;
  readonly agency: string;
  readonly rows: number;
  readonly workbook: WorkbookDescription;
}

/**
 * The packets of a round: for each responsible body of each plan a workbook with its own rows, what is known of them and what
 * was filled in so far. Rows without a body go into none, and a row of several bodies into the packet of each.
 *
 * @param round which one; a plan that does not have it gives no packets
 */
export function packetsOf(
  everything: Analysis,
  round: { readonly year: number; readonly round: number },
  options: Pick<DescribeOptions, 'language' | 'computedAt' | 'zone'>,
): Packet[] {
  const context = sheetContext(everything, options.language, options.computedAt, options.zone);
  const { analysis } = context;
  const periods = analysis.monitored.periods.filter(
    (period) => orderOf(period) === orderOf(round) && context.planSheets.has(period.planId),
  );
  return periods.flatMap((period) => {
    const lines = analysis.monitored.lines.filter(
      (line) =>
        line.row !== null && line.plan.planId === period.planId && orderOf(line.period) === orderOf(period),
    );
    const agencies = new Map(
      lines.flatMap(({ row }) => row?.agencies.map((agency) => [agencyKey(agency), agency] as const) ?? []),
    );
    const nameOf = agencyNamer(analysis.reference);
    return [...agencies].map(([key, agency]): Packet => {
      const own = lines.filter(({ row }) => row?.agencies.some((one) => agencyKey(one) === key));
      const name = nameOf(agency, period.planId).name;
      const entryIds = new Set(own.map(({ entryId }) => entryId));
      return {
        name: ['pemantauan', period.planId, String(period.year), String(period.round), slug(key)].join('-'),
        planId: period.planId,
        agencyKey: key,
        agency: name,
        rows: entryIds.size,
        workbook: packetWorkbook(context, period, name, entryIds, options),
      };
    });
  });
}

function slug(key: string): string {
  return key
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

function packetWorkbook(
  context: SheetContext,
  period: Period,
  agency: string,
  entryIds: ReadonlySet<string>,
  { language, computedAt }: Pick<DescribeOptions, 'language' | 'computedAt'>,
): WorkbookDescription {
  const title = `${context.say(period.name)}: ${agency}`;
  return {
    sheets: [instructions(context, title, period), linesSheet(context, title, period, entryIds)],
    properties: { title, subject: period.planId, language, computedAt },
    state: '{}',
  };
}

function instructions(context: SheetContext, title: string, period: Period): SheetDescription {
  const { say, language } = context;
  const steps = stepsOf(period).map((text, at) => ({
    row: 7 + at,
    column: 0,
    value: `${String(at + 1)}. ${say(text)}`,
    style: 'body' as const,
  }));
  return framedSheet(context, {
    key: 'packet-guide',
    name: say({ id: 'Petunjuk', en: 'Guide' }),
    tabColor: '9C4A00',
    title,
    subtitle: context.planName(period.planId),
    cells: [
      ...steps,
      { row: 6, column: 0, value: say({ id: 'Cara mengisi', en: 'How to fill in' }), style: 'heading' },
    ],
    tables: [tableAt(SENDER_TABLE, 3, [column(language, 'reported_by', 'input', 96, [null])])],
  });
}

function stepsOf({ deadline }: Period): readonly Bilingual[] {
  if (deadline === null) return STEPS;
  const day = isoDay(deadline);
  return [
    ...STEPS,
    {
      id: `Batas waktu: ${dayText(day, 'id')}. Isian bertanggal sesudahnya ditandai terlambat.`,
      en: `Deadline: ${dayText(day, 'en')}. What is dated later is marked as late.`,
    },
  ];
}

const STEPS: readonly Bilingual[] = [
  {
    id: 'Tulis nama dan jabatan Anda di sel kuning di atas.',
    en: 'Write your name and office into the yellow cell above.',
  },
  {
    id: 'Di lembar Isian, isi kolom kuning saja; sel lain dikunci tanpa kata sandi.',
    en: 'On sheet Entries fill in the yellow columns only; other cells are locked, without a password.',
  },
  {
    id: 'Target adalah target setahun penuh. Volume per tahun: jumlah periode ini saja. Kondisi: posisi terakhir. Keberadaan: 1 bila ada, 0 bila belum.',
    en: 'The target is that of the whole year. Yearly volume: the amount of this round alone. Level: where it stands. Milestone: 1 if there, 0 if not.',
  },
  {
    id: 'Baris dengan beberapa penanggung jawab ada di paket masing-masing: sepakati satu pengisi; dua isian yang berbeda tidak dihitung sampai diputuskan.',
    en: 'A row of several bodies stands in the packet of each: agree on one who fills it in; two different answers do not count until they are decided.',
  },
  {
    id: 'Persen diketik sebagai angka: 97,5. Yang belum diketahui dibiarkan kosong; jangan diisi 0.',
    en: 'Type a percentage as a number: 97.5. Leave blank what is not known; do not type 0.',
  },
  {
    id: 'Simpan sebagai .xlsx dan kirim kembali; nama berkas boleh diganti. Isian yang sudah ada pada Gugus Tugas tidak ditimpa.',
    en: 'Save as .xlsx and send it back; the file may be renamed. What the task force has already is not overwritten.',
  },
];

function linesSheet(
  context: SheetContext,
  title: string,
  period: Period,
  entryIds: ReadonlySet<string>,
): SheetDescription {
  const { say, analysis } = context;
  const rows = recordsOf(analysis.monitoringLines).filter(({ entry_id }) => entryIds.has(entry_id));
  const marks = new Map(
    analysis.plans.flatMap((plan) => plan.rows.map((row) => [row.rowId, packetMark(row)])),
  );
  const show = showing(context, rows);
  const isSender = (key: string): boolean => key === 'reported_by' || key === 'received';
  return tableSheet(context, {
    key: 'packet-entries',
    name: say({ id: 'Isian', en: 'Entries' }),
    tabColor: '9C4A00',
    title,
    subtitle: context.planName(period.planId),
    cells: [],
    table: PACKET_TABLE,
    columns: [
      // The sheets of the plans are not in the packet.
      ...ofRow(context, rows).map(({ links: _, ...shown }) => shown),
      ...entryColumns(context, rows).filter(({ key }) => !isSender(key)),
      show('entry_id', 20, { role: 'id', identifies: true, wrap: false, isHidden: true }),
      show('row_mark', 20, ({ row_id }) => marks.get(row_id) ?? null, { wrap: false, isHidden: true }),
    ],
    frozen: 2,
    print: { rows: rows.map(() => true), columns: 7 + 7 },
  });
}
