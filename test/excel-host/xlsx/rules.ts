import { Bag } from '../model/bag';
import type { Sheet } from '../model/sheet';
import type { Wire } from '../wire';
import { areaOf, areasOf, shownFormula } from './cells';
import { child, children, flagOf, numberOf, plainText, textOf } from './parts';
import type { Styles } from './styles';

/** Data validation, conditional colours, links. */
export function readRules(sheet: Sheet, xml: Element, { words }: Styles): void {
  for (const one of children(child(xml, 'dataValidations'))) readValidation(sheet, one);
  const rules = children(xml, 'conditionalFormatting').flatMap((format) =>
    children(format).map((rule) => ({ rule, areas: areasOf(textOf(format, 'sqref')) })),
  );
  rules.sort((one, other) => numberOf(one.rule, 'priority') - numberOf(other.rule, 'priority'));
  for (const { rule, areas } of rules) {
    if (textOf(rule, 'type') !== 'cellIs' || textOf(rule, 'operator') !== 'equal')
      throw new Error(`The rule "${textOf(rule, 'type')}" is not read.`);
    const look = words[numberOf(rule, 'dxfId')];
    const bag = new Bag();
    const settings = bag.child('CellValue');
    const formula1 = shownFormula(child(rule, 'formula')?.textContent ?? '');
    settings.values.set('Rule', { formula1, operator: 'EqualTo' });
    settings
      .child('Format')
      .child('Fill')
      .values.set('Color', look?.fill ?? '');
    settings
      .child('Format')
      .child('Font')
      .values.set('Color', look?.font ?? '');
    sheet.conditionalFormats.push({
      id: `{rule-${sheet.name}-${textOf(rule, 'priority')}}`,
      type: 'CellValue',
      areas,
      bag,
    });
  }
  for (const one of children(child(xml, 'hyperlinks'))) {
    const screenTip = textOf(one, 'tooltip');
    sheet.layers.paint('Hyperlink', areaOf(textOf(one, 'ref')), {
      documentReference: textOf(one, 'location'),
      ...(screenTip !== '' && { screenTip }),
    });
  }
}

function readValidation(sheet: Sheet, xml: Element): void {
  const paint: Record<string, Wire> = {
    IgnoreBlanks: flagOf(xml, 'allowBlank'),
    Rule: ruleOf(xml),
    Prompt: {
      showPrompt: flagOf(xml, 'showInputMessage'),
      title: textOf(xml, 'promptTitle'),
      message: textOf(xml, 'prompt'),
    },
    ErrorAlert: {
      showAlert: flagOf(xml, 'showErrorMessage'),
      style: { stop: 'Stop', warning: 'Warning', information: 'Information' }[
        textOf(xml, 'errorStyle') || 'stop'
      ] as Wire,
      title: textOf(xml, 'errorTitle'),
      message: textOf(xml, 'error'),
    },
  };
  for (const area of areasOf(textOf(xml, 'sqref'))) {
    for (const [name, value] of Object.entries(paint))
      sheet.layers.paint(`DataValidation.${name}`, area, value);
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function ruleOf(xml: Element): Wire {
  const type = textOf(xml, 'type');
  const [formula1 = '', formula2] = ['formula1', 'formula2'].map((name) => child(xml, name)?.textContent);
  if (type === 'list')
    return { list: { inCellDropDown: !flagOf(xml, 'showDropDown'), source: listSource(formula1) } };
  const operator = OPERATORS[textOf(xml, 'operator') || 'between'];
  if (type !== 'decimal' || operator === undefined)
    throw new Error(`Validation of type "${type}" is not read.`);
  return {
    decimal: {
      operator,
      formula1: Number(formula1),
      ...(formula2 !== undefined && { formula2: Number(formula2) }),
    },
  };
}

function listSource(formula: string): string {
  const inline = /^"(.*)"$/s.exec(formula)?.[1];
  return inline === undefined ? shownFormula(formula) : plainText(inline.replaceAll('""', '"'));
}
