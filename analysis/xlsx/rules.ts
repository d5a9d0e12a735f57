import type { TableDescription, Validation } from '../sheets/sheet';
import { bodyRange } from './address';
import type { Styles } from './styles';
import { attributeXml, contentXml } from './text';

// Excel repairs a file whose prompt title is longer than 32 characters.
const MAX_TITLE = 32;

/** What Excel asks of cells that one types into, one element for each column. */
export function validationsXml(tables: readonly TableDescription[]): string[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ validation, header }, index) =>
      validation ? [validationXml(validation, header, bodyRange(table, index))] : [],
    ),
  );
}

/** The colour belongs to the word, so it follows when a planner picks another one. */
export function wordColorsXml(tables: readonly TableDescription[], styles: Styles): string {
  let priority = 0;
  const xml = tables.flatMap((table) =>
    table.columns.map(({ colors = [] }, index) => {
      const rules = colors.map((color) => {
        priority += 1;
        const word = contentXml(`"${color.word.replaceAll('"', '""')}"`);
        return `<cfRule type="cellIs" dxfId="${styles.word(color)}" priority="${priority}" operator="equal"><formula>${word}</formula></cfRule>`;
      });
      const range = bodyRange(table, index);
      return rules.length === 0
        ? ''
        : `<conditionalFormatting sqref="${range}">${rules.join('')}</conditionalFormatting>`;
    }),
  );
  return xml.join('');
}

function validationXml(validation: Validation, header: string, range: string): string {
  const style = validation.kind === 'list' && !validation.strict ? 'warning' : 'stop';
  const title = header.length <= MAX_TITLE ? attributeXml(header) : null;
  const message = attributeXml(validation.message);
  const texts =
    (title === null ? '' : ` errorTitle="${title}" promptTitle="${title}"`) +
    ` error="${message}" prompt="${message}"`;
  const { asks, formulas } = validation.kind === 'list' ? listRule(validation) : numberRule(validation);
  const conditions = formulas.map(
    (formula, index) => `<formula${index + 1}>${contentXml(formula)}</formula${index + 1}>`,
  );
  return (
    `<dataValidation ${asks} errorStyle="${style}" allowBlank="1" showInputMessage="1" showErrorMessage="1"${texts} ` +
    `sqref="${range}">${conditions.join('')}</dataValidation>`
  );
}

interface Rule {
  readonly asks: string;
  readonly formulas: readonly string[];
}

function listRule({ source }: Extract<Validation, { kind: 'list' }>): Rule {
  const formula =
    typeof source === 'string' ? source.slice(1) : `"${source.join(',').replaceAll('"', '""')}"`;
  return { asks: 'type="list"', formulas: [formula] };
}

function numberRule({ minimum, maximum }: Extract<Validation, { kind: 'number' }>): Rule {
  const decimal = (operator: string, ...formulas: string[]): Rule => ({
    asks: `type="decimal" operator="${operator}"`,
    formulas,
  });
  if (minimum !== null && maximum !== null) return decimal('between', String(minimum), String(maximum));
  if (maximum !== null) return decimal('lessThanOrEqual', String(maximum));
  // Any number: the rule has to say something, and this is the smallest number that Excel can hold.
  return decimal('greaterThanOrEqual', minimum === null ? '-9.99E+307' : String(minimum));
}
