import type { PlanRow } from '../../plan/plan';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';

export const agencyUnknown: Rule = {
  code: 'agency-unknown',
  name: { id: 'Penanggung jawab tidak dikenal', en: 'Responsible body not known' },
  severity: 'medium',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Nama atau singkatan penanggung jawab tidak dikenal dalam daftar penanggung jawab: tidak dapat dihitung bebannya dan tidak jelas siapa yang dimaksud. Satu catatan telaah untuk setiap tulisan.',
    en: 'The name or abbreviation is not in the list of responsible bodies: its load cannot be counted and it is not clear who is meant. One finding for each spelling.',
  },
  example: {
    printed: 'DPX',
    oddity: { id: 'singkatan tanpa kepanjangan', en: 'an abbreviation without its name' },
  },
  *check({ plan }) {
    const uses = new Map<string, PlanRow[]>();
    for (const row of plan.rows)
      for (const { printed, match } of row.agencies) {
        if (match !== 'unknown') continue;
        const rows = uses.get(printed);
        if (rows) rows.push(row);
        else uses.set(printed, [row]);
      }
    for (const [printed, rows] of uses) {
      const [row] = rows;
      const names = inRows(rows);
      if (!row) continue;
      yield {
        row,
        alsoRows: rows,
        together: true,
        field: 'agencies',
        key: printed,
        printed,
        message: {
          id: `${quote(printed)} tidak ada dalam daftar penanggung jawab${names.id}. Tulis nama lengkapnya, atau tambahkan sebagai alias.`,
          en: `${quote(printed)} is not in the list of responsible bodies${names.en}. Write its full name, or add it as an alias.`,
        },
      };
    }
  },
};
