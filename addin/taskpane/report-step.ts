/** Laporan: the result sheets to open, the workbook to download, how to print. */
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import { momentText } from '../../analysis/text/moment';
import { text } from '../text/text';
import { attempt } from './attempt';
import { browserZone } from './browser-zone';
import { byId, element, fill } from './dom';
import { showMessage } from './messages';
import { planOfTable, TABLE_NAMES } from '../../analysis/sheets/names';
import type { Store } from './pane-state';
import type { Session } from './session';

/** Downloads the workbook and gives the name of the file. */
export type DownloadFile = () => Promise<string>;

export function watchReportStep(store: Store, session: Session, save: DownloadFile | null): void {
  const run = byId('report-download-run', HTMLButtonElement);
  run.dataset['works'] = '';
  byId('report-download', HTMLElement).hidden = save === null;
  if (save) run.addEventListener('click', () => void attempt(store, () => download(store, save)));

  store.watch(['result', 'checked', 'language'], ({ result, checked, language }) => {
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
  const { result, workbook, language } = store.get();
  const names = result?.sheets.filter(({ outcome }) => outcome !== 'refused').map(({ name }) => name);
  const items = (names ?? ourSheets(workbook)).map((sheet) =>
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

/** Sheets with our tables; the planner's own are no results. */
function ourSheets(workbook: ReadWorkbook | null): readonly string[] {
  if (!workbook) return [];
  const names: ReadonlySet<string> = new Set(Object.values(TABLE_NAMES));
  const isOurs = (name: string): boolean => names.has(name) || planOfTable(name) !== null;
  const ours = new Set(workbook.tables.filter(({ name }) => isOurs(name)).map(({ sheet }) => sheet));
  return workbook.sheetNames.filter((name) => ours.has(name));
}

async function download(store: Store, save: DownloadFile): Promise<void> {
  const file = await save();
  const { language } = store.get();
  const title = text(language, 'report.downloaded', { file });
  showMessage(language, { tone: 'success', title, detail: '', code: '' });
}
