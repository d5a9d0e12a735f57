/** Opening and making files, where the browser is the whole desk. */
import { fileDay } from '../../analysis/text/moment';
import type { AnalysisClient, AnalysisOptions } from './analysis-client';
import { browserZone } from './browser-zone';
import type { FileDoor } from './file-door';
import type { OpenFile } from './load-step';
import type { Store } from './pane-state';
import type { DownloadFile } from './report-step';
import { saveFile } from './save-file';
import { working, type Session } from './session';
import { askUnsaved } from './unsaved-work';

export function fileWork(
  store: Store,
  door: FileDoor,
  work: Session,
  client: AnalysisClient,
  options: () => AnalysisOptions,
): { readonly open: OpenFile; readonly download: DownloadFile } {
  return {
    async open(file) {
      if (store.get().unsaved) {
        const choice = await askUnsaved();
        if (choice === null) return null;
        if (choice === 'download') await download();
      }
      const opened = await working(store, () => take(file));
      await work.isStale();
      return opened;
    },
    download,
  };

  /** Nothing of what is open goes before the file was read and checked. */
  async function take(file: File): ReturnType<OpenFile> {
    store.set({ busy: { phase: 'read', fraction: 0.2, cancel: null } });
    const bytes = await file.arrayBuffer();
    const workbook = await client.ask('readFile', { bytes, name: file.name });
    store.set({ busy: { phase: 'audit', fraction: 0.7, cancel: null } });
    const checked = await client.ask('check', { workbook, language: store.get().language });
    door.open(new Uint8Array(bytes), workbook);
    store.set({ workbook, checked, result: null, stale: false, unsaved: false });
    return checked.plans.length > 0 || workbook.state !== null ? 'ours' : 'foreign';
  }

  async function download(): Promise<string> {
    // Decisions made after the last run belong into the file too, and the language that was chosen since.
    const { stale, language } = store.get();
    if (stale || door.written()?.language !== language) await work.analyse(options());
    const written = door.written();
    if (!written) throw new TypeError('nothing was written yet');
    const name = `rad-kla-${fileDay(written.computedAt, browserZone())}.xlsx`;
    await working(store, async () => {
      store.set({ busy: { phase: 'file', fraction: 0.5, cancel: null } });
      saveFile(await door.save(), name);
    });
    store.set({ unsaved: false });
    return name;
  }
}
