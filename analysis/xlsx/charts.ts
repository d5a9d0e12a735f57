import type { PlacedChart } from '../merge/steps';
import { chartXml, seriesOf, updatedChart, type CellAt } from './chart-part';
import type { Parts } from './parts';
import type { Area } from './read-table';
import { encode, formatTree, parseTree } from './xml-tree';

/** The charts of one sheet, known by the names of their drawn objects. What else is drawn there is left alone. */
export class Charts {
  constructor(
    private readonly parts: Parts,
    private readonly sheetPath: string,
  ) {}

  /** How many series each has, by name; the first one where two are called alike. */
  get seriesCounts(): Map<string, number> {
    return new Map(
      this.all
        .toReversed()
        .map(({ name, path }) => [name, seriesOf(parseTree(this.parts.text(path) ?? '<none/>')).length]),
    );
  }

  /** Rewrites what a chart shows; its frame, and with it place and size, stays as it is spelled. */
  update(chart: PlacedChart, keepsLook: boolean, at: CellAt): void {
    const found = this.all.find(({ name }) => name === chart.name);
    if (!found) throw new TypeError(`no chart ${chart.name}`);
    const before = this.parts.text(found.path) ?? '';
    this.parts.put(found.path, keepsLook ? updatedChart(before, chart, at) : chartXml(chart, at));
  }

  /** Adds a chart over some cells; the relation id of a drawing that is new, for the sheet to name. */
  add(chart: PlacedChart, area: Area, at: CellAt): string | null {
    const known = this.drawingPath;
    const drawingPath = known ?? this.parts.freePath('xl/drawings/drawing', '.xml');
    if (known === null) this.parts.add(drawingPath, NEW_DRAWING, DRAWING_TYPE);
    const path = this.parts.freePath('xl/charts/chart', '.xml');
    this.parts.add(path, chartXml(chart, at), CHART_TYPE);
    const relation = this.parts.relate(drawingPath, 'chart', path);
    const drawing = parseTree(this.parts.text(drawingPath) ?? NEW_DRAWING);
    const ids = [...drawing.descendants()].map((one) => (one.local === 'cNvPr' ? Number(one.get('id')) : 1));
    drawing.append(parseTree(frameXml(chart.name, area, Math.max(1, ...ids) + 1, relation)));
    this.parts.put(drawingPath, formatTree(drawing));
    return known === null ? this.parts.relate(this.sheetPath, 'drawing', drawingPath) : null;
  }

  private get drawingPath(): string | null {
    return this.parts.related(this.sheetPath, 'drawing')[0]?.path ?? null;
  }

  private get all(): { readonly name: string; readonly path: string }[] {
    const { drawingPath } = this;
    const xml = drawingPath === null ? null : this.parts.text(drawingPath);
    if (drawingPath === null || xml === null) return [];
    const paths = new Map(this.parts.related(drawingPath, 'chart').map(({ id, path }) => [id, path]));
    return [...parseTree(xml).descendants()].flatMap((frame) => {
      if (frame.local !== 'graphicFrame') return [];
      const inside = [...frame.descendants()];
      const name = inside.find(({ local }) => local === 'cNvPr')?.get('name') ?? '';
      const path = paths.get(inside.find(({ local }) => local === 'chart')?.relationId ?? '');
      return path === undefined ? [] : [{ name, path }];
    });
  }
}

const DML = 'http://schemas.openxmlformats.org/drawingml/2006';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const NEW_DRAWING = `<xdr:wsDr xmlns:xdr="${DML}/spreadsheetDrawing" xmlns:a="${DML}/main"/>`;

/** From the upper left corner of the first cell to the lower right one of the last; it moves and grows with them. */
function frameXml(name: string, { top, left, bottom, right }: Area, id: number, relation: string): string {
  const corner = (row: number, column: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DML}/spreadsheetDrawing" xmlns:a="${DML}/main">` +
    `<xdr:from>${corner(top, left)}</xdr:from><xdr:to>${corner(bottom + 1, right + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${encode(name)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DML}/chart"><c:chart xmlns:c="${DML}/chart" xmlns:r="${RELATIONS}" r:id="${relation}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
