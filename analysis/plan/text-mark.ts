/**
 * Short mark of texts (FNV-1a, 32 bits, in base 36), by which a text that changed is known. Not a proof against anyone.
 *
 * @example textMark(['Kegiatan', '5']) === textMark(['Kegiatan', '6']) // false
 */
export function textMark(texts: readonly string[]): string {
  return hashOf(texts).toString(36);
}

/** The same, cut to three characters: one in 46,656 other texts has the same. */
export function shortTextMark(texts: readonly string[]): string {
  return (hashOf(texts) % 36 ** SHORT).toString(36).padStart(SHORT, '0');
}

export const SHORT = 3;

function hashOf(texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(texts)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}
