/** The keyboard in a list of findings: arrows move from one to the next, a letter decides where it stands. */
import { text } from '../text/text';
import { ACT_KEYS, type Act } from './finding-item';
import type { Store } from './pane-state';

export function watchFindingKeys(list: HTMLElement, store: Store): void {
  list.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.closest('form, summary')) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const item = target.closest<HTMLElement>('[data-finding]');
    if (!item) return;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const done = step === 0 ? press(item, actOf(store, key)) : move(list, item, step);
    if (done) event.preventDefault();
  });
}

/** The act of a letter, in the language of the pane. */
function actOf(store: Store, key: string): Act | null {
  const { language } = store.get();
  const acts = Object.keys(ACT_KEYS) as Act[];
  return acts.find((act) => text(language, ACT_KEYS[act]).toLowerCase() === key.toLowerCase()) ?? null;
}

function press(item: HTMLElement, act: Act | null): boolean {
  const button = act && item.querySelector<HTMLButtonElement>(`[data-act="${act}"]`);
  button?.click();
  return Boolean(button);
}

function move(list: HTMLElement, item: HTMLElement, step: 1 | -1): boolean {
  const items = [...list.querySelectorAll<HTMLElement>('[data-finding]')];
  const next = items[items.indexOf(item) + step];
  // Its decision, or what there is to press.
  const goal = next?.querySelector<HTMLElement>('[data-act]') ?? next?.querySelector<HTMLElement>('button');
  goal?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return goal !== undefined && goal !== null;
}
