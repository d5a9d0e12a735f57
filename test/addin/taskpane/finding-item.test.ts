/** What the pane offers for a finding that compares with the regulation. */
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAndAudit } from '../../../analysis/read-and-audit';
import type { Decision } from '../../../analysis/audit/decisions';
import { findingItem } from '../../../addin/taskpane/finding-item';
import { placeFindings } from '../../../addin/taskpane/place-findings';
import { readInputs } from '../../../analysis/sheets/read-inputs';
import type { ReadWorkbook } from '../../../analysis/sheets/read-workbook';
import { seeds } from '../../plan/seeds';
import { FEW_ROWS, firstRun, opened, rerun, typed, withTable } from '../../sheets/planner';

const PLAN = 'tblRad_3673_2022';
const SOURCES = { sources: FEW_ROWS };

const first = opened(firstRun());
const edited = typed(first, PLAN, '3673-2022-002', 'target_2022', '200');
const rowGone = withTable(edited, PLAN, (table) => ({ ...table, rows: table.rows.slice(1) }));
const found = opened(rerun(rowGone, 'id', SOURCES));

const placed = (workbook: ReadWorkbook) => {
  const audited = readAndAudit(readInputs(workbook, seeds.reference, SOURCES));
  return placeFindings(audited, workbook, 'id').filter(({ finding }) => finding.restores);
};

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<body></body>').document);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['id', 'Kembalikan ke teks lampiran'],
  ['en', 'Put back as printed'],
] as const)('in %s the accept button says "%s", and accepts', (language, words) => {
  for (const one of placed(found)) {
    const decided: (Decision | null)[] = [];
    const item = findingItem(language, one, {
      inExcel: true,
      jump: () => undefined,
      decide: (_, decision) => decided.push(decision),
      decideGroup: () => undefined,
    });
    const button = [...item.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    button?.click();
    expect(decided).toMatchObject([{ findingId: one.finding.findingId, decision: 'accept' }]);
  }
  expect(placed(found)).toHaveLength(2);
});

it('keeps an accepted one in the list until a run has restored it, to be taken back', () => {
  const ids = placed(found).map(({ finding }) => finding.findingId);
  const accepted = ids.reduce((book, id) => typed(book, 'tblTemuan', id, 'decision', 'setuju'), found);
  expect(placed(accepted).map(({ finding, decision }) => [finding.findingId, decision?.decision])).toEqual(
    ids.map((id) => [id, 'accept']),
  );
  expect(placed(opened(rerun(accepted, 'id', SOURCES)))).toEqual([]);
});

it('leads to the cell, and for a row that is gone to its line among the findings', () => {
  expect(
    placed(found)
      .map(({ place }) => [place?.table, place?.header])
      .sort(),
  ).toEqual([
    [PLAN, 'Target 2022'],
    ['tblTemuan', 'Keputusan'],
  ]);
});
