import { describe, expect, it } from 'vitest';
import { breaches, type Field, type Schema, type Table } from './table-schema';

const field = (name: string, type = 'string', constraints: Record<string, unknown> = {}): Field => ({
  name,
  title: name,
  description: name,
  type,
  constraints,
});

const schema: Schema = {
  fields: [
    field('id', 'string', { required: true, pattern: '[a-z]+' }),
    field('points', 'integer', { minimum: 1, maximum: 9 }),
    field('kind', 'string', { enum: ['a', 'b'], maxLength: 1 }),
    field('day', 'date'),
    field('share', 'number', { unique: true }),
    field('parent'),
  ],
  primaryKey: 'id',
  foreignKeys: [{ fields: 'parent', reference: { resource: 'parents', fields: 'id' } }],
};
const header = ['id', 'points', 'kind', 'day', 'share', 'parent'];
const tables = new Map<string, Table>([['parents', [['id'], ['p']]]]);

describe('the check of tables against their schema', () => {
  it('accepts good rows, blank optional cells among them', () => {
    const rows = [
      ['x', '1', 'a', '2022-12-29', '0.5', 'p'],
      ['y', '', '', '', '', ''],
    ];
    expect(breaches([header, ...rows], schema, tables)).toEqual([]);
  });

  it.each([
    ['a missing required cell', ['', '1', 'a', '', '', ''], 'blank, but required'],
    ['a pattern that matches only a part', ['x1', '1', 'a', '', '', ''], 'breaks pattern'],
    ['text for an integer', ['x', '1.5', 'a', '', '', ''], 'is no integer'],
    ['too small a number', ['x', '0', 'a', '', '', ''], 'breaks minimum'],
    ['too large a number', ['x', '10', 'a', '', '', ''], 'breaks maximum'],
    ['a word that is not in the list', ['x', '1', 'c', '', '', ''], 'breaks enum'],
    ['a day that is not in the calendar', ['x', '1', 'a', '2022-02-30', '', ''], 'is no date'],
    ['a comma in a number', ['x', '1', 'a', '', '0,5', ''], 'is no number'],
    ['a key that points nowhere', ['x', '1', 'a', '', '', 'q'], 'is not in parents'],
  ])('reports %s', (_what, row, message) => {
    expect(breaches([header, row], schema, tables).join('\n')).toContain(message);
  });

  it('reports a repeated primary key and a repeated unique value, each with the earlier row', () => {
    const row = ['x', '1', 'a', '', '0.5', ''];
    const found = breaches([header, row, row], schema, tables);
    expect(found).toEqual([
      'row 3, share: "0.5" is already in row 2',
      'row 3, primary key id: ["x"] is already in row 2',
    ]);
  });

  it('reports columns that are missing or in another order', () => {
    expect(breaches([[...header].reverse()], schema, tables)).toEqual([expect.stringContaining('header is')]);
  });

  it('refuses a type or constraint that it does not know', () => {
    const row = ['x', '1', 'a', '', '', ''];
    const withType = {
      ...schema,
      fields: schema.fields.map((f) => (f.name === 'id' ? { ...f, type: 'geo' } : f)),
    };
    expect(() => breaches([header, row], withType, tables)).toThrow('field type geo');
    const withConstraint = { ...schema, fields: [field('id', 'string', { minLength: 2 })] };
    expect(() => breaches([['id'], ['x']], withConstraint, tables)).toThrow('constraint minLength');
  });
});
