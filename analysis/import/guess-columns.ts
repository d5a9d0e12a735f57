import type { Confidence } from '../plan/plan';
import { compactHeader, roleOfCutHeader, roleOfHeader, type ColumnRole } from './column-words';
import { countOf, headerYear, type HeaderYear } from './header-year';

/** What a column is taken for, and how sure that is. */
export interface ColumnGuess {
  /** 0-based position in the table. */
  readonly index: number;
  /** As printed, from the group down, joined by " / ". */
  readonly header: string;
  readonly role: ColumnRole;
  readonly year: HeaderYear | null;
  readonly confidence: Confidence;
}

/** Texts of a column's body; blanks say nothing and are left out beforehand. */
type Contents = readonly string[];

/**
 * What each column of a table is: what its header says, what its cells look like where the header says nothing, and
 * which of two columns with one meaning is meant. A header that is known is sure; contents alone are a guess.
 *
 * @param labels per column, from the group down
 * @param contents per column, the texts of its cells
 * @param answered columns of the plan by printed header, as planners have said it of this annex or of another: they hold
 * @example guessColumns([['No'], ['Indikator'], ['Target', '2024']], [['1'], ['Forum anak'], ['5']]).map(({ role }) => role) // ['number', 'indicator', 'target']
 */
export function guessColumns(
  labels: readonly (readonly string[])[],
  contents: readonly Contents[],
  answered: HeaderAnswers = {},
): ColumnGuess[] {
  const answers = new Map(
    Object.entries(answered).map(([header, column]) => [compactHeader(header), column] as const),
  );
  const first = labels.map((own, index) => guessOne(own, index, contents[index] ?? [], labels.length));
  // What follows from one column for another follows from the answers, too.
  return withAnswers(settle(withAnswers(first, answers), contents), answers);
}

/** A column of the plan by printed header: `action`, `target_2024`, or `extra` for one that a plan does not have. */
export type HeaderAnswers = Readonly<Record<string, string>>;

function withAnswers(columns: readonly ColumnGuess[], answers: ReadonlyMap<string, string>): ColumnGuess[] {
  if (answers.size === 0) return [...columns];
  const own = columns.map(({ header }) => answers.get(compactHeader(header)));
  const taken = new Set(own.map((answer) => answer && roleOfAnswer(answer)));
  return columns.map((column, index) => {
    const answer = own[index];
    if (answer === undefined) {
      const isRival = column.role !== 'target' && column.role !== 'other' && taken.has(column.role);
      return isRival ? { ...column, role: 'other', confidence: 'medium' } : column;
    }
    const year = /^target_(\d{4})$/.exec(answer)?.[1];
    const said = { role: roleOfAnswer(answer), confidence: 'high' } as const;
    return year === undefined
      ? { ...column, ...said }
      : { ...column, ...said, year: { year: Number(year), ordinal: null, part: '' } };
  });
}

function roleOfAnswer(answer: string): ColumnRole {
  if (answer.startsWith('target_')) return 'target';
  if (answer === 'indicator_no') return 'number';
  return ANSWERED_ROLES.find((role) => role === answer) ?? 'other';
}

const ANSWERED_ROLES = [
  ...['section', 'indicator', 'action', 'measure', 'unit', 'baseline', 'agencies', 'program'],
] as readonly ColumnRole[];

function guessOne(labels: readonly string[], index: number, contents: Contents, width: number): ColumnGuess {
  const header = labels.join(' / ');
  const year = yearOf(labels);
  const guess = (role: ColumnRole, confidence: Confidence): ColumnGuess => ({
    index,
    header,
    role,
    year,
    confidence,
  });
  const roles = labels.map(roleOfHeader);
  const deepest = roles.findLast((role) => role !== null) ?? null;
  const own = roles.at(-1) ?? null;
  if (deepest === 'budget') return guess('budget', 'high');
  if (own !== null && !FIGURES.has(own)) return guess(own, 'high');
  const figure = (['end-target', 'baseline', 'realisation'] as const).find((role) => roles.includes(role));
  if (figure !== undefined) return guess(figure, 'high');
  if (year !== null) {
    // A year alone heads targets where its cells are figures, unless its group speaks of what was achieved.
    const isSure = roles.includes('target') || (!isPast(header) && figureShare(contents) >= MOSTLY);
    return guess('target', isSure ? 'high' : 'medium');
  }
  if (own !== null) return guess(own, 'high');
  const cut = index === width - 1 ? roleOfCutHeader(labels.at(-1) ?? '') : null;
  if (cut !== null) return guess(cut, 'medium');
  if (deepest !== null && deepest !== 'target' && labels.length === 1) return guess(deepest, 'high');
  return guess(labels.length === 0 ? roleOfContents(contents) : 'other', 'low');
}

/** Columns of figures, which a group above them may say more about than they do themselves. */
const FIGURES: ReadonlySet<ColumnRole> = new Set(['target', 'baseline', 'end-target', 'realisation']);

/** The year nearest to the column; a part of a year takes the calendar year of its group. */
function yearOf(labels: readonly string[]): HeaderYear | null {
  // "Tahun ke-" over "1", "Triwulan" over "II": the group says what is counted.
  const found = labels
    .map((label, index) =>
      headerYear(countOf(label) === null ? label : `${labels[index - 1] ?? ''} ${label}`),
    )
    .filter((year) => year !== null);
  const nearest = found.at(-1);
  if (!nearest) return null;
  const year = nearest.year ?? found.findLast((candidate) => candidate.year !== null)?.year ?? null;
  return { ...nearest, year, ordinal: year === null ? nearest.ordinal : null };
}

const MOSTLY = 0.5;

function figureShare(contents: Contents): number {
  const figures = contents.filter((text) => /\d/.test(text) && text.length < 25).length;
  return contents.length === 0 ? 0 : figures / contents.length;
}

/** What was achieved before the plan. */
function isPast(header: string): boolean {
  return /^(?:capaian|hasil|kondisi|data|nilai)/.test(compactHeader(header.split(' / ')[0] ?? ''));
}

const AGENCY =
  /\b(?:dinas|badan|bagian|kantor|sekretariat|satpol|satuan polisi|kecamatan|kelurahan|bappeda|dp\d?\w+|inspektorat|kemenag|rsud|puskesmas)\b/i;

function roleOfContents(contents: Contents): ColumnRole {
  if (contents.length === 0) return 'other';
  const share = (fits: (text: string) => boolean): number => contents.filter(fits).length / contents.length;
  if (share((text) => AGENCY.test(text)) > 0.6) return 'agencies';
  return 'other';
}

/** One column for each meaning; others with the same one stay as extra columns. */
function settle(guesses: readonly ColumnGuess[], contents: readonly Contents[]): ColumnGuess[] {
  const columns = pastIsNoTarget([...guesses]);
  const indexesOf = (role: ColumnRole): number[] =>
    columns.flatMap((column, index) => (column.role === role ? [index] : []));
  const become = (index: number, role: ColumnRole, confidence: Confidence): void => {
    const column = columns[index];
    if (column) columns[index] = { ...column, role, confidence };
  };

  // "Indikator Sasaran | Program | Indikator Program": what a row is about is not its aim.
  const ofAims = indexesOf('indicator').filter((index) => isOfAim(columns[index]?.header ?? ''));
  if (ofAims.length < indexesOf('indicator').length || indexesOf('measure').length > 0)
    for (const index of ofAims) become(index, 'other', 'high');
  // "Indikator KLA | Kegiatan | Indikator keluaran": what is measured stands second.
  const [, ...furtherIndicators] = indexesOf('indicator');
  for (const index of furtherIndicators)
    become(index, indexesOf('measure').length === 0 ? 'measure' : 'other', 'medium');
  // Without an indicator of its own, a table's measure is what its rows are about.
  const [onlyMeasure] = indexesOf('measure');
  if (onlyMeasure !== undefined && indexesOf('indicator').length === 0 && indexesOf('measure').length === 1)
    become(onlyMeasure, 'indicator', 'medium');
  // "Program | Kegiatan | Sub Kegiatan": the last one is what is done.
  for (const index of indexesOf('action').slice(0, -1)) become(index, 'other', 'medium');
  const [program] = indexesOf('program');
  if (program !== undefined && indexesOf('action').length === 0) become(program, 'action', 'high');
  // "Realisasi 2022 | Target 2023": where nothing else is the baseline, the last year before the plan is.
  const firstTarget = Math.min(...indexesOf('target').flatMap((index) => columns[index]?.year?.year ?? []));
  const past = indexesOf('realisation').filter(
    (index) => (columns[index]?.year?.year ?? firstTarget) < firstTarget,
  );
  const lastPast = past.at(-1);
  if (indexesOf('baseline').length === 0 && lastPast !== undefined) become(lastPast, 'baseline', 'medium');
  const baselines = indexesOf('baseline');
  for (const index of baselines.slice(0, -1)) become(index, 'other', 'medium');
  for (const role of ['number', 'unit', 'agencies', 'program', 'section', 'year', 'measure'] as const)
    for (const index of indexesOf(role).slice(1))
      become(index, 'other', role === 'number' ? 'high' : 'medium');
  const seen = new Set<string>();
  for (const index of indexesOf('target')) {
    const { year } = columns[index] ?? { year: null };
    const key = JSON.stringify(year);
    if (seen.has(key)) become(index, 'other', 'medium');
    seen.add(key);
  }
  return withoutText(columns, contents);
}

/** "Capaian 2021 | Capaian 2022 | Target 2023": what came before the first target is no target; the last is the baseline. */
function pastIsNoTarget(columns: readonly ColumnGuess[]): ColumnGuess[] {
  const isSure = (column: ColumnGuess): boolean => column.role === 'target' && column.confidence === 'high';
  if (!columns.some(isSure)) return [...columns];
  const hasBaseline = columns.some(({ role }) => role === 'baseline');
  const past = columns.filter(
    ({ role, header, confidence }) => role === 'target' && confidence !== 'high' && isPast(header),
  );
  return columns.map((column) => {
    if (!past.includes(column)) return column;
    const isBaseline = !hasBaseline && column === past.at(-1);
    return { ...column, role: isBaseline ? 'baseline' : 'realisation', confidence: 'medium' };
  });
}

/** An indicator of an aim or a goal, which stands above those of programmes. */
function isOfAim(header: string): boolean {
  return /^indikator(?:kinerja)?(?:utama)?(?:sasaran|tujuan|misi|visi|dampak|daerah|strategis)/.test(
    compactHeader(header.split(' / ').at(-1) ?? ''),
  );
}

/** A column of targets in which most cells are sentences is none. */
function withoutText(columns: readonly ColumnGuess[], contents: readonly Contents[]): ColumnGuess[] {
  return columns.map((column) => {
    if (column.role !== 'target' || column.confidence === 'high') return column;
    const texts = contents[column.index] ?? [];
    const sentences = texts.filter((text) => !/\d/.test(text) && text.length > 25).length;
    return sentences > texts.length / 2 ? { ...column, role: 'other', confidence: 'low' } : column;
  });
}
