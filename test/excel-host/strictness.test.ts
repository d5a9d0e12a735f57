import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
const sheetOf = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem('Sheet1');
const act = async (batch: (workbook: Excel.Workbook) => unknown): Promise<void> => {
  expect(await session.refusal(batch)).toBeNull();
};

beforeEach(async () => {
  session = startSession();
  await session.run(async (context) => {
    const sheet = sheetOf(context.workbook);
    sheet.getRange('A1:B3').values = [
      ['Kota', 'Nilai'],
      ['Serang', 1],
      ['Lebak', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'tblRad';
    context.workbook.worksheets.add('Lain');
    await context.sync();
  });
});

describe('custom XML parts', () => {
  it.each([
    ['no root', '<!-- kosong -->'],
    ['two roots', '<a/><b/>'],
    ['text before the root', 'x<a/>'],
    ['an element left open', '<a><b></a>'],
    ['elements that cross', '<a><b></a></b>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['"<" in an attribute', '<a x="<"/>'],
    ['"<" in a text', '<a>1 < 2</a>'],
    ['a loose "&"', '<a x="1 & 2"/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a prefix that is not declared', '<r:a/>'],
    ['"--" in a comment', '<a><!-- a -- b --></a>'],
    ['nothing', ''],
  ])('%s is refused', async (_what, xml) => {
    expect(await session.refusal((workbook) => workbook.customXmlParts.add(xml))).toBe('InvalidArgument');
    expect(session.host.snapshot().xmlParts).toEqual([]);
  });

  it.each([
    ['urn:a', '<a xmlns="urn:a"><b xmlns="urn:b"/></a>'],
    ['urn:p', '<?xml version="1.0"?>\n<!-- x --><p:a xmlns="urn:a" xmlns:p = \'urn:p\'><b/></p:a>'],
    ['', '<a><b xmlns="urn:b">1 &lt; 2 &#233; <![CDATA[1 < 2 & 3]]></b></a>'],
  ])('the namespace %j is that of the root', async (namespace, xml) => {
    await act((workbook) => workbook.customXmlParts.add(xml));
    expect(session.host.snapshot().xmlParts).toEqual([{ namespace, xml }]);
  });

  it('are found by the exact namespace; the only one of several is none', async () => {
    const read = await session.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const added = [1, 2].map((n) => parts.add(`<a xmlns="urn:a">${n}</a>`));
      added.push(parts.add('<a xmlns="urn:a:1"/>'));
      for (const part of added) part.load('id');
      const counts = ['urn:a', 'URN:A', 'urn:a:', 'urn:a:1'].map((one) =>
        parts.getByNamespace(one).getCount(),
      );
      const several = parts.getByNamespace('urn:a').getOnlyItemOrNullObject();
      const one = parts.getByNamespace('urn:a:1').getOnlyItem();
      one.load('id');
      await context.sync();
      return [
        counts.map(({ value }) => value),
        several.isNullObject,
        new Set(added.map(({ id }) => id)).size,
        one.id === added[2]?.id,
      ];
    });
    expect(read).toEqual([[2, 0, 0, 1], true, 3, true]);
    const only = (namespace: string) =>
      session.refusal((workbook) => {
        workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().load('id');
      });
    expect([await only('urn:a'), await only('urn:none')]).toEqual(['InvalidOperation', 'InvalidOperation']);
  });
});

describe('an apostrophe in front', () => {
  const read = (cell: string): Promise<unknown[]> =>
    session.run(async (context) => {
      const range = sheetOf(context.workbook).getRange(cell);
      range.load(['values', 'formulas', 'text', 'valueTypes']);
      await context.sync();
      const { values, formulas, text, valueTypes } = range;
      return [values, formulas, text, valueTypes].map((grid: unknown[][]) => grid[0]?.[0]);
    });

  it.each([
    ["'001", '001'],
    ["'=1+1", '=1+1'],
    ["''dua", "'dua"],
    ["'-", '-'],
    ["'TRUE", 'TRUE'],
    ["'3-4", '3-4'],
  ])('%j is the text %j, typed or written, in General and in text cells', async (entry, text) => {
    const expected = [text, text, text, 'String'];
    session.host.user.type('Sheet1', 'D1', entry);
    expect(await read('D1')).toEqual(expected);
    await act((workbook) => (sheetOf(workbook).getRange('D2').values = [[entry]]));
    expect(await read('D2')).toEqual(expected);
    await act((workbook) => (sheetOf(workbook).getRange('D3').formulas = [[entry]]));
    expect(await read('D3')).toEqual(expected);
    await act((workbook) => {
      sheetOf(workbook).getRange('D4').numberFormat = [['@']];
      sheetOf(workbook).getRange('D4').values = [[entry]];
    });
    expect(await read('D4')).toEqual(expected);
  });

  it('what was read and is written back without it is no text any more', async () => {
    session.host.user.type('Sheet1', 'D1', "'001");
    const [value] = await read('D1');
    await act((workbook) => (sheetOf(workbook).getRange('D1').values = [[value]]));
    expect(await read('D1')).toEqual([1, 1, '1', 'Double']);
  });
});

describe('what was deleted leads nowhere', () => {
  it.each<[string, (workbook: Excel.Workbook) => unknown]>([
    [
      'a table, in the same batch',
      (workbook) => {
        const table = workbook.tables.getItem('tblRad');
        table.delete();
        table.name = 'tblLagi';
      },
    ],
    [
      'rows of a table that became plain cells',
      (workbook) => {
        const table = workbook.tables.getItem('tblRad');
        table.convertToRange();
        table.rows.add(undefined, [['x', 1]]);
      },
    ],
    [
      'a column',
      (workbook) => {
        const column = workbook.tables.getItem('tblRad').columns.getItem('Nilai');
        column.delete();
        column.getRange().load('address');
      },
    ],
    [
      'a sheet',
      (workbook) => {
        const sheet = workbook.worksheets.getItem('Lain');
        sheet.delete();
        sheet.name = 'Baru';
      },
    ],
    [
      'a range of a sheet',
      (workbook) => {
        const range = workbook.worksheets.getItem('Lain').getRange('A1');
        workbook.worksheets.getItem('Lain').delete();
        range.values = [['x']];
      },
    ],
  ])('%s', async (_what, batch) => {
    expect(await session.refusal(batch)).toBe('ItemNotFound');
  });
});

describe('names', () => {
  it('are shared by tables and names of the workbook', async () => {
    await act((workbook) => workbook.names.add('daftar', '=Sheet1!$A$2'));
    expect(await session.refusal((workbook) => (workbook.tables.getItem('tblRad').name = 'Daftar'))).toBe(
      'ItemAlreadyExists',
    );
    expect(await session.refusal((workbook) => workbook.names.add('TBLRAD', '=1'))).toBe('ItemAlreadyExists');
    await act((workbook) => workbook.names.add('Table2', '=1'));
    await act((workbook) => workbook.worksheets.getItem('Lain').tables.add('A1:B2', true));
    expect(session.host.snapshot().sheets[1]?.tables[0]?.name).toBe('Table3');
  });

  it('go with their sheet where they are its own', async () => {
    await act((workbook) => workbook.worksheets.getItem('Lain').names.add('setempat', '=Sheet1!$A$2'));
    session.host.user.deleteSheet('Lain');
    expect(session.host.snapshot().names).toEqual({});
  });
});

describe('a table with a totals row', () => {
  const resized = (address: string) =>
    session.refusal((workbook) => workbook.tables.getItem('tblRad').resize(address));
  beforeEach(async () => {
    await act((workbook) => (workbook.tables.getItem('tblRad').showTotals = true));
    session.host.user.type('Sheet1', 'B4', '=SUBTOTAL(109,[Nilai])');
  });

  it('has them in the last row of its new range', async () => {
    expect(await resized('A1:B6')).toBeNull();
    const [sheet] = session.host.snapshot().sheets;
    expect([sheet?.tables[0]?.address, sheet?.cells['B4'], sheet?.cells['B6']?.formula]).toEqual([
      'A1:B6',
      undefined,
      '=SUBTOTAL(109,tblRad[Nilai])',
    ]);
  });

  it('does not put them over what stands there', async () => {
    session.host.user.type('Sheet1', 'A6', 'isi');
    expect([await resized('A1:B6'), await resized('A1:B3')]).toEqual([
      'InvalidOperation',
      'InvalidOperation',
    ]);
  });
});

it('a hidden header has no range', async () => {
  await act((workbook) => (workbook.tables.getItem('tblRad').showHeaders = false));
  expect(
    await session.refusal((workbook) =>
      workbook.tables.getItem('tblRad').getHeaderRowRange().load('address'),
    ),
  ).toBe('ItemNotFound');
});

it.each(['Hidden', 'VeryHidden'] as const)(
  'a sheet that is %s is read and written, not shown',
  async (kind) => {
    session.host.user.hideSheet('Lain', kind);
    await act((workbook) => (workbook.worksheets.getItem('Lain').getRange('A1').values = [['x']]));
    expect(await session.refusal((workbook) => workbook.worksheets.getItem('Lain').activate())).toBe(
      'InvalidOperation',
    );
    expect(
      await session.refusal((workbook) => workbook.worksheets.getItem('Lain').getRange('A1').select()),
    ).toBe('InvalidOperation');
    expect(await session.refusal((workbook) => workbook.worksheets.getItem('Sheet1').delete())).toBe(
      'InvalidOperation',
    );
  },
);

describe('protection', () => {
  const table = (workbook: Excel.Workbook): Excel.Table => workbook.tables.getItem('tblRad');
  it.each<[string, (workbook: Excel.Workbook) => unknown]>([
    ['row heights', (workbook) => (sheetOf(workbook).getRange('1:1').format.rowHeight = 30)],
    ['number formats', (workbook) => (sheetOf(workbook).getRange('A2').numberFormat = [['@']])],
    [
      'borders',
      (workbook) => (sheetOf(workbook).getRange('A2').format.borders.getItem('EdgeTop').style = 'Continuous'),
    ],
    ['links', (workbook) => (sheetOf(workbook).getRange('A2').hyperlink = { documentReference: 'Lain!A1' })],
    ['hidden rows', (workbook) => (sheetOf(workbook).getRange('2:2').rowHidden = true)],
    ['rules taken away', (workbook) => sheetOf(workbook).getRange('A2').dataValidation.clear()],
    ['colours taken away', (workbook) => sheetOf(workbook).getRange('A2').conditionalFormats.clearAll()],
    ['cells cleared', (workbook) => sheetOf(workbook).getRange('A2').clear()],
    ['comments', (workbook) => workbook.comments.add('Sheet1!A2', 'x')],
    ['a table resized', (workbook) => table(workbook).resize('A1:B5')],
    ['a table renamed', (workbook) => (table(workbook).name = 'tblX_')],
    ['a style', (workbook) => (table(workbook).style = 'TableStyleLight1')],
    ['a table deleted', (workbook) => table(workbook).delete()],
    ['rows added', (workbook) => table(workbook).rows.add(undefined, [['x', 1]])],
    ['columns added', (workbook) => table(workbook).columns.add()],
    ['columns renamed', (workbook) => (table(workbook).columns.getItem('Nilai').name = 'x')],
    ['columns deleted', (workbook) => table(workbook).columns.getItem('Nilai').delete()],
    ['filters', (workbook) => table(workbook).columns.getItem('Kota').filter.applyValuesFilter(['Serang'])],
  ])('of a sheet refuses %s', async (_what, batch) => {
    session.host.user.protect('Sheet1');
    const before = session.host.snapshot();
    expect(await session.refusal(batch)).toBe('AccessDenied');
    expect(session.host.snapshot()).toEqual(before);
  });

  it.each<[string, (workbook: Excel.Workbook) => unknown]>([
    ['added', (workbook) => workbook.worksheets.add('Baru')],
    ['copied', (workbook) => sheetOf(workbook).copy()],
    ['renamed', (workbook) => (sheetOf(workbook).name = 'Baru')],
    ['deleted', (workbook) => sheetOf(workbook).delete()],
    ['moved', (workbook) => (sheetOf(workbook).position = 1)],
    ['hidden', (workbook) => (sheetOf(workbook).visibility = 'Hidden')],
  ])('of the structure: no sheet is %s', async (_what, batch) => {
    session.host.user.protectStructure();
    const before = session.host.snapshot();
    expect(await session.refusal(batch)).toBe('AccessDenied');
    expect(session.host.snapshot()).toEqual(before);
  });
});

it('a cell in edit mode stops every exchange, also one that only reads', async () => {
  session.host.user.enterEditMode();
  const code = await session.refusal((workbook) => sheetOf(workbook).load('name'));
  expect(code).toBe('InvalidOperationInCellEditMode');
  session.host.user.leaveEditMode();
  expect(await session.refusal((workbook) => sheetOf(workbook).load('name'))).toBeNull();
});
