import { EXTRA_GUESS } from '../plan/parse-corrections';
import type { Layout } from './layouts';
import type { ImportQuestion, ImportQuestionKind } from './questions';
import type { Place } from './source';

/**
 * What is not sure about the columns of one table.
 *
 * @param agenciesFilled blank agencies were filled from above though no merged cell says so
 */
export function askAboutColumns(layout: Layout, agenciesFilled: boolean): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  for (const year of new Set(layout.partYears))
    if (year !== null) {
      const index = layout.partYears.indexOf(year);
      const place = layout.header?.cells[index]?.place ?? layout.header?.place ?? {};
      const printed = layout.columns
        .flatMap(({ header }, at) => (layout.partYears[at] === year ? [header] : []))
        .join('; ');
      const column = `target_${String(year)}`;
      questions.push({
        kind: 'parts-of-year',
        place,
        row: null,
        column,
        printed,
        guess: printed.split('; ').at(-1) ?? '',
      });
    }
  for (const [index, { role, confidence, header }] of layout.columns.entries()) {
    const field = layout.fields[index] ?? '';
    const place: Place = layout.header?.cells[index]?.place ?? layout.header?.place ?? {};
    const ask = (kind: ImportQuestionKind, guess: string): void => {
      questions.push({
        kind,
        place,
        row: null,
        column: field || (layout.extras[index] ?? ''),
        printed: header,
        guess,
      });
    };
    if (field === 'agencies' && agenciesFilled) ask('agencies-filled', 'diisi dari sel di atasnya');
    if (confidence === 'high') continue;
    if (role === 'target' && field === '') continue;
    ask(role === 'other' && confidence === 'medium' ? 'second-column' : 'column', field || EXTRA_GUESS);
  }
  return questions;
}
