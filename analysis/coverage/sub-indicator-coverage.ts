import { measure } from '../measure';
import { CENTRED, COUNT, KEY, presenceLook, showing } from '../sheets/shown-rows';
import type { StackedTable } from '../sheets/stack';
import { recordsOf } from '../table/frame';
import { PRESENCE_WORDS } from '../text/words';
import { DISTINCT, MEASURABLE, maxPoints, POINTS_SOURCE } from './count-columns';
import { COVERAGE_SHEET } from './coverage-sheet';
import { subIndicatorCoverageFrame } from './sub-indicator-coverage-frame';

/** Sub-indicators, which only cluster V has. */
export const SUB_INDICATOR_COVERAGE = measure({
  key: 'subIndicatorCoverage',
  compute: ({ plans, reference, groups }) => subIndicatorCoverageFrame(plans, reference, groups),
  sheet: COVERAGE_SHEET,
  table: (context, frame): StackedTable => {
    const { say, nameOf, analysis } = context;
    const show = showing(context, recordsOf(frame));
    const names = new Map(analysis.reference.subIndicators.map((one) => [one.subIndicatorId, nameOf(one)]));
    return {
      caption: say({
        id: 'Tabel 4. Cakupan subindikator klaster V',
        en: 'Table 4. Coverage of the sub-indicators of cluster V',
      }),
      name: 'tblCakupanSubindikator',
      source: say(POINTS_SOURCE),
      columns: [
        show('city', 15, KEY),
        show('sub_indicator', 10, { ...CENTRED, ...KEY }),
        show('name', 44, (row) => names.get(row.sub_indicator) ?? null),
        show('max_points', 11, maxPoints(context)),
        show('presence', 13, ({ presence }) => say(PRESENCE_WORDS[presence]), presenceLook(context)),
        show('rows', 11, { ...COUNT, header: say(DISTINCT), earlierHeaders: DISTINCT.earlier }),
        show('rows_measurable', 13, {
          ...COUNT,
          header: say(MEASURABLE),
          earlierHeaders: MEASURABLE.earlier,
        }),
      ],
    };
  },
});
