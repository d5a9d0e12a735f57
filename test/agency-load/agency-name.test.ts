import { describe, expect, it } from 'vitest';
import { agencyNamer } from '../../analysis/agency-load/agency-name';
import { AGENCY_LOAD } from '../../analysis/agency-load/agency-load';
import { agencyLoadFrame } from '../../analysis/agency-load/agency-load-frame';
import { analyse } from '../../analysis/analyse';
import type { Finding } from '../../analysis/audit/finding';
import { sheetContext } from '../../analysis/sheets/context';
import { recordsOf } from '../../analysis/table/frame';
import { makePlan } from '../plan-fixture';
import { seeds } from '../plan/seeds';

const nameOf = agencyNamer(seeds.reference);

describe('the name of an agency', () => {
  it.each([
    ['dinas-pppa-kb', '3673', /Keluarga Berencana \(DP3AKB\)$/, 'agency'],
    ['dinas-pppa-kb', '3672', /Pengendalian Penduduk dan Keluarga Berencana \(DP3AP2KB\)$/, 'agency'],
    [
      'dinas-pppa-kb',
      '3601',
      /^Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana$/,
      'agency',
    ],
    ['bappeda', '3672', /\(Bappedalitbang\)$/, 'agency'],
    ['bappeda', '3673', /^Badan Perencanaan Pembangunan Daerah$/, 'agency'],
    ['gugus-tugas-kla', '3673', /^Gugus Tugas KLA$/, 'general'],
    ['kecamatan', '3672', /^Kecamatan$/, 'general'],
    ['kelurahan', '3672', /^Kelurahan$/, 'general'],
    ['instansi-lain', '3672', /^Instansi Terkait Lainnya$/, 'general'],
    [null, '3672', /^Dinas Entah$/, 'unknown'],
    ['gone', '3672', /^Dinas Entah$/, 'agency'],
  ] as const)('%s in %s', (agencyId, city, name, kind) => {
    const named = nameOf({ agencyId, name: 'Dinas Entah' }, city);
    expect(named.name).toMatch(name);
    expect(named.kind).toBe(kind);
  });
});

describe('what an agency has in the whole plan', () => {
  const plan = makePlan({
    years: [2023, 2024],
    rows: [
      { agencies: ['dinkes'], targets: [1, 2] },
      { agencies: ['dinkes', 'dinsos'], targets: [null, 3] },
      { agencies: ['dinsos'], targets: [null, null] },
    ],
  });
  const [first = '', second = ''] = plan.rows.map(({ rowId }) => rowId);
  const finding = (findingId: string, given: Partial<Finding>): Finding => ({
    findingId,
    planId: plan.planId,
    rowId: '',
    alsoRows: [],
    field: '',
    rule: '',
    severity: 'high',
    printed: '',
    proposal: { id: '', en: '' },
    settles: [],
    apply: [],
    message: { id: '', en: '' },
    ...given,
  });
  const countsWith = (findings: readonly Finding[]) =>
    Object.fromEntries(
      recordsOf(agencyLoadFrame([plan], undefined, findings)).map((row) => [
        row.agency,
        [row.plan_rows, row.plan_notes],
      ]),
    );

  it.each([
    ['none', [], 0, 0],
    ['one of another priority', [finding('a', { rowId: first, severity: 'medium' })], 0, 0],
    ['one on a row of one', [finding('a', { rowId: first })], 1, 0],
    ['one on a row of both', [finding('a', { rowId: second })], 1, 1],
    ['one that speaks for two rows', [finding('a', { rowId: first, alsoRows: [second] })], 1, 1],
    ['two on one row', [finding('a', { rowId: second }), finding('b', { rowId: second })], 2, 2],
    ['one about the document', [finding('a', {})], 0, 0],
  ] as const)(
    'counts rows over the years once, those without a target too, and %s',
    (_, findings, dinkes, dinsos) => {
      expect(countsWith(findings)).toEqual({ dinkes: [2, dinkes], dinsos: [2, dinsos] });
    },
  );
});

describe('the sheet of agencies', () => {
  const analysis = analyse({ printed: seeds.plans, reference: seeds.reference });
  const context = sheetContext(analysis, 'id', '2026-01-02T03:04:05.000Z');
  const { columns } = AGENCY_LOAD.table(context, analysis.agencyLoad);
  const valuesOf = (key: string) => columns.find((column) => column.key === key)?.values ?? [];

  it('goes city by city, the busiest first and general mentions last, under no merged name', () => {
    const cities = valuesOf('city');
    expect(cities.filter((city, at) => city !== cities[at - 1])).toEqual(['Kota Serang', 'Kota Cilegon']);
    expect(valuesOf('agency').filter((name) => String(name).includes('/'))).toEqual([]);
    const serang = valuesOf('agency_kind').filter((_, at) => cities[at] === 'Kota Serang');
    expect(serang.slice(-3)).toEqual(['Sebutan umum', 'Sebutan umum', 'Sebutan umum']);
    expect(serang.indexOf('Sebutan umum')).toBe(serang.length - 3);
  });
});
