import type { PlanRow } from '../../plan/plan';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { listed } from '../../text/listed';

/** Cells whose agencies a program cannot tell apart: two names with only a blank between, or a comma inside a name. */
export const agencyDelimiter: Rule = {
  code: 'agency-delimiter',
  name: { id: 'Nama dinas tanpa pemisah', en: 'Offices without a separator' },
  severity: 'low',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Beberapa penanggung jawab tanpa tanda pemisah, atau nama yang sendiri memuat koma di antara nama yang dipisah koma. Satu catatan telaah untuk setiap jenis dalam satu dokumen.',
    en: 'Several responsible bodies without a separator, or a name with commas of its own in a list separated by commas. One finding of each kind for a document.',
  },
  example: {
    printed: 'KEMENAG DP3AP2KB',
    oddity: { id: 'dua nama tanpa pemisah', en: 'two names without a separator' },
  },
  *check({ plan }) {
    const unseparated = distinctCells(plan.rows.filter(hasUnseparated));
    if (unseparated.length > 0)
      yield {
        place: 'unseparated',
        field: 'agencies',
        printed: unseparated.join(' | '),
        message: {
          id: `Nama penanggung jawab hanya dipisah spasi: ${listed(unseparated.map(quote), 4).id}.`,
          en: `Responsible bodies are only separated by a blank: ${listed(unseparated.map(quote), 4).en}.`,
        },
      };
    const commas = [
      ...new Set(
        plan.rows.flatMap(({ agencies }) =>
          agencies
            .filter(({ agencyId, printed }) => agencyId !== null && printed.includes(','))
            .map(({ printed }) => printed),
        ),
      ),
    ];
    if (commas.length > 0)
      yield {
        place: 'comma-in-name',
        field: 'agencies',
        printed: commas.join(' | '),
        message: {
          id: `Nama yang memuat koma, dalam daftar yang dipisah koma: ${listed(commas.map(quote), 4).id}. Dibaca sebagai satu nama.`,
          en: `Names with commas of their own in lists separated by commas: ${listed(commas.map(quote), 4).en}. Read as one name.`,
        },
      };
  },
};

function distinctCells(rows: readonly PlanRow[]): string[] {
  return [...new Set(rows.map(({ printed }) => printed.agencies))];
}

/** Two known agencies with nothing but a blank between them. */
function hasUnseparated({ agencies, printed }: PlanRow): boolean {
  return agencies.some(({ printed: name, agencyId }, index) => {
    const next = agencies[index + 1];
    return (
      next !== undefined &&
      agencyId !== null &&
      next.agencyId !== null &&
      printed.agencies.includes(`${name} ${next.printed}`)
    );
  });
}
