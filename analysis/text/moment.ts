/** Moments as a planner reads them: in the zone of the desk, in words. The instant is always given; no clock is read. */
import type { Language } from './bilingual';

/** The three zones of Indonesia. */
export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

export const DEFAULT_ZONE: Zone = 'Asia/Jakarta';

interface ZoneNames {
  readonly short: string;
  /** What browsers call the same zone. */
  readonly also: readonly string[];
}

export const ZONES: Readonly<Record<Zone, ZoneNames>> = {
  'Asia/Jakarta': { short: 'WIB', also: ['Asia/Pontianak'] },
  'Asia/Makassar': { short: 'WITA', also: ['Asia/Ujung_Pandang'] },
  'Asia/Jayapura': { short: 'WIT', also: [] },
};

// Day before month in both languages, and hours to 24.
const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const AT: Readonly<Record<Language, string>> = { id: 'pukul', en: 'at' };

/**
 * Zone of Indonesia by any of its names, whatever their case; null for another zone.
 *
 * @example zoneOf('WITA') // 'Asia/Makassar'
 * @example zoneOf('Europe/Amsterdam') // null
 */
export function zoneOf(name: string): Zone | null {
  const wanted = name.toLowerCase();
  const all = Object.entries(ZONES) as [Zone, ZoneNames][];
  const found = all.find(([zone, { short, also }]) =>
    [zone, short, ...also].some((one) => one.toLowerCase() === wanted),
  );
  return found?.[0] ?? null;
}

/**
 * Day and time of an instant (ISO 8601).
 *
 * @throws RangeError where the text is no instant
 * @example momentText('2026-11-26T20:39:00Z', 'id') // '27 November 2026 pukul 03.39 WIB'
 * @example momentText('2026-11-26T20:39:00Z', 'en', 'Asia/Jayapura') // '27 November 2026 at 05:39 WIT'
 */
export function momentText(instant: string, language: Language, zone: Zone = DEFAULT_ZONE): string {
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: zone });
  return `${day.format(new Date(instant))} ${AT[language]} ${clockText(instant, language, zone)}`;
}

/**
 * A calendar day (ISO 8601).
 *
 * @example dayText('2022-12-29', 'id') // '29 Desember 2022'
 */
export function dayText(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/**
 * Time of day of an instant.
 *
 * @throws RangeError where the text is no instant
 * @example clockText('2026-11-26T20:39:00Z', 'id') // '03.39 WIB'
 */
export function clockText(instant: string, language: Language, zone: Zone = DEFAULT_ZONE): string {
  const clock = new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short', timeZone: zone });
  return `${clock.format(new Date(instant))} ${ZONES[zone].short}`;
}

/**
 * Calendar year of an instant.
 *
 * @throws RangeError where the text is no instant
 * @example yearAt('2026-12-31T20:00:00Z') // 2027
 */
export function yearAt(instant: string, zone: Zone = DEFAULT_ZONE): number {
  return Number(fileDay(instant, zone).slice(0, 4));
}

/**
 * Day of an instant for a file name, which sorts by it.
 *
 * @throws RangeError where the text is no instant
 * @example fileDay('2026-11-26T20:39:00Z') // '2026-11-27'
 */
export function fileDay(instant: string, zone: Zone = DEFAULT_ZONE): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  }).formatToParts(new Date(instant));
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('-');
}
