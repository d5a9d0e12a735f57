import type { QueryInfo, Wire } from './wire';
import { invalid } from './refusals';
import type { HostObject } from './objects/host-object';

type Json = { [name: string]: Wire };

/** What is asked of an object: its own properties, and the same of the objects it leads to. */
interface Wish {
  all: boolean;
  readonly names: Set<string>;
  readonly links: Map<string, Wish>;
}

/** Answers a load: PascalCase names and `_Items`, or the client's own spelling for `retrieve`. */
export function answerQuery(target: HostObject, query: QueryInfo, asJson: boolean): Wire {
  const wish: Wish = { all: false, names: new Set(), links: new Map() };
  const select = query.Select ?? [];
  for (const path of select) addPath(wish, path.split('/'), false);
  for (const path of query.Expand ?? []) addPath(wish, path.split('/'), true);
  if (select.length === 0) wish.all = true;
  return answer(target, wish, asJson, query);
}

function addPath(wish: Wish, [head, ...rest]: string[], whole: boolean): void {
  const name = head?.trim() ?? '';
  if (name === '') return;
  if (name === '*') wish.all = true;
  else if (rest.length === 0 && !whole) wish.names.add(name);
  else {
    const key = name.toLowerCase();
    const nested = wish.links.get(key) ?? { all: false, names: new Set(), links: new Map() };
    wish.links.set(key, nested);
    if (rest.length === 0) nested.all = true;
    else addPath(nested, rest, whole);
  }
}

function answer(target: HostObject, wish: Wish, asJson: boolean, page: QueryInfo): Json {
  const items = target.items();
  const { schema } = target.scope;
  const known = schema.class(target.className);
  const spelled = (name: string): string => (asJson ? name.charAt(0).toLowerCase() + name.slice(1) : name);
  const result: Json = { ...target.identity() };
  const itemWish: Wish = { all: wish.all, names: new Set(), links: new Map() };

  const offered = wish.all ? known.scalars.filter((name) => target.offers(name)) : [];
  for (const name of [...offered, ...wish.names]) {
    const spelling = schema.spelling(target.className, name);
    if (spelling !== null && known.scalars.includes(spelling))
      result[spelled(spelling)] = target.read(spelling);
    else if (spelling !== null && known.links[spelling] !== undefined)
      wish.links.set(name.toLowerCase(), everything());
    else if (name.toLowerCase() === 'items' && items !== null) itemWish.all = true;
    else if (items !== null) itemWish.names.add(name);
    else invalid(`${target.className} has no property ${name} to load.`);
  }
  for (const [name, nested] of wish.links) {
    const spelling = schema.spelling(target.className, name);
    if (items !== null && name === 'items') mergeWish(itemWish, nested);
    else if (spelling !== null && known.links[spelling] !== undefined) {
      const linked = target.link(spelling);
      result[spelled(spelling)] = linked === null ? null : answer(linked, nested, asJson, {});
    } else if (items !== null) itemWish.links.set(name, nested);
    else invalid(`${target.className} has no ${name} to load.`);
  }
  if (items !== null && isAsked(itemWish, wish)) {
    const skip = page.Skip ?? 0;
    const shown = items.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    result[asJson ? 'items' : '_Items'] = shown.map((item, index) => ({
      _Index: skip + index,
      ...answer(item, copyWish(itemWish), asJson, {}),
    }));
  }
  return result;
}

/** `load('count')` asks for nothing of the items; an empty load asks for all. */
function isAsked(itemWish: Wish, wish: Wish): boolean {
  return itemWish.all || wish.all || itemWish.names.size > 0 || itemWish.links.size > 0;
}

const everything = (): Wish => ({ all: true, names: new Set(), links: new Map() });

function copyWish(wish: Wish): Wish {
  return { all: wish.all, names: new Set(wish.names), links: new Map(wish.links) };
}

function mergeWish(target: Wish, source: Wish): void {
  target.all ||= source.all;
  for (const name of source.names) target.names.add(name);
  for (const [name, nested] of source.links) target.links.set(name, nested);
}
