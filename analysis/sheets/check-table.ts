/** Limits of a table and of its columns, for `checkWorkbook`. */
import { cellProblems, formulaProblems, linkProblems, textProblems } from './check-cell';
import {
  MAX_HEADER,
  MAX_INLINE_LIST,
  MAX_MESSAGE,
  MAX_NOTE,
  MAX_ROW_HEIGHT,
  MAX_TABLE_NAME,
  MAX_WORD,
} from './limits';
import type { TableColumn, TableDescription, Validation } from './sheet';

const COLOR = /^[0-9A-Fa-f]{6}$/;

export function tableProblems(table: TableDescription, sheetNames: ReadonlySet<string>): string[] {
  const { name, columns, rowCount, bodyRowHeight } = table;
  const headers = columns.map(({ header }) => header.toLowerCase());
  const keys = columns.map(({ key }) => key);
  return [
    ...nameProblems(name),
    ...(columns.length === 0 ? ['no column'] : []),
    ...(Number.isInteger(rowCount) && rowCount >= 0 ? [] : [`rowCount ${rowCount}`]),
    ...(new Set(headers).size < headers.length ? ['two columns with the same header'] : []),
    ...(new Set(keys).size < keys.length ? ['two columns with the same key'] : []),
    ...(bodyRowHeight === null || (bodyRowHeight >= 0 && bodyRowHeight <= MAX_ROW_HEIGHT)
      ? []
      : ['the row height']),
    ...columns.flatMap((column) =>
      columnProblems(column, rowCount, sheetNames).map((problem) => `column ${column.key}: ${problem}`),
    ),
  ];
}

/** Rules of a defined name: no blanks, no digit in front, nothing that reads as a cell (`T1`, `R1C1`). */
function nameProblems(name: string): string[] {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > MAX_TABLE_NAME)
    return ['not a name for a table'];
  if (/^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*C\d*$/i.test(name) || /^[RC]$/i.test(name)) {
    return ['the name reads as a cell'];
  }
  return [];
}

function columnProblems(column: TableColumn, rowCount: number, sheetNames: ReadonlySet<string>): string[] {
  const { header, values, formulas, links, notes, styles, validation, colors = [] } = column;
  const lists = { values, formulas, links, notes, styles };
  return [
    ...(header.trim() === '' ? ['a blank header'] : textProblems(header, MAX_HEADER)),
    ...Object.entries(lists).flatMap(([listName, list]) =>
      list && list.length !== rowCount ? [`${list.length} ${listName} in ${rowCount} rows`] : [],
    ),
    ...atRows(values, cellProblems),
    ...atRows(formulas, formulaProblems),
    ...atRows(links, (link) => linkProblems(link, sheetNames)),
    ...atRows(notes, (note) => (note && note.length > MAX_NOTE ? [`note over ${MAX_NOTE} characters`] : [])),
    ...(validation ? validationProblems(validation) : []),
    ...colors.flatMap(({ word, fill, font }) => [
      ...(word === '' ? ['a colour for a blank word'] : textProblems(word, MAX_WORD)),
      ...(COLOR.test(fill) && COLOR.test(font) ? [] : [`the colours of "${word}"`]),
    ]),
  ];
}

function atRows<Item>(items: readonly Item[] | undefined, check: (item: Item) => string[]): string[] {
  const problems: string[] = [];
  items?.forEach((item, index) => {
    for (const problem of check(item)) problems.push(`row ${index}: ${problem}`);
  });
  return problems;
}

function validationProblems(validation: Validation): string[] {
  return [...textProblems(validation.message, MAX_MESSAGE), ...ruleProblems(validation)];
}

function ruleProblems(validation: Validation): string[] {
  if (validation.kind === 'date') return [];
  if (validation.kind === 'number') {
    const { minimum, maximum } = validation;
    return minimum !== null && maximum !== null && minimum > maximum
      ? [`no number from ${minimum} to ${maximum}`]
      : [];
  }
  const { source } = validation;
  if (typeof source === 'string')
    return /^=./.test(source) ? [] : ['the source of a list is a range with "="'];
  return [
    ...(source.length === 0 ? ['a list without words'] : []),
    ...(source.some((word) => word.includes(',')) ? ['a comma inside a word of a short list'] : []),
    ...(source.join(',').length > MAX_INLINE_LIST
      ? [`a list over ${MAX_INLINE_LIST} characters; use a range`]
      : []),
  ];
}
