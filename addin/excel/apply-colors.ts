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
    // A rule over several columns is met once in each.
    const gone = new Set<string>();
    for (const { step, all, atEnd } of looked) {
      const reaching = new Set(atEnd.items.map(({ id }) => id));
      for (const color of step.colors) {
        const standing = all.items.filter(({ id }) => !gone.has(id));
        for (const id of recolor(now, step.block, color, standing, reaching)) gone.add(id);
      }
    }
  };
}

const RULE =
  'items/id,items/type,items/cellValueOrNullObject/rule,items/cellValueOrNullObject/format/fill/color';

type Color = Extract<Step, { kind: 'recolor' }>['colors'][number];

/** Gives the ids of the rules that it takes away. */
function recolor(
  target: Target,
  block: Block,
  { before, word, fill, font }: Color,
  standing: readonly Excel.ConditionalFormat[],
  reaching: ReadonlySet<string>,
): readonly string[] {
  const { conditionalFormats } = target.range(block);
  const words = [wordRule(before).formula1, wordRule(word).formula1];
  const rules = standing.filter(({ cellValueOrNullObject: cell }) => {
    if (cell.isNullObject) return false;
    const { formula1, operator } = cell.rule;
    return String(operator) === 'EqualTo' && words.includes(formula1);
  });
  const kept = rules.find(({ id }) => reaching.has(id));
  if (kept && kept.cellValueOrNullObject.rule.formula1 !== wordRule(word).formula1)
    conditionalFormats.getItem(kept.id).cellValue.rule = wordRule(word);
  const isOurs = ({ cellValueOrNullObject: cell }: Excel.ConditionalFormat): boolean =>
    cell.format.fill.color.toUpperCase() === hex(fill).toUpperCase();
  const doubles = rules.filter((rule) => rule !== kept && isOurs(rule)).map(({ id }) => id);
  for (const id of doubles) conditionalFormats.getItem(id).delete();
  if (!kept) addColor(target, block, { word, fill, font });
  return doubles;
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
