import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisError } from '../../analysis/errors';
import { planTable } from '../../analysis/import/plan-table';
import { readAnnex } from '../../analysis/import/read-annex';
import type { SourceDocument, SourcePart } from '../../analysis/import/source';
import { readFile } from './read-file';
import { simplePdf } from './simple-pdf';

/** Texts that headers and rows are made of, and others. */
const CELL = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', '', '1', '2.', 'I', 'II.1', '100', '-', '12.5%', '1.000.000') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        'No',
        'Indikator',
        'Kegiatan',
        'Satuan',
        'Target',
        '2024',
        '2025',
        'TW I',
        'T1',
        'Rp',
        'Data Dasar',
      ],
      ...[
        'Perangkat Daerah',
        'Program',
        'Jumlah',
        'Anggaran',
        'KLASTER I',
        'Dinas Sosial',
        'Forum anak aktif',
        'Orang',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ').trim()) },
);
const HEADER = ['No', 'Indikator', 'Kegiatan', 'Satuan', '2024', '2025', 'OPD'];

const ROW = fc.record({
  cells: fc.array(fc.tuple(CELL, fc.constantFrom('', '', '', 'left', 'above')), {
    minLength: 1,
    maxLength: 9,
  }),
  table: fc.integer({ min: 1, max: 2 }),
  page: fc.integer({ min: 1, max: 3 }),
});
const PART = fc.oneof(
  { weight: 5, arbitrary: ROW },
  { weight: 1, arbitrary: fc.constant('header' as const) },
  { weight: 1, arbitrary: CELL },
);

function documentOf(
  parts: readonly (string | { cells: [string, string][]; table: number; page: number })[],
): SourceDocument {
  return {
    ...{ file: 'a', format: 'pdf', pages: [] },
    parts: parts.map((part, at): SourcePart => {
      const box = [at, 0, 1, 1] as const;
      if (part === 'header') {
        const cells = HEADER.map((text, x) => ({
          text,
          place: { page: 1, box: [x, at, 1, 1] as const },
          merged: '' as const,
        }));
        return { kind: 'row', table: 1, cells, place: { page: 1, box } };
      }
      if (typeof part === 'string') return { kind: 'line', text: part, place: { page: 1, box } };
      const cells = part.cells.map(([text, merged], x) => ({
        // What a merged cell covers has no text.
        text: merged === '' ? text : '',
        place: { page: part.page, box: [x, at, 1, 1] as const },
        merged: merged as '' | 'left' | 'above',
      }));
      return { kind: 'row', table: part.table, cells, place: { page: part.page, box } };
    }),
  };
}

/** How often each word stands in texts; the dots of a number come and go, since codes in several columns are joined by them. */
function wordCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.match(/[^ .]+|(?<![^ ])\.+(?![^ ])/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('any input', () => {
  it('any grid of strings is read, and no cell is lost', () => {
    fc.assert(
      fc.property(fc.array(PART, { maxLength: 14 }), (drawn) => {
        const document = documentOf(drawn as never);
        const annex = readAnnex(document, { firstYear: 2024 });
        planTable(annex, '3672-2024');
        const printed = wordCounts(
          document.parts.flatMap((part) =>
            part.kind === 'line' ? [part.text] : part.cells.map(({ text }) => text),
          ),
        );
        const kept = wordCounts([
          ...annex.rows.flatMap(({ values, extras, filledDown }) => [
            ...Object.entries(values).flatMap(([name, text]) => (filledDown.includes(name) ? [] : [text])),
            ...Object.values(extras),
          ]),
          ...annex.keptOut.flatMap(({ texts }) => texts),
          ...annex.headers.flatMap(({ cells }) => cells.map(({ text }) => text)),
          ...annex.prose.map(({ text }) => text),
        ]);
        const lost = [...printed].filter(([word, count]) => (kept.get(word) ?? 0) < count);
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const made = (name: string) => new Uint8Array(readFileSync(new URL(`made/${name}`, import.meta.url)));

  /** How many rows are read of what is left of a file, and whether it is said that its end is missing. */
  async function readCut(bytes: Uint8Array, share: number, name: string): Promise<string> {
    const cut = bytes.slice(0, Math.floor(bytes.length * share));
    return readFile(cut, name).then(
      (document) => {
        const { rows, questions } = readAnnex(document);
        return `${String(rows.length)} rows${questions.some(({ kind }) => kind === 'cut') ? ', cut' : ''}`;
      },
      (error: unknown) => (error instanceof AnalysisError ? error.code : String(error)),
    );
  }

  // LibreOffice writes the pages and fonts of a PDF behind all that stands on them.
  it.each([
    ['serang.pdf', 0.02, 'document-cut'],
    ['serang.pdf', 0.5, 'document-cut'],
    ['serang.pdf', 0.98, '124 rows, cut'],
    ['cilegon.pdf', 0.95, '65 rows, cut'],
    ['serang.docx', 0.02, 'not-a-document'],
    ['serang.docx', 0.3, '11 rows, cut'],
    ['serang.docx', 0.9, '115 rows, cut'],
    ['serang.docx', 0.999, '124 rows, cut'],
  ])('%s cut off at %d is read as far as it goes, and that is said', async (name, share, outcome) => {
    expect(await readCut(made(name), share, name)).toBe(outcome);
  });

  it.each([0.4, 0.7, 0.99])(
    'a PDF that is written page by page gives its first pages (%d)',
    async (share) => {
      const rows = Array.from({ length: 200 }, (_, at) => [
        String(at + 1),
        'Forum anak aktif',
        'Forum',
        '5',
        '6',
      ]);
      const header = ['No', 'Indikator', 'Satuan', '2024', '2025'];
      const bytes = simplePdf({ header, rows, widths: [30, 200, 80, 60, 60], borders: 'lines' });
      const [, count = 0] = /^(\d+) rows, cut$/.exec(await readCut(bytes, share, 'a.pdf')) ?? [];
      // The page that is cut is lost, and with it a sixth of the rows.
      expect(Number(count) / 200).toBeGreaterThan(share - 0.25);
    },
  );

  it.each(['serang.pdf', 'serang.docx'])(
    '%s with bytes changed is read, or refused in words',
    async (name) => {
      const bytes = made(name);
      for (let seed = 1; seed <= (name.endsWith('pdf') ? 2 : 6); seed++) {
        const changed = bytes.slice();
        for (let at = 0; at < 40; at++)
          changed[(seed * 7919 + at * 104_729 * seed) % changed.length] = (at * 37 + seed) % 256;
        const outcome = await readFile(changed, name).then(
          (document) => readAnnex(document).rows.length,
          (error: unknown) => (error instanceof AnalysisError ? error.code : error),
        );
        expect(
          typeof outcome === 'number' ||
            ['not-a-document', 'document-cut', 'not-a-workbook'].includes(String(outcome)),
        ).toBe(true);
      }
    },
  );
});
