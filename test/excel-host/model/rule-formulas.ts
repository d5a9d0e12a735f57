import { type Wire, isRecord } from '../wire';
import type { Bag } from './bag';

/** A validation rule with its formulas changed; what does not begin with `=` is no formula. */
export function mapRule(value: Wire, change: (formula: string) => string): Wire {
  if (typeof value === 'string') return value.startsWith('=') ? change(value) : value;
  if (Array.isArray(value)) return value.map((one) => mapRule(one, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapRule(one, change)]));
}

/** The settings of a conditional format, or the rule as it came with a file. */
export function mapBag(bag: Bag, change: (formula: string) => string): void {
  for (const [name, value] of bag.values) {
    bag.values.set(
      name,
      name === 'Xml' && typeof value === 'string' ? mapXml(value, change) : mapRule(value, change),
    );
  }
  for (const child of bag.children.values()) mapBag(child, change);
}

function mapXml(xml: string, change: (formula: string) => string): string {
  return xml.replace(/(<formula[^>]*>)([^<]*)/g, (_whole, tag: string, text: string) => {
    const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const changed = change(`=${plain}`).slice(1);
    return `${tag}${changed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`;
  });
}
