import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';

/** A calendar unit: the figure says how long, and a year always has twelve months. */
export const unitIsTime: Rule = {
  code: 'unit-is-time',
  name: { id: 'Satuan berupa waktu', en: 'Unit is a time' },
  severity: 'medium',
  topic: TOPICS.units,
  looksAt: ['unit'],
  explains: {
    id: 'Satuan berupa waktu (12 Bulan): angkanya hanya menyebut lamanya, bukan apa atau berapa yang dikerjakan. Satu catatan telaah untuk setiap tulisan satuan.',
    en: 'The unit is a time (12 months): the figure only says how long, not what or how much is done. One finding for each printed unit.',
  },
  example: {
    printed: '12 / Bulan',
    oddity: { id: 'setahun selalu 12 bulan', en: 'a year always has 12 months' },
  },
  *check({ plan, fold }) {
    const timed = plan.rows.filter(
      ({ printed }) =>
        TIME.test(fold(printed.unit)) && !LASTS.test(fold(`${printed.action} ${printed.measure}`)),
    );
    for (const { first, rows } of grouped(timed, ({ printed }) => fold(printed.unit))) {
      const { unit } = first.printed;
      const where = inRows(rows);
      yield {
        row: first,
        alsoRows: rows,
        field: 'unit',
        key: unit,
        printed: unit,
        message: {
          id: `Satuan ${quote(unit)} hanya menyebut lamanya; berapa yang dikerjakan atau dicapai tidak diketahui${where.id}.`,
          en: `The unit ${quote(unit)} only says how long; how much is done or reached is not known${where.en}.`,
        },
      };
    }
  },
};

const TIME = /^(?:hari|minggu|bulan|triwulan|semester|tahun)$/;
/** A time is measured: waiting, ages, durations. */
const LASTS = /\b(?:lama|lamanya|waktu|usia|umur|durasi|masa|rata rata)\b/;
