import type { Analysis } from '../../analysis/analyse';
import { isShownFigure } from '../../analysis/audit/consequence';
import type { FigureChange } from '../../analysis/audit/figure-changes';
import { findingGroups } from '../../analysis/audit/finding-groups';
import { changeWords } from '../../analysis/audit/foretold-words';
import type { Decided } from '../../analysis/audit/foretell';
import { groupEffect } from '../../analysis/audit/group-effect';
import { ordinalOfRow } from '../../analysis/audit/wording';
import { planLabels, TABLE_NAMES } from '../../analysis/sheets/names';
import type { ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { Bilingual, Language } from '../../analysis/text/bilingual';
import type { PlacedGroup } from './analysis-client';
import { decisionRecorder } from './decision-recorder';

// A planner reads a score of figures; the sheets show every one after the analysis.
const MOST_CHANGES = 40;

/** Findings in groups, with what agreeing would change, and where a decision on each is written. */
export function placeGroups(
  audited: Decided & Pick<Analysis, 'restored'>,
  workbook: ReadWorkbook,
  language: Language,
): PlacedGroup[] {
  const labels = planLabels(audited.plans);
  const placeOf = ({ planId, rowId }: FigureChange): Bilingual => {
    const place = `${labels.get(planId) ?? planId}${rowId === '' ? '' : ` ${ordinalOfRow(rowId)}`}`;
    return { id: place, en: place };
  };
  const records = decisionRecorder(workbook, language, TABLE_NAMES.findingGroups, 'group_id');
  const decisions = new Map(audited.groupDecisions.map((one) => [one.groupId, one]));
  return findingGroups([...audited.restored, ...audited.findings]).map((group) => {
    const { groupId, name, severity } = group;
    const { words, changes } = groupEffect(audited, group, placeOf);
    return {
      groupId,
      name,
      severity,
      effect: words,
      changes: changes
        .filter(isShownFigure)
        .slice(0, MOST_CHANGES)
        .map((change) => changeWords(change, placeOf(change))),
      record: records(groupId),
      decision: decisions.get(groupId) ?? null,
    };
  });
}
