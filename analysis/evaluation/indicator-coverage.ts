import { COVERAGE_SHEET } from '../coverage/coverage-sheet';
import { measure } from '../measure';
import type { Plan } from '../plan/plan';
import type { SizedColumn } from '../sheets/columns';
import { COLORS, type SheetContext } from '../sheets/context';
import { yearSpan } from '../sheets/names';
import { besideStatistics, planStatistics, sourceWithStatistics } from '../sheets/plan-statistics';
import { CENTRED, COUNT, KEY, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { columnOf, recordsOf } from '../table/frame';
import { linesOf } from '../table/lines';
import { headerOf } from '../text/headers';
import { POINTS_FROM } from '../text/points-source';
import { UNCONFIRMED } from '../text/words';
import { GRADE_WORDS, GRADES } from './grade';
import { indicatorCoverageFrame } from './indicator-coverage-frame';

export const QUESTIONS_SOURCE = {
  id: `Sumber: lampiran peraturan kepala daerah, dihitung; nilai dari ${POINTS_FROM.id}. Gambaran hal yang perlu dibahas, bukan perkiraan nilai evaluasi. Yang tidak memiliki baris dapat saja sudah ada atau tercantum dalam dokumen lain; lampiran tidak memuat kolom anggaran.`,
  en: `Source: annexes of the regulations, computed; points from ${POINTS_FROM.en}. These points show where to look; they predict no score. What has no row may exist already or stand in another document; the annexes have no budget column.`,
};

/** Who answers a question in the source; not who is responsible for a row. */
export const ASKED_AGENCY = { id: 'Instansi penjawab (2024)', en: 'Bodies that answer (2024)' };

/** Of the table of indicators, whose parts and blanks have to be read rightly. */
const PARTS_SOURCE = {
  id: `${QUESTIONS_SOURCE.id} Subindikator (21a–24b) sudah termasuk dalam indikatornya. Nilai tanpa baris: tidak satu baris pun menjawab atau mendukung pertanyaannya; indikatornya sendiri dapat memiliki baris. 0: setiap pertanyaan sedikitnya didukung, belum tentu dijawab. Nilai pertanyaan beberapa indikator berjumlah sedikit lebih dari nilai maksimumnya (lihat Indikator).`,
  en: `${QUESTIONS_SOURCE.en} Sub-indicators (21a–24b) are counted in their indicator. Points without a row: no row answers or supports their questions; the indicator itself may have rows. 0: every question is at least supported, not necessarily answered. The questions of some indicators make a little more than its maximum (see Indicators).`,
};

/** What the points without a row of a city were headed before. */
export const POINTS_NONE_BEFORE = ['Nilai belum direncanakan', 'Points not planned'];

/** What that column was headed before. */
export const ASKED_AGENCY_BEFORE = ['Instansi yang ditanya (2024)', 'Bodies asked (2024)'];

/** How far each plan goes for each indicator and part, and the points for which it plans nothing. */
export const INDICATOR_COVERAGE = measure({
  key: 'indicatorCoverage',
  compute: ({ plans, reference, groups, answers }) =>
    indicatorCoverageFrame(plans, reference, groups, answers),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say, everything, language } = context;
    const without = headerOf('points_none', language);
    const lines = linesOf(recordsOf(frame), codeOf);
    const show = showing(context, lines);
    const names = namesOf(context);
    const isUnconfirmed = lines.flat().some(({ unconfirmed }) => unconfirmed);
    const ofCity = ({ planId, cityName, years }: Plan): SizedColumn[] => {
      const own = showing(
        context,
        lines.flatMap((line) => line.find((one) => one.plan_id === planId) ?? []),
      );
      const label = context.planLabel(planId);
      const group = `${cityName} ${yearSpan(years)}`;
      return [
        own(`grade_${planId}`, 32, (line) => (line.grade ? say(GRADE_WORDS[line.grade]) : null), {
          header: `${say({ id: 'Cakupan', en: 'Coverage' })} ${label}`,
          group,
          colors: gradeColors(context),
        }),
        own(`rows_${planId}`, 10, (line) => (line.cluster ? line.rows : null), {
          ...COUNT,
          header: `${say({ id: 'Baris', en: 'Rows' })} ${label}`,
          group,
        }),
        own(`points_none_${planId}`, 13, (line) => line.points_none, {
          format: 'number',
          header: `${without} ${label}`,
          earlierHeaders: POINTS_NONE_BEFORE.map((header) => `${header} ${label}`),
          group,
        }),
        ...(isUnconfirmed
          ? [
              own(`unconfirmed_${planId}`, 12, (line) => (line.unconfirmed ? say(UNCONFIRMED) : null), {
                header: `${say({ id: 'Keterangan', en: 'Remark' })} ${label}`,
                group,
              }),
            ]
          : []),
      ];
    };
    const statistics = planStatistics(context, everything.indicatorCoverage, [
      'sub_indicator',
      'canonical_indicator',
    ]);
    const codes = lines.map(([line]) => codeOf(line));
    const grades = {
      cells: columnOf(everything.indicatorCoverage, 'grade'),
      words: GRADES.map((grade) => [grade, say(GRADE_WORDS[grade])] as const),
    };
    const unconfirmed = {
      cells: columnOf(everything.indicatorCoverage, 'unconfirmed'),
      words: [[true, say(UNCONFIRMED)] as const],
    };
    const { near, far } = besideStatistics(
      context,
      ofCity,
      statistics.map((group) => [
        ...group.counts('grade', codes, grades),
        ...group.spread('points_none', codes, without, { format: 'number' }),
        ...(isUnconfirmed ? group.counts('unconfirmed', codes, unconfirmed) : []),
      ]),
    );
    const fixed = [
      show('canonical_indicator', 11, ([line]) => codeOf(line), { ...CENTRED, ...KEY }),
      show('cluster', 10, ([{ cluster }]) => cluster, CENTRED),
      show('name', 72, ([line]) => names.get(codeOf(line)) ?? null),
      show('points', 11, ([{ points }]) => points, { format: 'number' }),
    ];
    return {
      caption: say({
        id: 'Tabel 1. Sejauh mana rencana mencakup indikator KLA, dan nilai pertanyaan tanpa baris',
        en: 'Table 1. How far the plans cover the KLA indicators, and the points asked without a row',
      }),
      name: 'tblCakupanIndikator',
      source: sourceWithStatistics(context, PARTS_SOURCE, statistics),
      columns: [...fixed, ...near, ...far],
      print: { columns: fixed.length + near.length },
    };
  },
});

function codeOf(line: {
  readonly canonical_indicator: string;
  readonly sub_indicator: string | null;
}): string {
  return line.sub_indicator ?? line.canonical_indicator;
}

function namesOf({ analysis: { reference }, nameOf, say }: SheetContext): ReadonlyMap<string, string> {
  return new Map([
    ...reference.indicators.map(
      ({ indicatorId, shortNameId, shortNameEn }) =>
        [indicatorId, say({ id: shortNameId, en: shortNameEn })] as const,
    ),
    ...reference.subIndicators.map((one) => [one.subIndicatorId, nameOf(one)] as const),
    ...reference.areas.map((one) => [one.indicatorId, nameOf(one)] as const),
  ]);
}

/** The word decides, the colour only helps. */
export function gradeColors({ say }: SheetContext) {
  return [
    { word: say(GRADE_WORDS.none), ...COLORS.bad },
    { word: say(GRADE_WORDS.activity), ...COLORS.warn },
    { word: say(GRADE_WORDS.outcome), ...COLORS.calm },
    { word: say(GRADE_WORDS['outcome-with-baseline']), ...COLORS.good },
  ];
}
