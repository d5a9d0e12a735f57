/**
 * A text with the blanks that one sees: line breaks, tabs and the blanks that do not break (U+00A0, U+202F) become one
 * plain blank, and what has no width (U+200B to U+200D, U+2060, U+FEFF, a soft hyphen) goes. Blanks at the ends go, too.
 *
 * @example plainBlanks(' Target\n2024 ') // 'Target 2024'
 * @example plainBlanks('\u200B1\u202F234\u00A0') // '1 234'
 */
export function plainBlanks(text: string): string {
  // Most texts of a table are plain already, and a look is cheaper than two copies.
  return ODD_BLANK.test(text) ? text.replace(WITHOUT_WIDTH, '').replace(/\s+/g, ' ').trim() : text;
}

/** Format characters of Unicode: they steer how a text is set, and show nothing. */
const WITHOUT_WIDTH = /\p{Cf}+/gu;
const ODD_BLANK = /\p{Cf}|[^\S ]|^ | $| {2}/u;

/**
 * A header as it is matched: without regard to case, line breaks and odd blanks. Accents and punctuation count, so
 * that "Data dasar" and "Data dasar (tahun)" stay two headers. A blank header gives ''.
 *
 * @example foldHeader('Target\r\n2024\u00A0') // 'target 2024'
 * @example foldHeader('Peran\u00ADgkat  Daerah') // 'perangkat daerah'
 */
export function foldHeader(text: string): string {
  return plainBlanks(text).normalize('NFC').toLowerCase();
}
