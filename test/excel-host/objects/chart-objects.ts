import type { Wire } from '../wire';
import { invalid, notFound } from '../refusals';
import { boundingArea, parseAddress, quoteSheet, type Area } from '../model/address';
import { Bag } from '../model/bag';
import type { Chart, ChartSeries, Sheet } from '../model/sheet';
import {
  type Argument,
  type Calls,
  HostObject,
  type Scope,
  StoredObject,
  numberOf,
  plain,
  textOf,
} from './host-object';
import { normalColor } from './painted-object';

/** Excel.ChartCollection of a sheet. */
export class ChartsObject extends HostObject {
  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
  ) {
    super(scope, 'ChartCollection', new Bag());
  }

  override get reads() {
    return { Count: () => this.sheet.charts.length };
  }

  override get calls(): Calls {
    return {
      Add: (type, source, seriesBy) => this.add(plain(type), source, plain(seriesBy)),
      GetCount: () => this.sheet.charts.length,
      GetItem: (name) => this.item(plain(name)) ?? notFound(`chart ${String(name)}`),
      GetItemOrNullObject: (name) => this.item(plain(name)),
      GetItemAt: (index) => this.items()[numberOf(index, 'index')] ?? notFound(`chart ${String(index)}`),
    };
  }

  override items(): ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.scope, this.sheet, chart));
  }

  override item(key: Wire): ChartObject | null {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ chart }) => [chart.id, chart.name.toLowerCase()].includes(wanted)) ?? null;
  }

  private add(type: Wire, source: Argument, seriesBy: Wire): HostObject {
    const number = this.scope.workbook.newId();
    const chart: Chart = {
      id: `{${number}-chart}`,
      name: `Chart ${number}`,
      area: { row: 0, column: 0, rows: 15, columns: 8 },
      series: seriesIn(source, seriesBy),
      bag: new Bag(),
    };
    this.sheet.charts.push(chart);
    const made = new ChartObject(this.scope, this.sheet, chart);
    made.write('ChartType', type);
    return made;
  }
}

/** A series for each column of numbers; what Excel would guess of more of them is not done here. */
function seriesIn(source: Argument, seriesBy: Wire): ChartSeries[] {
  const address = cellsOf(source, 'The source');
  const { area } = parseAddress(address) ?? invalid(address);
  if (seriesBy !== 'Columns' || area.columns !== 1)
    invalid('The workbook service makes charts of one column only.');
  const bag = new Bag();
  bag.values.set('Name', 'Series1');
  return [{ values: `=${fixed(address)}`, categories: '', bag }];
}

function cellsOf(range: Argument, what: string): string {
  return range instanceof HostObject && range.className === 'Range'
    ? String(range.read('Address'))
    : invalid(`${what} is no range.`);
}

/** `'Plan 1'!$A$1:$A$2` for cells as Excel names them. */
function fixed(address: string): string {
  const { sheet } = parseAddress(address) ?? invalid(address);
  const cells = address.slice(address.lastIndexOf('!') + 1).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheet(sheet ?? '')}!${cells}`;
}

/** Looks of a chart and of its parts: kept as set, colours of fills among them. */
class ChartPart extends StoredObject {
  constructor(scope: Scope, className: string, bag: Bag, sheet: Sheet) {
    super(scope, className, bag, sheet, true);
  }

  override get calls(): Calls {
    if (this.className !== 'ChartFill') return {};
    return {
      SetSolidColor: (color) =>
        void this.bag.values.set('Color', normalColor('Color', textOf(color, 'The colour'))),
      Clear: () => void this.bag.values.set('Color', null),
    };
  }

  override write(name: string, value: Wire): void {
    super.write(name, normalColor(name, value));
  }

  protected override stored(className: string, bag: Bag): HostObject {
    return this.sheet ? new ChartPart(this.scope, className, bag, this.sheet) : super.stored(className, bag);
  }
}

/** Excel.Chart. */
class ChartObject extends ChartPart {
  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
    readonly chart: Chart,
  ) {
    super(scope, 'Chart', chart.bag, sheet);
  }

  override get reads() {
    return { Id: () => this.chart.id, Name: () => this.chart.name };
  }

  override get writes() {
    return { Name: (value: Wire) => void (this.chart.name = textOf(value, 'The name')) };
  }

  override get links() {
    return { Series: () => new SeriesObject(this.scope, this.sheet, this.chart) };
  }

  override get calls(): Calls {
    return {
      Delete: () => void this.sheet.charts.splice(this.sheet.charts.indexOf(this.chart), 1),
      SetData: (source, seriesBy) => void (this.chart.series = seriesIn(source, plain(seriesBy))),
      SetPosition: (start, end) => void (this.chart.area = this.covered(start, end ?? start)),
    };
  }

  override identity(): { [name: string]: Wire } {
    return { Id: this.chart.id };
  }

  private covered(...ends: readonly Argument[]): Area {
    const [start, end] = ends.map((one) => {
      const found = parseAddress(one instanceof HostObject ? cellsOf(one, 'An end') : textOf(one, 'An end'));
      if (found?.sheet !== undefined && found.sheet !== null && found.sheet !== this.sheet.name)
        invalid('A chart stands on its own sheet.');
      return found?.area ?? invalid('An end is no cell.');
    });
    return start && end ? boundingArea(start, end) : invalid('A chart has two ends.');
  }
}

/** Excel.ChartSeriesCollection. */
class SeriesObject extends HostObject {
  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {
    super(scope, 'ChartSeriesCollection', new Bag());
  }

  override get reads() {
    return { Count: () => this.chart.series.length };
  }

  override get calls(): Calls {
    return {
      Add: (name) => {
        const bag = new Bag();
        bag.values.set('Name', plain(name));
        this.chart.series.push({ values: '', categories: '', bag });
        return this.items().at(-1);
      },
      GetCount: () => this.chart.series.length,
      GetItemAt: (index) => this.items()[numberOf(index, 'index')] ?? notFound(`series ${String(index)}`),
    };
  }

  override items(): HostObject[] {
    return this.chart.series.map((one) => new OneSeriesObject(this.scope, this.sheet, one));
  }
}

/** Excel.ChartSeries. */
class OneSeriesObject extends ChartPart {
  constructor(
    scope: Scope,
    sheet: Sheet,
    private readonly series: ChartSeries,
  ) {
    super(scope, 'ChartSeries', series.bag, sheet);
  }

  override get calls(): Calls {
    return {
      SetValues: (range) => void (this.series.values = `=${fixed(cellsOf(range, 'The values'))}`),
      SetXAxisValues: (range) =>
        void (this.series.categories = `=${fixed(cellsOf(range, 'The categories'))}`),
    };
  }
}
