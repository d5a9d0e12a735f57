import { shiftIndex, type Shift } from './shift';
import { encode, formatTree, parseTree, type XmlElement } from './xml-tree';

/** A drawing after cells of its sheet came or went: charts and pictures move with the cells that they are fixed to. */
export function moveDrawing(xml: string, shift: Shift): string {
  const root = parseTree(xml);
  return moveAnchors(root, shift) ? formatTree(root) : xml;
}

/** Moves every anchor below an element; true when one did. */
export function moveAnchors(root: XmlElement, shift: Shift): boolean {
  let isChanged = false;
  for (const anchor of root.descendants()) if (moveAnchor(anchor, shift)) isChanged = true;
  return isChanged;
}

function moveAnchor(anchor: XmlElement, shift: Shift): boolean {
  const from = anchor.find('from');
  const to = anchor.find('to');
  const name = shift.way === 'down' ? 'row' : 'col';
  const first = from?.find(name);
  const last = to?.find(name);
  const fixed = fixedBy(anchor);
  if (!from || !first || fixed === 'absolute' || !isInBand(from, shift)) return false;
  const start = Number(first.text);
  const movedStart = shiftIndex(shift, start) ?? shift.at;
  const end = last ? Number(last.text) : start;
  const movedEnd =
    fixed === 'oneCell' ? end + movedStart - start : Math.max(movedStart, shiftIndex(shift, end) ?? shift.at);
  if (movedStart === start && movedEnd === end) return false;
  first.text = String(movedStart);
  if (last) last.text = String(movedEnd);
  return true;
}

/** `absolute` stands where it stands, `oneCell` keeps its size. Buttons and the like say it in other words. */
function fixedBy(anchor: XmlElement): string {
  const isSet = (name: string): boolean => /^(?:1|true)$/.test(anchor.get(name) ?? '');
  switch (anchor.local) {
    case 'twoCellAnchor':
      return anchor.get('editAs') ?? 'twoCell';
    case 'oneCellAnchor':
      return 'oneCell';
    case 'anchor':
      if (!isSet('moveWithCells')) return 'absolute';
      return isSet('sizeWithCells') ? 'twoCell' : 'oneCell';
    default:
      return 'absolute';
  }
}

function isInBand(from: XmlElement, shift: Shift): boolean {
  const across = Number(from.find(shift.way === 'down' ? 'col' : 'row')?.text ?? 0);
  return across >= shift.from && across <= shift.to;
}

/** Formulas of charts, of texts in shapes and of buttons: elements and attributes that hold a reference alone. */
export function mapDrawnFormulas(xml: string, map: (formula: string) => string): string {
  if (!DRAWN_FORMULA.test(xml)) return xml;
  const mapped = (spelled: string): string => {
    const plain = parseTree(`<f>${spelled}</f>`).text;
    const changed = map(plain);
    return changed === plain ? spelled : encode(changed);
  };
  return xml
    .replace(
      /(<(?:[\w.-]+:)?f(?:\s[^>]*)?>)([^<]+)(<\/)/g,
      (_, open: string, formula: string, close: string) => [open, mapped(formula), close].join(''),
    )
    .replace(
      /(\s(?:textlink|fmlaLink|fmlaRange|fmlaGroup|fmlaTxbx)\s*=\s*)(["'])([^"']*(?:'[^"]*)?)\2/g,
      (_, name: string, quote: string, formula: string) => `${name}${quote}${mapped(formula)}${quote}`,
    );
}

const DRAWN_FORMULA = /<(?:[\w.-]+:)?f[\s>]|\s(?:textlink|fmla\w+)\s*=/;
