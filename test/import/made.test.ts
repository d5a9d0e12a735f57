import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planTable } from '../../analysis/import/plan-table';
import { readAnnex } from '../../analysis/import/read-annex';
import { readTable } from '../seeds/read-seeds';
import { readFile } from './read-file';

// Both annexes as LibreOffice prints them (`make.ts`): merged cells, rows cut by pages, repeated headers, two fonts.
const pathOf = (name: string) => fileURLToPath(new URL(`made/${name}`, import.meta.url));
const bytesOf = (name: string) => new Uint8Array(readFileSync(pathOf(name)));

/** Cells of the plan that come out as they went in, and the first that do not. */
async function compared(bytes: Uint8Array, name: string, seed: string, planId: string) {
  const annex = readAnnex(await readFile(bytes, name));
  const got = planTable(annex, planId);
  const [header = [], ...want] = readTable(`plans/${seed}.csv`);
  const others: string[] = [];
  let count = 0;
  for (const [row, cells] of want.entries())
    for (const [column, field] of header.entries()) {
      const text = cells[column] ?? '';
      const read = got.rows[row]?.[got.header.indexOf(field)] ?? '';
      if (field === 'source_line' || (text === '' && read === '')) continue;
      count += 1;
      if (text !== read) others.push(`${cells[0] ?? ''} ${field}: ${read}`);
    }
  return { annex, rows: got.rows.length - want.length, share: 1 - others.length / count, others };
}

/** The page turned by 90 degrees, as scanners and printers leave it: the words stand upright. */
function turned(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replaceAll('/Type/Page/', '/Rotate 90/Type/Page/'), 'latin1'));
}

describe('both annexes as another program prints them', () => {
  it.each([
    ['cilegon.docx', 'cilegon-2023-2026', '3672-2023', 1],
    ['serang.docx', 'serang-2022-2023', '3673-2022', 1],
    ['cilegon.pdf', 'cilegon-2023-2026', '3672-2023', 0.99],
    ['serang.pdf', 'serang-2022-2023', '3673-2022', 0.99],
  ])('%s comes out cell by cell', async (name, seed, planId, least) => {
    const { annex, rows, share, others } = await compared(bytesOf(name), name, seed, planId);
    expect({ rows, enough: share >= least }, others.join('\n')).toEqual({ rows: 0, enough: true });
    expect(annex.questions).toEqual([]);
  });

  it('pages that are turned', async () => {
    const { rows, share } = await compared(
      turned(bytesOf('cilegon.pdf')),
      'a.pdf',
      'cilegon-2023-2026',
      '3672-2023',
    );
    expect({ rows, enough: share >= 0.99 }).toEqual({ rows: 0, enough: true });
  });

  it('only the pages that are asked for', async () => {
    const document = await readFile(bytesOf('serang.pdf'), 'serang.pdf', { pages: new Set([2]) });
    expect(document.pages.map(({ page }) => page)).toEqual([2]);
    expect(new Set(document.parts.map(({ place }) => place.page))).toEqual(new Set([2]));
  });

  it.each(['cilegon.pdf', 'serang.pdf'])(
    'the box of each cell of %s holds its text, says another reader of PDFs',
    async (name) => {
      const annex = readAnnex(await readFile(bytesOf(name), name));
      const words = wordsOf(name);
      const wrong: string[] = [];
      let count = 0;
      let whole = 0;
      for (const { values, places } of annex.rows)
        for (const [field, text] of Object.entries(values)) {
          const { page = 0, box: [left, top, width, height] = [0, 0, 0, 0] } = places[field] ?? {};
          const inside = (words[page - 1] ?? []).filter(
            ({ x, y }) => x >= left && x <= left + width && y >= top && y <= top + height,
          );
          const inBox = inside.map((word) => word.text).join('');
          count += 1;
          if (inBox.replace(/\.$/, '') === text.replace(/\s/g, '')) whole += 1;
          // A cell that a page break cut has its first half in its box; a number loses its dot.
          if (inBox === '' || !`${text}.`.replace(/\s/g, '').startsWith(inBox))
            wrong.push(`${field}: ${text} | ${inBox}`);
        }
      expect(count).toBeGreaterThan(800);
      expect(whole / count).toBeGreaterThan(0.97);
      expect(wrong.length / count, wrong.join('\n')).toBeLessThan(0.01);
    },
  );
});

interface Word {
  readonly text: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

/** The words of each page, in the order of the page's lines. */
function wordsOf(name: string): Word[][] {
  const html = execFileSync('pdftotext', ['-bbox', pathOf(name), '-'], { encoding: 'utf8' });
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)]
        .map(([, xMin, yMin, xMax, yMax, text = '']) => ({
          text: text
            .replaceAll('&amp;', '&')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"'),
          x: (Number(xMin) + Number(xMax)) / 2,
          y: (Number(yMin) + Number(yMax)) / 2,
        }))
        .sort((one, other) => (Math.abs(one.y - other.y) > 3 ? one.y - other.y : one.x - other.x)),
    );
}
