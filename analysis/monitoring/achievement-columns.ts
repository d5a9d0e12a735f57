import type { GapRow, LiveColumns } from '../gap/gap-sheet';
import { withBound } from '../gap/with-bound';
import type { Operator, Plan } from '../plan/plan';
import type { SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { wholeColumn } from '../sheets/formulas';
import { yearsOf } from '../sheets/names';
import { type RowOf, showing } from '../sheets/shown-rows';
import { type Frame, recordsOf } from '../table/frame';
import { DIRECTION_WORDS, LOWER_IS_BETTER_WORDS, MET_WORDS, NATURE_WORDS, PACE_WORDS } from '../text/words';
import type { AchievementColumns } from './achievement-frame';
import { ACHIEVEMENT_REASONS, PACE_REASONS } from './achievement-reasons';
import { MONITORING_TABLE, SETTINGS_TABLE } from './monitoring';

type Done = RowOf<Frame<AchievementColumns>>;

/**
 * The columns of achievement on the sheet of gaps: live formulas over the lines of monitoring, and what was computed of
 * pace and reasons. What cannot be computed is blank.
 */
export function achievementColumns(
  context: SheetContext,
  rows: readonly GapRow[],
  { live, here }: LiveColumns,
): SizedColumn[] {
  const { language, say, analysis, nameOf } = context;
  const byRow = new Map(recordsOf(analysis.achievement).map((one) => [one.row_id, one]));
  const doneOf = ({ row_id }: GapRow): Done | undefined => byRow.get(row_id);
  const show = showing(context, rows);
  const years = yearsOf(analysis.plans);
  const group = say({
    id: 'Kesenjangan capaian (dari lembar Pemantauan)',
    en: 'Achievement gap (of sheet Monitoring)',
  });
  const [target, realised] = [here('target_to_date'), here('realisation_to_date')];
  const [nature, baseline] = [here('nature'), here('baseline_live')];
  const isQuota = `${nature}="${say(NATURE_WORDS.quota)}"`;
  const isLower = `${here('direction')}="${say(DIRECTION_WORDS['-1'])}"`;
  const ahead = here('ahead');
  const ofYear = (plan: Plan, key: string): string[] =>
    plan.years.map((year) => here(`${key}_${String(year)}`));
  const numeric = (
    key: 'shortfall' | 'surplus' | 'travelled_percent' | 'achievement_percent',
    formula: string,
  ) =>
    live(key, key === 'achievement_percent' ? 10 : 11, {
      value: (row) => doneOf(row)?.[key] ?? null,
      formula: () => formula,
      format: key.endsWith('percent') ? 'percent' : 'number',
      group,
    });
  return [
    ...years.map((year) =>
      live(`realised_${String(year)}`, 10, {
        value: (row) => doneOf(row)?.[`realised_${year}`] ?? null,
        formula: (plan) => (plan.years.includes(year) ? realisedFormula(context, here, isQuota, year) : null),
        format: 'number',
        group,
      }),
    ),
    live('target_to_date', 10, {
      value: (row) => withBound(doneOf(row)?.target_to_date ?? null, doneOf(row)?.target_operator, language),
      formula: (plan) => {
        const [targets, realisations] = [ofYear(plan, 'target_live'), ofYear(plan, 'realised')];
        return `=IF(${isQuota},${summed(targets, realisations, '""')},${latest(realisations, targets)})`;
      },
      isFixed: (row) => row.nature === 'quota' && Boolean(doneOf(row)?.target_operator),
      format: 'number',
      group,
    }),
    live('realisation_to_date', 10, {
      value: (row) => doneOf(row)?.realisation_to_date ?? null,
      formula: (plan) => {
        const [targets, realisations] = [ofYear(plan, 'target_live'), ofYear(plan, 'realised')];
        const all = `SUM(${realisations.join(',')})`;
        return `=IF(COUNT(${realisations.join(',')})=0,"",IF(${isQuota},${summed(realisations, targets, all)},${latest(realisations, realisations)}))`;
      },
      isFixed: (row) => row.nature === 'quota' && Boolean(doneOf(row)?.target_operator),
      format: 'number',
      group,
    }),
    // How far it is beyond the target, where that can be said; the figures behind it follow from this one.
    live('ahead', 10, {
      value: (row) => aheadOf(doneOf(row)),
      formula: () =>
        `=IF(AND(COUNT(${target},${realised})=2,${nature}<>"${say(NATURE_WORDS.milestone)}",${nature}<>"${say(NATURE_WORDS['not-measurable'])}"),IF(${target}=0,"",IF(${isLower},${target}-${realised},${realised}-${target})),"")`,
      format: 'number',
      isHidden: true,
      group,
    }),
    numeric(
      'achievement_percent',
      `=IF(ISNUMBER(${ahead}),IF(AND(${isLower},${settingFormula(context)}),IF(${realised}=0,"",100*${target}/${realised}),100*(${target}+${ahead})/${target}),"")`,
    ),
    live('band', 14, {
      value: (row) => {
        const band = analysis.reference.bands.find(({ bandId }) => bandId === doneOf(row)?.band);
        return band ? nameOf(band) : null;
      },
      formula: () => bandFormula(context, here('achievement_percent')),
      format: 'general',
      colors: analysis.reference.bands.map((band) => ({
        word: nameOf(band),
        fill: band.color.replace('#', '').toUpperCase(),
        font: '000000',
      })),
      group,
    }),
    numeric('shortfall', `=IF(ISNUMBER(${ahead}),MAX(0,-${ahead}),"")`),
    numeric('surplus', `=IF(ISNUMBER(${ahead}),MAX(0,${ahead}),"")`),
    live('reached', 14, {
      value: (row) => metWord(context, doneOf(row)?.reached ?? null),
      formula: () =>
        `=IF(COUNT(${target},${realised})=2,${met(context, `IF(${nature}="${say(NATURE_WORDS.milestone)}",${realised}>0,IF(${isLower},${realised}<=${target},${realised}>=${target}))`)},"")`,
      ofRow: (row, formula) =>
        row.nature === 'milestone' ? formula : withBounds(context, row, formula, target, realised),
      isFixed: (row) => doneOf(row)?.target_operator === '~' || row.nature === 'not-measurable',
      format: 'general',
      colors: [
        { word: say(MET_WORDS.yes), ...COLORS.good },
        { word: say(MET_WORDS.no), ...COLORS.warn },
      ],
      group,
    }),
    numeric(
      'travelled_percent',
      `=IF(AND(${nature}="${say(NATURE_WORDS.level)}",COUNT(${ahead},${baseline})=2),IF(${target}=${baseline},"",100*(${realised}-${baseline})/(${target}-${baseline})),"")`,
    ),
    show('pace_per_year', 10, (row) => doneOf(row)?.pace_per_year ?? null, { format: 'decimal', group }),
    show('reaches_in_time', 22, (row) => paceWords(context, doneOf(row)), { group }),
    show('achievement_reason', 34, (row) => reasonWords(context, doneOf(row)), { group }),
  ];
}

/** Of surplus and shortfall one is 0; blank where neither is known. */
function aheadOf(done: Done | undefined): number | null {
  if (done?.surplus == null || done.shortfall === null) return null;
  return done.surplus > 0 ? done.surplus : 0 - done.shortfall;
}

/** What was reported of a year: a yearly volume adds up, everything else stands at its latest round. */
function realisedFormula(
  { language }: SheetContext,
  here: LiveColumns['here'],
  isQuota: string,
  year: number,
): string {
  const [ids, counted, order, ofYear] = ['row_id', 'counted', 'period_order', 'year'].map((key) =>
    wholeColumn(MONITORING_TABLE, key, language),
  );
  const own = `${String(ids)},${here('row_id')}`;
  const inYear = `${own},${String(ofYear)},${String(year)}`;
  const latestOrder = `SUMPRODUCT(MAX((${String(ids)}=${here('row_id')})*(${String(ofYear)}=${String(year)})*ISNUMBER(${String(counted)})*${String(order)}))`;
  return `=IF(COUNTIFS(${inYear},${String(counted)},">-1E+300")=0,"",IF(${isQuota},SUMIFS(${String(counted)},${inYear}),SUMIFS(${String(counted)},${own},${String(order)},${latestOrder})))`;
}

/** Sum of what stands in the years in which the other stands too; something else where it does in none. */
function summed(parts: readonly string[], others: readonly string[], otherwise: string): string {
  const sum = parts.map((part, at) => `ISNUMBER(${others[at] ?? ''})*N(${part})`);
  const both = parts.map((part, at) => `(COUNT(${part},${others[at] ?? ''})=2)`);
  return `IF(${both.join('+')}=0,${otherwise},${sum.join('+')})`;
}

/** The part of the latest year that was reported; blank for none. */
function latest(realisations: readonly string[], parts: readonly string[]): string {
  return realisations.reduce(
    (before, realised, at) => `IF(ISNUMBER(${realised}),${parts[at] ?? ''},${before})`,
    '""',
  );
}

/** Whether achievement where lower is better is T/R, by the setting as it stands. */
function settingFormula({ language }: SheetContext): string {
  const column = (key: string): string => wholeColumn(SETTINGS_TABLE, key, language);
  const value = `INDEX(${column('setting_value')},MATCH("lower_is_better",${column('setting_key')},0))`;
  return `SUBSTITUTE(${value}," ","")="${LOWER_IS_BETTER_WORDS.inverse.id}"`;
}

function bandFormula({ analysis, nameOf }: SheetContext, percent: string): string {
  const [lowest, ...higher] = [...analysis.reference.bands].sort((a, b) => a.lowerPercent - b.lowerPercent);
  const word = higher.reduce(
    // As `bandOf`: decimals can come out a hair below a bound that they equal.
    (before, band) => `IF(${percent}+1E-9>=${String(band.lowerPercent)},"${nameOf(band)}",${before})`,
    `"${lowest ? nameOf(lowest) : ''}"`,
  );
  return `=IF(ISNUMBER(${percent}),${word},"")`;
}

function met({ say }: SheetContext, condition: string): string {
  return `IF(${condition},"${say(MET_WORDS.yes)}","${say(MET_WORDS.no)}")`;
}

function metWord({ say }: SheetContext, reached: boolean | null): string | null {
  return reached === null ? null : say(reached ? MET_WORDS.yes : MET_WORDS.no);
}

/** A bound decides by its own sign. */
function withBounds(
  context: SheetContext,
  row: GapRow,
  formula: string,
  target: string,
  realised: string,
): string {
  const bounds = new Map<string, string>();
  for (const year of yearsOf(context.analysis.plans)) {
    const [value, sign] = [row[`target_${year}`] ?? null, row[`target_${year}_operator`] ?? null];
    if (value !== null && isSign(sign))
      bounds.set(String(withBound(value, sign, context.language)), `${realised}${sign}${String(value)}`);
  }
  const nested = [...bounds].reduce(
    (before, [text, condition]) =>
      `IF(AND(${target}="${text}",ISNUMBER(${realised})),${met(context, condition)},${before})`,
    formula.slice(1),
  );
  return `=${nested}`;
}

function isSign(sign: Operator | null): sign is '>' | '>=' | '<' | '<=' {
  return sign !== null && sign !== '' && sign !== '~';
}

function paceWords({ say }: SheetContext, done: Done | undefined): string | null {
  if (!done || !done.rounds_reported) return null;
  if (done.pace_reason !== null) return say(PACE_REASONS[done.pace_reason]);
  return say(PACE_WORDS[done.reaches_in_time ? 'enough' : 'short']);
}

/** Nothing is said of a row that nobody has reported. */
function reasonWords({ say }: SheetContext, done: Done | undefined): string | null {
  return done?.reason && done.rounds_reported ? say(ACHIEVEMENT_REASONS[done.reason]) : null;
}
