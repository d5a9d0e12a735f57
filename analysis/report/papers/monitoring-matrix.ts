import { shortAgency } from '../../evaluation/short-agency';
import type { Plan, PlanRow } from '../../plan/plan';
import { MATRIX_WORDS as WORDS } from '../../text/matrix-words';
import { planTitle, reportSource, signerOf } from '../blocks';
import { evidenceText } from '../evidence-text';
import { latestEntry } from '../latest-entry';
import { monitoringSentences } from '../monitoring-sentences';
import type { PaperColumn, PaperCell } from '../paper';
import type { PaperDefinition } from '../paper-definition';
import { reachedCells } from '../reached-cells';
import type { ReportContext } from '../report-context';
import { actionText, agencyNamesOf, gapRowOf, ordinalText, targetCell, underIndicators } from '../row-words';

/** What the evaluation asks for by this name (question 2.P5): every row with its target, what was reached, and the evidence. */
export const MONITORING_MATRIX: PaperDefinition = {
  key: 'pemantauan',
  name: { id: 'Matriks Pemantauan dan Evaluasi RAD-KLA', en: 'Matrix of Monitoring and Evaluation' },
  orientation: 'landscape',
  describe: (context, { plan, year }) => {
    const { say, figures, analysis } = context;
    const office = shortAgency(analysis.reference)('bappeda', plan.cityCode);
    const city = { plan_id: plan.planId, scope: 'city' };
    const [total] = figures.rows('achievementTotals', city);
    const columns = columnsOf(context, year);
    const span = 5;
    return [
      planTitle(context, plan, `${say(WORDS.title)} ${String(year)}`),
      { kind: 'text', as: 'paragraph', sentences: monitoringSentences(context, city, year) },
      {
        kind: 'table',
        caption: `${say(WORDS.caption)} ${String(year)}`,
        columns,
        hasNumberRow: true,
        rows: underIndicators(context, plan.rows, (row) => cells(context, plan, row, year)),
        foot:
          total === undefined
            ? []
            : [
                {
                  label: say(WORDS.median),
                  span,
                  value: figures.cell('achievementTotals', total, 'median_percent', { decimals: 1 }),
                },
              ],
        source: reportSource(context, plan),
        none: say(WORDS.noRows),
      },
      {
        kind: 'signatures',
        signers: [
          signerOf(context, plan, { title: say({ id: `Kepala ${office}`, en: `Head of ${office}` }) }),
        ],
      },
    ];
  },
};

function columnsOf({ say }: ReportContext, year: number): PaperColumn[] {
  const left = (id: string, en: string, width: number): PaperColumn => ({
    header: say({ id, en }),
    width,
    align: 'left',
  });
  return [
    { header: say({ id: 'Baris', en: 'Row' }), width: 5, align: 'center' },
    left('Kegiatan dan ukuran', 'Action and measure', 25),
    left('Satuan', 'Unit', 9),
    { header: `Target ${String(year)}`, width: 8, align: 'right' },
    { header: say({ id: 'Realisasi', en: 'Realised' }), width: 9, align: 'right' },
    { header: say({ id: 'Capaian (%)', en: 'Achieved (%)' }), width: 9, align: 'right' },
    left('Status', 'Status', 11),
    left('Faktor pendorong', 'Drivers', 13),
    left('Faktor penghambat', 'Obstacles', 13),
    left('Tindak lanjut', 'Follow-up', 13),
    left('Bukti dukung', 'Evidence', 13),
    left('Penanggung jawab', 'Responsible bodies', 14),
  ];
}

function cells(context: ReportContext, plan: Plan, row: PlanRow, year: number): PaperCell[] {
  const texts = latestEntry(context, row.rowId)?.texts;
  const { realisation, percent, status } = reachedCells(context, row);
  return [
    ordinalText(plan, row),
    actionText(context, gapRowOf(context, row.rowId)),
    row.printed.unit,
    targetCell(context, plan, row, year),
    realisation,
    percent,
    status,
    texts?.driver ?? null,
    texts?.obstacle ?? null,
    texts?.follow_up ?? null,
    evidenceText(context, row.rowId),
    agencyNamesOf(context, plan, row).join(', '),
  ];
}
