import type { Bilingual } from '../../text/bilingual';
import { dayText } from '../../text/moment';
import type { DocumentStatement } from '../../reference/reference';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { placeName, quote } from '../wording';
import { COMPARED_TOPICS } from '../words/statement-topics';

/** Statements that are wrong in themselves, as the document facts note: a law's number, labels that are swapped. */
export const statementNoted: Rule = {
  code: 'statement-noted',
  name: { id: 'Hal lain dalam naskah', en: 'Other point of the text' },
  severity: 'medium',
  topic: TOPICS.document,
  looksAt: ['document'],
  explains: {
    id: 'Pernyataan dalam dokumen yang keliru, tanpa perlu dibandingkan dengan tabelnya: nomor undang-undang, label yang tertukar, rujukan ke diri sendiri. Rendah bila hanya soal kata. Satu catatan telaah untuk setiap pokok.',
    en: 'A statement in the regulation that is wrong whatever the table says: the number of an act, swapped labels, a reference to itself. Low where only a word is wrong. One finding for each topic.',
  },
  example: {
    printed: 'Pasal 4 ayat (3): … sebagaimana dimaksud pada ayat (3)',
    oddity: { id: 'merujuk dirinya sendiri', en: 'refers to itself' },
  },
  *check({ plan, reference }) {
    const own = reference.statements.filter(
      ({ planId, note, topic }) => planId === plan.planId && note !== null && !TOLD_ELSEWHERE.has(topic),
    );
    for (const { key: topic, rows } of grouped<DocumentStatement>(own, (statement) => statement.topic)) {
      const told = rows.flatMap(({ value, place, note }) => (note ? [{ value, place, note }] : []));
      yield {
        place: topic,
        field: 'document',
        printed: told.map(({ value }) => value).join('; '),
        severity: topic === 'wording' ? 'low' : 'medium',
        message: {
          id: told.map(({ value, place, note }) => `${place}, ${said(value).id}: ${note.id}`).join(' '),
          en: told
            .map(({ value, place, note }) => `${placeName(place).en}, ${said(value).en}: ${note.en}`)
            .join(' '),
        },
      };
    }
  },
};

/** A text in quotation marks; a date, which the facts hold as ISO has it, as each language writes it. */
function said(value: string): Bilingual {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return { id: quote(value), en: quote(value) };
  return { id: dayText(value, 'id'), en: dayText(value, 'en') };
}

/** Topics of which another rule speaks: values that are compared, headings, numbers, the cut column. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  ...COMPARED_TOPICS,
  'section_heading',
  'indicator_count',
  'cut_column',
]);
