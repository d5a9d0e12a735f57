import type { PlanRow } from '../plan/plan';
import type { Bilingual } from '../text/bilingual';

// A cell note in Excel is read in a small box; longer quotations bury what is odd.
const QUOTE_LENGTH = 90;

/** A printed text in quotation marks, cut at a word end where it is long. */
export function quote(text: string): string {
  if (text.length <= QUOTE_LENGTH) return `"${text}"`;
  const cut = text.slice(0, QUOTE_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `"${cut.slice(0, end > QUOTE_LENGTH / 2 ? end : QUOTE_LENGTH)} …"`;
}

/** What a row does and how it is measured, each in its own quotation marks. */
export function actionAndMeasure({ printed: { action, measure } }: PlanRow): Bilingual {
  if (measure === '') return { id: quote(action), en: quote(action) };
  return {
    id: `${quote(action)} dengan ukuran ${quote(measure)}`,
    en: `${quote(action)} with the measure ${quote(measure)}`,
  };
}

/**
 * A place in a regulation, as its reader cites it.
 *
 * @example placeName('Pasal 4 ayat (3)').en // 'Article 4 paragraph (3)'
 */
export function placeName(place: string): Bilingual {
  return { id: place, en: PLACE_WORDS.reduce((said, [id, en]) => said.replace(id, en), place) };
}

const PLACE_WORDS: readonly (readonly [id: RegExp, en: string])[] = [
  [/^Judul tabel/, 'Heading of the table'],
  [/^Kepala tabel/, 'Head of the table'],
  [/^Judul (?=Lampiran)/, 'Heading of '],
  [/^Judul$/, 'Title'],
  [/^Menimbang|^Konsiderans/, 'Considerations'],
  [/^Mengingat|^Dasar hukum/, 'Legal basis'],
  [/^Menetapkan/, 'Enactment'],
  [/^Penutup/, 'Closing'],
  [/^Berita Daerah/, 'Gazette'],
  [/Pasal/, 'Article'],
  [/ayat/, 'paragraph'],
  [/Lampiran/, 'Annex'],
  [/BAB/, 'chapter'],
  [/bagian/, 'section'],
  [/huruf/, 'letter'],
  [/angka/, 'number'],
  [/ sampai /, ' to '],
];

const FORMATS = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }),
};

/** A value in the separators of each language. */
export function figure(value: number): Bilingual {
  // Most figures are small counts, which have no separators.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return { id: String(value), en: String(value) };
  return { id: FORMATS.id.format(value), en: FORMATS.en.format(value) };
}

// More rows than this are listed in the findings table; a message names the first.
const MOST_ROWS_NAMED = 12;

/**
 * Rows as the planner finds them: ordinal, and the section and indicator number that the annex prints.
 *
 * @example rowNames(plans[0].rows.slice(1, 4)).id // '2, 3 di bagian I no. 2; 4 di bagian I no. 5'
 */
export function rowNames(rows: readonly PlanRow[], limit = MOST_ROWS_NAMED): Bilingual {
  const named = [...new Set(rows)];
  const shown = named.slice(0, limit);
  const more = named.length - shown.length;
  const runs: { readonly first: PlanRow; readonly ordinals: string[] }[] = [];
  for (const row of shown) {
    const last = runs.at(-1);
    if (last && samePlace(last.first, row)) last.ordinals.push(ordinalOf(row));
    else runs.push({ first: row, ordinals: [ordinalOf(row)] });
  }
  const inWords = (where: string, section: string): string =>
    runs
      .map(({ first, ordinals }) => {
        const { sectionNo, indicatorNo } = first.printed;
        const place = [
          ...(sectionNo === '' ? [] : [`${section} ${sectionNo}`]),
          ...(indicatorNo === '' ? [] : [`no. ${indicatorNo}`]),
        ].join(' ');
        return `${ordinals.join(', ')}${place === '' ? '' : ` ${where} ${place}`}`;
      })
      .join('; ');
  return {
    id: `${inWords('di', 'bagian')}${more > 0 ? `, dan ${String(more)} lainnya` : ''}`,
    en: `${inWords('in', 'section')}${more > 0 ? ` and ${String(more)} more` : ''}`,
  };
}

/** Where else a slip stands, for the end of a sentence; blank for one row, whose place stands beside the message. */
export function inRows(rows: readonly PlanRow[]): Bilingual {
  if (new Set(rows).size < 2) return { id: '', en: '' };
  const names = rowNames(rows);
  return { id: ` (baris ${names.id})`, en: ` (rows ${names.en})` };
}

function samePlace({ printed: a }: PlanRow, { printed: b }: PlanRow): boolean {
  return a.sectionNo === b.sectionNo && a.indicatorNo === b.indicatorNo;
}

/** Ordinal of a row as the planner sees it beside the table. */
export function ordinalOf({ rowId }: PlanRow): string {
  return ordinalOfRow(rowId);
}

/**
 * The same of its id.
 *
 * @example ordinalOfRow('3673-2022-017') // '17'
 */
export function ordinalOfRow(rowId: string): string {
  return rowId.slice(rowId.lastIndexOf('-') + 1).replace(/^0+(?=\d)/, '');
}

/**
 * Plan of a row: what its id begins with.
 *
 * @example planOfRow('3673-2022-017') // '3673-2022'
 */
export function planOfRow(rowId: string): string {
  return rowId.slice(0, rowId.lastIndexOf('-'));
}

/** The printed form of a correction: capitals follow the printed word. */
export function inCapitalsOf(printed: string, correction: string): string {
  if (printed.length > 1 && printed === printed.toUpperCase()) return correction.toUpperCase();
  const first = printed.charAt(0);
  return first === first.toUpperCase()
    ? correction.charAt(0).toUpperCase() + correction.slice(1)
    : correction;
}
