import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { matchReason, typingReason } from '../../analysis/plan/usual-reasons';
import { seeds } from './seeds';

const { plans } = analyse({ printed: seeds.plans, reference: seeds.reference });
const rows = plans.flatMap((plan) => plan.rows);

describe('reasons that are the usual ones', () => {
  it('of the direction are given for the few rows that are none', () => {
    const said = rows.filter(({ nature, direction }) =>
      typingReason({ nature, direction }).id.includes(direction.reason.id),
    );
    expect(said.length).toBe(5);
    expect(rows.map(typingReason).filter(({ id }) => id.includes('Yang diukur adalah layanan'))).toEqual([]);
  });

  it('of the crosswalk are not given, in whatever words the seeds have them', () => {
    const silent = rows.filter(({ crosswalk }) => matchReason(crosswalk) === null);
    expect(silent.length).toBe(126);
    expect(new Set(silent.map(({ crosswalk }) => crosswalk.reason.id)).size).toBe(1);
  });

  it.each([
    ['Nomor dan makna sama dengan indikator nasional.', true],
    ['Nomor dan makna sama dengan indikator KLA.', true],
    ['Nomor 25 tercetak adalah 24b nasional.', false],
    ['', false],
  ])('%j: usual %s', (id, usual) => {
    expect(matchReason({ reason: { id, en: '' } }) === null).toBe(usual);
  });
});
