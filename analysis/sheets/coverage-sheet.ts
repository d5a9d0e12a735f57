import type { DataFrame } from 'danfojs-node';
import type { Presence } from '../coverage/presence';
import type { PromisePresence } from '../coverage/promise-coverage-frame';
import { columnOf } from '../table/frame';
import { NO, PRESENCE_WORDS, YES } from '../text/words';
import { blank, column, numberCell, type SizedColumn } from './columns';
import { COLORS, folio, type SheetContext } from './context';
import { TABLE_NAMES, yearSpan } from './names';
import type { SheetDescription, WordColor } from './sheet';
import { type StackedTable, stack } from './stack';
import { statusCell } from './status-cell';

/** Coverage by city, cluster and indicator; what is missing; promises, completeness and repeated rows. */
export function coverageSheet(context: SheetContext): SheetDescription {
  const { say } = context;
  const name = context.sheetName('coverage');
  const { cells, tables, columnWidths } = stack(
    [
      totalsTable(context),
      clustersTable(context),
      matrixTable(context),
      partsTable(context),
      completenessTable(context),
      ...(columnOf(context.analysis.promises, 'promise_id').length > 0 ? [promisesTable(context)] : []),
      ...(context.analysis.duplicates.length > 0 ? [duplicatesTable(context)] : []),
    ],
    4,
  );
  return {
    key: 'coverage',
    name,
    tabColor: '2F5C3A',
    cells: [
      {
        row: 0,
        column: 0,
        value: say({ id: 'Cakupan klaster dan indikator', en: 'Coverage of clusters and indicators' }),
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
  id: 'Tercakup: indikator nasional yang punya sedikitnya satu baris dengan target terbaca. Baris berulang dihitung satu kali.',
  en: 'Covered: a national indicator with at least one row with a usable target. Repeated rows count once.',
};
const POINTS_SOURCE = {
  id: 'Sumber: lampiran peraturan wali kota; nilai maksimum dari rekapitulasi evaluasi KLA 2024 (sumber sekunder), hanya sebagai penimbang.',
  en: 'Source: annexes of the mayoral regulations; maximum points from a recap of the 2024 evaluation (secondary), as weights only.',
};
const SOURCE = {
  id: 'Sumber: lampiran peraturan wali kota, dihitung.',
  en: 'Source: annexes of the mayoral regulations, computed.',
};

/** Column builders over one frame. */
function over(context: SheetContext, frame: DataFrame) {
  const values = (name: string): readonly unknown[] => columnOf(frame, name);
  return {
    texts: (name: string): (string | null)[] =>
      values(name).map((value) => blank(value === null ? null : String(value))),
    figure: (name: string, width = 11, extras: Parameters<typeof column>[5] = {}): SizedColumn =>
      column(context.language, name, 'computed', width, values(name).map(numberCell), {
        format: 'integer',
        ...extras,
      }),
    share: (name: string, width = 12, extras: Parameters<typeof column>[5] = {}): SizedColumn =>
      column(context.language, name, 'computed', width, values(name).map(numberCell), {
        format: 'percent',
        ...extras,
      }),
    presence: (name: string, width: number, header: string, group?: string): SizedColumn =>
      column(
        context.language,
        name,
        'computed',
        width,
        values(name).map((value) => context.say(PRESENCE_WORDS[value as PromisePresence])),
        {
          header,
          align: 'center',
          colors: presenceColors(context),
          ...(group === undefined ? {} : { group }),
        },
      ),
  };
}

function presenceColors({ say }: SheetContext): WordColor[] {
  const colors: Readonly<Record<Presence, (typeof COLORS)['good' | 'warn' | 'bad']>> = {
    covered: COLORS.good,
    'rows-without-target': COLORS.warn,
    absent: COLORS.bad,
  };
  return (Object.keys(colors) as Presence[]).map((presence) => ({
    word: say(PRESENCE_WORDS[presence]),
    ...colors[presence],
  }));
}

function totalsTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { figure, share, texts } = over(context, analysis.coverageTotals);
  return {
    caption: say({ id: 'Tabel 1. Cakupan per kota', en: 'Table 1. Coverage by city' }),
    name: TABLE_NAMES.coverageTotals,
    source: say(POINTS_SOURCE),
    columns: [
      column(language, 'city', 'id', 15, texts('city'), {
        links: analysis.plans.map(({ planId }) => ({
          sheet: context.planSheets.get(planId) ?? planId,
          cell: 'A1',
        })),
      }),
      column(
        language,
        'year',
        'computed',
        10,
        analysis.plans.map(({ years }) => yearSpan(years)),
      ),
      column(
        language,
        'plan',
        'computed',
        44,
        analysis.plans.map(({ title }) => title),
      ),
      figure('indicators'),
      figure('covered'),
      share('coverage_percent'),
      share('coverage_by_points_percent'),
      figure('rows'),
      figure('rows_distinct'),
      figure('rows_measurable'),
      figure('rows_with_baseline'),
      figure('rows_with_agency', 18),
      column(
        language,
        'missing_indicators',
        'computed',
        44,
        missingNames(context, texts('missing_indicators')),
      ),
    ],
  };
}

function clustersTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { figure, share, texts } = over(context, analysis.coverage);
  const names = new Map(analysis.reference.clusters.map((cluster) => [cluster.clusterId as string, cluster]));
  const clusters = texts('cluster');
  return {
    caption: say({ id: 'Tabel 2. Cakupan per klaster', en: 'Table 2. Coverage by cluster' }),
    name: TABLE_NAMES.coverage,
    source: say(POINTS_SOURCE),
    columns: [
      column(language, 'city', 'computed', 15, texts('city')),
      column(language, 'cluster', 'computed', 10, clusters, { align: 'center' }),
      column(
        language,
        'name',
        'computed',
        44,
        clusters.map((id) => {
          const cluster = names.get(id ?? '');
          return cluster ? say({ id: cluster.nameId, en: cluster.nameEn }) : null;
        }),
      ),
      figure('indicators'),
      figure('covered'),
      share('coverage_percent'),
      share('coverage_by_points_percent'),
      figure('rows'),
      figure('rows_distinct'),
      figure('rows_measurable'),
      figure('rows_with_baseline'),
      figure('rows_with_agency', 18),
      column(
        language,
        'missing_indicators',
        'computed',
        44,
        missingNames(context, texts('missing_indicators')),
      ),
    ],
  };
}

/** "18 Wajib belajar; 23 Disabilitas": a meeting asks for names, not for numbers. */
function missingNames(context: SheetContext, lists: readonly (string | null)[]): (string | null)[] {
  const names = new Map(
    context.analysis.reference.indicators.map((indicator) => [
      indicator.indicatorId,
      context.say({ id: indicator.shortNameId, en: indicator.shortNameEn }),
    ]),
  );
  return lists.map((list) =>
    list === null
      ? null
      : list
          .split(';')
          .map((id) => `${id} ${names.get(id) ?? ''}`.trim())
          .join('; '),
  );
}

function matrixTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const frame = analysis.indicatorMatrix;
  const { figure, presence, texts } = over(context, frame);
  const { indicators } = analysis.reference;
  return {
    caption: say({
      id: 'Tabel 3. Matriks indikator dan kota',
      en: 'Table 3. Matrix of indicators and cities',
    }),
    name: TABLE_NAMES.indicatorMatrix,
    source: say(POINTS_SOURCE),
    columns: [
      column(language, 'canonical_indicator', 'id', 15, texts('canonical_indicator').map(Number), {
        format: 'year',
        align: 'center',
      }),
      column(language, 'cluster', 'computed', 10, texts('cluster'), { align: 'center' }),
      column(
        language,
        'name',
        'computed',
        44,
        indicators.map(({ nameId, nameEn }) => say({ id: nameId, en: nameEn })),
      ),
      figure('max_points', 11, { header: say({ id: 'Nilai maks. 2024', en: 'Max. points 2024' }) }),
      ...analysis.plans.flatMap((plan) => {
        const group = cityLabel(context, plan.planId);
        const suffix = ` ${context.planLabel(plan.planId)} ${yearSpan(plan.years)}`;
        return [
          presence(`presence_${plan.planId}`, 13, `${say({ id: 'Status', en: 'Status' })}${suffix}`, group),
          figure(`rows_${plan.planId}`, 10, {
            header: `${say({ id: 'Baris', en: 'Rows' })}${suffix}`,
            group,
          }),
          figure(`measurable_${plan.planId}`, 10, {
            header: `${say({ id: 'Terukur', en: 'Measurable' })}${suffix}`,
            group,
          }),
        ];
      }),
    ],
  };
}

function cityLabel(context: SheetContext, planId: string): string {
  const plan = context.analysis.plans.find((candidate) => candidate.planId === planId);
  return plan ? `${plan.cityName} ${yearSpan(plan.years)}` : planId;
}

function partsTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { figure, presence, texts } = over(context, analysis.subIndicatorCoverage);
  const names = new Map(analysis.reference.subIndicators.map((part) => [part.subIndicatorId, part]));
  return {
    caption: say({
      id: 'Tabel 4. Cakupan subindikator klaster V',
      en: 'Table 4. Coverage of the sub-indicators of cluster V',
    }),
    name: TABLE_NAMES.subIndicatorCoverage,
    source: say(POINTS_SOURCE),
    columns: [
      column(language, 'city', 'computed', 15, texts('city')),
      column(language, 'sub_indicator', 'computed', 10, texts('sub_indicator'), { align: 'center' }),
      column(
        language,
        'name',
        'computed',
        44,
        texts('sub_indicator').map((id) => {
          const part = names.get(id ?? '');
          return part ? say({ id: part.nameId, en: part.nameEn }) : null;
        }),
      ),
      figure('max_points', 11, { header: say({ id: 'Nilai maks. 2024', en: 'Max. points 2024' }) }),
      presence('presence', 13, say({ id: 'Status', en: 'Status' })),
      figure('rows'),
      figure('rows_measurable'),
    ],
  };
}

function completenessTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { figure, share, texts } = over(context, analysis.completeness);
  const header = (id: string, en: string): { readonly header: string } => ({ header: say({ id, en }) });
  return {
    caption: say({ id: 'Tabel 5. Kelengkapan baris', en: 'Table 5. Completeness of the rows' }),
    name: TABLE_NAMES.completeness,
    source: say({
      id: 'Bagian dari baris yang berbeda. Data dasar kosong berarti lampiran tidak punya kolomnya.',
      en: 'Shares of distinct rows. A blank baseline means that the annex has no such column.',
    }),
    columns: [
      column(language, 'city', 'computed', 15, texts('city')),
      column(
        language,
        'year',
        'computed',
        10,
        analysis.plans.map(({ years }) => yearSpan(years)),
      ),
      column(
        language,
        'plan',
        'computed',
        44,
        analysis.plans.map(({ title }) => title),
      ),
      figure('rows'),
      figure('rows_distinct'),
      share('unit_percent', 12, header('Bersatuan (%)', 'With unit (%)')),
      share('known_unit_percent', 12, header('Satuan dikenal (%)', 'Known unit (%)')),
      share('all_targets_percent', 12, header('Target lengkap (%)', 'All targets (%)')),
      share('agency_percent', 12, header('Penanggung jawab (%)', 'With agency (%)')),
      share('baseline_percent', 12, header('Data dasar (%)', 'Baseline (%)')),
    ],
  };
}

function promisesTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const { figure, presence, texts } = over(context, analysis.promises);
  return {
    caption: say({ id: 'Tabel 6. Cakupan janji', en: 'Table 6. Coverage of promises' }),
    name: TABLE_NAMES.promises,
    source: say({
      id: 'Janji: indikator dalam naskah rencana (bukan tabelnya). Tercakup bila tabel punya baris dengan target terbaca.',
      en: 'Promise: an indicator in the text of the plan, not its table. Covered when the table has a row with a usable target.',
    }),
    columns: [
      column(language, 'city', 'computed', 15, texts('city')),
      column(language, 'promise', 'id', 10, texts('promise_id'), { align: 'center' }),
      column(language, 'name', 'printed', 44, texts('heading')),
      column(
        language,
        'canonical_indicator',
        'computed',
        11,
        texts('canonical_indicator').map((id) => (id === null ? null : Number(id))),
        { format: 'year', align: 'center' },
      ),
      presence('presence', 13, say({ id: 'Status', en: 'Status' })),
      figure('rows'),
      figure('rows_measurable'),
    ],
  };
}

function duplicatesTable(context: SheetContext): StackedTable {
  const { language, say, analysis } = context;
  const groups = analysis.duplicates;
  const yesNo = (value: boolean): string => say(value ? YES : NO);
  return {
    caption: say({ id: 'Tabel 7. Baris yang berulang', en: 'Table 7. Repeated rows' }),
    name: TABLE_NAMES.duplicates,
    source: say(SOURCE),
    columns: [
      column(
        language,
        'city',
        'computed',
        15,
        groups.map(({ city }) => city),
      ),
      column(
        language,
        'count',
        'computed',
        10,
        groups.map(({ rowIds }) => rowIds.length),
        { format: 'integer' },
      ),
      column(
        language,
        'row_ids',
        'computed',
        44,
        groups.map(({ rowIds }) => rowIds.join(', ')),
      ),
      column(
        language,
        'values_agree',
        'computed',
        11,
        groups.map(({ valuesAgree }) => yesNo(valuesAgree)),
        {
          align: 'center',
          colors: [{ word: say(NO), ...COLORS.warn }],
        },
      ),
      column(
        language,
        'across_sections',
        'computed',
        11,
        groups.map(({ acrossSections }) => yesNo(acrossSections)),
        {
          header: say({ id: 'Lintas bagian', en: 'Across sections' }),
          align: 'center',
        },
      ),
    ],
  };
}
