import { AnalysisError } from '../errors';
import { errorText } from '../text/errors';
import { languageOf } from './options';

/**
 * Runs a command. What stops it is said on stderr, in the language of its options, and the process then ends with 1.
 *
 * @returns what it gives; false where it was stopped
 */
export async function sayingErrors(args: readonly string[], run: () => Promise<boolean>): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    console.error(errorText(error, languageOf(args)));
    process.exitCode = 1;
    return false;
  }
}
