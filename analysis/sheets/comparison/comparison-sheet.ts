import { columnOf } from '../../table/frame';
import type { SheetContext } from '../context';
import type { SheetDescription } from '../sheet';
import { stackedSheet } from '../sheet-frame';
import { indicatorsBlock } from './indicators-block';
import { rowsBlock } from './rows-block';

/** Matriks persandingan: who plans for which indicator, and which rows of the cities stand side by side. */
export function comparisonSheet(context: SheetContext): SheetDescription {
  const { say, analysis } = context;
  const matched = columnOf(analysis.sideBySide, 'match_id').length > 0;
  return stackedSheet(context, {
    key: 'comparison',
    name: context.sheetName('comparison'),
    tabColor: '5B3A8C',
    title: say({ id: 'Matriks persandingan antarkota', en: 'Side-by-side matrix of cities' }),
    subtitle: say(SUBTITLE),
    blocks: [indicatorsBlock(context), ...(matched ? [rowsBlock(context)] : [])],
  });
}

const SUBTITLE = {
  id: 'Disandingkan hanya bila satuan, sifat, arah, dan tahun sama; selain itu "tidak sebanding" beserta alasannya. Bukan peringkat.',
  en: 'Side by side only where unit, nature, direction and year agree; otherwise "not comparable" with the reason. No ranking.',
};
