import type { PlanRow } from '../../plan/plan';
import type { Bilingual } from '../../text/bilingual';
import type { AuditContext } from '../context';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

// One word alone is in too many indicators.
const FEWEST_WORDS = 2;
// A sentence of fewer words may be an abbreviation with its full stop.
const FEWEST_WORDS_OF_A_SENTENCE = 5;

/** An action that does not say what is done: the indicator again, a convention that is "facilitated", or an explanation. */
export const actionVague: Rule = {
  code: 'action-vague',
  name: { id: 'Kegiatan tidak jelas', en: 'Unclear action' },
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Kegiatan tidak menyebut apa yang dikerjakan: hanya mengulang indikatornya tanpa ukuran, memfasilitasi peraturan atau konvensi tanpa menyebut pelatihan atau sosialisasi, atau berupa penjelasan beberapa kalimat.',
    en: 'The action does not say what is done: it only repeats its indicator and has no measure, facilitates a law or convention without naming training or awareness-raising, or is an explanation of several sentences.',
  },
  example: {
    printed: 'Fasilitasi Konvensi Hak Anak',
    oddity: { id: 'pelatihan atau sosialisasi?', en: 'training or awareness-raising?' },
  },
  check: eachRow((row, context) => {
    const why = vague(row, context);
    if (why === null) return;
    const { action } = row.printed;
    return {
      row,
      field: 'action',
      printed: action,
      message: { id: `${quote(action)} ${why.id}.`, en: `${quote(action)} ${why.en}.` },
    };
  }),
};

function vague(row: PlanRow, { fold, contentWords, thingNamed }: AuditContext): Bilingual | null {
  const { action, measure, indicator, unit, filledDown } = row.printed;
  if (action === '' || filledDown.includes('action')) return null;
  if (action.includes('. ') && sentencesIn(action) > 1)
    return {
      id: 'berisi penjelasan beberapa kalimat, bukan nama kegiatan',
      en: 'holds an explanation of several sentences, not the name of an action',
    };
  if (FACILITATES_A_LAW.test(fold(action)))
    return {
      id: 'tidak menyebut apa yang dikerjakan: pelatihan, sosialisasi, atau penyusunannya',
      en: 'does not say what is done: training, awareness-raising or drafting',
    };
  if (measure !== '' || thingNamed(unit) !== 'activity') return null;
  const words = contentWords(action);
  const asked = new Set(contentWords(indicator));
  if (words.length < FEWEST_WORDS || !words.every((word) => asked.has(word))) return null;
  return {
    id: 'hanya mengulang indikatornya; apa yang dikerjakan, di mana, dan untuk siapa tidak disebut',
    en: 'only repeats its indicator; what is done, where and for whom is not said',
  };
}

const FACILITATES_A_LAW = /^fasilitasi? (?:konvensi|undang undang|uu|peraturan|hak)\b/;

/** Sentences that end in a word written out and go on in a capital, or end the text. */
function sentencesIn(text: string): number {
  return text
    .split(/(?<=\p{Ll}{4})\.\s+(?=\p{Lu})/u)
    .filter((sentence) => sentence.split(' ').length >= FEWEST_WORDS_OF_A_SENTENCE).length;
}
