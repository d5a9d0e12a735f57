import { parseAddress } from './address';
import { invalid } from '../refusals';

const SHEET_NAME_LENGTH = 31;
const NAME_LENGTH = 255;

/** Refuses a sheet name that Excel would not take. */
export function checkSheetName(name: string): void {
  if (name === '') invalid('A sheet name may not be blank.');
  if (name.length > SHEET_NAME_LENGTH)
    invalid(`Sheet name "${name}" has ${name.length} characters; 31 is the most.`);
  if (/[[\]:*?/\\]/.test(name)) invalid(`Sheet name "${name}" has one of []:*?/\\.`);
  if (name.startsWith("'") || name.endsWith("'"))
    invalid(`Sheet name "${name}" begins or ends with an apostrophe.`);
  if (name.toLowerCase() === 'history') invalid('The sheet name "History" is reserved.');
}

/** Refuses a name of a table or range that Excel would not take. */
export function checkDefinedName(name: string): void {
  if (name.length > NAME_LENGTH) invalid(`The name "${name.slice(0, 20)}…" is longer than 255 characters.`);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) invalid(`"${name}" is no valid name.`);
  const cellLike = parseAddress(name) !== null || /^(r\d*c\d*|r|c|r\d+|c\d+)$/i.test(name);
  if (cellLike) invalid(`The name "${name}" looks like a cell.`);
}
