/** Small plans for tests of the measures: say only what the case is about, the rest is plain and harmless. */
import type {
  AgencyReading,
  CrosswalkReading,
  Direction,
  Nature,
  NumberDoubt,
  NumberReading,
  Operator,
  Plan,
  PlanRow,
  QuestionLink,
  UnitKind,
  UnitReading,
} from '../analysis/plan/plan';
import { readPath } from '../analysis/plan/path';
import type { PrintedRow } from '../analysis/plan/printed-plan';
import type { CanonicalIndicator, Question, Reference, SubIndicator } from '../analysis/reference/reference';

/** A cell: a number, `null` for a blank, other text for text, or a reading made by `reading`. */
export type CellCase = number | null | string | NumberReading;

export interface RowCase {
  readonly targets?: readonly CellCase[];
  readonly baseline?: CellCase;
  readonly nature?: Nature;
  readonly direction?: Direction;
  readonly unit?: string;
  /** Id of the unit; the printed unit unless given. */
  readonly unitId?: string | null;
  readonly unitKind?: UnitKind;
  readonly action?: string;
  readonly measure?: string;
  readonly agencies?: readonly string[];
  /** Canonical indicator, `null` for none. */
  readonly indicator?: string | null;
  readonly subIndicator?: string | null;
  readonly planTotal?: boolean;
  readonly section?: string;
  readonly program?: string;
  /** Questions that the row was judged to answer and to support; unread where neither is given. */
  readonly answers?: readonly string[];
  readonly supports?: readonly string[];
}

export interface PlanCase {
  readonly city?: string;
  readonly cityCode?: string;
  readonly years?: readonly number[];
  readonly baselineYear?: number | null;
  readonly hasBaseline?: boolean;
  readonly rows?: readonly RowCase[];
}

/** A plan with row ids `<code>-<first year>-001` and so on, in the order given. */
export function makePlan(overrides: PlanCase = {}): Plan {
  const { cityCode = '3672', years = [2023, 2024], baselineYear = 2022, hasBaseline = true } = overrides;
  const planId = `${cityCode}-${years[0] ?? 0}`;
  return {
    planId,
    cityCode,
    cityName: overrides.city ?? `Kota ${cityCode}`,
    title: 'RAD-KLA',
    regulation: '',
    years,
    baselineYear: hasBaseline ? baselineYear : null,
    hasMeasure: true,
    hasBaseline,
    file: `${planId}.csv`,
    extraColumns: [],
    rows: (overrides.rows ?? []).map((row, position) => makeRow(row, planId, cityCode, position + 1, years)),
  };
}

function linksOf({ answers = [], supports = [] }: RowCase): QuestionLink[] {
  const link = (strength: QuestionLink['strength']) => (questionId: string) => ({
    questionId,
    strength,
    ...CERTAIN,
  });
  return [...answers.map(link('direct')), ...supports.map(link('supporting'))];
}

const CERTAIN = { confidence: 'high', reason: { id: '', en: '' } } as const;

/** One row; without targets it has 10 in every year, without baseline none. */
export function makeRow(
  row: RowCase,
  planId = '3672-2023',
  cityCode = '3672',
  ordinal = 1,
  years: readonly number[] = [2023, 2024],
): PlanRow {
  const targets = (row.targets ?? years.map(() => 10)).map(toReading);
  const baseline = toReading(row.baseline ?? null);
  const rowId = `${planId}-${String(ordinal).padStart(3, '0')}`;
  const indicator = row.indicator === undefined ? '1' : row.indicator;
  const unit = row.unit ?? 'kelurahan';
  const read: UnitReading = {
    text: unit,
    unitId: row.unitId === undefined ? unit || null : row.unitId,
    kind: row.unitKind ?? 'count',
    doubt: null,
  };
  const [nature, baselineIsPlanTotal] = [row.nature ?? 'level', row.planTotal ?? false];
  return {
    rowId,
    planId,
    cityCode,
    printed: printedRow(rowId, row, unit, baseline, targets),
    baseline,
    targets,
    unit: read,
    agencies: (row.agencies ?? ['dinkes']).map(agency),
    crosswalk: crosswalk(indicator, row.subIndicator ?? null),
    cluster: INDICATORS.find(({ indicatorId }) => indicatorId === indicator)?.clusterId ?? null,
    nature: { value: nature, ...CERTAIN },
    baselineIsPlanTotal,
    direction: { value: row.direction ?? 1, ...CERTAIN },
    questions: { links: linksOf(row), source: row.answers || row.supports ? 'judged' : 'unread' },
    path: readPath({
      nature: { value: nature, ...CERTAIN },
      baseline,
      baselineIsPlanTotal,
      targets,
      unit: read,
    }),
  };
}

/** A reading with an operator, a percent sign or a doubt. */
export function reading(
  value: number | null,
  options: { operator?: Operator; percent?: boolean; doubt?: NumberDoubt | null; printed?: string } = {},
): NumberReading {
  const { operator = '', percent = false, doubt = value === null ? 'text' : null } = options;
  const printed = options.printed ?? `${operator}${value ?? 'teks'}${percent ? '%' : ''}`;
  return { printed, value, operator, components: [], percent, convention: 'none', doubt, proposal: null };
}

/** "> 90%" */
export function moreThan(value: number): NumberReading {
  return reading(value, { operator: '>', percent: true });
}

const INDICATORS: readonly CanonicalIndicator[] = [
  indicatorOf('1', 'K', 96),
  indicatorOf('2', 'K', 36),
  indicatorOf('3', 'K', 32),
  indicatorOf('4', 'I', 15),
  indicatorOf('13', 'III', 20),
  indicatorOf('21', 'V', 122),
];
const SUB_INDICATORS: readonly SubIndicator[] = ['21a', '21b'].map((subIndicatorId) => ({
  subIndicatorId,
  indicatorId: '21',
  nameId: subIndicatorId,
  nameEn: subIndicatorId,
  maxPoints: 20,
}));

/** A small framework: three indicators in K (96, 36 and 32 points), one each in I, III and V (21 with 21a, 21b). */
export function makeReference(overrides: Partial<Reference> = {}): Reference {
  return {
    clusters: (['K', 'I', 'III', 'V'] as const).map((clusterId) => ({
      clusterId,
      nameId: clusterId,
      nameEn: clusterId,
    })),
    indicators: INDICATORS,
    subIndicators: SUB_INDICATORS,
    bands: [],
    crosswalk: [],
    overrides: [],
    natures: [],
    earlierReadings: [],
    areas: [],
    questionKinds: [],
    questions: [],
    judgements: [],
    synonyms: [],
    agencies: [],
    agencyAliases: [],
    agencyLocalNames: [],
    units: [],
    unitAliases: [],
    cities: [],
    things: [],
    denominators: [],
    pairs: [],
    documents: [],
    statements: [],
    promises: [],
    ...overrides,
  };
}

/** Freezes a value and all it holds, so that a test fails where an input is written to. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function toReading(cell: CellCase): NumberReading {
  if (typeof cell === 'number') return reading(cell);
  if (cell === null) return reading(null, { doubt: 'blank', printed: '' });
  return typeof cell === 'string' ? reading(null, { printed: cell }) : cell;
}

function printedRow(
  rowId: string,
  row: RowCase,
  unit: string,
  baseline: NumberReading,
  targets: readonly NumberReading[],
): PrintedRow {
  return {
    rowId,
    sectionNo: 'I',
    section: row.section ?? 'KELEMBAGAAN',
    indicatorNo: '1',
    indicator: 'Indikator',
    action: row.action ?? `Kegiatan ${rowId}`,
    measure: row.measure ?? '',
    unit,
    baseline: baseline.printed,
    targets: targets.map(({ printed }) => printed),
    agencies: (row.agencies ?? ['dinkes']).join(', '),
    program: row.program ?? '',
    filledDown: [],
    sourceLine: null,
    extras: {},
  };
}

function agency(name: string): AgencyReading {
  return { printed: name, agencyId: name, name, match: 'exact' };
}

function crosswalk(indicator: string | null, subIndicator: string | null): CrosswalkReading {
  return {
    indicator,
    subIndicator,
    confidence: 'high',
    reason: { id: '', en: '' },
    source: indicator === null ? 'none' : 'row',
  };
}

function indicatorOf(
  indicatorId: string,
  clusterId: CanonicalIndicator['clusterId'],
  maxPoints: number,
): CanonicalIndicator {
  const name = `Indikator ${indicatorId}`;
  return {
    indicatorId,
    clusterId,
    nameId: name,
    nameEn: name,
    shortNameId: name,
    shortNameEn: name,
    maxPoints,
  };
}

/** A question of an indicator, or of a part (`21A`), with one point. */
export function questionOf(questionId: string, other: Partial<Question> = {}): Question {
  const [indicator = ''] = questionId.split('.');
  const part = /[A-C]$/.test(indicator);
  return {
    questionId,
    indicatorId: indicator.replace(/[A-C]$/, ''),
    subIndicatorId: part ? indicator.toLowerCase() : null,
    level: 'kota',
    points: 1,
    kindId: 'data',
    nameId: questionId,
    nameEn: questionId,
    agencyIds: [],
    asksMatrix: false,
    isByDocument: false,
    isDoubtful: false,
    remark: null,
    ...other,
  };
}
