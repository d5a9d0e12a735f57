import { type AuditContext, grouped } from '../context';
import { countsOfAllParts } from '../city-parts';
import { flatValue } from '../flat-series';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';

export const unitCompound: Rule = {
  code: 'unit-compound',
  name: { id: 'Dua satuan dalam satu sel', en: 'Two units in one cell' },
  severity: 'medium',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Satu kolom satuan memuat dua satuan atau lebih (Orang/Kegiatan): angkanya dapat berarti yang mana pun. Rendah bila semuanya bagian wilayah kota. Satu catatan telaah untuk setiap tulisan satuan.',
    en: 'One unit cell holds two units or more (people/activities): the figure may be any of them. Low where all are parts of the city. One finding for each printed unit.',
  },
  example: {
    printed: 'Orang/ Kegiatan',
    oddity: { id: 'satu orang atau satu kegiatan?', en: 'one person or one activity?' },
  },
  *check(context) {
    const { plan, places, city, fold } = context;
    for (const { first, rows } of grouped(plan.rows, ({ printed }) => printed.unit || null)) {
      const unit = first.printed.unit;
      const compound =
        first.unit.doubt === 'compound' ||
        (first.unit.doubt === 'unknown' && joinsTwo(withoutBrackets(unit), context));
      if (!compound || places.holdsCity(unit) || isOneThing(unit, context)) continue;
      // 52 is the city, its districts and its wards: all that the unit names is counted.
      const parts = countsOfAllParts(city, fold(unit));
      if (rows.every((row) => parts.has(flatValue(row) ?? 0))) continue;
      const names = inRows(rows);
      yield {
        row: first,
        alsoRows: rows,
        field: 'unit',
        key: unit,
        printed: unit,
        // "Kecamatan dan Kelurahan" adds up parts of the city: clear enough, if untidy.
        severity: places.isOnlyPlace(unit) ? 'low' : 'medium',

        message: {
          id: `Satuan ${quote(unit)} memuat lebih dari satu satuan; tidak jelas yang mana yang dihitung${names.id}.`,
          en: `The unit ${quote(unit)} holds more than one unit; it is not clear which is counted${names.en}.`,
        },
      };
    }
  },
};

/** What stands in brackets explains the unit and is no other one: "Eksemplar (cetak, digital)". */
function withoutBrackets(unit: string): string {
  return unit.replace(/\s*\([^()]*\)/g, '').trim();
}

/** "SD dan SMP", "Dokumen Laporan", "OPD/Instansi": the words name one kind of thing. */
function isOneThing(unit: string, { fold, thingNamed }: AuditContext): boolean {
  const words = fold(unit)
    .split(' ')
    .filter((word) => word !== 'dan' && word !== 'jumlah');
  const [kind, ...others] = words.map((word) => (INSTITUTIONS.has(word) ? 'institution' : thingNamed(word)));
  return kind !== undefined && kind !== null && others.every((other) => other === kind);
}

/** A school is an institution; "Lembaga/ Sekolah" is customary for what teaches small children. */
const INSTITUTIONS: ReadonlySet<string> = new Set(['lembaga', 'sekolah', 'paud', 'satuan', 'pendidikan']);

/** Two short words joined: "Lembaga/ Sekolah", "Klinik, Puskesmas". */
function joinsTwo(unit: string, { fold }: AuditContext): boolean {
  const parts = unit.split(/[/,;&+]|\bdan\b/i).map(fold);
  return parts.length > 1 && parts.every((part) => part !== '' && part.split(' ').length <= 3);
}
