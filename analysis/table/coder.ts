import type { Cell, CodedColumn } from './columns';

/**
 * A coded column that is being filled: values get their codes as they come.
 *
 * @example new Coder(2, 'level').values // ['level']
 */
export class Coder<Value extends Cell> implements CodedColumn<Value> {
  readonly codes: Int32Array;
  readonly values: Value[];
  readonly #codeOf: Map<Value, number>;
  #last: Value | undefined;
  #lastCode = 0;

  /** @param first value of the rows that are not set */
  constructor(rowCount: number, first?: Value) {
    this.codes = new Int32Array(rowCount);
    this.values = first === undefined ? [] : [first];
    this.#codeOf = new Map(this.values.map((value, code) => [value, code]));
    this.#last = first;
  }

  set(row: number, value: Value): void {
    // That of the row before is mostly that of the next.
    if (value !== this.#last) {
      this.#last = value;
      this.#lastCode = this.#codeOf.get(value) ?? this.values.push(value) - 1;
      this.#codeOf.set(value, this.#lastCode);
    }
    this.codes[row] = this.#lastCode;
  }
}
