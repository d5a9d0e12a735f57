import { describe, expect, it } from 'vitest';
import { homeAnswers, type Topic } from '../../analysis/sheets/home-answers';
import { homeDetails } from '../../analysis/sheets/home-details';
import { planFigures, type PlanFigures } from '../../analysis/sheets/home-figures';
import { nextSteps } from '../../analysis/sheets/home-next-steps';
import { regulationName } from '../../analysis/sheets/regulation-name';
import { analyse } from '../../analysis/analyse';
import { impactOf } from '../../analysis/audit/impact';
import { staysFlat } from '../../analysis/plan/path';
import { recordsOf } from '../../analysis/table/frame';
import { seeds } from '../plan/seeds';

const NOTHING: PlanFigures = {
  years: [2023, 2024],
  office: 'Bappeda',
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
    unplanned: 0,
    bodies: [],
    largest: [],
    mostOnOne: null,
    doubtful: [],
    kinds: [],
    isConfirmed: true,
  },
  comparable: 10,
  flat: { levels: 0, best: 0, open: [], perhapsAll: [], volumes: 0, milestones: 0 },
  hasBaseline: true,
  distances: 10,
  atBaseline: 0,
  lacks: { number: 0, kind: 0, baseline: 0, difference: 0 },
  levelsWithoutBaseline: 0,
  doubtfulMatches: 0,
  reporting: { rows: 10, reported: 0, judged: 0, reached: 0, isComplete: false },
  notes: {
    all: 0,
    bySeverity: { high: 0, medium: 0, low: 0 },
    changing: 0,
    confirming: 0,
    noted: 0,
    firstGroups: 0,
    rowsOnHigh: 0,
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
    ['everything is planned', 'coverage', {}, 'Dari 24 indikator KLA, 24 memiliki ukuran hasil.'],
    [
      'one is not, and some have activities only',
      'coverage',
      {
        grades: { none: 1, activity: 4, outcome: 19, 'outcome-with-baseline': 0 },
        missing: [PART],
        activities: [PART, PART, PART, PART],
      },
      'Dari 24 indikator KLA, 19 memiliki ukuran hasil; 4 hanya kegiatan (antara lain Wajib belajar 12 tahun; Wajib belajar 12 tahun; Wajib belajar 12 tahun); 1 tanpa target angka (Wajib belajar 12 tahun).',
    ],
    [
      'all questions are answered',
      'asked',
      {},
      'Dari nilai 10,5 (rekapitulasi 2024 satu kabupaten/kota): 10,5 dijawab; 0 hanya didukung (bukan buktinya); 0 tanpa baris.',
    ],
    [
      'questions without a row',
      'asked',
      {
        asked: {
          ...NOTHING.asked,
          direct: 0,
          supporting: 0.5,
          none: 10,
          largest: [{ name: PART, points: 10, budget: 4, besideRows: 0 }],
        },
      },
      'Dari nilai 10,5 (rekapitulasi 2024 satu kabupaten/kota): 0 dijawab; 0,5 hanya didukung (bukan buktinya); 10 tanpa baris (dapat ada dalam dokumen lain), terbanyak Wajib belajar 12 tahun (10, termasuk 4 anggaran).',
    ],
    ['no row stays', 'flat', {}, 'Tidak ada target yang tetap selama 2023–2024 (10 baris dibandingkan).'],
    [
      'some stay, none of them a milestone',
      'flat',
      { flat: { levels: 2, best: 1, open: [7], perhapsAll: [], volumes: 1, milestones: 0 } },
      '1 dari 3 baris bertarget sama selama 2023–2024 (10 dibandingkan) perlu ditanyakan; lainnya: 1 pada batas terbaik (misalnya 100%); 1 volume per tahun.',
    ],
    [
      'a plan of one year',
      'flat',
      { years: [2023], comparable: 0 },
      'Rencana memuat satu tahun saja; perkembangan target tidak dapat dilihat.',
    ],
    [
      'no row has numbers in two years',
      'flat',
      { comparable: 0 },
      'Tidak ada baris dengan target angka pada dua tahun atau lebih; perkembangan target tidak dapat dilihat.',
    ],
    [
      'an annex without a baseline',
      'distance',
      { hasBaseline: false, distances: 0, lacks: { number: 0, kind: 7, baseline: 3, difference: 0 } },
      'Capaian: belum ada realisasi; data dasar pun kosong. Jarak ke target, dari 10 baris: 0 dihitung; 3 belum dapat (tanpa data dasar); 7 tanpa jarak (volume, keberadaan).',
    ],
    [
      'all distances',
      'distance',
      {},
      'Capaian: belum ada realisasi. Jarak ke target, dari 10 baris: 10 dihitung.',
    ],
    [
      'some rows were reported',
      'distance',
      { reporting: { rows: 9, reported: 5, judged: 4, reached: 3, isComplete: false } },
      'Capaian: realisasi 5 dari 9 baris bertarget angka dilaporkan; 3 dari 4 mencapai target. Jarak ke target, dari 10 baris: 10 dihitung.',
    ],
    [
      'rows that lack something',
      'distance',
      { distances: 4, atBaseline: 1, lacks: { number: 1, kind: 3, baseline: 0, difference: 2 } },
      'Capaian: belum ada realisasi. Jarak ke target, dari 10 baris: 4 dihitung (1 nol: target = data dasar); 3 belum dapat (1 tanpa target akhir, 2 berbatas atau beda satuan); 3 tanpa jarak (volume, keberadaan).',
    ],
    ['every note is decided', 'notes', {}, 'Semua catatan telaah telah diputuskan.'],
    [
      'open notes that change nothing',
      'notes',
      { notes: { ...NOTHING.notes, all: 3, bySeverity: { high: 0, medium: 0, low: 3 }, noted: 3 } },
      '3 catatan (0 berprioritas tinggi): 3 hanya dicatat.',
    ],
    [
      'open notes that change figures',
      'notes',
      {
        notes: {
          all: 8,
          bySeverity: { high: 5, medium: 3, low: 0 },
          changing: 3,
          confirming: 3,
          noted: 2,
          firstGroups: 2,
          rowsOnHigh: 4,
        },
      },
      '8 catatan (5 berprioritas tinggi): 3 mengubah angka jika disetujui; 3 sudah dipakai, tinggal disetujui; 2 hanya dicatat. Yang berprioritas tinggi meragukan angka 4 dari 10 baris.',
    ],
  ])('%s', (_, topic, figures, sentence) => {
    expect(said(topic, figures)).toBe(sentence);
  });

  it.each([
    [2024, 'Rencana berakhir tahun ini (2024).'],
    [2026, 'Rencana berakhir tahun 2024.'],
  ])('of a plan that ends in 2024, said in %d', (year, sentence) => {
    expect(homeAnswers(NOTHING, year)[0]?.text.id).toContain(sentence);
  });

  it('counts one row as one in English', () => {
    const flat = { levels: 1, best: 0, open: [7], perhapsAll: [], volumes: 0, milestones: 0 };
    expect(said('flat', { flat }, 'en')).toContain(
      'To ask about: 1 of 1 row with the same target throughout 2023–2024 (of 10)',
    );
    expect(said('notes', { notes: { ...NOTHING.notes, all: 1 } }, 'en')).toContain('1 finding (');
  });
});

describe('details on the home sheet', () => {
  it('are none where nothing stands behind the answers', () => {
    expect(homeDetails(NOTHING)).toEqual([]);
  });

  it('name what the answers count', () => {
    const details = homeDetails({
      ...NOTHING,
      activities: [PART],
      missingParts: [PART],
      missingPromises: ['F.7', 'F.8'],
      unmapped: 9,
      asked: {
        ...NOTHING.asked,
        largest: [{ name: PART, points: 10, budget: 0, besideRows: 6 }],
        mostOnOne: { row: 38, points: 3.5 },
        doubtful: [{ questionId: '7.2', points: 5 }],
        kinds: [{ name: { id: 'Inovasi', en: 'Innovation' }, none: 9, points: 10 }],
        isConfirmed: false,
      },
      flat: { ...NOTHING.flat, open: [7, 9], perhapsAll: [9] },
    });
    expect(details.map(({ topic, text }) => [topic, text.id])).toEqual([
      [
        'coverage',
        'Indikator yang hanya memuat kegiatan, nilai terbanyak lebih dahulu: Wajib belajar 12 tahun. Subindikator tanpa target angka: Wajib belajar 12 tahun. Indikator dalam naskah tanpa baris: F.7; F.8. 9 baris tidak termasuk dalam indikator KLA mana pun.',
      ],
      [
        'asked',
        'Indikator dengan nilai tanpa baris terbanyak: Wajib belajar 12 tahun (10; indikatornya memiliki 6 baris, tetapi tidak untuk yang ditanyakan). Nilai yang sama menurut jenis pertanyaan, terutama: inovasi (9 dari nilai 10). Dari nilai 10,5 yang dijawab, 3,5 bertumpu pada satu baris saja (baris 38). Bunyi pertanyaan 7.2 (5) dalam sumbernya perlu dipastikan. Sebagian baris hanya dicocokkan menurut rumusannya dan belum dipastikan.',
      ],
      [
        'flat',
        'Nomor baris kondisi yang perlu ditanyakan: 7, 9. Mungkin sudah mencakup seluruh kelurahan, atau kecamatan dan kelurahan (jumlahnya sama): 9.',
      ],
    ]);
  });

  it('list no more row numbers than can be looked up', () => {
    const open = Array.from({ length: 31 }, (_, i) => i + 1);
    expect(homeDetails({ ...NOTHING, flat: { ...NOTHING.flat, open } })[0]?.text.id).toMatch(/ 30, …\.$/);
  });
});

describe('next steps', () => {
  it.each<[string, Partial<PlanFigures>, readonly string[]]>([
    ['nothing is left to mend', {}, ['monitoring', 'gap', 'coverage', 'comparison']],
    [
      'notes of high priority come first',
      { notes: { ...NOTHING.notes, all: 9, bySeverity: { high: 2, medium: 4, low: 3 } }, missing: [PART] },
      ['findingGroups', 'monitoring', 'coverage', 'gap'],
    ],
    [
      'everything is to be done: four alone are said',
      {
        notes: { ...NOTHING.notes, all: 1, bySeverity: { high: 0, medium: 0, low: 1 } },
        missing: [PART],
        asked: { ...NOTHING.asked, none: 3, unplanned: 2 },
        unmapped: 1,
        levelsWithoutBaseline: 3,
        lacks: { ...NOTHING.lacks, number: 1 },
        doubtfulMatches: 1,
      },
      ['findingGroups', 'monitoring', 'coverage', 'questions'],
    ],
    [
      'every row of the open rounds was reported',
      { reporting: { rows: 9, reported: 9, judged: 9, reached: 9, isComplete: true } },
      ['gap', 'coverage', 'comparison', 'agencies'],
    ],
    [
      'a plan that has not begun is asked for no realisation',
      { years: [2024, 2025] },
      ['gap', 'coverage', 'comparison', 'agencies'],
    ],
    [
      'before it begins, an annex without a baseline is asked for one, and for no distances',
      { years: [2024, 2025], hasBaseline: false },
      ['agencies', 'coverage', 'comparison', 'agencies'],
    ],
    [
      'levels that stay are asked about, unless they cannot become better',
      {
        flat: { levels: 3, best: 2, open: [4], perhapsAll: [], volumes: 5, milestones: 0 },
        levelsWithoutBaseline: 1,
      },
      ['monitoring', 'gap', 'plan', 'gap'],
    ],
    [
      'all that stay are at their best',
      { flat: { levels: 2, best: 2, open: [], perhapsAll: [], volumes: 0, milestones: 0 } },
      ['monitoring', 'gap', 'coverage', 'comparison'],
    ],
    ['a match is in doubt', { doubtfulMatches: 4 }, ['monitoring', 'indicators', 'gap', 'coverage']],
    [
      'a row has no number',
      { lacks: { ...NOTHING.lacks, number: 1 } },
      ['monitoring', 'plan', 'gap', 'coverage'],
    ],
  ])('%s', (_, figures, places) => {
    expect(nextSteps({ ...NOTHING, ...figures }, YEAR).map(({ place }) => place)).toEqual(places);
  });

  it.each([
    [{ high: 2, medium: 4, low: 3 }, 'Memutuskan 2 catatan berprioritas tinggi, dalam 1 kelompok.'],
    [{ high: 0, medium: 4, low: 3 }, 'Memutuskan 4 catatan berprioritas sedang, dalam 1 kelompok.'],
    [{ high: 0, medium: 0, low: 3 }, 'Memutuskan 3 catatan berprioritas rendah, dalam 1 kelompok.'],
  ])('of notes %j', (bySeverity, sentence) => {
    const notes = { ...NOTHING.notes, all: 9, bySeverity, firstGroups: 1 };
    expect(nextSteps({ ...NOTHING, notes }, YEAR)[0]).toMatchObject({
      who: { id: 'Bappeda' },
      text: { id: sentence },
    });
  });

  it.each([
    [2023, 'Menyampaikan realisasi 2023 sampai saat ini.'],
    [2024, 'Menyampaikan realisasi 2023–2024 sampai saat ini.'],
    [2025, 'Menyampaikan realisasi 2023–2024, juga sebagai data dasar rencana berikutnya.'],
  ])('of what was reached by %d', (year, sentence) => {
    expect(nextSteps(NOTHING, year)[0]?.text.id).toBe(sentence);
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
      flat: {
        levels: 16,
        best: 7,
        open: [3, 10, 24, 26, 29, 66, 81, 102, 119],
        perhapsAll: [],
        volumes: 63,
        milestones: 9,
      },
      missingPromises: [/^F\.7 /, /^F\.8 /].map((name): unknown => expect.stringMatching(name)),
    });
    expect(of('3673-2022').missingParts.map(({ id }) => id.slice(0, 4))).toEqual(['23b ', '24b ']);
    expect(of('3672-2023').flat.perhapsAll).toEqual([15, 34, 35, 82, 83, 84]);
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

  it('a decided note is none that waits, nor are its changes', () => {
    const finding = analysis.findings.find(
      (one) => one.planId === '3672-2023' && impactOf(one) === 'changes-figures',
    );
    const decision = { findingId: finding?.findingId ?? '', decision: 'ignore' as const, reason: '' };
    const [before, after] = [
      of('3672-2023').notes,
      of('3672-2023', analyse({ ...inputs, decisions: [decision] })).notes,
    ];
    expect(after.all).toBe(before.all - 1);
    expect(after.changing).toBe(before.changing - 1);
  });

  const [serang] = seeds.plans;
  const empty = serang && { ...serang, rows: [] };
  it.each([
    ['two cities', analysis],
    ['one city', analyse({ ...inputs, printed: seeds.plans.slice(1) })],
    ['a plan without rows', analyse({ ...inputs, printed: empty ? [empty] : [] })],
  ])('of %s: parts add up to the total before them', (_, from) => {
    expect(from.plans.length).toBeGreaterThan(0);
    for (const plan of from.plans) {
      const {
        grades,
        indicators,
        missing,
        activities,
        asked,
        flat,
        rows,
        distances,
        lacks,
        notes,
        comparable,
      } = planFigures(from, plan);
      expect(sum(Object.values(grades))).toBe(indicators);
      expect([missing.length, activities.length]).toEqual([grades.none, grades.activity]);
      expect(asked.direct + asked.supporting + asked.none).toBeCloseTo(asked.points, 6);
      expect(flat.best + flat.open.length).toBe(flat.levels);
      const staying = plan.rows.filter(({ path }) => staysFlat(path)).length;
      expect(flat.open).toEqual(expect.arrayContaining([...flat.perhapsAll]));
      expect(flat.levels + flat.volumes + flat.milestones).toBe(staying);
      expect(staying).toBeLessThanOrEqual(comparable);
      expect(distances + sum(Object.values(lacks))).toBe(rows);
      expect(notes.changing + notes.confirming + notes.noted).toBe(notes.all);
      expect(sum(Object.values(notes.bySeverity))).toBe(notes.all);
      expect(notes.rowsOnHigh).toBeLessThanOrEqual(rows);
    }
  });

  it('are told in a minute', () => {
    const told = analysis.plans.flatMap((plan) => {
      const figures = planFigures(analysis, plan);
      return [...nextSteps(figures, 2026), ...homeAnswers(figures, 2026)].map(({ text }) => text);
    });
    for (const language of ['id', 'en'] as const)
      expect(
        told
          .map((text) => text[language])
          .join(' ')
          .split(/\s+/).length,
      ).toBeLessThanOrEqual(MINUTE[language]);
  });

  it('ask the same of every city, in the same order', () => {
    const asked = analysis.plans.map((plan) =>
      nextSteps(planFigures(analysis, plan), 2026).map(({ place }) => place),
    );
    expect(new Set(asked.map(String))).toEqual(new Set(['findingGroups,monitoring,questions,gap']));
  });
});

/** Words that a head of an office reads of two cities, numbers among them. */
const MINUTE = { id: 350, en: 400 };

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

it.each([
  ['Perwali 75/2022', 'Kota Serang', 'Peraturan Wali Kota Serang Nomor 75 Tahun 2022'],
  ['Perbup 5/2024', 'Kabupaten Serang', 'Peraturan Bupati Serang Nomor 5 Tahun 2024'],
  ['Perda 1/2020', 'Kota Serang', 'Perda 1/2020'],
  ['Perwako 9/2023', 'Kota Padang', 'Perwako 9/2023'],
  ['', 'Kota Serang', 'Peraturan belum diketahui (rencana.csv)'],
])('%j of %s is %j in full', (regulation, cityName, full) => {
  expect(regulationName({ regulation, cityName, file: 'rencana.csv' }).id).toBe(full);
});
