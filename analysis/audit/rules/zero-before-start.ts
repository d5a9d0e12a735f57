import { type Rule, TOPICS } from '../rule';
import { rowNames } from '../wording';

/** 0 in the first years, though there is a baseline and later targets: nothing was planned yet, which is not zero. */
export const zeroBeforeStart: Rule = {
  code: 'zero-before-start',
  name: { id: 'Nol sebelum kegiatan mulai', en: 'Zero before the start' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Target tahun-tahun awal ditulis 0, padahal ada data dasar dan target sesudahnya: tampaknya belum direncanakan, bukan nol. Satu catatan telaah untuk dokumen; nol itu tidak dipakai untuk menilai naik-turunnya target.',
    en: 'The first years print 0 although there is a baseline and later targets: not planned yet, it seems, rather than zero. One finding for the document; these zeros are not used to judge the course of the targets.',
  },
  example: {
    printed: '98,86 → 0; 0; 98,86',
    oddity: { id: 'bukan turun menjadi nol', en: 'not a fall to zero' },
  },
  *check({ plan, targetCells, plannedCells }) {
    const rows = plan.rows.filter((row) => plannedCells(row).length < targetCells(row).length);
    if (rows.length === 0) return;
    const names = rowNames(rows);
    yield {
      alsoRows: rows,
      field: 'target',
      printed: rows[0]?.printed.targets.join('; ') ?? '',
      message: {
        id: `${String(rows.length)} baris menulis 0 pada tahun awal sebelum target pertamanya (baris ${names.id}); mungkin belum direncanakan, bukan nol.`,
        en: `${String(rows.length)} rows print 0 in the years before their first target (rows ${names.en}); perhaps not planned yet rather than zero.`,
      },
    };
  },
};
