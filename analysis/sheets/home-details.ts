import { figure } from '../audit/wording';
import type { Bilingual } from '../text/bilingual';
import type { Topic } from './home-answers';
import type { PlanFigures } from './home-figures';
import { pointsWithoutRow, rowsEn, sentences } from './home-sentences';

/** Names of indicators have commas and semicolons of their own. */
const BETWEEN_NAMES = ' · ';

export interface Detail {
  readonly topic: Topic;
  readonly text: Bilingual;
}

/** What stands behind the answers of the home sheet and is looked up: names, row numbers, kinds of question. Topics without any are left out. */
export function homeDetails(figures: PlanFigures): readonly Detail[] {
  return [
    { topic: 'coverage' as const, text: coverage(figures) },
    { topic: 'asked' as const, text: asked(figures) },
    { topic: 'flat' as const, text: flat(figures) },
  ].filter(({ text }) => text.id !== '');
}

function coverage({ activities, missingParts, missingPromises, unmapped }: PlanFigures): Bilingual {
  const names = (language: keyof Bilingual): string =>
    activities.map((name) => name[language]).join(BETWEEN_NAMES);
  return sentences(
    activities.length > 0 && {
      id: `Indikator yang hanya memuat kegiatan, nilai terbanyak lebih dahulu: ${names('id')}.`,
      en: `Indicators with activities only, most points first: ${names('en')}.`,
    },
    missingParts.length > 0 && {
      id: `Subindikator tanpa target angka: ${missingParts.map(({ id }) => id).join('; ')}.`,
      en: `Sub-indicators without a numeric target: ${missingParts.map(({ en }) => en).join('; ')}.`,
    },
    missingPromises.length > 0 && {
      id: `Indikator dalam naskah tanpa baris: ${missingPromises.join('; ')}.`,
      en: `Indicators in the text without a row: ${missingPromises.join('; ')}.`,
    },
    unmapped > 0 && {
      id: `${unmapped} baris tidak termasuk dalam indikator KLA mana pun.`,
      en: `${rowsEn(unmapped)} ${unmapped === 1 ? 'belongs' : 'belong'} to no KLA indicator.`,
    },
  );
}

function asked({
  asked: { direct, largest, mostOnOne, kinds, doubtful, isConfirmed },
}: PlanFigures): Bilingual {
  const most = (language: keyof Bilingual): string =>
    largest
      .map((one) => {
        const rows = {
          id: `indikatornya memiliki ${one.besideRows} baris, tetapi tidak untuk yang ditanyakan`,
          en: `the indicator has ${rowsEn(one.besideRows)}, none for what is asked`,
        };
        return `${one.name[language]} (${pointsWithoutRow(one)[language]}${one.besideRows > 0 ? `; ${rows[language]}` : ''})`;
      })
      .join('; ');
  const shares = (language: keyof Bilingual): string =>
    kinds
      .map(({ name, none, points }) => {
        const of = { id: 'dari nilai', en: 'of' }[language];
        return `${name[language].toLowerCase()} (${figure(none)[language]} ${of} ${figure(points)[language]}${language === 'en' ? ' points' : ''})`;
      })
      .join(language === 'id' ? ' dan ' : ' and ');
  const unsure = (language: keyof Bilingual): string =>
    doubtful.map(({ questionId, points }) => `${questionId} (${figure(points)[language]})`).join(', ');
  return sentences(
    largest.length > 0 && {
      id: `Indikator dengan nilai tanpa baris terbanyak: ${most('id')}.`,
      en: `Indicators with most points without a row: ${most('en')}.`,
    },
    kinds.length > 0 && {
      id: `Nilai yang sama menurut jenis pertanyaan, terutama: ${shares('id')}.`,
      en: `The same points by kind of question, mostly: ${shares('en')}.`,
    },
    mostOnOne !== null && {
      id: `Dari nilai ${figure(direct).id} yang dijawab, ${figure(mostOnOne.points).id} bertumpu pada satu baris saja (baris ${mostOnOne.row}).`,
      en: `Of the ${figure(direct).en} points answered, ${figure(mostOnOne.points).en} rest on a single row (row ${mostOnOne.row}).`,
    },
    doubtful.length > 0 && {
      id: `Bunyi pertanyaan ${unsure('id')} dalam sumbernya perlu dipastikan.`,
      en: `The wording of question ${unsure('en')} in the source is in doubt.`,
    },
    !isConfirmed && {
      id: 'Sebagian baris hanya dicocokkan menurut rumusannya dan belum dipastikan.',
      en: 'Some rows were matched by wording only and are not confirmed.',
    },
  );
}

const MOST_NUMBERS = 30;

function flat({ flat: { open, perhapsAll } }: PlanFigures): Bilingual {
  const shown = `${open.slice(0, MOST_NUMBERS).join(', ')}${open.length > MOST_NUMBERS ? ', …' : ''}`;
  return sentences(
    open.length > 0 && {
      id: `Nomor baris kondisi yang perlu ditanyakan: ${shown}.`,
      en: `Numbers of the levels to be asked about: ${shown}.`,
    },
    perhapsAll.length > 0 && {
      id: `Mungkin sudah mencakup seluruh kelurahan, atau kecamatan dan kelurahan (jumlahnya sama): ${perhapsAll.join(', ')}.`,
      en: `Perhaps in every urban village, or district and urban village (as many): ${perhapsAll.join(', ')}.`,
    },
  );
}
