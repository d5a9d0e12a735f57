import type { FigureChange } from '../audit/figure-changes';
import { type FindingGroup, findingGroups } from '../audit/finding-groups';
import { groupEffect } from '../audit/group-effect';
import { ordinalOfRow } from '../audit/wording';
import type { Bilingual } from '../text/bilingual';
import { DECISION_WORDS, GROUP_DECISIONS, OUTCOME_WORDS, SEVERITY_WORDS, spellings } from '../text/words';
import { blank, columnMaker, type SizedColumn } from './columns';
import { severityColors, type SheetContext } from './context';
import { MAX_NOTE } from './limits';
import { SHEET_NAMES, TABLE_NAMES } from './names';
import type { SheetDescription } from './sheet';
import { tableSheet } from './sheet-frame';

/**
 * Findings of one kind and cause in a line each, the ones to decide first on top, with what would change before it is
 * decided: a decision here is one on every finding of the group that has none of its own.
 */
export function findingGroupsSheet(context: SheetContext): SheetDescription {
  const { say } = context;
  const groups = findingGroups(context.analysis.findings);
  const columns = groupColumns(context, groups);
  const sheet = tableSheet(context, {
    key: 'finding-groups',
    name: context.sheetName('findingGroups'),
    earlierNames: spellings(SHEET_NAMES.findingGroups),
    tabColor: '9C0006',
    title: say({ id: 'Kelompok catatan telaah', en: 'Groups of findings' }),
    subtitle: summary(context, groups),
    cells: [{ row: 2, column: 0, value: say(HINT), style: 'source', span: columns.length - 1 }],
    table: TABLE_NAMES.findingGroups,
    columns,
    frozen: 2,
    print: { columns: columns.length - 1 },
  });
  // A decision whose findings are gone stays with what it was about.
  const leftRows = { applied: say(OUTCOME_WORDS['finding-gone']) };
  return { ...sheet, tables: sheet.tables.map((table) => ({ ...table, leftRows })) };
}

const HINT = {
  id: 'Satu keputusan untuk semua catatan dalam kelompok: "setuju" menerima sarannya, "tetap" membiarkan hitungan seperti sekarang. Pengecualian diputuskan pada barisnya di lembar Telaah, dan itu yang berlaku. Kosongkan Keputusan untuk menariknya, lalu hitung ulang.',
  en: 'One decision for all findings of a group: "agree" takes the suggestions, "keep" changes nothing. Decide exceptions on their line of sheet Findings; they override the group. Clear Decision to withdraw it, then compute again.',
};

function summary({ say, analysis }: SheetContext, groups: readonly FindingGroup[]): string {
  const decided = new Set(analysis.decided.map(({ decision }) => decision.findingId));
  const isDecided = ({ findings }: FindingGroup): boolean =>
    findings.every(({ findingId }) => decided.has(findingId));
  const high = groups.filter(({ severity }) => severity === 'high');
  const done = analysis.findings.filter(({ findingId }) => decided.has(findingId)).length;
  return say({
    id: `${analysis.findings.length} catatan dalam ${groups.length} kelompok; ${done} telah diputuskan. Yang berprioritas tinggi: ${high.length} kelompok, ${high.filter(isDecided).length} telah diputuskan.`,
    en: `${analysis.findings.length} findings in ${groups.length} groups; ${done} are decided. Of high priority: ${high.length} groups, ${high.filter(isDecided).length} decided.`,
  });
}

function groupColumns(context: SheetContext, groups: readonly FindingGroup[]): SizedColumn[] {
  const { language, say, analysis } = context;
  const show = columnMaker(language, groups);
  const decided = new Map(analysis.decided.map((entry) => [entry.decision.findingId, entry]));
  const decisions = new Map(analysis.groupDecisions.map((one) => [one.groupId, one]));
  const refused = new Map(
    analysis.refused
      .filter(({ table }) => table === TABLE_NAMES.findingGroups)
      .map((cell) => [cell.rowId, cell]),
  );
  const placeOf = placing(context);
  const count = { format: 'integer' } as const;
  return [
    {
      ...show('severity', 'computed', 10, ({ severity }) => say(SEVERITY_WORDS[severity])),
      align: 'center',
      colors: severityColors(context),
    },
    {
      ...show('finding_group', 'computed', 44, ({ groupId, name }) => capital(say(name)) || groupId),
      tells: true,
    },
    show('group_count', 'computed', 9, ({ findings }) => findings.length, count),
    show(
      'group_high',
      'computed',
      10,
      ({ findings }) => findings.filter(({ severity }) => severity === 'high').length,
      count,
    ),
    show(
      'group_open',
      'computed',
      12,
      ({ findings }) => findings.filter(({ findingId }) => !decided.has(findingId)).length,
      count,
    ),
    show('group_figures', 'computed', 13, ({ findings }) => figuresOn(findings), count),
    show('foretold', 'computed', 70, (group) => say(groupEffect(analysis, group, placeOf).words)),
    {
      // A word that is no decision stays as it was typed, marked, until the planner mends it.
      ...show('decision', 'input', 11, ({ groupId }) => {
        const decision = decisions.get(groupId)?.decision;
        return refused.get(groupId)?.value ?? (decision ? say(DECISION_WORDS[decision]) : null);
      }),
      ...(refused.size > 0 && {
        styles: groups.map(({ groupId }) => (refused.has(groupId) ? ('doubt' as const) : null)),
        notes: groups.map(({ groupId }) => {
          const cell = refused.get(groupId);
          return cell ? say(cell.remark).slice(0, MAX_NOTE) : null;
        }),
      }),
      validation: {
        kind: 'list',
        source: GROUP_DECISIONS.map((kind) => say(DECISION_WORDS[kind])),
        message: say({ id: 'setuju atau tetap', en: 'agree or keep' }),
        strict: true,
      },
    },
    show('decision_reason', 'input', 28, ({ groupId }) => blank(decisions.get(groupId)?.reason)),
    show('applied', 'computed', 30, ({ groupId, findings }) => {
      const cell = refused.get(groupId);
      if (cell) return `${say(OUTCOME_WORDS.refused)}: ${say(cell.remark)}`;
      if (!decisions.has(groupId)) return null;
      const own = findings.filter(
        ({ findingId }) => decided.get(findingId)?.decision.groupId === undefined,
      ).length;
      return say(appliedWords(findings.length - own, own));
    }),
    show('group_rows', 'computed', 34, ({ findings }) => rowsOf(context, findings)),
    show('group_id', 'id', 24, ({ groupId }) => groupId, { wrap: false, isHidden: true }),
  ];
}

function appliedWords(byGroup: number, own: number): Bilingual {
  return {
    id: `berlaku bagi ${byGroup} catatan${own > 0 ? `; ${own} diputuskan sendiri` : ''}`,
    en: `holds for ${byGroup} ${byGroup === 1 ? 'finding' : 'findings'}${own > 0 ? `; ${own} decided in their lines` : ''}`,
  };
}

/** Different figures that hang on findings. */
function figuresOn(findings: FindingGroup['findings']): number {
  return new Set(findings.flatMap(({ consequence }) => consequence?.figures ?? [])).size;
}

/** How a change is placed on the sheet: "Cilegon 34". */
function placing({ planLabel }: SheetContext): (change: FigureChange) => Bilingual {
  return ({ planId, rowId }) => {
    const place = `${planLabel(planId)}${rowId === '' ? '' : ` ${ordinalOfRow(rowId)}`}`;
    return { id: place, en: place };
  };
}

// More would make the line higher than what is said of the group.
const MOST_ROWS = 8;

/** The rows of the findings, city by city: "Serang 17, 25; Cilegon 34". */
function rowsOf({ analysis, planLabel, say }: SheetContext, findings: FindingGroup['findings']): string {
  return analysis.plans
    .flatMap(({ planId }) => {
      const own = findings.filter((finding) => finding.planId === planId);
      if (own.length === 0) return [];
      const rows = [...new Set(own.flatMap(({ rowId }) => (rowId === '' ? [] : [ordinalOfRow(rowId)])))];
      const named = rows.toSorted((a, b) => Number(a) - Number(b)).slice(0, MOST_ROWS);
      const more = rows.length > named.length ? ', …' : '';
      return `${planLabel(planId)} ${rows.length === 0 ? say(DOCUMENT) : named.join(', ') + more}`;
    })
    .join('; ');
}

const DOCUMENT = { id: '(dokumen)', en: '(document)' };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
