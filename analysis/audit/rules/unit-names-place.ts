import type { PlanRow } from '../../plan/plan';
import { type AuditContext, grouped } from '../context';
import { namesCity, saysOnlyWhere } from '../measure-words';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';
import { MISSPELLINGS } from '../words/misspellings';
import { contradictionOf } from '../percent-wording';

export const unitNamesPlace: Rule = {
  code: 'unit-names-place',
  name: { id: 'Satuan berupa tempat', en: 'Unit is a place' },
  severity: 'medium',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Kolom satuan berisi tempat (Kota, se-Kota …), bukan hal yang dihitung. Rendah bila di depannya ada hal yang dapat dihitung (Sekolah se-Kota …). Satu catatan telaah untuk setiap tulisan satuan.',
    en: 'The unit column holds a place (Kota, se-Kota …), not what is counted. Low where something countable stands before it. One finding for each printed unit.',
  },
  example: { printed: '1 Kota', oddity: { id: 'tempat, bukan satuan', en: 'a place, not a unit' } },
  *check(context) {
    const { plan, thingNamed } = context;
    // Told, more gravely, by the rule on unit and measure, or together with a measure that names the place, too.
    const rows = plan.rows.filter(
      (row) =>
        namesCity(row.printed.unit, context) && contradictionOf(row) === null && !saysOnlyWhere(row, context),
    );
    const key = (row: PlanRow): string => JSON.stringify([row.printed.unit, countedIn(row, context)]);
    for (const { first, rows: same } of grouped(rows, key)) {
      const { unit } = first.printed;
      const proposal = countedIn(first, context);
      const kind = thingNamed(unit);
      const people = kind === 'person' || kind === 'household';
      const names = inRows(same);
      yield {
        row: first,
        alsoRows: same,
        // Rows of a unit that is only a place count different things.
        together: proposal !== null,
        field: 'unit',
        // Rows of one unit that count different things have a proposal each.
        key: proposal === null ? unit : `${unit}: ${proposal}`,
        printed: unit,
        ...(proposal === null ? {} : { proposal }),
        severity: kind === null || people ? 'medium' : 'low',
        message:
          kind === null
            ? {
                id: `Satuan ${quote(unit)} adalah tempat, bukan hal yang dihitung${names.id}.`,
                en: `The unit ${quote(unit)} is a place, not what is counted${names.en}.`,
              }
            : people
              ? {
                  id: `Satuan ${quote(unit)} adalah kelompok orang; tidak jelas yang dihitung orang, keluarga, atau kegiatan${names.id}.`,
                  en: `The unit ${quote(unit)} is a group of people; it is not clear whether persons, families or activities are counted${names.en}.`,
                }
              : {
                  id: `Satuan ${quote(unit)} memuat nama tempat; cukup hal yang dihitung${names.id}.`,
                  en: `The unit ${quote(unit)} holds the name of a place; what is counted is enough${names.en}.`,
                },
      };
    }
  },
};

/** What is counted: the unit without its place ("Sekolah"), or the thing after "Jumlah" in the measure ("Masjid"). */
function countedIn({ printed }: PlanRow, { places, thingNamed }: AuditContext): string | null {
  if (thingNamed(printed.unit) !== null) {
    const where = new RegExp(String.raw`\s*-?\bse(?:-| )(?:kota|kabupaten)\b.*$`, 'i');
    const without = printed.unit.replace(where, '').trim();
    const names = [places.full, places.short].some(
      (name) => name !== '' && without.toLowerCase().includes(name),
    );
    return without === printed.unit || without === '' || names ? null : without;
  }
  const word = /^(?:jumlah|jml|banyaknya)\s+(\p{L}{3,})/iu.exec(printed.measure)?.[1];
  if (word === undefined) return null;
  const standard = MISSPELLINGS.get(word.toLowerCase()) ?? word;
  return standard.charAt(0).toUpperCase() + standard.slice(1);
}
