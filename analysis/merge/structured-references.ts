/** References to tables and their columns in formulas. */
import { NO_REFERENCE } from './references';

/**
 * A formula after a column of a table was renamed.
 *
 * @example renameColumn('SUM(tblA[Lama])', 'tblA', 'Lama', 'Baru') // 'SUM(tblA[Baru])'
 */
export function renameColumn(formula: string, table: string, from: string, to: string): string {
  if (!formula.toLowerCase().includes(`${table.toLowerCase()}[`)) return formula;
  return formula.replace(STRUCTURED, (whole, name: string | undefined, specifier: string) => {
    if (name?.toLowerCase() !== table.toLowerCase()) return whole;
    return name + renameSpecifier(specifier, from, to);
  });
}

/**
 * A formula after a table was renamed.
 *
 * @example renameTableIn('SUM(tblA2[Lama])', 'tblA2', 'tblA') // 'SUM(tblA[Lama])'
 */
export function renameTableIn(formula: string, from: string, to: string): string {
  const lower = from.toLowerCase();
  if (!formula.toLowerCase().includes(lower)) return formula;
  return formula.replace(WORD, (word) => (word.toLowerCase() === lower ? to : word));
}

// A name by itself or before brackets; what may look like one is a text, a tab or stands in brackets.
const WORD = new RegExp(
  String.raw`${NO_REFERENCE}|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.\\!])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])`,
  'gsu',
);

// A text, or a table with what is chosen of it; the apostrophe takes away the meaning of the sign after it.
const STRUCTURED =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])([\p{L}_\\][\p{L}\p{N}_.\\]*)(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/gsu;

function renameSpecifier(specifier: string, from: string, to: string): string {
  const isFrom = (text: string): boolean => unescapeColumn(text).toLowerCase() === from.toLowerCase();
  const whole = specifier.slice(1, -1);
  if (!whole.includes('[') || !/(?<!')\[/.test(whole)) {
    return isFrom(whole) ? `[${escapeColumn(to)}]` : specifier;
  }
  return specifier.replace(/\[((?:[^[\]']|'.)*)\]/gs, (piece, text: string) =>
    !text.startsWith('#') && isFrom(text) ? `[${escapeColumn(to)}]` : piece,
  );
}

export function unescapeColumn(text: string): string {
  return text.replace(/'(.)/gs, '$1');
}

export function escapeColumn(text: string): string {
  return text.replace(/['[\]#]/g, "'$&");
}
