/** The bar of the running work; the button that cancels it is there only while it can be cancelled. */
import { text } from '../text/text';
import { byId } from './dom';
import type { Store } from './pane-state';

export function watchProgress(store: Store): void {
  const bar = byId('progress-bar', HTMLProgressElement);
  const phase = byId('progress-phase', HTMLElement);
  const cancel = byId('progress-cancel', HTMLButtonElement);
  cancel.addEventListener('click', () => {
    store.get().busy?.cancel?.();
  });
  store.watch(['busy', 'language'], ({ busy, language }) => {
    byId('progress', HTMLElement).hidden = busy === null;
    document.body.toggleAttribute('data-busy', busy !== null);
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-works]')) {
      button.disabled = busy !== null;
    }
    if (!busy) return;
    const words = text(language, `phase.${busy.phase}`);
    // Said again only when it changes: a live region would repeat it with every step of the bar.
    if (phase.textContent !== words) phase.textContent = words;
    bar.value = Math.round(busy.fraction * 100);
    cancel.hidden = busy.cancel === null;
  });
}
