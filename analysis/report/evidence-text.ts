import { codeOf, EVIDENCE_WORDS } from '../text/words';
import { latestEntry } from './latest-entry';
import type { ReportContext } from './report-context';

/** Whether the evidence of a row is at hand, and where, as its body reported it; blank where it did not. */
export function evidenceText(context: ReportContext, rowId: string): string {
  const texts = latestEntry(context, rowId)?.texts;
  if (!texts) return '';
  const code = codeOf(EVIDENCE_WORDS, texts.evidence_status);
  const status = code === null ? texts.evidence_status : context.say(EVIDENCE_WORDS[code]);
  return [status, texts.evidence].filter(Boolean).join(': ');
}
