import type { PlanRow } from '../../plan/plan';
import { agencyAbbreviations } from '../abbreviations';
import type { AuditContext } from '../context';
import { type Rule, TOPICS } from '../rule';
import { withinOneEdit } from '../../language/edit-distance';
import { inRows, quote } from '../wording';
import { ABBREVIATIONS } from '../words/abbreviations';

export const abbreviationUndefined: Rule = {
  code: 'abbreviation-undefined',
  name: { id: 'Singkatan tanpa kepanjangan', en: 'Abbreviation never written out' },
  severity: 'low',
  topic: TOPICS.wording,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Singkatan yang tidak umum dan tidak dijelaskan di mana pun dalam tabel. Satu catatan telaah untuk setiap singkatan.',
    en: 'An abbreviation that is not common and nowhere explained in the table. One finding for each abbreviation.',
  },
  example: {
    printed: 'LM, DU, MM',
    oddity: { id: 'kepanjangannya tidak ada', en: 'nobody says what they stand for' },
  },
  *check(context) {
    const { texts, abbreviationsIn, explainedIn } = context;
    const uses = new Map<
      string,
      { readonly row: PlanRow; readonly field: string; readonly text: string; readonly rows: PlanRow[] }
    >();
    const defined = agencyAbbreviations(context.reference);
    const explained = new Set<string>();
    for (const { row, entry } of texts()) {
      const { field, text } = entry;
      if (field === 'section' || field === 'agencies') continue;
      for (const short of explainedIn(text)) explained.add(short);
      for (const short of new Set(abbreviationsIn(text))) {
        const use = uses.get(short);
        if (use) use.rows.push(row);
        else uses.set(short, { row, field, text, rows: [row] });
      }
    }
    for (const [short, { row, field, text, rows }] of uses) {
      if (explained.has(short) || defined.has(short) || ABBREVIATIONS.has(short)) continue;
      const names = inRows(rows);
      const meant = otherInRow(row, short, context);
      yield {
        row,
        alsoRows: rows,
        field,
        key: short,
        printed: short,
        ...(meant === null ? {} : { proposal: meant }),
        message:
          meant === null
            ? {
                id: `Singkatan ${quote(short)} dalam ${quote(text)} tidak dijelaskan${names.id}.`,
                en: `The abbreviation ${quote(short)} in ${quote(text)} is not explained${names.en}.`,
              }
            : {
                id: `Singkatan ${quote(short)} dalam ${quote(text)} tampaknya salah ketik untuk ${quote(meant)}, yang tertulis di baris yang sama${names.id}.`,
                en: `The abbreviation ${quote(short)} in ${quote(text)} looks like a slip for ${quote(meant)}, printed in the same row${names.en}.`,
              },
      };
    }
  },
};

/** A well-known abbreviation of the same row that one slip tells apart: "NPZA" beside "NAPZA". */
function otherInRow({ printed }: PlanRow, short: string, { abbreviationsIn }: AuditContext): string | null {
  const texts = [printed.indicator, printed.action, printed.measure];
  const known = texts.flatMap(abbreviationsIn).filter((other) => ABBREVIATIONS.has(other));
  return known.find((other) => other.length > 2 && withinOneEdit(other, short)) ?? null;
}
