/**
 * Everything that can go wrong at the door, as one closed list. Office's own errors are read here and nowhere
 * else; the words for users are in `addin/text`, one text for every code.
 */

import { NOTICE_CODES, type NoticeCode } from '../../analysis/merge/report';

/** Codes that Excel gives, in our spelling. */
const OFFICE_CODES = {
  ItemNotFound: 'item-not-found',
  ItemAlreadyExists: 'item-already-exists',
  InvalidArgument: 'invalid-argument',
  AccessDenied: 'access-denied',
  InvalidOperation: 'invalid-operation',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  RequestPayloadSizeLimitExceeded: 'request-too-large',
  ResponsePayloadSizeLimitExceeded: 'response-too-large',
  RangeExceedsLimit: 'range-too-large',
  InactiveWorkbook: 'inactive-workbook',
  InvalidSelection: 'invalid-selection',
  ApiNotAvailable: 'api-not-available',
  GeneralException: 'general-exception',
} as const;

/** Codes that are ours: found out before Excel is asked to do anything. */
const OWN_CODES = [
  'row-not-found',
  'column-not-found',
  'sheet-not-found',
  /** Office.js did not load or there is no Excel around. */
  'excel-unavailable',
  /** Somebody else changed the workbook after it was read for this write; nothing was written. */
  'changed-meanwhile',
  /** Excel is there and said nothing for long. */
  'no-answer',
  'unknown',
] as const;

export type DoorCode =
  (typeof OFFICE_CODES)[keyof typeof OFFICE_CODES] | NoticeCode | (typeof OWN_CODES)[number];

/** For tests and for the table of texts. */
export const DOOR_CODES: readonly DoorCode[] = [
  ...new Set([...Object.values(OFFICE_CODES), ...NOTICE_CODES, ...OWN_CODES]),
];

export class DoorError extends Error {
  override readonly name = 'DoorError';
  constructor(
    readonly code: DoorCode,
    /** What it is about, e.g. a sheet, a table or a header. */
    readonly subjects: readonly string[] = [],
    /** Code and place as the host gave them, for a bug report; never shown as the message. */
    readonly origin: string = '',
  ) {
    super([code, ...subjects, origin].filter((part) => part !== '').join(' · '));
  }
}

/**
 * Any thrown thing as a DoorError. One of ours passes unchanged.
 *
 * @example toDoorError({ code: 'ItemNotFound' }).code // 'item-not-found'
 */
export function toDoorError(thrown: unknown): DoorError {
  if (thrown instanceof DoorError) return thrown;
  const code = property(thrown, 'code');
  const place = property(property(thrown, 'debugInfo'), 'errorLocation');
  const origin = [code, place].filter((part) => typeof part === 'string' && part !== '').join(' @ ');
  return new DoorError(codeOf(code), [], origin || String(thrown));
}

function codeOf(code: unknown): DoorCode {
  if (typeof code !== 'string') return 'unknown';
  const known: Readonly<Record<string, DoorCode>> = OFFICE_CODES;
  return Object.hasOwn(known, code) ? (known[code] ?? 'unknown') : 'unknown';
}

function property(thing: unknown, name: string): unknown {
  if (typeof thing !== 'object' || thing === null) return undefined;
  return (thing as Readonly<Record<string, unknown>>)[name];
}
