import type { NumberReading } from '../../plan/plan';
import { type Rule, TOPICS } from '../rule';
import { quote } from '../wording';
import { listed } from '../../text/listed';

// From here on a plan that groups thousands would group them.
const THOUSAND = 1000;

export const numberConventionMixed: Rule = {
  code: 'number-convention-mixed',
  name: { id: 'Cara menulis angka yang bercampur', en: 'Numbers written in mixed ways' },
  severity: 'medium',
  topic: TOPICS.numbers,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Satu tabel memakai dua kaidah: desimal dengan koma dan dengan titik, atau ribuan dengan titik dan tanpa titik. Angka seperti "2.500" lalu tidak lagi pasti. Satu catatan telaah untuk tiap jenis.',
    en: 'One table follows two conventions: decimals with comma and with dot, or thousands with and without a dot. A number such as "2.500" is then no longer certain. One finding of each kind.',
  },
  example: {
    printed: '0,13 | 0.21',
    oddity: { id: 'koma desimal di samping titik desimal', en: 'a decimal comma beside a decimal dot' },
  },
  *check({ plan, numberCells }) {
    const readings = plan.rows.flatMap((row) => numberCells(row).map(({ reading }) => reading));
    const commas = printedOf(readings, ({ convention }) => convention === 'comma-decimals');
    const dots = printedOf(readings, ({ convention }) => convention === 'dot-decimals');
    if (commas.length > 0 && dots.length > 0)
      yield {
        place: 'decimals',
        field: 'target',
        printed: [...dots, ...commas].slice(0, 6).join('; '),
        message: {
          id: `Desimal ditulis dengan koma (${listed(commas, 3).id}) dan dengan titik (${listed(dots, 4).id}).`,
          en: `Decimals are written with a comma (${listed(commas, 3).en}) and with a dot (${listed(dots, 4).en}).`,
        },
      };
    const grouped = printedOf(readings, ({ convention }) => convention === 'dot-thousands');
    const plain = printedOf(
      readings,
      ({ convention, value }) => convention === 'none' && value !== null && value >= THOUSAND,
    );
    if (grouped.length > 0 && plain.length > 0)
      yield {
        place: 'thousands',
        field: 'target',
        printed: [...plain, ...grouped].slice(0, 6).join('; '),
        message: {
          id: `Ribuan ditulis dengan titik (${listed(grouped.map(quote), 3).id}) dan tanpa titik (${listed(plain.map(quote), 4).id}).`,
          en: `Thousands are written with a dot (${listed(grouped.map(quote), 3).en}) and without (${listed(plain.map(quote), 4).en}).`,
        },
      };
  },
};

function printedOf(readings: readonly NumberReading[], is: (reading: NumberReading) => boolean): string[] {
  return [...new Set(readings.filter(is).map(({ printed }) => printed))];
}
