import type { PlanRow } from '../../plan/plan';
import type { Reference } from '../../reference/reference';
import { countsOfAllParts } from '../city-parts';
import { type ThingKind } from '../counted-thing';
import { flatValue } from '../flat-series';
import type { AuditContext } from '../context';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { listed } from '../../text/listed';

/** A responsibility that all share is one that nobody has. */
export const agencyGeneric: Rule = {
  code: 'agency-generic',
  name: { id: 'Penanggung jawab terlalu umum', en: 'Responsible body too general' },
  severity: 'medium',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Penanggung jawab satu-satunya adalah sebutan umum (Gugus Tugas, Kecamatan, Puskesmas, instansi terkait) atau bukan perangkat daerah. Rendah bila ada perangkat daerah lain di sebelahnya. Dikecualikan: kecamatan, kelurahan, atau puskesmas untuk hal yang jumlahnya sebanyak mereka sendiri.',
    en: 'The only one responsible is a general word (task force, district, community health centre, related institutions) or no office. Low where a named office stands beside it. Exempt: districts, urban villages or community health centres where all of them are counted.',
  },
  example: {
    printed: 'Gugus Tugas',
    oddity: { id: 'tidak menyebut perangkat daerah', en: 'names no office' },
  },
  check: eachRow((row, context) => {
    const { reference, thingNamed } = context;
    const parts = row.agencies.some(({ printed }) => countsItself(printed, row, context));
    const generic = row.agencies.filter(
      ({ match, printed }) =>
        (match === 'generic' || GENERAL.test(printed)) && !(parts && isPart(thingNamed(printed))),
    );
    if (generic.length === 0) return;
    const others = row.agencies.filter((agency) => !generic.includes(agency));
    const names = listed(generic.map(({ printed }) => quote(printed)));
    const many = generic.length > 1;
    const ofCentre = others.length > 0 && others.every(({ agencyId }) => isOfCentre(agencyId, reference));
    const alone = others.length === 0 || ofCentre;
    return {
      row,
      field: 'agencies',
      printed: row.printed.agencies,
      severity: alone ? 'medium' : 'low',
      message: ofCentre
        ? {
            id: `Di samping ${names.id} hanya tertulis instansi vertikal (${listed(others.map(({ printed }) => quote(printed))).id}): tidak ada perangkat daerah yang bertanggung jawab.`,
            en: `Beside ${names.en} only an office of the central government is printed (${listed(others.map(({ printed }) => quote(printed))).en}): no office of the city is responsible.`,
          }
        : alone
          ? {
              id: `${names.id} ${many ? 'bukan nama' : 'tidak menunjuk'} satu perangkat daerah; tidak disebut siapa yang mengoordinasikan dan melapor.`,
              en: `${names.en} ${many ? 'name' : 'names'} no single office; it is not clear who coordinates and reports.`,
            }
          : {
              id: `${names.id} adalah sebutan umum di samping ${listed(others.map(({ printed }) => quote(printed))).id}.`,
              en: `${names.en} ${many ? 'are general words' : 'is a general word'} beside ${listed(others.map(({ printed }) => quote(printed))).en}.`,
            },
    };
  }),
};

/** Each ward for itself: the row counts the very parts that are responsible, or as many things as there are parts. */
function countsItself(printed: string, row: PlanRow, { city, fold, thingNamed }: AuditContext): boolean {
  const part = thingNamed(printed);
  if (!isPart(part)) return false;
  if (thingNamed(row.printed.unit) === part) return true;
  const value = flatValue(row);
  return value !== null && countsOfAllParts(city, fold(printed)).has(value);
}

function isPart(kind: ThingKind | null): boolean {
  return kind === 'kecamatan' || kind === 'kelurahan' || kind === 'puskesmas';
}

function isOfCentre(agencyId: string | null, { agencies }: Reference): boolean {
  return agencies.some((agency) => agency.agencyId === agencyId && agency.kind === 'vertikal');
}

/** Words that name no office, or a class of which the city has many, whatever the list of agencies says. */
const GENERAL =
  /\b(?:terkait|lainnya|lain-lain|dll|gugus tugas)\b|^(?:semua |seluruh )?(?:kecamatan|kelurahan|desa|puskesmas|posyandu|sekolah|rumah sakit|lembaga masyarakat)$/i;
