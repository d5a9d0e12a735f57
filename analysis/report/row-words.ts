import type { ReportContext } from './report-context';

/** Place of a row of a plan in the table of gaps. */
export function gapRowOf({ figures }: ReportContext, rowId: string): number {
  return figures.rows('gap', { row_id: rowId })[0] ?? -1;
}

/** What a row does and how it is measured, as printed; the measure is left out where it says the same. */
export function actionText({ figures }: ReportContext, gapRow: number): string {
  const texts = [figures.text('gap', gapRow, 'action'), figures.text('gap', gapRow, 'measure')];
  return [...new Set(texts.flatMap((text) => text || []))].join(' · ');
}
