import { contentWords } from '../language/content-words';
import { fold } from '../language/words';
import { type Work, workOf } from './action-work';
import { abbreviationsIn, type Expansion, expansionsIn, explainedIn } from './abbreviations';
import { type ThingKind, thingAfterJumlah, thingNamed } from './counted-thing';
import { remembered } from './remembered';

/** What rules ask of one text again and again, worked out once for each text of an audit. */
export interface TextReader {
  readonly fold: (text: string) => string;
  readonly contentWords: (text: string) => readonly string[];
  /** What a text begins with: "Jumlah Sekolah" and "Sekolah se-Kota" are schools. */
  readonly thingNamed: (text: string) => ThingKind | null;
  /** What a measure says that it counts, after "Jumlah"; null when it says no such thing. */
  readonly thingCounted: (measure: string) => ThingKind | null;
  /** What an action does, by its first words. */
  readonly workOf: (action: string) => Work | null;
  readonly abbreviationsIn: (text: string) => readonly string[];
  readonly expansionsIn: (text: string) => readonly Expansion[];
  readonly explainedIn: (text: string) => readonly string[];
}

export function textReader(): TextReader {
  const folded = remembered(fold);
  const expansions = remembered(expansionsIn);
  return {
    fold: folded,
    contentWords: remembered((text): readonly string[] => contentWords(text)),
    thingNamed: remembered((text) => thingNamed(folded(text))),
    thingCounted: remembered((text) => thingAfterJumlah(folded(text))),
    workOf: remembered((text) => workOf(folded(text))),
    abbreviationsIn: remembered(abbreviationsIn),
    expansionsIn: expansions,
    explainedIn: remembered((text) => explainedIn(text, expansions(text))),
  };
}
