import { measure } from '../measure';
import { CODE, codeNumber } from '../sheets/columns';
import type { SheetContext } from '../sheets/context';
import { noteText } from '../sheets/note-text';
import type { ResultSheet } from '../sheets/result-sheet';
import { rowLink } from '../sheets/row-link';
import { type RowOf, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { type Frame, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { headerOf } from '../text/headers';
import { CONFIDENCE_WORDS, ORIGIN_WORDS, PAIR_DECISION_WORDS, RUNG_WORDS } from '../text/words';
import { thingWords } from './figure-cell';
import { pairKey, type PairDecision } from './pair';
import { comparedWords, reasonWords, rungColors } from './pairs';
import { PAIRS_TABLE } from './pairs-table';
import { pairsFrame, type PairsColumns } from './pairs-frame';
import type { RowComparison } from './compare-rows';
import { wholeColumn } from '../sheets/formulas';
import { ROW_PAIRS_TABLE } from './row-pairs-table';

const ROW_PAIRS_SHEET: ResultSheet = {
  key: 'row-pairs',
  name: { id: 'Pasangan Baris', en: 'Row Pairs' },
  tabColor: '5B3A8C',
  title: {
    id: 'Pasangan baris: yang disandingkan dan alasannya',
    en: 'Row pairs: what stands side by side, and why',
  },
  subtitle: {
    id: 'Isi Keputusan: "tolak" mengeluarkan pasangan dari persandingan, "setuju" memastikannya. Menambah pasangan: ketik dua kode baris di baris kosong paling bawah, isi "setuju", lalu hitung ulang. Dicetak: jenjang A sampai D.',
    en: 'Fill in Decision: "reject" takes a pair out of the comparison, "agree" confirms it. To add a pair, type two row IDs in a new line at the end, fill in "agree", then compute again. Printed: A to D.',
  },
  purpose: {
    id: 'Setiap pasangan baris dengan jenjang dan alasannya; dapat disetujui, ditolak, atau ditambah.',
    en: 'Every row pair with its comparability and reason; to accept, reject or add to.',
  },
  long: { frozen: 3 },
};

/** Every pair of rows, also those that the planner rejected or that were typed and are none; a line of two rows each. */
export const ROW_PAIRS = measure({
  key: 'rowPairs',
  compute: ({ plans, reference, comparisons, chosen }) => {
    const shown = new Set(chosen.shown);
    const isShown = (plan: number): boolean => shown.has(plans[plan]?.planId ?? '');
    return pairsFrame(plans, reference.indicators, twoByTwo(comparisons, isShown));
  },
  sheet: ROW_PAIRS_SHEET,
  table: (context, all): StackedTable => {
    const { say, analysis, planLabel } = context;
    const shown = new Set(analysis.plans.map(({ planId }) => planId));
    const pairs = linesOf(recordsOf(all), ({ pair_id }) => pair_id);
    const isPrinted = ([{ rung, decision }]: (typeof pairs)[number]): boolean =>
      rung !== 'E' && decision !== 'reject';
    // What is printed stands together on top.
    const sorted = [...pairs.filter(isPrinted), ...pairs.filter((line) => !isPrinted(line))];
    const lines = sorted.flatMap((line) => {
      const [first, second] = line;
      return second && shown.has(first.plan_id) && shown.has(second.plan_id) ? [{ first, second, line }] : [];
    });
    const decisions = new Map(analysis.pairDecisions.map((one) => [pairKey(one.rowIds), one]));
    const typed = new Map(
      analysis.refused.filter(({ table }) => table === ROW_PAIRS_TABLE).map((cell) => [cell.rowId, cell]),
    );
    const decisionOf = (line: (typeof lines)[number]): PairDecision | undefined =>
      decisions.get(pairKey([line.first.row_id, line.second.row_id]));
    const refusedOf = ({ first }: (typeof lines)[number]) => typed.get(first.pair_id);
    const show = showing(context, lines);
    const wording = (row: (typeof lines)[number]['first']): string =>
      `${planLabel(row.plan_id)}: ${wordsOf(row)}`;
    const header = (id: string, en: string) => ({ header: say({ id, en }) });
    return {
      name: ROW_PAIRS_TABLE,
      none: say({ id: 'Belum ada pasangan baris.', en: 'No row pairs yet.' }),
      columns: [
        // As the planner typed them, where they did; else in the order of the plans.
        show('row_a', 16, ({ first }) => first.row_id, {
          role: 'id',
          wrap: false,
          identifies: true,
          links: lines.map(({ first }) => rowLink(context, first)),
        }),
        show('row_b', 16, ({ second }) => second.row_id, {
          role: 'id',
          wrap: false,
          identifies: true,
          links: lines.map(({ second }) => rowLink(context, second)),
        }),
        show('compared', 36, ({ line }) => comparedWords(context, line)),
        show('rung', 22, ({ first }) => say(RUNG_WORDS[first.rung]), {
          format: 'general',
          wrap: true,
          align: 'left',
          colors: rungColors(context),
          formulas: lines.map(({ first }) => liveRung(context, first)),
        }),
        show('decision', 11, (line) => refusedOf(line)?.value ?? decisionOf(line)?.text ?? null, {
          role: 'input',
          ...(typed.size > 0 && {
            styles: lines.map((line) => (refusedOf(line) ? ('doubt' as const) : null)),
            notes: lines.map((line) => {
              const cell = refusedOf(line);
              return cell ? noteText(say(cell.remark)) : null;
            }),
          }),
          validation: {
            kind: 'list',
            source: Object.values(PAIR_DECISION_WORDS).map(say),
            message: say({ id: 'setuju atau tolak', en: 'agree or reject' }),
            strict: true,
          },
        }),
        show('chosen_denominator', 18, (line) => decisionOf(line)?.thing ?? null, {
          role: 'input',
          validation: {
            kind: 'list',
            source: analysis.reference.things.map((thing) => context.nameOf(thing)),
            message: say({
              id: 'Bila penyebutnya belum jelas atau keliru: yang dipakai.',
              en: 'Where the denominator is unclear or wrong: the one to use.',
            }),
            strict: true,
          },
        }),
        show('decision_reason', 24, (line) => decisionOf(line)?.reason ?? null, { role: 'input' }),
        show('wording_a', 48, ({ first }) => wording(first), header('Baris 1', 'Row 1')),
        show('wording_b', 48, ({ second }) => wording(second), header('Baris 2', 'Row 2')),
        show('reason', 52, ({ line }) => reasonWords(context, line)),
        show('denominator', 18, ({ line }) => {
          const ids = line.flatMap(({ denominator }) => denominator?.split(';') ?? []);
          return ids.length === 0 ? null : thingWords(context, [...new Set(ids)]);
        }),
        show('canonical_indicator', 10, ({ first }) => codeNumber(first.canonical_indicator), CODE),
        show('questions', 16, ({ first }) => first.question_id?.replaceAll(';', ', ') ?? null, {
          header: headerOf('question_id', context.language),
          earlierHeaders: ['Pertanyaan', 'Questions'],
        }),
        show('confidence', 13, ({ first }) => say(CONFIDENCE_WORDS[first.confidence])),
        show('pair_origin', 14, ({ first }) => say(ORIGIN_WORDS[first.origin])),
      ],
      print: { columns: 10, rows: lines.map(({ line }) => isPrinted(line)) },
    };
  },
});

type PairRow = RowOf<Frame<PairsColumns>>;

function wordsOf({ action, measure: measured }: Pick<PairRow, 'action' | 'measure'>): string {
  return [...new Set([action, measured])].filter(Boolean).join(' — ');
}

/** Where a denominator decides: as the table of figures has it. */
function liveRung({ language, say }: SheetContext, { pair_id, rung, decision }: PairRow): string | null {
  if ((rung !== 'B' && rung !== 'D') || decision === 'reject') return null;
  const rungs = wholeColumn(PAIRS_TABLE, 'rung', language);
  const ids = wholeColumn(PAIRS_TABLE, 'pair_id', language);
  return `=IFERROR(INDEX(${rungs},MATCH("${pair_id}",${ids},0)),"${say(RUNG_WORDS[rung])}")`;
}

/**
 * Matches of many rows as pairs with the first row of a plan that is shown: a planner decides on two rows at a time.
 *
 * @param isShown whether a plan is, by its position
 */
function twoByTwo(
  comparisons: readonly RowComparison[],
  isShown: (plan: number) => boolean,
): RowComparison[] {
  return comparisons.flatMap((match) => {
    const shown = match.plans.flatMap((plan, at) => (isShown(plan) ? [at] : []));
    if (match.rows.length === 2) return shown.length === 2 ? [match] : [];
    const [head = -1, ...others] = shown;
    return others.map((other) => withMembers(match, [head, other]));
  });
}

/** The match as if it were of these two members alone. */
function withMembers(match: RowComparison, members: readonly [number, number]): RowComparison {
  const of = <T>(list: readonly T[]): T[] => members.flatMap((member) => list.slice(member, member + 1));
  const rows = of(match.rows);
  return {
    ...match,
    pairId: rows.map(({ rowId }) => rowId).join('+'),
    plans: of(match.plans),
    rows,
    rowNumbers: of(match.rowNumbers),
    years: of(match.years),
    values: of(match.values),
    operators: of(match.operators),
    agrees: of(match.agrees),
    numbers: of(match.numbers),
    shares: of(match.shares),
    things: of(match.things),
    percents: of(match.percents),
    rung: of(match.agrees).every(Boolean) ? match.rung : 'E',
  };
}
