import type { Analysis } from '../analyse';
import type { ClusterId, Plan } from '../plan/plan';
import { sheetContext, type SheetContext } from '../sheets/context';
import type { Bilingual, Language } from '../text/bilingual';
import type { Zone } from '../text/moment';
import { type Figures, figuresOf } from './figure';
import { compose, type Parts, type Sentence } from './sentence';

/** What every paper is described from: all plans of the run, and the words of a sheet. */
export interface ReportContext extends Omit<SheetContext, 'everything'> {
  readonly figures: Figures;
  readonly computedAt: string;
  /** A sentence in the language of the paper. */
  sentence(template: Bilingual, parts?: Parts): Sentence;
}

/** Of what a paper is. */
export interface PaperChoice {
  readonly plan: Plan;
  /** One cluster, or all of them. */
  readonly cluster: ClusterId | null;
  /** One responsible body by its key (`agencyKey`), or all of them. */
  readonly agency: string | null;
  /** Year of which the analysis has the monitoring (`monitoringOfYear`). */
  readonly year: number;
}

export interface ReportOptions {
  readonly language: Language;
  /** ISO 8601 instant of the run. */
  readonly computedAt: string;
  readonly zone?: Zone;
}

export function reportContext(
  analysis: Analysis,
  { language, computedAt, zone }: ReportOptions,
): ReportContext {
  const { everything, ...context } = sheetContext(analysis, language, computedAt, zone);
  return {
    ...context,
    analysis: everything,
    figures: figuresOf(everything),
    computedAt,
    sentence: (template, parts = {}) => compose(template, parts, language),
  };
}
