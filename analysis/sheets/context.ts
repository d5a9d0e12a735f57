import type { Analysis } from '../analyse';
import type { Bilingual, Language } from '../text/bilingual';
import { momentText, yearAt, type Zone } from '../text/moment';
import { SEVERITY_WORDS } from '../text/words';
import { demoTitle } from './demo-title';
import { planLabels, planNames, planSheetNames, SHEET_NAMES } from './names';
import type { PrintSetup, WordColor } from './sheet';
import { viewOf } from './view';

/** What every sheet is described from. */
export interface SheetContext {
  /** Of the plans that are shown (`viewOf`). */
  readonly analysis: Analysis;
  /** Of all plans of the run, for statistics. */
  readonly everything: Analysis;
  readonly language: Language;
  /** When the run was, as a planner reads it. */
  readonly moment: string;
  /** Its year. */
  readonly year: number;
  /** Tab name by plan id. */
  readonly planSheets: ReadonlyMap<string, string>;
  /** Name of a plan in headers: "Serang", or longer where another plan would be called the same. */
  planLabel(planId: string): string;
  /** Name of a plan in cells: "Kota Serang", with its years where the city has another plan. */
  planName(planId: string): string;
  say(text: Bilingual): string;
  /** Name of something in the reference. */
  nameOf(named: { readonly nameId: string; readonly nameEn: string }): string;
  sheetName(key: keyof typeof SHEET_NAMES): string;
}

/**
 * @param everything all plans of the run; those that are shown are chosen in it already
 * @param computedAt ISO 8601 instant of the run, shown in the zone
 */
export function sheetContext(
  everything: Analysis,
  language: Language,
  computedAt: string,
  zone?: Zone,
): SheetContext {
  const analysis = viewOf(everything);
  const labels = planLabels(everything.plans);
  const names = planNames(everything.plans);
  const moment = momentText(computedAt, language, zone);
  return {
    analysis,
    everything,
    language,
    moment,
    year: yearAt(computedAt, zone),
    planSheets: planSheetNames(analysis.plans, language),
    planLabel: (planId) => labels.get(planId) ?? planId,
    planName: (planId) => names.get(planId) ?? planId,
    say: (text) => text[language],
    nameOf: ({ nameId, nameEn }) => (language === 'id' ? nameId : nameEn),
    sheetName: (key) => SHEET_NAMES[key][language],
  };
}

/** Folio (F4, 215 x 330 mm) landscape is the paper of the planner's desk. The foot says that it is a draft, and leaves room for a signature. */
export function folio(context: SheetContext, sheet: string): PrintSetup {
  return {
    paper: 'folio',
    orientation: 'landscape',
    titleRows: null,
    footer: [
      demoTitle(context, context.say({ id: 'Draf – bahan rapat', en: 'Draft – for the meeting' })),
      sheet,
      `${context.say({ id: 'dihitung', en: 'computed' })} ${context.moment}`,
      `${context.say({ id: 'diperiksa (nama, paraf)', en: 'checked (name, initials)' })}: ${'_'.repeat(24)}`,
    ].join(' · '),
  };
}

/** Colours of words that mean good, attention and bad; always beside the word. */
export const COLORS = {
  good: { fill: 'DCF3E0', font: '14532D' },
  calm: { fill: 'E3EDF8', font: '1F4E79' },
  warn: { fill: 'FFEBB0', font: '6B4700' },
  bad: { fill: 'FFD9DC', font: '8B0000' },
  none: { fill: 'EDEFF2', font: '4B5563' },
} as const;

/** Colours of the severities' words. */
export function severityColors({ say }: SheetContext): WordColor[] {
  return [
    { word: say(SEVERITY_WORDS.high), ...COLORS.bad },
    { word: say(SEVERITY_WORDS.medium), ...COLORS.warn },
    { word: say(SEVERITY_WORDS.low), ...COLORS.calm },
  ];
}
