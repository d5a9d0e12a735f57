/** The same workbook as different programs save it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnLetters } from '../excel-host/model/address';
import { PYTHON } from '../xlsx/openpyxl';
import { convert } from '../xlsx/libreoffice';
import { movedFormula } from '../xlsx/references';
import { Book } from './book';
import { escape, unescape } from './xml-text';

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const X14AC = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';
const XR = 'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';
const XR3 = 'xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"';

/**
 * With what Excel adds to every file: extensions that a strict reader may ignore, ids of revisions, the order in which
 * formulas are reckoned, lists on other sheets among the extensions, formulas filled down written once.
 */
export function savedByExcel(bytes: Uint8Array): Uint8Array {
  const book = new Book(bytes);
  const chain: string[] = [];
  book.sheets.forEach((sheet, index) => {
    sheet.head = sheet.head.replace(
      /<worksheet /,
      `<worksheet ${MC} mc:Ignorable="x14ac xr" ${X14AC} ${XR} xr:uid="{00000000-0001-0000-0000-0000000000${String(10 + index)}}" `,
    );
    sheet.head = sheet.head.replace('<sheetFormatPr ', '<sheetFormatPr x14ac:dyDescent="0.25" ');
    sheet.mapRowAttributes((attributes) => `${attributes} x14ac:dyDescent="0.25"`);
    sheet.mapColumns(shareFilledDown);
    sheet.tail = withExtendedLists(sheet.tail);
    chain.push(...sheet.formulaCells().map((cell) => `<c r="${cell}" i="${sheetIdOf(book, sheet.name)}"/>`));
  });
  for (const [index, table] of book.tables.entries()) {
    const uid = (n: number): string =>
      `{00000000-000C-0000-FFFF-FFFF${String(index * 200 + n).padStart(8, '0')}}`;
    let column = 0;
    table.xml = table.xml
      .replace('<table ', `<table ${MC} mc:Ignorable="xr xr3" ${XR} ${XR3} xr:uid="${uid(0)}" `)
      .replace(
        /<tableColumn id="(\d+)"/g,
        (_, id: string) => `<tableColumn id="${id}" xr3:uid="${uid(++column)}"`,
      );
  }
  if (chain.length > 0) {
    book.addPart(
      'xl/calcChain.xml',
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${chain.join('')}</calcChain>`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
    );
    book.relate('xl/workbook.xml', 'calcChain', 'xl/calcChain.xml');
  }
  book.edit('xl/workbook.xml', (xml) =>
    xml
      .replace(
        /(<workbook [^>]*)>/,
        `$1 ${MC} mc:Ignorable="x15 xr" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" ${XR}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/><workbookPr defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\perencana\\Documents\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="8_{00000000-0000-0000-0000-000000000001}" xr6:coauthVersionLast="47" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6"/>`,
      )
      .replace('<calcPr calcId="0"', '<calcPr calcId="191029"'),
  );
  book.edit('xl/styles.xml', (xml) =>
    xml
      .replace('<styleSheet ', `<styleSheet ${MC} mc:Ignorable="x14ac" ${X14AC} `)
      .replace('<fonts ', '<fonts x14ac:knownFonts="1" '),
  );
  return book.save();
}

function sheetIdOf(book: Book, name: string): string {
  const tag = new RegExp(
    `<sheet name="${escape(name).replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"[^>]*sheetId="(\\d+)"`,
  );
  return tag.exec(book.text('xl/workbook.xml'))?.[1] ?? '1';
}

/** A formula that the row above has too, one row higher, is written in the first row only. */
function shareFilledDown(
  column: number,
  formulas: ReadonlyMap<number, string>,
  nextGroup: () => number,
): ReadonlyMap<number, string> {
  const written = new Map<number, string>();
  let first: { row: number; text: string; group: number } | null = null;
  const rows = [...formulas].sort(([one], [other]) => one - other);
  for (const [index, [row, text]] of rows.entries()) {
    if (text.includes('[')) continue;
    if (first && movedFormula(first.text, row - first.row, 0) === text) {
      written.set(row, `<f t="shared" si="${String(first.group)}"/>`);
      continue;
    }
    first = null;
    let last = index;
    while (movedFormula(text, (rows[last + 1]?.[0] ?? row) - row, 0) === rows[last + 1]?.[1]) last++;
    if (last === index) continue;
    first = { row, text, group: nextGroup() };
    const cells = `${columnLetters(column)}${String(row + 1)}:${columnLetters(column)}${String((rows[last]?.[0] ?? row) + 1)}`;
    written.set(row, `<f t="shared" ref="${cells}" si="${String(first.group)}">${escape(text)}</f>`);
  }
  return written;
}

/** Lists on another sheet, which Excel since 2010 writes among the extensions of the sheet. */
function withExtendedLists(tail: string): string {
  const moved: string[] = [];
  const kept = tail.replace(/<dataValidation type="list"[^>]*>.*?<\/dataValidation>/gs, (rule) => {
    const formula = unescape(/<formula1>(.*?)<\/formula1>/s.exec(rule)?.[1] ?? '');
    if (!formula.includes('!')) return rule;
    const cells = / sqref="([^"]*)"/.exec(rule)?.[1] ?? '';
    const attributes = /^<dataValidation([^>]*)>/.exec(rule)?.[1]?.replace(/ sqref="[^"]*"/, '') ?? '';
    moved.push(
      `<x14:dataValidation${attributes}><x14:formula1><xm:f>${escape(formula)}</xm:f></x14:formula1><xm:sqref>${cells}</xm:sqref></x14:dataValidation>`,
    );
    return '';
  });
  if (moved.length === 0) return tail;
  const list = `<x14:dataValidations count="${String(moved.length)}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${moved.join('')}</x14:dataValidations>`;
  const extension = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${list}</ext></extLst>`;
  return kept.replace('</worksheet>', `${extension}</worksheet>`);
}

/** With all values reckoned anew, and every part written its way. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  return convert(bytes, 'xlsx:Calc MS Excel 2007 XML', 'xlsx');
}

/** Without custom XML, so without our state and record, and without what it does not know. */
export function savedByOpenpyxl(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'rad-kla-openpyxl-'));
  try {
    const path = join(folder, 'workbook.xlsx');
    writeFileSync(path, bytes);
    const script = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])';
    execFileSync(PYTHON ?? 'python3', ['-W', 'ignore', '-c', script, path], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
