import { SERIES_APPEARANCE } from '../sheets/appearance';
import type { SizedColumn } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { thisRow, thisRowHeaded } from '../sheets/formulas';
import { showing } from '../sheets/shown-rows';
import type { StackedChart } from '../sheets/stack';
import type { Line } from '../table/lines';
import { RUNG_WORDS } from '../text/words';
import { comparedIn, expressedIn, figureText, isDivided, isShare, type PairRow } from './figure-text';
import { PAIRS_TABLE } from './pairs-table';

type PairLine = Line<PairRow>;

/**
 * Dots of what is per cent and stands side by side, with the hidden columns that they are drawn from: the shown ones hold
 * texts, such as a bound, and Excel draws a text as 0. They follow the denominators.
 *
 * @param numberHeader heads the denominators of a city in the table
 */
export function pairsChart(
  context: SheetContext,
  lines: readonly PairLine[],
  numberHeader: (planId: string) => string,
): { readonly chart: StackedChart; readonly columns: readonly SizedColumn[] } {
  const { say, language, analysis, planLabel } = context;
  const { reference } = analysis;
  const drawn = lines.map((line) => ({
    line,
    isDrawn:
      expressedIn(line, reference, language) === '%' && (line[0].rung === 'A' || isDivided(line, reference)),
  }));
  const show = showing(context, drawn);
  const isB = `${thisRow(PAIRS_TABLE, 'rung', language)}="${say(RUNG_WORDS.B)}"`;
  const waits = (line: PairLine): boolean => line[0].rung !== 'A';
  const rowOf = (line: PairLine, planId: string): PairRow | undefined =>
    line.find(({ plan_id, agrees }) => plan_id === planId && agrees);
  const names = namesOf(context, drawn);
  const plans = analysis.plans.slice(0, SERIES_APPEARANCE.length);
  return {
    chart: {
      name: 'grafikAngkaSebanding',
      kind: 'dot',
      title: say({
        id: 'Target yang setara dalam persen, jenjang A dan B (rencana, bukan capaian)',
        en: 'Comparable targets in per cent, A and B (plans, not achievement)',
      }),
      valueTitle: say({ id: 'Persen', en: 'Per cent' }),
      categories: 'chart_name',
      series: plans.map(({ planId }) => `percent_${planId}`),
      rows: 22,
      startsPage: true,
      isBlank: !drawn.some(({ isDrawn }) => isDrawn),
    },
    columns: [
      show('chart_name', 30, ({ line }) => names(line, line[0].rung === 'D'), {
        header: say({ id: 'Nama dalam grafik', en: 'Name in the chart' }),
        isHidden: true,
        formulas: drawn.map(({ line, isDrawn }) =>
          isDrawn && waits(line)
            ? `=IF(${isB},${textLiteral(names(line, false))},${textLiteral(names(line, true))})`
            : null,
        ),
      }),
      ...plans.map(({ planId }) =>
        show(
          `percent_${planId}`,
          10,
          ({ line, isDrawn }) => (isDrawn && line[0].rung !== 'D' ? exactShare(rowOf(line, planId)) : null),
          {
            header: `${say({ id: 'Persen', en: 'Per cent' })} ${planLabel(planId)}`,
            format: 'decimal',
            isHidden: true,
            formulas: drawn.map(({ line, isDrawn }) => {
              const row = rowOf(line, planId);
              if (!row || row.operator || !isDrawn || !waits(line)) return null;
              const number = thisRowHeaded(PAIRS_TABLE, numberHeader(planId));
              const share = isShare(row)
                ? String(row.value)
                : `IF(ISNUMBER(${number}),100*${String(row.value)}/${number},NA())`;
              return `=IF(${isB},${share},NA())`;
            }),
          },
        ),
      ),
    ],
  };
}

/** A bound is named, and has no dot: it would be read as a value. */
function exactShare(row: PairRow | undefined): number | null {
  return row === undefined || row.operator ? null : row.share;
}

/** Longer names leave no room for dots. */
const MOST = 64;

/** What a line is called below its dots, with what keeps dots away; rows tell apart what is called alike. */
function namesOf(
  { say, language, analysis, planLabel }: SheetContext,
  drawn: readonly { readonly line: PairLine; readonly isDrawn: boolean }[],
): (line: PairLine, isWaiting: boolean) => string {
  const isAlike = (line: PairLine): boolean =>
    drawn.some(
      (one) => one.line !== line && comparedIn(one.line[0], language) === comparedIn(line[0], language),
    );
  const isDrawn = new Map(drawn.map((one) => [one.line, one.isDrawn]));
  return (line, isWaiting) => {
    const words = comparedIn(line[0], language);
    const bounds = line.filter(({ operator, agrees }) => operator && agrees);
    const remarks = [
      ...(isAlike(line) ? [rowWords(line)] : []),
      ...bounds.map((row) => `${planLabel(row.plan_id)} ${figureText(row, analysis, language)}`),
      ...(isDrawn.get(line)
        ? isWaiting
          ? [say(WAITING)]
          : []
        : [say(line[0].rung === 'D' ? UNCLEAR : NO_PERCENT)]),
    ];
    return `${words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
  };

  function rowWords(line: PairLine): string {
    return `${say({ id: 'baris', en: 'rows' })} ${line.map(({ row_number }) => String(row_number)).join(', ')}`;
  }
}

const WAITING = { id: 'menunggu penyebut', en: 'waits for a denominator' };
const UNCLEAR = { id: 'penyebut belum jelas', en: 'denominator not clear' };
const NO_PERCENT = { id: 'bukan persen', en: 'not per cent' };

function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
