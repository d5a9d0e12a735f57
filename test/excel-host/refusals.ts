/** Excel's error codes that the host answers with. */
export type RefusalCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidObjectPath'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RangeExceedsLimit';

const HTTP_STATUS: Partial<Record<RefusalCode, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  InsertDeleteConflict: 409,
  NotImplemented: 501,
};

/** What Excel would not do. The code is Excel's; the message says more than Excel does, for the reader of a test. */
export class Refusal extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
    this.httpStatus = HTTP_STATUS[code] ?? 400;
  }
}

export function refuse(code: RefusalCode, message: string): never {
  throw new Refusal(code, message);
}

export function invalid(message: string): never {
  throw new Refusal('InvalidArgument', message);
}

export function notFound(what: string): never {
  throw new Refusal('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
}
