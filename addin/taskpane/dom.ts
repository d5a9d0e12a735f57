/** Small helpers over the page: every text is set as text, never as markup. */

/** The element with that id; the page is ours, so a missing one is a mistake of ours. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new TypeError(`#${id} is not in the page`);
  return found;
}

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean | null | (() => void)>>;

/** `element('button', { type: 'button', onclick: save }, 'Simpan')`; null and false leave an attribute out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Puts children in place of what was there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child) => child !== null));
}

export function options(
  select: HTMLSelectElement,
  choices: readonly (readonly [value: string, label: string])[],
): void {
  const before = select.value;
  fill(select, ...choices.map(([value, label]) => element('option', { value }, label)));
  if (choices.some(([value]) => value === before)) select.value = before;
}
