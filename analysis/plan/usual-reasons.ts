import type { Bilingual } from '../text/bilingual';
import { GOOD_IS_MORE } from './direction';
import type { CrosswalkReading, PlanRow } from './plan';

/**
 * What a row says of its kind of target and direction; the direction alone has a usual reason, which stands on the sheet of
 * definitions once and is not said of each row.
 *
 * @example typingReason(plans[0].rows[0]).id // 'Kegiatan ini dilaksanakan lagi setiap tahun; jumlahnya dihitung per tahun.'
 */
export function typingReason({ nature, direction }: Pick<PlanRow, 'nature' | 'direction'>): Bilingual {
  if (direction.reason === GOOD_IS_MORE) return nature.reason;
  return {
    id: `${nature.reason.id} ${direction.reason.id}`,
    en: `${nature.reason.en} ${direction.reason.en}`,
  };
}

/** Why a printed indicator has its KLA indicator; null for the usual reason, that number and meaning are the same. */
export function matchReason({ reason }: Pick<CrosswalkReading, 'reason'>): Bilingual | null {
  return USUAL_MATCH.test(reason.id) ? null : reason;
}

const USUAL_MATCH = /^Nomor dan makna sama dengan indikator (?:nasional|KLA)\.$/;
