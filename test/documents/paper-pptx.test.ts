import { describe, expect, it } from 'vitest';
import { paperPptx } from '../../analysis/documents/paper-pptx';
import { slideRows } from '../../analysis/documents/slide-rows';
import { describeWithSchemas, schemaFaults } from '../xlsx/schemas';
import { unzip } from '../xlsx/zip';
import { PAPER } from './paper-fixture';

const bytes = await paperPptx(PAPER);
const parts = unzip(bytes);
const slides = [...parts].flatMap(([path, content]) =>
  /slides\/slide\d+\.xml$/.test(path) ? [content.toString('utf8')] : [],
);

describeWithSchemas('every part of slides is valid against the schemas of the standard', () => {
  it('with all that a paper can have', () => {
    expect(schemaFaults({ 'a.pptx': bytes })).toEqual([]);
  });
});

describe('a paper as slides', () => {
  it('has a slide for its title and each text, chart and table, and none for signatures', () => {
    expect(slides.length).toBe(7);
    expect(slides.filter((slide) => slide.includes('NIP'))).toEqual([]);
  });

  it('has charts of its own, with their numbers in a workbook', () => {
    const chart =
      [...parts].find(([path]) => /charts\/chart\d+\.xml$/.test(path))?.[1].toString('utf8') ?? '';
    expect(chart).toContain('<c:barChart>');
    expect(chart).toContain('<c:v>12.5</c:v>');
    expect([...parts.keys()].some((path) => path.endsWith('.xlsx'))).toBe(true);
  });

  it('shows text as text', () => {
    expect(slides[0]).toContain('Contoh &lt;b&gt; &amp; &quot;baris&quot;');
  });
});

describe('rows on slides', () => {
  const table = { widths: [1, 4], fontSize: 10, headers: ['No', 'Kegiatan'], isGrouped: false, height: 1.3 };

  it('go to the next slide before they run over the edge', () => {
    const rows = Array.from({ length: 7 }, (_, at) => [String(at), 'Satu']);
    expect(slideRows(rows, table)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it('of long texts take more room', () => {
    const rows = Array.from({ length: 3 }, () => ['1', 'Kegiatan yang panjang '.repeat(10)]);
    expect(slideRows(rows, table)).toEqual([[0], [1], [2]]);
  });

  it('that say what is below them do not end a slide', () => {
    const rows = [['1', 'a'], ['2', 'b'], ['3', 'c'], ['Klaster II'], ['4', 'd']];
    expect(slideRows(rows, table)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('none of them is one slide', () => {
    expect(slideRows([], table)).toEqual([[]]);
  });
});
