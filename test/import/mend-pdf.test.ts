import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { mendPdf } from '../../analysis/import/pdf/mend-pdf';
import { readFile } from './read-file';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

it('finds pages that newer programs pack into one stream', async () => {
  const page = '<</Type/Page/MediaBox[0 0 300 200]/Resources<</Font<</F1 2 0 R>>>>/Contents 1 0 R>>';
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
  const places = `2 0 3 ${String(font.length + 1)} `;
  const packed = deflateSync(Buffer.from(`${places}${font} ${page}`)).toString('latin1');
  const text = 'BT /F1 10 Tf 20 100 Td (Forum anak) Tj ET';
  const cut = `%PDF-1.5\n1 0 obj\n<</Length ${String(text.length)}>>\nstream\n${text}\nendstream\nendobj
4 0 obj\n<</Type/ObjStm/N 2/First ${String(places.length)}/Filter/FlateDecode/Length ${String(packed.length)}>>\nstream\n${packed}\nendstream\nendobj\n5 0 obj\n<</Type/XRef`;
  const document = await readFile(latin1(cut), 'a.pdf');
  expect(document.parts.map((part) => part.kind === 'line' && part.text)).toEqual(['Forum anak']);
  expect(document.isCut).toBe(true);
});

it('goes through a file of many small objects once', async () => {
  expect(await mendPdf(latin1(`%PDF-1.4\n${'1 0 obj\n<<>>\nendobj\n'.repeat(200_000)}`))).toBeNull();
});
