import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplePdf } from '../import/simple-pdf';
import { readTable } from '../seeds/read-seeds';
import { measureImportInBrowser } from './import-browser';
import { medians, type ProcessResult, runOnce } from './process';

const PAGES = 60;
const COLUMNS = [
  ...['indicator_no', 'indicator', 'action', 'measure', 'unit', 'baseline'],
  ...['target_2023', 'target_2024', 'target_2025', 'target_2026', 'agencies', 'program'],
];

/** A PDF of 60 pages, made of the rows of Kota Cilegon over and over, read by command and in the pane. */
export async function measureImport(folder: string, repeats: number): Promise<readonly ProcessResult[]> {
  const [header = [], ...plan] = readTable('plans/cilegon-2023-2026.csv');
  const cells = plan.map((row) => COLUMNS.map((name) => row[header.indexOf(name)] ?? ''));
  const titles = ['No', 'Indikator', 'Rencana Aksi', 'Ukuran', 'Satuan', 'Data Dasar'];
  const shape = {
    header: [...titles, '2023', '2024', '2025', '2026', 'Instansi', 'Program'],
    widths: [28, 110, 150, 140, 70, 60, 45, 45, 45, 45, 75, 50],
    borders: 'lines' as const,
  };
  const rows: string[][] = [];
  let bytes = simplePdf({ ...shape, rows: cells });
  // So many rows that the last page is the sixtieth.
  while (pageCount(bytes) < PAGES) {
    rows.push(...cells.slice(0, 20));
    bytes = simplePdf({ ...shape, rows: [...cells, ...rows] });
  }
  const file = join(folder, 'annex.pdf');
  writeFileSync(file, bytes);
  const command = [
    process.execPath,
    'analysis/notebook/run-import.mjs',
    file,
    '--city',
    '3672',
    '--out',
    join(folder, 'import'),
  ];
  const [, ...measured] = Array.from({ length: repeats + 1 }, () => runOnce(command));
  const pages = pageCount(bytes);
  const count = String(cells.length + rows.length);
  const name = `\`npm run import\`: a PDF of ${String(pages)} pages and ${count} rows to a plan, its questions and its page`;
  return [medians(name, measured), await measureImportInBrowser(file, pages, repeats)];
}

function pageCount(bytes: Uint8Array): number {
  return (new TextDecoder('latin1').decode(bytes).match(/\/Type\/Page\//g) ?? []).length;
}
