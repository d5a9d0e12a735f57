import { describe, expect, it } from 'vitest';
import { readAnnex } from '../../analysis/import/read-annex';
import { readFile } from './read-file';
import { simplePdf } from './simple-pdf';

const header = [
  'No',
  'Indikator',
  'Rencana Aksi',
  'Satuan',
  'Target 2024',
  'Target 2025',
  'Perangkat Daerah',
];
const rows = Array.from({ length: 40 }, (_, index) => [
  ...[
    String(index + 1),
    'Forum anak yang aktif',
    `Pelatihan ${String(index)} bagi forum anak di setiap kecamatan`,
  ],
  ...['Forum', String(1000 + index), '1.234.567.890', 'Dinas Pemberdayaan Perempuan'],
]);

describe('borders as programs draw them', () => {
  it.each(['lines', 'areas', 'boxes'] as const)('%s', async (borders) => {
    const bytes = simplePdf({ header, rows, borders, widths: [30, 110, 200, 60, 60, 60, 120] });
    const annex = readAnnex(await readFile(bytes, 'a.pdf'));
    const read = annex.rows.map(({ values }) => [
      ...[values['indicator_no'], values['indicator'], values['action'], values['unit']],
      ...[values['target_2024'], values['target_2025'], values['agencies']],
    ]);
    expect(read).toEqual(rows);
    expect(annex.questions).toEqual([]);
  });

  it('a page without text is told to be a scan', async () => {
    const text =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length 30>>stream\nq 600 0 0 800 0 0 cm /I Do Q  \nendstream endobj\n5 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>stream\nabcd\nendstream endobj\ntrailer<</Root 1 0 R>>';
    const document = await readFile(new TextEncoder().encode(text), 'a.pdf');
    expect(document.pages.map(({ kind }) => kind)).toEqual(['scan']);
  });
});
