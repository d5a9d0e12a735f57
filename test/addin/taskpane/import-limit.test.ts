import { afterEach, expect, it, vi } from 'vitest';
import { analysisClient } from '../../../addin/taskpane/analysis-client';
import { fileDoor } from '../../../addin/taskpane/file-door';
import { paneStore } from '../../../addin/taskpane/pane-state';
import { session } from '../../../addin/taskpane/session';

afterEach(() => {
  vi.useRealTimers();
});

it('a file that holds the worker is given up after 60 seconds: the worker ends, the pane is free and says so', async () => {
  vi.useFakeTimers();
  let ended = 0;
  // A worker that never answers.
  const worker = () => ({ postMessage: () => undefined, terminate: () => (ended += 1) }) as unknown as Worker;
  const client = analysisClient(worker);
  const store = paneStore({ language: 'id', step: 'load' });
  const work = session(
    store,
    fileDoor(() => undefined, client),
    client,
    () => new Date(0),
  );
  const source = { kind: 'file', bytes: new ArrayBuffer(8), name: 'a.pdf' } as const;
  const ask = { source, city: '', pages: '', firstYear: null, headers: {}, language: 'id' } as const;
  const outcome = work.importAnnex(ask).catch((thrown: unknown) => thrown);
  await vi.advanceTimersByTimeAsync(59_000);
  expect([ended, store.get().busy === null]).toEqual([0, false]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await outcome).toMatchObject({ failure: { code: 'import-too-long' } });
  expect([ended, store.get().busy]).toEqual([1, null]);
});
