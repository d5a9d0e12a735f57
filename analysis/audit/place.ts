import { fold } from './text';

/** How a plan's own city is named in its cells. */
export interface PlaceNames {
  /** Folded: `kota contoh`. */
  readonly full: string;
  /** Folded, without the kind of region: `contoh`. */
  readonly short: string;
}

export function placeNames(cityName: string): PlaceNames {
  const full = fold(cityName);
  return { full, short: full.replace(/^(?:kota|kabupaten) /, '') };
}

/** Words that only say where or how far: what is left after them is what the text counts. */
const WHERE =
  /^(?:di|se|tingkat|tk|tiap|setiap|seluruh|semua|dan|jumlah|umum|tempat|wilayah|daerah|area|lingkungan|kota|kabupaten|kecamatan|kec|kelurahan|kel|desa|rw|rt|kluster|klaster|%|\d+)$/;

/** The text names nothing but a place: "Kota", "8 kecamatan", "Se-Kota X", "Tiap Kluster". */
export function isOnlyPlace(text: string, places: PlaceNames): boolean {
  const folded = fold(text);
  if (folded === '' || !beginsWithPlace(folded, places)) return false;
  return withoutCity(folded, places)
    .split(' ')
    .every((word) => word === '' || WHERE.test(word));
}

/** The text holds the city itself beside other words: "Sekolah se-Kota X". */
export function holdsCity(text: string, places: PlaceNames): boolean {
  const folded = ` ${fold(text)} `;
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
