/** Opening and making files, where the browser is the whole desk. */
import { fileDay } from '../../analysis/text/moment';
import type { AnalysisClient, AnalysisOptions } from './analysis-client';
import { browserZone } from './browser-zone';
import type { FileDoor } from './file-door';
import type { OpenFile } from './load-step';
import type { Store } from './pane-state';
import type { MakeFile } from './report-step';
import type { Session } from './session';

export function fileWork(
  store: Store,
  door: FileDoor,
  work: Session,
  client: AnalysisClient,
  options: () => AnalysisOptions,
): { readonly open: OpenFile; readonly make: MakeFile } {
  return {
    async open(file) {
      store.set({ busy: { phase: 'read', fraction: 0.2, cancel: null } });
      try {
        const bytes = await file.arrayBuffer();
        const opened = await client.ask('readFile', { bytes, name: file.name });
        door.open(new Uint8Array(bytes), opened);
        store.set({
          result: null,
          stale: false,
          busy: { phase: 'audit', fraction: 0.7, cancel: null },
        });
        await work.check();
      } finally {
        store.set({ busy: null });
      }
      await work.isStale();
    },
    async make() {
      // Decisions made after the last run belong into the file too, and the language that was chosen since.
      const { stale, language } = store.get();
      if (stale || door.written()?.language !== language) await work.analyse(options());
      const written = door.written();
      if (!written) throw new TypeError('nothing was written yet');
      store.set({ busy: { phase: 'file', fraction: 0.5, cancel: null } });
      try {
        const day = fileDay(written.computedAt, browserZone());
        return { bytes: await door.save(), name: `rad-kla-${day}.xlsx` };
      } finally {
        store.set({ busy: null });
      }
    },
  };
}
