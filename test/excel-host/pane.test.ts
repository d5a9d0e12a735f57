import { afterAll, afterEach, expect, it } from 'vitest';
import { ExcelHost, OFFICE_JS_BASE, type Pane, type PaneOptions, closeBrowser, openPane } from './index';

const OFFICE_TAG = `<script src="${OFFICE_JS_BASE}office.js"></script>`;
const page = (script: string): Record<string, string> => ({
  'taskpane.html': `<!doctype html><title>pane</title><p id="state">static</p>${OFFICE_TAG}<script src="pane.js"></script>`,
  'pane.js': script,
});
const READY = `Office.onReady((info) => { document.getElementById('state').textContent = info.host + ' ' + info.platform; });`;

const open: Pane[] = [];
async function show(options: PaneOptions): Promise<Pane> {
  const pane = await openPane(options);
  open.push(pane);
  return pane;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pane) => pane.close()));
});
afterAll(closeBrowser);

const state = (pane: Pane): Promise<string | null> => pane.page.textContent('#state');

it('the real office.js finds Excel on a PC', async () => {
  const pane = await show({ folder: page(READY) });
  await pane.page.waitForFunction(() => document.getElementById('state')?.textContent === 'Excel PC');
  expect(pane.errors).toEqual([]);
  expect(pane.outsideRequests).toEqual([]);
  expect(pane.officeRequests.map((url) => url.slice(OFFICE_JS_BASE.length)).slice(0, 2)).toEqual([
    'office.js',
    'excel-win32-16.01.js',
  ]);
});

it('a batch in the page reaches the workbook', async () => {
  const host = new ExcelHost();
  const pane = await show({ host, folder: page(READY) });
  const read = await pane.page.evaluate(async () => {
    await Office.onReady();
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Kota');
      const range = sheet.getRange('A1:B1');
      range.values = [['Serang', 3]];
      range.load('values');
      await context.sync();
      return range.values;
    });
  });
  expect(read).toEqual([['Serang', 3]]);
  expect(host.snapshot().sheets[1]?.cells).toEqual({ A1: { value: 'Serang' }, B1: { value: 3 } });
});

void state;
