import { invalid } from '../refusals';

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.-]*`;
const QNAME = `(?:(${NAME}):)?(${NAME})`;
const ATTRIBUTES = String.raw`((?:\s+[\p{L}_:][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)`;
const TOKEN = new RegExp(
  String.raw`<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>` +
    `|<${QNAME}${ATTRIBUTES}\\s*(/?)>|</${QNAME}\\s*>|([^<]+)|<`,
  'gu',
);
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Namespace of the root element; refuses what is not well-formed, as Excel's parser does. */
export function rootNamespace(xml: string): string {
  const wrong = (why: string): never => invalid(`The XML is not well-formed: ${why}.`);
  const open: { readonly name: string; readonly prefixes: ReadonlyMap<string, string> }[] = [];
  let root: string | null = null;
  for (const found of xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '').matchAll(TOKEN)) {
    const [whole, prefix = '', local, attributes = '', empty, endPrefix = '', endLocal, text] = found;
    const around = open.at(-1);
    if (whole === '<') wrong('a "<" begins no tag');
    if (/^<(?:!--|\?|!\[)/.test(whole)) {
      if (whole.startsWith('<![') && !around) wrong('text stands outside the root');
    } else if (text !== undefined) {
      if (LOOSE_AMPERSAND.test(text)) wrong('an "&" begins no entity');
      if (!around && text.trim() !== '') wrong('text stands outside the root');
    } else if (endLocal !== undefined) {
      if (open.pop()?.name !== `${endPrefix}:${endLocal}`) wrong(`${whole} closes nothing`);
    } else {
      if (!around && root !== null) wrong('there are two roots');
      const prefixes = declared(attributes, around?.prefixes ?? new Map([['xml', '']]), wrong);
      const namespace = prefixes.get(prefix);
      if (prefix !== '' && namespace === undefined) wrong(`the prefix "${prefix}" is not declared`);
      root ??= namespace ?? '';
      if (empty === '') open.push({ name: `${prefix}:${local ?? ''}`, prefixes });
    }
  }
  if (open.length > 0) wrong('an element is not closed');
  return root ?? wrong('there is no root');
}

function declared(
  attributes: string,
  around: ReadonlyMap<string, string>,
  wrong: (why: string) => never,
): ReadonlyMap<string, string> {
  if (LOOSE_AMPERSAND.test(attributes)) wrong('an "&" begins no entity');
  const prefixes = new Map(around);
  const names = new Set<string>();
  for (const [, name = '', value = ''] of attributes.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (names.has(name)) wrong(`the attribute "${name}" stands twice`);
    names.add(name);
    if (name === 'xmlns') prefixes.set('', value.slice(1, -1));
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value.slice(1, -1));
  }
  return prefixes;
}
