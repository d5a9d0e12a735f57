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
  asked: {
    questions: 2,
    points: 10.5,
    direct: 10.5,
    supporting: 0,
    none: 0,
    largest: [],
    kinds: [],
    isConfirmed: true,
  },
  comparable: 10,
  flat: { levels: 0, best: 0, volumes: 0, milestones: 0 },
  hasBaseline: true,
  distances: 10,
  atBaseline: 0,
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
      'Dari 24 indikator KLA, rencana memuat ukuran hasil untuk 24 (20 dengan data dasar) dan hanya kegiatan untuk 0: cakupan rencana, bukan capaian. Setiap indikator memiliki sedikitnya satu target angka.',
    ],
    [
      'one is not, and rows have no indicator',
      'coverage',
      {
        grades: { none: 1, activity: 3, outcome: 20, 'outcome-with-baseline': 0 },
        missing: [PART],
        unmapped: 9,
      },
      'Dari 24 indikator KLA, rencana memuat ukuran hasil untuk 20 (0 dengan data dasar) dan hanya kegiatan untuk 3: cakupan rencana, bukan capaian. 1 indikator tidak memiliki target angka: "Wajib belajar 12 tahun". 9 baris rencana lainnya tidak berpadanan dengan satu pun indikator KLA.',
    ],
    [
      'all questions are answered',
      'asked',
      {},
      'Menurut rekapitulasi evaluasi KLA 2024 satu kabupaten/kota (sumber sekunder) ada 2 pertanyaan dengan nilai seluruhnya 10,5. Menurut pembacaan rencana, pertanyaan senilai 10,5 terjawab oleh barisnya, 0 hanya didukung, dan 0 belum memiliki baris. Yang belum memiliki baris dapat saja sudah ada atau tercantum dalam dokumen lain. Ini gambaran yang perlu dibahas, bukan perkiraan nilai.',
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
          largest: [{ name: PART, points: 10, isDoubtful: true }],
          kinds: [{ name: { id: 'Inovasi', en: 'Innovation' }, points: 10 }],
          isConfirmed: false,
        },
      },
      'Menurut rekapitulasi evaluasi KLA 2024 satu kabupaten/kota (sumber sekunder) ada 2 pertanyaan dengan nilai seluruhnya 10,5. Menurut pembacaan rencana, pertanyaan senilai 0 terjawab oleh barisnya, 0,5 hanya didukung, dan 10 belum memiliki baris. Yang belum memiliki baris dapat saja sudah ada atau tercantum dalam dokumen lain. Ini gambaran yang perlu dibahas, bukan perkiraan nilai. Terbesar tanpa baris: Wajib belajar 12 tahun (10; bunyi pertanyaannya perlu dipastikan). Tidak satu baris pun untuk jenis: Inovasi (10). Sebagian hanya dicocokkan dari bunyinya dan belum dipastikan.',
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
      { flat: { levels: 2, best: 1, volumes: 1, milestones: 0 } },
      '2 dari 10 baris yang bertarget angka setiap tahun menargetkan kondisi yang sama selama 2023–2024: perlu dipastikan apakah memang hendak dipertahankan. 1 di antaranya sudah menargetkan yang setinggi-tingginya (100%, 0%, atau seluruh kelurahan, kecamatan, atau puskesmas); ini target, bukan capaian. Yang juga tetap, tetapi dapat dianggap wajar: 1 volume per tahun.',
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
      'Jarak ke target tidak dapat dihitung untuk satu pun dari 10 baris karena lampiran tidak memuat data dasar. Capaian belum dapat dihitung: buku kerja ini memuat rencana, bukan realisasi.',
    ],
    [
      'all distances',
      'distance',
      {},
      'Jarak ke target 10 dari 10 baris sudah dihitung. Capaian belum dapat dihitung: buku kerja ini memuat rencana, bukan realisasi.',
    ],
    [
      'rows that lack something',
      'distance',
      { distances: 4, atBaseline: 1, lacks: { number: 1, kind: 3, baseline: 0, difference: 2 } },
      'Jarak ke target belum dapat dihitung untuk 3 dari 10 baris: 1 tanpa target angka pada tahun akhir; 2 dengan batas ("> 90%") atau satuan yang berbeda. Jarak ke target 4 dari 10 baris sudah dihitung; 1 di antaranya 0 karena target sama dengan data dasar. 3 baris memang tidak memiliki jarak (volume per tahun atau keberadaan). Capaian belum dapat dihitung: buku kerja ini memuat rencana, bukan realisasi.',
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
      '8 catatan telaah belum diputuskan, 5 di antaranya berprioritas tinggi. 12 angka, klaster, atau cakupan bergantung pada catatan berprioritas tinggi itu. Sudah dipakai dalam penghitungan dan menunggu penegasan Anda: 3 padanan indikator. Bila sarannya disetujui, yang berubah (di buku kerja ini, bukan dalam peraturannya): 2 angka target atau data dasar; 1 satuan. 2 catatan lain tidak mengubah hasil penghitungan.',
    ],
  ])('%s', (_, topic, figures, sentence) => {
    expect(said(topic, figures)).toBe(sentence);
  });

  it('counts one row as one in English', () => {
    expect(said('coverage', { unmapped: 1 }, 'en')).toContain('1 row more belongs to no KLA indicator.');
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
      { flat: { levels: 3, best: 2, volumes: 5, milestones: 0 }, levelsWithoutBaseline: 1 },
      ['gap', 'plan', 'gap'],
    ],
    [
      'all that stay are at their best',
      { flat: { levels: 2, best: 2, volumes: 0, milestones: 0 } },
      ['gap', 'coverage', 'comparison'],
    ],
    ['a match is in doubt', { doubtfulMatches: 4 }, ['indicators', 'gap', 'coverage']],
    ['a row has no number', { lacks: { ...NOTHING.lacks, number: 1 } }, ['plan', 'gap', 'coverage']],
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
      covered: 24,
      hasBaseline: false,
      distances: 0,
      comparable: 121,
      flat: { levels: 16, best: 10, volumes: 63, milestones: 9 },
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
