import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import type { DecisionKind } from '../../analysis/audit/decisions';
import { impactOf, type Impact } from '../../analysis/audit/impact';
import { IMPACT_WORDS } from '../../analysis/text/words';
import { seeds } from '../plan/seeds';

const { findings } = analyse({ printed: seeds.plans, reference: seeds.reference });

describe('what a decision on a finding does', () => {
  it.each<[rule: string, agreed: Impact, replaced: Impact]>([
    ['number-malformed', 'changes-figures', 'changes-figures'],
    ['unit-contradicts-measure', 'changes-figures', 'changes-figures'],
    // The baseline goes, and no figure stands on it.
    ['baseline-is-plan-total', 'confirms', 'changes-figures'],
    ['nature-unsure', 'confirms', 'changes-figures'],
    ['row-under-other-indicator', 'confirms', 'changes-figures'],
    ['agency-generic', 'noted-only', 'changes-figures'],
    ['misspelling', 'noted-only', 'noted-only'],
    ['targets-flat', 'noted-only', 'noted-only'],
  ])('%s', (rule, agreed, replaced) => {
    const finding = findings.find(
      (one) => one.rule === rule && (one.apply.length > 0 || agreed === 'noted-only'),
    );
    if (!finding) throw new Error(`no finding of ${rule}`);
    const wanted: Readonly<Record<DecisionKind, Impact>> = {
      accept: agreed,
      change: replaced,
      // What is in use stays in use.
      ignore: agreed === 'confirms' ? 'stays' : 'rejected',
    };
    for (const [decision, impact] of Object.entries(wanted))
      expect([decision, impactOf(finding, decision as DecisionKind)]).toEqual([decision, impact]);
    expect(impactOf(finding)).toBe(agreed);
  });

  it('changes figures where printed text or a row is put back', () => {
    const [finding] = findings.filter(({ apply }) => apply.length === 0);
    if (!finding) throw new Error('no finding');
    expect(impactOf({ ...finding, restores: [{ rowId: finding.rowId, field: 'unit' }] })).toBe(
      'changes-figures',
    );
    expect(impactOf({ ...finding, restores: [] })).toBe('noted-only');
  });

  it('is said in both languages', () => {
    expect(Object.values(IMPACT_WORDS).map(({ id }) => id)).toEqual([
      'mengubah angka',
      'saran sudah dipakai, setuju atau tetap tidak mengubah angka',
      'hanya dicatat untuk revisi peraturan',
      'pembacaan yang sudah dipakai tetap dipakai; angka tidak berubah',
      'saran tidak dipakai; penghitungan tidak berubah',
    ]);
  });
});
