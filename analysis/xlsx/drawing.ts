import { shiftIndex, type Shift } from './shift';
import { formatTree, parseTree, type XmlElement } from './xml-tree';

/** A drawing after cells of its sheet came or went: charts and pictures move with the cells that they are fixed to. */
export function moveDrawing(xml: string, shift: Shift): string {
  const root = parseTree(xml);
  const name = shift.way === 'down' ? 'row' : 'col';
  let isChanged = false;
  for (const anchor of root.elements) {
    // `absolute` stands where it stands, `oneCell` keeps its size.
    const fixed = anchor.get('editAs') ?? (anchor.local === 'oneCellAnchor' ? 'oneCell' : 'twoCell');
    const from = anchor.find('from');
    const to = anchor.find('to');
    if (!from || fixed === 'absolute' || !isInBand(from, shift)) continue;
    const start = indexOf(from, name);
    const movedStart = shiftIndex(shift, start) ?? shift.at;
    const end = to ? indexOf(to, name) : start;
    const movedEnd =
      fixed === 'oneCell'
        ? end + movedStart - start
        : Math.max(movedStart, shiftIndex(shift, end) ?? shift.at);
    if (movedStart === start && movedEnd === end) continue;
    isChanged = true;
    from.find(name)?.children.splice(0, Infinity, String(movedStart));
    to?.find(name)?.children.splice(0, Infinity, String(movedEnd));
  }
  return isChanged ? formatTree(root) : xml;
}

function isInBand(from: XmlElement, shift: Shift): boolean {
  const across = indexOf(from, shift.way === 'down' ? 'col' : 'row');
  return across >= shift.from && across <= shift.to;
}

function indexOf(marker: XmlElement, name: string): number {
  return Number(marker.find(name)?.text ?? 0);
}
