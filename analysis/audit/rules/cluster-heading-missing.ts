import { clusterName } from '../indicator-cluster';
import { type Rule, TOPICS } from '../rule';
import { clustersWithoutHeading } from '../section-cluster';
import { quote } from '../wording';
import { listed } from '../../text/listed';

export const clusterHeadingMissing: Rule = {
  code: 'cluster-heading-missing',
  name: { id: 'Klaster tanpa judul bagian', en: 'Cluster without a heading' },
  severity: 'high',
  topic: TOPICS.structure,
  looksAt: ['section', 'indicator'],
  explains: {
    id: 'Sebuah klaster memiliki indikator dalam tabel, tetapi tidak memiliki judul bagian: barisnya tertulis di bawah klaster lain. Dihitung menurut judul, klaster itu tampak kosong.',
    en: 'A cluster has indicators in the table but no section heading: its rows stand under another cluster. Counted by headings it would look empty.',
  },
  example: {
    printed: '',
    oddity: {
      id: 'tidak ada judul klaster III; indikator kesehatan tertulis di bawah klaster II',
      en: 'there is no heading for cluster III; health indicators stand under cluster II',
    },
  },
  *check(context) {
    for (const { cluster, homeless } of context.index(clustersWithoutHeading)) {
      const heading = homeless[0]?.rows[0]?.printed.section ?? '';
      const name = clusterName(cluster, context.reference);
      const rows = homeless.reduce((count, indicator) => count + indicator.rows.length, 0);
      const numbers = listed(
        homeless.map(({ no }) => no),
        12,
      );
      yield {
        place: cluster,
        alsoRows: homeless.flatMap((indicator) => indicator.rows),
        field: 'section',
        byHeading: true,
        printed: heading,
        message: {
          id: `Tidak ada judul untuk ${name.id}: indikator nomor ${numbers.id} (${String(rows)} baris) tertulis di bawah ${quote(heading)}.`,
          en: `There is no heading for ${name.en}: indicators ${numbers.en} (${String(rows)} rows) are printed under ${quote(heading)}.`,
        },
      };
    }
  },
};
