/**
 * What a workbook in Excel and one in a file necessarily spell differently, brought to one spelling. Whatever is not
 * in this list has to be equal.
 *
 * Some things only one of them can say at all, and no snapshot has them. The file alone: formulas of calculated
 * columns (Excel makes one itself when the formulas of a whole column come), cells that may hold numbers as text
 * without a green corner, rows that Excel fits again when one types, the boxes of notes, a default font, "recalculate
 * on opening". Excel alone: nothing.
 */
import { cellName, parseAddress } from '../excel-host/model/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../excel-host/snapshot';
import type { Wire } from '../excel-host/wire';

export interface Spelling {
  readonly what: string;
  readonly why: string;
  settle(workbook: WorkbookSnapshot): WorkbookSnapshot;
}

export const SPELLINGS: readonly Spelling[] = [
  {
    what: 'what nobody set',
    why: 'a file spells every property of a cell, Office.js only what was set; the rest is as in any new workbook',
    settle: inCells(withoutDefaults),
  },
  {
    what: 'a line between two cells',
    why: 'it is one line: lower edge of the one, upper edge of the other; where both name it the later drawn shows',
    settle: inSheets((sheet) => ({ ...sheet, cells: withSharedLines(sheet.cells) })),
  },
  {
    what: 'notes',
    why: 'below ExcelApi 1.18, and in the client from npm, add-ins have none: a note is its cell’s input message',
    settle: inSheets(withNotesAsMessages),
  },
  {
    what: 'the order of conditional colours',
    why: 'Excel puts a new rule on top, a file numbers them downwards; no two words of ours are true of one cell',
    settle: inSheets((sheet) => ({ ...sheet, conditionalFormats: sorted(sheet.conditionalFormats) })),
  },
  {
    what: 'results of formulas',
    why: 'the host does not calculate; those of the file are compared with other engines in test/xlsx and test/gap',
    settle: inCells((cell) => (cell.formula === undefined ? cell : { ...cell, value: '' })),
  },
  {
    what: 'the workbook that was open',
    why: 'the add-in writes into the planner’s workbook: a sheet stands there, is shown, and somebody else made it',
    settle: ({ sheets, properties, ...rest }) => ({
      ...rest,
      sheets: sheets.filter(({ name }) => name !== 'Sheet1'),
      activeSheet: '',
      properties: { Title: properties['Title'] ?? null, Subject: properties['Subject'] ?? null },
    }),
  },
];

export function settled(workbook: WorkbookSnapshot, spellings = SPELLINGS): WorkbookSnapshot {
  return spellings.reduce((before, { settle }) => settle(before), workbook);
}

function inSheets(change: (sheet: SheetSnapshot) => SheetSnapshot): Spelling['settle'] {
  return (workbook) => ({ ...workbook, sheets: workbook.sheets.map(change) });
}

function inCells(change: (cell: CellSnapshot) => CellSnapshot): Spelling['settle'] {
  return inSheets((sheet) => ({ ...sheet, cells: mapCells(sheet.cells, change) }));
}

type Cells = SheetSnapshot['cells'];

function mapCells(cells: Cells, change: (cell: CellSnapshot) => CellSnapshot): Cells {
  const changed: Record<string, CellSnapshot> = {};
  for (const [name, cell] of Object.entries(cells)) changed[name] = change(cell);
  return changed;
}

function sorted<T>(list: readonly T[]): T[] {
  return [...list].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

const DEFAULTS: Readonly<Record<string, Wire>> = {
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Underline': 'None',
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  IndentLevel: 0,
};

function withoutDefaults(cell: CellSnapshot): CellSnapshot {
  return cell.format ? { ...cell, format: setOf(cell.format) } : cell;
}

type Format = NonNullable<CellSnapshot['format']>;

const setOf = once((format) =>
  Object.fromEntries(Object.entries(format).filter(([name, value]) => DEFAULTS[name] !== value)),
);

/** Cells that look alike share one object: what follows from it is found once. */
function once<T>(find: (format: Format) => T): (format: Format) => T {
  const found = new WeakMap<Format, T>();
  return (format) => {
    const known = found.get(format) ?? find(format);
    found.set(format, known);
    return known;
  };
}

/** Every line as the upper or left edge of the cell below or right of it, unless that one names its own. */
function withSharedLines(cells: Cells): Cells {
  const moved: Record<string, CellSnapshot> = { ...cells };
  for (const [name, { format }] of Object.entries(cells)) {
    if (!format) continue;
    const { below, right } = linesOf(format);
    if (!below && !right) continue;
    const area = parseAddress(name)?.area ?? { row: 0, column: 0 };
    for (const [line, to, row, column] of [
      [below, 'EdgeTop', area.row + 1, area.column],
      [right, 'EdgeLeft', area.row, area.column + 1],
    ] as const) {
      const there = cellName(row, column);
      const neighbour = moved[there] ?? { value: '' };
      if (!line || `Borders.${to}.Style` in (neighbour.format ?? {})) continue;
      moved[there] = { ...neighbour, format: { ...neighbour.format, ...line } };
    }
  }
  return mapCells(moved, (cell) => (cell.format ? { ...cell, format: withoutMoved(cell.format) } : cell));
}

/** The lower line as an upper one, and the right as a left one; null where none is drawn. */
const linesOf = once((format) => {
  const moved = (from: string, to: string): Format | null => {
    const line = Object.entries(format).filter(([key]) => key.startsWith(`Borders.${from}.`));
    return line.length === 0
      ? null
      : Object.fromEntries(line.map(([key, value]) => [key.replace(from, to), value]));
  };
  return { below: moved('EdgeBottom', 'EdgeTop'), right: moved('EdgeRight', 'EdgeLeft') };
});

const withoutMoved = once((format) =>
  Object.fromEntries(Object.entries(format).filter(([key]) => !/^Borders\.Edge(Bottom|Right)/.test(key))),
);

function withNotesAsMessages(sheet: SheetSnapshot): SheetSnapshot {
  const cells: Record<string, CellSnapshot> = { ...sheet.cells };
  for (const [name, message] of Object.entries(sheet.notes)) {
    const cell = cells[name] ?? { value: '' };
    const validation = { ...cell.validation, Prompt: { showPrompt: true, title: '', message } };
    cells[name] = { ...cell, validation };
  }
  return { ...sheet, cells, notes: {} };
}
