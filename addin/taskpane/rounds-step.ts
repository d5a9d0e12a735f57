/** Pantau: rounds of monitoring. What it shows and does comes when it is first opened. */
import { byId } from './dom';
import { errorMessage, showMessage } from './messages';
import type { Store } from './pane-state';
import type { Session } from './session';

export function watchRoundsStep(store: Store, session: Session): void {
  let form: 'absent' | 'coming' | 'there' = 'absent';
  const show = (): void => {
    const isEmpty = (store.get().checked?.rounds.length ?? 0) === 0;
    byId('rounds-empty', HTMLElement).hidden = !isEmpty;
    byId('rounds-body', HTMLElement).hidden = isEmpty || form !== 'there';
    byId('rounds-run', HTMLElement).hidden = isEmpty || session.door.kind === 'file';
  };
  store.watch(['checked'], show);
  store.watch(['step'], ({ step, busy }) => {
    if (step !== 'rounds') return;
    // Opened anew it shows what stands now; where Excel does not answer, what was read last.
    if (session.door.kind === 'excel' && !busy) void session.check().catch(() => undefined);
    if (form !== 'absent') return;
    form = 'coming';
    roundsForm()
      .then(({ watchRoundsForm }) => {
        watchRoundsForm(store, session);
        form = 'there';
        show();
      })
      .catch((thrown: unknown) => {
        form = 'absent';
        const { language } = store.get();
        showMessage(language, errorMessage(language, thrown));
      });
  });
}

function roundsForm(): Promise<typeof import('./rounds-form')> {
  return import(/* webpackChunkName: "rounds" */ './rounds-form');
}
