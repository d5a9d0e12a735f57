import type { Bilingual } from '../text/bilingual';
import type { Block, Orientation } from './paper';
import type { PaperChoice, ReportContext } from './report-context';

/** A paper for one kind of reader; `PAPERS` lists them all. */
export interface PaperDefinition {
  /** What the command calls it, and its file is named for. */
  readonly key: string;
  readonly name: Bilingual;
  readonly orientation: Orientation;
  describe(context: ReportContext, choice: PaperChoice): readonly Block[];
}
