import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';

/** A piece of text as it is set, in points from the upper left corner of the page as it is shown. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline; for a run that reads upwards or downwards its middle. */
  readonly y: number;
  readonly height: number;
  /** Runs at a right angle to the others of the page. */
  readonly upright: boolean;
}

/** A ruling line: horizontal at y = `at`, or vertical at x = `at`, from `from` to `to`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Something is drawn on the page, be it a picture. */
  readonly drawn: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Names of the operations that matter here, by number; from pdf.js. */
export type Operations = Readonly<Record<string, number>>;

/** A filled area thinner than this is a line, and two ends this near meet. */
const THIN = 3;
const SHORTEST_RULE = 4;
const MAX_RULES = 40_000;

/** The texts and ruling lines of a page, turned so that most of its text reads from left to right. */
export async function pageMarks(page: PDFPageProxy, operations: Operations): Promise<PageMarks> {
  const viewport = page.getViewport({ scale: 1 });
  const shown = viewport.transform as unknown as Matrix;
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            width: item.width,
            height: item.height,
            at: multiply(shown, item.transform as unknown as Matrix),
          },
        ]
      : [],
  );
  const turn = quarterTurns(items);
  const turned = turnedPage(turn, viewport.width, viewport.height);
  const runs = items.map(({ text, width, height, at }) =>
    runOf(text, width, height, multiply(turned.matrix, at)),
  );
  const list = await page.getOperatorList();
  const lines = rulesOf(
    list.fnArray,
    list.argsArray as unknown[],
    operations,
    multiply(turned.matrix, shown),
  );
  return {
    ...{ width: turned.width, height: turned.height, runs },
    ...lines,
    drawn: list.fnArray.some((operation) => operation === operations['transform']),
  };
}

function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

interface TextPiece {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly at: Matrix;
}

/** How often the page has to be turned by 90 degrees so that most of its letters stand upright. */
function quarterTurns(items: readonly TextPiece[]): number {
  const letters = [0, 0, 0, 0];
  for (const { text, at } of items) {
    const quarter = directionOf(at);
    letters[quarter] = (letters[quarter] ?? 0) + text.length;
  }
  return letters.indexOf(Math.max(...letters));
}

/** 0 reads to the right, 1 upwards, 2 to the left, 3 downwards on the shown page. */
function directionOf([a, b]: Matrix): number {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b < 0 ? 1 : 3;
}

function turnedPage(
  turns: number,
  width: number,
  height: number,
): { matrix: Matrix; width: number; height: number } {
  switch (turns) {
    case 1:
      return { matrix: [0, 1, -1, 0, height, 0], width: height, height: width };
    case 2:
      return { matrix: [-1, 0, 0, -1, width, height], width, height };
    case 3:
      return { matrix: [0, -1, 1, 0, 0, width], width: height, height: width };
    default:
      return { matrix: [1, 0, 0, 1, 0, 0], width, height };
  }
}

function runOf(text: string, width: number, height: number, at: Matrix): TextRun {
  const [a, b, , , x, y] = at;
  const size = height > 0 ? height : Math.hypot(a, b);
  if (directionOf(at) === 0) return { text, left: x, right: x + width, y, height: size, upright: false };
  if (directionOf(at) === 2) return { text, left: x - width, right: x, y, height: size, upright: false };
  // Along the page's height: the run is as wide as it is high.
  const middle = directionOf(at) === 1 ? y - width / 2 : y + width / 2;
  return { text, left: x - size / 2, right: x + size / 2, y: middle, height: size, upright: true };
}

/** Lines that are stroked, and areas so thin that they are lines. */
function rulesOf(
  names: readonly number[],
  args: readonly unknown[],
  operations: Operations,
  shown: Matrix,
): { horizontal: Rule[]; vertical: Rule[] } {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const stack: Matrix[] = [];
  let current = shown;
  const add = (x0: number, y0: number, x1: number, y1: number): void => {
    if (horizontal.length + vertical.length > MAX_RULES) return;
    const across = Math.abs(x1 - x0);
    const down = Math.abs(y1 - y0);
    if (across >= SHORTEST_RULE && down <= THIN)
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (down >= SHORTEST_RULE && across <= THIN)
      vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  };
  for (const [index, name] of names.entries()) {
    const given = args[index];
    if (name === operations['save']) stack.push(current);
    else if (name === operations['restore']) current = stack.pop() ?? current;
    else if (name === operations['transform'] && isMatrix(given)) current = multiply(current, given);
    else if (name === operations['paintFormXObjectBegin']) {
      stack.push(current);
      const [matrix] = Array.isArray(given) ? (given as unknown[]) : [];
      if (isMatrix(matrix)) current = multiply(current, matrix);
    } else if (name === operations['paintFormXObjectEnd']) current = stack.pop() ?? current;
    else if (name === operations['constructPath']) addPath(given, operations, current, add);
  }
  return { horizontal, vertical };
}

function isMatrix(given: unknown): given is Matrix {
  return (Array.isArray(given) || ArrayBuffer.isView(given)) && (given as ArrayLike<unknown>).length === 6;
}

type AddLine = (x0: number, y0: number, x1: number, y1: number) => void;

function addPath(given: unknown, operations: Operations, matrix: Matrix, add: AddLine): void {
  if (!Array.isArray(given)) return;
  const [paint, [path] = []] = given as [number, (ArrayLike<number> | null)[]?];
  if (!path) return;
  const strokes = [
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ];
  const fills = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
  const isOne = (kinds: readonly string[]): boolean => kinds.some((kind) => operations[kind] === paint);
  const isStroked = isOne(strokes);
  if (!isStroked && !isOne(fills)) return;
  for (const points of subpaths(path, matrix)) {
    if (isStroked) for (const [at, point] of points.entries()) lineTo(points[at - 1], point, add);
    else areaAsLine(points, add);
  }
}

type Point = readonly [number, number];

function lineTo(from: Point | undefined, to: Point, add: AddLine): void {
  if (from) add(from[0], from[1], to[0], to[1]);
}

function areaAsLine(points: readonly Point[], add: AddLine): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THIN) add(left, (top + bottom) / 2, right, (top + bottom) / 2);
  else if (right - left <= THIN) add((left + right) / 2, top, (left + right) / 2, bottom);
}

/** pdf.js packs a path as numbers: 0 x y moves, 1 x y draws a line, 2 and six numbers a curve, 3 and four another, 4 closes. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  const [a, b, c, d, e, f] = matrix;
  const pointAt = (at: number): Point => {
    const x = path[at] ?? 0;
    const y = path[at + 1] ?? 0;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  for (let at = 0; at < path.length;) {
    const kind = path[at];
    if (kind === 0) {
      if (points.length > 1) found.push(points);
      points = [pointAt(at + 1)];
      at += 3;
    } else if (kind === 1) {
      points.push(pointAt(at + 1));
      at += 3;
    } else if (kind === 2) {
      // A curve is no line of a table: what follows it begins anew.
      if (points.length > 1) found.push(points);
      points = [pointAt(at + 5)];
      at += 7;
    } else if (kind === 3) {
      if (points.length > 1) found.push(points);
      points = [pointAt(at + 3)];
      at += 5;
    } else {
      const [first] = points;
      if (first) points.push(first);
      at += 1;
    }
  }
  if (points.length > 1) found.push(points);
  return found;
}
