import { contentWords as contentWordsOf } from '../language/content-words';
import { fold as foldOf } from '../language/words';
import { remembered } from './remembered';
export { wordsOf } from '../language/words';
export { COUNTING_WORDS as QUANTITY_WORDS } from '../language/content-words';
export const fold = remembered(foldOf);
export const contentWords = remembered((t: string): readonly string[] => contentWordsOf(t));
