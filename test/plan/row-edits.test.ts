import { describe, expect, it } from 'vitest';
import type { CrosswalkReading } from '../../analysis/plan/plan';
import { editsFrom, type ReadCell, withCrosswalkEdit, withEdits } from '../../analysis/plan/row-edits';
import { reading } from '../plan-fixture';

const rowId = '3673-2022-001';
const edit = (column: string, value: ReadCell['value']) => editsFrom([{ rowId, column, value }]).get(rowId);
const target = (value: ReadCell['value']) => edit('target_2023_value', value)?.targets?.get(2023);

describe('the code of a changed cell', () => {
  it.each([
    [12, 12, ''],
    [0, 0, ''],
    [-3.5, -3.5, ''],
    [null, null, ''],
    ['>=90', 90, '>='],
    ['~0.5', 0.5, '~'],
    ['<-2', -2, '<'],
    // As earlier versions kept what was typed.
    ['', null, ''],
    [' 12,5 ', 12.5, ''],
    ['1.234,5', 1234.5, ''],
    ['1.234', 1234, ''],
    ['0.234', 0.234, ''],
    ['-1.234', -1234, ''],
    ['> 90%', 90, '>'],
  ])('%j is the number %j with the bound %j', (code, value, operator) => {
    expect(target(code)).toEqual({ value, operator });
  });

  it.each([
    ['target_2023_value', 'dua puluh'],
    ['target_2023_value', '1,2,3'],
    ['target_2023_value', '0x10'],
    ['target_2023_value', 'Infinity'],
    ['baseline_value', Number.NaN],
    ['baseline_value', '9'.repeat(400)],
    ['nature', 'kuota'],
    ['nature', null],
    ['direction', '0'],
    ['direction', 2],
    ['canonical_indicator', '25'],
    ['canonical_indicator', 'abc'],
    ['sub_indicator', '21'],
    ['sub_indicator', '99z'],
    ['plan_total', 'Ya'],
    ['no_such_column', 1],
  ])('in %s that its column does not know, %j, changes nothing', (column, value) => {
    expect(edit(column, value)).toBeUndefined();
  });

  it('changes what its column holds', () => {
    const edits = editsFrom([
      { rowId, column: 'baseline_value', value: 5 },
      { rowId, column: 'target_2022_value', value: 6 },
      { rowId, column: 'target_2023_value', value: null },
      { rowId, column: 'nature', value: 'quota' },
      { rowId, column: 'direction', value: '-1' },
      { rowId, column: 'canonical_indicator', value: 22 },
      { rowId, column: 'sub_indicator', value: '22a' },
      { rowId, column: 'plan_total', value: 'false' },
      { rowId, column: 'unit_value', value: 'Orang' },
      { rowId, column: 'agencies_value', value: 'Bappeda' },
    ]);
    expect(edits.get(rowId)).toMatchObject({
      baseline: { value: 5, operator: '' },
      targets: new Map([
        [2022, { value: 6, operator: '' }],
        [2023, { value: null, operator: '' }],
      ]),
      nature: { value: 'quota', confidence: 'high' },
      direction: { value: -1, confidence: 'high' },
      indicator: '22',
      subIndicator: '22a',
      planTotal: false,
      unit: 'Orang',
      agencies: 'Bappeda',
    });
  });

  it('holds its later change of two', () => {
    const cell = { rowId, column: 'baseline_value' };
    const edits = editsFrom([
      { ...cell, value: 1 },
      { ...cell, value: 2 },
    ]);
    expect(edits.get(rowId)?.baseline?.value).toBe(2);
  });

  it('is no number where a number was refused, and what was read where a word was', () => {
    const refused = ['target_2022_value', 'nature', 'no_such_column'].map((column) => ({ rowId, column }));
    expect(editsFrom([{ rowId, column: 'target_2022_value', value: 3 }], refused).get(rowId)).toEqual({
      targets: new Map([[2022, { value: null, operator: '' }]]),
    });
  });

  it('takes the place of value and bound and leaves what was printed and why it was doubtful', () => {
    const read = {
      baseline: reading(null, { doubt: 'blank', printed: '' }),
      targets: [reading(5), reading(6, { operator: '>' })],
    };
    const none = { value: null, operator: '' } as const;
    const seven = { value: 7, operator: '' } as const;
    const edited = withEdits(
      read,
      { baseline: { ...none, value: 0 }, targets: new Map([[2023, seven]]) },
      [2022, 2023],
    );
    expect(edited.baseline).toMatchObject({ value: 0, printed: '', doubt: 'blank' });
    expect(edited.targets).toMatchObject([
      { value: 5, operator: '' },
      { value: 7, operator: '', printed: '>6' },
    ]);
    expect(withEdits(read, undefined, [2022, 2023])).toBe(read);
  });
});

describe('the national indicator that the planner set', () => {
  const read: CrosswalkReading = {
    indicator: '21',
    subIndicator: '21a',
    confidence: 'medium',
    reason: { id: 'Terbaca.', en: 'Terbaca.' },
    source: 'indicator',
  };
  const set = (changes: Parameters<typeof withCrosswalkEdit>[1]) => {
    const { indicator, subIndicator } = withCrosswalkEdit(read, changes);
    return [indicator, subIndicator];
  };

  it('stays as read where nothing was set', () => {
    expect(withCrosswalkEdit(read, undefined)).toBe(read);
    expect(withCrosswalkEdit(read, { unit: 'Orang' })).toBe(read);
  });

  it.each([
    [{ indicator: '22' }, ['22', null]],
    [{ indicator: '21' }, ['21', '21a']],
    [{ indicator: null }, [null, null]],
    [{ subIndicator: '21b' }, ['21', '21b']],
    [{ subIndicator: '24a' }, ['24', '24a']],
    [{ subIndicator: null }, ['21', null]],
    [{ indicator: '22', subIndicator: '22b' }, ['22', '22b']],
    [{ indicator: '22', subIndicator: '21b' }, ['22', null]],
    [{ indicator: '22', subIndicator: null }, ['22', null]],
  ])('%j gives %j', (changes, expected) => {
    expect(set(changes)).toEqual(expected);
    expect(withCrosswalkEdit(read, changes)).toMatchObject({ confidence: 'high', source: 'planner' });
  });
});
