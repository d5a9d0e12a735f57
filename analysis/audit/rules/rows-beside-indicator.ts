import type { PlanRow } from '../../plan/plan';
import { measureText } from '../cells';
import type { AuditContext, PrintedIndicator } from '../context';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

/** The indicator counts facilities or institutions, and some of its rows people or what is bought. One finding for an indicator. */
export const rowsBesideIndicator: Rule = {
  code: 'rows-beside-indicator',
  name: {
    id: 'Orang atau barang di bawah indikator sarana',
    en: 'People or items under an indicator of facilities',
  },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['indicator', 'action', 'measure', 'unit'],
  explains: {
    id: 'Indikator menghitung sarana, lembaga, atau peraturan (Jumlah Pojok Baca, Tersedia Lembaga …), tetapi barisnya menghitung orang atau barang: angkanya tidak menunjukkan indikatornya. Satu catatan telaah untuk setiap indikator.',
    en: 'The indicator counts facilities, institutions or regulations (number of reading corners, an institution is there), but rows under it count people or items: their figures do not show the indicator. One finding for each indicator.',
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
      const people = rows.some(({ printed }) => context.thingNamed(printed.unit) === 'person');
      const items = rows.some(({ printed }) => context.thingNamed(printed.unit) !== 'person');
      const what = {
        id: [people && 'orang', items && 'barang'].filter(Boolean).join(' atau '),
        en: [people && 'people', items && 'items'].filter(Boolean).join(' or '),
      };
      yield {
        place: indicator.place,
        alsoRows: rows,
        field: 'unit',
        printed: indicator.text,
        message: {
          id: `${quote(indicator.text)} menyebut sarana, lembaga, atau peraturan, sedangkan ${rows.length === 1 ? 'baris' : 'baris-baris'} ini menghitung ${what.id} dan tidak menunjukkan indikatornya: ${names.id}.`,
          en: `${quote(indicator.text)} names facilities, institutions or rules, but ${rows.length === 1 ? 'this row counts' : 'these rows count'} ${what.en} and cannot show it: ${names.en}.`,
        },
      };
    }
  },
};

function ofPeople({ text, rows }: PrintedIndicator, { fold, thingNamed }: AuditContext): readonly PlanRow[] {
  const folded = fold(text);
  if (!NOT_PEOPLE.test(folded)) return [];
  return rows.filter(
    (row) =>
      measureText(row) !== '' &&
      (thingNamed(row.printed.unit) === 'person' || ITEMS.test(fold(row.printed.unit))),
  );
}

/** What is bought for facilities or built in them. */
const ITEMS = /^(?:jumlah )?(?:judul|buku|eksemplar|paket|rkb|ruang kelas|perangkat|alat)\b/;
const NOT_PEOPLE =
  /^(?:[a-z] )?(?:(?:telah )?terbentuk(?:nya)?|tersedia(?:nya)?|terdapat|terbangun(?:nya)?|terwujudnya|ada(?:nya)?|(?:meningkatnya |bertambahnya )?jumlah|meningkatnya) (?:pojok|taman|perpustakaan|fasilitas|sarana|prasarana|infrastruktur|lembaga|sekolah|paud|puskesmas|rumah sakit|peraturan|perda|kebijakan|mekanisme|data|ruang|jamban)\b/;
