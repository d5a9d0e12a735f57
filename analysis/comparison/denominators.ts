import { measure } from '../measure';
import type { Plan } from '../plan/plan';
import type { Reference } from '../reference/reference';
import { blank } from '../sheets/columns';
import { noteText } from '../sheets/note-text';
import type { ResultSheet } from '../sheets/result-sheet';
import { COUNT, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { frame, type Frame, recordsOf } from '../table/frame';
import type { RowComparison } from './compare-rows';
import { DENOMINATORS_TABLE, denominatorKey } from './denominators-table';

/** One row per city of the plans and thing that it is asked for. */
export type DenominatorsColumns = {
  readonly city_code: readonly string[];
  readonly city: readonly string[];
  readonly thing: readonly string[];
  /** Blank where it is not known. */
  readonly number: readonly (number | null)[];
  readonly year: readonly (number | null)[];
  /** In Indonesian, and in English; as the planner typed it in both. */
  readonly source: readonly (string | null)[];
  readonly source_en: readonly (string | null)[];
  /** Pairs of rows whose figures are divided by it, or wait for it. */
  readonly waiting: readonly number[];
};

/**
 * How many of the things that are counted every city has: what is always asked, and what a pair of rows needs.
 *
 * @example recordsOf(denominatorsFrame(plans, reference, [])).find(({ thing }) => thing === 'kelurahan').number // 67
 */
export function denominatorsFrame(
  plans: readonly Plan[],
  { things, denominators }: Pick<Reference, 'things' | 'denominators'>,
  comparisons: readonly RowComparison[],
): Frame<DenominatorsColumns> {
  const cities = new Map(plans.map(({ cityCode, cityName }) => [cityCode, cityName]));
  const parts = new Map(things.map((thing) => [thing.thingId, thing.parts]));
  const needed = new Map<string, number>();
  for (const { thingIds, rows, decision, agrees } of comparisons) {
    if (decision?.decision === 'reject') continue;
    const used = new Set(thingIds.flatMap((id) => (parts.get(id)?.length ? (parts.get(id) ?? []) : [id])));
    const codes = new Set(
      rows.filter((row, at) => agrees[at] && row.unit.kind !== 'percent').map(({ cityCode }) => cityCode),
    );
    for (const cityCode of codes)
      for (const thing of used) {
        const key = denominatorKey(cityCode, thing);
        needed.set(key, (needed.get(key) ?? 0) + 1);
      }
  }
  const known = new Map(denominators.map((one) => [denominatorKey(one.cityCode, one.thingId), one]));
  const lines = [...cities].flatMap(([cityCode, city]) =>
    things
      .filter(({ parts: own }) => own.length === 0)
      .map(({ thingId, isAlwaysAsked }) => {
        const key = denominatorKey(cityCode, thingId);
        return {
          cityCode,
          city,
          thingId,
          isAlwaysAsked,
          known: known.get(key),
          waiting: needed.get(key) ?? 0,
        };
      })
      .filter(
        ({ isAlwaysAsked, waiting, known: given }) => isAlwaysAsked || waiting > 0 || given !== undefined,
      ),
  );
  return frame({
    city_code: lines.map(({ cityCode }) => cityCode),
    city: lines.map(({ city }) => city),
    thing: lines.map(({ thingId }) => thingId),
    number: lines.map((line) => line.known?.number ?? null),
    year: lines.map((line) => line.known?.year ?? null),
    source: lines.map((line) => blank(line.known?.source.id)),
    source_en: lines.map((line) => blank(line.known?.source.en)),
    waiting: lines.map(({ waiting }) => waiting),
  });
}

const DENOMINATORS_SHEET: ResultSheet = {
  key: 'denominators',
  name: { id: 'Penyebut', en: 'Denominators' },
  tabColor: '5B3A8C',
  title: { id: 'Penyebut: jumlah di tiap kota', en: 'Denominators: numbers of each city' },
  subtitle: {
    id: 'Isi kolom Jumlah di kota, Tahun, dan Sumber. Angka sebanding di lembar Persandingan langsung ikut berubah; yang kosong tidak ditebak.',
    en: 'Fill number, year and source. The comparable figures on sheet Comparison follow at once; what is blank is not guessed.',
  },
  purpose: {
    id: 'Jumlah kelurahan, sekolah, penduduk, dan lainnya yang menjadi pembagi; diisi perencana.',
    en: 'Numbers of kelurahan, schools, inhabitants and others to divide by; filled in by the planner.',
  },
  long: { frozen: 2 },
};

/** The planner's table of denominators; formulas of the comparison look numbers up in it. */
export const DENOMINATORS = measure({
  key: 'denominatorNumbers',
  compute: ({ plans, reference, comparisons }) => denominatorsFrame(plans, reference, comparisons),
  sheet: DENOMINATORS_SHEET,
  table: (context, all): StackedTable => {
    const { say, nameOf, analysis, language } = context;
    const shown = new Set(analysis.plans.map(({ cityCode }) => cityCode));
    const rows = recordsOf(all).filter(({ city_code }) => shown.has(city_code));
    const names = new Map(analysis.reference.things.map((thing) => [thing.thingId, nameOf(thing)]));
    const refused = new Map(
      analysis.refused
        .filter(({ table }) => table === DENOMINATORS_TABLE)
        .map((cell) => [`${cell.rowId} ${cell.column}`, cell]),
    );
    const typed = (row: (typeof rows)[number], column: string) =>
      refused.get(`${denominatorKey(row.city_code, row.thing)} ${column}`);
    const marks = (column: string) =>
      refused.size === 0
        ? {}
        : {
            styles: rows.map((row) => (typed(row, column) ? ('doubt' as const) : null)),
            notes: rows.map((row) => {
              const cell = typed(row, column);
              return cell ? noteText(say(cell.remark)) : null;
            }),
          };
    const show = showing(context, rows);
    return {
      name: DENOMINATORS_TABLE,
      columns: [
        show('city', 22),
        show('thing', 30, ({ thing }) => names.get(thing) ?? thing),
        show('denominator_number', 14, (row) => typed(row, 'denominator_number')?.value ?? row.number, {
          role: 'input',
          format: 'general',
          align: 'right',
          ...marks('denominator_number'),
          validation: {
            kind: 'number',
            minimum: 1,
            maximum: null,
            message: say({
              id: 'Jumlahnya di kota itu, lebih dari 0.',
              en: 'How many the city has, above 0.',
            }),
          },
        }),
        show('year', 9, (row) => typed(row, 'year')?.value ?? row.year, {
          role: 'input',
          format: 'year',
          align: 'center',
          ...marks('year'),
        }),
        show('denominator_source', 64, ({ source, source_en }) => (language === 'id' ? source : source_en), {
          role: 'input',
        }),
        show('waiting', 14, COUNT),
        show('denominator_key', 18, ({ city_code, thing }) => denominatorKey(city_code, thing), {
          role: 'id',
          isHidden: true,
          wrap: false,
        }),
      ],
    };
  },
});
