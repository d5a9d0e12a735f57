/** Every case of the field through the command, twice over, and through Excel where the planner worked in a workbook. */
import { expect, it } from 'vitest';
import { throughExcel } from '../doors/doors';
import { Standing } from '../doors/standing';
import { FIELD_CASES } from './cases';
import { FIELD_FOLDERS, describeWithField, plannersFile, runCase } from './field';

const COMPUTED_AT = '2026-11-22T02:00:00Z';

describeWithField('what planners do, found in the field', () => {
  it('every case that lies there is tested', () => {
    expect(FIELD_CASES.map(({ number }) => number)).toEqual(FIELD_FOLDERS.map((name) => name.slice(0, 2)));
  });

  for (const { number, what, inExcel, holds } of FIELD_CASES) {
    it(`${number} command: ${what}`, () => runCase(number, holds));
    if (!inExcel) continue;
    it(`${number} Excel: ${what}`, async () => {
      const bytes = plannersFile(number) ?? new Uint8Array();
      const { first, second } = await throughExcel(bytes, COMPUTED_AT);
      for (const { workbook, said, oldKept } of [first, second])
        holds({ standing: new Standing(workbook), said, oldKept, csv: () => [] });
    });
  }
});
