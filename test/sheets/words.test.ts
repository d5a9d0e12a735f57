import { describe, expect, it } from 'vitest';
import {
  planLabels,
  planSheetNames,
  planNames,
  planOfTable,
  planTableName,
  SHEET_NAMES,
  shortCity,
  TABLE_NAMES,
  yearSpan,
} from '../../analysis/sheets/names';
import { workbookProblems } from '../../analysis/sheets/check';
import { columnPositions, hasHeader, headerOf, wantedColumns } from '../../analysis/text/headers';
import {
  codeOf,
  DECISION_WORDS,
  DIRECTION_WORDS,
  directionWord,
  NATURE_WORDS,
  SEVERITY_WORDS,
  spellings,
  type Word,
} from '../../analysis/text/words';
import { seeds } from '../plan/seeds';
import { firstRun } from './planner';

describe('a header', () => {
  const tables = firstRun().description.sheets.flatMap((sheet) => sheet.tables);

  it.each(['id', 'en'] as const)(
    'in %s leads back to its column, in every table that is read back',
    (language) => {
      const readBack = tables.filter(({ name }) => /^tbl(?:Rad_|Temuan|Padanan|Kesenjangan)/.test(name));
      for (const { name, columns } of readBack) {
        const keys = columns.map(({ key }) => key);
        const headers = keys.map((key) => headerOf(key, language));
        const positions = columnPositions(headers, keys);
        expect([name, keys.map((key) => positions.get(key))]).toEqual([name, keys.map((_, i) => i)]);
      }
    },
  );

  it('of an earlier version leads back to its column too, and to no other of its table', () => {
    for (const { name, columns } of tables) {
      const wanted = wantedColumns(columns.map(({ key }) => key));
      for (const { key, headers } of wanted)
        for (const header of headers) {
          const others = wanted.filter((other) => other.key !== key && other.headers.includes(header));
          expect([name, header, others.map((other) => other.key)]).toEqual([name, header, []]);
        }
    }
    expect(columnPositions(['ID baris', 'Sifat', 'Kenaikan 2023'], ['nature', 'planned_step_2023'])).toEqual(
      new Map([
        ['nature', 1],
        ['planned_step_2023', 2],
      ]),
    );
  });

  it.each([
    ['target_2023', 'Target 2023', 'Target 2023'],
    ['target_2023_value', 'Target 2023 (dibaca)', 'Target 2023 (read)'],
    ['target_live_2023', 'Target 2023', 'Target 2023'],
    ['planned_step_2023', 'Perubahan 2023', 'Change 2023'],
    ['nature', 'Jenis target', 'Kind of target'],
  ])('of %s is %j or %j', (key, id, en) => {
    expect([headerOf(key, 'id'), headerOf(key, 'en')]).toEqual([id, en]);
    expect(hasHeader(key)).toBe(true);
  });

  it.each(['presence_3673-2022', 'own:Catatan', 'target_', 'toString', ''])('of %j is nowhere', (key) => {
    expect(hasHeader(key)).toBe(false);
    expect(() => headerOf(key, 'id')).toThrow(TypeError);
    expect(columnPositions([key], [key]).size).toBe(0);
  });
});

type Words = Readonly<Record<string, Word>>;

describe('a word', () => {
  it.each<[Words, string, string | null]>([
    [NATURE_WORDS, ' VOLUME per tahun ', 'quota'],
    [NATURE_WORDS, 'Yearly volume', 'quota'],
    [NATURE_WORDS, ' KUOTA ', 'quota'],
    [NATURE_WORDS, 'Quota', 'quota'],
    [NATURE_WORDS, 'Tingkat', 'level'],
    [NATURE_WORDS, 'Ada/Tidak', 'milestone'],
    [NATURE_WORDS, 'Pertahankan', 'level'],
    [NATURE_WORDS, 'tidak terukur', 'not-measurable'],
    [DECISION_WORDS, 'Setuju', 'accept'],
    [DECISION_WORDS, 'Terima', 'accept'],
    [DECISION_WORDS, 'ubah', 'change'],
    [DECISION_WORDS, 'abaikan', 'ignore'],
    [DECISION_WORDS, 'ignore', 'ignore'],
    [DIRECTION_WORDS, 'makin rendah', '-1'],
    [DIRECTION_WORDS, 'turun', '-1'],
    [DIRECTION_WORDS, 'Naik', '1'],
    [SEVERITY_WORDS, 'sedang', 'medium'],
    [NATURE_WORDS, '', null],
    [NATURE_WORDS, 'quota!', null],
    [NATURE_WORDS, 'toString', null],
  ])('of the list, %#: %2$j', (words, text, code) => {
    expect(codeOf(words, text)).toBe(code);
  });

  it('of every code leads back to it, in both languages and as earlier versions said it', () => {
    for (const words of [NATURE_WORDS, DECISION_WORDS, DIRECTION_WORDS, SEVERITY_WORDS] as Words[])
      for (const [code, word] of Object.entries(words))
        for (const spelling of spellings(word))
          expect([spelling, codeOf(words, spelling)]).toEqual([spelling, code]);
    expect([directionWord(1, 'en'), directionWord(-1, 'id')]).toEqual(['Higher', 'Makin rendah']);
  });
});

describe('a name', () => {
  const plan = (cityName: string, planId = '3673-2022', years = [2022, 2023]) => ({
    cityName,
    planId,
    years,
  });
  const names = (...plans: ReturnType<typeof plan>[]) => [...planSheetNames(plans, 'id').values()];

  it.each([
    ['Kota Serang', 'RAD Serang 2022-2023'],
    ['Kabupaten Serang', 'RAD Kab. Serang 2022-2023'],
    ['Kabupaten Kepulauan Siau Tagulandang Biaro', 'RAD Kab. Kepulauan Si 2022-2023'],
    ['Kabupaten Administrasi Kepulauan Seribu', 'RAD Kab. Kepulauan Se 2022-2023'],
    ['Kota Administrasi Jakarta Pusat', 'RAD Jakarta Pusat 2022-2023'],
    ['Kota [A]/B:*?\\', 'RAD A B 2022-2023'],
    ["Kota Ba'a'", 'RAD Ba a 2022-2023'],
  ])('of the sheet of %s is %j', (city, name) => {
    expect(names(plan(city))).toEqual([name]);
  });

  it('of a sheet has the letter of its plan, however long the city and whatever other plans there are', () => {
    expect(names(plan('Kota Serang', '3673-2022b'))).toEqual(['RAD Serang 2022-2023 (b)']);
    const long = 'Kabupaten Kepulauan Siau Tagulandang Biaro';
    expect(names(plan(long, '7108-2022'), plan(long, '7108-2022b'))).toEqual([
      'RAD Kab. Kepulauan Si 2022-2023',
      'RAD Kab. Kepulaua 2022-2023 (b)',
    ]);
  });

  it('of a plan in cells is its city, with years and letter where the city has two plans', () => {
    const [one, other] = [plan('Kota Serang'), plan('Kota Serang', '3673-2022b')];
    expect([...planNames([one, plan('Kabupaten Serang', '3604-2022')]).values()]).toEqual([
      'Kota Serang',
      'Kabupaten Serang',
    ]);
    expect([...planNames([one, other]).values()]).toEqual([
      'Kota Serang 2022-2023',
      'Kota Serang 2022-2023 (b)',
    ]);
  });

  it('of two plans that would be the same tells them apart by their ids', () => {
    const twins = [
      plan('Kabupaten Kepulauan Sula Barat Daya', '8205-2022'),
      plan('Kabupaten Kepulauan Sula Barat Laut', '8206-2022'),
    ];
    expect(new Set(names(...twins)).size).toBe(2);
  });

  it('is free for 514 cities with long and equal names', () => {
    const cities = Array.from({ length: 514 }, (_, i) =>
      plan(`Kabupaten Kepulauan Panjang Nama ${i % 3 === 0 ? '' : String(i)}`, `${String(1000 + i)}-2022`),
    );
    const taken = names(...cities);
    expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(514);
    expect(taken.filter((name) => name.length > 31 || /[[\]:*?/\\']|^\s|\s$/.test(name))).toEqual([]);
  });

  it('of a plan in headers says as much as it takes to tell it apart', () => {
    const label = (...plans: ReturnType<typeof plan>[]) => [...planLabels(plans).values()];
    expect(label(plan('Kota Serang'), plan('Kota Cilegon', '3672-2023'))).toEqual(['Serang', 'Cilegon']);
    expect(label(plan('Kota Serang'), plan('Kabupaten Serang', '3604-2022'))).toEqual([
      'Kota Serang',
      'Kabupaten Serang',
    ]);
    expect(label(plan('Kota Serang'), plan('Kota Serang', '3673-2024', [2024, 2026]))).toEqual([
      'Serang 2022-2023',
      'Serang 2024-2026',
    ]);
    expect(label(plan('Kota Serang'), plan('Kota Serang', '3673-2022b'))).toEqual([
      'Serang 2022-2023',
      'Serang 2022-2023 (b)',
    ]);
    expect(label(plan('Kota Sama'), plan('Kota Sama', '3601-2022'))).toEqual([
      'Sama 3673-2022',
      'Sama 3601-2022',
    ]);
  });

  it('of a table leads back to its plan', () => {
    for (const planId of ['3673-2022', '3673-2022b']) expect(planOfTable(planTableName(planId))).toBe(planId);
    expect(
      Object.values(TABLE_NAMES)
        .map(planOfTable)
        .filter((planId) => planId !== null),
    ).toEqual([]);
  });

  it('of a sheet has at most 31 characters in both languages', () => {
    const texts = Object.values(SHEET_NAMES).flatMap(({ id, en }) => [id, en]);
    expect(texts.filter((name) => name.length > 31)).toEqual([]);
    expect([yearSpan([]), yearSpan([2023]), shortCity('Kota Serang')]).toEqual(['', '2023', 'Serang']);
  });
});

describe('a workbook of many cities', () => {
  it('is one that Excel opens', () => {
    const [first] = seeds.plans;
    if (!first) throw new Error('no seed plan');
    const plans = ['3671', '3673', '3674', '3601'].map((code) => ({
      ...first,
      planId: `${code}-2022`,
      cityCode: code,
      cityName: 'Kota Sama',
      rows: first.rows.slice(0, 12).map((row) => ({ ...row, rowId: row.rowId.replace('3673', code) })),
    }));
    for (const language of ['id', 'en'] as const)
      expect(workbookProblems(firstRun(plans, language).description)).toEqual([]);
  });
});
