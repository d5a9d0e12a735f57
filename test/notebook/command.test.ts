import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCsv } from '../../analysis/table/csv';
import { OfficePackage } from '../../analysis/xlsx/package';
import { readXlsx } from '../../analysis/xlsx/read';
import { readTable } from '../seeds/read-seeds';
import { type Finished, runCommand, Workplace } from './run-command';

const FILES = [
  'rad-kla.xlsx',
  ...[
    'achievement',
    'achievement_totals',
    'comparison',
    'coverage',
    'findings',
    'gap',
    'monitoring',
    'only_in',
    'pairs',
    'profile',
    'questions',
    'row_questions',
    'rows',
  ].map((name) => `tables/${name}.csv`),
];

describe('the command on the plans that come with it', () => {
  const place = new Workplace();
  let first: Finished;
  beforeAll(async () => {
    first = await place.run('--fresh');
  });
  afterAll(() => place.remove());

  const header = (name: string) =>
    (parse(place.text(`tables/${name}.csv`), { to_line: 1 }) as string[][])[0] ?? [];
  const columns = (text: string) => text.split(/,\s*/);

  it('writes the workbook and its tables, and nothing else', () => {
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(place.written()).toEqual(FILES);
  });

  it('says in Indonesian how many rows, findings and indicators there are, and where the file is', () => {
    expect(first.stdout).toMatch(
      /Kota Serang \(Perwali 75\/2022\)\n\s+Baris\s+124, \d+ tanpa ulangan, \d+ di antaranya bertarget angka/,
    );
    expect(first.stdout).toMatch(
      /Kota Cilegon \(Perwali 7\/2023\)\n\s+Baris\s+195, \d+ tanpa ulangan, \d+ di antaranya bertarget angka/,
    );
    expect(first.stdout).toMatch(/Telaah\s+\d+ prioritas tinggi, \d+ sedang, \d+ rendah/);
    expect(first.stdout).toMatch(/Indikator\s+\d+ dari 24 bertarget angka, \d+ memiliki ukuran hasil/);
    expect(first.stdout).toContain(join(place.out, 'rad-kla.xlsx'));
  });

  it.each([
    [
      'rows',
      'row_id, city, cluster, canonical_indicator, nature, direction, unit, baseline_value, baseline_operator, target_2022_value, target_2023_value, target_2024_value, target_2025_value, target_2026_value, agencies, doubt',
    ],
    ['findings', 'row_id, field, rule, severity, printed, proposal, message'],
    [
      'gap',
      'row_id, city, cluster, canonical_indicator, nature, direction, change_from_baseline, planned_step_2022, planned_step_2023, planned_step_2024, planned_step_2025, planned_step_2026, distance_to_target, distance_percent, required_annual_change, status, reason',
    ],
    [
      'coverage',
      'city, cluster, indicators, covered, coverage_percent, coverage_by_points_percent, rows, rows_measurable, rows_with_baseline, rows_with_agency, missing_indicators',
    ],
    ['comparison', 'plan_id, city, cluster, canonical_indicator, indicator, presence'],
    [
      'pairs',
      'pair_id, rung, question_id, canonical_indicator, year, plan_id, row_id, value, operator, denominator, denominator_value, share, reason, origin',
    ],
    ['only_in', 'plan_id_with, plan_id_without, question_id, points, row_id'],
  ])('heads %s.csv as agreed, its own columns after', (name, agreed) => {
    const names = columns(agreed);
    expect(header(name).slice(0, names.length)).toEqual(names);
    expect(new Set(header(name)).size).toBe(header(name).length);
  });

  it('keeps to the codes of the tables: clusters, indicators, blanks for what is missing', () => {
    const [names = [], ...rows] = parse(place.text('tables/rows.csv')) as string[][];
    const values = (name: string) => new Set(rows.map((row) => row[names.indexOf(name)]));
    expect(rows).toHaveLength(319);
    expect([...values('cluster')].filter((cluster) => !/^(?:K|I|II|III|IV|V|)$/.test(cluster ?? ''))).toEqual(
      [],
    );
    expect(
      [...values('canonical_indicator')].filter((id) => !/^(?:[1-9]|1\d|2[0-4]|)$/.test(id ?? '')),
    ).toEqual([]);
    expect([...values('direction')].sort()).toEqual(['-1', '1']);
    expect(
      [...values('baseline_value')].filter((value) => !/^(?:-?\d+(?:\.\d+)?|)$/.test(value ?? '')),
    ).toEqual([]);
  });

  it('run again over its own workbook, in either language, gives the same tables to the byte', async () => {
    const tables = FILES.slice(1).map((path) => place.text(path));
    expect(await place.run('--lang', 'en')).toMatchObject({ code: 0 });
    expect(FILES.slice(1).map((path) => place.text(path))).toEqual(tables);
    expect((await readXlsx(place.bytes('rad-kla.xlsx'))).sheetNames[0]).toBe('Home');
    expect(place.written()).toEqual(FILES);
  }, 120_000);

  it('started anew keeps the workbook that was there', async () => {
    const before = place.bytes('rad-kla.xlsx');
    expect(await place.run('--fresh')).toMatchObject({ code: 0 });
    expect(place.written()).toEqual([FILES[0] ?? '', 'rad-kla.lama.xlsx', ...FILES.slice(1)].sort());
    expect(place.bytes('rad-kla.lama.xlsx')).toEqual(before);
  });
});

describe('the command', () => {
  it.each([
    ['--help', 'pilihan'],
    ['-h --lang en', 'options'],
  ])('%s explains every option', async (args, word) => {
    const { code, stdout } = await runCommand(...args.split(' '));
    expect(code).toBe(0);
    for (const part of [word, '--plans', '--from', '--fresh', '--out', '--lang', '--zone', '--csv', '--help'])
      expect(stdout).toContain(part);
  });

  it.concurrent.each([
    ['--lamg en', 'An option of the command', '--lamg'],
    ['--lang fr', 'Pilihan perintah', '--lang fr'],
    ['--zone UTC', '--zone WITA (Asia/Makassar)', '--zone UTC'],
    ['--csv koma', 'Yang dikenal: --csv en, --csv id', '--csv koma'],
    ['rencana.csv', 'Pilihan perintah', 'rencana.csv'],
    ['--from seeds/README.md', 'bukan buku kerja Excel', 'seeds/README.md'],
    ['--from tidak-ada.xlsx', 'tidak ditemukan', 'tidak-ada.xlsx'],
  ])('%s is refused by name, without a stack', async (args, what, name) => {
    const place = new Workplace();
    const { code, stderr } = await place.run(...args.split(' '));
    const written = place.written();
    place.remove();
    expect(code).toBe(1);
    expect(stderr).toContain(what);
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(written).toEqual([]);
  });

  it('that cannot write to its folder says so, and leaves nothing behind', async () => {
    const place = new Workplace();
    writeFileSync(place.out, 'berkas, bukan folder');
    const { code, stderr } = await place.run();
    expect([code, stderr]).toEqual([1, expect.stringContaining('Hasil tidak dapat disimpan.')]);
    expect(readFileSync(place.out, 'utf8')).toBe('berkas, bukan folder');
    expect(readdirSync(place.folder).sort()).toEqual(['out', 'plans']);
    place.remove();
  });
});

describe('settings of the reader', () => {
  it('are the zone of the times in the workbook, and the separators of the tables', async () => {
    const place = new Workplace();
    const [header = [], ...rows] = readTable('plans/serang-2022-2023.csv');
    place.put({
      'serang.csv': formatCsv(Object.fromEntries(header.map((name, i) => [name, [rows[0]?.[i] ?? '']]))),
    });
    expect(await place.runPlans('--zone', 'WIT', '--csv', 'id')).toMatchObject({ code: 0 });
    const office = new OfficePackage(place.bytes('rad-kla.xlsx'));
    const parts = await Promise.all(
      ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map((path) => office.text(path)),
    );
    const times = parts.join('').match(/ pukul \d\d\.\d\d WI\w+/g);
    expect(times?.map((time) => time.slice(-4))).toEqual([' WIT', ' WIT']);
    for (const name of FILES.slice(1)) expect(place.text(name)).toMatch(/^\uFEFF[a-z_]+;/);
    place.remove();
  });
});

describe('a workbook that the planner worked on', () => {
  it('named by --from is the record: its own sheet lies elsewhere, its rows are read', async () => {
    const place = new Workplace();
    const [header = [], ...rows] = readTable('plans/serang-2022-2023.csv');
    place.put({
      'serang.csv': [header, ...rows.slice(0, 4)]
        .map((row) => row.map((cell) => `"${cell}"`).join(','))
        .join('\n'),
    });
    expect(await place.runPlans()).toMatchObject({ code: 0 });
    const other = new Workplace();
    const { code, stdout } = await other.run('--from', join(place.out, 'rad-kla.xlsx'));
    expect([code, stdout]).toEqual([0, expect.stringContaining('Baris       4')]);
    place.remove();
    other.remove();
  });
});
