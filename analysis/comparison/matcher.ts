import { sharedWeight, similarity, weightOf } from '../language/similarity';

/** Rows at least this alike are proposed as a match, if they also do the same; how good that is stands in `PROPOSALS.md`. */
export const MATCH_THRESHOLD = 0.2;

// Of two pairs about equally alike the one with the same unit goes first: only rows of one unit can be compared.
const SAME_UNIT_BONUS = 0.1;

// For one row so many earlier ones are looked at, those that share its rarest words first: with this bound the work
// grows with the rows and not with their square. The two annexes need at most 28.
const MAX_LOOKS = 64;

const NO_MATCHES: readonly number[] = [];

/** One row to be matched, as numbers. */
export interface MatchRow {
  readonly position: number;
  /** Same action, measure and unit, same number. */
  readonly content: number;
  readonly unit: number;
  readonly words: Int32Array;
  /** Sub-indicator, -1 when not known: rows of two known parts that differ never match. */
  readonly part: number;
  /** What is done, -1 where nothing of the kind is said: a socialisation never matches data. */
  readonly doing: number;
  /** Position of its plan. */
  readonly plan: number;
}

/** Rows of different plans that are about the same thing; never two of one plan. */
export interface Match {
  readonly positions: number[];
  /** Similarity of each row to the first one. */
  readonly similarities: number[];
  /** Of the pair that was judged, or added by the planner; null for one that is proposed. */
  readonly given: number | null;
}

interface Proposal {
  /** Place of the row among the rows of its plan. */
  readonly rank: number;
  readonly match: number;
  readonly score: number;
  /** The score, with the bonus for the same unit. */
  readonly rating: number;
}

/**
 * Matches the rows of one indicator, plan after plan.
 *
 * Equal rows (action, measure, unit) find each other first. Of the rest, the most alike pairs go first, each row is
 * used once, and what stays alone waits for the next plan. A match is known by its first row: the later ones are
 * compared with that, so a chain of half-alike rows does not grow.
 */
export class Matcher {
  readonly matches: Match[] = [];
  private readonly heads: MatchRow[] = [];
  /** Positions of the plans in each match. */
  private readonly plans: number[][] = [];
  /** Position of the row that looked at a match last, so that none is looked at twice. */
  private readonly lookedBy: number[] = [];
  private readonly byContent = new Map<number, number[]>();
  private readonly byWord = new Map<number, number[]>();

  /**
   * @param weights of the words, by their numbers
   * @param haveBeenRead whether two plans were held against each other by reading: what was found then is all there is
   */
  constructor(
    private readonly weights: Float64Array,
    private readonly haveBeenRead: (plan: number, other: number) => boolean = () => false,
  ) {}

  /** Adds a pair that is given; rows of further plans may join it. */
  give(first: MatchRow, second: MatchRow, given: number): void {
    const match = this.open(first, given);
    this.join(second, match, alike(second.words, first.words, this.weights), new Set());
  }

  /** Adds all rows of a plan that stand in no given pair, in the order of their ids. */
  add(rows: readonly MatchRow[]): void {
    const taken = new Set<number>();
    const rest = rows.filter((row) => !this.joinEqual(row, taken));
    const alone = this.joinAlike(rest, taken);
    alone.forEach((row) => this.open(row, null));
  }

  private joinEqual(row: MatchRow, taken: Set<number>): boolean {
    const match = this.byContent
      .get(row.content)
      ?.find((found) => !taken.has(found) && this.mayJoin(row, found));
    if (match === undefined) return false;
    this.join(row, match, 1, taken);
    return true;
  }

  /** Gives back the rows that found no match. */
  private joinAlike(rows: readonly MatchRow[], taken: Set<number>): readonly MatchRow[] {
    const proposals = rows.flatMap((row, rank) => this.proposals(row, rank, taken));
    proposals.sort((a, b) => b.rating - a.rating || a.rank - b.rank || a.match - b.match);
    const placed = new Set<number>();
    for (const { rank, match, score } of proposals) {
      const row = rows[rank];
      if (!row || placed.has(rank) || taken.has(match)) continue;
      placed.add(rank);
      this.join(row, match, score, taken);
    }
    return rows.filter((_, rank) => !placed.has(rank));
  }

  private proposals(row: MatchRow, rank: number, taken: ReadonlySet<number>): Proposal[] {
    const lists = Array.from(row.words, (word) => this.byWord.get(word) ?? NO_MATCHES);
    lists.sort((a, b) => a.length - b.length);
    const found: Proposal[] = [];
    let looks = 0;
    for (const list of lists) {
      for (const match of list) {
        looks += 1;
        if (looks > MAX_LOOKS) return found;
        const head = this.heads[match];
        if (!head || this.lookedBy[match] === row.position || taken.has(match)) continue;
        this.lookedBy[match] = row.position;
        const score = this.mayJoin(row, match) ? alike(row.words, head.words, this.weights) : 0;
        if (score < MATCH_THRESHOLD) continue;
        found.push({ rank, match, score, rating: head.unit === row.unit ? score + SAME_UNIT_BONUS : score });
      }
    }
    return found;
  }

  private mayJoin(row: MatchRow, match: number): boolean {
    const { part = -1, doing = -1 } = this.heads[match] ?? {};
    if (doing !== row.doing || (part >= 0 && row.part >= 0 && part !== row.part)) return false;
    return !this.plans[match]?.some((plan) => plan === row.plan || this.haveBeenRead(plan, row.plan));
  }

  private join(row: MatchRow, match: number, score: number, taken: Set<number>): void {
    this.matches[match]?.positions.push(row.position);
    this.matches[match]?.similarities.push(score);
    this.plans[match]?.push(row.plan);
    taken.add(match);
  }

  private open(row: MatchRow, given: number | null): number {
    const match = this.matches.push({ positions: [row.position], similarities: [1], given }) - 1;
    this.heads.push(row);
    this.plans.push([row.plan]);
    listed(this.byContent, row.content).push(match);
    for (const word of row.words) listed(this.byWord, word).push(match);
    return match;
  }
}

function alike(left: Int32Array, right: Int32Array, weights: Float64Array): number {
  return similarity(sharedWeight(left, right, weights), weightOf(left, weights), weightOf(right, weights));
}

function listed(lists: Map<number, number[]>, key: number): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
