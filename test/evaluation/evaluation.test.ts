import { describe, expect, it } from 'vitest';
import { answersOf } from '../../analysis/evaluation/answers';
import { gradeOf } from '../../analysis/evaluation/grade';
import { indicatorCoverageFrame } from '../../analysis/evaluation/indicator-coverage-frame';
import { kindPointsFrame } from '../../analysis/evaluation/kind-points';
import { measuresOutcome } from '../../analysis/evaluation/outcome';
import { profileFrame } from '../../analysis/evaluation/profile-frame';
import { questionsFrame } from '../../analysis/evaluation/questions-frame';
import { rowQuestionsFrame } from '../../analysis/evaluation/row-questions';
import { unplannedFrame } from '../../analysis/evaluation/unplanned';
import { groupRows } from '../../analysis/coverage/row-groups';
import type { Plan } from '../../analysis/plan/plan';
import { recordsOf } from '../../analysis/table/frame';
import { makePlan, makeReference, makeRow, questionOf } from '../plan-fixture';

const NO_WORDS = { id: '', en: '' };
const questions = [
  questionOf('1.1', { points: 12, kindId: 'policy' }),
  questionOf('4.1', { points: 5 }),
  questionOf('21A.1', { points: 1.5 }),
  questionOf('21B.1', { points: 0.7 }),
  questionOf('25.2', { points: 2 }),
];
const reference = makeReference({
  questions,
  questionKinds: [
    { kindId: 'policy', nameId: 'Kebijakan', nameEn: 'Policy', meaning: NO_WORDS },
    { kindId: 'data', nameId: 'Data', nameEn: 'Data', meaning: NO_WORDS },
  ],
  areas: [{ indicatorId: '25', nameId: 'Kecamatan', nameEn: 'Districts', maxPoints: 21 }],
});
const PERCENT = { unit: 'Persen', unitId: 'persen', unitKind: 'percent' } as const;

const plan = makePlan({
  rows: [
    { indicator: '1', action: 'Sosialisasi Perda', supports: ['1.1', '25.2'] },
    { indicator: '4', ...PERCENT, action: 'Anak berakta', baseline: 80, answers: ['4.1'], program: 'P1' },
    {
      indicator: '4',
      action: 'Pelatihan',
      nature: 'quota',
      agencies: ['dinkes', 'dinsos'],
      supports: ['4.1'],
    },
    {
      indicator: '21',
      subIndicator: '21a',
      ...PERCENT,
      targets: [50, 60],
      action: 'Korban dilayani',
      answers: ['21A.1'],
    },
  ],
});
const answers = answersOf([plan], reference, new Map());

describe('what a plan has for a question', () => {
  it('is direct where a row answers it, supporting where rows only help, none without a row', () => {
    const frame = recordsOf(questionsFrame(answers, reference));
    expect(frame.map(({ question_id, answered, row_ids }) => [question_id, answered, row_ids])).toEqual([
      ['1.1', 'supporting', '3672-2023-001'],
      ['4.1', 'direct', '3672-2023-002;3672-2023-003'],
      ['21A.1', 'direct', '3672-2023-004'],
      ['21B.1', 'none', null],
      ['25.2', 'supporting', '3672-2023-001'],
    ]);
    expect(frame.map(({ indicator, cluster }) => [indicator, cluster])).toEqual([
      ['1', 'K'],
      ['4', 'I'],
      ['21A', 'V'],
      ['21B', 'V'],
      ['25', null],
    ]);
  });

  it('of a row that nobody has read is the first suggestion, not confirmed', () => {
    const unread = makePlan({ rows: [{ indicator: '1' }] });
    const suggestions = new Map([
      [
        '3672-2023-001',
        [
          { questionId: '21B.1', score: 3, words: ['anak'] },
          { questionId: '1.1', score: 2, words: [] },
        ],
      ],
    ]);
    const found = recordsOf(questionsFrame(answersOf([unread], reference, suggestions), reference));
    expect(found.filter(({ answered }) => answered !== 'none')).toMatchObject([
      { question_id: '21B.1', answered: 'supporting', confirmed: false },
    ]);
    expect(recordsOf(rowQuestionsFrame([unread], suggestions))).toEqual([
      {
        row_id: '3672-2023-001',
        question_id: '21B.1',
        strength: 'supporting',
        confidence: 'low',
        origin: 'suggested',
      },
    ]);
  });

  it('is confirmed where one row that was read answers what another only may', () => {
    const both = makePlan({ rows: [{ answers: ['1.1'] }, { action: 'Lain' }] });
    const suggestions = new Map([['3672-2023-002', [{ questionId: '1.1', score: 1, words: [] }]]]);
    expect(answersOf([both], reference, suggestions)[0]).toMatchObject({
      answered: 'direct',
      isConfirmed: true,
    });
  });

  it('is listed by its points where there is none', () => {
    expect(
      recordsOf(unplannedFrame(answers)).map(({ question_id, points }) => [question_id, points]),
    ).toEqual([['21B.1', 0.7]]);
  });

  it('adds up by kind of question', () => {
    expect(recordsOf(kindPointsFrame(answers, reference))).toMatchObject([
      { kind: 'policy', questions: 1, points: 12, points_direct: 0, points_supporting: 12, points_none: 0 },
      { kind: 'data', questions: 4, points: 9.2, points_direct: 6.5, points_supporting: 2, points_none: 0.7 },
    ]);
  });
});

describe('coverage of an indicator', () => {
  const lines = (of: Plan) =>
    recordsOf(
      indicatorCoverageFrame([of], reference, groupRows([of]), answersOf([of], reference, new Map())),
    );
  const line = (code: string, of = plan) =>
    lines(of).find(
      ({ canonical_indicator, sub_indicator }) => (sub_indicator ?? canonical_indicator) === code,
    );

  it.each([
    ['no usable row', { usable: 0, outcomes: 0, withBaseline: 0 }, 'none'],
    ['activities only', { usable: 3, outcomes: 0, withBaseline: 0 }, 'activity'],
    ['a result', { usable: 3, outcomes: 1, withBaseline: 0 }, 'outcome'],
    ['a result with its baseline', { usable: 3, outcomes: 2, withBaseline: 1 }, 'outcome-with-baseline'],
  ])('with %s', (_, rows, grade) => {
    expect(gradeOf(rows)).toBe(grade);
  });

  it('has a line for the indicator, for its parts and for the areas', () => {
    expect(lines(plan).map((one) => one.sub_indicator ?? one.canonical_indicator)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '13',
      '21',
      '21a',
      '21b',
      '25',
    ]);
    expect(line('1')).toMatchObject({
      grade: 'activity',
      rows: 1,
      points: 12,
      points_supporting: 12,
      points_none: 0,
    });
    expect(line('4')).toMatchObject({ grade: 'outcome-with-baseline', rows: 2, points_direct: 5 });
    expect(line('21')).toMatchObject({
      grade: 'outcome',
      points: 2.2,
      points_direct: 1.5,
      points_none: 0.7,
      questions_none: 1,
    });
    expect(line('21b')).toMatchObject({ grade: 'none', rows: 0, points_none: 0.7 });
    expect(line('25')).toMatchObject({ grade: null, cluster: null, points_supporting: 2 });
  });

  it('shares rows and points among whole indicators, and no others', () => {
    const shares = lines(plan).filter(({ rows_percent }) => rows_percent !== null);
    expect(shares.map(({ canonical_indicator }) => canonical_indicator)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '13',
      '21',
    ]);
    const sum = (values: readonly (number | null)[]) =>
      values.reduce<number>((all, value) => all + (value ?? 0), 0);
    expect(sum(shares.map(({ rows_percent }) => rows_percent))).toBeCloseTo(100);
    expect(sum(shares.map(({ points_percent }) => points_percent))).toBeCloseTo(100);
    expect(line('4')).toMatchObject({ rows_percent: 50 });
  });

  it('counts repeated rows once', () => {
    const twice = makePlan({
      rows: [
        { indicator: '1', action: 'Ulang' },
        { indicator: '1', action: 'ULANG' },
      ],
    });
    expect(line('1', twice)).toMatchObject({ rows: 1 });
  });
});

describe('a result', () => {
  it.each([
    ['a percentage', { ...PERCENT, action: 'Persentase penanganan kasus' }, true],
    ['a count of places that stand', { action: 'Kelurahan yang memiliki Forum Anak' }, true],
    ['a count of places where something was done', { action: 'Sosialisasi di kelurahan' }, false],
    ['work of a year', { nature: 'quota', action: 'Anak berakta' }, false],
    ['a document', { nature: 'milestone', action: 'Perda KLA' }, false],
  ] as const)('%s: %s', (_, row, expected) => {
    expect(measuresOutcome(makeRow(row))).toBe(expected);
  });
});

describe('the quality profile', () => {
  const profile = recordsOf(profileFrame([plan], reference, groupRows([plan])));

  it('has the whole plan first, then clusters and indicators', () => {
    expect(profile[0]).toMatchObject({
      scope: 'city',
      rows: 4,
      measurable_percent: 100,
      outcome_percent: 50,
      one_agency_percent: 75,
      program_percent: 25,
    });
    expect(
      profile.filter(({ scope }) => scope === 'cluster').map(({ cluster, rows }) => [cluster, rows]),
    ).toEqual([
      ['K', 1],
      ['I', 2],
      ['III', 0],
      ['V', 1],
    ]);
  });

  it('is blank, not 0, where there are no rows or the annex has no such column', () => {
    expect(profile.find(({ cluster }) => cluster === 'III')).toMatchObject({
      rows: 0,
      measurable_percent: null,
    });
    const bare = makePlan({ hasBaseline: false, rows: [{ indicator: '1' }] });
    expect(recordsOf(profileFrame([bare], reference, groupRows([bare])))[0]).toMatchObject({
      baseline_percent: null,
      program_percent: null,
    });
  });
});
