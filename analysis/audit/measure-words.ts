/** What the words of a measure leave unsaid. */
import type { PlanRow } from '../plan/plan';
import type { AuditContext } from './context';

/** The measure says where or who, and nothing of what is counted. */
export function saysOnlyWhere({ printed }: PlanRow, context: AuditContext): boolean {
  const { places } = context;
  const text = printed.measure;
  // "Kelurahan" as the measure of the unit "Kelurahan" says little, but says what is counted.
  if (text === '' || text.toLowerCase() === printed.unit.toLowerCase()) return false;
  return places.isOnlyPlace(text) || ONLY_PEOPLE.test(text) || isGroupInCity(text, printed.unit, context);
}

/** The unit is the city itself, or holds it beside what is counted. */
export function namesCity(unit: string, { fold, places }: AuditContext): boolean {
  return /^(?:\d+ )?(?:kota|kabupaten)$/.test(fold(unit)) || places.holdsCity(unit);
}

/** People and nothing that happens to them. */
const ONLY_PEOPLE =
  /^(?:(?:asn|non|pns|pegawai|masyarakat|pelajar|siswa|guru|remaja|anak|orang tua|keluarga|ibu|kader|pemerhati|penggiat|tokoh|warga)(?:[ ,/&-]+(?:dan )?|$))+$/i;

const MOST_WORDS = 9;
/** A verb or a counting word makes a place a measure: "kelurahan yang …", "Jumlah …", "tersosialisasi". */
const SAYS_MORE =
  /^(?:jumlah|jml|persentase|%|cakupan|tersedianya|lokasi)\b|\b(?:yang|yg|ter\w{4,}|memiliki|men\w{4,}|mem\w{4,})\b/i;

/** "Catin di Kota X", "SD dan SMP se-Kota X" and nothing else. */
function isGroupInCity(text: string, unit: string, { contentWords, places }: AuditContext): boolean {
  return (
    places.holdsCity(text) &&
    !SAYS_MORE.test(text) &&
    contentWords(text).length <= MOST_WORDS &&
    contentWords(unit).length > 0
  );
}

/** The measure is an aim or an activity and names nothing that could be counted. */
export function saysNothingCounted(measure: string, { fold }: AuditContext): boolean {
  const folded = fold(measure);
  return NOT_COUNTED.test(folded) || ONLY_ACTIVITY.test(folded);
}

/** Aims and qualities (Permendagri 86/2017 asks of an indicator that it be specific and measurable). */
const NOT_COUNTED =
  /^(?:berkembangnya|meningkatnya (?:pemahaman|kesadaran|pengetahuan|kualitas|kapasitas)|pemahaman|kesadaran|terciptanya|terwujudnya|terjalinnya|terlatihnya pelatihan|menyalurkan|menumbuhkan|mewadahi|pencegahan|penguatan|terbinanya)\b/;
const ONLY_ACTIVITY =
  /^(?:pelaksanaan|pelaksana)?(?: ?(?:kegiatan|pelaksanaan|pelaksana))$|^koordinasi$|^terlaksananya kegiatan$/;

/** Measure, unit and figures as a key; null where the measure says too little. */
export function outcomeKey(row: PlanRow, context: AuditContext): string | null {
  const { fold, contentWords } = context;
  const { measure, unit, baseline, targets } = row.printed;
  if (contentWords(measure).length < 2 || saysOnlyWhere(row, context)) return null;
  if (saysNothingCounted(measure, context)) return null;
  if (row.targets.every(({ value }) => value === null)) return null;
  // "100 per cent" is reached by many services side by side.
  if (row.unit.kind === 'percent') return null;
  return JSON.stringify([fold(measure), fold(unit), baseline, ...targets]);
}
