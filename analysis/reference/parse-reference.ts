import type { Bilingual } from '../text/bilingual';
import { AnalysisError } from '../errors';
import { CLUSTER_IDS, NATURES, type ClusterId, type Confidence, type UnitKind } from '../plan/plan';
import { type CsvTable, parseCsv } from '../table/csv';
import { withCounts } from './denominators';
import { type FactRecord, factRecords } from './fact-records';
import { parseDocuments } from './parse-documents';
import type { Ceiling, QuestionLevel, Reference } from './reference';

/**
 * The facts that plans are read against, from the texts of `seeds/`.
 *
 * @param texts text by path below `seeds/`; every file of a folder `promises/` counts
 * @throws AnalysisError of `parseCsv`; `file-not-found` for a missing file; `missing-column` and
 *   `malformed-reference` with file, line and column, `unknown-indicator` for a match that the framework does not know
 * @example parseReference(texts).indicators.length // 24
 */
export function parseReference(texts: ReadonlyMap<string, string>): Reference {
  const csv = (file: string): CsvTable => {
    const text = texts.get(file);
    if (text === undefined) throw new AnalysisError('file-not-found', `${file} is missing`, { file });
    return parseCsv(text, file);
  };
  const each = <T>(file: string, build: (record: FactRecord) => T): T[] => factRecords(csv(file)).map(build);
  const promiseFiles = [...texts.keys()].filter((file) => file.startsWith('promises/')).sort();
  const indicators = each('framework/indicators.csv', (r) => ({
    indicatorId: r.text('indicator_id'),
    clusterId: r.choice('cluster_id', CLUSTER_IDS) satisfies ClusterId,
    nameId: r.text('name_id'),
    nameEn: r.text('name_en'),
    shortNameId: r.text('short_name_id'),
    shortNameEn: r.text('short_name_en'),
    maxPoints: r.number('max_points'),
  }));
  const subIndicators = each('framework/sub-indicators.csv', (r) => ({
    subIndicatorId: r.text('sub_indicator_id'),
    indicatorId: r.text('indicator_id'),
    nameId: r.text('name_id'),
    nameEn: r.text('name_en'),
    maxPoints: r.number('max_points'),
  }));
  const questionKinds = each('framework/question-kinds.csv', (r) => ({
    kindId: r.text('kind'),
    nameId: r.text('name_id'),
    nameEn: r.text('name_en'),
    meaning: { id: r.text('meaning_id'), en: r.text('meaning_en') },
  }));
  const questions = each('framework/questions.csv', (r) => ({
    questionId: r.text('question_id'),
    indicatorId: r.text('indicator_id'),
    subIndicatorId: r.text('sub_indicator_id') || null,
    level: r.choice('level', LEVELS),
    points: r.number('points'),
    kindId: r.choice(
      'kind',
      questionKinds.map(({ kindId }) => kindId),
    ),
    nameId: r.text('topic_id'),
    nameEn: r.text('topic_en'),
    agencyIds: r.text('agency_ids').split(';').filter(Boolean),
    asksMatrix: r.choice('matriks', ['true', 'false']) === 'true',
    isByDocument: r.choice('by_document', ['true', 'false']) === 'true',
    isDoubtful: r.choice('doubtful', ['true', 'false']) === 'true',
    remark: r.text('remark') === '' ? null : { id: r.text('remark'), en: r.text('remark_en') },
  }));
  const questionIds = new Set(questions.map(({ questionId }) => questionId));
  const things = each('framework/things.csv', (r) => ({
    thingId: r.text('thing_id'),
    nameId: r.text('name_id'),
    nameEn: r.text('name_en'),
    unitIds: r.text('unit_ids').split(';').filter(Boolean),
    parts: r.text('parts').split(';').filter(Boolean),
    per: r.numberOrNull('per'),
    isAlwaysAsked: r.choice('always', ['true', 'false']) === 'true',
  }));
  const denominators = each('cities/denominators.csv', (r) => ({
    cityCode: r.text('city_code'),
    thingId: r.choice(
      'thing_id',
      things.map(({ thingId }) => thingId),
    ),
    number: r.number('number'),
    year: r.numberOrNull('year'),
    source: { id: r.text('source'), en: r.text('source_en') },
  }));
  const known = {
    indicators: indicators.map(({ indicatorId }) => indicatorId),
    parts: subIndicators.map(({ subIndicatorId }) => subIndicatorId),
  };
  const cities = withCounts(
    each('cities/cities.csv', (r) => ({
      cityCode: r.text('city_code'),
      name: r.text('name'),
      province: r.text('province'),
    })),
    denominators,
  );
  return {
    clusters: each('framework/clusters.csv', (r) => ({
      clusterId: r.choice('cluster_id', CLUSTER_IDS),
      nameId: r.text('name_id'),
      nameEn: r.text('name_en'),
    })),
    indicators,
    subIndicators,
    bands: each('framework/bands.csv', (r) => ({
      bandId: r.text('band_id'),
      nameId: r.text('name_id'),
      nameEn: r.text('name_en'),
      lowerPercent: r.number('lower_percent'),
      color: r.text('color'),
    })),
    crosswalk: each('crosswalk/indicators.csv', (r) => ({
      planId: r.text('plan_id'),
      sectionNo: r.text('section_no'),
      indicatorNo: r.text('indicator_no'),
      indicator: r.text('indicator'),
      ...decided(r, known),
    })),
    overrides: each('crosswalk/rows.csv', (r) => ({ rowId: r.text('row_id'), ...decided(r, known) })),
    natures: each('crosswalk/natures.csv', (r) => ({
      rowId: r.text('row_id'),
      value: r.choice('nature', NATURES),
      ...reasoned(r),
    })),
    earlierReadings: each('crosswalk/earlier-readings.csv', (r) => ({
      rowId: r.text('row_id'),
      column: r.text('column'),
      value: r.text('value') || null,
      version: r.text('version'),
    })),
    areas: each('framework/area-points.csv', (r) => ({
      indicatorId: r.choice('component', ['kecamatan', 'kelurahan']) === 'kecamatan' ? '25' : '26',
      nameId: r.text('name_id'),
      nameEn: r.text('name_en'),
      maxPoints: r.number('max_points'),
    })),
    questionKinds,
    questions,
    judgements: each('crosswalk/questions.csv', (r) => {
      const questionId = r.text('question_id');
      const strength = r.choice('strength', STRENGTHS);
      if (
        (questionId === '') !== (strength === 'none') ||
        (questionId !== '' && !questionIds.has(questionId))
      )
        throw r.refuse('question_id', 'a question of framework/questions.csv');
      return {
        rowId: r.text('row_id'),
        link: strength === 'none' ? null : { questionId, strength },
        ...reasoned(r),
      };
    }),
    synonyms: each('framework/synonyms.csv', (r) => ({ term: r.text('term'), means: r.text('means') })),
    agencies: each('agencies/agencies.csv', (r) => ({
      agencyId: r.text('agency_id'),
      cityCode: r.text('city_code'),
      name: r.text('name'),
      shortName: r.text('short_name'),
      kind: r.text('kind'),
    })),
    agencyAliases: each('agencies/aliases.csv', (r) => ({
      alias: r.text('alias'),
      cityCode: r.text('city_code'),
      agencyId: r.text('agency_id'),
      reasonKind: r.text('reason_kind'),
    })),
    agencyLocalNames: each('agencies/local-names.csv', (r) => ({
      agencyId: r.text('agency_id'),
      cityCode: r.text('city_code'),
      name: r.text('name'),
      shortName: r.text('short_name'),
    })),
    units: each('units/units.csv', (r) => ({
      unitId: r.text('unit_id'),
      nameId: r.text('name_id'),
      nameEn: r.text('name_en'),
      kind: r.choice('kind', UNIT_KINDS),
    })),
    unitAliases: each('units/aliases.csv', (r) => ({
      alias: r.text('alias'),
      unitId: r.text('unit_id'),
      doubt: r.text('doubt'),
    })),
    cities,
    things,
    denominators,
    pairs: each('crosswalk/pairs.csv', (r) => ({
      rowIds: [r.text('row_a'), r.text('row_b')] as const,
      ceiling: r.choice('rung', CEILINGS),
      things: thingsOfPair(r.text('thing_ids')),
      questionIds: r.text('question_ids').split(';').filter(Boolean),
      compared: { id: r.text('compared'), en: r.text('compared_en') },
      ...reasoned(r),
    })),
    documents: parseDocuments(csv('documents/documents.csv'), cities),
    statements: each('documents/statements.csv', (r) => ({
      planId: r.text('plan_id'),
      topic: r.text('topic'),
      value: r.text('value'),
      sourceLine: r.numberOrNull('source_line'),
      place: r.text('place'),
      note: r.text('note') === '' ? null : { id: r.text('note'), en: r.text('note_en') },
    })),
    promises: promiseFiles.flatMap((file) =>
      each(file, (r) => ({
        promiseId: r.text('promise_id'),
        planId: r.text('plan_id'),
        heading: r.text('heading'),
        ...matched(r, known),
        sourceLine: r.numberOrNull('source_line'),
      })),
    ),
  };
}

/** "kelurahan" for both rows, "kelurahan/wilayah" for one each; "kelurahan;wilayah" where either may be meant. */
function thingsOfPair(text: string): readonly [readonly string[], readonly string[]] {
  const [first = '', second = first] = text.split('/');
  const listed = (one: string): string[] => one.split(';').filter(Boolean);
  return [listed(first), listed(second)];
}

const CEILINGS: readonly Ceiling[] = ['A', 'B', 'C', 'E'];
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];
const LEVELS: readonly QuestionLevel[] = ['kota', 'kecamatan', 'kelurahan'];
const STRENGTHS = ['direct', 'supporting', 'none'] as const;
const UNIT_KINDS: readonly UnitKind[] = ['percent', 'count', 'document', 'rate', 'amount', 'none'];

interface KnownIndicators {
  readonly indicators: readonly string[];
  readonly parts: readonly string[];
}

interface Matched {
  readonly canonicalIndicator: string | null;
  readonly subIndicator: string | null;
}

function matched(r: FactRecord, { indicators, parts }: KnownIndicators): Matched {
  return {
    canonicalIndicator: r.indicatorOrNull('canonical_indicator', indicators),
    subIndicator: r.indicatorOrNull('sub_indicator', parts),
  };
}

function decided(
  r: FactRecord,
  known: KnownIndicators,
): Matched & { readonly confidence: Confidence; readonly reason: Bilingual } {
  return { ...matched(r, known), ...reasoned(r) };
}

function reasoned(r: FactRecord): { readonly confidence: Confidence; readonly reason: Bilingual } {
  return {
    confidence: r.choice('confidence', CONFIDENCES),
    reason: { id: r.text('reason'), en: r.text('reason_en') },
  };
}
