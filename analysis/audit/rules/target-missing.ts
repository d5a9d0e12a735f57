import type { NumberReading } from '../../plan/plan';
import { isContinuation } from '../cells';
import { eachRow, type Rule, TOPICS } from '../rule';
import { listed } from '../../text/listed';

export const targetMissing: Rule = {
  code: 'target-missing',
  name: { id: 'Target tidak diisi', en: 'Target not filled in' },
  severity: 'high',
  topic: TOPICS.targets,
  looksAt: ['target'],
  explains: {
    id: 'Target kosong atau "-". Tinggi bila tidak ada target sama sekali atau target berhenti di tengah; sedang bila hanya tahun awal yang belum diisi.',
    en: 'A target is blank or "-". High where there is none at all or the targets stop halfway; medium where only the first years are open.',
  },
  example: {
    printed: '300; 300; -; -',
    oddity: { id: 'target berhenti setelah dua tahun', en: 'targets stop after two years' },
  },
  check: eachRow((row, { targetCells }) => {
    const cells = targetCells(row);
    const open = cells.filter(({ reading }) => isOpen(reading));
    const [first] = open;
    if (!first || isContinuation(row)) return;
    const all = open.length === cells.length;
    const firstFilled = cells.findIndex(({ reading }) => !isOpen(reading));
    const onlyEarly = !all && cells.every(({ reading }, index) => isOpen(reading) === index < firstFilled);
    const years = listed(open.map(({ year }) => String(year)));
    const series = cells
      .map(({ reading }) => (reading.printed === '' ? '(kosong)' : reading.printed))
      .join('; ');
    return {
      row,
      field: first.field,
      printed: series,
      severity: onlyEarly ? 'medium' : 'high',
      message: {
        id: all
          ? `Tidak ada satu pun target (${series}); kegiatan ini tidak dapat dipantau.`
          : `Tidak ada target untuk ${years.id} (${series})${onlyEarly ? '; pastikan kegiatan memang baru mulai sesudahnya' : '; target berhenti atau terlewat'}.`,
        en: all
          ? `There is no target at all (${series}); the action cannot be monitored.`
          : `There is no target for ${years.en} (${series})${onlyEarly ? '; confirm that the action starts later' : '; the targets stop or skip a year'}.`,
      },
    };
  }),
};

function isOpen({ doubt }: NumberReading): boolean {
  return doubt === 'blank' || doubt === 'dash';
}
