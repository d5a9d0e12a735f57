/** A whole write as a plan: what goes where, what stays, what is refused. Pure; tests look at it. */
import { partXml } from '../sheets/part-xml';
import { RECORD_NAMESPACE, recordOf, unfinishedMark, type WriteRecord } from '../sheets/record';
import { STATE_NAMESPACE } from '../sheets/sheet';
import type { SheetDescription, WorkbookDescription } from '../sheets/sheet';
import type { Language } from '../text/bilingual';
import { withoutAbsentTables } from './absent-tables';
import type { SheetNotice, SheetReport } from './report';
import type { Existing } from './existing';
import { makeRoom } from './new-between';
import { looseOffsets, NO_OFFSETS, type Anchor } from './loose-offsets';
import { describedBody, placeSheet, type PlacedTable } from './place-sheet';
import { sheetSteps } from './sheet-steps';
import type { SheetSteps } from './sheet-steps';
import type { Placement, Placements } from './relocate';
import { chooseSites, withTables } from './site';
import type { MergeOptions, Site } from './site';
import type { Step } from './steps';
import { keepTypedOver } from './typed-over';
import { withoutUnwritten } from './unwritten-tables';

export interface Merge {
  readonly steps: readonly Step[];
  readonly sheets: readonly SheetReport[];
}

export function mergeWorkbook(
  workbook: WorkbookDescription,
  existing: Existing,
  options: MergeOptions,
): Merge {
  const parts = mergeInParts(workbook, existing, options);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** The same with a stop after each sheet, so that a pane can draw meanwhile. */
export function* mergeInParts(
  described: WorkbookDescription,
  found: Existing,
  options: MergeOptions,
): Generator<undefined, Merge, undefined> {
  const room = makeRoom(described.sheets, found);
  const { existing } = room;
  const workbook = {
    ...described,
    sheets: described.sheets.map((sheet) => withoutUnwritten(sheet, existing)),
  };
  const sites = withoutAbsentTables(chooseSites(workbook.sheets, existing), existing).map((site) =>
    withTypedOver(site, existing, workbook.properties.language),
  );
  yield;
  const placements: Placements = new Map(
    sites.map((site) => [site.description.name, placementOf(site, existing)]),
  );
  const positions = newPositions(sites, existing.sheetNames);
  const steps: Step[] = [{ kind: 'begin', xml: recordPart(workbook, sites, existing) }];
  const sheets: SheetReport[] = [];
  for (const site of sites) {
    yield;
    if (site.refused) {
      sheets.push(report(site, 'refused', []));
      continue;
    }
    const plan = sheetSteps(site, placements, positions.get(site) ?? null, existing, options);
    steps.push(...(room.steps.get(site.description.key) ?? []), ...plan.steps);
    sheets.push(
      report(site, site.standing && !site.unfinished ? 'updated' : 'created', notices(plan, options)),
    );
  }
  yield;
  if (sites.every(({ refused }) => refused)) return { steps: [], sheets };
  steps.push(wholeWorkbook(workbook, sites, existing));
  return { steps, sheets };
}

function notices({ steps, keptCells }: SheetSteps, { notesSupported }: MergeOptions): readonly SheetNotice[] {
  const notes = steps.some(({ kind }) => kind === 'note' || kind === 'renote');
  return [
    ...(keptCells.length > 0 ? [{ code: 'planner-cells-kept' as const, subjects: keptCells }] : []),
    ...(notes && !notesSupported ? [{ code: 'notes-as-messages' as const, subjects: [] }] : []),
  ];
}

function withTypedOver(site: Site, { record, pending }: Existing, language: Language): Site {
  if (site.refused) return site;
  const records = [...(record ? [record] : []), ...pending];
  const kept = new Map(
    site.tables.map((placed) => {
      const { table } = placed;
      const before = records.flatMap(({ tables }) => tables[table.name] ?? []);
      return [table, keepTypedOver(placed, before, language)];
    }),
  );
  const cells = [...kept.values()].flatMap((one) => one.cells);
  if (cells.length === 0) return site;
  return {
    ...withTables(site, (table) => kept.get(table)?.table ?? table),
    notices: [...site.notices, { code: 'computed-cells-kept', subjects: cells }],
  };
}

/** The record of what is going to be written; of a refused sheet it stays as it was. */
function recordPart(workbook: WorkbookDescription, sites: readonly Site[], { record }: Existing): string {
  const written = { ...workbook, sheets: sites.map(({ description }) => description) };
  const refused = new Set(sites.filter((site) => site.refused).map(({ description }) => description.key));
  return partXml(RECORD_NAMESPACE, JSON.stringify(recordOf(written, refused, record)));
}

/** The state, and the records of earlier writes that have served. */
function wholeWorkbook(workbook: WorkbookDescription, sites: readonly Site[], { partIds }: Existing): Step {
  return {
    kind: 'workbook',
    title: workbook.properties.title,
    subject: workbook.properties.subject,
    unmarks: sites
      .filter(({ standing, unfinished, refused }) => !refused && (!standing || unfinished))
      .map(({ description }) => unfinishedMark(description.key)),
    parts: [
      { xml: partXml(STATE_NAMESPACE, workbook.state), replaces: partIds.get(STATE_NAMESPACE) ?? [] },
      { xml: null, replaces: partIds.get(RECORD_NAMESPACE) ?? [] },
    ],
  };
}

function report(
  { description, name, notices, tables }: Site,
  outcome: SheetReport['outcome'],
  more: readonly SheetNotice[],
): SheetReport {
  const written = outcome === 'refused' ? [] : tables;
  return {
    key: description.key,
    name,
    outcome,
    notices: [...notices, ...more].map((notice) => ({
      ...notice,
      subjects: shownSubjects(notice, description, name),
    })),
    rowsAdded: written.reduce((sum, { merge }) => sum + merge.added, 0),
    rowsRemoved: written.reduce((sum, { merge }) => sum + merge.removed.length, 0),
  };
}

/**
 * A table by its caption, or by its tab where it has none: its name is nowhere to be seen. Only a name that is taken is said, for
 * there it is the planner's own table that has it.
 */
function shownSubjects(
  { code, subjects }: SheetNotice,
  { cells, tables }: SheetDescription,
  tab: string,
): readonly string[] {
  if (code === 'table-name-taken') return subjects;
  return subjects.map((subject) => {
    const table = tables.find(({ name }) => name === subject);
    if (!table) return subject;
    const above = tables.filter(({ row }) => row < table.row).map(({ row }) => row);
    const captions = cells.filter(
      ({ style, row }) => style === 'heading' && row < table.row && row > Math.max(-1, ...above),
    );
    const caption = captions.at(-1)?.value;
    return typeof caption === 'string' ? caption : tab;
  });
}

/** A planner who puts rows or columns between our words moves them; where they went is seen by the words themselves. */
function placementOf(site: Site, { record }: Existing): Placement {
  const { description, name, tables, standing } = site;
  const written = record?.sheets[description.key]?.cells ?? [];
  const known = written.map(([row, column, value]) => ({ row, column, value }));
  const offsets = standing
    ? looseOffsets(known, description.cells, standing.cells, anchors(tables, record))
    : NO_OFFSETS;
  return placeSheet(description, name, tables, offsets);
}

/** Standing tables by their described places, and by those at which they were last written. */
function anchors(tables: readonly PlacedTable[], record: WriteRecord | null): readonly Anchor[] {
  let grown = 0;
  return tables.flatMap(({ table, standing }): Anchor[] => {
    if (!standing) return [];
    const moved = standing.row - table.row - grown;
    grown += standing.rows.length - describedBody(table);
    const before = record?.tables[table.name]?.place;
    const end = before && {
      written: before.row + before.bodyCount + 1,
      standing: standing.row + standing.rows.length + 1,
    };
    return [{ row: table.row, moved, end: end ?? null }];
  });
}

/**
 * Tab position of each new sheet: after the sheet described before it, or before the first of ours that stands; null at
 * the end, where Excel adds.
 */
function newPositions(
  sites: readonly Site[],
  sheetNames: readonly string[],
): ReadonlyMap<Site, number | null> {
  const order = [...sheetNames];
  const positions = new Map<Site, number | null>();
  let after = -1;
  for (const site of sites) {
    if (site.refused) continue;
    const standsAt = order.indexOf(site.standing?.name ?? site.name);
    if (standsAt >= 0) {
      after = standsAt;
      continue;
    }
    const first = sites.map((one) => order.indexOf(one.standing?.name ?? one.name)).filter((at) => at >= 0);
    const position = after >= 0 ? after + 1 : Math.min(order.length, ...first);
    positions.set(site, position === order.length ? null : position);
    order.splice(position, 0, site.name);
    after = position;
  }
  return positions;
}
