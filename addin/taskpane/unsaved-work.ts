/** In a browser nothing is kept when the page goes: work that was not downloaded is asked about before it is lost. */
import { byId } from './dom';
import type { Store } from './pane-state';

/** What becomes of work that no file holds yet; null: everything stays as it is. */
export type UnsavedChoice = 'download' | 'open' | null;

/** The browser asks before the page is left; it does so in words of its own. */
export function watchLeaving(store: Store): void {
  const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
  // Listened to only while needed: a page with such a listener is not kept for the way back.
  store.watch(['unsaved'], ({ unsaved }) => {
    if (unsaved) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
}

export function askUnsaved(): Promise<UnsavedChoice> {
  const dialog = byId('unsaved', HTMLDialogElement);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        const { returnValue } = dialog;
        resolve(returnValue === 'download' || returnValue === 'open' ? returnValue : null);
      },
      { once: true },
    );
  });
}
