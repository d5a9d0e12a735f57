import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analyse';
import type { Trace } from '../../analysis/report/figure';
import type { Paper } from '../../analysis/report/paper';
import { recordsOf } from '../../analysis/table/frame';
import type { Columns, Frame } from '../../analysis/table/frame';
import { seeds } from '../plan/seeds';
import { analysisOf, figuresIn, papersOf, wordsOf } from './described';

const BARE = analysisOf(seeds.plans);
const REPORTED = analysisOf(seeds.plans, { isReported: true });
const ALL = { id: papersOf(REPORTED), en: papersOf(REPORTED, 'en') };

/** What a figure says that it is, taken from the frames row by row. */
function traced(analysis: Analysis): (trace: Trace) => number | null {
  const records = new Map<string, Record<string, unknown>[]>();
  return (trace) => {
    const rows = records.get(trace.frame) ?? recordsOf(analysis[trace.frame] as Frame<Columns>);
    records.set(trace.frame, rows);
    if ('row' in trace) return rows[trace.row]?.[trace.column] as number | null;
    const fitting = rows.filter((row) =>
      Object.entries(trace.where).every(([name, cell]) =>
        Array.isArray(cell) ? cell.includes(row[name]) : row[name] === cell,
      ),
    );
    if (trace.take === 'rows') return fitting.length;
    const numbers = fitting.map((row) => row[trace.column]).filter((value) => typeof value === 'number');
    return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
  };
}

function wrongFigures(analysis: Analysis, papers: readonly Paper[]): unknown[] {
  const valueOf = traced(analysis);
  return papers.flatMap(({ file, blocks }) =>
    blocks.flatMap(figuresIn).flatMap(({ value, trace }) => {
      const expected = valueOf(trace);
      const isSame =
        value === expected || (value !== null && expected !== null && Math.abs(value - expected) < 1e-6);
      return isSame ? [] : [{ file, value, expected, trace }];
    }),
  );
}

describe('figures on papers', () => {
  it.each([
    ['without realisations', BARE, papersOf(BARE)],
    ['with realisations', REPORTED, ALL.id],
  ])('are those of the frames, %s', (_, analysis, papers) => {
    expect(papers.flatMap(({ blocks }) => blocks.flatMap(figuresIn)).length).toBeGreaterThan(50);
    expect(wrongFigures(analysis, papers)).toEqual([]);
  });

  it('follow a change of an input', () => {
    const [serang, ...others] = seeds.plans;
    if (!serang) throw new Error('no plan');
    const shorter = analysisOf([{ ...serang, rows: serang.rows.slice(0, 60) }, ...others]);
    expect(wrongFigures(shorter, papersOf(shorter))).toEqual([]);
    const rows = papersOf(shorter).flatMap(({ blocks }) =>
      blocks.flatMap(figuresIn).filter(({ trace }) => trace.frame === 'gap' && 'take' in trace),
    );
    expect(rows.map(({ value }) => value)).toContain(60);
  });

  it('stand in the sentences as they are written, and no other number does', () => {
    const numbers = ALL.en.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'text' ? block.sentences : [])),
    );
    const stray = numbers.filter(({ text, figures }) => {
      const known = new Set(figures.map(({ value }) => String(value)));
      const shown = text.match(/\d[\d,.]*\d|\d/g) ?? [];
      // Years of plans, rounds and deadlines are names.
      return shown.some((one) => {
        const value = one.replaceAll(',', '');
        return (
          !/^20\d\d/.test(value) &&
          ![...known].some((figure) => sameShown(figure, value)) &&
          !isDay(text, one)
        );
      });
    });
    expect(stray.map(({ text }) => text)).toEqual([]);
  });
});

/** A figure is shown with as many decimals as its kind has. */
function sameShown(figure: string, shown: string): boolean {
  const decimals = shown.split('.')[1]?.length ?? 0;
  return Number(figure).toFixed(decimals) === Number(shown).toFixed(decimals);
}

/** Of a day, or of a regulation. */
function isDay(text: string, number: string): boolean {
  return new RegExp(`\\b${number} (?:[A-Z][a-z]+|of) 20\\d\\d`).test(text);
}

describe('papers', () => {
  it.each(['id', 'en'] as const)(
    'have words everywhere, and no place of a template is left (%s)',
    (language) => {
      const words = ALL[language].flatMap(({ blocks }) => blocks.flatMap(wordsOf));
      expect(words.filter((text) => /[{}]|undefined|NaN|null/.test(text))).toEqual([]);
    },
  );

  it('have rows as long as their columns', () => {
    const uneven = ALL.id.flatMap(({ file, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' &&
        block.rows.some((row) => typeof row !== 'string' && row.length !== block.columns.length)
          ? [`${file} ${block.caption}`]
          : [],
      ),
    );
    expect(uneven).toEqual([]);
  });

  it('number their tables and charts', () => {
    const [paper] = papersOf(BARE);
    const captions = paper?.blocks.flatMap((block) => ('caption' in block ? [block.caption] : []));
    expect(captions?.map((caption) => caption.split('.')[0])).toEqual(['Gambar 1', 'Tabel 1']);
  });

  it('say that realisations are made up, where they are', () => {
    const titles = ALL.id.map(({ title }) => title);
    expect(titles.filter((title) => !title.startsWith('DATA CONTOH'))).toEqual([]);
    expect(papersOf(BARE).filter(({ title }) => title.includes('DATA CONTOH'))).toEqual([]);
  });
});

describe('papers of plans that are odd', () => {
  const [serang, cilegon] = seeds.plans;
  if (!serang || !cilegon) throw new Error('no plans');
  it.each([
    ['without a row', [{ ...serang, rows: [] }], 'belum memuat satu baris pun'],
    ['of one row', [{ ...serang, rows: serang.rows.slice(0, 1) }], 'tidak memuat data dasar'],
    [
      'without a baseline',
      [
        {
          ...cilegon,
          hasBaseline: false,
          baselineYear: null,
          rows: cilegon.rows.map((row) => ({ ...row, baseline: '' })),
        },
      ],
      'lampiran tidak memuat data dasar',
    ],
    [
      'without numbers',
      [{ ...serang, rows: serang.rows.map((row) => ({ ...row, targets: row.targets.map(() => 'ada') })) }],
      'bertarget angka',
    ],
    ['of one city alone', [cilegon], 'Belum ada realisasi'],
  ])('%s say what is missing', (_, plans, words) => {
    const analysis = analysisOf(plans);
    const papers = papersOf(analysis);
    expect(wrongFigures(analysis, papers)).toEqual([]);
    const read = papers.flatMap(({ blocks }) => blocks.flatMap(wordsOf));
    expect(read.some((text) => text.includes(words))).toBe(true);
    expect(read.filter((text) => /undefined|NaN|null|Infinity/.test(text))).toEqual([]);
  });

  it('of seven cities are there for each of them', () => {
    const codes = ['3671', '3674', '3171', '3273', '3578'];
    const more = codes.map((code) => ({
      ...serang,
      cityCode: code,
      planId: `${code}-2022`,
      cityName: `Kota ${code}`,
      rows: serang.rows.slice(0, 5).map((row) => ({ ...row, rowId: row.rowId.replace('3673', code) })),
    }));
    const analysis = analysisOf([serang, cilegon, ...more]);
    const papers = papersOf(analysis);
    expect(new Set(papers.map(({ file }) => file)).size).toBe(papers.length);
    expect(wrongFigures(analysis, papers)).toEqual([]);
  });
});
