/**
 * "Perlu dihitung ulang": by Excel's events while they come, and by asking the workbook itself whenever the pane is
 * looked at again or a step is opened, because events are missed. With *otomatis* on, an edit runs the analysis by itself.
 */
import { attempt } from './attempt';
import { analyse, chosenOptions } from './analyse-step';
import { byId } from './dom';
import type { Store } from './pane-state';
import type { Session } from './session';

// Typing in a grid comes in bursts, and what follows from it takes most of the second in which it should be seen.
const PAUSE_MS = 150;

export async function watchStale(store: Store, session: Session): Promise<void> {
  const run = byId('stale-run', HTMLButtonElement);
  run.dataset['works'] = '';
  run.addEventListener('click', () => void attempt(store, () => analyse(store, session)));
  store.watch(['stale'], ({ stale }) => {
    byId('stale', HTMLElement).hidden = !stale;
  });

  let pause: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const { busy, checked } = store.get();
    if (busy || !checked) return;
    if (!chosenOptions().automatic) await session.isStale();
    else {
      const known = await session.readIfStale();
      if (known) await attempt(store, () => analyse(store, session, known));
    }
  };
  // A failed look costs nothing: the next edit or glance looks again, and every run reads the workbook anyway.
  const lookSoon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void look().catch(() => undefined), PAUSE_MS);
  };
  addEventListener('focus', lookSoon);
  document.addEventListener('visibilitychange', lookSoon);
  for (const step of document.querySelectorAll('.top button[data-step]'))
    step.addEventListener('click', lookSoon);
  await session.door.onEdited(lookSoon);
}
