import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import type { TableBlock } from '../../analysis/report/paper';
import { describePapers } from '../../analysis/report/papers';
import { seeds } from '../plan/seeds';
import { NOW } from './described';

const [serang] = seeds.plans;
if (!serang) throw new Error('no plan');

function draft(question: string, indicator: string) {
  return {
    draftId: `3673-2022|${question}`,
    planId: '3673-2022',
    questionId: question,
    rowId: '',
    texts: {
      city: 'Serang',
      question_id: question,
      canonical_indicator: indicator,
      action: `Kegiatan ${question}`,
      target_2027: '12',
    },
  };
}

const drafts = { lines: [draft('8.3', '8'), draft('9.1', 'lain')], ticks: [] };
const analysis = analyse({ printed: [serang], reference: seeds.reference, thisYear: 2026, drafts });
const [plan] = analysis.plans;
if (!plan) throw new Error('no plan');
const [paper] = describePapers(
  analysis,
  ['rancangan'],
  { plan, cluster: null, agency: null, year: 2023 },
  { language: 'id', computedAt: NOW },
);
const [form, mend] = paper?.blocks.filter((block): block is TableBlock => block.kind === 'table') ?? [];

describe('the draft of the next plan', () => {
  it('has every row of the plan once, to be carried on or to be mended', () => {
    const numbers = [
      ...(form?.rows.flatMap((row) => /^baris (\d+)/.exec(String(row.at(-1)))?.[1] ?? []) ?? []),
      ...(mend?.rows.flatMap((row) => (typeof row === 'string' ? [] : [String(row[0])])) ?? []),
    ];
    expect(numbers.map(Number).sort((a, b) => a - b)).toEqual(serang.rows.map((_, at) => at + 1));
  });

  it('has years after the plan and after this year, blank but for what was drafted', () => {
    const years = form?.columns.flatMap(({ group, header }, at) =>
      group === 'Target' ? [[header, at]] : [],
    );
    expect(years?.map(([header]) => header)).toEqual(['2027', '2028']);
    const filled = form?.rows.filter((row) => typeof row !== 'string' && row[5] !== null && row[5] !== '');
    expect(filled?.map((row) => row[0])).toEqual(['Kegiatan 8.3', 'Kegiatan 9.1']);
  });

  it('has drafts under their indicators, and those of none at the end', () => {
    const at = form?.rows.findIndex((row) => row[0] === 'Kegiatan 8.3') ?? -1;
    const heading = form?.rows.slice(0, at).findLast((row) => typeof row === 'string');
    expect(heading).toContain('· 8 ');
    expect(form?.rows.at(-1)?.[0]).toBe('Kegiatan 9.1');
  });

  it('says what is to be mended', () => {
    const rows = mend?.rows.filter((row) => typeof row !== 'string') ?? [];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => row[4] === '')).toEqual([]);
  });
});
