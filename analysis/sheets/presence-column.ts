import type { PromisePresence } from '../coverage/promise-coverage-frame';
import { PRESENCE_WORDS } from '../text/words';
import { column, type ColumnExtras, type SizedColumn } from './columns';
import { COLORS, type SheetContext } from './context';
import type { WordColor } from './sheet';

/** Whether something is planned for, in a word with its colour. */
export function presenceColumn(
  context: SheetContext,
  key: string,
  width: number,
  presences: readonly PromisePresence[],
  extras: ColumnExtras = {},
): SizedColumn {
  const { language, say } = context;
  const words = presences.map((presence) => say(PRESENCE_WORDS[presence]));
  return column(language, key, 'computed', width, words, {
    header: say({ id: 'Status', en: 'Status' }),
    align: 'center',
    colors: presenceColors(context),
    ...extras,
  });
}

function presenceColors({ say }: SheetContext): WordColor[] {
  return [
    { word: say(PRESENCE_WORDS.covered), ...COLORS.good },
    { word: say(PRESENCE_WORDS['rows-without-target']), ...COLORS.warn },
    { word: say(PRESENCE_WORDS.absent), ...COLORS.bad },
  ];
}
