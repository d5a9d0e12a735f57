/** What planners do to a workbook between two runs. Each act says what it did; null when there was nothing to do it to. */
import { planTableName } from '../../../analysis/sheets/names';
import { cellName, columnLetters, contains } from '../../excel-host/model/address';
import type { Table } from '../../excel-host/model/table';
import { CILEGON, SERANG } from '../small-annexes';
import type { Desk, OurTable } from './desk';
import { covers, rowKeys } from './observe';
import type { Random } from './random';

export type Act = (desk: Desk, random: Random) => string | null;

const FINDINGS = 'tblTemuan';
const PLANS = [planTableName(SERANG), planTableName(CILEGON)];
const RESULTS = ['tblKesenjangan', 'tblMatriksIndikator', 'tblPerbandingan', 'tblPerangkatDaerah'];

export const ACTS: Readonly<Record<string, Act>> = {
  // Decisions
  acceptProposal: (desk, random) => typeInto(desk, random, FINDINGS, 'decision', 'setuju'),
  ignoreFinding: (desk, random) => typeInto(desk, random, FINDINGS, 'decision', 'tetap'),
  giveOwnValue: (desk, random) => typeInto(desk, random, FINDINGS, 'decided_value', random.below(90) + 1),
  giveReason: (desk, random) =>
    typeInto(desk, random, FINDINGS, 'decision_reason', `alasan ${String(random.below(1000))}`),
  withdrawDecision: (desk, random) => typeInto(desk, random, FINDINGS, 'decision', ''),
  pasteUnknownWord: (desk, random) => typeInto(desk, random, FINDINGS, 'decision', 'setujui saja'),
  // Cells that are read
  editTarget: (desk, random) => typeInto(desk, random, plan(random), target(random), random.below(90) + 1),
  editTargetAsText: (desk, random) => typeInto(desk, random, plan(random), target(random), '5.8697'),
  editBaseline: (desk, random) => typeInto(desk, random, plan(random), 'baseline_value', random.below(90)),
  editUnit: (desk, random) => typeInto(desk, random, plan(random), 'unit_value', 'Dokumen'),
  editDirection: (desk, random) => typeInto(desk, random, plan(random), 'direction', 'turun'),
  pasteWrongText: (desk, random) => typeInto(desk, random, plan(random), target(random), 'lima kali'),
  pasteError: (desk, random) => typeInto(desk, random, plan(random), target(random), '#N/A'),
  typeFormula: (desk, random) => typeInto(desk, random, plan(random), target(random), '=40+2'),
  clearReadCell: (desk, random) => typeInto(desk, random, plan(random), target(random), ''),
  overwritePrint: (desk, random) =>
    typeInto(
      desk,
      random,
      plan(random),
      'action',
      `Kegiatan tulisan perencana ${String(random.below(1000))}`,
    ),
  editCrosswalk: (desk, random) => typeInto(desk, random, 'tblPadanan', 'canonical_indicator', '3'),
  typeOverComputed: (desk, random) =>
    typeInto(
      desk,
      random,
      'tblKesenjangan',
      random.pick(['status', 'city', 'distance_to_target']) ?? '',
      'salah ketik',
    ),
  typeOverReading: (desk, random) => typeInto(desk, random, plan(random), 'cluster', 'Klaster saya'),
  typeOverCoverage: (desk, random) => typeInto(desk, random, 'tblMatriksIndikator', 'max_points', 1000),
  mendComputed: (desk, random) => typeInto(desk, random, 'tblKesenjangan', 'status', ''),
  // Rows
  addRowWithoutId(desk, random) {
    const one = ours(desk, plan(random));
    const column = one && columnOf(one, 'action');
    if (!one || column === null) return null;
    const { user } = desk.host;
    user.insertTableRows(one.table.name, one.table.body.rows);
    const { body, sheet } = one.table;
    const cell = cellName(body.row + body.rows - 1, column);
    user.type(sheet.name, cell, `Kegiatan tambahan ${String(random.below(1e6))}`);
    return `${one.name} ${cell}`;
  },
  blankRowBetween(desk, random) {
    const one = ours(desk, plan(random));
    if (!one) return null;
    const at = random.below(one.table.body.rows);
    desk.host.user.insertTableRows(one.table.name, at);
    return `${one.name} ${String(at)}`;
  },
  copyRow(desk, random) {
    const one = ours(desk, plan(random));
    if (!one) return null;
    const { rows } = one.table.body;
    const from = random.below(rows);
    desk.host.user.insertTableRows(one.table.name, rows);
    desk.host.user.copyTableRow(one.table.name, from, rows);
    return `${one.name} ${String(from)}`;
  },
  fillDown(desk, random) {
    const one = ours(desk, plan(random));
    const column = one && columnOf(one, target(random));
    if (!one || column === null || one.table.body.rows < 3) return null;
    const { body, sheet } = one.table;
    const row = body.row + random.below(body.rows - 1);
    const address = `${cellName(row, column)}:${cellName(row + 1, column)}`;
    desk.host.user.fillDown(sheet.name, address);
    return `${one.name} ${address}`;
  },
  deletePlanRow: (desk, random) => deleteRow(desk, random, plan(random)),
  deleteFinding: (desk, random) => deleteRow(desk, random, FINDINGS),
  deleteResultRow: (desk, random) => deleteRow(desk, random, RESULTS[0] ?? ''),
  deleteTableRow(desk, random) {
    const one = ours(desk, random.pick(RESULTS) ?? '');
    if (!one || one.table.body.rows < 4) return null;
    desk.host.user.deleteTableRows(one.table.name, random.below(one.table.body.rows));
    return one.name;
  },
  // Order and view
  sort(desk, random) {
    const one = anyTable(desk, random);
    const column = one && random.pick(one.table.columns);
    if (!one || !column || one.table.body.rows < 2) return null;
    desk.host.user.sortTable(one.table.name, column.name, random.chance(0.5));
    return `${one.name} ${column.name}`;
  },
  filter(desk, random) {
    const one = anyTable(desk, random);
    const column = one && random.pick(one.table.columns);
    if (!one || !column) return null;
    desk.host.user.filter(one.table.name, column.name, ['Serang', '1', 'setuju']);
    return `${one.name} ${column.name}`;
  },
  unfilter(desk, random) {
    const one = anyTable(desk, random);
    if (!one) return null;
    desk.host.user.unfilter(one.table.name);
    return one.name;
  },
  hideRows(desk, random) {
    const place = anyCell(desk, random);
    if (!place) return null;
    desk.host.user.hideRows(place.sheet, place.row + 1);
    return `${place.sheet} ${String(place.row + 1)}`;
  },
  widenColumn(desk, random) {
    const place = anyCell(desk, random);
    if (!place) return null;
    desk.host.user.setColumnWidth(place.sheet, columnLetters(place.column), 40 + random.below(200));
    return `${place.sheet} ${place.cell}`;
  },
  paint(desk, random) {
    const place = anyCell(desk, random);
    if (!place) return null;
    desk.host.user.paint(place.sheet, place.cell, 'Format.Fill.Color', '#FFCC00');
    return `${place.sheet} ${place.cell}`;
  },
  note(desk, random) {
    const place = anyCell(desk, random);
    if (!place) return null;
    const { remarks } = desk.host.user.sheet(place.sheet);
    if (remarks.some(({ row, column }) => row === place.row && column === place.column)) return null;
    desk.host.user.addNote(place.sheet, place.cell, `catatan ${String(random.below(1e6))}`);
    return `${place.sheet} ${place.cell}`;
  },
  // Columns
  ownColumn(desk, random) {
    const one = anyTable(desk, random);
    if (!one || one.table.columns.length > 60) return null;
    const number = random.below(1e6);
    const at = random.below(one.table.columns.length + 1);
    const values = rowKeys(one).map((id) => `milik ${String(number)} ${id}`);
    desk.host.user.addTableColumn(one.table.name, `Milik ${String(number)}`, values, at);
    return `${one.name} at ${String(at)}`;
  },
  renameHeader(desk, random) {
    const one = anyTable(desk, random);
    const column = one && random.pick(one.table.columns);
    if (!one || !column) return null;
    desk.host.user.renameHeader(one.table.name, column.name, `Judul baru ${String(random.below(1e6))}`);
    return `${one.name} ${column.name}`;
  },
  emptyHeader(desk, random) {
    const one = anyTable(desk, random);
    const column = one && random.pick(one.table.columns);
    if (!one || !column) return null;
    desk.host.user.deleteHeader(one.table.name, column.name);
    return `${one.name} ${column.name}`;
  },
  deleteReadColumn: (desk, random) => deleteColumn(desk, plan(random), target(random)),
  deletePrintedColumn: (desk, random) => deleteColumn(desk, plan(random), 'section'),
  deleteComputedColumn(desk, random) {
    const one = ours(desk, random.pick(RESULTS) ?? '');
    const keys =
      one?.description.columns.filter(({ role }) => role === 'computed').map(({ key }) => key) ?? [];
    const key = random.pick(keys);
    const column = one?.table.columns.find(({ id }) => one.keys.get(id) === key);
    if (!one || !column) return null;
    desk.host.user.deleteTableColumn(one.table.name, column.name);
    return `${one.name} ${column.name}`;
  },
  // Sheets
  renameSheet(desk, random) {
    const sheet = random.pick(desk.host.workbook.sheets);
    if (!sheet) return null;
    const before = sheet.name;
    const name = `Lembar ${String(random.below(1e6))}`;
    desk.host.user.renameSheet(before, name);
    return `${before} -> ${name}`;
  },
  moveSheet(desk, random) {
    const sheet = random.pick(desk.host.workbook.sheets);
    if (!sheet) return null;
    desk.host.user.moveSheet(sheet.name, random.below(desk.host.workbook.sheets.length));
    return sheet.name;
  },
  hideSheet(desk, random) {
    const visible = desk.host.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const sheet = random.pick(visible);
    if (!sheet || visible.length < 4) return null;
    desk.host.user.hideSheet(sheet.name);
    return sheet.name;
  },
  deleteHome: (desk) => deleteSheetOf(desk, 'tblDokumen'),
  deleteResultSheet: (desk, random) => deleteSheetOf(desk, random.pick(RESULTS) ?? ''),
  addSheet(desk, random) {
    const name = `Rapat ${String(random.below(1e6))}`;
    desk.host.user.addSheet(name);
    desk.host.user.type(name, 'A1', `catatan ${name}`);
    const one = anyTable(desk, random);
    if (one) desk.host.user.type(name, 'B1', `="catatan"&ROWS(${one.table.name})`);
    return name;
  },
  addSheetWithOurName(desk, random) {
    const name = random.pick(['Kesenjangan', 'Cakupan Klaster', 'Metode', 'Beranda', 'Gap']) ?? '';
    if (desk.host.workbook.sheet(name)) return null;
    desk.host.user.addSheet(name);
    desk.host.user.type(name, 'A1', `catatan di ${name}`);
    return name;
  },
  copySheet(desk, random) {
    const one = anyTable(desk, random);
    return one && desk.host.user.copySheet(one.table.sheet.name);
  },
  renameTable(desk, random) {
    const one = anyTable(desk, random);
    if (!one) return null;
    desk.host.user.renameTable(one.table.name, `Tabel${String(random.below(1e6))}`);
    return `${one.name} ${one.table.name}`;
  },
  turnTableIntoCells(desk, random) {
    const one = anyTable(desk, random);
    if (!one) return null;
    desk.host.user.removeTable(one.table.name);
    return one.name;
  },
  deleteResultTable(desk, random) {
    const one = ours(desk, random.pick(RESULTS) ?? '');
    if (!one) return null;
    desk.host.user.removeTable(one.table.name, true);
    return one.name;
  },
  addOwnTable(desk, random) {
    const number = random.below(1e6);
    const name = `Daftar ${String(number)}`;
    desk.host.user.addSheet(name);
    desk.host.user.paste(name, 'B2', [
      ['Nama', 'Isi'],
      [`catatan ${name}`, 1],
    ]);
    desk.host.user.addTable(name, 'B2:C3', `tblMilik${String(number)}`);
    return name;
  },
  // Lay-out
  columnBeforeAll(desk, random) {
    const one = anyTable(desk, random);
    if (!one) return null;
    desk.host.user.insertColumns(one.table.sheet.name, 'A');
    return one.table.sheet.name;
  },
  columnInside(desk, random) {
    const place = anyCell(desk, random);
    if (!place) return null;
    desk.host.user.insertColumns(place.sheet, columnLetters(place.column));
    return `${place.sheet} ${place.cell}`;
  },
  moveTable(desk, random) {
    const one = ours(desk, random.pick([...PLANS, FINDINGS, 'tblKesenjangan']) ?? '');
    if (!one) return null;
    const { area, sheet } = one.table;
    const cell = cellName(area.row + 2 + random.below(4), area.column + random.below(3));
    desk.host.user.moveTable(one.table.name, sheet.name, cell);
    return `${one.name} to ${cell}`;
  },
  rowAboveTitle(desk, random) {
    const one = anyTable(desk, random);
    if (!one) return null;
    desk.host.user.insertRows(one.table.sheet.name, 1 + random.below(3));
    return one.table.sheet.name;
  },
  looseWordBeside(desk, random) {
    const one = anyTable(desk, random);
    if (!one) return null;
    const { area, sheet } = one.table;
    const place = {
      row: area.row + random.below(area.rows),
      column: area.column + area.columns + 3 + random.below(4),
    };
    return typeLoose(desk, random, sheet.name, place.row, place.column);
  },
  looseWordBelow(desk, random) {
    const one = anyTable(desk, random);
    if (!one) return null;
    const { area, sheet } = one.table;
    return typeLoose(desk, random, sheet.name, area.row + area.rows + 6 + random.below(9), area.column + 1);
  },
  totalsLikeFormula(desk, random) {
    const one = ours(desk, plan(random));
    const header = one?.table.columns.find(({ id }) => one.keys.get(id) === target(random))?.name;
    if (!one || header === undefined || /[[\]#']/.test(header)) return null;
    const name = `Hitung ${String(random.below(1e6))}`;
    desk.host.user.addSheet(name);
    desk.host.user.type(name, 'A1', `="catatan"&SUM(${one.table.name}[${header}])`);
    return name;
  },
  // Settings of the next run
  changeLanguage(desk) {
    desk.language = desk.language === 'id' ? 'en' : 'id';
    return desk.language;
  },
  chooseCities(desk, random) {
    desk.planIds = random.pick([[SERANG], [CILEGON], [SERANG, CILEGON], [CILEGON, SERANG]]) ?? [];
    return desk.planIds.join(' ');
  },
};

function plan(random: Random): string {
  return random.pick(PLANS) ?? '';
}

function target(random: Random): string {
  return random.chance(0.5) ? 'target_2023_value' : 'target_2022_value';
}

/** Our table of that name as far as the planner left it; null when it is gone. */
export function ours(desk: Desk, name: string): OurTable | null {
  const one = desk.tables.find((candidate) => candidate.name === name);
  return one && desk.host.workbook.tables.includes(one.table) ? one : null;
}

function anyTable(desk: Desk, random: Random): OurTable | null {
  return random.pick(desk.tables.filter(({ table }) => desk.host.workbook.tables.includes(table)));
}

function columnOf({ table, keys }: OurTable, key: string): number | null {
  const at = table.columns.findIndex(({ id }) => keys.get(id) === key);
  return at < 0 ? null : table.area.column + at;
}

function typeInto(
  desk: Desk,
  random: Random,
  name: string,
  key: string,
  value: string | number,
): string | null {
  const one = ours(desk, name);
  const column = one && columnOf(one, key);
  if (!one || column === null) return null;
  const { body, sheet } = one.table;
  const cell = cellName(body.row + random.below(body.rows), column);
  desk.host.user.paste(sheet.name, cell, [[value]]);
  return `${name} ${key} ${cell} ${String(value)}`;
}

function deleteRow(desk: Desk, random: Random, name: string): string | null {
  const one = ours(desk, name);
  if (!one || one.table.body.rows < 4) return null;
  const { body, sheet } = one.table;
  const row = body.row + random.below(body.rows);
  const id = rowKeys(one)[row - body.row] ?? '';
  desk.host.user.deleteRows(sheet.name, row + 1);
  return `${name} ${id}`;
}

function deleteColumn(desk: Desk, name: string, key: string): string | null {
  const one = ours(desk, name);
  const column = one?.table.columns.find(({ id }) => one.keys.get(id) === key);
  if (!one || !column) return null;
  desk.host.user.deleteTableColumn(one.table.name, column.name);
  return `${name} ${column.name}`;
}

function deleteSheetOf(desk: Desk, name: string): string | null {
  const one = ours(desk, name);
  const visible = desk.host.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  if (!one || visible.length < 3) return null;
  const sheet = one.table.sheet.name;
  desk.host.user.deleteSheet(sheet);
  return sheet;
}

function anyCell(
  desk: Desk,
  random: Random,
): { readonly sheet: string; readonly cell: string; readonly row: number; readonly column: number } | null {
  const one = anyTable(desk, random);
  if (!one) return null;
  const { body, sheet } = one.table;
  const row = body.row + random.below(body.rows);
  const column = body.column + random.below(body.columns);
  return { sheet: sheet.name, cell: cellName(row, column), row, column };
}

function typeLoose(desk: Desk, random: Random, sheet: string, row: number, column: number): string | null {
  const isTaken = (table: Table): boolean => table.sheet.name === sheet && covers(table, row, column);
  const at = { row, column, rows: 1, columns: 1 };
  const { merges } = desk.host.user.sheet(sheet);
  // What is typed into a merged cell goes to its first one, where ours stands.
  if (merges.some((merge) => contains(merge, at))) return null;
  if (desk.host.workbook.tables.some(isTaken) || desk.host.user.sheet(sheet).cell(row, column)) return null;
  desk.host.user.type(sheet, cellName(row, column), `catatan ${String(random.below(1e6))}`);
  return `${sheet} ${cellName(row, column)}`;
}
