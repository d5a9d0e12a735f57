import { parseAddress, areaName, type Area } from '../excel-host/model/address';
import { escape, unescape } from './xml-text';

/** The part of one table, changed as text. */
export class TablePart {
  constructor(
    readonly path: string,
    public xml: string,
    public sheet: string,
  ) {}

  get name(): string {
    return /displayName="([^"]*)"/.exec(this.xml)?.[1] ?? '';
  }

  get area(): Area {
    const ref = /<table\b[^>]*?\sref="([^"]*)"/s.exec(this.xml)?.[1] ?? '';
    const area = parseAddress(ref)?.area;
    if (!area) throw new Error(`${ref} is no area.`);
    return area;
  }

  get headers(): string[] {
    return [...this.xml.matchAll(/<tableColumn\b[^>]*?\sname="([^"]*)"/g)].map(([, name = '']) =>
      unescape(name).replaceAll('_x000a_', '\n'),
    );
  }

  mapReferences(change: (cells: string) => string): void {
    this.xml = this.xml.replace(/ ref="([^"]*)"/g, (_, cells: string) => ` ref="${change(cells)}"`);
  }

  /** One column more at the right end. */
  widen(): void {
    this.resize({ ...this.area, columns: this.area.columns + 1 });
  }

  /** One row more at the bottom. */
  lengthen(): void {
    this.resize({ ...this.area, rows: this.area.rows + 1 });
  }

  addColumn(header: string, index: number): void {
    const columns = this.xml.match(/<tableColumn\b[^>]*?\/>|<tableColumn\b.*?<\/tableColumn>/gs) ?? [];
    const ids = columns.map((column) => Number(/ id="(\d+)"/.exec(column)?.[1] ?? 0));
    columns.splice(index, 0, `<tableColumn id="${String(Math.max(...ids) + 1)}" name="${escape(header)}"/>`);
    const all = `<tableColumns count="${String(columns.length)}">${columns.join('')}</tableColumns>`;
    this.xml = this.xml
      .replace(/<tableColumns\b.*<\/tableColumns>/s, () => all)
      .replace(
        / colId="(\d+)"/g,
        (_, id: string) => ` colId="${String(Number(id) + (Number(id) >= index ? 1 : 0))}"`,
      );
  }

  /** Shows only rows with these values in a column. */
  filter(index: number, values: readonly string[]): void {
    const filters = values.map((value) => `<filter val="${escape(value)}"/>`).join('');
    const criteria = `<filterColumn colId="${String(index)}"><filters>${filters}</filters></filterColumn>`;
    this.xml = this.xml.replace(
      /<autoFilter ref="([^"]*)"\/>/,
      `<autoFilter ref="$1">${criteria}</autoFilter>`,
    );
  }

  private resize(area: Area): void {
    const before = areaName(this.area);
    this.xml = this.xml.replaceAll(` ref="${before}"`, ` ref="${areaName(area)}"`);
  }
}
