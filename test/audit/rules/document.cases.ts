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
