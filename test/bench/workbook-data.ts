/** What the script is given: the sheets as plain data, less the figures that it computes itself. */
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import {
  type CellAppearance,
  CELL_INDENT,
  FONT_NAME,
  footerSections,
  overlay,
  PAPER_CODES,
  PRINT_MARGINS,
  ROLE_APPEARANCE,
  STYLE_APPEARANCE,
  TABLE_STYLE,
} from '../../analysis/sheets/appearance';
import { headerGroups } from '../../analysis/sheets/header-groups';
import { fittedRowHeights } from '../../analysis/sheets/row-heights';
import {
  FORMAT_CODES,
  type FormatName,
  type SheetDescription,
  type TableColumn,
  type TableDescription,
} from '../../analysis/sheets/sheet';
import { GAP_STATUS_WORDS, PRESENCE_WORDS, TIER_WORDS } from '../../analysis/text/words';

type Workbook = ReturnType<typeof describeWorkbook>;

/** The description as JSON, in the words of XlsxWriter where it is about looks. */
export function workbookData({ sheets, properties }: Workbook): string {
  const looks = new Looks();
  const described = sheets.map((sheet) => sheetData(sheet, looks));
  return JSON.stringify({
    properties: { title: properties.title, subject: properties.subject, created: properties.computedAt },
    font: FONT_NAME,
    tableStyle: TABLE_STYLE.replace(/TableStyle(\w+?)(\d+)/, 'Table Style $1 $2'),
    margins: PRINT_MARGINS,
    words: {
      status: inLanguage(GAP_STATUS_WORDS, properties.language),
      presence: inLanguage(PRESENCE_WORDS, properties.language),
      tier: inLanguage(TIER_WORDS, properties.language),
    },
    sheets: described,
    looks: looks.all,
  });
}

/** Columns of measures, which the script fills in. */
const COMPUTED: Readonly<Record<string, RegExp>> = {
  tblKesenjangan: /^(planned_step_\d+|distance_to_target|distance_percent|required_annual_change|status)$/,
  tblCakupan:
    /^(covered|coverage_percent|coverage_by_points_percent|rows|rows_distinct|rows_measurable|rows_with_agency)$/,
  tblCakupanKota: /^(covered|coverage_percent|rows|rows_distinct|rows_measurable|rows_with_agency)$/,
  tblMatriksIndikator: /^presence_/,
  tblPerbandingan: /^presence_/,
};

function sheetData(sheet: SheetDescription, looks: Looks) {
  const heights = Object.fromEntries([...fittedRowHeights(sheet), ...Object.entries(sheet.rowHeights)]);
  const groups = sheet.tables.flatMap(headerGroups).map(({ text, role, ...place }) => ({
    ...place,
    value: text,
    look: looks.of(ROLE_APPEARANCE[role].header, 'text', 'center'),
  }));
  const cells = sheet.cells.map(({ style, format = 'general', ...cell }) => ({
    ...cell,
    look: looks.of(STYLE_APPEARANCE[style], format),
  }));
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    columnWidths: sheet.columnWidths,
    rowHeights: heights,
    freeze: sheet.freeze,
    paper: PAPER_CODES[sheet.print.paper],
    print: sheet.print,
    footer: Object.entries(footerSections(sheet.print.footer))
      .map(([side, text]) => (text === '' ? '' : `&${side === 'left' ? 'L' : 'R'}${text}`))
      .join(''),
    cells: [...cells, ...groups],
    tables: sheet.tables.map((table) => tableData(table, looks)),
  };
}

function tableData({ name, row, column, rowCount, columns }: TableDescription, looks: Looks) {
  return {
    name,
    row,
    column,
    rowCount,
    columns: columns.map((described) => ({
      ...columnData(described, looks),
      ...(COMPUTED[name]?.test(described.key) && { values: null }),
    })),
  };
}

function columnData(column: TableColumn, looks: Looks) {
  const { key, header, role, format, align, wrap, values, links, notes, styles, validation } = column;
  const plain = { ...ROLE_APPEARANCE[role].body, wrap };
  return {
    key,
    header,
    headerLook: looks.of(ROLE_APPEARANCE[role].header, 'text', align),
    isText: format === 'text',
    values,
    formulas: column.formulas ?? null,
    links: links ?? null,
    notes: notes ?? null,
    looks: values.map((_, row) => {
      const style = styles?.[row] ?? (links?.[row] ? 'link' : null);
      return looks.of(style === null ? plain : overlay(plain, style), format, align);
    }),
    blankLook: looks.of(plain, format, align),
    validation: validation ?? null,
    colors: (column.colors ?? []).map(({ word, fill, font }) => ({
      word,
      look: { bg_color: `#${fill}`, font_color: `#${font}` },
    })),
  };
}

/** Distinct looks, as the properties of an XlsxWriter format; cells name them by number. */
class Looks {
  readonly all: object[] = [];
  private readonly numbers = new Map<string, number>();

  of(look: CellAppearance, format: FormatName, align?: TableColumn['align']): number {
    const properties = {
      font_name: FONT_NAME,
      font_size: look.size,
      bold: look.bold,
      italic: look.italic,
      underline: Number(look.underline),
      font_color: `#${look.color}`,
      ...(look.fill !== null && { bg_color: `#${look.fill}` }),
      ...(look.border?.sides === 'all' && { border: 1, border_color: `#${look.border.color}` }),
      ...(look.border?.sides === 'bottom' && { bottom: 1, bottom_color: `#${look.border.color}` }),
      valign: look.vertical === 'center' ? 'vcenter' : 'top',
      text_wrap: look.wrap,
      ...(align && { align }),
      ...(align && align !== 'center' && { indent: CELL_INDENT }),
      num_format: FORMAT_CODES[format],
    };
    const key = JSON.stringify(properties);
    const number = this.numbers.get(key) ?? this.all.push(properties) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

function inLanguage(
  words: Readonly<Record<string, { readonly id: string; readonly en: string }>>,
  language: 'id' | 'en',
): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([code, word]) => [code, word[language]]));
}
