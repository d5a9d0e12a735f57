import { eachPrintedText, type Rule, TOPICS } from '../rule';
import { hasPredicate } from '../predicates';
import type { TextReader } from '../text-reader';
import { quote } from '../wording';

export const textMangled: Rule = {
  code: 'text-mangled',
  name: { id: 'Kalimat tidak terbaca', en: 'Sentence that does not read' },
  severity: 'medium',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Kata-kata dalam satu sel tertukar atau hilang sehingga kalimatnya tidak terbaca: satu istilah terbelah (perlindungan … khusus), satu kata terulang tepat di depan "dan" (air bersih air dan limbah), atau garis miring antara jenjang sekolah terbaca sebagai huruf (TKI RA), atau daftar jenjang tanpa sekolah umumnya (MA/SMLB), atau anak kalimat tanpa kata kerjanya (kelurahan yang kelompok).',
    en: 'Words of one cell are out of order or lost so that the sentence does not read: a term is torn apart (perlindungan … khusus), a word stands again right before "dan" (air bersih air dan limbah), or a slash between school levels was read as a letter (TKI RA), or a list of levels lacks the general school (MA/SMLB), or a clause lost its verb (kelurahan yang kelompok).',
  },
  example: {
    printed: 'penanganan perlindungan perempuan khusus anak',
    oddity: {
      id: 'perlindungan khusus perempuan dan anak?',
      en: 'special protection of women and children?',
    },
  },
  check: eachPrintedText(function* ({ field, text }, { fold, thingNamed }) {
    if (field === 'section' || field === 'agencies') return;
    const found = TORN_TERM.exec(text) ?? AGAIN_BEFORE_DAN.exec(text);
    const slash = SLASH_AS_LETTER.exec(text);
    const levels = listWithoutSchool(text);
    const verb = lostVerb(text, thingNamed, fold);
    const lost = WITHOUT_STATE.exec(text);
    if (found)
      yield {
        field,
        key: found[0].toLowerCase(),
        printed: text,
        message: {
          id: `Urutan kata ${quote(found[0])} dalam ${quote(text)} tidak terbaca; mungkin ada kata yang tertukar atau hilang.`,
          en: `The words ${quote(found[0])} in ${quote(text)} do not read; some may be out of order or lost.`,
        },
      };
    if (verb)
      yield {
        field,
        key: verb,
        printed: text,
        message: {
          id: `${quote(verb)} dalam ${quote(text)} tidak terbaca: kata kerjanya hilang atau keliru bentuknya.`,
          en: `${quote(verb)} in ${quote(text)} does not read: its verb is lost or in the wrong form.`,
        },
      };
    if (lost)
      yield {
        field,
        key: lost[0].toLowerCase(),
        printed: text,
        message: {
          id: `${quote(lost[0])} dalam ${quote(text)}: kata sebelum "dan" (misalnya "negeri") tampaknya hilang.`,
          en: `${quote(lost[0])} in ${quote(text)}: the word before "dan" ("negeri", say) seems to be lost.`,
        },
      };
    if (levels)
      yield {
        field,
        key: levels.list.toLowerCase(),
        printed: text,
        message: {
          id: `Daftar jenjang ${quote(levels.list)} dalam ${quote(text)} memuat madrasah dan sekolah luar biasa, tetapi tidak ${levels.school}; mungkin terpotong.`,
          en: `The list of levels ${quote(levels.list)} in ${quote(text)} holds the madrasah and the special school but not ${levels.school}; it may be cut.`,
        },
      };
    if (slash)
      yield {
        field,
        key: slash[0].toLowerCase(),
        printed: text,
        proposal: slash[0].replace(/[Il1]?\s+/, '/'),
        message: {
          id: `${quote(slash[0])} dalam ${quote(text)}: garis miring antara jenjang sekolah tampaknya terbaca sebagai huruf.`,
          en: `${quote(slash[0])} in ${quote(text)}: a slash between school levels seems to have been read as a letter.`,
        },
      };
  }),
};

/** Terms of the field whose two words stand together; one noun between them, without "dan" or "secara", tears them apart. */
const TORN_TERM =
  /\b(?:perlindungan (?!khusus|anak|yang|dan|secara|bagi)\p{L}{4,20} khusus|pengasuhan (?!alternatif|anak|yang|dan|secara|atau)\p{L}{4,20} alternatif|wajib (?!belajar|dan|untuk)\p{L}{4,20} belajar|(?:layak|ramah) (?!anak|dan|bagi|untuk|terhadap|lingkungan)\p{L}{4,20} anak)\b/iu;

/** "air bersih air dan limbah": a word again, with "dan" where its own word should follow. */
const AGAIN_BEFORE_DAN = /(?<![\p{L}-])(\p{L}{3,20}) \p{L}{3,20} \1 dan \p{L}{3,20}/iu;

/** An active verb before "oleh" ("yang memintakan oleh polisi"), or "yang" with a noun and no verb behind it. */
function lostVerb(
  text: string,
  thingNamed: TextReader['thingNamed'],
  fold: TextReader['fold'],
): string | null {
  const active = ACTIVE_BY.exec(text);
  if (active) return active[0];
  const [clause, said = ''] = LAST_CLAUSE.exec(text) ?? [];
  if (clause === undefined || thingNamed(said) === null) return null;
  const folded = fold(said);
  return hasPredicate(folded) || /\b(?:layak|ramah|aktif|ada)\b/.test(folded) ? null : clause;
}

const ACTIVE_BY = /\b(?:yang|yg) me(?:m|n|ng|ny)[a-z]{3,} oleh\b/i;
const LAST_CLAUSE = /\b(?:yang|yg)\s+((?:[a-z]+\s?){1,4})$/i;
/** "Sekolah dan swasta": private ones are named beside public ones, whose word is lost. */
const WITHOUT_STATE = /\b(?:sekolah|madrasah|rumah sakit|perguruan tinggi) dan sa?wasta\b/i;

/** Madrasah and special school of one level, listed without the school that both stand beside. */
function listWithoutSchool(text: string): { readonly list: string; readonly school: string } | null {
  for (const [list] of text.matchAll(/[A-Za-z]{2,6}(?: ?\/ ?[A-Za-z]{2,6})+/g)) {
    const levels = new Set(list.toUpperCase().split(/ ?\/ ?/));
    const missing = LEVEL_LISTS.find(
      ({ madrasah, special, schools }) =>
        levels.has(madrasah) &&
        special.some((name) => levels.has(name)) &&
        !schools.some((name) => levels.has(name)),
    );
    if (missing) return { list, school: missing.schools.join('/') };
  }
  return null;
}

const LEVEL_LISTS = [
  { madrasah: 'MI', special: ['SDLB'], schools: ['SD'] },
  { madrasah: 'MTS', special: ['SMPLB'], schools: ['SMP'] },
  { madrasah: 'MA', special: ['SMALB', 'SMLB'], schools: ['SMA', 'SMK'] },
] as const;

const LEVEL = '(?:PAUD|TK|RA|BA|KB|SD|MI|SMP|MTS|SMA|SMK|MA)';
/** A level with a letter too many in front of another level, which a list of levels has a slash for. */
const SLASH_AS_LETTER = new RegExp(`(?<![\\p{L}\\d])${LEVEL}[Il1]\\s+${LEVEL}(?![\\p{L}\\d])`, 'u');
