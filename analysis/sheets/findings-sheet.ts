import { decidedColumn, type DecidedFinding, type Decision } from '../audit/decisions';
import { byPriority } from '../audit/by-priority';
import type { Finding } from '../audit/finding';
import { groupName, groupOf } from '../audit/finding-groups';
import { RULES } from '../audit/rules/index';
import type { Bilingual } from '../text/bilingual';
import { headerOf } from '../text/headers';
import { DECISION_WORDS, OUTCOME_WORDS, SEVERITY_WORDS, spellings } from '../text/words';
import { shownText } from './cell-content';
import { blank, column, columnMaker, type SizedColumn } from './columns';
import { severityColors, type SheetContext } from './context';
import { groupDecisionFormula, impactColumn } from './finding-impact';
import { findingPlaces } from './finding-place';
import { MAX_NOTE } from './limits';
import { SHEET_NAMES, TABLE_NAMES } from './names';
import type { SheetDescription } from './sheet';
import { tableSheet } from './sheet-frame';

/**
 * Findings by priority, city and row, each with a link to its cell and the planner's decision. Decisions are the planner's own columns: a rerun
 * finds them again by the finding's id.
 *
 * @param planSheets the described plan sheets; links point at the very cell
 */
export function findingsSheet(
  context: SheetContext,
  planSheets: readonly SheetDescription[],
): SheetDescription {
  const { say } = context;
  const findings = inOrder(context.analysis);
  const columns = findingColumns(context, findings, planSheets);
  const sheet = tableSheet(context, {
    key: 'findings',
    name: context.sheetName('findings'),
    earlierNames: spellings(SHEET_NAMES.findings),
    tabColor: '9C0006',
    title: say({ id: 'Catatan telaah', en: 'Findings' }),
    subtitle: summary(context),
    cells: [{ row: 2, column: 0, value: say(HINT), style: 'source', span: 8 }],
    table: TABLE_NAMES.findings,
    columns,
    frozen: 2,
    print: {
      columns: columns.findIndex(({ key }) => key === 'impact') + 1,
      rows: findings.map(({ severity }) => severity === 'high'),
    },
  });
  // A decision whose finding is gone stays with what it was about.
  const leftRows = { applied: say(OUTCOME_WORDS['finding-gone']) };
  return { ...sheet, tables: sheet.tables.map((table) => ({ ...table, leftRows })) };
}

/** By priority and by what hangs on them, then as the plans come and print their rows; what is about a whole annex goes before its rows. */
function inOrder({ findings, plans }: SheetContext['analysis']): readonly Finding[] {
  const planAt = new Map(plans.map(({ planId }, at) => [planId, at]));
  const placeOf = ({ planId }: Finding): number => planAt.get(planId) ?? plans.length;
  return findings.toSorted(
    (a, b) =>
      byPriority(a, b) || placeOf(a) - placeOf(b) || (a.rowId === b.rowId ? 0 : a.rowId < b.rowId ? -1 : 1),
  );
}

const HINT = {
  id: 'Klik kolom Baris untuk melompat ke selnya. Isi Keputusan. "setuju": Saran diterima; bila Saran tidak menyangkut kolom biru, hanya dicatat untuk revisi peraturan. "ganti": Isi pengganti yang dipakai. "tetap": penghitungan tidak berubah, pembacaan yang sudah dipakai tetap dipakai. Tanpa keputusan, baris mengikuti kelompoknya (lembar Kelompok Telaah). Hitung ulang untuk menerapkannya. Nomor baris: tiga angka terakhir Kode baris, bukan nomor baris Excel.',
  en: 'Click a row to jump to its cell. Fill in Decision. "agree": the Suggestion is taken where a blue column can hold it; otherwise it is noted for a revision of the regulation. "replace": your Replacement is used. "keep": no figure changes, and a reading in use stays in use. Without a decision a line follows its group (sheet Finding Groups). Compute again to apply it. Row numbers: the last three digits of the Row ID, not rows of Excel.',
};

function summary(context: SheetContext): string {
  const { findings, refused, decided } = context.analysis;
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = (['high', 'medium', 'low'] as const).map(
    (severity) => `${context.say(SEVERITY_WORDS[severity])}: ${String(count(severity))}`,
  );
  const notUnderstood = refused.length + decided.filter(({ outcome }) => outcome === 'refused').length;
  const words = context.say({ id: 'isian yang tidak dipahami', en: 'entries that were not understood' });
  const printed = context.say({
    id: 'yang dicetak hanya prioritas tinggi, lainnya ada di buku kerja',
    en: 'only high priority is printed, the others are in the workbook',
  });
  const isPart = findings.some(({ severity }) => severity !== 'high');
  return [
    ...counts,
    ...(isPart ? [printed] : []),
    ...(notUnderstood > 0 ? [`${words}: ${String(notUnderstood)}`] : []),
  ].join(' · ');
}

function findingColumns(
  context: SheetContext,
  findings: readonly Finding[],
  planSheets: readonly SheetDescription[],
): SizedColumn[] {
  const { language, say, analysis } = context;
  const rules = new Map(RULES.map((rule) => [rule.code, rule]));
  const decisions = new Map<string, Decision>(
    analysis.decisions.map((decision) => [decision.findingId, decision]),
  );
  const ofGroups = new Map(analysis.groupDecisions.map((one) => [one.groupId, one]));
  const decided = new Map(analysis.decided.map((entry) => [entry.decision.findingId, entry]));
  const refused = new Map(
    analysis.refused
      .filter(({ table, column: key }) => table === TABLE_NAMES.findings && key === 'decision')
      .map((cell) => [cell.rowId, cell]),
  );
  const placeOf = findingPlaces(analysis.plans, planSheets);
  const places = findings.map(placeOf);
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 6 });
  const findingColumn = columnMaker(language, findings);
  const computed = (key: string, width: number, value: (finding: Finding) => string | null): SizedColumn =>
    findingColumn(key, 'computed', width, (finding) => blank(value(finding)));
  const input = (key: string, width: number, value: (decision: Decision) => string | null): SizedColumn =>
    findingColumn(key, 'input', width, ({ findingId }) => {
      const decision = decisions.get(findingId);
      return decision ? blank(value(decision)) : null;
    });
  const decidedValues = findings.map((finding) =>
    shownValue(context, finding, decisions.get(finding.findingId)?.value),
  );
  return [
    {
      ...computed('severity', 10, (finding) => say(SEVERITY_WORDS[finding.severity])),
      align: 'center',
      colors: severityColors(context),
    },
    findingColumn(
      'place',
      'computed',
      24,
      ({ planId }, at) => `${context.planName(planId)} ${say(places[at]?.words ?? NOWHERE)}`,
      { links: places.map(({ link }) => link) },
    ),
    { ...computed('message', 104, (finding) => say(finding.message)), tells: true },
    computed('proposal', 28, (finding) => say(finding.proposal)),
    {
      // A word that is no decision stays as it was typed, marked, until the planner mends it.
      ...findingColumn('decision', 'input', 11, ({ findingId }) => {
        const decision = decisions.get(findingId)?.decision;
        return refused.get(findingId)?.value ?? (decision ? say(DECISION_WORDS[decision]) : null);
      }),
      ...(refused.size > 0 && {
        styles: findings.map(({ findingId }) => (refused.has(findingId) ? ('doubt' as const) : null)),
        notes: findings.map(({ findingId }) => {
          const cell = refused.get(findingId);
          return cell ? say(cell.remark).slice(0, MAX_NOTE) : null;
        }),
      }),
      validation: {
        kind: 'list',
        source: Object.values(DECISION_WORDS).map(say),
        message: say({ id: 'setuju, ganti, atau tetap', en: 'agree, replace or keep' }),
        strict: true,
      },
    },
    // "General": a number that is typed here stays a number, whatever separators the computer has.
    column(language, 'decided_value', 'input', 14, decidedValues, { format: 'general', wrap: true }),
    input('decision_reason', 24, ({ reason }) => reason),
    impactColumn(
      context,
      findings,
      new Map([...decided].map(([id, { decision }]) => [id, decision.decision])),
    ),
    computed('finding_group', 30, (finding) => {
      const name = say(groupName(groupOf(finding)));
      return name.charAt(0).toUpperCase() + name.slice(1);
    }),
    findingColumn(
      'group_decision',
      'computed',
      12,
      (finding) => {
        const decision = ofGroups.get(groupOf(finding))?.decision;
        return decision ? say(DECISION_WORDS[decision]) : null;
      },
      { formulas: findings.map(() => groupDecisionFormula(language)), format: 'general' },
    ),
    computed('city', 13, ({ planId }) => context.planName(planId)),
    {
      ...computed('field', 14, (finding) => (finding.field === '' ? '' : headerOf(finding.field, language))),
      tells: true,
    },
    computed('printed', 70, (finding) => begun(finding.printed)),
    computed('applied', 24, (finding) => {
      const cell = refused.get(finding.findingId);
      if (cell) return `${say(OUTCOME_WORDS.refused)}: ${say(cell.remark)}`;
      const entry = decided.get(finding.findingId);
      if (!entry) return null;
      const values = new Set(entry.fixes.map(({ value }) => shownValue(context, finding, value)));
      const [shown = null] = values.size === 1 ? values : [];
      const change = shown === null ? '' : ` (${typeof shown === 'number' ? number.format(shown) : shown})`;
      const byGroup = entry.decision.groupId === undefined ? '' : ` (${say(BY_GROUP)})`;
      const remark = entry.remark ? `: ${say(entry.remark)}` : '';
      return `${say(OUTCOME_WORDS[entry.outcome])}${change}${say(inRows(entry))}${byGroup}${remark}`;
    }),
    computed('also_rows', 24, ({ alsoRows }) => shownRows(context, alsoRows)),
    computed('rule', 24, (finding) => {
      const rule = rules.get(finding.rule);
      return rule ? say(rule.name) : finding.rule;
    }),
    { ...computed('row_id', 15, (finding) => finding.rowId), wrap: false, tells: true, isHidden: true },
    { ...computed('group_id', 24, groupOf), wrap: false, isHidden: true },
    findingColumn('finding_id', 'id', 30, ({ findingId }) => findingId, { wrap: false, isHidden: true }),
  ];
}

// More would make the line higher than its message; the cell itself is a click away.
const MOST_PRINTED = 240;

/** The beginning of a long text, to the end of a word. */
function begun(text: string): string {
  if (text.length <= MOST_PRINTED) return text;
  const end = text.lastIndexOf(' ', MOST_PRINTED);
  return `${text.slice(0, end > 0 ? end : MOST_PRINTED)} …`;
}

const BY_GROUP = { id: 'keputusan kelompok', en: 'decision on the group' };

const NOWHERE = { id: '', en: '' };

// More would make the line higher than its message; the table of findings for other programs lists them all.
const MOST_ROWS_SHOWN = 6;

/** How many other rows, and the first of them. */
function shownRows({ say }: SheetContext, rowIds: readonly string[]): string {
  if (rowIds.length === 0) return '';
  const numbers = rowIds.slice(0, MOST_ROWS_SHOWN).map((rowId) => String(Number(rowId.split('-').at(-1))));
  const more = rowIds.length > MOST_ROWS_SHOWN ? ', …' : '';
  const rows = rowIds.length === 1 ? { id: 'baris', en: 'row' } : { id: 'baris', en: 'rows' };
  return `${String(rowIds.length)} ${say(rows)}: ${numbers.join(', ')}${more}`;
}

/** The value of a decision as the planner writes it: the word for a nature or direction, not its code. */
function shownValue(
  { say }: SheetContext,
  finding: Finding,
  value: Decision['value'],
): string | number | null {
  if (value === undefined || value === null) return null;
  const word = decidedColumn(finding)?.word?.(value);
  if (word) return say(word);
  return typeof value === 'number' ? value : blank(shownText(value));
}

/** How many rows a decision on several changed, and how many of them others had set; blank for a single row. */
function inRows({ decision, finding, fixes }: DecidedFinding): Bilingual {
  const rows = decision.decision === 'accept' ? finding?.apply : finding?.settles;
  const [changed, all] = [fixes.length, rows?.length ?? 0];
  if (changed === 0 || all < 2) return { id: '', en: '' };
  return changed === all
    ? { id: ` di ${String(all)} baris`, en: ` in ${String(all)} rows` }
    : {
        id: ` di ${String(changed)} dari ${String(all)} baris`,
        en: ` in ${String(changed)} of ${String(all)} rows`,
      };
}
