import { columnOf } from '../../table/frame';
import type { SheetContext } from '../context';
import type { SheetDescription } from '../sheet';
import { stackedSheet } from '../sheet-frame';
import { clustersBlock } from './clusters-block';
import { completenessBlock } from './completeness-block';
import { matrixBlock } from './matrix-block';
import { partsBlock } from './parts-block';
import { promisesBlock } from './promises-block';
import { repeatedRowsBlock } from './repeated-rows-block';
import { totalsBlock } from './totals-block';

/** Coverage by city, cluster and indicator; what is missing; promises, completeness and repeated rows. */
export function coverageSheet(context: SheetContext): SheetDescription {
  const { say, analysis } = context;
  return stackedSheet(context, {
    key: 'coverage',
    name: context.sheetName('coverage'),
    tabColor: '2F5C3A',
    title: say({ id: 'Cakupan klaster dan indikator', en: 'Coverage of clusters and indicators' }),
    subtitle: say(SUBTITLE),
    blocks: [
      totalsBlock(context),
      clustersBlock(context),
      matrixBlock(context),
      partsBlock(context),
      completenessBlock(context),
      ...(columnOf(analysis.promises, 'promise_id').length > 0 ? [promisesBlock(context)] : []),
      ...(analysis.duplicates.length > 0 ? [repeatedRowsBlock(context)] : []),
    ],
  });
}

const SUBTITLE = {
  id: 'Tercakup: indikator nasional yang punya sedikitnya satu baris dengan target terbaca. Baris berulang dihitung satu kali.',
  en: 'Covered: a national indicator with at least one row with a usable target. Repeated rows count once.',
};
