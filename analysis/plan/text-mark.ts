/**
 * Short mark of texts (in base 36), by which a text that changed is known. Not a proof against anyone.
 *
 * @example textMark(['Kegiatan', '5']) === textMark(['Kegiatan', '6']) // false
 */
export function textMark(texts: readonly string[]): string {
  return fnv1a(JSON.stringify(texts)).toString(36);
}

/** The same, cut to three characters: one in 46,656 other texts has the same. */
export function shortTextMark(texts: readonly string[]): string {
  return (fnv1a(JSON.stringify(texts)) % 36 ** SHORT).toString(36).padStart(SHORT, '0');
}

export const SHORT = 3;

/** FNV-1a, 32 bits: short, the same on every machine. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
