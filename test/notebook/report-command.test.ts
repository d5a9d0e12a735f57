import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { command } from '../../analysis/notebook/report';
import { parseReportOptions, reportHelp } from '../../analysis/notebook/report-options';
import { PAPERS } from '../../analysis/report/papers';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { writeXlsx } from '../../analysis/xlsx';
import { seeds } from '../plan/seeds';

const FEW = { ...seeds, plans: seeds.plans.map((plan) => ({ ...plan, rows: plan.rows.slice(0, 3) })) };
const options = { language: 'id', computedAt: '2026-11-22T02:00:00Z', seeds: seeds.version } as const;
const workbook = await writeXlsx(
  describeWorkbook(analyse({ printed: FEW.plans, reference: seeds.reference }), options),
);

async function run(...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'rad-kla-report-'));
  const out = join(folder, 'out');
  writeFileSync(join(folder, 'a.xlsx'), workbook);
  const said = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation((line) => {
      said[stream] += `${String(line)}\n`;
    }),
  );
  const codeBefore = process.exitCode;
  const from = ['--from', join(folder, 'a.xlsx'), '--out', out];
  const written = await command([...from, ...args], () => Promise.resolve(FEW));
  const code = Number(process.exitCode ?? 0);
  process.exitCode = codeBefore;
  for (const spy of spies) spy.mockRestore();
  const files = existsSync(out) ? readdirSync(out).sort() : [];
  return { files, code, written, read: (name: string) => readFileSync(join(out, name), 'utf8'), ...said };
}

describe('npm run report', () => {
  it('writes a paper of each city in every form that is asked for', async () => {
    const { files, log, read } = await run('--paper', 'ringkasan', '--format', 'docx,html', '--lang', 'en');
    expect(files).toEqual([
      'ringkasan-3672-2023.docx',
      'ringkasan-3672-2023.html',
      'ringkasan-3673-2022.docx',
      'ringkasan-3673-2022.html',
    ]);
    expect(log).toContain('ringkasan-3672-2023.docx');
    expect(read('ringkasan-3673-2022.html')).toContain('Summary for the Mayor');
  });

  it('writes of the cities that have the year, where none is named', async () => {
    expect((await run('--paper', 'pemantauan', '--year', '2025', '--format', 'html')).files).toEqual([
      'pemantauan-3672-2023.html',
    ]);
  });

  it('writes of the cities that are named', async () => {
    expect((await run('--paper', 'ringkasan', '--city', 'kota cilegon', '--format', 'html')).files).toEqual([
      'ringkasan-3672-2023.html',
    ]);
  });

  it.each([
    [['--paper', 'lain'], '--paper lain'],
    [['--format', 'doc'], '--format doc'],
    [['--size', 'A3'], '--size A3'],
    [['--cluster', 'VI'], '--cluster VI'],
    [['--year', '26'], '--year 26'],
    [['--agency', 'Dinas Apa'], '--agency Dinas Apa'],
    [['--year', '2030'], '--year 2030'],
    [['--year', '2025', '--city', '3673'], '2022, 2023'],
    [['--city', 'Kota Lain'], 'Kota Lain'],
    [['--pap'], '--pap'],
  ])('says what is wrong with %j, and writes nothing', async (args, words) => {
    const { files, code, written, error } = await run(...args);
    expect({ files, code, written }).toEqual({ files: [], code: 1, written: false });
    expect(error).toContain(words);
  });

  it('names every paper in its help', () => {
    for (const { key, name } of PAPERS) {
      expect(reportHelp('id')).toContain(`${key.padEnd(18)} ${name.id}\n`);
      expect(reportHelp('en')).toContain(`${key.padEnd(18)} ${name.en}\n`);
    }
  });

  it('makes a PDF of the Word file, which it then writes too', () => {
    expect(parseReportOptions(['--pdf', '--format', 'html']).formats).toEqual(['html', 'docx']);
  });
});
