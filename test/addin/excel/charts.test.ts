/** Charts through the real client: what Excel is asked, and what of them is the planner's. */
import { describe, expect, it } from 'vitest';
import type { ChartDescription, WorkbookDescription } from '../../../analysis/sheets/sheet';
import type { ExcelHost } from '../../excel-host/host';
import type { Chart } from '../../excel-host/model/sheet';
import { column, sheet, table, workbook } from './fixture';
import { openWorkbook } from './open-workbook';

const SHEET = 'Uji';

function described(
  cities: readonly string[],
  more: Partial<ChartDescription> | null = {},
): WorkbookDescription {
  const top = table('tblAtas', [
    column('city', cities, { role: 'id', format: 'text' }),
    column(
      'share',
      cities.map((_, row) => row * 10),
      { role: 'computed' },
    ),
    column(
      'points',
      cities.map((_, row) => row * 20),
      { role: 'computed' },
    ),
  ]);
  const below = 5 + cities.length;
  const chart: ChartDescription = {
    name: 'grafikUji',
    kind: 'bar',
    title: 'Cakupan',
    table: 'tblAtas',
    categories: 'city',
    series: ['share', 'points'],
    valueTitle: 'Persen',
    row: below + 1,
    column: 0,
    rows: 10,
    columns: 3,
    ...more,
  };
  const next = below + (more === null ? 3 : 14);
  return workbook([
    sheet('uji', SHEET, {
      tables: [top, table('tblBawah', [column('b', ['x'], { role: 'id' })], { row: next })],
      ...(more !== null && { charts: [chart] }),
    }),
  ]);
}

const chartsIn = ({ workbook: { sheets } }: ExcelHost): Chart[] => sheets.flatMap(({ charts }) => charts);
const shown = (host: ExcelHost) => host.snapshot().sheets.find(({ name }) => name === SHEET)?.charts;

describe('a chart in Excel', () => {
  it('comes within the exchanges of a write, by what the manifest asks for', async () => {
    const { host, door } = openWorkbook({ requirementSets: { ExcelApi: '1.13' } });
    const { exchanges } = await door.write(described(['Serang', 'Cilegon']));
    expect(exchanges).toBe(2);
    expect(shown(host)).toMatchObject({
      grafikUji: {
        area: 'A9:C18',
        settings: { ChartType: 'BarClustered', Title: { Text: 'Cakupan' } },
        series: [
          { values: '=Uji!$B$6:$B$7', categories: '=Uji!$A$6:$A$7', settings: { Name: 'share' } },
          { values: '=Uji!$C$6:$C$7', categories: '=Uji!$A$6:$A$7', settings: { Name: 'points' } },
        ],
      },
    });
  });

  it('of dots draws no line', async () => {
    const { host, door } = openWorkbook({ requirementSets: { ExcelApi: '1.13' } });
    await door.write(described(['Serang', 'Cilegon'], { kind: 'dot' }));
    expect(shown(host)).toMatchObject({
      grafikUji: {
        settings: { ChartType: 'LineMarkers' },
        series: [
          { settings: { MarkerStyle: 'Circle', MarkerSize: 12, Format: { Line: { LineStyle: 'None' } } } },
          { settings: { MarkerStyle: 'Diamond' } },
        ],
      },
    });
  });

  it('is counted with no less than the bytes that it takes', async () => {
    const taken = async (more: Partial<ChartDescription> | null): Promise<[told: number, sent: number]> => {
      const { host, door } = openWorkbook();
      const { bytes } = await door.write(described(['Serang', 'Cilegon'], more));
      return [bytes, host.log.counts().largestRequestBytes];
    };
    const [one, other] = [await taken({}), await taken(null)];
    expect(one[0] - other[0]).toBeGreaterThan(one[1] - other[1]);
    expect(one[0] - other[0]).toBeLessThan(3 * (one[1] - other[1]));
  });

  it('is the same after a second run', async () => {
    const { host, door } = openWorkbook();
    await door.write(described(['Serang', 'Cilegon']));
    const before = shown(host);
    await door.write(described(['Serang', 'Cilegon']));
    expect(shown(host)).toEqual(before);
  });

  it('stays where the planner moved it, in his look, and shows what came', async () => {
    const { host, door } = openWorkbook();
    await door.write(described(['Serang']));
    const [chart] = chartsIn(host);
    if (!chart) throw new Error('no chart');
    chart.area = { ...chart.area, column: 6 };
    chart.bag.values.set('ChartType', 'Line');
    chart.series[0]?.bag.values.set('GapWidth', 300);
    await door.write(described(['Serang', 'Cilegon'], { title: 'Lain' }));
    expect(shown(host)).toMatchObject({
      grafikUji: {
        area: 'G9:I18',
        settings: { ChartType: 'Line', Title: { Text: 'Lain' } },
        series: [{ values: '=Uji!$B$6:$B$7', settings: { GapWidth: 300 } }, {}],
      },
    });
  });

  it('is made over where it has other series than ours, and again where it was deleted', async () => {
    const { host, door } = openWorkbook();
    await door.write(described(['Serang', 'Cilegon']));
    const before = shown(host);
    chartsIn(host)[0]?.series.pop();
    await door.write(described(['Serang', 'Cilegon']));
    expect(shown(host)).toEqual(before);
    host.user.sheet(SHEET).charts = [];
    await door.write(described(['Serang', 'Cilegon']));
    expect(shown(host)).toEqual(before);
    host.user.sheet(SHEET).charts = [];
    host.user.paste(SHEET, 'B12', [['catatan rapat']]);
    await door.write(described(['Serang', 'Cilegon']));
    expect(shown(host)).toEqual({});
  });

  it('gets rows in a workbook that had none for it', async () => {
    const { host, door } = openWorkbook();
    await door.write(described(['Serang', 'Cilegon'], null));
    host.user.paste(SHEET, 'C11', [['catatan']]);
    await door.write(described(['Serang', 'Cilegon']));
    const after = host.snapshot().sheets.find(({ name }) => name === SHEET);
    expect(after?.charts).toHaveProperty('grafikUji.area', 'A9:C18');
    expect(after?.tables.map(({ address }) => address)).toEqual(['A5:C7', 'A22:A23']);
    expect(after?.cells['C22']?.value).toBe('catatan');
  });
});
