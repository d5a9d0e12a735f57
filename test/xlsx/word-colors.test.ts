/** Colours by word in a file that is brought up to date: they follow the language and the rows. */
import { describe, expect, it } from 'vitest';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { updateXlsx, writeXlsx } from '../../analysis/xlsx';
import { column, sheet, table, workbook } from '../addin/excel/fixture';
import { unzip, zip } from './zip';

const RULE =
  /<conditionalFormatting sqref="([^"]*)">(?:(?!<\/conditionalFormatting>).)*?<formula>([^<]*)<\/formula>/g;

function described(ids: readonly string[], words: readonly string[]): WorkbookDescription {
  const colors = words.map((word, i) => ({ word, fill: ['FFD9DC', 'DDEBF7'][i] ?? '', font: '9C0006' }));
  const columns = [
    column('id', ids, { role: 'id', format: 'text' }),
    column(
      'tingkat',
      ids.map((_, i) => words[i % 2] ?? ''),
      { colors },
    ),
  ];
  return workbook([sheet('uji', 'Uji', { tables: [table('tblUji', columns)] })]);
}

const sheetXml = (bytes: Uint8Array): string =>
  unzip(Buffer.from(bytes)).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';

function rules(bytes: Uint8Array): string[] {
  return [...sheetXml(bytes).matchAll(RULE)]
    .map(([, places = '', formula = '']) => `${formula.replaceAll('&quot;', '"')} ${places}`)
    .sort();
}

const update = async (bytes: Uint8Array, to: WorkbookDescription): Promise<Uint8Array> =>
  (await updateXlsx(bytes, to, [])).bytes;

describe('a colour by word', () => {
  it.each([
    ['another language', ['a', 'b'], ['High', 'Low'], ['"High" B6:B7', '"Low" B6:B7']],
    ['rows that came', ['a', 'b', 'c', 'd'], ['Tinggi', 'Rendah'], ['"Rendah" B6:B9', '"Tinggi" B6:B9']],
    ['both at once', ['a', 'b', 'c'], ['High', 'Low'], ['"High" B6:B8', '"Low" B6:B8']],
    ['a word with a quote', ['a', 'b'], ['"Ya"', 'a & b'], ['"""Ya""" B6:B7', '"a &amp; b" B6:B7']],
    ['nothing new', ['a', 'b'], ['Tinggi', 'Rendah'], ['"Rendah" B6:B7', '"Tinggi" B6:B7']],
  ])('follows %s, without a rule left behind', async (_, ids, words, expected) => {
    const first = Buffer.from(await writeXlsx(described(['a', 'b'], ['Tinggi', 'Rendah'])));
    expect(rules(await update(first, described(ids, words)))).toEqual(expected);
  });

  it('comes back to the same rules after ten changes of the language', async () => {
    let bytes: Uint8Array = Buffer.from(await writeXlsx(described(['a', 'b'], ['Tinggi', 'Rendah'])));
    const before = rules(bytes);
    for (let i = 0; i < 5; i++)
      for (const words of [
        ['High', 'Low'],
        ['Tinggi', 'Rendah'],
      ])
        bytes = await update(bytes, described(['a', 'b'], words));
    expect(rules(bytes)).toEqual(before);
  });

  it("leaves a rule of the planner's own in the same column alone", async () => {
    const parts = unzip(Buffer.from(await writeXlsx(described(['a', 'b'], ['Tinggi', 'Rendah']))));
    const own =
      '<conditionalFormatting sqref="B6:B7"><cfRule type="expression" priority="9"><formula>$A6="a"</formula></cfRule></conditionalFormatting>';
    const xml = parts.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    const at = xml.indexOf('<conditionalFormatting');
    parts.set('xl/worksheets/sheet1.xml', Buffer.from(xml.slice(0, at) + own + xml.slice(at)));
    const bytes = await update(Buffer.from(zip(parts)), described(['a', 'b'], ['High', 'Low']));
    expect(rules(bytes)).toEqual(['"High" B6:B7', '"Low" B6:B7', '$A6="a" B6:B7']);
  });
});
