import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../analysis/report/paper';
import { describePapers } from '../../analysis/report/papers';
import { seeds } from '../plan/seeds';
import { analysisOf, NOW } from './described';

const [serang] = seeds.plans;
if (!serang) throw new Error('no plan');
const analysis = analysisOf([serang]);
const [plan] = analysis.plans;
if (!plan) throw new Error('no plan');
const [paper] = describePapers(
  analysis,
  ['bukti'],
  { plan, cluster: null, agency: null, year: 2023 },
  { language: 'id', computedAt: NOW },
);
const [index, ...matrices] =
  paper?.blocks.filter((block): block is TableBlock => block.kind === 'table') ?? [];
const rows = index?.rows.filter((row) => typeof row !== 'string') ?? [];

describe('prefilled evidence', () => {
  it('lists every question that asks for a matrix, with its points', () => {
    const asked = seeds.reference.questions.filter(({ asksMatrix }) => asksMatrix);
    expect(rows.map(([code]) => code)).toEqual(asked.map(({ questionId }) => questionId));
    const points = rows.map(([, , cell]) => (typeof cell === 'object' ? (cell?.value ?? 0) : 0));
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(436, 0);
  });

  it('has a table for each of these that a row serves, and for no other', () => {
    const served = rows.filter((row) => row[3] !== 'belum ada baris').map(([code]) => code);
    expect(matrices.map(({ caption }) => caption.split('. ')[1]?.split(' ')[0])).toEqual(served);
    expect(matrices.filter((matrix) => matrix.rows.length === 0)).toEqual([]);
  });

  it('leaves the links blank', () => {
    expect(
      matrices.flatMap((matrix) => matrix.rows.map((row) => row.at(-1))).every((cell) => cell === null),
    ).toBe(true);
  });
});
