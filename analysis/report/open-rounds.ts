import type { Plan } from '../plan/plan';
import { isoDay } from '../monitoring/date-cell';
import { dayText } from '../text/moment';
import { SUMMARY_WORDS as WORDS } from '../text/summary-words';
import type { ReportContext } from './report-context';
import type { Sentence } from './sentence';

/** What is due in the rounds that are open and whose report was not submitted. */
export function openRounds({ figures, language, sentence }: ReportContext, { planId }: Plan): Sentence[] {
  const rounds = figures.rows('monitoringPeriods', { plan_id: planId, open: true, report: [null, 'draft'] });
  if (rounds.length === 0) return [sentence(WORDS.noRound)];
  return rounds.map((row) => {
    const deadline = figures.cell('monitoringPeriods', row, 'deadline').value;
    const parts = {
      round: figures.text('monitoringPeriods', row, language === 'id' ? 'period' : 'period_en') ?? '',
      reported: figures.cell('monitoringPeriods', row, 'reported'),
      lines: figures.cell('monitoringPeriods', row, 'lines'),
      bodies: figures.count('reporting', {
        plan_id: planId,
        year: figures.cell('monitoringPeriods', row, 'year').value,
        round_no: figures.cell('monitoringPeriods', row, 'round_no').value,
        rows_reported: 0,
      }),
    };
    return deadline === null
      ? sentence(WORDS.round, parts)
      : sentence(WORDS.roundBy, { ...parts, day: dayText(isoDay(deadline), language) });
  });
}
