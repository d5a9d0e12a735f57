import type { TextRun } from './page-marks';
import type { SetLine } from './set-lines';

/** Texts this many heights of a letter apart may stand in two columns. */
const PIECE_GAP = 0.5;
/** Texts that begin within so many points begin at one edge. */
const SAME_EDGE = 1.5;
/** An edge begins a text in this share of the lines at least, and in four of them. */
const OFTEN = 0.07;
const FEWEST = 4;
/** Headings and titles go over columns in this share of the lines at most. */
const CROSSED = 0.05;
/** Of the lines that begin at an edge so many have a text in the column before it; figures that are set to the right have none. */
const BESIDE = 0.04;
const NARROWEST_STRIPE = 3;

/**
 * Where the columns of a table without ruling lines begin, but for the first: at edges where many texts begin and that hardly
 * any crosses, and in white stripes that go down through nearly all lines, for columns whose texts are centred or set to the right.
 *
 * @param lines of all pages of the table
 */
export function columnEdges(lines: readonly SetLine[]): number[] {
  const several = lines.filter(({ runs }) => runs.length > 1);
  const edges = textEdges(several);
  const stripes = whiteStripes(several).flatMap(([from, to]) =>
    edges.some((edge) => edge >= from - 2 && edge <= to + 2) ? [] : [(from + to) / 2],
  );
  return [...edges, ...stripes].sort((one, other) => one - other);
}

function textEdges(lines: readonly SetLine[]): number[] {
  const starts = lines
    .flatMap(({ runs }, line) =>
      runs.flatMap((run, index) => {
        const gap = run.left - (runs[index - 1]?.right ?? Number.NEGATIVE_INFINITY);
        return gap > run.height * PIECE_GAP ? [{ line, x: run.left }] : [];
      }),
    )
    .sort((one, other) => one.x - other.x);
  const groups: { readonly x: number; readonly lines: Set<number> }[] = [];
  for (const { line, x } of starts) {
    const last = groups.at(-1);
    if (last && x - last.x <= SAME_EDGE) last.lines.add(line);
    else groups.push({ x, lines: new Set([line]) });
  }
  const [leftmost] = groups.filter((group) => group.lines.size >= FEWEST);
  let before = leftmost?.x ?? 0;
  const edges: number[] = [];
  for (const { x, lines: own } of groups) {
    if (x <= before + SAME_EDGE || own.size < Math.max(FEWEST, lines.length * OFTEN)) continue;
    const crossed = lines.filter(({ runs }) => runs.some((run) => crosses(run, x))).length;
    if (crossed > lines.length * CROSSED) continue;
    const from = before;
    const beside = [...own].filter((line) =>
      lines[line]?.runs.some(({ left, right }) => left >= from - SAME_EDGE && right <= x + SAME_EDGE),
    );
    if (beside.length < own.size * BESIDE) continue;
    edges.push(x - SAME_EDGE / 2);
    before = x;
  }
  return edges;
}

function crosses({ left, right }: TextRun, x: number): boolean {
  return left < x - SAME_EDGE && right > x + SAME_EDGE;
}

function whiteStripes(lines: readonly SetLine[]): (readonly [from: number, to: number])[] {
  const right = Math.max(0, ...lines.flatMap(({ runs }) => runs.map((run) => run.right)));
  const covered = new Array<number>(Math.ceil(right) + 1).fill(0);
  for (const { runs } of lines)
    for (const run of runs)
      for (let x = Math.floor(run.left); x <= run.right; x++) covered[x] = (covered[x] ?? 0) + 1;
  const limit = lines.length * CROSSED;
  const stripes: (readonly [number, number])[] = [];
  let from = -1;
  const first = covered.findIndex((count) => count > limit);
  for (let x = Math.max(0, first); x < covered.length; x++) {
    const isWhite = (covered[x] ?? 0) <= limit;
    if (isWhite && from === -1) from = x;
    if (isWhite || from === -1) continue;
    if (x - from >= NARROWEST_STRIPE) stripes.push([from, x]);
    from = -1;
  }
  return stripes;
}
