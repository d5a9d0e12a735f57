/** Words by key, figures and dates in the language of the pane. */
import { en } from './en';
import { id, type TextKey } from './id';

export type Language = 'id' | 'en';
export type { TextKey };

const WORDS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { id, en };
const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-US' };

/** @example text('id', 'check.decided', { decided: '3', total: '302' }) // '3 dari 302 catatan telaah diputuskan' */
export function text(
  language: Language,
  key: TextKey,
  values: Readonly<Record<string, string>> = {},
): string {
  return filled(WORDS[language][key], values);
}

/** Puts values where `{name}` stands; a name without a value stays, so that it is seen. */
export function filled(words: string, values: Readonly<Record<string, string>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);
}

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(id, key);
}

/** @example figure('id', 1234.5) // '1.234,5' */
export function figure(language: Language, value: number): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value);
}

/**
 * A share in whole percents; a whole of 0 has none.
 *
 * @example percent('id', 2, 3) // '67%'
 * @example percent('id', 0, 0) // '–'
 */
export function percent(language: Language, part: number, whole: number): string {
  if (whole === 0) return '–';
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(
    part / whole,
  );
}
