import type { Decision } from '../audit/decisions';
import type { Finding } from '../audit/finding';
import { readColumn } from '../plan/read-columns';
import type { Language } from '../text/bilingual';
import { DECISION_WORDS, IMPACT_WORDS } from '../text/words';
import { column, type SizedColumn } from './columns';
import type { SheetContext } from './context';
import { thisRow } from './formulas';
import { TABLE_NAMES } from './names';

type Impact = keyof typeof IMPACT_WORDS;

/**
 * What the decision in the line does, live, and before there is one what accepting the proposal would do: most proposals
 * set no value that is read, and are only noted.
 */
export function impactColumn(
  { language, say }: SheetContext,
  findings: readonly Finding[],
  decisions: ReadonlyMap<string, Decision>,
): SizedColumn {
  const formulaOf = formulas(language);
  return column(
    language,
    'impact',
    'computed',
    24,
    findings.map((finding) => {
      const decision = decisions.get(finding.findingId);
      const word = say(IMPACT_WORDS[impactOf(finding, decision)]);
      return decision ? word : `${say(BEFORE)}: ${word}`;
    }),
    { format: 'general', wrap: true, align: 'left', formulas: findings.map(formulaOf) },
  );
}

const BEFORE = { id: `jika ${DECISION_WORDS.accept.id}`, en: `if you ${DECISION_WORDS.accept.en}` };

/**
 * What a decision on a finding does to the reading; without one, what accepting would do.
 *
 * @example impactOf(findings[0], undefined) // 'noted'
 */
export function impactOf(finding: Finding, decision: Decision | undefined): Impact {
  if (decision?.decision === 'ignore') return 'rejected';
  if (decision?.decision === 'change') return changeOf(finding, decision.value !== undefined);
  if (finding.restores !== undefined && finding.restores.length > 0) return 'restores';
  return finding.apply.length > 0 ? 'changes' : 'noted';
}

/** A value of the planner's own is set where the finding has rows to settle and a column that is read. */
function changeOf({ apply, field, settles }: Finding, hasValue: boolean): Impact {
  return hasValue && settles.length > 0 && readColumn(apply[0]?.column ?? field) !== null
    ? 'changes'
    : 'noted';
}

function formulas(language: Language): (finding: Finding) => string {
  const here = (key: string): string => thisRow(TABLE_NAMES.findings, key, language);
  const quoted = (text: string): string => `"${text}"`;
  const word = (impact: Impact): string => quoted(IMPACT_WORDS[impact][language]);
  const decided = (kind: keyof typeof DECISION_WORDS): string =>
    `TRIM(${here('decision')})=${quoted(DECISION_WORDS[kind][language])}`;
  return (finding) => {
    const accepting = impactOf(finding, undefined);
    const changing = changeOf(finding, true);
    const changed =
      changing === 'noted'
        ? word('noted')
        : `IF(${here('decided_value')}="",${word('noted')},${word(changing)})`;
    return (
      `=IF(${decided('ignore')},${word('rejected')},IF(${decided('change')},${changed},` +
      `IF(${decided('accept')},"",${quoted(`${BEFORE[language]}: `)})&${word(accepting)}))`
    );
  };
}
