import type { NumberDoubt, NumberReading, UnitKind } from './plan';

export interface DigitsReading {
  readonly value: number | null;
  readonly convention: NumberReading['convention'];
  readonly doubt: NumberDoubt | null;
  readonly proposal: number | null;
}

/**
 * Value of one run of digits and separators, by the convention that its grouping allows.
 *
 * Convention: Indonesian first ("1.234,56", "8.000"); "0.21" and "2.5" are decimals because no thousands group looks so.
 * A run of more than 15 digits, or grouped as no convention allows, has no value. A long tail behind one separator is the
 * result of a computation, so the separator is a decimal one whatever the kind: "57.699999999999996" is 57.7.
 *
 * @param kind a count has no three decimals, a percentage no thousands
 * @example readDigits('8.000', 'count').value // 8000
 * @example readDigits('8.000', 'percent').doubt // 'ambiguous'
 * @example readDigits('57.699999999999996', 'count').value // 57.7
 */
export function readDigits(digits: string, kind: UnitKind): DigitsReading {
  const read = (text: string, convention: DigitsReading['convention']): DigitsReading => ({
    value: Number(text),
    convention,
    doubt: null,
    proposal: null,
  });
  const malformed = (proposal: string | null): DigitsReading => ({
    value: null,
    convention: 'none',
    doubt: 'malformed',
    proposal: proposal === null ? null : Number(proposal),
  });
  const fractional = kind === 'percent' || kind === 'rate';
  if (COMPUTED.test(digits)) {
    const convention = digits.includes(',') ? 'comma-decimals' : 'dot-decimals';
    return {
      ...read(digits.replace(',', '.'), convention),
      value: asExcelShows(Number(digits.replace(',', '.'))),
    };
  }
  if (digits.replace(/\D/g, '').length > MAX_DIGITS) return malformed(null);
  if (/^\d+$/.test(digits)) return read(digits, 'none');
  if (/^[.,]\d+$/.test(digits)) return malformed(`0.${digits.slice(1)}`);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(digits))
    return read(digits.replaceAll('.', '').replace(',', '.'), 'comma-decimals');
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(digits))
    return read(digits.replaceAll(',', ''), 'comma-thousands');
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(digits)) return read(digits.replaceAll('.', ''), 'dot-thousands');
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(digits)) return read(digits.replaceAll(',', ''), 'comma-thousands');
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return dotAndThreeDigits(digits, kind, fractional);
  if (/^\d+,\d+$/.test(digits)) {
    if (fractional || !/^[1-9]\d{0,2},\d{3}$/.test(digits))
      return read(digits.replace(',', '.'), 'comma-decimals');
    const proposal = Number(digits.replace(',', ''));
    return { value: null, convention: 'comma-thousands', doubt: 'ambiguous', proposal };
  }
  if (/^0\.\d+$/.test(digits) || /^\d+\.\d{1,2}$/.test(digits)) return read(digits, 'dot-decimals');
  if (/^\d+\.\d+$/.test(digits) && fractional) return read(digits, 'dot-decimals');
  return malformed(/^\d+[.,]\d+$/.test(digits) ? digits.replace(/[.,]/, '') : null);
}

/**
 * A number as Excel shows and keeps it, with 15 significant digits: what a binary fraction adds behind them is not meant.
 *
 * @example asExcelShows(57.699999999999996) // 57.7
 */
export function asExcelShows(value: number): number {
  return Number(value.toPrecision(MAX_DIGITS));
}

/** More digits than a number of Excel or of this language holds. */
const MAX_DIGITS = 15;
/** Nobody types eight decimals; a cell of Excel that is wide enough shows them. */
const COMPUTED = /^\d{1,15}[.,]\d{8,}$/;

/** "64.597": thousands in a column of counts; in a percentage 64.597 times a hundred cannot be meant. */
function dotAndThreeDigits(digits: string, kind: UnitKind, fractional: boolean): DigitsReading {
  const thousands = Number(digits.replace('.', ''));
  if (fractional)
    return { value: null, convention: 'dot-decimals', doubt: 'ambiguous', proposal: Number(digits) };
  return {
    value: thousands,
    convention: 'dot-thousands',
    doubt: kind === 'amount' ? 'ambiguous' : null,
    proposal: null,
  };
}
