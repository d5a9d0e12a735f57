/** Laporan: the result sheets to open, the workbook to download, how to print. */
import { momentText } from '../../analysis/text/moment';
import { text } from '../text/text';
import { attempt } from './attempt';
import { browserZone } from './browser-zone';
import { byId, element, fill } from './dom';
import { showMessage } from './messages';
import { planOfTable, TABLE_NAMES } from '../../analysis/sheets/names';
import type { PaneState, Store } from './pane-state';
import type { Session } from './session';

/** Downloads the workbook and gives the name of the file. */
export type DownloadFile = () => Promise<string>;

export function watchReportStep(store: Store, session: Session, save: DownloadFile | null): void {
  const run = byId('report-download-run', HTMLButtonElement);
  run.dataset['works'] = '';
  byId('report-download', HTMLElement).hidden = save === null;
  if (save) run.addEventListener('click', () => void attempt(store, () => download(store, save)));

  // Opened anew, the list is what stands now; where Excel does not answer, it is what was read last.
  store.watch(['step'], ({ step }) => {
    if (step === 'report' && session.door.kind === 'excel') void session.lookAtTabs().catch(() => undefined);
  });
  store.watch(['result', 'checked', 'language', 'tabs'], ({ result, checked, language }) => {
    const computedAt =
      result?.computedAt ?? (session.door.kind === 'excel' ? checked?.last?.computedAt : undefined);
    byId('report-empty', HTMLElement).hidden = computedAt !== undefined;
    byId('report-body', HTMLElement).hidden = computedAt === undefined;
    if (computedAt === undefined) return;
    const when = momentText(computedAt, language, browserZone());
    byId('report-computed', HTMLElement).textContent = text(language, 'report.computed', { when });
    showSheets(store, session);
  });
}

function showSheets(store: Store, session: Session): void {
  const { language } = store.get();
  const items = ourSheets(store.get()).map((sheet) =>
    session.door.kind === 'file'
      ? element('li', { class: 'sheet' }, sheet)
      : element(
          'li',
          {},
          element(
            'button',
            {
              type: 'button',
              class: 'sheet',
              'aria-label': text(language, 'report.open', { sheet }),
              onclick: () => void attempt(store, () => session.door.select({ sheet, cell: 'A1' })),
            },
            sheet,
            element('span', { 'aria-hidden': 'true' }, '›'),
          ),
        ),
  );
  fill(byId('report-sheets', HTMLElement), ...items);
}

/** Tabs of the tables that the last analysis wrote, as they are called now; what the planner deleted is not among them. */
function ourSheets({ workbook, tabs, checked }: PaneState): readonly string[] {
  const standing = tabs ?? new Map(workbook?.tables.map(({ name, sheet }) => [name, sheet]));
  const written = checked?.last?.tables ?? [...standing.keys()].filter(isKnown);
  return [...new Set(written.flatMap((table) => standing.get(table) ?? []))];
}

/** Of workbooks whose last analysis did not leave the names of its tables. */
function isKnown(table: string): boolean {
  const names: readonly string[] = Object.values(TABLE_NAMES);
  return names.includes(table) || planOfTable(table) !== null;
}

async function download(store: Store, save: DownloadFile): Promise<void> {
  const file = await save();
  const { language } = store.get();
  const title = text(language, 'report.downloaded', { file });
  showMessage(language, { tone: 'success', title, detail: '', code: '' });
}
