/** A sentence for planners in both languages of the product; Bahasa Indonesia comes first everywhere. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
