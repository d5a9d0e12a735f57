import type { PlanRow } from '../../plan/plan';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { listed } from '../../text/listed';

export const unitSpelling: Rule = {
  code: 'unit-spelling',
  name: { id: 'Penulisan satuan yang berbeda-beda', en: 'Unit spelled in several ways' },
  severity: 'low',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Satuan yang sama ditulis dengan beberapa cara (orang/Orang, %/Persen), atau tidak ada dalam daftar satuan. Satu catatan telaah untuk setiap satuan.',
    en: 'One unit is written in several ways (orang/Orang, %/Persen), or is not in the list of units. One finding for each unit.',
  },
  example: { printed: 'orang', oddity: { id: 'baris lain menulis "Orang"', en: 'other rows write "Orang"' } },
  *check({ plan, fold }) {
    for (const { key, first, rows } of grouped(plan.rows, (row) =>
      writtenUnit(row, fold(row.printed.unit)),
    )) {
      const counts = new Map<string, number>();
      for (const { printed } of rows) counts.set(printed.unit, (counts.get(printed.unit) ?? 0) + 1);
      const known = first.unit.unitId !== null;
      if (known && counts.size < 2) continue;
      const spellings = [...counts].sort((a, b) => b[1] - a[1]);
      const names = listed(spellings.map(([text, count]) => `${quote(text)} (${String(count)})`));
      yield {
        place: key,
        field: 'unit',
        printed: spellings.map(([text]) => text).join(' | '),
        proposal: known ? (spellings[0]?.[0] ?? '') : '',
        message: known
          ? { id: `Satuan yang sama ditulis ${names.id}.`, en: `One unit is written ${names.en}.` }
          : {
              id: `Satuan ${names.id} tidak ada dalam daftar satuan.`,
              en: `The unit ${names.en} is not in the list of units.`,
            },
      };
    }
  },
};

const PERCENT = /^(?:%|persen|persentase|prosentase)$/;

/** The unit as a key; null for units that another rule speaks of. */
function writtenUnit({ unit }: PlanRow, folded: string): string | null {
  if (folded === '' || (unit.doubt !== null && unit.doubt !== 'spelling' && unit.doubt !== 'unknown'))
    return null;
  return PERCENT.test(folded) ? '%' : folded;
}
