/** Papers of both annexes, and of plans that are odd. */
import { analyse, type Analysis } from '../../analysis/analyse';
import type { PrintedPlan } from '../../analysis/plan/printed-plan';
import type { Figure } from '../../analysis/report/figure';
import type { Block, Paper, PaperCell } from '../../analysis/report/paper';
import { describePapers, PAPERS } from '../../analysis/report/papers';
import type { Language } from '../../analysis/text/bilingual';
import { demoMonitoring } from '../monitoring/demo';
import { seeds } from '../plan/seeds';

export const NOW = '2026-11-22T02:00:00Z';
const YEAR = 2026;

export function analysisOf(printed: readonly PrintedPlan[], { isReported = false } = {}): Analysis {
  const bare = analyse({ printed, reference: seeds.reference, thisYear: YEAR });
  if (!isReported) return bare;
  const monitoring = demoMonitoring(bare.plans);
  return analyse({ printed, reference: seeds.reference, thisYear: YEAR, monitoring });
}

/** Every paper of every plan. */
export function papersOf(analysis: Analysis, language: Language = 'id'): Paper[] {
  return analysis.plans.flatMap((plan) =>
    describePapers(
      analysis,
      PAPERS.map(({ key }) => key),
      { plan, cluster: null, agency: null, year: Math.max(...plan.years) },
      { language, computedAt: NOW },
    ),
  );
}

/** Every figure of a paper, wherever it stands. */
export function figuresIn(block: Block): Figure[] {
  switch (block.kind) {
    case 'text':
      return block.sentences.flatMap(({ figures }) => figures);
    case 'chart':
      return block.series.flatMap(({ values }) => values);
    case 'table':
      return [
        ...block.rows.flatMap((row) => (typeof row === 'string' ? [] : row.flatMap(figureOf))),
        ...block.foot.flatMap(({ value }) => figureOf(value)),
      ];
    default:
      return [];
  }
}

function figureOf(cell: PaperCell): Figure[] {
  return cell === null || typeof cell === 'string' ? [] : [cell];
}

/** All that is read on a paper. */
export function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [block.text, ...block.lines];
    case 'heading':
      return [block.text];
    case 'text':
      return block.sentences.map(({ text }) => text);
    case 'chart':
      return [block.caption, block.source, ...block.categories, ...block.series.map(({ name }) => name)];
    case 'table':
      return [
        block.caption,
        block.source,
        block.none,
        ...block.columns.flatMap(({ header, group = '' }) => [header, group]),
        ...block.rows.flatMap((row) =>
          typeof row === 'string' ? [row] : row.filter((cell) => typeof cell === 'string'),
        ),
        ...block.foot.map(({ label }) => label),
      ];
    case 'signatures':
      return block.signers.flatMap(({ role, title, placeAndDay, name, number }) => [
        role,
        title,
        placeAndDay,
        name,
        number,
      ]);
    case 'break':
      return [];
  }
}
