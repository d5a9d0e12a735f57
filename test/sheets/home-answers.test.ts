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
  grades: { none: 0, activity: 0, outcome: 4, 'outcome-with-baseline': 20 },
  missing: [],
  activities: [],
  missingParts: [],
  missingPromises: [],
  asked: {
    questions: 2,
    points: 10.5,
    direct: 10.5,
    supporting: 0,
    none: 0,
    largest: [],
    doubtful: [],
    kinds: [],
    bodies: [],
    isConfirmed: true,
  },
  comparable: 10,
  flat: { levels: 0, best: 0, open: [], volumes: 0, milestones: 0 },
  hasBaseline: true,
  distances: 10,
  atBaseline: 0,
  doubtfulDistances: 0,
  lacks: { number: 0, kind: 0, baseline: 0, difference: 0 },
  levelsWithoutBaseline: 0,
  doubtfulMatches: 0,
  notes: {
    all: 0,
    bySeverity: { high: 0, medium: 0, low: 0 },
    figuresOnHigh: 0,
    withReading: 0,
    changes: { numbers: 0, indicators: 0, units: 0, kinds: 0 },
    confirms: { numbers: 0, indicators: 0, units: 0, kinds: 0 },
  },
};
const YEAR = 2023;
const PART = { id: 'Wajib belajar 12 tahun', en: 'Twelve years of schooling' };

function said(topic: Topic, figures: Partial<PlanFigures>, language: 'id' | 'en' = 'id'): string {
  return (
    homeAnswers({ ...NOTHING, ...figures }, YEAR).find((one) => one.topic === topic)?.text[language] ?? ''
  );
}

describe('answers on the home sheet', () => {
  it.each<[string, Topic, Partial<PlanFigures>, string]>([
    [
      'everything is planned',
      'coverage',
      {},
      '24 dari 24 indikator KLA memiliki ukuran hasil (20 berdata dasar). Ini cakupan rencana, bukan capaian.',
    ],
    [
      'one is not, and rows have no indicator',
      'coverage',
      {
        grades: { none: 1, activity: 3, outcome: 20, 'outcome-with-baseline': 0 },
        missing: [PART],
        activities: [PART, PART, PART],
        missingParts: ['24b'],
        missingPromises: ['F.7', 'F.8'],
        unmapped: 9,
      },
      '20 dari 24 indikator KLA memiliki ukuran hasil (tidak satu pun berdata dasar); 3 lainnya hanya memuat kegiatan: Wajib belajar 12 tahun; Wajib belajar 12 tahun; Wajib belajar 12 tahun. 1 indikator tidak memiliki target angka: Wajib belajar 12 tahun. Subindikator tanpa target angka: 24b. Disebut dalam naskah, tetapi tanpa baris: F.7, F.8. 9 baris lain tidak termasuk dalam indikator KLA mana pun. Ini cakupan rencana, bukan capaian.',
    ],
    [
      'all questions are answered',
      'asked',
      {},
      'Evaluasi KLA 2024 memuat 2 pertanyaan dengan nilai seluruhnya 10,5: senilai 10,5 terjawab oleh baris rencana, 0 hanya didukung, dan 0 belum direncanakan (tanpa baris).',
    ],
    [
      'questions without a row, a whole kind of them',
      'asked',
      {
        asked: {
          ...NOTHING.asked,
          direct: 0,
          supporting: 0.5,
          none: 10,
          largest: [{ name: PART, points: 10 }],
          doubtful: [{ questionId: '7.2', points: 5 }],
          kinds: [{ name: { id: 'Inovasi', en: 'Innovation' }, none: 9, points: 10 }],
          isConfirmed: false,
        },
      },
      'Evaluasi KLA 2024 memuat 2 pertanyaan dengan nilai seluruhnya 10,5: senilai 0 terjawab oleh baris rencana, 0,5 hanya didukung, dan 10 belum direncanakan (tanpa baris). Terbanyak tanpa baris pada indikator: Wajib belajar 12 tahun (10). Di dalamnya pertanyaan 7.2 (5), yang bunyinya perlu dipastikan. Hampir tanpa baris menurut jenis pertanyaan: inovasi (9 dari 10). Sebagian hanya dicocokkan menurut rumusannya dan belum dipastikan.',
    ],
    [
      'no row stays',
      'flat',
      {},
      'Dari 10 baris yang bertarget angka setiap tahun, tidak ada kondisi yang targetnya sama selama 2023–2024.',
    ],
    [
      'some stay, none of them a milestone',
      'flat',
      { flat: { levels: 2, best: 1, open: [7], volumes: 1, milestones: 0 } },
      '2 dari 10 baris yang bertarget angka setiap tahun menargetkan kondisi yang sama selama 2023–2024. 1 baris perlu ditanyakan kepada penanggung jawabnya: 7. Pada 1 baris targetnya memang sudah setinggi-tingginya (100%, 0%, atau seluruh kelurahan, kecamatan, atau puskesmas); ini target, bukan capaian. Juga tetap, tetapi dapat dianggap wajar: 1 volume per tahun.',
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
      'Jarak ke target tidak dapat dihitung untuk satu pun dari 10 baris karena lampiran tidak memuat data dasar.',
    ],
    ['all distances', 'distance', {}, 'Jarak ke target dihitung untuk 10 dari 10 baris.'],
    [
      'rows that lack something',
      'distance',
      {
        distances: 4,
        atBaseline: 1,
        doubtfulDistances: 2,
        lacks: { number: 1, kind: 3, baseline: 0, difference: 2 },
      },
      'Jarak ke target dihitung untuk 4 dari 10 baris; 1 di antaranya 0 karena target sama dengan data dasar. 2 di antaranya memakai angka atau satuan yang masih menunggu keputusan catatan berprioritas tinggi. Belum dapat dihitung untuk 3 baris: 1 tanpa target angka pada tahun akhir; 2 dengan batas ("> 90%") atau satuan yang berbeda. 3 baris memang tidak memiliki jarak (volume per tahun atau keberadaan).',
    ],
    ['every note is decided', 'notes', {}, 'Semua catatan telaah telah diputuskan.'],
    [
      'open notes that change nothing',
      'notes',
      { notes: { ...NOTHING.notes, all: 3, bySeverity: { high: 0, medium: 0, low: 3 } } },
      '3 catatan telaah belum diputuskan, 0 di antaranya berprioritas tinggi. 3 catatan tidak mengubah hasil penghitungan.',
    ],
    [
      'open notes that change figures',
      'notes',
      {
        notes: {
          all: 8,
          bySeverity: { high: 5, medium: 3, low: 0 },
          figuresOnHigh: 12,
          withReading: 6,
          changes: { numbers: 2, indicators: 0, units: 1, kinds: 0 },
          confirms: { numbers: 0, indicators: 3, units: 0, kinds: 0 },
        },
      },
      '8 catatan telaah belum diputuskan, 5 di antaranya berprioritas tinggi. 12 angka, klaster, atau cakupan bergantung pada catatan berprioritas tinggi itu. Sudah dipakai dalam penghitungan dan menunggu penegasan Anda: 3 padanan indikator. Apabila saran disetujui, yang berubah di buku kerja ini (bukan dalam peraturannya): 2 angka target atau data dasar; 1 satuan. 2 catatan lain tidak mengubah hasil penghitungan.',
    ],
  ])('%s', (_, topic, figures, sentence) => {
    expect(said(topic, figures)).toBe(sentence);
  });

  it.each([
    [2024, 'Masa rencana berakhir tahun ini (2024).'],
    [2026, 'Masa rencana berakhir tahun 2024; uraian ini menjadi bahan rencana berikutnya.'],
  ])('of a plan that ends in 2024, said in %d', (year, sentence) => {
    expect(homeAnswers(NOTHING, year)[0]?.text.id).toMatch(sentence);
  });

  it('counts one row as one in English', () => {
    expect(said('coverage', { unmapped: 1 }, 'en')).toContain('A further 1 row belongs to no KLA indicator.');
    const changes = { numbers: 1, indicators: 2, units: 0, kinds: 0 };
    expect(said('notes', { notes: { ...NOTHING.notes, all: 1, withReading: 1, changes } }, 'en')).toContain(
      '(in this workbook, not in the regulation): 1 target or baseline; 2 KLA indicators of rows.',
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
        lacks: { ...NOTHING.lacks, number: 1 },
        doubtfulMatches: 1,
      },
      ['findings', 'coverage', 'plan'],
    ],
    [
      'an annex without a baseline asks for them before all else but notes',
      { hasBaseline: false, missing: [PART] },
      ['agencies', 'coverage', 'gap'],
    ],
    [
      'levels that stay are asked about, unless they cannot become better',
      { flat: { levels: 3, best: 2, open: [4], volumes: 5, milestones: 0 }, levelsWithoutBaseline: 1 },
      ['gap', 'plan', 'gap'],
    ],
    [
      'all that stay are at their best',
      { flat: { levels: 2, best: 2, open: [], volumes: 0, milestones: 0 } },
      ['gap', 'coverage', 'comparison'],
    ],
    ['a match is in doubt', { doubtfulMatches: 4 }, ['indicators', 'gap', 'coverage']],
    ['a row has no number', { lacks: { ...NOTHING.lacks, number: 1 } }, ['plan', 'gap', 'coverage']],
  ])('%s', (_, figures, places) => {
    expect(nextSteps({ ...NOTHING, ...figures }, YEAR).map(({ place }) => place)).toEqual(places);
  });

  it.each([
    [{ high: 2, medium: 4, low: 3 }, 'Putuskan 2 catatan telaah berprioritas tinggi.'],
    [{ high: 0, medium: 4, low: 3 }, 'Putuskan 4 catatan telaah berprioritas sedang.'],
    [{ high: 0, medium: 0, low: 3 }, 'Putuskan 3 catatan telaah berprioritas rendah.'],
  ])('of notes %j', (bySeverity, sentence) => {
    const notes = { ...NOTHING.notes, all: 9, bySeverity };
    expect(nextSteps({ ...NOTHING, notes }, YEAR)[0]?.text.id).toBe(sentence);
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
      covered: 24,
      hasBaseline: false,
      distances: 0,
      comparable: 121,
      flat: { levels: 16, best: 7, open: [3, 10, 24, 26, 29, 66, 81, 102, 119], volumes: 63, milestones: 9 },
      missingParts: ['23b', '24b'],
      missingPromises: ['F.7', 'F.8'],
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
      ({ planId, apply, confirms }) =>
        planId === '3672-2023' && !confirms && apply.some(({ column }) => /^target_\d+_value$/.test(column)),
    );
    const decision = { findingId: finding?.findingId ?? '', decision: 'ignore' as const, reason: '' };
    const [before, after] = [
      of('3672-2023').notes,
      of('3672-2023', analyse({ ...inputs, decisions: [decision] })).notes,
    ];
    expect(after.all).toBe(before.all - 1);
    expect(after.changes.numbers).toBe(before.changes.numbers - 1);
  });
});

it.each([
  ['Perwali 75/2022', 'Kota Serang', 'Peraturan Wali Kota Serang Nomor 75 Tahun 2022'],
  ['Perbup 5/2024', 'Kabupaten Serang', 'Peraturan Bupati Serang Nomor 5 Tahun 2024'],
  ['Perda 1/2020', 'Kota Serang', 'Perda 1/2020'],
  ['Perwako 9/2023', 'Kota Padang', 'Perwako 9/2023'],
  ['', 'Kota Serang', 'Peraturan belum diketahui (rencana.csv)'],
])('%j of %s is %j in full', (regulation, cityName, full) => {
  expect(regulationName({ regulation, cityName, file: 'rencana.csv' }).id).toBe(full);
});
