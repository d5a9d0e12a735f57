import { planLetter } from '../plan/plan-id';
import type { PrintedPlan } from '../plan/printed-plan';
import type { Language } from '../text/bilingual';
import type { Word } from '../text/words';
import { MAX_SHEET_NAME } from './limits';

/** Tab names of the sheets that are there once, but for those of results (`ResultSheet`); plans have one each. */
export const SHEET_NAMES = {
  home: { id: 'Beranda', en: 'Home' },
  indicators: { id: 'Indikator', en: 'Indicators' },
  findingGroups: { id: 'Kelompok Telaah', en: 'Finding Groups' },
  findings: { id: 'Telaah', en: 'Findings', earlier: ['Temuan'] },
  method: { id: 'Metode', en: 'Method' },
} as const satisfies Record<string, Word>;

/** Names of the Excel tables, the same in every language, so that a workbook is read back in any. Those of results are their measures'. */
export const TABLE_NAMES = {
  steps: 'tblLangkah',
  summary: 'tblRingkasan',
  details: 'tblRincian',
  documents: 'tblDokumen',
  indicators: 'tblIndikator',
  subIndicators: 'tblSubindikator',
  crosswalk: 'tblPadanan',
  findingGroups: 'tblKelompokTelaah',
  findings: 'tblTemuan',
  rules: 'tblAturan',
  definitions: 'tblDefinisi',
  abbreviations: 'tblSingkatan',
} as const;

const PLAN_TABLE = /^tblRad_(\d{4})_(\d{4}[a-z]?)$/;

/**
 * Table name of a plan.
 *
 * @example planTableName('3673-2022') // 'tblRad_3673_2022'
 */
export function planTableName(planId: string): string {
  return `tblRad_${planId.replace('-', '_')}`;
}

/**
 * Plan of a table; null for a table that holds no plan.
 *
 * @example planOfTable('tblRad_3673_2022') // '3673-2022'
 */
export function planOfTable(table: string): string | null {
  const match = PLAN_TABLE.exec(table);
  return match ? `${String(match[1])}-${String(match[2])}` : null;
}

/**
 * Tab name of every plan by plan id: "RAD Serang 2022-2023", "RAD Serang 2022-2023 (b)", "RAD Kab. Serang 2024-2026". A
 * long city name is cut before its years, and the BPS code tells apart what would then be equal.
 */
export function planSheetNames(plans: readonly NamedPlan[], language: Language): ReadonlyMap<string, string> {
  const prefix = language === 'id' ? 'RAD' : 'Plan';
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const plan of plans) {
    const years = planSpan(plan);
    const city = `${/^Kabupaten\s/i.test(plan.cityName) ? 'Kab. ' : ''}${shortCity(plan.cityName)}`;
    const safe = city
      .replace(/[[\]:*?/\\']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const room = MAX_SHEET_NAME - prefix.length - years.length - 2;
    let name = `${prefix} ${safe.slice(0, room).trim()} ${years}`;
    if (taken.has(name.toLowerCase()))
      name = `${prefix} ${plan.planId} ${safe}`.slice(0, MAX_SHEET_NAME).trim();
    taken.add(name.toLowerCase());
    names.set(plan.planId, name);
  }
  return names;
}

/**
 * Years of a plan as a span.
 *
 * @example yearSpan([2022, 2023]) // '2022-2023'
 */
export function yearSpan(years: readonly number[]): string {
  const [first] = years;
  const last = years.at(-1);
  return first === last ? String(first ?? '') : `${String(first ?? '')}-${String(last ?? '')}`;
}

/**
 * Years of a plan, with the letter that tells it from another plan of its city.
 *
 * @example planSpan({ planId: '3673-2022b', years: [2022, 2023] }) // '2022-2023 (b)'
 */
export function planSpan({ planId, years }: Pick<PrintedPlan, 'planId' | 'years'>): string {
  const letter = planLetter(planId);
  return yearSpan(years) + (letter === '' ? '' : ` (${letter})`);
}

/** What a plan is named by. */
type NamedPlan = Pick<PrintedPlan, 'planId' | 'cityName' | 'years'>;

/**
 * Every year of any plan, ascending.
 *
 * @example yearsOf([{ years: [2023, 2024] }, { years: [2022, 2023] }]) // [2022, 2023, 2024]
 */
export function yearsOf(plans: readonly { readonly years: readonly number[] }[]): number[] {
  return [...new Set(plans.flatMap(({ years }) => years))].sort((a, b) => a - b);
}

/**
 * What headers call each plan, by plan id: the city without its kind, with as much more as it takes to tell the plans
 * apart (Kota and Kabupaten Serang; two plans of one city).
 */
export function planLabels(plans: readonly NamedPlan[]): ReadonlyMap<string, string> {
  return toldApart(plans, [
    ({ cityName }) => shortCity(cityName),
    ({ cityName }) => cityName,
    (plan) => `${shortCity(plan.cityName)} ${planSpan(plan)}`,
    ({ cityName, planId }) => `${shortCity(cityName)} ${planId}`,
  ]);
}

/**
 * What cells call each plan, by plan id: its city, with its years where a city has two plans.
 *
 * @example planNames(plans).get('3673-2022') // 'Kota Serang'
 */
export function planNames(plans: readonly NamedPlan[]): ReadonlyMap<string, string> {
  return toldApart(plans, [({ cityName }) => cityName, (plan) => `${plan.cityName} ${planSpan(plan)}`]);
}

type Label = (plan: NamedPlan) => string;

/** The first label of each plan that no other plan has, whatever its capitals; its id where there is none. */
function toldApart(plans: readonly NamedPlan[], longer: readonly Label[]): ReadonlyMap<string, string> {
  const counts = new Map(
    longer.map((label) => [label, countsOf(plans.map((plan) => label(plan).toLowerCase()))]),
  );
  const isTaken = (label: Label, plan: NamedPlan): boolean =>
    (counts.get(label)?.get(label(plan).toLowerCase()) ?? 0) > 1;
  return new Map(
    plans.map((plan) => [
      plan.planId,
      (longer.find((label) => !isTaken(label, plan)) ?? (({ planId }) => planId))(plan),
    ]),
  );
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * City without its kind, for headers.
 *
 * @example shortCity('Kota Serang') // 'Serang'
 * @example shortCity('Kota Administrasi Jakarta Pusat') // 'Jakarta Pusat'
 */
export function shortCity(name: string): string {
  return name.replace(/^(?:Kota|Kabupaten)\s+(?:Administrasi\s+)?/i, '');
}
