import { TABLE_STYLE } from '../sheets/appearance';
import { bodyRowCount, type TableColumn, type TableDescription } from '../sheets/sheet';
import { rangeName } from './address';
import { storedFormula } from './formula';
import { attributeXml, contentXml } from './text';

/** The part of an Excel table; `number` counts tables through the workbook from 1. */
export function tableXml(table: TableDescription, number: number): string {
  const { name, row, column, columns } = table;
  const range = rangeName(row, column, row + bodyRowCount(table), column + columns.length - 1);
  const shown = attributeXml(name);
  return (
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}" name="${shown}" ` +
    `displayName="${shown}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/>` +
    `<tableColumns count="${columns.length}">${columns.map(columnXml).join('')}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>` +
    '</table>'
  );
}

function columnXml({ header, formulas }: TableColumn, index: number): string {
  const start = `<tableColumn id="${index + 1}" name="${attributeXml(header)}"`;
  const formula = formulas?.[0];
  // The same formula in every row is the column's own: Excel then fills it in for a row that the planner adds.
  if (!formula || !formulas.every((other) => other === formula)) return `${start}/>`;
  const stored = contentXml(storedFormula(formula));
  return `${start}><calculatedColumnFormula>${stored}</calculatedColumnFormula></tableColumn>`;
}
