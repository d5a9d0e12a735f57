import type { AgencyReading, PlanRow } from '../../plan/plan';
import type { Agency } from '../../reference/reference';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { inRows, quote } from '../wording';

// Who is meant by an abbreviation that the document uses again and again is known to its readers.
const MOST_ROWS = 2;

export const agencyAbbreviationRead: Rule = {
  code: 'agency-abbreviation-read',
  name: { id: 'Singkatan dibaca sebagai dinas lain', en: 'Abbreviation read as another office' },
  severity: 'medium',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Singkatan penanggung jawab yang hanya sekali dua kali dipakai dan tidak sama dengan singkatan atau huruf awal nama resminya: dibaca sebagai satu perangkat daerah menurut daftar, tetapi dapat berarti yang lain. Satu catatan telaah untuk setiap singkatan.',
    en: 'An abbreviation of a responsible body that is used once or twice and is neither its short name nor the initials of its official name: it is read as one office by the list, but may mean another. One finding for each abbreviation.',
  },
  example: {
    printed: 'DPX',
    oddity: {
      id: 'dibaca sebagai satu dinas, padahal huruf awalnya lain',
      en: 'read as one office, but its initials differ',
    },
  },
  *check({ plan, reference }) {
    const agencies = new Map(reference.agencies.map((agency) => [agency.agencyId, agency]));
    const uses = plan.rows.flatMap((row) => row.agencies.map((reading) => ({ row, reading })));
    for (const { key, first, rows } of grouped<Use>(uses, ({ reading }) => unlikeKey(reading, agencies))) {
      if (rows.length > MOST_ROWS) continue;
      const also = rows.map(({ row }) => row);
      const agency = agencies.get(first.reading.agencyId ?? '');
      const where = inRows(also);
      yield {
        row: first.row,
        alsoRows: also,
        field: 'agencies',
        key,
        printed: first.reading.printed,
        proposal: agency?.name ?? first.reading.name,
        message: {
          id: `Singkatan ${quote(key)} tidak dijelaskan dalam dokumen${where.id}. Dibaca sebagai ${agency?.name ?? first.reading.name}, padahal huruf awal namanya lain; pastikan siapa yang dimaksud.`,
          en: `The document does not explain the abbreviation ${quote(key)}${where.en}. It is read as ${agency?.name ?? first.reading.name}, whose initials differ; make sure who is meant.`,
        },
      };
    }
  },
};

interface Use {
  readonly row: PlanRow;
  readonly reading: AgencyReading;
}

/** The abbreviation, where it is one of initials and not those of the office that it is read as; null for any other name. */
function unlikeKey(
  { printed, match, agencyId }: AgencyReading,
  agencies: ReadonlyMap<string, Agency>,
): string | null {
  const agency = agencies.get(agencyId ?? '');
  // "PUTR" leaves out what kind of office it is: a short name, not initials that go wrong.
  if (match !== 'abbreviation' || !agency || !INITIALS.test(printed) || printed[0] !== agency.name[0])
    return null;
  const initials = agency.name
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'dan')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const isOfficial =
    initials.startsWith(printed) ||
    agency.shortName
      .toUpperCase()
      .split(/[^A-Z0-9]+/)
      .includes(printed);
  return isOfficial ? null : printed;
}

/** "DPA"; syllables ("DINKES", "DISHUB") show what they stand for. */
const INITIALS = /^[A-Z]{2,5}$/;
