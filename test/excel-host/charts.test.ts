import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, startSession } from './session';

let session: Session;
beforeEach(() => {
  session = startSession();
});

const sheetOf = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem('Sheet1');

function addChart(workbook: Excel.Workbook): Excel.Chart {
  const sheet = sheetOf(workbook);
  const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B4'), 'Columns');
  chart.name = 'Bagan';
  return chart;
}

const shown = () => session.host.snapshot().sheets[0]?.charts['Bagan'];

describe('a chart', () => {
  it('is known by its name, and has the series that it was given', async () => {
    const count = await session.run(async (context) => {
      const chart = addChart(context.workbook);
      chart.setPosition('A6', 'D9');
      const more = chart.series.add('Lain');
      more.setValues(sheetOf(context.workbook).getRange('C2:C4'));
      more.setXAxisValues(sheetOf(context.workbook).getRange('A2:A4'));
      more.format.fill.setSolidColor('#c00000');
      const { charts } = sheetOf(context.workbook);
      charts.load('items/name,items/series/count');
      const missing = charts.getItemOrNullObject('Tiada');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      return charts.items.map(({ name, series }) => [name, series.count]);
    });
    expect(count).toEqual([['Bagan', 2]]);
    expect(shown()).toMatchObject({
      area: 'A6:D9',
      series: [
        { values: '=Sheet1!$B$2:$B$4' },
        {
          values: '=Sheet1!$C$2:$C$4',
          categories: '=Sheet1!$A$2:$A$4',
          settings: { Name: 'Lain', Format: { Fill: { Color: '#C00000' } } },
        },
      ],
    });
    expect(session.host.storedWithoutBehaviour()).toEqual([]);
  });

  it('moves with its cells and follows what it shows; a new source is all that is left', async () => {
    await session.refusal((workbook) => addChart(workbook).setPosition('A6', 'D9'));
    session.host.user.insertRows('Sheet1', 3, 2);
    session.host.user.renameSheet('Sheet1', 'Rapat 1');
    expect(shown()).toMatchObject({ area: 'A8:D11', series: [{ values: "='Rapat 1'!$B$2:$B$6" }] });
    await session.refusal((workbook) => {
      const sheet = workbook.worksheets.getItem('Rapat 1');
      const chart = sheet.charts.getItem('Bagan');
      chart.series.add('Lain');
      chart.setData(sheet.getRange('C1:C2'), 'Columns');
    });
    expect(shown()?.series.map(({ values }) => values)).toEqual(["='Rapat 1'!$C$1:$C$2"]);
    await session.refusal((workbook) => {
      workbook.worksheets.getItem('Rapat 1').charts.getItem('Bagan').delete();
    });
    expect(shown()).toBeUndefined();
  });

  it.each<[string, (workbook: Excel.Workbook) => unknown, string]>([
    ['that is not there', (workbook) => sheetOf(workbook).charts.getItem('Tiada').delete(), 'ItemNotFound'],
    ['of no kind', (workbook) => void (addChart(workbook).chartType = 'Batang' as 'Line'), 'InvalidArgument'],
    [
      'with more series than it has',
      (workbook) => addChart(workbook).series.getItemAt(1).setValues(sheetOf(workbook).getRange('A1')),
      'ItemNotFound',
    ],
    [
      'on a protected sheet',
      (workbook) => {
        sheetOf(workbook).protection.protect();
        addChart(workbook);
      },
      'AccessDenied',
    ],
  ])('%s is refused', async (_, act, code) => {
    expect(await session.refusal(act)).toBe(code);
  });
});
