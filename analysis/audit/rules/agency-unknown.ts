import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const agencyUnknown: Rule = {
  code: 'agency-unknown',
  severity: 'medium',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Nama atau singkatan penanggung jawab tidak dikenal dalam daftar perangkat daerah: tidak dapat dihitung bebannya dan tidak jelas siapa yang dimaksud.',
    en: 'The name or abbreviation is not in the list of agencies: its load cannot be counted and nobody knows who is meant.',
  },
  example: {
    printed: 'DPX',
    oddity: { id: 'singkatan tanpa kepanjangan', en: 'an abbreviation without its name' },
  },
  check: eachRow(function* (row) {
    for (const { printed, match } of row.agencies) {
      if (match !== 'unknown') continue;
      yield {
        row,
        field: 'agencies',
        key: printed,
        printed,
        message: {
          id: `${quote(printed)} tidak ada dalam daftar perangkat daerah. Tulis nama lengkapnya, atau tambahkan sebagai alias.`,
          en: `${quote(printed)} is not in the list of agencies. Write its full name, or add it as an alias.`,
        },
      };
    }
  }),
};
