import type { DecisionKind } from '../audit/decisions';
import type { Finding } from '../audit/finding';
import { consequenceWords } from '../audit/consequence';
import { impactOf, type Impact } from '../audit/impact';
import type { Bilingual, Language } from '../text/bilingual';
import { DECISION_WORDS, IMPACT_WORDS } from '../text/words';
import { column, type SizedColumn } from './columns';
import type { SheetContext } from './context';
import { lookup, thisRow, wholeColumn } from './formulas';
import { TABLE_NAMES } from './names';

/**
 * What the decision in the line does, live, or that on its group where the line has none, and before there is one what accepting the proposal would do: most proposals
 * set no value that is read, and are only noted.
 */
export function impactColumn(
  { language, say }: SheetContext,
  findings: readonly Finding[],
  decisions: ReadonlyMap<string, DecisionKind>,
): SizedColumn {
  const formulaOf = formulas(language);
  return column(
    language,
    'impact',
    'computed',
    66,
    findings.map((finding) => {
      const kind = decisions.get(finding.findingId);
      const word =
        kind === undefined || kind === 'accept'
          ? accepting(finding)[language]
          : say(IMPACT_WORDS[impactOf(finding, kind)]);
      return kind || impactOf(finding) === 'confirms' ? word : `${say(BEFORE)}: ${word}`;
    }),
    { format: 'general', wrap: true, align: 'left', formulas: findings.map(formulaOf) },
  );
}

/** What was decided on the group of the line, as the sheet of groups has it now. */
export function groupDecisionFormula(language: Language): string {
  const { findings, findingGroups } = TABLE_NAMES;
  const group = thisRow(findings, 'group_id', language);
  const at = `MATCH(${group},${wholeColumn(findingGroups, 'group_id', language)},0)`;
  return `=IFERROR(TRIM(${lookup(findingGroups, 'decision', at, language)}),"")`;
}

/** What agreeing does, and what hangs on the finding: "mengubah angka; target 2022 tidak ada → 58.697". */
function accepting(finding: Finding): Bilingual {
  const { id, en } = IMPACT_WORDS[impactOf(finding)];
  const hangs = finding.consequence && consequenceWords(finding.consequence);
  return hangs ? { id: `${id}; ${hangs.id}`, en: `${en}; ${hangs.en}` } : { id, en };
}

const BEFORE = { id: `jika ${DECISION_WORDS.accept.id}`, en: `if you ${DECISION_WORDS.accept.en}` };

function formulas(language: Language): (finding: Finding) => string {
  const here = (key: string): string => thisRow(TABLE_NAMES.findings, key, language);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const word = (impact: Impact): string => quoted(IMPACT_WORDS[impact][language]);
  const own = `TRIM(${here('decision')})`;
  const decided = (kind: keyof typeof DECISION_WORDS): string =>
    `IF(${own}="",${here('group_decision')},${own})=${quoted(DECISION_WORDS[kind][language])}`;
  // What is in use already is so before any decision.
  const said = (finding: Finding): string =>
    impactOf(finding) === 'confirms' ? '' : `IF(${decided('accept')},"",${quoted(`${BEFORE[language]}: `)})&`;
  return (finding) => {
    const changing = impactOf(finding, 'change');
    const changed =
      changing === 'noted-only'
        ? word('noted-only')
        : `IF(${here('decided_value')}="",${word('noted-only')},${word(changing)})`;
    return (
      `=IF(${decided('ignore')},${word(impactOf(finding, 'ignore'))},IF(${decided('change')},${changed},` +
      `${said(finding)}${quoted(accepting(finding)[language])}))`
    );
  };
}
