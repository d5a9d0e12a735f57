import { describe, expect, it } from 'vitest';
import { paperDocx } from '../../analysis/documents/paper-docx';
import { paperHtml } from '../../analysis/documents/paper-html';
import type { Paper } from '../../analysis/report/paper';
import { describeWithSchemas, schemaFaults } from '../xlsx/schemas';
import { unzip, zip } from '../xlsx/zip';
import { PAPER } from './paper-fixture';

async function documentOf(paper: Paper): Promise<string> {
  return (
    unzip(await paperDocx(paper, 'F4'))
      .get('word/document.xml')
      ?.toString('utf8') ?? ''
  );
}

describeWithSchemas('every part of a Word document is valid against the schemas of the standard', () => {
  it.each(['portrait', 'landscape'] as const)('%s', async (orientation) => {
    expect(schemaFaults({ 'a.docx': await paperDocx({ ...PAPER, orientation }, 'A4') })).toEqual([]);
  });

  it('sees an element that is none', async () => {
    const parts = unzip(await paperDocx(PAPER, 'A4'));
    const text = parts.get('word/document.xml')?.toString('utf8') ?? '';
    parts.set('word/document.xml', Buffer.from(text.replace('<w:body>', '<w:body><w:bodies/>')));
    expect(schemaFaults({ 'a.docx': zip(parts) })).not.toEqual([]);
  });
});

describe('a paper as a Word document', () => {
  it('repeats the headers of a table, and cuts no row', async () => {
    const rows = (await documentOf(PAPER)).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const inTables = rows.filter((row) => !row.includes('NIP'));
    // One row of headers, and two with the row of numbers.
    expect(inTables.filter((row) => row.includes('<w:tblHeader/>')).length).toBe(4);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('keeps the place for signatures with what stands before it', async () => {
    const text = await documentOf(PAPER);
    const before = text.slice(0, text.indexOf('Disusun oleh'));
    const source = before.slice(before.lastIndexOf('<w:p>', before.lastIndexOf('Sumber:')));
    expect(source).toMatch(/^<w:p><w:pPr><w:keepNext\/>/);
  });

  it('begins a page with its title, without a break that could leave a blank page', async () => {
    const [title] = PAPER.blocks;
    const text = await documentOf({ ...PAPER, blocks: title ? [title, { kind: 'break' }, title] : [] });
    expect(text.match(/<w:pageBreakBefore\/>/g)?.length).toBe(1);
    expect(text).not.toContain('<w:br w:type="page"/>');
    expect(await documentOf(PAPER)).toContain('<w:br w:type="page"/>');
  });

  it('has charts of its own, with their numbers in a workbook', async () => {
    const parts = unzip(await paperDocx(PAPER, 'A4'));
    const chart =
      [...parts].find(([path]) => /charts\/chart\d*\.xml$/.test(path))?.[1].toString('utf8') ?? '';
    expect(chart).toContain('<c:barChart>');
    expect(chart).toContain('<c:v>12.5</c:v>');
    expect([...parts.keys()].some((path) => path.endsWith('.xlsx'))).toBe(true);
  });

  it.each([
    ['A4', 'portrait', 11906, 16838],
    ['A4', 'landscape', 16838, 11906],
    ['F4', 'portrait', 12189, 18709],
    ['F4', 'landscape', 18709, 12189],
  ] as const)('is of %s, %s', async (size, orientation, width, height) => {
    const bytes = await paperDocx({ ...PAPER, orientation }, size);
    const text = unzip(bytes).get('word/document.xml')?.toString('utf8') ?? '';
    expect(text).toMatch(new RegExp(`<w:pgSz w:w="${String(width)}" w:h="${String(height)}"`));
  });
});

describe('a paper as HTML', () => {
  const html = paperHtml(PAPER, 'F4');

  it('is of the size of the paper, with the number of each page', () => {
    expect(html).toContain('size: 330mm 215mm');
    expect(html).toContain('"Halaman " counter(page) " dari " counter(pages)');
  });

  it('shows text as text', () => {
    expect(html).toContain('&lt;b&gt; &amp; &quot;baris&quot;');
    expect(html).not.toContain('<b>');
  });

  it('has numbers under the header, and says where there are no rows', () => {
    expect(html).toContain('<tr class="numbers"><td>1</td><td>2</td><td>3</td></tr></thead>');
    expect(html).toContain('<td colspan="3" class="none">Belum ada.</td>');
  });

  it('asks for nothing from anywhere', () => {
    expect(html).toContain("default-src 'none'");
    expect(html.match(/(?:src|href)=/g)).toBeNull();
  });
});
