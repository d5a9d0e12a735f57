import type { ClusterId, Plan } from '../plan/plan';
import { PATH_WORDS } from '../text/words';
import { SUMMARY_WORDS as WORDS } from '../text/summary-words';
import { annexSource } from './blocks';
import type { Block, PaperCell } from './paper';
import type { Where } from './figure';
import { latestEntry } from './latest-entry';
import type { ReportContext } from './report-context';
import { actionText, gapRowOf } from './row-words';
import type { Sentence } from './sentence';

const WIDEST = 3;

/**
 * The rows farthest from their targets: by what was reported where anything was, else by the distance from the baseline, of
 * rows in percentage points, which alone have one measure. Where there is neither, it says what is missing.
 */
export function widestGaps(context: ReportContext, plan: Plan, cluster: ClusterId | null = null): Block[] {
  const own = { plan_id: plan.planId, ...(cluster !== null && { cluster }) };
  return fromReports(context, own) ?? fromBaselines(context, plan, own) ?? missing(context, plan, own);
}

function fromReports(context: ReportContext, own: Where): Block[] | null {
  const { figures, say, nameOf, analysis } = context;
  const percent = (row: number): number =>
    figures.cell('achievement', row, 'achievement_percent').value ?? Number.NaN;
  const rows = figures
    .rows('achievement', own)
    .filter((row) => (figures.cell('achievement', row, 'shortfall').value ?? 0) > 0)
    .filter((row) => !Number.isNaN(percent(row)))
    .sort((a, b) => percent(a) - percent(b))
    .slice(0, WIDEST);
  if (rows.length === 0) return null;
  const bands = new Map(analysis.reference.bands.map((band) => [band.bandId, nameOf(band)]));
  return [
    {
      kind: 'table',
      caption: say(WORDS.widestReported),
      hasNumberRow: false,
      columns: [
        { header: say({ id: 'Baris', en: 'Row' }), width: 8, align: 'center' },
        { header: say({ id: 'Kegiatan dan ukuran', en: 'Action and measure' }), width: 46, align: 'left' },
        { header: say({ id: 'Target', en: 'Target' }), width: 9, align: 'right' },
        { header: say({ id: 'Realisasi', en: 'Realisation' }), width: 13, align: 'right' },
        { header: say({ id: 'Capaian', en: 'Achievement' }), width: 15, align: 'right' },
        { header: say({ id: 'Kategori', en: 'Band' }), width: 12, align: 'left' },
        { header: say({ id: 'Faktor penghambat', en: 'Obstacles' }), width: 19, align: 'left' },
      ],
      rows: rows.map((row): PaperCell[] => {
        const rowId = figures.text('achievement', row, 'row_id') ?? '';
        const gap = gapRowOf(context, rowId);
        const entry = latestEntry(context, rowId);
        return [
          String(figures.cell('gap', gap, 'row_number').value ?? ''),
          actionText(context, gap),
          figures.cell('achievement', row, 'target_to_date'),
          figures.cell('achievement', row, 'realisation_to_date'),
          figures.cell('achievement', row, 'achievement_percent', { decimals: 1, unit: '%' }),
          bands.get(figures.text('achievement', row, 'band') ?? '') ?? '',
          entry?.texts.obstacle || say(WORDS.noObstacle),
        ];
      }),
      foot: [],
      source: say(WORDS.reportSource),
      none: '',
    },
  ];
}

function fromBaselines(context: ReportContext, plan: Plan, own: Where): Block[] | null {
  const { figures, say, language } = context;
  const distance = (row: number): number => figures.cell('gap', row, 'distance_to_target').value ?? 0;
  const rows = figures
    .rows('gap', { ...own, in_points: true })
    .filter((row) => distance(row) > 0)
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, WIDEST);
  if (rows.length === 0) return null;
  const last = String(Math.max(...plan.years));
  const points = say({ id: 'persen poin', en: 'points' });
  return [
    {
      kind: 'table',
      caption: say(WORDS.widestPlanned),
      hasNumberRow: false,
      columns: [
        { header: say({ id: 'Baris', en: 'Row' }), width: 8, align: 'center' },
        { header: say({ id: 'Kegiatan dan ukuran', en: 'Action and measure' }), width: 36, align: 'left' },
        {
          header: `${say({ id: 'Data dasar', en: 'Baseline' })} ${String(plan.baselineYear ?? '')}`.trim(),
          width: 10,
          align: 'right',
        },
        { header: `Target ${last}`, width: 10, align: 'right' },
        { header: `${say({ id: 'Jarak', en: 'Distance' })} (${points})`, width: 12, align: 'right' },
        {
          header: `${say({ id: 'Diperlukan per tahun', en: 'Required a year' })} (${points})`,
          width: 13,
          align: 'right',
        },
        { header: say({ id: 'Perkem­bangan target', en: 'Path' }), width: 14, align: 'left' },
      ],
      rows: rows.map((row): PaperCell[] => [
        String(figures.cell('gap', row, 'row_number').value ?? ''),
        actionText(context, row),
        figures.cell('gap', row, 'baseline', { unit: '%' }),
        figures.cell('gap', row, `target_${last}`, { unit: '%' }),
        figures.cell('gap', row, 'distance_to_target'),
        figures.cell('gap', row, 'required_annual_change'),
        PATH_WORDS[(figures.text('gap', row, 'path') ?? 'unknown') as keyof typeof PATH_WORDS][language],
      ]),
      foot: [],
      source: annexSource(context, plan),
      none: '',
    },
  ];
}

/** Why nothing can be said, and what would change that. */
function missing({ figures, sentence }: ReportContext, plan: Plan, own: Where): Block[] {
  if (figures.count('gap', own).value === 0) return [remark(sentence(WORDS.noRows))];
  const levels = figures.count('gap', { ...own, nature: 'level' });
  const lacking = plan.hasBaseline
    ? sentence(WORDS.noDistance, { levels, computed: figures.count('gap', { ...own, status: 'computed' }) })
    : sentence(WORDS.noBaseline, { levels });
  return [remark(lacking, sentence(WORDS.noReports))];
}

function remark(...sentences: readonly Sentence[]): Block {
  return { kind: 'text', as: 'paragraph', sentences };
}
