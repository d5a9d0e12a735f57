import { describe, expect, it } from 'vitest';
import { NO_MONITORING, type Monitoring } from '../../analysis/monitoring/monitoring';
import { monitoringOfYear } from '../../analysis/report/monitoring-of-year';
import type { Block, Paper, TableBlock } from '../../analysis/report/paper';
import { describePapers } from '../../analysis/report/papers';
import { seeds } from '../plan/seeds';
import { analysisOf, NOW } from './described';

const [serang, cilegon] = seeds.plans;
if (!serang || !cilegon) throw new Error('no plans');
const PLANS = [serang, cilegon];

function entry(rowId: string, year: number, round: number, realisation: number | null) {
  return { entryId: `${rowId}|${year}|${round}`, rowId, year, round, cells: { realisation }, known: {} };
}

describe('monitoring of a year', () => {
  const monitoring: Monitoring = {
    ...NO_MONITORING,
    entries: [
      entry('3672-2023-001', 2023, 1, 4),
      entry('3672-2023-001', 2024, 1, 5),
      entry('3672-2023-001', 2024, 2, 6),
      entry('3672-2023-001', 2025, 1, null),
      entry('3673-2022-001', 2022, 1, 1),
    ],
  };
  const of = (year: number | null, round: number | null = null, thisYear = 2026) =>
    monitoringOfYear(monitoring, PLANS, { year, round, thisYear });

  it('is the latest that was reported of each plan, where none is asked for', () => {
    const { years, monitoring: kept } = of(null);
    expect([...years]).toEqual([
      ['3673-2022', 2022],
      ['3672-2023', 2024],
    ]);
    expect(kept.entries.map(({ entryId }) => entryId)).toEqual([
      '3673-2022-001|2022|1',
      '3672-2023-001|2024|1',
      '3672-2023-001|2024|2',
    ]);
  });

  it.each([
    [2019, 2022, 2023],
    [2024, 2023, 2024],
    [2030, 2023, 2026],
  ])('is the nearest of each plan to %i, where nothing was reported', (thisYear, first, second) => {
    const { years } = monitoringOfYear(NO_MONITORING, PLANS, { year: null, round: null, thisYear });
    expect([...years.values()]).toEqual([first, second]);
  });

  it('leaves out plans without the year, and rounds after the one that is asked for', () => {
    const { years, monitoring: kept } = of(2024, 1);
    expect([...years]).toEqual([['3672-2023', 2024]]);
    expect(kept.entries.map(({ entryId }) => entryId)).toEqual(['3672-2023-001|2024|1']);
  });

  it('refuses a year that no plan has', () => {
    expect(() => of(2031)).toThrow(expect.objectContaining({ code: 'unknown-option' }) as Error);
  });
});

function paperOf(key: string, agency: string | null, isReported = true): Paper {
  const analysis = analysisOf(
    [serang ?? PLANS[0]].flatMap((plan) => plan ?? []),
    { isReported },
  );
  const [plan] = analysis.plans;
  if (!plan) throw new Error('no plan');
  const choice = { plan, cluster: null, agency, year: 2023 } as const;
  const [paper] = describePapers(analysis, [key], choice, { language: 'id', computedAt: NOW });
  if (!paper) throw new Error('no paper');
  return paper;
}

function tableOf(paper: Paper): TableBlock {
  const table = paper.blocks.find((block): block is TableBlock => block.kind === 'table');
  if (!table) throw new Error('no table');
  return table;
}

describe('the form of a responsible body', () => {
  const paper = paperOf('perangkat-daerah', 'bappeda');
  const table = tableOf(paper);

  it('has its own rows alone', () => {
    const plan = analysisOf(serang ? [serang] : []).plans[0];
    const own = plan?.rows.flatMap(({ agencies }, at) =>
      agencies.some(({ agencyId }) => agencyId === 'bappeda') ? [String(at + 1)] : [],
    );
    const shown = table.rows.flatMap((row) => (typeof row === 'string' ? [] : [row[0]]));
    expect(new Set(shown)).toEqual(new Set(own));
  });

  it('has pairs of performance and budget for target, rounds, realisation and achievement', () => {
    const groups = table.columns.flatMap(({ group = '', header }) =>
      group === '' ? [] : [`${group} ${header}`],
    );
    expect(groups).toEqual(
      [
        'Target 2023',
        'Pemantauan I',
        'Pemantauan II',
        'Pemantauan III',
        'Realisasi 2023',
        'Tingkat capaian (%)',
      ].flatMap((group) => [`${group} K`, `${group} Rp`]),
    );
    expect(table.hasNumberRow).toBe(true);
  });

  it('ends in the rows and signatures of the form', () => {
    expect(table.foot.map(({ label }) => label.split(' ').slice(0, 2).join(' '))).toEqual([
      'Rata-rata capaian',
      'Predikat kinerja',
      'Faktor pendorong',
      'Faktor penghambat',
      'Tindak lanjut',
      'Tindak lanjut',
    ]);
    const [last] = paper.blocks.slice(-1) as [Block];
    expect(last.kind === 'signatures' && last.signers.map(({ role, title }) => `${role} ${title}`)).toEqual([
      'Disusun oleh Kepala Bappeda',
      'Dievaluasi oleh Kepala Bappeda',
    ]);
  });

  it('leaves blank what nobody has reported', () => {
    const blank = tableOf(paperOf('perangkat-daerah', 'bappeda', false));
    expect(
      blank.foot.map(({ value }) => (typeof value === 'object' ? (value?.value ?? null) : value)),
    ).toEqual([null, null, '', '', '', null]);
  });
});

describe('the matrix of monitoring', () => {
  it('shows every row of the plan once, with what was typed of it', () => {
    const table = tableOf(paperOf('pemantauan', null));
    const rows = table.rows.filter((row) => typeof row !== 'string');
    expect(new Set(rows.map(([number]) => number)).size).toBe(serang?.rows.length);
    const evidence = table.columns.findIndex(({ header }) => header === 'Bukti dukung');
    expect(rows.some((row) => row[evidence] === 'Ada')).toBe(true);
  });
});
