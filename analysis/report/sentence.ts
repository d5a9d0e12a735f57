import type { Bilingual, Language } from '../text/bilingual';
import { type Figure, figureWords } from './figure';

/** A sentence of a paper, with the figures in it. */
export interface Sentence {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** What fills the places of a template: figures, and names. */
export type Parts = Readonly<Record<string, Figure | string>>;

/**
 * A sentence from a template: `{rows}` is a part, `{rows:row|rows}` the word for one and for several.
 *
 * @throws TypeError for a place that nothing fills, and for a part that has no place
 * @example compose({ id: '{n} baris.', en: '{n} {n:row|rows}.' }, { n: { value: 1, trace: { frame: 'gap', column: 'baseline', row: 0 } } }, 'en').text // '1 row.'
 */
export function compose(template: Bilingual, parts: Parts, language: Language): Sentence {
  const used = new Set<string>();
  const text = template[language].replace(PLACE, (_, key: string, one?: string, many?: string) => {
    const part = parts[key];
    if (part === undefined) throw new TypeError(`nothing fills {${key}} in "${template[language]}"`);
    used.add(key);
    if (typeof part === 'string') return part;
    return one === undefined ? figureWords(part, language) : ((part.value === 1 ? one : many) ?? one);
  });
  const unused = Object.keys(parts).find((key) => !used.has(key));
  if (unused !== undefined) throw new TypeError(`"${template[language]}" has no place for ${unused}`);
  return { text, figures: Object.values(parts).filter((part) => typeof part !== 'string') };
}

const PLACE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g;

/** Words without a figure. */
export function plain(text: Bilingual, language: Language): Sentence {
  return { text: text[language], figures: [] };
}
