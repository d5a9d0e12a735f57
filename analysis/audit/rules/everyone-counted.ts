import type { PlanRow } from '../../plan/plan';
import { measureText } from '../cells';
import type { AuditContext } from '../context';
import { type Rule, TOPICS } from '../rule';
import { rowNames } from '../wording';

/** Rows that count the public at large, in a plan for children. One finding for the document. */
export const everyoneCounted: Rule = {
  code: 'everyone-counted',
  name: { id: 'Penduduk umum, bukan anak', en: 'The public at large, not children' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['action', 'measure', 'unit'],
  explains: {
    id: 'Yang dihitung penduduk, pengunjung, atau masyarakat pada umumnya, tanpa menyebut anak, pelajar, orang tua, atau keluarga: berapa di antaranya anak tidak diketahui. Satu catatan telaah untuk dokumen.',
    en: 'Inhabitants, visitors or the public at large are counted, and no children, pupils, parents or families are named: how many of them are children is not known. One finding for the document.',
  },
  example: {
    printed: 'Jumlah pengunjung perpustakaan / Orang',
    oddity: { id: 'berapa yang anak?', en: 'how many of them children?' },
  },
  *check(context) {
    const rows = context.plan.rows.filter((row) => countsEveryone(row, context));
    const [first] = rows;
    if (!first) return;
    const names = rowNames(rows);
    yield {
      field: 'unit',
      alsoRows: rows,
      printed: first.printed.unit,
      message: {
        id: `${String(rows.length)} baris menghitung penduduk, pengunjung, atau masyarakat pada umumnya; berapa di antaranya anak tidak diketahui (baris ${names.id}).`,
        en: `${String(rows.length)} ${rows.length === 1 ? 'row counts' : 'rows count'} inhabitants, visitors or the public at large; how many of them are children is not known (${rows.length === 1 ? 'row' : 'rows'} ${names.en}).`,
      },
    };
  },
};

function countsEveryone(row: PlanRow, { fold, thingNamed }: AuditContext): boolean {
  const { unit, action } = row.printed;
  if (row.unit.kind === 'percent' || thingNamed(unit) !== 'person') return false;
  const text = `${fold(measureText(row))} ${fold(unit)}`;
  return (EVERYONE.test(text) || EVERYONE.test(fold(unit))) && !CHILDREN.test(`${text} ${fold(action)}`);
}

/** What is counted, not a word of a service ("pengaduan masyarakat"). */
const EVERYONE = /^(?:jumlah |jml |banyaknya )?(?:penduduk|pengunjung|masyarakat|warga|umat|khalayak)\b/;
const CHILDREN =
  /\b(?:anak|siswa|pelajar|peserta didik|balita|bayi|remaja|pemuda|ibu|ayah|orang ?tua|keluarga|guru|sekolah|paud|tk)\b/;
