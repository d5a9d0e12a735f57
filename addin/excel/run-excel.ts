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

// An exchange of 4 MB takes Excel some seconds; after a minute nobody knows whether it still works or waits for something.
const ANSWER_MS = 60_000;
// What is under way when work is cancelled is nearly done, unless Excel waits for the person.
const GRACE_MS = 2_000;

/**
 * One exchange with Excel. Excel cannot be stopped: what was sent may still be done after this gave up.
 *
 * @throws DoorError `no-answer` when Excel says nothing for a minute, or for two seconds after `signal`
 */
export async function exchange(context: Excel.RequestContext, signal?: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new AbortController();
  try {
    const late = new Promise<never>((_, reject) => {
      const giveUp = (): void => {
        reject(new DoorError('no-answer'));
      };
      timer = setTimeout(giveUp, ANSWER_MS);
      const hurry = (): void => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, GRACE_MS);
      };
      signal?.addEventListener('abort', hurry, { signal: over.signal });
    });
    await Promise.race([context.sync(), late]);
  } catch (thrown) {
    throw toDoorError(thrown);
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

export function apiSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
