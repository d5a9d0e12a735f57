import { DoorError, toDoorError } from './errors';

/**
 * One session with Excel; every error leaves it as a DoorError. While a cell is being edited Excel waits where
 * it can (`delayForCellEdit`), and says `cell-edit-mode` where it cannot.
 */
export async function runExcel<T>(session: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (typeof Excel === 'undefined') throw new DoorError('excel-unavailable');
  try {
    return await Excel.run({ delayForCellEdit: true }, session);
  } catch (thrown) {
    throw toDoorError(thrown);
  }
}

/** One exchange with Excel. */
export async function exchange(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (thrown) {
    throw toDoorError(thrown);
  }
}

export function apiSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
