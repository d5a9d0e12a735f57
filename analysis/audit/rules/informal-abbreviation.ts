import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { wordsOf } from '../../language/words';
import { quote } from '../wording';

export const informalAbbreviation: Rule = {
  code: 'informal-abbreviation',
  name: { id: 'Singkatan tidak resmi', en: 'Informal abbreviation' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Singkatan catatan pribadi dalam dokumen resmi (yg, ttg, jml).',
    en: 'Abbreviations of private notes in an official document (yg, ttg, jml).',
  },
  example: {
    printed: 'Jml puskesmas yg …',
    oddity: { id: 'jumlah puskesmas yang …', en: 'jumlah puskesmas yang …' },
  },
  check: eachPrintedText(function* ({ field, text }) {
    const found = [
      ...new Set(
        wordsOf(text).filter((word) => word !== word.toUpperCase() && INFORMAL.has(word.toLowerCase())),
      ),
    ];
    if (found.length === 0) return;
    const full = found.map((word) => INFORMAL.get(word.toLowerCase()) ?? word).join(', ');
    yield {
      field,
      printed: found.join(', '),
      proposal: full,
      message: {
        id: `Singkatan tidak resmi ${found.map(quote).join(', ')} dalam ${quote(text)}; tulis ${full}.`,
        en: `Informal ${found.map(quote).join(', ')} in ${quote(text)}; write ${full}.`,
      },
    };
  }),
};

const INFORMAL: ReadonlyMap<string, string> = new Map([
  ['yg', 'yang'],
  ['dgn', 'dengan'],
  ['utk', 'untuk'],
  ['ttg', 'tentang'],
  ['jml', 'jumlah'],
  ['thd', 'terhadap'],
  ['thn', 'tahun'],
  ['bln', 'bulan'],
  ['krn', 'karena'],
  ['pd', 'pada'],
  ['dlm', 'dalam'],
  ['sbg', 'sebagai'],
]);
