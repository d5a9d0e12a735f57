import type { Cell, CodedColumn } from './columns';

/** A coded column that is being filled. */
export interface Coder<Value extends Cell> {
  readonly column: CodedColumn<Value>;
  readonly set: (row: number, value: Value) => void;
}

/**
 * Fills a coded column; values get their codes as they come.
 *
 * @param first value of the rows that are not set
 * @example coder(2, 'level').column.values // ['level']
 */
export function coder<Value extends Cell>(rowCount: number, first?: Value): Coder<Value> {
  const codes = new Int32Array(rowCount);
  const values: Value[] = first === undefined ? [] : [first];
  const codeOf = new Map(values.map((value, code) => [value, code]));
  let last = first;
  let lastCode = 0;
  const set = (row: number, value: Value): void => {
    // That of the row before is mostly that of the next.
    if (value !== last) {
      last = value;
      lastCode = codeOf.get(value) ?? values.push(value) - 1;
      codeOf.set(value, lastCode);
    }
    codes[row] = lastCode;
  };
  return { set, column: { codes, values } };
}
