import { eachRow, type Rule, TOPICS } from '../rule';
import { listed, quote } from '../wording';

/** A responsibility that all share is one that nobody has. */
export const agencyGeneric: Rule = {
  code: 'agency-generic',
  severity: 'medium',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Penanggung jawab satu-satunya adalah sebutan umum (Gugus Tugas, Kecamatan, Puskesmas, instansi terkait) atau bukan perangkat daerah. Rendah bila ada perangkat daerah lain di sebelahnya.',
    en: 'The only one responsible is a general word (task force, district, health centre, related institutions) or no office. Low where a named office stands beside it.',
  },
  example: {
    printed: 'Gugus Tugas',
    oddity: { id: 'tidak menyebut perangkat daerah', en: 'names no office' },
  },
  check: eachRow((row) => {
    const generic = row.agencies.filter(({ match, printed }) => match === 'generic' || GENERAL.test(printed));
    if (generic.length === 0) return;
    const alone = generic.length === row.agencies.length;
    const names = listed(generic.map(({ printed }) => quote(printed)));
    return {
      row,
      field: 'agencies',
      printed: row.printed.agencies,
      severity: alone ? 'medium' : 'low',
      message: {
        id: `${names.id} ${alone ? 'tidak menunjuk satu perangkat daerah; tidak jelas siapa yang melapor.' : 'adalah sebutan umum di samping perangkat daerah yang jelas.'}`,
        en: `${names.en} ${alone ? 'names no single office; nobody knows who reports.' : 'is a general word beside a named office.'}`,
      },
    };
  }),
};

/** Words that name no office, or a class of which the city has many, whatever the list of agencies says. */
const GENERAL =
  /\b(?:terkait|lainnya|lain-lain|dll|gugus tugas)\b|^(?:semua |seluruh )?(?:kecamatan|kelurahan|desa|puskesmas|posyandu|sekolah|rumah sakit|lembaga masyarakat)$/i;
