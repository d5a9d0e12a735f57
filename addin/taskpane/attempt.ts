import { clearMessages, errorMessage, reportMessage, showMessage } from './messages';
import type { Store } from './pane-state';
import { text } from '../text/text';
import type { WriteReport } from '../excel';

/** Does a piece of work that a person asked for; whatever goes wrong is said, with a way to try again. */
export async function attempt(store: Store, work: () => Promise<void>): Promise<void> {
  clearMessages();
  try {
    await work();
  } catch (thrown) {
    const { language } = store.get();
    if (thrown instanceof DOMException && thrown.name === 'AbortError') {
      showMessage(language, {
        tone: 'info',
        title: text(language, 'analyse.cancelled'),
        detail: '',
        code: '',
      });
      return;
    }
    showMessage(language, errorMessage(language, thrown), () => void attempt(store, work));
  }
}

/** Says that it worked, or which sheets did not. */
export function sayDone(store: Store, title: string, report: WriteReport | null): void {
  const { language } = store.get();
  const notice = report && reportMessage(language, report.sheets);
  showMessage(language, notice ?? { tone: 'success', title, detail: '', code: '' });
}
