import type { DocumentStatement, PlannedPromise } from '../../../analysis/reference/reference';
import { PLAN_ID, type PlanOptions } from '../fixture';
import { hit, quiet, type RuleCases } from './rule-case';

const says = (...statements: readonly (readonly [string, string])[]): PlanOptions => ({
  reference: {
    statements: statements.map(([topic, value], index): DocumentStatement => ({
      planId: PLAN_ID,
      topic,
      value,
      sourceLine: index,
      place: `Pasal ${String(index)}`,
      note: null,
    })),
  },
});
const noted = (topic: string, note: string): PlanOptions => ({
  reference: {
    statements: [
      {
        planId: PLAN_ID,
        topic,
        value: 'ayat (3)',
        sourceLine: 1,
        place: 'Pasal 4',
        note: note === '' ? null : { id: note, en: note },
      },
    ],
  },
});
const promises = (
  canonicalIndicator: string | null,
  subIndicator: string | null = null,
  planId = PLAN_ID,
): PlanOptions => ({
  reference: {
    promises: [
      {
        promiseId: 'A.1',
        planId,
        heading: 'Janji',
        canonicalIndicator,
        subIndicator,
        sourceLine: 1,
      } satisfies PlannedPromise,
    ],
  },
});

const WATER = { sectionNo: 'III', indicatorNo: '7', indicator: 'Lingkungan sehat' };
/** A promise of indicator 16, under which the rows of WATER stand. */
const promised = (heading: string): PlanOptions => ({
  reference: {
    promises: [
      {
        promiseId: 'D.5',
        planId: PLAN_ID,
        heading,
        canonicalIndicator: '16',
        subIndicator: null,
        sourceLine: 1,
      } satisfies PlannedPromise,
    ],
    crosswalk: [
      {
        planId: PLAN_ID,
        ...WATER,
        canonicalIndicator: '16',
        subIndicator: null,
        confidence: 'high',
        reason: { id: 'Contoh.', en: 'Example.' },
      },
    ],
  },
});

export const DOCUMENT_CASES: Readonly<Record<string, RuleCases>> = {
  'promise-not-planned': {
    hits: [
      hit('no row', [{}], ['- indicator medium'], promises('24')),
      hit('no row for the part', [{}], ['- indicator medium'], promises('24', '24b')),
    ],
    nearMisses: [
      quiet('a row', [{}], promises('1')),
      quiet("another plan's promise", [{}], promises('24', null, '0000-2020')),
    ],
    blanks: [quiet('no match', [{}], promises(null)), quiet('no promises', [{}])],
  },
  'promise-kept-in-part': {
    hits: [
      hit(
        'a part without a row',
        [
          {
            ...WATER,
            action: 'Pembangunan jamban',
            measure: 'Persentase rumah tangga dengan jamban',
            unit: '%',
          },
        ],
        ['- indicator medium'],
        promised('Persentase Rumah Tangga dengan Akses Air Minum dan Sanitasi'),
      ),
      hit(
        'a percentage that no row measures',
        [{ ...WATER, action: 'Lomba jamban', unit: 'Kegiatan' }],
        ['- indicator medium'],
        promised('Persentase Rumah Tangga dengan Akses Sanitasi'),
      ),
    ],
    nearMisses: [
      quiet(
        'both parts',
        [
          { ...WATER, action: 'Pembangunan jamban' },
          { ...WATER, action: 'Sambungan air minum' },
        ],
        promised('Akses Air Minum dan Sanitasi'),
      ),
      quiet('no row at all: another finding', [{}], promised('Akses Air Minum dan Sanitasi')),
    ],
    blanks: [quiet('no match', [{}], promises(null))],
  },
  'kinds-share-columns': {
    hits: [
      hit(
        'levels and yearly volumes',
        [
          ...Array.from({ length: 5 }, () => ({ unit: '%', measure: 'Persentase anak' })),
          ...Array.from({ length: 5 }, () => ({ unit: 'Orang', measure: 'Jumlah guru yang dilatih' })),
        ],
        ['- target medium'],
      ),
    ],
    nearMisses: [
      quiet(
        'one kind, a few of another',
        Array.from({ length: 8 }, (_, index) => ({
          unit: index < 2 ? 'Orang' : '%',
          measure: 'Anak yang dilatih',
        })),
      ),
    ],
    blanks: [quiet('no rows', [])],
  },
  'statements-disagree': {
    hits: [
      hit(
        'two periods',
        [{}],
        ['- document medium'],
        says(['period', '2022-2023'], ['period', '2022-2033'], ['period', '2022-2023']),
      ),
      hit(
        'two spellings',
        [{}],
        ['- document low'],
        says(['cluster_spelling', 'klaster'], ['cluster_spelling', 'kluster']),
      ),
      hit(
        'a number without its year',
        [{}],
        ['- document low'],
        says(['regulation_number', '75/2022'], ['regulation_number', '75']),
      ),
    ],
    nearMisses: [
      quiet('agreement', [{}], says(['period', '2022-2023'], ['period', '2022–2023'])),
      quiet('many headings', [{}], says(['section_heading', 'I'], ['section_heading', 'II'])),
    ],
    blanks: [quiet('no statements', [{}])],
  },
  'statement-noted': {
    hits: [
      hit('a reference to itself', [{}], ['- document medium'], noted('cross_reference', 'Dirinya sendiri.')),
      hit('a word twice', [{}], ['- document low'], noted('wording', 'Tercetak dua kali.')),
    ],
    nearMisses: [
      quiet('told where values are compared', [{}], noted('period', 'Berbeda dengan judul.')),
      quiet('a statement without a note', [{}], noted('cross_reference', '')),
    ],
    blanks: [quiet('no statements', [{}])],
  },
  'program-cut-off': {
    hits: [
      hit(
        'cut within words, once',
        [{ program: 'Pemenuha' }, { program: 'Penyeleng' }, { program: 'Rapat pembina kebuda' }],
        ['- program low'],
      ),
      hit(
        'cut within the cell, at a preposition and at a letter',
        [
          { program: 'Pengelolaa Kesehatan Anak' },
          { program: 'Bidang Ke' },
          { program: 'Perluasan jaringan p' },
        ],
        ['- program low'],
      ),
    ],
    nearMisses: [
      quiet('a letter that stands for itself, a root, a preposition within', [
        { program: 'Imunisasi Hepatitis B' },
        { program: 'Bantu anak' },
        { program: 'Kembali ke sekolah' },
      ]),
      quiet('full words', [
        { program: 'Pemenuhan' },
        { program: 'Pelatihan' },
        { program: 'Bantuan sekolah' },
      ]),
      quiet('two slips are no page edge', [{ program: 'Pemenuha' }, { program: 'Penyeleng' }]),
    ],
    blanks: [quiet('no programme', [{ program: '' }])],
  },
};
