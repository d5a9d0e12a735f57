import { DEFAULT_ZONE, type Zone, zoneOf } from '../../analysis/text/moment';

/** Zone of the computer where it is one of Indonesia's, else WIB. */
export function browserZone(): Zone {
  return zoneOf(new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? DEFAULT_ZONE;
}
