import type { Severity } from '../../analysis/audit/finding';
import type { Language } from '../text/text';
import type { PlacedFinding } from './analysis-client';

export interface FindingFilter {
  /** Empty for all. */
  readonly severities: ReadonlySet<Severity>;
  /** Plan id; blank for all. */
  readonly planId: string;
  /** Group of findings; blank for all. */
  readonly groupId: string;
  readonly words: string;
  readonly hideDecided: boolean;
}

/** Findings that pass, in the order in which they come. */
export function filterFindings(
  findings: readonly PlacedFinding[],
  filter: FindingFilter,
  language: Language,
): PlacedFinding[] {
  const wanted = filter.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return findings.filter((one) => passes(one, filter) && holds(one, wanted, language));
}

function passes({ finding, groupId, decision, refused }: PlacedFinding, filter: FindingFilter): boolean {
  if (filter.severities.size > 0 && !filter.severities.has(finding.severity)) return false;
  if (filter.planId !== '' && finding.planId !== filter.planId) return false;
  if (filter.groupId !== '' && groupId !== filter.groupId) return false;
  // A decision whose value was not understood still waits for the planner.
  return !(filter.hideDecided && decision && !refused);
}

/** Every word stands somewhere in what is shown of the finding. */
function holds({ finding, cityName }: PlacedFinding, words: readonly string[], language: Language): boolean {
  if (words.length === 0) return true;
  const shown = [
    finding.message[language],
    finding.printed,
    finding.proposal[language],
    finding.rowId,
    finding.rule,
    cityName,
  ];
  const text = shown.join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
