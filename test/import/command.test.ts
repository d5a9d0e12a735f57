import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findCity } from '../../analysis/import/find-city';
import { command } from '../../analysis/notebook/import';
import { parseImportOptions } from '../../analysis/notebook/import-options';
import { readPlans } from '../../analysis/notebook/read-files';
import { seeds } from '../plan/seeds';

const ANNEX = [
  'PERATURAN BUPATI SERANG',
  'RENCANA AKSI DAERAH KABUPATEN LAYAK ANAK',
  '',
  'No\tIndikator\tKegiatan\tSatuan\tData Dasar (2023)\tTarget\t\tAnggaran (Rp)\tPerangkat Daerah',
  '\t\t\t\t\t2024\t2025\t\t',
  '1\tForum anak\tPembentukan forum\tForum\t3\t5\t6\t10.000.000\tDP3A',
  '\t\tPelatihan\tOrang\t=1+1\t50\t60\t20.000.000\tDP3A',
  'Jumlah\t\t\t\t\t\t\t30.000.000\t',
].join('\n');

/** A text asks for no reader of PDFs. */
const noPdf = () => Promise.reject(new Error('asked for'));

async function run(text: string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'rad-kla-import-'));
  writeFileSync(join(folder, 'lampiran.txt'), text);
  const out = join(folder, 'out');
  const said = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation((line) => {
      said[stream] += `${String(line)}\n`;
    }),
  );
  const codeBefore = process.exitCode;
  const written = await command([join(folder, 'lampiran.txt'), '--out', out, ...args], noPdf);
  const code = Number(process.exitCode ?? 0);
  process.exitCode = codeBefore;
  for (const spy of spies) spy.mockRestore();
  return { out, written, code, ...said };
}

describe('npm run import', () => {
  it('writes a file of a plan that is read like the others, its questions and what was kept out', async () => {
    const { out, written, log } = await run(ANNEX);
    expect(written).toBe(true);
    expect(log).toContain('Kabupaten Serang: 2 baris rencana');
    expect(readdirSync(out).sort()).toEqual([
      '3604-2024.csv',
      'corrections.csv',
      'documents.csv',
      'kept-out.csv',
      'pages.html',
      'questions.csv',
    ]);
    expect(readFileSync(join(out, 'kept-out.csv'), 'utf8')).toBe(
      'kind,place,text\ntotal,baris 8,Jumlah | 30.000.000\n',
    );
    const { plans, unread } = await readPlans(out, seeds.reference);
    expect(unread).toEqual([]);
    expect(plans[0]).toMatchObject({ planId: '3604-2024', years: [2024, 2025], baselineYear: 2023 });
    expect(plans[0]?.rows[1]).toMatchObject({
      ...{ rowId: '3604-2024-002', indicator: 'Forum anak', action: 'Pelatihan' },
      ...{
        baseline: "'=1+1",
        targets: ['50', '60'],
        filledDown: ['indicator_no', 'indicator'],
        sourceLine: 7,
      },
    });
    expect(readFileSync(join(out, '3604-2024.csv'), 'utf8')).toContain(
      'source_line,source_place,Anggaran (Rp)\n',
    );
  });

  it('is answered in corrections.csv, and what was said of a header holds for the next city', async () => {
    const unsure = ANNEX.replace('Perangkat Daerah', 'Hasil').replace('\tKegiatan\t', '\tTahapan\t');
    const { out } = await run(unsure);
    const open = readFileSync(join(out, 'corrections.csv'), 'utf8');
    expect(open).toBe(
      [
        'kind,row_id,column,printed,guess,value',
        'header,,Tahapan,Tahapan,kolom tambahan,',
        'header,,Hasil,Hasil,kolom tambahan,',
        '',
      ].join('\n'),
    );
    const answers = open
      .replace(/(Tahapan,kolom tambahan,)/, '$1action')
      .replace(/(Hasil,kolom tambahan,)/, '$1kolom tambahan');
    const answered = join(out, 'corrections.csv');
    writeFileSync(
      answered,
      `${answers}cell,3604-2024-002,unit,,,Kader\nreading,,unit_value,Forum,,Kelompok\n`,
    );
    const again = await run(unsure, '--corrections', answered);
    expect(readFileSync(join(again.out, 'questions.csv'), 'utf8').trim().split('\n')).toHaveLength(1);
    const { plans } = await readPlans(again.out, seeds.reference);
    expect(plans[0]?.rows.map(({ action, unit }) => [action, unit])).toEqual([
      ['Pembentukan forum', 'Forum'],
      ['Pelatihan', 'Kader'],
    ]);
    // The answers stand there again, with those about other plans and with the readings.
    const next = await run(unsure.replace('BUPATI SERANG', 'BUPATI LEBAK'), '--corrections', answered);
    expect(next.log).toContain('Kabupaten Lebak: 2 baris rencana');
    const { plans: others, corrections } = await readPlans(next.out, seeds.reference);
    expect(others[0]?.rows[1]).toMatchObject({ action: 'Pelatihan', unit: 'Orang' });
    expect(corrections).toEqual([{ column: 'unit_value', printed: 'Forum', value: 'Kelompok' }]);
    expect(readFileSync(join(next.out, 'corrections.csv'), 'utf8')).toContain(
      'cell,3604-2024-002,unit,,,Kader\n',
    );
  });

  it('into a folder with another plan leaves what its documents.csv says', async () => {
    const { out } = await run(ANNEX);
    writeFileSync(
      join(out, 'documents.csv'),
      'plan_id,title,baseline_year\n3602-2023,"Rencana, lama",2022\n',
    );
    await run(ANNEX, '--out', out);
    expect(readFileSync(join(out, 'documents.csv'), 'utf8')).toBe(
      'plan_id,baseline_year,title\n3602-2023,2022,"Rencana, lama"\n3604-2024,2023,\n',
    );
  });

  it.each([
    ['Hanya naskah', [], 'Tidak ada tabel rencana'],
    [ANNEX, ['--city', 'Atlantis'], 'Tidak ada kabupaten/kota'],
    [ANNEX, ['--city', 'Serang'], 'dimiliki lebih dari satu'],
    [ANNEX, ['--pages', '40-12'], 'Pilihan halaman "40-12"'],
    [ANNEX, ['--folder', 'x'], '--folder'],
  ])('says what stops it', async (text, args, message) => {
    const { code, error } = await run(text, ...args, ...(text === ANNEX ? [] : ['--city', '3673']));
    expect(error).toContain(message);
    expect(code).toBe(1);
  });

  it('finds a city by its code, its name, and its name without the kind where only one has it', () => {
    const { cities } = seeds.reference;
    expect(findCity('3672', cities).name).toBe('Kota Cilegon');
    expect(findCity('Kab. Serang', cities).cityCode).toBe('3604');
    expect(findCity('sumedang', cities).name).toBe('Kabupaten Sumedang');
  });

  it('reads a choice of pages', () => {
    expect([...(parseImportOptions(['a.pdf', '--pages', '3,12-14']).pages ?? [])]).toEqual([3, 12, 13, 14]);
  });
});
