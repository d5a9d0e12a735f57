import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';
import { contradictionOf } from '../percent-wording';

export const unitHoldsMeasure: Rule = {
  code: 'unit-holds-measure',
  name: { id: 'Satuan memuat ukuran', en: 'Unit holds the measure' },
  severity: 'low',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Kolom satuan memuat kalimat ukuran ("Jumlah Sekolah"), bukan satuannya saja. Satu catatan telaah untuk setiap tulisan satuan.',
    en: 'The unit column holds the measure ("number of schools"), not just the unit. One finding for each printed unit.',
  },
  example: {
    printed: 'Jumlah Puskesmas',
    oddity: { id: 'satuannya cukup "Puskesmas"', en: '"Puskesmas" is enough' },
  },
  *check({ plan, reference }) {
    const names = new Map(reference.units.map(({ unitId, nameId }) => [unitId, nameId]));
    // A percentage under such a unit is told, more gravely, by the rule on unit and measure.
    const left = plan.rows.filter((row) => contradictionOf(row) === null);
    for (const { first, rows } of grouped(left, ({ printed }) => printed.unit || null)) {
      const unit = first.printed.unit;
      const short = /^(?:jumlah|jml|banyaknya)\s+(.+)$/i.exec(unit)?.[1];
      if (short === undefined && first.unit.doubt !== 'measure') continue;
      const where = inRows(rows);
      // "FA" is as good a unit as "Forum anak"; what is long or holds a place takes its name from the list of units.
      const known = names.get(first.unit.unitId ?? '');
      const proposal = short === undefined || short.split(' ').length < 3 ? short : (known ?? short);
      yield {
        row: first,
        alsoRows: rows,
        together: true,
        field: 'unit',
        key: unit,
        printed: unit,
        ...(proposal === undefined ? {} : { proposal: capitalised(proposal) }),
        message: {
          id: `Satuan ${quote(unit)} memuat ${short === undefined ? 'bunyi ukurannya' : 'kata "Jumlah"'}${where.id}.`,
          en: `The unit ${quote(unit)} holds the words of the measure${where.en}.`,
        },
      };
    }
  },
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
