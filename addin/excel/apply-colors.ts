import { hex } from './apply-look';
import type { Block, Step } from '../../analysis/merge/steps';
import { Target } from './target';

/**
 * Queues a look at the rules for words that stood before; call what it gives after the exchange, to queue what differs. A rule
 * takes its new word where it stands, so that neither its place nor its rank among the planner's own changes.
 */
export function lookAtColors(context: Excel.RequestContext, steps: readonly Step[]): () => void {
  const target = new Target(context);
  const looked = steps.flatMap((step) => {
    if (step.kind !== 'recolor') return [];
    const { block } = step;
    const lastRow: Block = { ...block, row: block.row + block.rowCount - 1, rowCount: 1 };
    return [
      {
        step,
        all: target.range(block).conditionalFormats.load(RULE),
        atEnd: target.range(lastRow).conditionalFormats.load('items/id'),
      },
    ];
  });
  return () => {
    const now = new Target(context);
    for (const { step, all, atEnd } of looked) {
      const reaching = new Set(atEnd.items.map(({ id }) => id));
      for (const color of step.colors) recolor(now, step.block, color, all.items, reaching);
    }
  };
}

const RULE =
  'items/id,items/type,items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/fill/color';

type Color = Extract<Step, { kind: 'recolor' }>['colors'][number];

function recolor(
  target: Target,
  block: Block,
  { before, word, fill, font }: Color,
  standing: readonly Excel.ConditionalFormat[],
  reaching: ReadonlySet<string>,
): void {
  const { conditionalFormats } = target.range(block);
  const words = [wordRule(before).formula1, wordRule(word).formula1];
  const rules = standing.filter(({ cellValueOrNullObject: cell }) => {
    if (cell.isNullObject) return false;
    const { formula1, operator } = cell.rule;
    return String(operator) === 'EqualTo' && words.includes(formula1);
  });
  const kept = rules.find(({ id }) => reaching.has(id));
  if (kept && kept.cellValueOrNullObject.rule.formula1 !== wordRule(word).formula1)
    conditionalFormats.getItemOrNullObject(kept.id).cellValue.rule = wordRule(word);
  const isOurs = ({ cellValueOrNullObject: cell }: Excel.ConditionalFormat): boolean =>
    cell.format.fill.color.toUpperCase() === hex(fill).toUpperCase();
  for (const rule of rules)
    if (rule !== kept && isOurs(rule)) conditionalFormats.getItemOrNullObject(rule.id).delete();
  if (!kept) addColor(target, block, { word, fill, font });
}

/** A colour for cells that say this word and nothing else. */
export function addColor(
  target: Target,
  block: Block,
  { word, fill, font }: { readonly word: string; readonly fill: string; readonly font: string },
): void {
  const { cellValue } = target.range(block).conditionalFormats.add('CellValue');
  cellValue.rule = wordRule(word);
  cellValue.format.fill.color = hex(fill);
  cellValue.format.font.color = hex(font);
}

function wordRule(word: string): Excel.ConditionalCellValueRule {
  return { formula1: `="${word.replaceAll('"', '""')}"`, operator: 'EqualTo' };
}
