import type { Finding } from '../audit/finding';
import type { Plan } from '../plan/plan';
import type { Bilingual } from '../text/bilingual';
import { cellName } from './columns';
import type { Link, SheetDescription } from './sheet';

/** Where a finding is, as a planner says it, and the cell that shows it. */
export interface FindingPlace {
  /** Row of the plan, 1 for its first one, or section and number, or the whole document. */
  readonly words: Bilingual;
  readonly link: Link | null;
}

/**
 * The place of every finding: the cell of its row, or the first row of its section or printed indicator; what is about the
 * whole document leads to the header of the column that it speaks of.
 */
export function findingPlaces(
  plans: readonly Plan[],
  planSheets: readonly SheetDescription[],
): (finding: Finding) => FindingPlace {
  const known = new Map(plans.map((plan) => [plan.planId, plan]));
  const cells = cellFinder(planSheets);
  return (finding) => {
    const { planId, rowId, field } = finding;
    const plan = known.get(planId);
    if (rowId !== '') {
      const row = String(Number(rowId.slice(rowId.lastIndexOf('-') + 1)));
      return { words: { id: row, en: row }, link: cells(planId, rowId, field) };
    }
    const [sectionNo = '', indicatorNo = ''] = partsOf(finding);
    const section = plan?.rows.find(({ printed }) => sectionNo !== '' && printed.sectionNo === sectionNo);
    const indicator = plan?.rows.find(({ printed }) => {
      return section && printed.sectionNo === sectionNo && printed.indicatorNo === indicatorNo;
    });
    const number = indicator && indicatorNo !== '' ? `${sectionNo}.${indicatorNo}` : sectionNo;
    return {
      words: section ? { id: `bagian ${number}`, en: `section ${number}` } : WHOLE,
      link: cells(planId, (indicator ?? section)?.rowId ?? null, field),
    };
  };
}

const WHOLE = { id: 'seluruh dokumen', en: 'whole document' };

/** Section and number in the identity of a finding without a row: `rule|3673-2022/VI/5/…|field`. */
function partsOf({ findingId, planId }: Finding): readonly string[] {
  const [, where = ''] = findingId.split('|');
  return where.slice(planId.length + 1).split('/');
}

/** Cell of a row and column on the sheet of a plan; of no row, or one that is gone, the header. */
function cellFinder(
  planSheets: readonly SheetDescription[],
): (planId: string, rowId: string | null, field: string) => Link | null {
  const sheets = new Map(
    planSheets.map(({ key, name, tables: [table] }) => {
      const ids = table?.columns.find((column) => column.key === 'row_id')?.values ?? [];
      return [key, { name, table, rows: new Map(ids.map((id, row) => [id, row])) }];
    }),
  );
  return (planId, rowId, field) => {
    const sheet = sheets.get(`plan-${planId}`);
    if (!sheet?.table) return null;
    const { columns, row: header } = sheet.table;
    const row = (rowId === null ? undefined : sheet.rows.get(rowId)) ?? -1;
    // A finding about "the targets" is about no single column: its first one stands for them.
    const exact = columns.findIndex(({ key }) => key === field);
    const first = columns.findIndex(({ key }) => field !== '' && key.startsWith(`${field}_`));
    return { sheet: sheet.name, cell: cellName(header + 1 + row, Math.max(exact < 0 ? first : exact, 0)) };
  };
}
