/** Limits of a single cell, for `checkWorkbook`. */
import { MAX_FORMULA, MAX_TEXT, MAX_TIP } from './limits';
import type { CellValue, Link } from './sheet';

export function cellProblems(value: CellValue): string[] {
  if (typeof value === 'string' && value.length > MAX_TEXT) return [`text over ${MAX_TEXT} characters`];
  if (typeof value === 'number' && !Number.isFinite(value))
    return [`${value} is not a number that a cell can hold`];
  return [];
}

/** A formula, as Excel shows it in US notation; null and undefined for none. */
export function formulaProblems(formula: string | null | undefined): string[] {
  if (formula === null || formula === undefined) return [];
  return [
    ...(/^=./.test(formula) ? [] : [`a formula begins with "=": ${formula.slice(0, 40)}`]),
    ...(formula.length > MAX_FORMULA ? [`formula over ${MAX_FORMULA} characters`] : []),
    // `[@Column]` is what Excel shows; a file holds `Table[[#This Row],[Column]]`, and Excel accepts that as well.
    ...(/\[@/.test(formula) ? ['a formula says [#This Row], not @'] : []),
    ...(NEW_FUNCTION.test(formula) ? ['a function that Excel 2019 and LibreOffice 7 do not know'] : []),
  ];
}

// Dynamic arrays also spill, which no cell of a table may do.
const NEW_FUNCTION =
  /(?<![\w.])(?:XLOOKUP|XMATCH|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|LET|LAMBDA|TEXTSPLIT|VSTACK|HSTACK)\(/;

/** A link inside the workbook. */
export function linkProblems(link: Link | null | undefined, sheetNames: ReadonlySet<string>): string[] {
  if (!link) return [];
  return [
    ...(sheetNames.has(link.sheet) ? [] : [`a link to the sheet "${link.sheet}", which there is not`]),
    ...(A1.test(link.cell) ? [] : [`a link to "${link.cell}", which is no cell`]),
    ...textProblems(link.tip ?? '', MAX_TIP),
  ];
}

const A1 = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?$/;

/** A text that Excel shows outside the grid: headers, messages, tips. */
export function textProblems(text: string, limit: number): string[] {
  return [
    ...(text.length > limit ? [`"${text.slice(0, 40)}…" has over ${limit} characters`] : []),
    // eslint-disable-next-line no-control-regex
    ...(/[\u0000-\u0009\u000B-\u001F]/.test(text) ? [`"${text.slice(0, 40)}" has a control character`] : []),
  ];
}
