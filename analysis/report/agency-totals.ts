import { agencyKey } from '../monitoring/agency-reports';
import type { AgencyReading, Plan } from '../plan/plan';
import type { Where } from './figure';
import type { ReportContext } from './report-context';

/** Which line of the totals is that of a responsible body of a plan; one without a line matches none. */
export function agencyTotals({ figures }: ReportContext, { planId }: Plan, agency: AgencyReading): Where {
  const own = { plan_id: planId, scope: 'agency', code: agency.agencyId };
  if (agency.agencyId !== null) return own;
  // One that no list has goes by its name, whatever its capitals.
  const name = figures
    .rows('achievementTotals', own)
    .map((row) => figures.text('achievementTotals', row, 'agency') ?? '')
    .find((one) => agencyKey({ agencyId: null, name: one }) === agencyKey(agency));
  return { ...own, agency: name ?? '' };
}
