import type { Comparability } from '../comparison/judge-match';
import { COMPARISON_REASONS, type ComparisonReason } from '../comparison/reasons';
import type { Presence } from '../coverage/presence';
import type { Plan, PlanRow } from '../plan/plan';
import { columnOf } from '../table/frame';
import { COMPARABILITY_WORDS, NATURE_WORDS, PRESENCE_WORDS, TIER_WORDS } from '../text/words';
import { blank, cellName, column, numberCell, type SizedColumn } from './columns';
import { COLORS, folio, type SheetContext } from './context';
import { TABLE_NAMES } from './names';
import { PLAN_BODY_ROW } from './plan-sheet';
import type { SheetDescription } from './sheet';
import { type StackedTable, stack } from './stack';
import { statusCell } from './status-cell';

/** Matriks persandingan: who plans for which indicator, and which rows of the cities stand side by side. */
export function comparisonSheet(context: SheetContext): SheetDescription {
  const { say } = context;
  const name = context.sheetName('comparison');
  const matched = columnOf(context.analysis.sideBySide, 'match_id').length > 0;
  const { cells, tables, columnWidths } = stack(
    [indicatorsTable(context), ...(matched ? [rowsTable(context)] : [])],
    4,
  );
  return {
    key: 'comparison',
    name,
    tabColor: '5B3A8C',
    cells: [
      {
        row: 0,
        column: 0,
        value: say({ id: 'Matriks persandingan antarkota', en: 'Side-by-side matrix of cities' }),
        style: 'title',
      },
      { row: 1, column: 0, value: say(SUBTITLE), style: 'subtitle' },
      statusCell(context, 2),
      ...cells,
    ],
    tables,
    columnWidths,
    rowHeights: { 0: 24 },
    freeze: null,
    showGridlines: false,
    print: folio(context, name, null),
  };
}

const SUBTITLE = {
  id: 'Disandingkan hanya bila satuan, sifat, arah, dan tahun sama; selain itu "tidak sebanding" beserta alasannya. Bukan peringkat.',
  en: 'Side by side only where unit, nature, direction and year agree; otherwise "not comparable" with the reason. No ranking.',
};
const SOURCE = {
  id: 'Sumber: lampiran peraturan wali kota, dihitung. Jumlah mentah hanya disandingkan sebagai bagian dari kecamatan, kelurahan, atau puskesmas kota itu.',
  en: 'Source: annexes of the mayoral regulations, computed. Raw counts stand side by side only as a share of the kecamatan, kelurahan or puskesmas of their city.',
};

function indicatorsTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { comparison, plans, reference } = analysis;
  const values = (name: string): readonly unknown[] => columnOf(comparison, name);
  const tiers = values('tier').map(String);
  const figures = (name: string, header: string, group?: string): SizedColumn =>
    column(language, name, 'computed', 11, values(name).map(numberCell), {
      header,
      format: 'integer',
      ...(group === undefined ? {} : { group }),
    });
  return {
    caption: say({ id: 'Tabel 1. Indikator nasional per kota', en: 'Table 1. National indicators by city' }),
    name: TABLE_NAMES.comparison,
    source: say(SOURCE),
    columns: [
      column(language, 'canonical_indicator', 'id', 11, values('canonical_indicator').map(Number), {
        format: 'year',
        align: 'center',
      }),
      column(language, 'cluster', 'computed', 9, values('cluster').map(String), { align: 'center' }),
      column(
        language,
        'name',
        'computed',
        40,
        reference.indicators.map(({ nameId, nameEn }) => say({ id: nameId, en: nameEn })),
      ),
      column(
        language,
        'tier',
        'computed',
        16,
        tiers.map((tier) => tierWord(context, tier)),
        {
          align: 'center',
          colors: [
            { word: say(TIER_WORDS.same), ...COLORS.good },
            { word: say(TIER_WORDS.none), ...COLORS.bad },
            ...plans.map(({ planId }) => ({ word: tierWord(context, `only:${planId}`), ...COLORS.warn })),
            { word: say(TIER_WORDS.some), ...COLORS.warn },
          ],
        },
      ),
      ...plans.flatMap((plan) => planColumns(context, plan)),
      figures('matches', say({ id: 'Pasangan baris', en: 'Row matches' })),
      figures('matches_comparable', say({ id: 'Di antaranya sebanding', en: 'Of which comparable' })),
      column(
        language,
        'reason',
        'computed',
        44,
        values('reason').map((codes) => reasonText(context, codes)),
      ),
      ...(plans.length < 4
        ? []
        : ['quartile_1', 'median_value', 'quartile_3'].map((name, i) =>
            column(language, name, 'computed', 11, values(name).map(numberCell), {
              header:
                [
                  say({ id: 'Kuartil 1', en: 'Quartile 1' }),
                  'Median',
                  say({ id: 'Kuartil 3', en: 'Quartile 3' }),
                ][i] ?? name,
              format: 'number',
            }),
          )),
    ],
  };
}

function planColumns(context: SheetContext, plan: Plan): SizedColumn[] {
  const { language, say, analysis } = context;
  const values = (name: string): readonly unknown[] =>
    columnOf(analysis.comparison, `${name}_${plan.planId}`);
  const group = plan.cityName;
  const city = context.planLabel(plan.planId);
  const units = new Map(
    analysis.reference.units.map((unit) => [unit.unitId, say({ id: unit.nameId, en: unit.nameEn })]),
  );
  const list = (name: string, word: (code: string) => string): (string | null)[] =>
    values(name).map((codes) => {
      const distinct = [
        ...new Set(
          String(codes ?? '')
            .split(';')
            .filter((code) => code !== ''),
        ),
      ];
      return blank(distinct.map(word).join(', '));
    });
  const rowCounts = values('row_ids').map(
    (ids) =>
      String(ids ?? '')
        .split(';')
        .filter((id) => id !== '').length,
  );
  return [
    column(
      language,
      `presence_${plan.planId}`,
      'computed',
      12,
      values('presence').map((presence) => say(PRESENCE_WORDS[presence as Presence])),
      { header: `Status ${city}`, group, align: 'center', colors: presenceColors(context) },
    ),
    column(language, `row_ids_${plan.planId}`, 'computed', 9, rowCounts, {
      header: `${say({ id: 'Baris', en: 'Rows' })} ${city}`,
      format: 'integer',
      group,
    }),
    column(
      language,
      `unit_${plan.planId}`,
      'computed',
      22,
      list('unit', (id) => units.get(id) ?? id),
      {
        header: `${say({ id: 'Satuan', en: 'Units' })} ${city}`,
        group,
      },
    ),
    column(
      language,
      `nature_${plan.planId}`,
      'computed',
      16,
      list('nature', (code) => natureWord(context, code)),
      {
        header: `${say({ id: 'Sifat', en: 'Nature' })} ${city}`,
        group,
      },
    ),
    column(language, `target_${plan.planId}`, 'computed', 14, targetList(context, values('target')), {
      header: `Target ${comparedYear(context)}${city}`,
      group,
    }),
  ];
}

/** Targets of the compared year, in the order of the rows, with the decimal sign of the language. */
function targetList(context: SheetContext, lists: readonly unknown[]): (string | null)[] {
  const decimal = context.language === 'id' ? ',' : '.';
  return lists.map((list) => {
    const targets = String(list ?? '')
      .split(';')
      .filter((target) => target !== '');
    return blank(targets.map((target) => target.replace('.', decimal)).join('; '));
  });
}

/** "2023 " for a header; nothing where no two plans share a year. */
function comparedYear(context: SheetContext): string {
  const year = columnOf(context.analysis.comparison, 'year')[0];
  return typeof year === 'number' ? `${String(year)} ` : '';
}

function presenceColors({ say }: SheetContext) {
  return [
    { word: say(PRESENCE_WORDS.covered), ...COLORS.good },
    { word: say(PRESENCE_WORDS['rows-without-target']), ...COLORS.warn },
    { word: say(PRESENCE_WORDS.absent), ...COLORS.bad },
  ];
}

function natureWord(context: SheetContext, code: unknown): string {
  const word = (NATURE_WORDS as Readonly<Record<string, (typeof NATURE_WORDS)['level']>>)[String(code ?? '')];
  return word ? context.say(word) : '';
}

function tierWord(context: SheetContext, tier: string): string {
  const { say } = context;
  if (tier === 'same' || tier === 'some' || tier === 'none') return say(TIER_WORDS[tier]);
  const plan = context.analysis.plans.find(({ planId }) => tier === `only:${planId}`);
  return `${say(TIER_WORDS.only)} ${plan ? context.planLabel(plan.planId) : tier}`;
}

function reasonText(context: SheetContext, codes: unknown): string | null {
  if (codes === null || codes === '') return null;
  return String(codes)
    .split(';')
    .map((code) => context.say(COMPARISON_REASONS[code as ComparisonReason]))
    .join(' ');
}

/** Rows about the same thing, one line per match: wording, unit, nature and target of every city. */
function rowsTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { sideBySide, plans } = analysis;
  const values = (name: string): readonly unknown[] => columnOf(sideBySide, name);
  return {
    caption: say({ id: 'Tabel 2. Baris yang disandingkan', en: 'Table 2. Rows side by side' }),
    name: TABLE_NAMES.sideBySide,
    source: say(SOURCE),
    columns: [
      column(language, 'canonical_indicator', 'computed', 11, values('canonical_indicator').map(Number), {
        format: 'year',
        align: 'center',
      }),
      column(language, 'cluster', 'computed', 9, values('cluster').map(String), { align: 'center' }),
      column(language, 'action', 'computed', 40, actionsOf(context)),
      column(
        language,
        'comparability',
        'computed',
        16,
        values('comparability').map((code) => say(COMPARABILITY_WORDS[code as Comparability])),
        {
          align: 'center',
          colors: [
            { word: say(COMPARABILITY_WORDS.comparable), ...COLORS.good },
            { word: say(COMPARABILITY_WORDS['partly-comparable']), ...COLORS.warn },
            { word: say(COMPARABILITY_WORDS['not-comparable']), ...COLORS.none },
          ],
        },
      ),
      ...plans.flatMap((plan) => matchColumns(context, plan)),
      column(language, 'year', 'computed', 9, values('year').map(numberCell), {
        format: 'year',
        align: 'center',
      }),
      column(
        language,
        'denominator',
        'computed',
        12,
        values('denominator').map((value) => blank(value === null ? null : String(value))),
        {
          header: say({ id: 'Penyebut', en: 'Denominator' }),
        },
      ),
      column(
        language,
        'reason',
        'computed',
        44,
        values('reasons').map((codes) => reasonText(context, codes)),
      ),
    ],
  };
}

/** Wording of every city's row, one line per city. */
function actionsOf(context: SheetContext): string[] {
  const { plans, sideBySide } = context.analysis;
  const texts = plans.map((plan) => {
    const actions = new Map(plan.rows.map((row) => [row.rowId, row.printed.measure || row.printed.action]));
    const city = context.planLabel(plan.planId);
    return columnOf(sideBySide, `row_id_${plan.planId}`).map((rowId) =>
      rowId === null ? '' : `${city}: ${actions.get(String(rowId)) ?? ''}`,
    );
  });
  return (texts[0] ?? []).map((_, i) =>
    texts
      .map((lines) => lines[i] ?? '')
      .filter((line) => line !== '')
      .join('\n'),
  );
}

function matchColumns(context: SheetContext, plan: Plan): SizedColumn[] {
  const { language, say, analysis } = context;
  const values = (name: string): readonly unknown[] =>
    columnOf(analysis.sideBySide, `${name}_${plan.planId}`);
  const city = context.planLabel(plan.planId);
  const group = plan.cityName;
  const rows = new Map<string, { readonly row: PlanRow; readonly index: number }>(
    plan.rows.map((row, index) => [row.rowId, { row, index }]),
  );
  const sheet = context.planSheets.get(plan.planId) ?? plan.planId;
  const ids = values('row_id').map((id) => blank(id === null ? null : String(id)));
  const rowOf = (id: string | null): PlanRow | undefined => rows.get(id ?? '')?.row;
  const operators = values('operator').map((sign) => (sign === null ? '' : String(sign)));
  const targets = values('target').map(numberCell);
  return [
    column(language, `row_id_${plan.planId}`, 'computed', 16, ids, {
      header: `ID ${city}`,
      group,
      wrap: false,
      links: ids.map((id) =>
        id === null ? null : { sheet, cell: cellName(PLAN_BODY_ROW + (rows.get(id)?.index ?? 0), 0) },
      ),
    }),
    column(
      language,
      `unit_${plan.planId}`,
      'computed',
      14,
      ids.map((id) => blank(rowOf(id)?.printed.unit)),
      {
        header: `${say({ id: 'Satuan', en: 'Unit' })} ${city}`,
        group,
      },
    ),
    column(
      language,
      `nature_${plan.planId}`,
      'computed',
      13,
      values('nature').map((code) => blank(natureWord(context, code))),
      {
        header: `${say({ id: 'Sifat', en: 'Nature' })} ${city}`,
        group,
      },
    ),
    // A bound keeps its sign and is then a text: "> 90" is not 90.
    column(
      language,
      `target_${plan.planId}`,
      'computed',
      11,
      targets.map((target, i) =>
        target !== null && operators[i] !== '' ? `${operators[i] ?? ''} ${String(target)}` : target,
      ),
      { header: `Target ${city}`, group, format: 'number' },
    ),
    column(language, `share_${plan.planId}`, 'computed', 11, values('share').map(numberCell), {
      header: `${say({ id: 'Bagian (%)', en: 'Share (%)' })} ${city}`,
      group,
      format: 'percent',
    }),
  ];
}
