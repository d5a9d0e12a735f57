import { plainBlanks } from '../language/blanks';

/**
 * A number cell as a person sees and types it: what is invisible is gone, digits and signs have their plain width, the
 * apostrophe with which Excel marks a text is gone, and digits grouped by a blank that does not break stand together.
 *
 * @example typedText("'\u200B９０％ ") // '90%'
 * @example typedText('1\u202F234') // '1234'
 * @example typedText('249 399') // '249 399'
 */
export function typedText(text: string): string {
  const plain = text
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET))
    .replace(UNBREAKABLE_GROUPS, (number) => number.replace(/\s/g, ''));
  return plainBlanks(plain).replace(/^['\u2018\u2019]+ ?/, '');
}

/** Full-width forms of the signs from "!" to "~". */
const WIDE = /[\uFF01-\uFF5E]/g;
const WIDE_OFFSET = 0xfee0;
/** "1 234" with a blank that does not break is one number; with a plain blank it is two, as an annex prints them. */
const UNBREAKABLE_GROUPS = /(?<![\d.,])[1-9]\d{0,2}(?:[\u00A0\u2007\u2009\u202F]\d{3})+(?!\d)/g;
