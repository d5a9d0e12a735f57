import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { comparisonFrame } from '../../analysis/comparison/comparison-frame';
import { gradesByCityFrame } from '../../analysis/comparison/grades-by-city';
import { onlyInFrame } from '../../analysis/comparison/only-in-frame';
import { questionsByCityFrame } from '../../analysis/comparison/questions-by-city';
import { groupRows } from '../../analysis/coverage/row-groups';
import { answersOf } from '../../analysis/evaluation/answers';
import { indicatorCoverageFrame } from '../../analysis/evaluation/indicator-coverage-frame';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { recordsOf } from '../../analysis/table/frame';
import { seeds } from '../plan/seeds';
import { makePlan, makeReference, questionOf, type RowCase } from '../plan-fixture';

const reference = makeReference({
  questions: [
    questionOf('1.1', { points: 5 }),
    questionOf('1.2', { points: 9 }),
    questionOf('2.1', { points: 2 }),
    questionOf('25.1', { points: 3 }),
    questionOf('2.4', { points: 7, isByDocument: true }),
  ],
  agencyLocalNames: [
    { agencyId: 'dinkes', cityCode: '3673', name: 'Dinas Kesehatan', shortName: 'DINKES S' },
  ],
});

function figures(serang: readonly RowCase[], cilegon: readonly RowCase[]) {
  const plans = [
    makePlan({ cityCode: '3673', city: 'Kota Serang', years: [2022, 2023], rows: serang }),
    makePlan({ cityCode: '3672', city: 'Kota Cilegon', years: [2023, 2024], rows: cilegon }),
  ];
  const answers = answersOf(plans, reference, new Map());
  return {
    only: recordsOf(onlyInFrame(plans, reference, answers)),
    indicators: recordsOf(comparisonFrame(plans, reference, { answers })),
    clusters: recordsOf(questionsByCityFrame(answers, reference)),
    grades: recordsOf(gradesByCityFrame(indicatorCoverageFrame(plans, reference, groupRows(plans), answers))),
  };
}

describe('what one city plans and another does not', () => {
  const { only } = figures(
    [{ answers: ['1.1'] }],
    [{ supports: ['1.2'] }, { answers: ['1.2', '25.1'], targets: [3, 4], unit: 'kegiatan' }],
  );

  it('is listed in both directions, most points first, rows that answer before those that support', () => {
    expect(only.map((one) => [one.plan_id_without, one.question_id, one.answered, one.row_id])).toEqual([
      ['3673-2022', '1.2', 'direct', '3672-2023-002'],
      ['3673-2022', '1.2', 'supporting', '3672-2023-001'],
      ['3673-2022', '25.1', 'direct', '3672-2023-002'],
      ['3672-2023', '1.1', 'direct', '3673-2022-001'],
    ]);
  });

  it('comes with its target and bodies, and what the other city calls these', () => {
    expect(only[0]).toMatchObject({
      ...{ plan_id_with: '3672-2023', points: 9, row_number: 2 },
      ...{ target: '3; 4 kegiatan (2023–2024)', agency: 'dinkes', own_agency: 'DINKES S' },
    });
  });

  it('says nothing of what both have, none has, or a plan answers by being there', () => {
    expect(figures([{ answers: ['1.1'] }], [{ supports: ['1.1'] }]).only).toEqual([]);
  });
});

describe('questions and points, by indicator and by cluster', () => {
  const { indicators, clusters } = figures(
    [{ answers: ['1.1'] }, { indicator: '2', answers: ['2.1'] }],
    [{ answers: ['1.1', '1.2'] }],
  );
  const of = (plan: string, indicator: string) =>
    indicators.find(
      ({ plan_id, canonical_indicator }) => plan_id === plan && canonical_indicator === indicator,
    );

  it('count what only this plan has, what only others have, and the points without a row', () => {
    expect(of('3673-2022', '1')).toMatchObject({
      ...{ questions_only_here: 0, questions_only_elsewhere: 1, points_none: 9, rows: 1, tier: 'same' },
    });
    expect(of('3672-2023', '1')).toMatchObject({
      ...{ questions_only_here: 1, questions_only_elsewhere: 0, points_none: 0 },
    });
    expect(of('3673-2022', '2')).toMatchObject({ questions_only_here: 1, tier: 'only:3673-2022', rung: 'F' });
  });

  it('add up by cluster, districts and villages apart', () => {
    const serang = clusters.filter(({ plan_id }) => plan_id === '3673-2022');
    expect(serang.map(({ cluster, questions, points }) => [cluster, questions, points])).toEqual([
      ['K', 4, 23],
      ['I', 0, 0],
      ['III', 0, 0],
      ['V', 0, 0],
      [null, 1, 3],
    ]);
    for (const { points, points_direct, points_supporting, points_none } of clusters)
      expect((points_direct ?? 0) + (points_supporting ?? 0) + (points_none ?? 0)).toBe(points);
  });
});

it('indicators are counted by how far each plan covers them, without their parts', () => {
  const { grades } = figures(
    [
      { unit: 'persen', unitKind: 'percent', baseline: 3 },
      { indicator: '2', nature: 'quota' },
    ],
    [{ indicator: '21', subIndicator: '21a', unit: 'persen', unitKind: 'percent' }],
  );
  expect(grades.map(({ plan_id, grade, indicators }) => `${plan_id} ${grade} ${String(indicators)}`)).toEqual(
    [
      '3673-2022 none 4',
      '3673-2022 activity 1',
      '3673-2022 outcome 0',
      '3673-2022 outcome-with-baseline 1',
      '3672-2023 none 5',
      '3672-2023 activity 0',
      '3672-2023 outcome 1',
      '3672-2023 outcome-with-baseline 0',
    ],
  );
});

it('the sheet of what others plan says why it is empty', () => {
  const rows = seeds.plans.map((plan) => ({ ...plan, rows: plan.rows.slice(0, 1) }));
  const unread = { ...seeds.reference, judgements: [] };
  const analysis = analyse({ printed: rows, reference: unread });
  const options = { language: 'id', computedAt: '2026-01-02T03:04:05.000Z', seeds: seeds.version } as const;
  const sheet = describeWorkbook(analysis, options).sheets.find(({ key }) => key === 'only-in');
  expect(sheet?.tables[0]?.rowCount).toBe(0);
  expect(sheet?.cells.map(({ value }) => value)).toContainEqual(expect.stringMatching(/^Tidak ada baris\. /));
});
