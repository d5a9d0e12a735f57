import { expect, it } from 'vitest';
import { startSession } from './session';

const fill = (size: number) => (workbook: Excel.Workbook) => {
  workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x'.repeat(size)]];
};

it('a request over the limit is refused and changes nothing', async () => {
  const session = startSession({ maxRequestBytes: 2_000 });
  expect(await session.refusal(fill(3_000))).toBe('RequestPayloadSizeLimitExceeded');
  expect(session.host.snapshot().sheets[0]?.cells).toEqual({});
  expect(await session.refusal(fill(100))).toBeNull();
});

it('the limit is 5 MB unless set otherwise', async () => {
  const session = startSession();
  const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
  const code = await session.refusal((workbook) => {
    workbook.worksheets.getItem('Sheet1').getRange('A1:A200').values = rows;
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
});

it('a response over the limit is refused', async () => {
  const session = startSession({ maxResponseBytes: 2_000 });
  expect(await session.refusal(fill(3_000))).toBeNull();
  const code = await session.refusal((workbook) =>
    workbook.worksheets.getItem('Sheet1').getRange('A1').load('values'),
  );
  expect(code).toBe('ResponsePayloadSizeLimitExceeded');
});

it('while a person edits a cell every request fails', async () => {
  const session = startSession();
  session.host.user.enterEditMode();
  expect(await session.refusal(fill(1))).toBe('InvalidOperationInCellEditMode');
  session.host.user.leaveEditMode();
  expect(await session.refusal(fill(1))).toBeNull();
});

it('with delayForCellEdit it waits instead, where Excel knows how', async () => {
  const session = startSession({ requirementSets: { DelayForCellEdit: '1.1' } });
  session.host.user.enterEditMode();
  const done = session.client.Excel.run({ delayForCellEdit: true }, async (context) => {
    fill(1)(context.workbook);
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(session.host.snapshot().sheets[0]?.cells).toEqual({});
  session.host.user.leaveEditMode();
  await done;
  expect(session.host.snapshot().sheets[0]?.cells).toEqual({ A1: { value: 'x' } });
});

it('what came with a later requirement set is not found', async () => {
  const session = startSession({ requirementSets: { ExcelApi: '1.8' } });
  const code = await session.refusal((workbook) => {
    workbook.worksheets.getItem('Sheet1').pageLayout.orientation = 'Landscape';
  });
  expect(code).toBe('ApiNotFound');
  expect(await session.refusal((workbook) => workbook.worksheets.getItem('Sheet1').load())).toBeNull();
});

it.each([
  ['1.9', '1.9', true],
  ['1.9', '1.10', false],
  ['1.20', '1.9', true],
])('ExcelApi %s supports %s: %s', (has, asked, expected) => {
  const { client } = startSession({ requirementSets: { ExcelApi: has } });
  expect(client.Office.context.requirements.isSetSupported('ExcelApi', asked)).toBe(expected);
});

it('counts syncs, cells and bytes, and prints a line a request', async () => {
  const session = startSession();
  await session.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = [
      ['a', 1],
      ['b', null as unknown as string],
    ];
    await context.sync();
    range.load('values');
    await context.sync();
  });
  await session.refusal((workbook) => workbook.worksheets.getItem('x').delete());
  const counts = session.host.log.counts();
  expect(counts).toMatchObject({ syncs: 3, cellsWritten: 3, errors: 1 });
  expect(counts.bytesIn).toBeGreaterThan(counts.largestRequestBytes);
  expect(session.host.log.print()).toMatch(/^1 sync \d+ actions, \d+ B in, \d+ B out, 3 cells/);
  session.host.log.clear();
  expect(session.host.log.counts().syncs).toBe(0);
});

it('says what it stored without behaviour', async () => {
  const session = startSession();
  expect(session.host.storedWithoutBehaviour()).toEqual([]);
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.shapes.addGeometricShape('Rectangle').name = 'Kotak';
    sheet.getRange('A:A').format.autofitColumns();
    await context.sync();
  });
  expect(session.host.storedWithoutBehaviour()).toEqual([
    'RangeFormat.AutofitColumns called',
    'Shape.Name set',
    'ShapeCollection.AddGeometricShape called',
  ]);
});

it('what the service does not do is refused, not passed over', async () => {
  const session = startSession();
  const code = await session.refusal((workbook) =>
    workbook.worksheets.getItem('Sheet1').getRange('A1:A9').removeDuplicates([0], true),
  );
  expect(code).toBe('NotImplemented');
});

it('what Excel does not have is refused, stored nowhere', async () => {
  const session = startSession();
  const code = await session.refusal((workbook) => {
    (workbook.worksheets.getItem('Sheet1') as unknown as { set(values: object): void }).set({
      colour: 'red',
    });
  });
  expect(code).toBe('InvalidArgument');
});
