import type { Analysis } from '../analyse';
import { SEVERITIES } from '../audit/finding';
import { planNames } from '../sheets/names';
import { regulationName } from '../sheets/regulation-name';
import { recordsOf } from '../table/frame';
import type { Bilingual, Language } from '../text/bilingual';
import { headerOf } from '../text/headers';
import { refusalWords } from '../text/refusal-words';
import { SEVERITY_WORDS } from '../text/words';

/** What a planner wants to know when the command is done: rows, findings, coverage, and where the file is. */
export function summary(
  analysis: Analysis,
  written: { readonly workbook: string; readonly tables: string },
  language: Language,
): string {
  const say = (text: Bilingual): string => text[language];
  const line = (head: Bilingual, parts: readonly string[]): string =>
    `  ${say(head).padEnd(LABEL)}${parts.join(', ')}`;
  const totals = new Map(recordsOf(analysis.coverageTotals).map((total) => [total.plan_id, total]));
  const names = planNames(analysis.plans);
  const shown = new Set(analysis.chosen.shown);
  const others = analysis.plans.length - shown.size;
  const lines = analysis.plans.flatMap((plan) => {
    if (!shown.has(plan.planId)) return [];
    const total = totals.get(plan.planId);
    const findings = SEVERITIES.map((severity) => {
      const count = analysis.findings.filter(
        (finding) => finding.planId === plan.planId && finding.severity === severity,
      ).length;
      return { word: say(SEVERITY_WORDS[severity]).toLowerCase(), count };
    });
    const [high, ...others] = findings;
    const said = [
      `${String(high?.count)} ${say({ id: 'prioritas', en: '' })} ${high?.word ?? ''} ${say({ id: '', en: 'priority' })}`,
      ...others.map(({ word, count }) => `${String(count)} ${word}`),
    ];
    const measured = recordsOf(analysis.indicatorCoverage).filter(
      ({ plan_id, sub_indicator, grade }) =>
        plan_id === plan.planId && sub_indicator === null && (grade?.startsWith('outcome') ?? false),
    );
    return [
      `${names.get(plan.planId) ?? plan.planId}${plan.regulation === '' ? `: ${say(regulationName(plan))}` : ` (${plan.regulation})`}`,
      line({ id: 'Baris', en: 'Rows' }, [
        String(total?.rows),
        `${String(total?.rows_distinct)} ${say(DISTINCT)}`,
        `${String(total?.rows_measurable)} ${say(OF_THESE)} ${say(WITH_TARGET)}`,
      ]),
      line(
        { id: 'Telaah', en: 'Findings' },
        said.map((words) => words.replace(/ +/g, ' ').trim()),
      ),
      line({ id: 'Indikator', en: 'Indicators' }, [
        `${String(total?.covered)} ${say({ id: 'dari', en: 'of' })} ${String(total?.indicators)} ${say(WITH_TARGET)}`,
        `${String(measured.length)} ${say(MEASURED)}`,
      ]),
      '',
    ];
  });
  const decided = analysis.decided.filter(({ outcome }) => outcome === 'applied').length;
  const [edits, restored] = [analysis.edits.length, analysis.restored.length];
  const back =
    restored > 0
      ? say({
          id: `, ${String(restored)} dikembalikan ke teks lampiran`,
          en: `, ${String(restored)} put back as printed`,
        })
      : '';
  const kept =
    decided + edits + restored === 0
      ? []
      : [
          say({
            id: `Diteruskan dari buku kerja Anda: ${String(decided)} keputusan diterapkan, ${String(edits)} sel dibetulkan${back}.`,
            en: `Carried on from your workbook: ${String(decided)} decisions applied, ${String(edits)} cells corrected${back}.`,
          }),
          '',
        ];
  const refused = refusals(analysis, language);
  return [
    ...lines,
    ...(others > 0 ? [say(othersWords(others)), ''] : []),
    ...kept,
    ...(refused.length === 0 ? [] : [say(REFUSED), ...refused.map((line) => `  ${line}`), '']),
    `${say({ id: 'Buku kerja', en: 'Workbook' }).padEnd(LABEL + 2)}${written.workbook}`,
    `${say({ id: 'Tabel CSV', en: 'CSV tables' }).padEnd(LABEL + 2)}${written.tables}`,
  ].join('\n');
}

function othersWords(count: number): Bilingual {
  return {
    id: `Rencana lain yang juga dihitung: ${String(count)}, dalam statistik dan tabel CSV.`,
    en: `Other plans that were computed as well: ${String(count)}, in statistics and CSV tables.`,
  };
}

const LABEL = 12;
const MEASURED = { id: 'memiliki ukuran hasil', en: 'have a result that is measured' };
const DISTINCT = { id: 'tanpa ulangan', en: 'without repeats' };
const OF_THESE = { id: 'di antaranya', en: 'of these' };
const WITH_TARGET = { id: 'bertarget angka', en: 'with a numeric target' };

const REFUSED = {
  id: 'Tidak dipahami, jadi tidak dipakai; teksnya tetap di selnya:',
  en: 'Not understood, and so not used; the text stays in its cell:',
};

/** What was typed and not understood, in read columns and as the value of a decision, each with its place. */
function refusals({ refused, decided }: Analysis, language: Language): string[] {
  return [
    ...refused.map((cell) => refusalWords(cell)[language]),
    ...decided.flatMap(({ outcome, finding, remark }) =>
      outcome === 'refused' && finding && remark
        ? [`${finding.rowId}, ${headerOf('decided_value', language)}: ${remark[language]}`]
        : [],
    ),
  ];
}
