import { Bag } from '../model/bag';
import type { Sheet } from '../model/sheet';
import type { Wire } from '../wire';
import { areaOf, areasOf, shownFormula } from './cells';
import { below, child, children, flagOf, numberOf, plainText, textOf } from './parts';
import type { Styles } from './styles';
import type { XmlElement } from './xml-element';

const RULE_TYPES: Readonly<Record<string, string>> = {
  cellIs: 'CellValue',
  expression: 'Custom',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

/** Data validation, conditional colours, links. */
export function readRules(
  sheet: Sheet,
  xml: XmlElement,
  { words }: Styles,
  addressOf: (relationId: string) => string,
): void {
  for (const one of children(child(xml, 'dataValidations'))) readValidation(sheet, one, textOf(one, 'sqref'));
  // Excel keeps lists that lie on another sheet among its extensions.
  for (const one of below(child(xml, 'extLst'), 'dataValidation'))
    readValidation(sheet, one, below(one, 'sqref')[0]?.textContent ?? '');
  const rules = children(xml, 'conditionalFormatting').flatMap((format) =>
    children(format).map((rule) => ({ rule, areas: areasOf(textOf(format, 'sqref')) })),
  );
  rules.sort((one, other) => numberOf(one.rule, 'priority') - numberOf(other.rule, 'priority'));
  for (const { rule, areas } of rules) {
    const look = rule.getAttribute('dxfId') !== null ? words[numberOf(rule, 'dxfId')] : undefined;
    const bag = new Bag();
    const type = textOf(rule, 'type');
    if (type !== 'cellIs' || textOf(rule, 'operator') !== 'equal') {
      const id = `{rule-${sheet.name}-${textOf(rule, 'priority')}}`;
      bag.values.set('Xml', `${type} ${rule.innerXml} ${look?.all ?? ''}`);
      sheet.conditionalFormats.push({ id, type: RULE_TYPES[type] ?? 'PresetCriteria', areas, bag });
      continue;
    }
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
    const id = textOf(one, 'r:id');
    const location = textOf(one, 'location');
    sheet.layers.paint('Hyperlink', areaOf(textOf(one, 'ref')), {
      ...(location !== '' && { documentReference: location }),
      ...(id !== '' && { address: addressOf(id) }),
      ...(screenTip !== '' && { screenTip }),
    });
  }
}

function readValidation(sheet: Sheet, xml: XmlElement, places: string): void {
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
  for (const area of areasOf(places)) {
    for (const [name, value] of Object.entries(paint))
      sheet.layers.paint(`DataValidation.${name}`, area, value);
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function ruleOf(xml: XmlElement): Wire {
  const type = textOf(xml, 'type') || 'none';
  const [formula1 = '', formula2] = ['formula1', 'formula2'].map((name) =>
    below(xml, name)[0]?.textContent.trim(),
  );
  if (type === 'none') return {};
  if (type === 'list')
    return { list: { inCellDropDown: !flagOf(xml, 'showDropDown'), source: listSource(formula1) } };
  if (type === 'custom') return { custom: { formula: shownFormula(formula1) } };
  const operator = OPERATORS[textOf(xml, 'operator') || 'between'];
  if (operator === undefined) throw new Error(`Validation of type "${type}" is not read.`);
  const between = operator.endsWith('etween');
  const bound = (text: string): Wire =>
    text !== '' && isFinite(Number(text)) ? Number(text) : shownFormula(text);
  return {
    [type === 'whole' ? 'wholeNumber' : type]: {
      operator,
      formula1: bound(formula1),
      // LibreOffice writes a second bound where there is one only.
      ...(formula2 !== undefined && between && { formula2: bound(formula2) }),
    },
  };
}

function listSource(formula: string): string {
  const inline = /^"(.*)"$/s.exec(formula)?.[1];
  return inline === undefined ? shownFormula(formula) : plainText(inline.replaceAll('""', '"'));
}
