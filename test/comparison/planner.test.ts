/** What the planner types into the tables of pairs and of denominators, and what becomes of it in the next runs. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { haveInputsChanged } from '../../analysis/sheets/input-sum';
import type { CellContent, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { parseState } from '../../analysis/sheets/state';
import { recordsOf } from '../../analysis/table/frame';
import { seeds } from '../plan/seeds';
import { cellOf, firstRun, opened, rerun, type Run, typed, withTable } from '../sheets/planner';

const PAIRS = 'tblPasangan';
const DENOMINATORS = 'tblPenyebut';
// The rows whose figures stand side by side: enough for what a planner does here.
const FIGURES = new Set(
  seeds.reference.pairs.filter(({ ceiling }) => ceiling !== 'E').flatMap(({ rowIds }) => rowIds),
);
const first = firstRun(
  seeds.plans.map((plan) => ({ ...plan, rows: plan.rows.filter(({ rowId }) => FIGURES.has(rowId)) })),
);
const workbook = opened(first);

const rungs = ({ analysis }: Pick<Run, 'analysis'>) =>
  new Map(
    recordsOf(analysis.pairs).map(({ pair_id, rung, decision }) => [
      pair_id,
      `${rung} ${decision ?? ''}`.trim(),
    ]),
  );
const TASK_FORCES = '3673-2022-004+3672-2023-004';
const SCHOOLS = '3673-2022-002+3672-2023-129';
const FORUMS = '3673-2022-010+3672-2023-037';

/** A value in the line of a pair, which is known by two codes. */
function inPair(from: ReadWorkbook, pairId: string, column: string, value: CellContent): ReadWorkbook {
  const [one = '', other = ''] = pairId.split('+');
  return withTable(from, PAIRS, (table) => {
    const at = table.headers.indexOf(column);
    return {
      ...table,
      rows: table.rows.map((row) =>
        row[0] === one && row[1] === other ? row.map((cell, i) => (i === at ? value : cell)) : row,
      ),
    };
  });
}

function withPair(from: ReadWorkbook, ...codes: readonly string[]): ReadWorkbook {
  return withTable(from, PAIRS, (table) => ({
    ...table,
    rows: [...table.rows, table.headers.map((_, at) => codes[at] ?? null)],
  }));
}

const decided = (one: string, other: string) =>
  inPair(withPair(workbook, one, other), `${one}+${other}`, 'Keputusan', 'setuju');

const isStale = (run: Run, now: ReadWorkbook): boolean => {
  const state = parseState(run.description.state);
  return haveInputsChanged(state?.inputs ?? [], now.tables, state?.headers);
};

describe('a pair of rows', () => {
  it('that is rejected leaves the tables of the comparison, and stays in its list with that word', () => {
    const rejected = inPair(workbook, TASK_FORCES, 'Keputusan', 'tolak');
    expect(isStale(first, rejected)).toBe(true);
    const run = rerun(rejected);
    expect(rungs(run).get(TASK_FORCES)).toBe('B reject');
    const again = opened(run);
    const shown = again.tables.find(({ name }) => name === 'tblPersandingan')?.rows ?? [];
    expect(shown.flat()).not.toContain(TASK_FORCES);
    const line = again.tables
      .find(({ name }) => name === PAIRS)
      ?.rows.find(([one, other]) => `${String(one)}+${String(other)}` === TASK_FORCES);
    expect(line).toContain('tolak');
    expect(isStale(run, again)).toBe(false);
    expect(rungs(rerun(again)).get(TASK_FORCES)).toBe('B reject');
  });

  it.each(['setuju', 'agree', 'TERIMA'])('is confirmed with %s, and counts as before', (word) => {
    expect(rungs(rerun(inPair(workbook, TASK_FORCES, 'Keputusan', word))).get(TASK_FORCES)).toBe('B accept');
  });

  it('is added by two codes, in whatever order, and kept over reruns as it was typed', () => {
    const added = '3672-2023-062+3673-2022-056';
    const added_ = inPair(withPair(workbook, '3672-2023-062', '3673-2022-056'), added, 'Keputusan', 'setuju');
    let run = rerun(added_);
    for (let round = 0; round < 3; round += 1) {
      expect(rungs(run).get(added)).toBe('A accept');
      expect(recordsOf(run.analysis.rowPairs).find(({ pair_id }) => pair_id === added)?.origin).toBe(
        'planner',
      );
      expect(isStale(run, opened(run))).toBe(false);
      run = rerun(opened(run));
    }
  });

  it('takes the denominator that the planner chose where more than one may be meant', () => {
    expect(rungs(first).get(FORUMS)).toBe('D');
    const run = rerun(inPair(workbook, FORUMS, 'Penyebut yang dipakai', 'kecamatan dan kelurahan'));
    expect(rungs(run).get(FORUMS)).toBe('B accept');
    // Nothing was typed as a decision, and nothing stands there.
    const line = opened(run).tables.find(({ name }) => name === PAIRS);
    const at = line?.headers.indexOf('Keputusan') ?? -1;
    expect(line?.rows.find((row) => `${String(row[0])}+${String(row[1])}` === FORUMS)?.[at]).toBeNull();
  });

  it.each([
    ['a word that is no decision', inPair(workbook, TASK_FORCES, 'Keputusan', 'mungkin'), /setuju, tolak/],
    ['a code of no row', decided('3673-2022-004', '3672-2023-999'), /3672-2023-999 tidak ada/],
    ['one code alone', decided('3673-2022-004', ''), /kode baris –/],
    ['two rows of one plan', decided('3673-2022-004', '3673-2022-002'), /rencana yang sama/],
  ])('%s is refused with the reason, and nothing else changes', (_, typedInto, reason) => {
    const run = rerun(typedInto);
    expect(run.analysis.refused).toHaveLength(1);
    expect(run.analysis.refused[0]?.remark.id).toMatch(reason);
    expect(rungs(run)).toEqual(rungs(first));
  });
});

describe('a count that may be what stands there or what is new each year', () => {
  const pairIn = ({ analysis }: Pick<Run, 'analysis'>) =>
    recordsOf(analysis.pairs).find(({ pair_id }) => pair_id === TASK_FORCES);

  it('makes its pair one to be checked, until the planner confirms either', () => {
    const doubtful = pairIn(first);
    expect([doubtful?.rung, doubtful?.confidence]).toEqual(['B', 'low']);
    expect(doubtful?.judged).toMatch(/Perlu dipastikan apakah angka Kota Serang jumlah yang ada/);
    const said = typed(workbook, 'tblTemuan', 'nature-unsure|3673-2022-004|nature', 'decision', 'setuju');
    for (const settled of [said, inPair(workbook, TASK_FORCES, 'Keputusan', 'setuju')]) {
      const pair = pairIn(rerun(settled));
      expect([pair?.rung, pair?.confidence]).toEqual(['B', 'high']);
      expect(pair?.judged).not.toMatch(/Perlu dipastikan/);
    }
  });
});

describe('a denominator', () => {
  it('that is typed lifts its pairs, and lets them fall when it is deleted', () => {
    expect(rungs(first).get(SCHOOLS)).toBe('D');
    const known = typed(workbook, DENOMINATORS, '3673|sekolah', 'denominator_number', '1.400');
    expect(isStale(first, known)).toBe(true);
    const run = rerun(known);
    expect(rungs(run).get(SCHOOLS)).toBe('B');
    expect(
      recordsOf(run.analysis.pairs).find(
        ({ row_id, pair_id }) => pair_id === SCHOOLS && row_id === '3673-2022-002',
      ),
    ).toMatchObject({ denominator_value: 1400, share: (100 * 200) / 1400 });
    expect(isStale(run, opened(run))).toBe(false);
    const gone = typed(opened(run), DENOMINATORS, '3673|sekolah', 'denominator_number', null);
    expect(rungs(rerun(gone)).get(SCHOOLS)).toBe('D');
  });

  it('goes before the one that comes along, which stays in sight', () => {
    const run = rerun(typed(workbook, DENOMINATORS, '3673|kelurahan', 'denominator_number', 80));
    expect(recordsOf(run.analysis.denominatorNumbers)[1]).toMatchObject({
      ...{ thing: 'kelurahan', number: 80, typed_number: 80, known_number: 67 },
    });
    expect(run.analysis.reference.cities.find(({ cityCode }) => cityCode === '3673')?.kelurahan).toBe(80);
  });

  it.each([
    ['denominator_number', 'banyak'],
    ['denominator_number', '> 60'],
    ['denominator_number', 0],
    ['denominator_number', -5],
    ['year', 'tahun lalu'],
  ])('in %s: %j is refused where it stands, and stays', (column, value) => {
    const run = rerun(typed(workbook, DENOMINATORS, '3673|sekolah', column, value));
    expect(run.analysis.refused).toMatchObject([{ table: DENOMINATORS, rowId: '3673|sekolah', column }]);
    expect(cellOf(opened(run), DENOMINATORS, '3673|sekolah', column)).toBe(String(value));
    expect(rungs(run)).toEqual(rungs(first));
  });
});

it('the pairs that hand readers refused are not proposed, whether or not the plans were read', () => {
  const wrong = [
    ['038', '039'],
    ['076', '088'],
    ['119', '178'],
    ['027', '025'],
    ['059', '063'],
    ['057', '072'],
    ['080', '109'],
  ].map(([serang = '', cilegon = '']) => `3673-2022-${serang}+3672-2023-${cilegon}`);
  const reference = { ...seeds.reference, pairs: [] };
  const unread = { analysis: analyse({ printed: seeds.plans, reference }) };
  const read = { analysis: analyse({ printed: seeds.plans, reference: seeds.reference }) };
  for (const run of [read, unread]) expect(wrong.filter((pair) => rungs(run).has(pair))).toEqual([]);
  expect(rungs(unread).size).toBeGreaterThan(15);
});
