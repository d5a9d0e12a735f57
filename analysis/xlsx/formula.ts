/** Functions younger than the file format: Excel stores them with a prefix and shows `#NAME?` without it. */
const YOUNGER = /(?<![\w.])(?:CONCAT|DAYS|IFNA|IFS|MAXIFS|MINIFS|NUMBERVALUE|SWITCH|TEXTJOIN|XOR)(?=\()/g;

/**
 * A formula as the file stores it: no leading `=`, later functions with `_xlfn.` (MS-XLSX 2.2.2). Text between
 * quotation marks is left alone.
 *
 * @example storedFormula('=IFNA([a],"IFNA(")') // '_xlfn.IFNA([a],"IFNA(")'
 */
export function storedFormula(formula: string): string {
  const stored = formula.slice(1);
  if (stored.search(YOUNGER) === -1) return stored;
  return stored
    .split(/("(?:[^"]|"")*")/)
    .map((piece) => (piece.startsWith('"') ? piece : piece.replace(YOUNGER, '_xlfn.$&')))
    .join('');
}
