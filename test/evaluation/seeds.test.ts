/** The questions of the evaluation, and what the two annexes have for them. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { examplesOf, questionSearch } from '../../analysis/evaluation/suggest';
import { recordsOf } from '../../analysis/table/frame';
import { seeds } from '../plan/seeds';

const { reference, plans: printed } = seeds;
const analysis = analyse({ printed, reference });
const sum = (values: readonly (number | null)[]): number =>
  Math.round(100 * values.reduce<number>((all, value) => all + (value ?? 0), 0)) / 100;

describe('the questions', () => {
  it('are 274, and their points those of the framework but where the source itself slips', () => {
    expect(reference.questions).toHaveLength(274);
    expect(sum(reference.questions.map(({ points }) => points))).toBe(1004);
    const asked = (of: (question: (typeof reference.questions)[number]) => boolean): number =>
      sum(reference.questions.filter(of).map(({ points }) => points));
    const differing = [
      ...reference.indicators
        .filter(
          ({ indicatorId }) => !reference.subIndicators.some((part) => part.indicatorId === indicatorId),
        )
        .map((one) => [
          one.indicatorId,
          asked(({ indicatorId }) => indicatorId === one.indicatorId),
          one.maxPoints,
        ]),
      ...reference.subIndicators.map((one) => [
        one.subIndicatorId,
        asked(({ subIndicatorId }) => subIndicatorId === one.subIndicatorId),
        one.maxPoints,
      ]),
    ].filter(([, own, max]) => own !== max);
    expect(differing).toEqual([
      ['19', 54, 51],
      ['21b', 18, 17],
    ]);
    for (const [id] of differing)
      expect(
        reference.questions.some(
          ({ indicatorId, subIndicatorId, remark }) =>
            (subIndicatorId ?? indicatorId) === id && remark !== null,
        ),
      ).toBe(true);
  });

  it('name agencies that are known', () => {
    const known = new Set(reference.agencies.map(({ agencyId }) => agencyId));
    expect(reference.questions.flatMap(({ agencyIds }) => agencyIds).filter((id) => !known.has(id))).toEqual(
      [],
    );
  });
});

describe('the rows of the annexes', () => {
  it('were all read, each with at most three questions and none twice', () => {
    for (const { rows } of analysis.plans)
      for (const { rowId, questions } of rows) {
        expect([rowId, questions.source]).toEqual([rowId, 'judged']);
        const ids = questions.links.map(({ questionId }) => questionId);
        expect([rowId, new Set(ids).size === ids.length, ids.length <= 3]).toEqual([rowId, true, true]);
      }
    expect(analysis.suggestions.size).toBe(0);
  });

  it.each(['Kota Serang', 'Kota Cilegon'])(
    'of %s have points answered, supported and not planned that add up',
    (city) => {
      const lines = recordsOf(analysis.questions).filter((one) => one.city === city);
      const of = (answered: string) =>
        sum(lines.filter((one) => one.answered === answered).map(({ points }) => points));
      expect(of('direct') + of('supporting') + of('none')).toBeCloseTo(1004);
      const byKind = recordsOf(analysis.kindPoints).filter((one) => one.city === city);
      expect(sum(byKind.map(({ points_none }) => points_none))).toBe(of('none'));
      const whole = recordsOf(analysis.indicatorCoverage).filter(
        ({ city: own, sub_indicator }) => own === city && sub_indicator === null,
      );
      expect(sum(whole.map(({ points_none }) => points_none))).toBe(of('none'));
    },
  );

  it.each(['Kota Serang', 'Kota Cilegon'])(
    'of %s would have been suggested a right question among five for most rows',
    (city) => {
      const own = analysis.plans.filter(({ cityName }) => cityName === city);
      const find = questionSearch(
        reference,
        examplesOf(analysis.plans.filter(({ cityName }) => cityName !== city)),
      );
      const rows = own.flatMap((plan) => plan.rows).filter(({ questions }) => questions.links.length > 0);
      const hits = rows.filter((row) => {
        const found = new Set(find(row).map(({ questionId }) => questionId));
        return row.questions.links.some(({ questionId }) => found.has(questionId));
      });
      expect(hits.length / rows.length).toBeGreaterThan(0.7);
    },
  );
});

describe('a third plan that nobody has read', () => {
  const [serang] = printed;
  const rows = (serang?.rows ?? [])
    .slice(0, 30)
    .map((row) => ({ ...row, rowId: row.rowId.replace('3673-2022', '3604-2024') }));
  const third = serang && {
    ...serang,
    planId: '3604-2024',
    cityCode: '3604',
    cityName: 'Kabupaten Serang',
    rows,
  };
  const run = analyse({ printed: third ? [...printed, third] : printed, reference });

  it('gets suggestions with a score and the words that led there, and its coverage is not confirmed', () => {
    expect(run.suggestions.size).toBe(30);
    const [first] = run.suggestions.get('3604-2024-004') ?? [];
    expect(first?.score).toBeGreaterThan(0);
    expect(first?.words.length).toBeGreaterThan(0);
    const own = recordsOf(run.questions).filter(({ plan_id }) => plan_id === '3604-2024');
    // The regulation itself is what 2.4 asks for.
    expect(own.filter(({ answered }) => answered === 'direct').map(({ question_id }) => question_id)).toEqual(
      ['2.4'],
    );
    expect(own.some(({ answered, confirmed }) => answered === 'supporting' && !confirmed)).toBe(true);
    expect(own.filter(({ answered, confirmed }) => answered === 'supporting' && confirmed)).toEqual([]);
  });

  it('is confirmed by the questions that the planner types', () => {
    const edits = [{ rowId: '3604-2024-004', column: 'answers', value: '2.2' }];
    const confirmed = analyse({ printed: third ? [third] : [], reference, edits });
    expect(confirmed.suggestions.has('3604-2024-004')).toBe(false);
    expect(recordsOf(confirmed.questions).find(({ question_id }) => question_id === '2.2')).toMatchObject({
      answered: 'direct',
      confirmed: true,
    });
  });
});
