/** Both annexes, analysed and described as the doors do it. */
import { analyse } from '../../analysis/analyse';
import type { Inputs } from '../../analysis/inputs';
import { readSeeds } from '../../analysis/notebook/read-files';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import type { Language } from '../../analysis/text/bilingual';
import { yearAt } from '../../analysis/text/moment';

export const SEEDS = await readSeeds();

export const FIRST_RUN = '2026-11-22T02:00:00Z';
export const SECOND_RUN = '2026-12-01T03:00:00Z';

export function describedSeeds(language: Language = 'id'): WorkbookDescription {
  return described({ printed: SEEDS.plans, reference: SEEDS.reference }, FIRST_RUN, language);
}

export function described(
  inputs: Inputs,
  computedAt: string,
  language: Language = 'id',
): WorkbookDescription {
  const analysis = analyse({ ...inputs, thisYear: yearAt(computedAt) });
  return describeWorkbook(analysis, { language, computedAt, seeds: SEEDS.version });
}

/** The first finding of Serang that proposes a nature in place of a doubtful one, whichever it is by now. */
export function doubtfulNature(): { readonly findingId: string; readonly rowId: string } {
  const { findings } = analyse({ printed: SEEDS.plans, reference: SEEDS.reference });
  const found = findings.find(
    ({ rule, rowId }) => rule === 'nature-unsure' && rowId.startsWith('3673-2022-'),
  );
  if (!found) throw new Error('No nature in the plan of Serang is doubtful.');
  return found;
}
