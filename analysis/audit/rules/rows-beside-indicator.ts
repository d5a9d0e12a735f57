import type { PlanRow } from '../../plan/plan';
import { measureText } from '../cells';
import type { AuditContext, PrintedIndicator } from '../context';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

/** The indicator counts facilities or institutions, and some of its rows people. One finding for an indicator. */
export const rowsBesideIndicator: Rule = {
  code: 'rows-beside-indicator',
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Indikator menghitung sarana, lembaga, atau peraturan (Jumlah Pojok Baca, Tersedia Lembaga …), tetapi barisnya menghitung orang: angkanya tidak menunjukkan indikatornya. Satu catatan telaah untuk setiap indikator.',
    en: 'The indicator counts facilities, institutions or regulations (number of reading corners, an institution is there), but rows under it count people: their figures do not show the indicator. One finding for each indicator.',
  },
  example: {
    printed: 'Meningkatnya Jumlah Pojok Baca / Orang',
    oddity: { id: 'orang, bukan pojok baca', en: 'people, not reading corners' },
  },
  *check(context) {
    for (const indicator of context.indicators) {
      const rows = ofPeople(indicator, context);
      if (rows.length === 0) continue;
      const names = rowNames(rows);
      yield {
        place: indicator.place,
        alsoRows: rows,
        field: 'unit',
        printed: indicator.text,
        message: {
          id: `${quote(indicator.text)} bukan jumlah orang, tetapi ${rows.length === 1 ? 'baris' : 'baris-baris'} ini menghitung orang dan tidak menunjukkan indikatornya: ${names.id}.`,
          en: `${quote(indicator.text)} is no number of people, but ${rows.length === 1 ? 'this row counts' : 'these rows count'} people and cannot show it: ${names.en}.`,
        },
      };
    }
  },
};

function ofPeople({ text, rows }: PrintedIndicator, { fold, thingNamed }: AuditContext): readonly PlanRow[] {
  const folded = fold(text);
  if (!NOT_PEOPLE.test(folded)) return [];
  return rows.filter((row) => thingNamed(row.printed.unit) === 'person' && measureText(row) !== '');
}

const NOT_PEOPLE =
  /^(?:[a-z] )?(?:(?:telah )?terbentuk(?:nya)?|tersedia(?:nya)?|terdapat|terbangun(?:nya)?|terwujudnya|ada(?:nya)?|(?:meningkatnya |bertambahnya )?jumlah|meningkatnya) (?:pojok|taman|perpustakaan|fasilitas|sarana|prasarana|infrastruktur|lembaga|sekolah|paud|puskesmas|rumah sakit|peraturan|perda|kebijakan|mekanisme|data|ruang|jamban)\b/;
