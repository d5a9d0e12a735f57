/** The words of the page: static ones by `data-text` (content) and `data-label` (accessible name and tip). */
import { isTextKey, text, type Language } from '../text/text';

const NAMES: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };

/** `id` unless the planner chose English before, or Excel itself speaks English. */
export function firstLanguage(chosen: string | null, excel: string | null): Language {
  if (chosen === 'id' || chosen === 'en') return chosen;
  return excel?.toLowerCase().startsWith('en') ? 'en' : 'id';
}

/** Says the whole page in that language. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const key = element.dataset['text'] ?? '';
    if (isTextKey(key))
      element.textContent = text(language, key, {
        version: element.dataset['version'] ?? '',
        language: NAMES[language],
      });
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const key = element.dataset['label'] ?? '';
    if (!isTextKey(key)) continue;
    const label = text(language, key);
    element.setAttribute('aria-label', label);
    if (element instanceof HTMLButtonElement) element.title = label;
  }
}
