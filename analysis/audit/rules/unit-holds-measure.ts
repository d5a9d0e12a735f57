import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { listed, quote, rowName } from '../wording';

export const unitHoldsMeasure: Rule = {
  code: 'unit-holds-measure',
  severity: 'low',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Kolom satuan memuat kalimat ukuran ("Jumlah Sekolah"), bukan satuannya saja. Satu temuan untuk setiap tulisan satuan.',
    en: 'The unit column holds the measure ("number of schools"), not just the unit. One finding for each printed unit.',
  },
  example: {
    printed: 'Jumlah Puskesmas',
    oddity: { id: 'satuannya cukup "Puskesmas"', en: '"Puskesmas" is enough' },
  },
  *check({ plan }) {
    for (const { first, rows } of grouped(plan.rows, ({ printed }) => printed.unit || null)) {
      const unit = first.printed.unit;
      const short = /^(?:jumlah|jml|banyaknya)\s+(.+)$/i.exec(unit)?.[1];
      if (short === undefined && first.unit.doubt !== 'measure') continue;
      const names = listed(
        rows.map(({ rowId }) => rowName(rowId)),
        12,
      );
      yield {
        row: first,
        field: 'unit',
        key: unit,
        printed: unit,
        ...(short === undefined ? {} : { proposal: short }),
        message: {
          id: `Satuan ${quote(unit)} memuat kalimat ukuran (baris ${names.id}).`,
          en: `The unit ${quote(unit)} holds the words of the measure (rows ${names.en}).`,
        },
      };
    }
  },
};
