import type { Bilingual } from '../../text/bilingual';
import type { PlanRow } from '../../plan/plan';
import type { AuditContext } from '../context';
import { repeatedRows } from '../repeated-rows';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { ordinalOf, quote, rowNames } from '../wording';

/** The same action and measure again, with the same figures: it counts once. */
export const duplicateRow: Rule = {
  code: 'duplicate-row',
  name: { id: 'Baris yang berulang', en: 'Repeated row' },
  severity: 'high',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'measure', 'baseline', 'target'],
  explains: {
    id: 'Kegiatan dan ukuran yang sama tertulis lagi dengan angka yang sama, dalam satu bagian atau antarbagian. Dihitung satu kali.',
    en: 'The same action and measure is printed again with the same figures, within or across sections. It counts once.',
  },
  example: {
    printed: 'Pembentukan Puskesmas ramah Anak',
    oddity: { id: 'tertulis di dua klaster', en: 'printed in two clusters' },
  },
  *check(context) {
    for (const { first, again } of context.index(repeatedRows))
      if (figuresOf(first, context) === figuresOf(again, context))
        yield repeated(first, again, context, {
          id: 'dengan angka yang sama; dihitung satu kali',
          en: 'with the same figures; it counts once',
        });
  },
};

/** The same action and measure again, with other figures: at most one of them is meant. */
export const duplicateDisagrees: Rule = {
  code: 'duplicate-disagrees',
  name: { id: 'Baris berulang dengan angka berbeda', en: 'Repeated row with other figures' },
  severity: 'high',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'measure', 'baseline', 'target'],
  explains: {
    id: 'Kegiatan dan ukuran yang sama tertulis dua kali dengan angka yang berbeda. Paling banyak satu yang benar.',
    en: 'The same action and measure is printed twice with different figures. At most one can be right.',
  },
  example: {
    printed: '2500; 2600 | 25.000; 26.000',
    oddity: { id: 'kalimat sama, angka berbeda', en: 'same words, other figures' },
  },
  *check(context) {
    for (const { first, again } of context.index(repeatedRows))
      if (figuresOf(first, context) !== figuresOf(again, context))
        yield repeated(first, again, context, {
          id: `tetapi angkanya berbeda: baris ${ordinalOf(first)} menulis ${shown(first)}, baris ${ordinalOf(again)} menulis ${shown(again)}`,
          en: `but the figures differ: row ${ordinalOf(first)} says ${shown(first)}, row ${ordinalOf(again)} says ${shown(again)}`,
        });
  },
};

function figuresOf(row: PlanRow, { fold }: AuditContext): string {
  const readings = [row.baseline, ...row.targets];
  return JSON.stringify(readings.map(({ value, operator, printed }) => [value ?? fold(printed), operator]));
}

function shown({ printed }: PlanRow): string {
  return [printed.baseline, ...printed.targets].filter(Boolean).join('; ');
}

function repeated(first: PlanRow, again: PlanRow, context: AuditContext, how: Bilingual): FindingDraft {
  const text = again.printed.action;
  const where = rowNames([first]);
  const agencies = [first, again].map((row) => row.printed.agencies);
  const byOthers =
    agencyKey(first, context) !== agencyKey(again, context) && agencies.every((names) => names !== '');
  const [there = '', here = ''] = agencies.map(quote);
  const who = byOthers
    ? {
        id: ` Penanggung jawabnya berbeda: baris ${ordinalOf(first)} ${there}, baris ${ordinalOf(again)} ${here}.`,
        en: ` The responsible bodies differ: row ${ordinalOf(first)} ${there}, row ${ordinalOf(again)} ${here}.`,
      }
    : { id: '', en: '' };
  return {
    row: again,
    alsoRows: [first],
    field: 'action',
    printed: text,
    message: {
      id: `${quote(text)} tertulis di baris ${where.id} dan lagi di baris ${rowNames([again]).id}, ${how.id}.${who.id}`,
      en: `${quote(text)} is printed in row ${where.en} and again in row ${rowNames([again]).en}, ${how.en}.${who.en}`,
    },
  };
}

/** Who is responsible, whatever the spelling and order. */
function agencyKey({ agencies }: PlanRow, { fold }: AuditContext): string {
  return agencies
    .map(({ agencyId, printed }) => agencyId ?? fold(printed))
    .sort()
    .join(';');
}
