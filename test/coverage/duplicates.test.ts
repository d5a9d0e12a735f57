import { describe, expect, it } from 'vitest';

import { duplicatesFrame } from '../../analysis/coverage/duplicates-frame';
import { recordsOf } from '../../analysis/table/frame';
import { makePlan, moreThan, type RowCase } from '../plan-fixture';

function duplicatesOf(...rows: RowCase[]) {
  return recordsOf(duplicatesFrame([makePlan({ rows })]));
}
const FORUM = { action: 'Pembinaan Forum Anak', measure: 'Jumlah forum', unit: 'forum-anak' };

describe('rows that repeat each other', () => {
  it.each<[string, RowCase, boolean]>([
    ['case, punctuation and white space', { ...FORUM, action: ' pembinaan FORUM  anak,' }, true],
    ['another section', { ...FORUM, section: 'PENDIDIKAN' }, true],
    ['another agency', { ...FORUM, agencies: ['bappeda'] }, true],
    ['another spelling of the same unit', { ...FORUM, unit: 'FA', unitId: 'forum-anak' }, true],
    ['another unit', { ...FORUM, unit: 'orang' }, false],
    ['another measure', { ...FORUM, measure: 'Jumlah anak' }, false],
    ['another action', { ...FORUM, action: 'Pembinaan Forum' }, false],
    [
      'words moved from action to measure',
      { ...FORUM, action: 'Pembinaan', measure: 'Forum Anak Jumlah forum' },
      false,
    ],
  ])('rows that differ in %s: %s', (_, row, repeated) => {
    expect(duplicatesOf(FORUM, row)).toHaveLength(repeated ? 1 : 0);
  });

  it('unknown units are compared as printed', () => {
    const row = { ...FORUM, unitId: null };
    expect(duplicatesOf({ ...row, unit: 'Titik baca' }, { ...row, unit: 'titik  baca' })).toHaveLength(1);
  });

  it('says which rows, across what, and whether their values agree', () => {
    const other = { action: 'Lain' };
    const [forum, third] = duplicatesOf(
      FORUM,
      other,
      { ...FORUM, section: 'PENDIDIKAN', indicator: '4' },
      { ...FORUM, targets: [10, 11] },
      { action: 'Ketiga', targets: [moreThan(90), 5] },
      { action: 'Ketiga', targets: [moreThan(90), 5] },
    );
    expect(forum).toEqual({
      plan_id: '3672-2023',
      city: 'Kota 3672',
      row_count: 3,
      row_ids: '3672-2023-001;3672-2023-003;3672-2023-004',
      across_sections: true,
      across_indicators: true,
      values_agree: false,
    });
    expect(third).toMatchObject({
      row_count: 2,
      across_sections: false,
      across_indicators: false,
      values_agree: true,
    });
  });

  it.each<[string, RowCase, RowCase, boolean]>([
    ['a bound and an exact value', { targets: [moreThan(90), 5] }, { targets: [90, 5] }, false],
    ['two blanks', { targets: [null, 5] }, { targets: [null, 5] }, true],
    ['a blank and 0', { targets: [null, 5] }, { targets: [0, 5] }, false],
    ['two texts', { targets: ['ada', 5] }, { targets: ['tersedia', 5] }, false],
    ['two baselines', { baseline: 4 }, { baseline: 5 }, false],
  ])('%s: values agree %s', (_, row, other, agree) => {
    expect(duplicatesOf({ ...FORUM, ...row }, { ...FORUM, ...other })[0]?.values_agree).toBe(agree);
  });

  it('rows without words repeat nothing', () => {
    expect(duplicatesOf({ action: '', measure: '' }, { action: ' ', measure: '-' })).toEqual([]);
  });

  it('rows of different plans do not repeat each other', () => {
    const plans = ['3672', '3673', '3601'].map((cityCode) => makePlan({ cityCode, rows: [FORUM] }));
    expect(recordsOf(duplicatesFrame(plans))).toEqual([]);
  });
});
