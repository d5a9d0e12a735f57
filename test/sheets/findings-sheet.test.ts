import { describe, expect, it } from 'vitest';
import { byPriority } from '../../analysis/audit/by-priority';
import type { Finding } from '../../analysis/audit/finding';
import { findingPlaces } from '../../analysis/sheets/finding-place';
import { seeds } from '../plan/seeds';
import { firstRun, opened, rerun, type Run, typed } from './planner';

const FINDINGS = 'tblTemuan';
function columnOf({ description }: Run, table: string, key: string) {
  const tables = description.sheets.flatMap((one) => one.tables);
  const found = tables.find(({ name }) => name === table)?.columns.find((column) => column.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
}

const run = firstRun(seeds.plans);
const { findings, plans } = run.analysis;
const sheet = run.description.sheets.find(({ key }) => key === 'findings');
const columns = sheet?.tables[0]?.columns ?? [];
const finding = (given: Partial<Finding>): Finding => ({
  findingId: 'rule|3673-2022-001|unit',
  planId: '3673-2022',
  rowId: '3673-2022-001',
  alsoRows: [],
  field: 'unit',
  rule: 'rule',
  severity: 'low',
  printed: '',
  proposal: { id: '', en: '' },
  settles: [],
  apply: [],
  message: { id: '', en: '' },
  ...given,
});

describe('the sheet of findings', () => {
  it('begins with what a meeting reads, and hides what only a rerun reads', () => {
    expect(columns.slice(0, 8).map(({ key }) => key)).toEqual([
      'severity',
      'place',
      'message',
      'proposal',
      'decision',
      'decided_value',
      'decision_reason',
      'impact',
    ]);
    expect(columns.filter(({ isHidden }) => isHidden).map(({ key }) => key)).toEqual([
      'row_id',
      'group_id',
      'finding_id',
    ]);
  });

  it('goes by priority and by what hangs on a finding, then city, then row, and holds every finding once', () => {
    const ids = columnOf(run, FINDINGS, 'finding_id').values;
    expect([...ids].sort()).toEqual(findings.map(({ findingId }) => findingId).sort());
    const byId = new Map(findings.map((one) => [one.findingId, one]));
    const shown = ids.map((id) => byId.get(String(id)) ?? finding({}));
    const planAt = ({ planId }: Finding) => plans.findIndex((plan) => plan.planId === planId);
    shown.slice(1).forEach((next, at) => {
      const before = shown[at] ?? finding({});
      const order = byPriority(before, next) || planAt(before) - planAt(next);
      expect(order || (before.rowId <= next.rowId ? -1 : 1)).toBeLessThan(0);
    });
  });

  it('leads from every line to a cell of its plan', () => {
    const { links = [], values } = columnOf(run, FINDINGS, 'place');
    expect(links.filter((link) => link === null)).toEqual([]);
    const at = values.indexOf('Kota Serang bagian VI');
    expect(links[at]?.sheet).toBe('RAD Serang 2022-2023');
    const first = plans[0]?.rows.findIndex(({ printed }) => printed.sectionNo === 'VI') ?? 0;
    expect(links[at]?.cell).toMatch(new RegExp(`^[A-Z]+${String(first + 7)}$`));
  });

  it.each([
    ['a row', {}, '1', /^[A-Z]+7$/],
    ['a row that is gone', { rowId: '3673-2022-999' }, '999', /^[A-Z]+6$/],
    ['a section', { rowId: '', findingId: 'r|3673-2022/II|section', field: 'section' }, 'bagian II', /\d+$/],
    [
      'an indicator',
      { rowId: '', findingId: 'r|3673-2022/II/1/Nama|indicator', field: 'indicator' },
      'bagian II.1',
      /\d+$/,
    ],
    [
      'the targets',
      { rowId: '', findingId: 'r|3673-2022/|target', field: 'target' },
      'seluruh dokumen',
      /^[A-Z]+6$/,
    ],
    [
      'the regulation',
      { rowId: '', findingId: 'r|3673-2022/period|document', field: 'document' },
      'seluruh dokumen',
      /^A6$/,
    ],
  ] as const)('names and finds %s', (_, given, words, cell) => {
    const place = findingPlaces(plans, run.description.sheets)(finding(given));
    expect(place.words.id).toBe(words);
    expect(place.link?.cell).toMatch(cell);
  });

  it('finds nothing of a plan that has no sheet', () => {
    expect(findingPlaces([], [])(finding({ planId: '9999-2020' })).link).toBeNull();
  });
});

describe('the effect of a decision', () => {
  it('is said before and after, and follows from what the run does', () => {
    const before = columnOf(run, FINDINGS, 'impact');
    expect(new Set(before.values.map((value) => String(value).replace(/; .*/, '')))).toEqual(
      new Set([
        'jika setuju: mengubah angka',
        'saran sudah dipakai, setuju atau tetap tidak mengubah angka',
        'jika setuju: hanya dicatat untuk revisi peraturan',
      ]),
    );
    expect(before.values).toContain(
      'saran sudah dipakai, setuju atau tetap tidak mengubah angka; jarak ke target tidak dihitung, dengan pembacaan lain -150 (dan 2 angka lain)',
    );
    const inUse = findings.find(({ confirms }) => confirms)?.findingId ?? '';
    const changing = findings.find(({ apply, confirms }) => apply.length > 0 && !confirms)?.findingId ?? '';
    const kept = [inUse, changing].reduce(
      (workbook, findingId) => typed(workbook, FINDINGS, findingId, 'decision', 'tetap'),
      opened(run),
    );
    const next = rerun(kept);
    const impactAt = (findingId: string): unknown =>
      columnOf(next, FINDINGS, 'impact').values[
        columnOf(next, FINDINGS, 'finding_id').values.indexOf(findingId)
      ];
    expect(impactAt(inUse)).toBe('pembacaan yang sudah dipakai tetap dipakai; angka tidak berubah');
    expect(impactAt(changing)).toBe('saran tidak dipakai; penghitungan tidak berubah');
    expect(before.formulas?.every((formula) => formula?.includes('[#This Row],[Keputusan]'))).toBe(true);
  });
});
