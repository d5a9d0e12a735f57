import type { TextReader } from './text-reader';

/** How a plan's own city is named in its cells. */
interface PlaceNames {
  /** Folded: `kota contoh`. */
  readonly full: string;
  /** Folded, without the kind of region: `contoh`. */
  readonly short: string;
}

/** A plan's own city in its cells. */
export interface PlaceReader extends PlaceNames {
  /** The text names nothing but a place: "Kota", "8 kecamatan", "Se-Kota X", "Tiap Kluster". */
  readonly isOnlyPlace: (text: string) => boolean;
  /** The text holds the city itself beside other words: "Sekolah se-Kota X". */
  readonly holdsCity: (text: string) => boolean;
}

export function placeReader(cityName: string, { fold }: TextReader): PlaceReader {
  const full = fold(cityName);
  const names = { full, short: full.replace(/^(?:kota|kabupaten) (?:administrasi )?/, '') };
  return {
    ...names,
    isOnlyPlace: (text) => isOnlyPlace(fold(text), names),
    holdsCity: (text) => holdsCity(` ${fold(text)} `, names),
  };
}

/** Words that only say where or how far: what is left after them is what the text counts. */
const WHERE =
  /^(?:di|se|tingkat|tk|tiap|setiap|seluruh|semua|dan|jumlah|umum|tempat|wilayah|daerah|area|lingkungan|kota|kabupaten|kecamatan|kec|kelurahan|kel|desa|rw|rt|kluster|klaster|%|\d+)$/;

function isOnlyPlace(folded: string, places: PlaceNames): boolean {
  if (folded === '' || !beginsWithPlace(folded, places)) return false;
  return withoutCity(folded, places)
    .split(' ')
    .every((word) => word === '' || WHERE.test(word));
}

function holdsCity(folded: string, places: PlaceNames): boolean {
  if (/ se (?:kota|kabupaten) /.test(folded)) return true;
  return places.short !== '' && (folded.includes(` ${places.full} `) || folded.includes(` ${places.short} `));
}

/** Most texts do not, and are told apart without taking the city out of them. */
function beginsWithPlace(folded: string, { short }: PlaceNames): boolean {
  const [first = ''] = folded.split(' ', 1);
  return WHERE.test(first) || (short !== '' && folded.startsWith(short));
}

function withoutCity(folded: string, { short }: PlaceNames): string {
  return short === '' ? folded : ` ${folded} `.replaceAll(` ${short} `, ' ').trim();
}
