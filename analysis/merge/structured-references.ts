/** References to tables and their columns in formulas. */
import { NO_REFERENCE } from './references';

/**
 * A formula after columns of a table were renamed, all at once: two may have changed names.
 *
 * @example renameColumns('SUM(tblA[Lama])', 'tblA', [['Lama', 'Baru']]) // 'SUM(tblA[Baru])'
 */
export function renameColumns(
  formula: string,
  table: string,
  renamed: readonly (readonly [from: string, to: string])[],
): string {
  const wanted = table.toLowerCase();
  if (!formula.toLowerCase().includes(`${wanted}[`)) return formula;
  const now = new Map(renamed.map(([from, to]) => [from.toLowerCase(), to]));
  return formula.replace(STRUCTURED, (whole, name: string | undefined, specifier: string) =>
    name?.toLowerCase() === wanted ? name + renameSpecifier(specifier, now) : whole,
  );
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

function renameSpecifier(specifier: string, now: ReadonlyMap<string, string>): string {
  const renamed = (text: string, otherwise: string): string => {
    const to = now.get(unescapeColumn(text).toLowerCase());
    return to === undefined ? otherwise : `[${escapeColumn(to)}]`;
  };
  const whole = specifier.slice(1, -1);
  if (!whole.includes('[') || !/(?<!')\[/.test(whole)) return renamed(whole, specifier);
  return specifier.replace(/\[((?:[^[\]']|'.)*)\]/gs, (piece, text: string) =>
    text.startsWith('#') ? piece : renamed(text, piece),
  );
}

export function unescapeColumn(text: string): string {
  return text.replace(/'(.)/gs, '$1');
}

export function escapeColumn(text: string): string {
  return text.replace(/['[\]#]/g, "'$&");
}
