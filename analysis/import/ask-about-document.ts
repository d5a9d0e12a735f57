import type { ImportQuestion } from './questions';
import type { SourceDocument, SourcePage, SourcePart } from './source';

/** What is not sure about a document as a whole: an end that is missing, pages that were not read, tables without rules. */
export function askAboutDocument(
  { isCut = false, pages }: SourceDocument,
  parts: readonly SourcePart[],
): ImportQuestion[] {
  const rowPages = new Set(parts.map(({ kind, place }) => (kind === 'row' ? place.page : undefined)));
  const about = (
    kind: 'scans' | 'damaged' | 'unruled',
    isMeant: (page: SourcePage) => boolean,
  ): ImportQuestion[] => {
    const numbers = pages.filter(isMeant).map(({ page }) => page);
    const [first] = numbers;
    if (first === undefined) return [];
    return [{ kind, place: { page: first }, row: null, column: '', printed: pageRuns(numbers), guess: '' }];
  };
  const last = pages.at(-1)?.page;
  const place = last === undefined ? {} : { page: last };
  return [
    ...(isCut ? [{ kind: 'cut', place, row: null, column: '', printed: '', guess: '' } as const] : []),
    ...about('damaged', ({ kind }) => kind === 'damaged'),
    ...about('scans', ({ kind }) => kind === 'scan'),
    ...about('unruled', ({ ruled, page }) => !ruled && rowPages.has(page)),
  ];
}

/** @example pageRuns([1, 2, 3, 7]) // '1-3, 7' */
export function pageRuns(pages: readonly number[]): string {
  return pages
    .filter((page, index) => page - 1 !== pages[index - 1])
    .map((from) => {
      let to = from;
      while (pages.includes(to + 1)) to += 1;
      return to === from ? String(from) : `${String(from)}-${String(to)}`;
    })
    .join(', ');
}
