import { byPrintedText, numberCells } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { contentWords } from '../text';
import { quote } from '../wording';

/** A number with its unit in one cell; high where that unit is not the one of the unit column. */
export const unitInNumberCell: Rule = {
  code: 'unit-in-number-cell',
  severity: 'high',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target', 'unit'],
  explains: {
    id: 'Sel angka memuat satuannya juga. Rendah bila sama dengan kolom satuan; tinggi bila berbeda, sebab data dasar dan target lalu tidak mengukur hal yang sama.',
    en: 'A number cell holds its unit, too. Low where it agrees with the unit column; high where it differs, for then baseline and targets do not measure one thing.',
  },
  example: {
    printed: '43 Kelurahan / Dokumen',
    oddity: {
      id: 'data dasar dalam kelurahan, satuannya dokumen',
      en: 'a baseline in wards, the unit is documents',
    },
  },
  check: eachRow(function* (row, plan) {
    for (const [first] of byPrintedText(numberCells(row, plan))) {
      if (first?.reading.doubt !== 'unit-in-cell') continue;
      const { reading, field } = first;
      const label = reading.components[0]?.label ?? '';
      const agrees = label === '' || namesSame(label, row.printed.unit);
      yield {
        row,
        field,
        printed: reading.printed,
        severity: agrees ? 'low' : 'high',
        message: agrees
          ? {
              id: `${quote(reading.printed)}: satuan ikut tertulis di kolom angka; angkanya dipakai.`,
              en: `${quote(reading.printed)}: the unit stands in the number column, too; the number is used.`,
            }
          : {
              id: `${quote(reading.printed)} memakai satuan lain daripada kolom satuan (${quote(row.printed.unit)}); data dasar dan target tidak mengukur hal yang sama.`,
              en: `${quote(reading.printed)} has another unit than the unit column (${quote(row.printed.unit)}); baseline and targets do not measure one thing.`,
            },
      };
    }
  }),
};

/** One word of the label is in the text, or shortens a word of it ("Kec" for "Kecamatan"). */
function namesSame(label: string, text: string): boolean {
  const words = contentWords(text);
  return contentWords(label).some((word) =>
    words.some((other) => other === word || (word.length > 2 && other.startsWith(word))),
  );
}
