/** The year in which cities are compared: of the years that the chosen plans share. */
import { text, type Language } from '../text/text';
import type { Checked, PlanChoice } from './analysis-client';
import { byId, options } from './dom';

/**
 * Years that two or more of the plans have, the one that the analysis itself would take first: the years of most plans,
 * the last of them.
 */
export function sharedYears(plans: readonly Pick<PlanChoice, 'years'>[]): number[] {
  const counts = new Map<number, number>();
  for (const { years } of plans)
    for (const year of new Set(years)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([yearA, countA], [yearB, countB]) => countB - countA || yearB - yearA)
    .map(([year]) => year);
}

/** Null when the chosen plans share no year. */
export function chosenYear(): number | null {
  const { value } = byId('analyse-year', HTMLSelectElement);
  return value === '' ? null : Number(value);
}

export function showYears(language: Language, { plans, last }: Checked, planIds: readonly string[]): void {
  const years = sharedYears(plans.filter(({ planId }) => planIds.includes(planId)));
  const select = byId('analyse-year', HTMLSelectElement);
  const wanted = chosenYear() ?? last?.options.year ?? years[0];
  options(
    select,
    years.length === 0
      ? [['', text(language, 'analyse.year-none')]]
      : years.map((year) => [String(year), String(year)]),
  );
  if (wanted !== undefined && years.includes(wanted)) select.value = String(wanted);
  select.disabled = years.length < 2;
  const note = byId('analyse-year-note', HTMLElement);
  note.textContent = text(language, years.length === 0 ? 'analyse.year-none-note' : 'analyse.year-only');
  note.hidden = years.length > 1;
}
