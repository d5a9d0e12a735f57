import { measure } from '../measure';
import { agencyLoadFrame } from './agency-load-frame';
import { AGENCY_SHEET, agencyTable } from './agency-sheet';

/** Load of the responsible agencies. */
export const AGENCY_LOAD = measure({
  key: 'agencyLoad',
  compute: ({ plans, groups }) => agencyLoadFrame(plans, groups),
  sheet: AGENCY_SHEET,
  table: agencyTable,
});
