import { hit, quiet, type RuleCases } from './rule-case';

const TWO = [{}, {}];
const THREE = [{}, {}, {}];

export const SOURCE_CASES: Readonly<Record<string, RuleCases>> = {
  'differs-from-source': {
    hits: [
      hit(
        'a target typed over',
        [{ targets: ['200', '210'] }, {}],
        ['1 target_2024 high', '1 target_2025 high'],
        {
          source: TWO,
        },
      ),
      hit('a text typed over', [{}, { action: 'Kegiatan lain' }], ['2 action medium'], { source: TWO }),
      hit('a unit cleared', [{ unit: '' }, {}], ['1 unit high'], { source: TWO }),
      hit('a text where the regulation has none', [{ program: 'A' }, {}], ['1 program medium'], {
        source: TWO,
      }),
      hit('a heading', [{}, { section: 'LAIN' }], ['2 section medium'], { source: TWO }),
      hit('a case that is another', [{ unit: 'orang' }, {}], ['1 unit high'], { source: TWO }),
      hit('a column blank in all rows', [{ unit: '' }, { unit: '' }], ['- unit high'], { source: TWO }),
    ],
    nearMisses: [
      quiet('the text of the regulation', TWO, { source: TWO }),
      quiet('no text of the regulation at hand', [{ unit: 'Anak' }, {}]),
      quiet('a row that the regulation does not have', THREE, { source: TWO }),
      quiet('where a text was filled down from', [{ filledDown: ['indicator'] }, {}], { source: TWO }),
    ],
    blanks: [quiet('blank in both', [{ unit: '' }, {}], { source: [{ unit: '' }, {}] })],
  },
  'source-row-gone': {
    hits: [
      hit('the last row', TWO, ['3  high'], { source: THREE }),
      hit('two rows', [{}], ['2  high', '3  high'], { source: THREE }),
    ],
    nearMisses: [
      quiet('all rows there', THREE, { source: THREE }),
      quiet('no text of the regulation at hand', TWO),
    ],
    blanks: [quiet('a row whose texts were cleared', [{ action: '', measure: '' }, {}], { source: TWO })],
  },
  'row-not-in-source': {
    hits: [hit('a row more', THREE, ['3  low'], { source: TWO })],
    nearMisses: [
      quiet('as many rows', TWO, { source: TWO }),
      quiet('no text of the regulation at hand', THREE),
    ],
    blanks: [quiet('a row that is blank in both', [{}, { action: '' }], { source: [{}, { action: '' }] })],
  },
};
