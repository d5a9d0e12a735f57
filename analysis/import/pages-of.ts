import { AnalysisError } from '../errors';

const LAST_PAGE = 9999;

/**
 * A choice of pages; null, which is all of them, for a blank one.
 *
 * @throws AnalysisError `malformed-pages`
 * @example [...pagesOf('3, 12-14')] // [3, 12, 13, 14]
 * @example pagesOf(' ') // null
 */
export function pagesOf(text: string): Set<number> | null {
  if (text.trim() === '') return null;
  const pages = new Set<number>();
  for (const part of text.split(',')) {
    const [, from, , to = from] = /^\s*(\d{1,4})\s*([-–]\s*(\d{1,4}))?\s*$/.exec(part) ?? [];
    const first = Number(from);
    const last = Number(to);
    if (from === undefined || first < 1 || last < first || last > LAST_PAGE)
      throw new AnalysisError('malformed-pages', `pages ${text}`, {}, { value: text });
    for (let page = first; page <= last; page++) pages.add(page);
  }
  return pages;
}
