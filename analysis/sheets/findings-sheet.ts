import { type DecidedFinding, decidedColumn, type Decision } from '../audit/decisions';
import type { Finding } from '../audit/finding';
import { RULES } from '../audit/rules/index';
import type { Bilingual } from '../text/bilingual';
import { headerOf } from '../text/headers';
import { DECISION_WORDS, OUTCOME_WORDS, SEVERITY_WORDS, spellings } from '../text/words';
import { blank, cellName, column, columnMaker, type SizedColumn } from './columns';
import { severityColors, type SheetContext } from './context';
import { shownText } from './cell-content';
import { MAX_NOTE } from './limits';
import { SHEET_NAMES, TABLE_NAMES } from './names';
import type { Link, SheetDescription } from './sheet';
import { tableSheet } from './sheet-frame';

/**
 * Findings with a link to their cell and the planner's decision. Decisions are the planner's own columns: a rerun
 * finds them again by the finding's id.
 *
 * @param planSheets the described plan sheets; links point at the very cell
 */
export function findingsSheet(
  context: SheetContext,
  planSheets: readonly SheetDescription[],
): SheetDescription {
  const { say } = context;
  const columns = findingColumns(context, planSheets);
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
    frozen: 1,
    print: { columns: columns.length - 2 },
  });
  // A decision whose finding is gone stays with what it was about.
  const leftRows = { applied: say(OUTCOME_WORDS['finding-gone']) };
  return { ...sheet, tables: sheet.tables.map((table) => ({ ...table, leftRows })) };
}

const HINT = {
  id: 'Klik kode baris untuk melompat ke selnya. Isi Keputusan: "setuju" menerima Saran (bila tidak ada nilai untuk diubah, hanya dicatat untuk revisi peraturan), "ganti" memakai Nilai pengganti, "tetap" tidak mengubah apa pun. Hitung ulang untuk menerapkan keputusan.',
  en: 'Click a row ID to jump to its cell. Fill Decision: "agree" takes the Suggestion (where there is no value to change, it is only noted for a revision of the regulation), "replace" takes your Replacement, "keep" changes nothing. Compute again to apply decisions.',
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
  return [...counts, ...(notUnderstood > 0 ? [`${words}: ${String(notUnderstood)}`] : [])].join(' · ');
}

function findingColumns(context: SheetContext, planSheets: readonly SheetDescription[]): SizedColumn[] {
  const { language, say, analysis } = context;
  const { findings } = analysis;
  const cities = new Map(analysis.plans.map((plan) => [plan.planId, plan.cityName]));
  const rules = new Map(RULES.map((rule) => [rule.code, rule]));
  const decisions = new Map<string, Decision>(
    analysis.decisions.map((decision) => [decision.findingId, decision]),
  );
  const decided = new Map(analysis.decided.map((entry) => [entry.decision.findingId, entry]));
  const refused = new Map(
    analysis.refused
      .filter(({ table, column: key }) => table === TABLE_NAMES.findings && key === 'decision')
      .map((cell) => [cell.rowId, cell]),
  );
  const linkTo = cellLinks(planSheets);
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
      ...computed('row_id', 15, (finding) => finding.rowId),
      wrap: false,
      tells: true,
      links: findings.map((finding) => linkTo(finding)),
    },
    computed('city', 13, (finding) => cities.get(finding.planId) ?? finding.planId),
    {
      ...computed('severity', 10, (finding) => say(SEVERITY_WORDS[finding.severity])),
      align: 'center',
      colors: severityColors(context),
    },
    {
      ...computed('field', 14, (finding) => (finding.field === '' ? '' : headerOf(finding.field, language))),
      tells: true,
    },
    computed('printed', 34, (finding) => finding.printed),
    { ...computed('message', 70, (finding) => say(finding.message)), tells: true },
    computed('proposal', 24, (finding) => say(finding.proposal)),
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
    input('decision_reason', 26, ({ reason }) => reason),
    computed('applied', 24, (finding) => {
      const cell = refused.get(finding.findingId);
      if (cell) return `${say(OUTCOME_WORDS.refused)}: ${say(cell.remark)}`;
      const entry = decided.get(finding.findingId);
      if (!entry) return null;
      const values = new Set(entry.fixes.map(({ value }) => shownValue(context, finding, value)));
      const [shown = null] = values.size === 1 ? values : [];
      const change = shown === null ? '' : ` (${typeof shown === 'number' ? number.format(shown) : shown})`;
      const remark = entry.remark ? `: ${say(entry.remark)}` : '';
      return `${say(OUTCOME_WORDS[entry.outcome])}${change}${say(inRows(entry))}${remark}`;
    }),
    computed('also_rows', 18, ({ alsoRows }) => shownRows(alsoRows)),
    computed('rule', 24, (finding) => {
      const rule = rules.get(finding.rule);
      return rule ? say(rule.topic) : finding.rule;
    }),
    findingColumn('finding_id', 'id', 30, ({ findingId }) => findingId, { wrap: false }),
  ];
}

// A cell of Excel takes 32,767 characters; nobody reads more row ids than these, and the file lists them all.
const MOST_ROWS_SHOWN = 60;

function shownRows(rowIds: readonly string[]): string {
  const more = rowIds.length - MOST_ROWS_SHOWN;
  const shown = rowIds.slice(0, MOST_ROWS_SHOWN).join(', ');
  return more > 0 ? `${shown}, … (+${String(more)})` : shown;
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

function cellLinks(planSheets: readonly SheetDescription[]): (finding: Finding) => Link | null {
  const places = new Map<string, { readonly sheet: SheetDescription; readonly row: number }>();
  for (const sheet of planSheets) {
    const [table] = sheet.tables;
    const ids = table?.columns.find(({ key }) => key === 'row_id')?.values ?? [];
    ids.forEach((rowId, i) => places.set(String(rowId), { sheet, row: (table?.row ?? 0) + 1 + i }));
  }
  return (finding) => {
    const place = places.get(finding.rowId);
    if (!place) return null;
    const columns = place.sheet.tables[0]?.columns ?? [];
    const position = columns.findIndex(({ key }) => key === finding.field);
    return { sheet: place.sheet.name, cell: cellName(place.row, Math.max(position, 0)) };
  };
}
