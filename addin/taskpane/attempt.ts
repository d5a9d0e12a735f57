import { clearMessages, errorMessage, reportMessage, showMessage } from './messages';
import type { Store } from './pane-state';
import { text } from '../text/text';
import { MIDWAY } from './session';
import type { WriteReport } from '../excel';

/** Does a piece of work that a person asked for; whatever goes wrong is said, with a way to try again. */
export async function attempt(store: Store, work: () => Promise<void>): Promise<void> {
  clearMessages();
  const stopWatching = watchWaiting(store);
  try {
    await work();
  } catch (thrown) {
    const { language } = store.get();
    if (thrown instanceof DOMException && thrown.name === 'AbortError') {
      const midway = thrown.message === MIDWAY;
      showMessage(language, {
        tone: midway ? 'warning' : 'info',
        title: text(language, midway ? 'analyse.cancelled-midway' : 'analyse.cancelled'),
        detail: '',
        code: '',
      });
      return;
    }
    showMessage(language, errorMessage(language, thrown), () => void attempt(store, work));
  } finally {
    stopWatching();
  }
}

// Excel answers in a tenth of this, unless a cell is being edited: then it waits for Enter without a word.
const PATIENCE_MS = 4_000;

/** Says so when Excel is asked and nothing moves; the analysis itself may well take longer in a large workbook. */
function watchWaiting(store: Store): () => void {
  let before = store.get().busy;
  const look = setInterval(() => {
    const { door, busy, language } = store.get();
    const asking = busy === null || busy.phase === 'read' || busy.phase === 'write';
    if (door === 'excel' && asking && busy === before)
      showMessage(language, { tone: 'info', title: text(language, 'pane.waiting'), detail: '', code: '' });
    before = busy;
  }, PATIENCE_MS);
  return () => {
    clearInterval(look);
  };
}

/** Says that it worked, or which sheets did not; before the rest what else should be known, '' for nothing. */
export function sayDone(store: Store, title: string, report: WriteReport | null, first = ''): void {
  const { language } = store.get();
  const message = reportMessage(language, title, report?.sheets ?? []);
  const detail = [first, message.detail].filter((words) => words !== '').join('\n');
  const tone = first !== '' && message.tone === 'success' ? 'warning' : message.tone;
  showMessage(language, { ...message, tone, detail });
}
