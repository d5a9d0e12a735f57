import { afterAll, afterEach, expect, it } from 'vitest';
import {
  ExcelHost,
  OFFICE_JS_BASE,
  type Pane,
  type PaneOptions,
  closeBrowser,
  findBrowser,
  openPane,
} from './index';

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

it('a person acts, the page hears', async () => {
  const pane = await show({
    folder: page(`Office.onReady(() => Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        document.getElementById('state').textContent = event.address + ' ' + event.details.valueAfter;
      });
      await context.sync();
      document.getElementById('state').textContent = 'listening';
    }));`),
  });
  await pane.page.waitForFunction(() => document.getElementById('state')?.textContent === 'listening');
  pane.host.user.type('Sheet1', 'C7', 'baru');
  await pane.page.waitForFunction(() => document.getElementById('state')?.textContent === 'C7 baru');
});

it('edit mode and requests too large reach the page as Excel names them', async () => {
  const host = new ExcelHost({ maxRequestBytes: 100_000 });
  const pane = await show({ host, folder: page(READY) });
  const write = (size: number): Promise<string> =>
    pane.page.evaluate(async (length) => {
      await Office.onReady();
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x'.repeat(length)]];
        await context.sync();
        return 'written';
      }).catch((error: OfficeExtension.Error) => error.code);
    }, size);
  host.user.enterEditMode();
  expect(await write(10)).toBe('InvalidOperationInCellEditMode');
  host.user.leaveEditMode();
  expect(await write(200_000)).toBe('RequestPayloadSizeLimitExceeded');
  expect(await write(10)).toBe('written');
});

it('requirement sets and language are those of the host', async () => {
  const host = new ExcelHost({ requirementSets: { ExcelApi: '1.9' } });
  const pane = await show({ host, folder: page(READY), locale: 'en-US' });
  const read = await pane.page.evaluate(async () => {
    await Office.onReady();
    const { requirements, displayLanguage } = Office.context;
    return [
      requirements.isSetSupported('ExcelApi', '1.9'),
      requirements.isSetSupported('ExcelApi', '1.10'),
      displayLanguage,
    ];
  });
  expect(read).toEqual([true, false, 'en-US']);
});

it('a ribbon command runs its function until completed', async () => {
  const pane = await show({
    folder: page(`Office.onReady(() => { document.getElementById('state').textContent = 'ready'; });
      Office.actions.associate('periksa', async (event) => {
        document.getElementById('state').textContent = 'checked';
        event.completed();
      });`),
  });
  await pane.page.waitForFunction(() => document.getElementById('state')?.textContent === 'ready');
  await pane.invokeCommand('periksa');
  expect(await state(pane)).toBe('checked');
  await expect(pane.invokeCommand('tidak ada')).rejects.toThrow('associated');
});

it('without office.js the page stands alone', async () => {
  const pane = await show({ folder: page(READY), officeJs: 'aborted' });
  expect(await state(pane)).toBe('static');
  expect(pane.officeRequests).toEqual([`${OFFICE_JS_BASE}office.js`]);
  expect(pane.errors.join()).toContain('Office is not defined');
});

it('a slow office.js comes late', async () => {
  const pane = await show({ folder: page(READY), officeJs: 300 });
  await pane.page.waitForFunction(() => document.getElementById('state')?.textContent === 'Excel PC');
});

it('a plain browser has no Excel', async () => {
  const pane = await show({ folder: page(READY), inExcel: false });
  await pane.page.waitForFunction(() => document.getElementById('state')?.textContent?.startsWith('null'));
});

it('requests to anywhere else are blocked and recorded', async () => {
  const pane = await show({
    folder:
      page(`for (const url of ['https://example.com/a', 'http://127.0.0.1:9/b']) fetch(url).catch(() => undefined);
      new Image().src = 'https://example.com/c.png';
      new WebSocket('wss://example.com/d');`),
  });
  await expect
    .poll(() => [...pane.outsideRequests].sort())
    .toEqual([
      'http://127.0.0.1:9/b',
      'https://example.com/a',
      'https://example.com/c.png',
      'wss://example.com/d',
    ]);
});

it('shows as asked: width, dark, forced colours', async () => {
  const pane = await show({ folder: page(READY), colorScheme: 'dark', forcedColors: 'active' });
  const seen = await pane.page.evaluate(() => [
    innerWidth,
    matchMedia('(prefers-color-scheme: dark)').matches,
    matchMedia('(forced-colors: active)').matches,
  ]);
  expect(seen).toEqual([350, true, true]);
});

it('a browser is found, or the want of one is said', async () => {
  const before = process.env['CHROME_PATH'];
  try {
    process.env['CHROME_PATH'] = '/nowhere/chrome';
    await expect(findBrowser()).rejects.toThrow('/nowhere/chrome');
    process.env['CHROME_PATH'] = '';
    expect(await findBrowser()).not.toBe('');
  } finally {
    process.env['CHROME_PATH'] = before ?? '';
  }
});
