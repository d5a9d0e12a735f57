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

/** What a write came to: that it is done, with what one should know of its sheets; or which were not written, and why. */
export function reportMessage(language: Language, done: string, sheets: readonly SheetReport[]): Message {
  const refused = sheets.filter(({ outcome }) => outcome === 'refused');
  const notices = sheets.flatMap((sheet) =>
    sheet.notices
      .filter(({ code }) => !EXPECTED.has(code))
      .map((notice) => ({ ...notice, sheet: sheet.name })),
  );
  const detail = [...new Set(notices.map(({ code }) => code))]
    .map((code) =>
      noticeLine(
        language,
        code,
        notices.filter((notice) => notice.code === code),
      ),
    )
    .join('\n');
  const why = refused.flatMap((sheet) => sheet.notices.map(({ code }) => code));
  const code = [...new Set(why)].join(', ');
  if (refused.length === 0) return { tone: detail === '' ? 'success' : 'warning', title: done, detail, code };
  const names = refused.map(({ name }) => name).join(', ');
  const title =
    refused.length === sheets.length
      ? text(language, 'report.refused-all')
      : text(language, 'report.refused', { sheets: names });
  return { tone: 'warning', title, detail, code };
}

/** One sentence for all sheets that it holds for; a sheet that the sentence names is not named before it. */
function noticeLine(
  language: Language,
  code: DoorCode,
  notices: readonly { readonly sheet: string; readonly subjects: readonly string[] }[],
): string {
  const subjects = [...new Set(notices.flatMap((notice) => notice.subjects))];
  const { what, next } = doorErrorWords(language, code, subjects);
  const unnamed = new Set(notices.map(({ sheet }) => sheet).filter((name) => !subjects.includes(name)));
  return `${unnamed.size > 0 ? `${[...unnamed].join(', ')}: ` : ''}${what} ${next}`;
}
