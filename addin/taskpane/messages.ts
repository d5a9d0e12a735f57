/** What the planner is told: in one place of the pane, read aloud, until it is closed or the next work begins. */
import { toDoorError, type DoorCode, type DoorError, type SheetReport } from '../excel';
import { doorErrorWords } from '../text/door-errors';
import { text, type Language } from '../text/text';
import { AnalysisFailure } from './analysis-client';
import { byId, element, fill } from './dom';

export type Tone = 'success' | 'warning' | 'danger' | 'info';

export interface Message {
  readonly tone: Tone;
  readonly title: string;
  readonly detail: string;
  /** Code for a report to the IT officer; blank for none. */
  readonly code: string;
}

/** Shows one message in place of the last; errors interrupt a screen reader, the rest waits its turn. */
export function showMessage(language: Language, message: Message, retry: (() => void) | null = null): void {
  clearMessages();
  const region = byId(message.tone === 'danger' ? 'alerts' : 'messages', HTMLElement);
  fill(region, box(language, message, retry));
}

export function clearMessages(): void {
  fill(byId('messages', HTMLElement));
  fill(byId('alerts', HTMLElement));
}

function box(
  language: Language,
  { tone, title, detail, code }: Message,
  retry: (() => void) | null,
): HTMLElement {
  // The first sentence is seen at a glance; what follows is read.
  const [what = title, rest = ''] = title.split(/(?<=[.!?])\s+(.*)/su);
  const made = element(
    'div',
    { class: `message ${tone}` },
    element(
      'div',
      {},
      element('strong', {}, what),
      ...[rest, detail].filter((words) => words !== '').map((words) => element('p', {}, words)),
      code === '' ? null : element('p', { class: 'note' }, text(language, 'error.code', { code })),
    ),
    retry ? element('button', { type: 'button', onclick: retry }, text(language, 'error.retry')) : null,
    element(
      'button',
      {
        type: 'button',
        class: 'quiet small close',
        'aria-label': text(language, 'pane.close'),
        onclick: () => {
          made.remove();
        },
      },
      '✕',
    ),
  );
  return made;
}

/** Any thrown thing in words: what happened, where, what to do next. */
export function errorMessage(language: Language, thrown: unknown): Message {
  if (thrown instanceof AnalysisFailure) {
    return { tone: 'danger', title: thrown.failure.words[language], detail: '', code: thrown.failure.code };
  }
  const error: DoorError = toDoorError(thrown);
  const { what, next } = doorErrorWords(language, error.code, error.subjects);
  const code = error.code === 'unknown' ? `unknown (${error.origin})` : error.code;
  return { tone: 'danger', title: what, detail: next, code };
}

// What every Excel before 2024 does is no news after every run; the help of the cell says it where it matters.
const EXPECTED: ReadonlySet<DoorCode> = new Set(['notes-as-messages']);

/** Sheets that were refused, or written with something to know about; null when all is well. */
export function reportMessage(language: Language, sheets: readonly SheetReport[]): Message | null {
  const lines = sheets.flatMap((sheet) =>
    sheet.notices
      .filter(({ code }) => !EXPECTED.has(code))
      .map((notice) => {
        const { what, next } = doorErrorWords(language, notice.code, notice.subjects);
        return {
          refused: sheet.outcome === 'refused',
          code: notice.code,
          line: `${sheet.name}: ${what} ${next}`,
        };
      }),
  );
  const [first] = lines;
  if (!first) return null;
  const refused = lines.filter((line) => line.refused);
  return {
    tone: 'warning',
    title: text(language, refused.length > 0 ? 'report.refused' : 'report.notices'),
    detail: lines.map(({ line }) => line).join('\n'),
    code: [...new Set(refused.map(({ code }) => code))].join(', '),
  };
}
