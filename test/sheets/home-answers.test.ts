import { describe, expect, it } from 'vitest';
import { homeAnswers, type Topic } from '../../analysis/sheets/home-answers';
import { planFigures, type PlanFigures } from '../../analysis/sheets/home-figures';
import { nextSteps } from '../../analysis/sheets/home-next-steps';
import { regulationName } from '../../analysis/sheets/regulation-name';
import { analyse } from '../../analysis/analyse';
import { recordsOf } from '../../analysis/table/frame';
import { seeds } from '../plan/seeds';

const NOTHING: PlanFigures = {
  years: [2023, 2024],
  rows: 10,
  measurable: 10,
  unmapped: 0,
  indicators: 24,
  covered: 24,
  missing: [],
  comparable: 10,
  flat: { levels: 0, volumes: 0, milestones: 0 },
  hasBaseline: true,
  distances: 10,
  lacks: { number: 0, kind: 0, baseline: 0, difference: 0 },
  levelsWithoutBaseline: 0,
  doubtfulMatches: 0,
  notes: {
    all: 0,
    bySeverity: { high: 0, medium: 0, low: 0 },
    changes: { numbers: 0, indicators: 0, units: 0, kinds: 0 },
  },
};
const PART = { id: 'Wajib belajar 12 tahun', en: 'Twelve years of schooling' };

function said(topic: Topic, figures: Partial<PlanFigures>, language: 'id' | 'en' = 'id'): string {
  return homeAnswers({ ...NOTHING, ...figures }).find((one) => one.topic === topic)?.text[language] ?? '';
}

describe('answers on the home sheet', () => {
  it.each<[string, Topic, Partial<PlanFigures>, string]>([
    [
      'everything is planned',
      'coverage',
      {},
      'Rencana memuat target angka untuk 24 dari 24 indikator KLA (cakupan rencana, bukan capaian).',
    ],
    [
      'one is not, and rows have no indicator',
      'coverage',
      { covered: 23, missing: [PART], unmapped: 9 },
      'Rencana memuat target angka untuk 23 dari 24 indikator KLA (cakupan rencana, bukan capaian). Belum direncanakan: Wajib belajar 12 tahun. 9 baris belum memiliki padanan indikator.',
    ],
    [
      'nothing is planned',
      'coverage',
      { covered: 0, missing: [PART, PART] },
      'Rencana memuat target angka untuk 0 dari 24 indikator KLA (cakupan rencana, bukan capaian). Belum direncanakan: Wajib belajar 12 tahun; Wajib belajar 12 tahun.',
    ],
    [
      'no row stays',
      'flat',
      {},
      'Target 0 dari 10 baris yang bertarget angka setiap tahun (0%) tidak berubah selama 2023–2024.',
    ],
    [
      'some stay, none of them a milestone',
      'flat',
      { flat: { levels: 2, volumes: 1, milestones: 0 } },
      'Target 3 dari 10 baris yang bertarget angka setiap tahun (30%) tidak berubah selama 2023–2024. Di antaranya: 2 kondisi yang tidak berubah; 1 volume per tahun yang tetap.',
    ],
    [
      'a plan of one year',
      'flat',
      { years: [2023], comparable: 0 },
      'Rencana memuat satu tahun saja; perkembangan target tidak dapat dilihat.',
    ],
    [
      'no row has numbers in every year',
      'flat',
      { comparable: 0 },
      'Tidak ada baris dengan target angka pada setiap tahun; perkembangan target tidak dapat dilihat.',
    ],
    [
      'an annex without a baseline',
      'distance',
      { hasBaseline: false, distances: 0 },
      'Jarak ke target tidak dapat dihitung untuk satu baris pun karena lampiran tidak memuat data dasar. Capaian belum dapat dihitung karena realisasi belum ada.',
    ],
    [
      'all distances',
      'distance',
      {},
      'Jarak ke target dapat dihitung untuk 10 dari 10 baris. Capaian belum dapat dihitung karena realisasi belum ada.',
    ],
    [
      'rows that lack something',
      'distance',
      { distances: 4, lacks: { number: 1, kind: 3, baseline: 0, difference: 2 } },
      'Jarak ke target dapat dihitung untuk 4 dari 10 baris. Selebihnya: 3 volume per tahun atau keberadaan, yang tidak memiliki jarak; 1 tanpa target angka pada tahun akhir; 2 dengan batas ("> 90%") atau satuan yang berbeda. Capaian belum dapat dihitung karena realisasi belum ada.',
    ],
    ['every note is decided', 'notes', {}, 'Semua catatan telaah telah diputuskan.'],
    [
      'open notes that change nothing',
      'notes',
      { notes: { ...NOTHING.notes, all: 3, bySeverity: { high: 0, medium: 0, low: 3 } } },
      '3 catatan telaah belum diputuskan, 0 di antaranya berprioritas tinggi. Sarannya tidak mengubah angka.',
    ],
    [
      'open notes that change figures',
      'notes',
      {
        notes: {
          all: 8,
          bySeverity: { high: 5, medium: 3, low: 0 },
          changes: { numbers: 2, indicators: 0, units: 1, kinds: 0 },
        },
      },
      '8 catatan telaah belum diputuskan, 5 di antaranya berprioritas tinggi. Bila sarannya disetujui, yang berubah: 2 angka target atau data dasar; 1 satuan.',
    ],
  ])('%s', (_, topic, figures, sentence) => {
    expect(said(topic, figures)).toBe(sentence);
  });

  it('counts one row as one in English', () => {
    expect(said('coverage', { unmapped: 1 }, 'en')).toContain('1 row without a KLA indicator.');
    const changes = { numbers: 1, indicators: 2, units: 0, kinds: 0 };
    expect(said('notes', { notes: { ...NOTHING.notes, all: 1, changes } }, 'en')).toContain(
      'these change: 1 target or baseline; 2 KLA indicators of rows.',
    );
    expect(said('notes', { notes: { ...NOTHING.notes, all: 1 } }, 'en')).toContain(
      '1 finding has no decision',
    );
  });
});

describe('next steps', () => {
  it.each<[string, Partial<PlanFigures>, readonly string[]]>([
    ['nothing is left to mend', {}, ['gap', 'coverage', 'comparison']],
    [
      'notes of high priority come first',
      { notes: { ...NOTHING.notes, all: 9, bySeverity: { high: 2, medium: 4, low: 3 } }, missing: [PART] },
      ['findings', 'coverage', 'gap'],
    ],
    [
      'everything is to be done: three alone are said',
      {
        notes: { ...NOTHING.notes, all: 1, bySeverity: { high: 0, medium: 0, low: 1 } },
        missing: [PART],
        unmapped: 1,
        levelsWithoutBaseline: 3,
        measurable: 9,
        doubtfulMatches: 1,
      },
      ['findings', 'coverage', 'plan'],
    ],
    ['a match is in doubt', { doubtfulMatches: 4 }, ['indicators', 'gap', 'coverage']],
    ['a row has no number', { measurable: 9 }, ['plan', 'gap', 'coverage']],
  ])('%s', (_, figures, places) => {
    expect(nextSteps({ ...NOTHING, ...figures }).map(({ place }) => place)).toEqual(places);
  });

  it.each([
    [{ high: 2, medium: 4, low: 3 }, 'Putuskan 2 catatan telaah berprioritas tinggi.'],
    [{ high: 0, medium: 4, low: 3 }, 'Putuskan 4 catatan telaah berprioritas sedang.'],
    [{ high: 0, medium: 0, low: 3 }, 'Putuskan 3 catatan telaah berprioritas rendah.'],
  ])('of notes %j', (bySeverity, sentence) => {
    const notes = { ...NOTHING.notes, all: 9, bySeverity };
    expect(nextSteps({ ...NOTHING, notes })[0]?.text.id).toBe(sentence);
  });
});

describe('figures of a plan', () => {
  const inputs = { printed: seeds.plans, reference: seeds.reference };
  const analysis = analyse(inputs);
  const of = (planId: string, from = analysis): PlanFigures => {
    const plan = from.plans.find((one) => one.planId === planId);
    if (!plan) throw new Error(planId);
    return planFigures(from, plan);
  };

  it('are those of the annexes', () => {
    expect(of('3673-2022')).toMatchObject({
      rows: 124,
      covered: 23,
      hasBaseline: false,
      distances: 0,
      comparable: 121,
      flat: { levels: 16, volumes: 63, milestones: 9 },
    });
    expect(of('3672-2023')).toMatchObject({ rows: 195, covered: 24, missing: [], hasBaseline: true });
  });

  it('say of every row either that it has a distance or what it lacks', () => {
    for (const planId of ['3673-2022', '3672-2023']) {
      const { rows, distances, lacks } = of(planId);
      expect(distances + lacks.number + lacks.kind + lacks.baseline + lacks.difference).toBe(rows);
      const shown = recordsOf(analysis.gap).filter(({ plan_id }) => plan_id === planId);
      expect(shown.filter(({ distance_to_target }) => distance_to_target !== null)).toHaveLength(distances);
    }
  });

  it('a decided note is none that waits, nor do its changes', () => {
    const finding = analysis.findings.find(
      ({ planId, apply }) =>
        planId === '3672-2023' && apply.some(({ column }) => column === 'baseline_value'),
    );
    const decision = { findingId: finding?.findingId ?? '', decision: 'ignore' as const, reason: '' };
    const [before, after] = [
      of('3672-2023').notes,
      of('3672-2023', analyse({ ...inputs, decisions: [decision] })).notes,
    ];
    expect(after.all).toBe(before.all - 1);
    expect(after.changes.numbers).toBe(before.changes.numbers - (finding?.apply.length ?? 0));
  });
});

it.each([
  ['Perwali 75/2022', 'Kota Serang', 'Peraturan Wali Kota Serang Nomor 75 Tahun 2022'],
  ['Perwali 5/2024', 'Kabupaten Serang', 'Peraturan Bupati Serang Nomor 5 Tahun 2024'],
  ['Perda 1/2020', 'Kota Serang', 'Perda 1/2020'],
  ['', 'Kota Serang', 'rencana.csv'],
])('%j of %s is %j in full', (regulation, cityName, full) => {
  expect(regulationName({ regulation, cityName, file: 'rencana.csv' }).id).toBe(full);
});
