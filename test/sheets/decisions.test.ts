import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../analysis/sheets/sheet';
import { seeds } from '../plan/seeds';
import { cellOf, firstRun, opened, rerun, type Run, typed } from './planner';

const FINDINGS = 'tblTemuan';
const SERANG = 'tblRad_3673_2022';
const first = firstRun();
const workbook = opened(first);
const malformed = findingOf(first, 'number-malformed', '3673-2022-017');

function findingOf(run: Run, rule: string, rowId: string) {
  const finding = run.analysis.findings.find((one) => one.rule === rule && one.rowId === rowId);
  if (!finding) throw new Error(`no ${rule} on ${rowId}`);
  return finding;
}
function firstRowOf(rule: string): string {
  return first.analysis.findings.find((one) => one.rule === rule)?.rowId ?? '';
}
const decided = (from: typeof workbook, id: string, decision: string | null, value: CellValue = null) =>
  typed(typed(from, FINDINGS, id, 'decision', decision), FINDINGS, id, 'decided_value', value);
const rowsOf = (run: Run) => run.analysis.plans.map(({ rows }) => rows);
const target = (run: Run) => run.analysis.plans[0]?.rows[16]?.targets[0]?.value;
const applied = (run: Run) => cellOf(opened(run), FINDINGS, malformed.findingId, 'applied');

describe('a decision in the workbook', () => {
  it('to accept is applied to the read value, never to the print', () => {
    const run = rerun(decided(workbook, malformed.findingId, 'setuju'));
    expect(target(run)).toBe(58_697);
    expect(run.analysis.plans[0]?.rows[16]?.printed.targets[0]).toBe('5.8697');
    expect(cellOf(opened(run), SERANG, '3673-2022-017', 'target_2022_value')).toBe(58_697);
    expect(applied(run)).toBe('diterapkan (58.697)');
    expect(run.analysis.edits).toEqual([]);
  });

  it.each([
    [58_679, 58_679],
    [5.123, 5.123],
    ['58.679', 58_679],
    ['5,5', 5.5],
  ])('to change puts %j in its place, and keeps it over three reruns', (value, number) => {
    let next = decided(workbook, malformed.findingId, 'ganti', value);
    for (let i = 0; i < 3; i++) {
      const run = rerun(next);
      expect([target(run), run.analysis.edits]).toEqual([number, []]);
      next = opened(run);
      expect(cellOf(next, FINDINGS, malformed.findingId, 'decision')).toBe('ganti');
      expect(cellOf(next, FINDINGS, malformed.findingId, 'decided_value')).toBe(value);
    }
  });

  it('to ignore changes nothing and is kept, with its reason', () => {
    const ignored = typed(
      decided(workbook, malformed.findingId, 'tetap'),
      FINDINGS,
      malformed.findingId,
      'decision_reason',
      'Sesuai naskah asli',
    );
    const run = rerun(opened(rerun(ignored)));
    expect(target(run)).toBeNull();
    expect(applied(run)).toBe('tetap seperti semula');
    expect(cellOf(opened(run), FINDINGS, malformed.findingId, 'decision_reason')).toBe('Sesuai naskah asli');
  });

  it('that is taken back puts the reading back', () => {
    const once = opened(rerun(decided(workbook, malformed.findingId, 'setuju')));
    const back = rerun(decided(once, malformed.findingId, null));
    expect(target(back)).toBeNull();
    expect(back.description).toEqual(first.description);
  });

  it('accepted is the same in the other language', () => {
    const english = rerun(decided(workbook, malformed.findingId, 'setuju'), 'en');
    expect(cellOf(opened(english), FINDINGS, malformed.findingId, 'decision')).toBe('agree');
    expect(applied(english)).toBe('applied (58,697)');
    expect(target(rerun(opened(english), 'id'))).toBe(58_697);
  });

  it('on a nature is written in the words of the sheet', () => {
    const doubtful = findingOf(first, 'nature-unsure', '3673-2022-027');
    const run = rerun(decided(workbook, doubtful.findingId, 'ganti', 'Volume per tahun'));
    expect(run.analysis.plans[0]?.rows[26]?.nature.value).toBe('quota');
    expect(cellOf(opened(run), FINDINGS, doubtful.findingId, 'decided_value')).toBe('Volume per tahun');
    expect(cellOf(opened(run), FINDINGS, doubtful.findingId, 'applied')).toBe(
      'diterapkan (Volume per tahun)',
    );
    const english = opened(rerun(opened(run), 'en'));
    expect(cellOf(english, FINDINGS, doubtful.findingId, 'decided_value')).toBe('Yearly volume');
  });

  it.each([
    [
      'number-malformed',
      '3673-2022-017',
      'abc',
      'tidak diterapkan: "abc" tidak dipahami (teks tanpa angka); tulis angka, misalnya 1.234,5 atau 1234.5',
      'not applied: "abc" is not understood (text without a number); write a number, such as 1.234,5 or 1234.5',
    ],
    [
      'nature-unsure',
      '3673-2022-027',
      'kuotta',
      'tidak diterapkan: "kuotta" tidak dipahami; tulis salah satu dari: Kondisi, Volume per tahun, Keberadaan, Tanpa angka',
      'not applied: "kuotta" is not understood; write one of: Level, Yearly volume, Milestone, Without a number',
    ],
  ])(
    'of %s in row %s, to %j, says that it was not understood, and keeps it',
    (rule, rowId, value, id, en) => {
      const { findingId } = findingOf(first, rule, rowId);
      let next = decided(workbook, findingId, 'ganti', value);
      for (const [language, words] of [
        ['id', id],
        ['id', id],
        ['en', en],
      ] as const) {
        const run = rerun(next, language);
        next = opened(run);
        expect(cellOf(next, FINDINGS, findingId, 'applied')).toBe(words);
        expect(cellOf(next, FINDINGS, findingId, 'decided_value')).toBe(value);
        expect(cellOf(next, FINDINGS, findingId, 'decision')).toBe(language === 'id' ? 'ganti' : 'replace');
        expect(rowsOf(run)).toEqual(rowsOf(first));
        expect(run.analysis.decided).toMatchObject([{ outcome: 'refused', fixes: [] }]);
      }
    },
  );

  it('to a unit outside the list is applied, with a word about it', () => {
    const doubtful = findingOf(first, 'unit-names-place', firstRowOf('unit-names-place'));
    const applied = (value: string) =>
      cellOf(
        opened(rerun(decided(workbook, doubtful.findingId, 'ganti', value))),
        FINDINGS,
        doubtful.findingId,
        'applied',
      );
    expect(applied('Sekollah')).toMatch(
      /^diterapkan \(Sekollah\).*: satuan "Sekollah" tidak ada dalam daftar satuan; periksa ejaannya$/,
    );
    expect(applied('Sekolah')).toMatch(/^diterapkan \(Sekolah\)[^:]*$/);
  });

  it('on a proposal in words sets the same in both languages, and shows it in the language of the workbook', () => {
    const accepted = (language: 'id' | 'en') => {
      const shown = opened(rerun(workbook, language));
      const { findingId } = findingOf(
        first,
        'row-under-other-indicator',
        firstRowOf('row-under-other-indicator'),
      );
      const run = rerun(decided(shown, findingId, language === 'id' ? 'setuju' : 'agree'), language);
      return { fixes: run.analysis.fixes, proposal: cellOf(opened(run), FINDINGS, findingId, 'proposal') };
    };
    const [indonesian, english] = [accepted('id'), accepted('en')];
    expect(english.fixes).toEqual(indonesian.fixes);
    expect(english.fixes).toHaveLength(1);
    expect(english.proposal).not.toBe(indonesian.proposal);
  });

  it('loses to what the planner types into the cell itself, and says so', () => {
    const once = opened(rerun(decided(workbook, malformed.findingId, 'setuju')));
    let next = typed(once, SERANG, '3673-2022-017', 'target_2022_value', 58_000);
    for (let i = 0; i < 2; i++) {
      const run = rerun(next);
      expect(target(run)).toBe(58_000);
      expect(applied(run)).toBe('digantikan oleh keputusan lain');
      next = opened(run);
    }
  });

  it('keeps its finding where the planner edits elsewhere', () => {
    const elsewhere = typed(workbook, SERANG, '3673-2022-016', 'target_2022_value', 9_000);
    const run = rerun(decided(elsewhere, malformed.findingId, 'setuju'));
    expect(target(run)).toBe(58_697);
    expect(run.analysis.findings.map(({ findingId }) => findingId)).toContain(malformed.findingId);
  });
});

describe('a proposal', () => {
  const { findings } = first.analysis;

  it('stands in both languages or in none', () => {
    for (const { proposal } of findings) expect(proposal.id === '').toBe(proposal.en === '');
  });

  it.each([
    ['row-under-other-indicator', /^19 Sekolah ramah anak$/, /^19 Child-friendly schools$/],
    ['baseline-is-plan-total', /^tanpa data dasar$/, /^no baseline$/],
    ['number-malformed', /^58\.697$/, /^58,697$/],
    ['misspelling', /^(\p{L}+)$/u, /^(\p{L}+)$/u],
  ])('of %s is said in the language of its reader', (rule, id, en) => {
    const { proposal } = findings.find((one) => one.rule === rule) ?? {};
    expect(proposal?.id).toMatch(id);
    expect(proposal?.en).toMatch(en);
  });
});

describe('a finding of several rows in the workbook', () => {
  const mistyped = 'Balai Pemasarakatan';
  const plans = seeds.plans.map((plan) => ({
    ...plan,
    rows: plan.rows.filter(({ agencies }) => agencies.includes(mistyped)),
  }));
  const groupRun = firstRun(plans.filter(({ rows }) => rows.length > 1));
  const table = groupRun.analysis.plans[0];
  const ids = table?.rows.map(({ rowId }) => rowId) ?? [];
  const finding = findingOf(groupRun, 'agency-typo', ids[0] ?? '');
  const agencies = (run: Run) =>
    run.analysis.plans[0]?.rows.map((row) => row.agencies.map(({ match }) => match).includes('typo'));

  it('lists the others', () => {
    expect(ids.length).toBeGreaterThan(1);
    expect(cellOf(opened(groupRun), FINDINGS, finding.findingId, 'also_rows')).toBe(
      `1 baris: ${String(Number(ids[1]?.slice(-3)))}`,
    );
    const single = groupRun.analysis.findings.find(({ alsoRows }) => alsoRows.length === 0);
    expect(cellOf(opened(groupRun), FINDINGS, single?.findingId ?? '', 'also_rows')).toBeNull();
  });

  it('is put right in each of them when accepted, and says in how many', () => {
    expect(agencies(groupRun)).toEqual(ids.map(() => true));
    const run = rerun(decided(opened(groupRun), finding.findingId, 'setuju'));
    expect(agencies(run)).toEqual(ids.map(() => false));
    expect(cellOf(opened(run), FINDINGS, finding.findingId, 'applied')).toMatch(
      new RegExp(`^diterapkan \\(.*Balai Pemasyarakatan.*\\) di ${String(ids.length)} baris$`),
    );
    const again = rerun(opened(run));
    expect([agencies(again), again.analysis.edits]).toEqual([ids.map(() => false), []]);
  });

  it('leaves the row that the planner set by hand', () => {
    const alike = seeds.plans.flatMap((plan) => {
      const rows = plan.rows.filter(({ targets }) => targets[0] === '179');
      return rows.length === 2 ? [{ ...plan, rows }] : [];
    });
    const before = firstRun(alike);
    const unsure = before.analysis.findings.find(({ rule }) => rule === 'nature-unsure');
    const [one = '', other = ''] = unsure?.settles ?? [];
    const accepted = decided(opened(before), unsure?.findingId ?? '', 'setuju');
    const run = rerun(typed(accepted, SERANG, other, 'nature', 'Volume per tahun'));
    const natures = run.analysis.plans[0]?.rows.map(({ rowId, nature }) => [rowId, nature.value]);
    expect(natures).toEqual([
      [one, 'level'],
      [other, 'quota'],
    ]);
    // What was set by hand is not in doubt any more: the finding speaks for the other row alone.
    expect(cellOf(opened(run), FINDINGS, unsure?.findingId ?? '', 'applied')).toBe('diterapkan (Kondisi)');
  });
});
