import type { Rung } from '../comparison/rung';
import { GRADE_WORDS, type Grade } from '../evaluation/grade';
import type { Nature } from '../plan/plan';
import type { Bilingual } from '../text/bilingual';
import { directionWord, NATURE_WORDS, RUNG_WORDS } from '../text/words';
import { type FigureChange, figureKey, type FigureKind } from './figure-changes';
import { figure } from './wording';

/**
 * How figures hang on a finding: accepting changes them; they stand on a cell or row that is in doubt; they are missing
 * for want of it; they would be others, were the reading that accepting confirms not used; or whoever counts rows by their
 * printed heading counts them in another cluster.
 */
export type ConsequenceKind = 'changes' | 'rests' | 'lacks' | 'otherwise' | 'heading';

/** What hangs on a finding, found by reading its rows again with and without. */
export interface Consequence {
  readonly kind: ConsequenceKind;
  /** The figure that tells most. */
  readonly main: FigureChange;
  /** Keys of the figures and clusters that a meeting is shown; kinds, directions and indicators of rows are none by themselves. */
  readonly figures: readonly string[];
}

/** In the order in which they tell: what a meeting talks about goes first. */
export const TELLING: readonly FigureKind[] = [
  'distance',
  'cluster',
  'grade',
  'pair',
  'step',
  'target',
  'baseline',
  'unit',
  'annual-change',
  'indicator',
  'nature',
  'direction',
];

const ONLY_READ: ReadonlySet<FigureKind> = new Set(['indicator', 'nature', 'direction']);

/** The consequence of changed figures; null for none. */
export function consequenceOf(kind: ConsequenceKind, changes: readonly FigureChange[]): Consequence | null {
  const [main] = changes.toSorted((a, b) => ranked(a) - ranked(b));
  if (!main) return null;
  return { kind, main, figures: changes.filter(isShownFigure).map(figureKey) };
}

/** Whether a change is one of what a meeting is shown, and not only of how a row was read. */
export function isShownFigure({ kind }: FigureChange): boolean {
  return !ONLY_READ.has(kind);
}

/** Order of changes, the one that tells most first: a number that stays and only gets another unit says less than the unit. */
export function ranked({ kind, from, to }: FigureChange): number {
  return TELLING.indexOf(kind) + (from === to ? TELLING.length : 0);
}

/**
 * What hangs on a finding, as a clause: "klaster V, dengan pembacaan lain IV", "klaster II → III".
 *
 * @example consequenceWords({ kind: 'rests', figures: [], main: { kind: 'distance', planId: '', rowId: '', year: null, indicator: null, from: -12, to: null, inPoints: { from: true, to: true } } }).id // 'jarak ke target (-12 persen poin) bertumpu padanya'
 */
export function consequenceWords({ kind, main, figures }: Consequence): Bilingual {
  const [name, from, to] = [figureName(main), shown(main, 'from'), shown(main, 'to')];
  const none = DIFFERENCES.has(main.kind) ? NOT_COMPUTED : NONE;
  const said: Readonly<Record<ConsequenceKind, Bilingual>> = {
    changes: {
      id: `${name.id} ${from?.id ?? NONE.id} → ${to?.id ?? NONE.id}`,
      en: `${name.en} ${from?.en ?? NONE.en} → ${to?.en ?? NONE.en}`,
    },
    rests: {
      id: `${name.id} (${from?.id ?? NONE.id}) bertumpu padanya`,
      en: `${name.en} (${from?.en ?? NONE.en}) rests on it`,
    },
    lacks: { id: `${name.id} belum dapat dihitung`, en: `${name.en} cannot be computed` },
    otherwise: {
      id: `${name.id} ${from?.id ?? none.id}, dengan pembacaan lain ${to?.id ?? none.id}`,
      en: `${name.en} ${from?.en ?? none.en}, read otherwise ${to?.en ?? none.en}`,
    },
    heading: {
      id: `menurut judul yang tertulis ${name.id} ${to?.id ?? none.id}, bukan ${from?.id ?? none.id}`,
      en: `by the printed heading ${name.en} ${to?.en ?? none.en}, not ${from?.en ?? none.en}`,
    },
  };
  const more = figures.length - 1;
  if (more < 1) return said[kind];
  return {
    id: `${said[kind].id} (dan ${String(more)} angka lain)`,
    en: `${said[kind].en} (and ${String(more)} ${more === 1 ? 'other figure' : 'other figures'})`,
  };
}

const NONE = { id: 'tidak ada', en: 'none' };
const NOT_COMPUTED = { id: 'tidak dihitung', en: 'not computed' };

/** Name of a figure within a sentence. */
export function figureName({ kind, year, indicator }: FigureChange): Bilingual {
  const of = String(year ?? indicator ?? '');
  const names: Readonly<Record<FigureKind, Bilingual>> = {
    distance: { id: 'jarak ke target', en: 'distance to target' },
    'annual-change': { id: 'perubahan yang diperlukan per tahun', en: 'required annual change' },
    step: { id: `perubahan target ${of}`, en: `planned change ${of}` },
    target: { id: `target ${of}`, en: `target ${of}` },
    baseline: { id: 'data dasar', en: 'baseline' },
    unit: { id: 'satuan', en: 'unit' },
    cluster: { id: 'klaster', en: 'cluster' },
    grade: { id: `cakupan indikator ${of}`, en: `coverage of indicator ${of}` },
    pair: { id: 'jenjang keterbandingan pasangan', en: 'comparability of the pair' },
    indicator: { id: 'indikator KLA', en: 'KLA indicator' },
    nature: { id: 'jenis target', en: 'kind of target' },
    direction: { id: 'arah perbaikan', en: 'direction of improvement' },
  };
  return names[kind];
}

const DIFFERENCES: ReadonlySet<FigureKind> = new Set(['distance', 'annual-change', 'step']);

/** A figure before or after; null for none. */
export function shown({ kind, inPoints, ...values }: FigureChange, side: 'from' | 'to'): Bilingual | null {
  const value = values[side];
  if (value === null || value === '') return null;
  switch (kind) {
    case 'grade':
      return inLowerCase(GRADE_WORDS[value as Grade]);
    case 'nature':
      return inLowerCase(NATURE_WORDS[value as Nature]);
    case 'direction':
      return {
        id: directionWord(value === -1 ? -1 : 1, 'id').toLowerCase(),
        en: directionWord(value === -1 ? -1 : 1, 'en').toLowerCase(),
      };
    case 'pair':
      return RUNG_WORDS[value as Rung];
    case 'unit':
      return { id: `"${begun(String(value))}"`, en: `"${begun(String(value))}"` };
    case 'cluster':
      return value === 'K' ? INSTITUTIONAL : { id: String(value), en: String(value) };
    default:
  }
  if (typeof value !== 'number') return { id: value, en: value };
  const number = figure(value);
  return DIFFERENCES.has(kind) && inPoints[side]
    ? { id: `${number.id} persen poin`, en: `${number.en} percentage points` }
    : number;
}

// Units as printed may be whole sentences; a text inside a formula has 255 characters at most.
const MOST_SHOWN = 50;

function begun(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN - 1).trimEnd()}…`;
}

const INSTITUTIONAL = { id: 'kelembagaan', en: 'institutional' };

function inLowerCase({ id, en }: Bilingual): Bilingual {
  return { id: id.toLowerCase(), en: en.toLowerCase() };
}
