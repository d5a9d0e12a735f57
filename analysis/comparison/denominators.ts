import { measure } from '../measure';
import type { Plan } from '../plan/plan';
import type { Denominator, Reference } from '../reference/reference';
import { blank } from '../sheets/columns';
import { thisRow } from '../sheets/formulas';
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
  /** What is used: the planner's own number, or else the one that comes along; blank where neither is there. */
  readonly number: readonly (number | null)[];
  /** The planner's own, as typed. */
  readonly typed_number: readonly (number | null)[];
  readonly typed_year: readonly (number | null)[];
  readonly typed_source: readonly (string | null)[];
  /** What comes along, with its year and source. */
  readonly known_number: readonly (number | null)[];
  readonly known_year: readonly (number | null)[];
  readonly known_source: readonly (string | null)[];
  readonly known_source_en: readonly (string | null)[];
  /** Pairs of rows whose figures are divided by it, or wait for it. */
  readonly waiting: readonly number[];
};

/**
 * How many of the things that are counted every city has: what is always asked, and what a pair of rows needs.
 *
 * @example recordsOf(denominatorsFrame(plans, reference, [], [])).find(({ thing }) => thing === 'kelurahan').number // 67
 */
export function denominatorsFrame(
  plans: readonly Plan[],
  { things, denominators }: Pick<Reference, 'things' | 'denominators'>,
  typed: readonly Denominator[],
  comparisons: readonly RowComparison[],
): Frame<DenominatorsColumns> {
  const cities = new Map(plans.map(({ cityCode, cityName }) => [cityCode, cityName]));
  const parts = new Map(things.map((thing) => [thing.thingId, thing.parts]));
  const needed = new Map<string, number>();
  for (const { things: ofRows, rows, decision } of comparisons) {
    if (decision?.decision === 'reject') continue;
    rows.forEach(({ cityCode }, at) => {
      const used = (ofRows[at] ?? []).flatMap((id) => (parts.get(id)?.length ? (parts.get(id) ?? []) : [id]));
      for (const thing of new Set(used)) {
        const key = denominatorKey(cityCode, thing);
        needed.set(key, (needed.get(key) ?? 0) + 1);
      }
    });
  }
  const byKey = (all: readonly Denominator[]) =>
    new Map(all.map((one) => [denominatorKey(one.cityCode, one.thingId), one]));
  const own = byKey(typed);
  const known = byKey(denominators.filter((one) => !typed.includes(one)));
  const lines = [...cities].flatMap(([cityCode, city]) =>
    things
      .filter((thing) => thing.parts.length === 0)
      .map(({ thingId, isAlwaysAsked }) => {
        const key = denominatorKey(cityCode, thingId);
        const [waiting, its, ours] = [needed.get(key) ?? 0, own.get(key), known.get(key)];
        return {
          cityCode,
          city,
          thingId,
          isAsked: isAlwaysAsked || waiting > 0 || its || ours,
          its,
          ours,
          waiting,
        };
      })
      .filter(({ isAsked }) => isAsked),
  );
  return frame({
    city_code: lines.map(({ cityCode }) => cityCode),
    city: lines.map(({ city }) => city),
    thing: lines.map(({ thingId }) => thingId),
    number: lines.map(({ its, ours }) => (its ?? ours)?.number ?? null),
    typed_number: lines.map(({ its }) => its?.number ?? null),
    typed_year: lines.map(({ its }) => its?.year ?? null),
    typed_source: lines.map(({ its }) => blank(its?.source.id)),
    known_number: lines.map(({ ours }) => ours?.number ?? null),
    known_year: lines.map(({ ours }) => ours?.year ?? null),
    known_source: lines.map(({ ours }) => blank(ours?.source.id)),
    known_source_en: lines.map(({ ours }) => blank(ours?.source.en)),
    waiting: lines.map(({ waiting }) => waiting),
  });
}

const DENOMINATORS_SHEET: ResultSheet = {
  key: 'denominators',
  name: { id: 'Penyebut', en: 'Denominators' },
  tabColor: '5B3A8C',
  title: { id: 'Penyebut: jumlah di tiap kota', en: 'Denominators: numbers of each city' },
  subtitle: {
    id: 'Isi kolom kuning bila jumlahnya belum ada atau perlu diganti. Angka sebanding di lembar Persandingan langsung ikut berubah; yang kosong tidak ditebak.',
    en: 'Fill in the yellow columns where a number is missing or wrong. The comparable figures on sheet Comparison follow at once; what is blank is not guessed.',
  },
  purpose: {
    id: 'Jumlah kelurahan, sekolah, penduduk, dan lainnya yang menjadi pembagi; diisi perencana.',
    en: 'Numbers of urban villages, schools, inhabitants and others to divide by; filled in by the planner.',
  },
  long: { frozen: 3 },
};

/** The planner's table of denominators; formulas of the comparison look numbers up in it. */
export const DENOMINATORS = measure({
  key: 'denominatorNumbers',
  compute: ({ plans, reference, denominators, comparisons }) =>
    denominatorsFrame(plans, reference, denominators, comparisons),
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
    const refusedOf = (row: (typeof rows)[number], column: string) =>
      refused.get(`${denominatorKey(row.city_code, row.thing)} ${column}`);
    const marks = (column: string) =>
      refused.size === 0
        ? {}
        : {
            styles: rows.map((row) => (refusedOf(row, column) ? ('doubt' as const) : null)),
            notes: rows.map((row) => {
              const cell = refusedOf(row, column);
              return cell ? noteText(say(cell.remark)) : null;
            }),
          };
    const here = (key: string): string => thisRow(DENOMINATORS_TABLE, key, language);
    const used = (key: string): string => `N(${here(key)})`;
    const known = `IF(${used('known_number')}>0,${here('known_number')},"")`;
    const show = showing(context, rows);
    return {
      name: DENOMINATORS_TABLE,
      columns: [
        show('city', 22),
        show('thing', 30, ({ thing }) => names.get(thing) ?? thing),
        show('number_used', 13, ({ number }) => number ?? '', {
          format: 'integer',
          align: 'right',
          formulas: rows.map(
            () => `=IF(${used('denominator_number')}>0,${used('denominator_number')},${known})`,
          ),
        }),
        show(
          'denominator_number',
          14,
          (row) => refusedOf(row, 'denominator_number')?.value ?? row.typed_number,
          {
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
          },
        ),
        show('year', 9, (row) => refusedOf(row, 'year')?.value ?? row.typed_year, {
          role: 'input',
          format: 'year',
          align: 'center',
          ...marks('year'),
        }),
        show('denominator_source', 44, ({ typed_source }) => typed_source, { role: 'input' }),
        show('known_number', 13, ({ known_number }) => known_number, { format: 'integer', align: 'right' }),
        show('known_source', 56, (row) => {
          const source = language === 'id' ? row.known_source : row.known_source_en;
          return source === null || row.known_year === null
            ? source
            : `${source} (${String(row.known_year)})`;
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
