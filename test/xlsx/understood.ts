/**
 * A part as a strict reader sees it (ECMA-376 part 3): what the part itself calls ignorable is gone, of alternatives
 * the one is left that the standard alone can read. What is foreign and not ignorable stays, for the schema to refuse.
 */

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const STANDARD = /^http:\/\/schemas\.openxmlformats\.org\/(?!markup-compatibility)/;

interface Scope {
  readonly name: string;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly ignorable: ReadonlySet<string>;
  /** Whether what stands directly below is shown. */
  readonly shown: boolean;
  /** Of an `AlternateContent`: whether one of its choices was taken. */
  taken: boolean;
}

/** @throws Error for what even a lenient reader refuses: a prefix that the part calls ignorable and does not declare */
export function understood(xml: string): string {
  const scopes: Scope[] = [
    { name: '', namespaces: new Map(), ignorable: new Set(), shown: true, taken: false },
  ];
  let text = '';
  for (const [token] of xml.matchAll(
    /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/gs,
  )) {
    const above = scopes.at(-1);
    if (above === undefined) throw new Error('There is an end without a beginning.');
    if (token.startsWith('</')) {
      const closed = scopes.pop();
      if (closed && isShown(closed, scopes.at(-1))) text += token;
    } else if (/^<[^!?]/.test(token)) {
      const scope = scopeOf(token, above);
      if (isShown(scope, above)) text += withoutForeign(token, scope);
      if (!token.endsWith('/>')) scopes.push(scope);
    } else if (above.shown) text += token;
  }
  return text;
}

function scopeOf(tag: string, above: Scope): Scope {
  const attributes = [...tag.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value] as const);
  const namespaces = new Map(above.namespaces);
  for (const [name, value] of attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) namespaces.set(name.slice(6), value.slice(1, -1));
  }
  const valueOf = (local: string): string[] =>
    attributes
      .filter(([name]) => localOf(name) === local && namespaceOf(name, namespaces) === COMPATIBILITY)
      .flatMap(([, value]) => value.slice(1, -1).split(/\s+/))
      .filter((prefix) => prefix !== '');
  const ignorable = new Set(above.ignorable);
  for (const prefix of valueOf('Ignorable')) {
    const namespace = namespaces.get(prefix);
    if (namespace === undefined) throw new Error(`"${prefix}" is ignorable and not declared.`);
    ignorable.add(namespace);
  }
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const scope: Scope = { name, namespaces, ignorable, shown: above.shown, taken: false };
  const namespace = namespaceOf(name, namespaces, true);
  if (namespace === COMPATIBILITY)
    return { ...scope, shown: above.shown && isTaken(scope, above, attributes) };
  const foreign = ignorable.has(namespace) && !STANDARD.test(namespace);
  return { ...scope, shown: above.shown && !foreign };
}

/** Whether a part of an `AlternateContent` is the one to read. */
function isTaken(scope: Scope, above: Scope, attributes: readonly (readonly [string, string])[]): boolean {
  const local = localOf(scope.name);
  if (local === 'AlternateContent') return true;
  if (above.taken) return false;
  const required =
    attributes
      .find(([name]) => name === 'Requires')?.[1]
      .slice(1, -1)
      .split(/\s+/) ?? [];
  const readable = required.every((prefix) => STANDARD.test(scope.namespaces.get(prefix) ?? ''));
  above.taken = local === 'Fallback' || readable;
  return above.taken;
}

function isShown(scope: Scope, above: Scope | undefined): boolean {
  const isWrapper = namespaceOf(scope.name, scope.namespaces, true) === COMPATIBILITY;
  return scope.shown && above?.shown === true && !isWrapper;
}

const ATTRIBUTE = /\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The schemas do not know `xml:space`, which the standard's own text asks for. */
function withoutForeign(tag: string, { namespaces, ignorable }: Scope): string {
  return tag.replace(ATTRIBUTE, (whole, name: string) => {
    const namespace = namespaceOf(name, namespaces);
    const foreign = ignorable.has(namespace) && !STANDARD.test(namespace);
    return name === 'xml:space' || namespace === COMPATIBILITY || foreign ? '' : whole;
  });
}

/** Attributes without a prefix are in no namespace, elements in the one that `xmlns` names. */
function namespaceOf(name: string, namespaces: ReadonlyMap<string, string>, isElement = false): string {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  if (prefix === 'xmlns' || name === 'xmlns' || (prefix === '' && !isElement)) return '';
  return namespaces.get(prefix) ?? '';
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
