/** Static contract: the two languages say the same things, and no English stands in the Indonesian words. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOOR_CODES } from '../../../addin/excel';
import { doorErrorWords } from '../../../addin/text/door-errors';
import { en } from '../../../addin/text/en';
import { id } from '../../../addin/text/id';
import { figure, percent, text } from '../../../addin/text/text';

const marks = (words: string): string[] => [...words.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();
const ENGLISH =
  /\b(the|and|or|of|to|in|is|are|was|with|from|this|that|your|you|all|each|load|check|analy[sz]e|report|help|sheet|file|row|column|table|workbook|cell|error|cancel|download|upload|open|close|show|hide|search|save|run|change|accept|ignore|reason|finding|city|year|coverage|gap|target[s]|version|again|try|browser)\b/i;

describe('words of the pane', () => {
  it('have the same keys and the same blanks in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(id));
    for (const [key, words] of Object.entries<string>(id)) {
      expect(marks(en[key as keyof typeof id]), key).toEqual(marks(words));
    }
  });

  it('are never empty, and differ unless they are names', () => {
    const same = Object.entries<string>(id).filter(
      ([key, words]) => words === '' || words === en[key as keyof typeof id],
    );
    expect(same.map(([key]) => key)).toEqual(['pane.name', 'analyse.change']);
  });

  it('have no English words in Indonesian', () => {
    const found = Object.entries<string>(id).filter(([, words]) =>
      ENGLISH.test(words.replaceAll(/\{\w+\}/g, '')),
    );
    expect(found).toEqual([]);
  });

  it('are all used', () => {
    const folder = new URL('../../../addin/taskpane/', import.meta.url);
    const source = readdirSync(folder, { withFileTypes: true })
      .filter((one) => /\.(ts|html)$/.test(one.name))
      .map((one) => readFileSync(new URL(one.name, folder), 'utf8'))
      .join('\n');
    const built = /^(step|phase|check\.(high|medium|low))/;
    expect(
      Object.keys(id).filter((key) => !built.test(key) && !new RegExp(`['"]${key}['"]`).test(source)),
    ).toEqual([]);
  });
});

describe('words for what goes wrong at the door', () => {
  it.each(DOOR_CODES.map((code) => [code]))('say what happened and what to do next: %s', (code) => {
    for (const language of ['id', 'en'] as const) {
      const { what, next } = doorErrorWords(language, code, ['RAD Serang']);
      expect(what.length).toBeGreaterThan(10);
      expect(next.length).toBeGreaterThan(5);
      expect(`${what}${next}`).not.toMatch(/[{}]/);
      if (language === 'id') expect(`${what} ${next}`).not.toMatch(ENGLISH);
    }
  });

  it('leave no empty colon when nothing is named', () => {
    expect(doorErrorWords('id', 'sheet-protected', []).what).toBe('Lembar terkunci.');
  });
});

describe('figures', () => {
  it('are written as each language writes them', () => {
    expect([figure('id', 1234.5), figure('en', 1234.5)]).toEqual(['1.234,5', '1,234.5']);
    expect([percent('id', 2, 3), percent('en', 0, 0)]).toEqual(['67%', '–']);
    expect(text('id', 'check.decided', { decided: '3', total: '302' })).toBe(
      '3 dari 302 catatan telaah diputuskan',
    );
  });
});
