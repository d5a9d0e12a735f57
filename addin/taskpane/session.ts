/**
 * The planner's work as operations over a door and the analysis. Each reads the workbook first: it is the record,
 * coauthors change it, and nothing that the pane remembers may be older than it.
 */
import type { Decision } from '../../analysis/audit/decisions';
import type { GroupDecision } from '../../analysis/audit/finding-groups';
import type { ReadTable, ReadWorkbook } from '../../analysis/sheets/read-workbook';
import type { WorkbookDescription } from '../../analysis/sheets/sheet';
import { haveInputsChanged } from '../../analysis/sheets/input-sum';
import type { ReturnedFile } from '../../analysis/xlsx';
import { DoorError, type CellChange, type Selection, type WorkbookDoor, type WriteReport } from '../excel';
import {
  AnalysisFailure,
  type AnalysisClient,
  type AnalysisOptions,
  type Checked,
  type Imported,
  type Loaded,
  type Phase,
  type PlacedFinding,
  type PlacedGroup,
  type WantedPackets,
  type Work,
  type WorkFailure,
  type WrittenPackets,
} from './analysis-client';
import type { Store } from './pane-state';

type Tables = Parameters<typeof haveInputsChanged>[1];

export interface LoadReport extends WriteReport {
  /** What new plans were read with, of corrections of others. */
  readonly carried: Loaded['carried'];
}

export interface Session {
  readonly door: WorkbookDoor;
  /** Annexes that come with the product. */
  choices(): Promise<void>;
  /** Writes the chosen annexes as tables, and plans that the planner brought. */
  load(planIds: readonly string[], brought?: Work['load']['ask']['brought']): Promise<LoadReport>;
  /** Cells that are selected in Excel; null for none. */
  selection(): Promise<Selection | null>;
  /** Reads an annex that the planner brought; nothing is written. */
  importAnnex(ask: Work['importAnnex']['ask']): Promise<Imported>;
  /** Reads the workbook and audits it. */
  check(): Promise<Checked>;
  /**
   * `known`: the workbook where it was just read; a write that finds another one reads it again. `returned`: packets that came
   * back, taken over in the same run.
   */
  analyse(
    options: AnalysisOptions,
    known?: ReadWorkbook,
    returned?: readonly ReturnedFile[],
  ): Promise<WriteReport>;
  /** Makes packets for the responsible bodies of a round; nothing is written. */
  packets(options: AnalysisOptions, wanted: WantedPackets): Promise<WrittenPackets>;
  /** Shows a decision at once and writes it; then gives what checks what follows from it. */
  decide(
    one: PlacedFinding,
    decision: Decision | null,
    changes: readonly CellChange[],
  ): Promise<() => Promise<void>>;
  /** The same for a whole group: it holds for every finding of it that has no decision of its own. */
  decideGroup(
    group: PlacedGroup,
    decision: GroupDecision | null,
    changes: readonly CellChange[],
  ): Promise<() => Promise<void>>;
  /** Asks what the tabs are called now: a planner renames, moves and deletes them without a word to the pane. */
  lookAtTabs(): Promise<void>;
  /** Asks the workbook itself whether the inputs differ from those of the last analysis. */
  isStale(): Promise<boolean>;
  /** As `isStale`, and gives all of the workbook, for the analysis that then follows at once; null when nothing differs. */
  readIfStale(): Promise<ReadWorkbook | null>;
}

// Shares of the whole that each part of a run takes, measured with both annexes.
const WRITE_FROM = 0.6;

/** Ten times what a PDF of 60 pages takes; a hostile file must not hold the worker for ever. */
const IMPORT_LIMIT_MS = 60_000;
const TOO_LONG: WorkFailure = {
  code: 'import-too-long',
  words: {
    id: 'Pembacaan berkas dihentikan setelah 60 detik. Simpan halaman lampirannya saja sebagai berkas tersendiri, lalu coba lagi.',
    en: 'Reading the file was stopped after 60 seconds. Save the pages of the annex alone as a file of their own and try again.',
  },
};

/** Message of the AbortError when parts were written already. */
export const MIDWAY = 'stopped midway';

export function session(store: Store, door: WorkbookDoor, client: AnalysisClient, now: () => Date): Session {
  const phase = (name: Phase, fraction: number, cancel: (() => void) | null): void => {
    store.set({ busy: { phase: name, fraction, cancel } });
  };

  const check = async (): Promise<Checked> => look(await door.read());

  async function look(workbook: ReadWorkbook): Promise<Checked> {
    const checked = await client.ask('check', { workbook, language: store.get().language });
    store.set({ workbook, tabs: null, checked });
    return checked;
  }

  async function isStale(): Promise<boolean> {
    const { checked } = store.get();
    if (!checked || checked.inputs.length === 0) return false;
    const tables = await door.inputs(checked.inputs.map(({ table }) => table));
    return sayIfStale(checked, tables);
  }

  async function readIfStale(): Promise<ReadWorkbook | null> {
    const { checked } = store.get();
    if (!checked || checked.inputs.length === 0) return null;
    const workbook = await door.read();
    return sayIfStale(checked, workbook.tables) ? workbook : null;
  }

  function sayIfStale({ inputs, headers }: Checked, tables: Tables): boolean {
    const stale = haveInputsChanged(inputs, tables, headers);
    store.set({ stale });
    return stale;
  }

  /** Counted, so that a check does not undo what was decided while it ran. */
  let decisions = 0;

  /** What follows from a decision, out of what was read before and the table it was written to: Excel is not asked. */
  async function checkDecided(tables: readonly ReadTable[], mine: number): Promise<void> {
    const { workbook: read, language } = store.get();
    if (!read) return;
    const current = (table: ReadTable): ReadTable => tables.find(({ name }) => name === table.name) ?? table;
    const workbook = { ...read, tables: read.tables.map(current) };
    store.set({ workbook });
    const checked = await client.ask('check', { workbook, language });
    if (mine !== decisions || store.get().workbook !== workbook) return;
    store.set({ checked });
    sayIfStale(checked, workbook.tables);
  }

  /** Shows what was decided at once, writes it, and takes it back where that fails. */
  async function showAndWrite(
    changes: readonly CellChange[],
    decide: (checked: Checked) => Checked,
  ): Promise<() => Promise<void>> {
    const mine = (decisions += 1);
    const { checked } = store.get();
    const shown = checked && decide(checked);
    store.set({ checked: shown });
    try {
      const tables = await door.setCells(changes);
      store.set({ unsaved: door.kind === 'file' });
      return () => checkDecided(tables, mine);
    } catch (thrown) {
      if (store.get().checked === shown) store.set({ checked });
      throw thrown;
    }
  }

  async function write(
    description: WorkbookDescription,
    basis: ReadWorkbook,
    cancel: AbortController,
    from: number,
  ): Promise<WriteReport> {
    const report = await door.write(description, {
      basis,
      signal: cancel.signal,
      progress: (done, total) => {
        phase('write', from + (1 - from) * (done / Math.max(total, 1)), () => {
          cancel.abort();
        });
      },
    });
    if (report.stopped) throw new DOMException(report.bytes > 0 ? MIDWAY : 'stopped', 'AbortError');
    return report;
  }

  return {
    door,
    check,
    isStale,
    readIfStale,

    async lookAtTabs() {
      store.set({ tabs: await door.tabs() });
    },

    async choices() {
      store.set({ choices: await client.ask('plans', null) });
    },

    selection: () => door.selection(),

    importAnnex: (ask) =>
      working(store, async (cancel) => {
        phase('file', 0.2, () => {
          cancel.abort();
        });
        const limit = setTimeout(() => {
          cancel.abort(new AnalysisFailure(TOO_LONG));
        }, IMPORT_LIMIT_MS);
        try {
          return await client.ask('importAnnex', ask, { signal: cancel.signal });
        } finally {
          clearTimeout(limit);
        }
      }),

    load: (planIds, brought = []) =>
      workingAfresh(store, async (cancel, isFirst) => {
        phase('read', 0.1, () => {
          cancel.abort();
        });
        const known = isFirst ? store.get().workbook : null;
        // A workbook without tables of ours has nothing to lose; the door looks at it again before it writes.
        const workbook = known?.tables.length === 0 ? known : await unlessCancelled(door.read(), cancel);
        const { language } = store.get();
        const computedAt = now().toISOString();
        const { description, carried } = await client.ask(
          'load',
          { planIds, brought, workbook, language, computedAt },
          { signal: cancel.signal },
        );
        const report = await write(description, workbook, cancel, 0.3);
        phase('audit', 0.9, null);
        await look(report.after ?? (await door.read()));
        return { ...report, carried };
      }),

    analyse: (options, known, returned = []) =>
      workingAfresh(store, async (cancel, isFirst) => {
        const started = now().getTime();
        const stop = (): void => {
          cancel.abort();
        };
        phase('read', 0.05, stop);
        const workbook = isFirst && known ? known : await unlessCancelled(door.read(), cancel);
        const computedAt = now().toISOString();
        const { language } = store.get();
        const { description, ...analysed } = await client.ask(
          'analyse',
          { workbook, options, returned, language, computedAt },
          {
            signal: cancel.signal,
            onPhase: (name, fraction) => {
              phase(name, WRITE_FROM * fraction, stop);
            },
          },
        );
        const report = await write(description, workbook, cancel, WRITE_FROM);
        const seconds = (now().getTime() - started) / 1000;
        store.set({
          result: { ...analysed, seconds, computedAt, sheets: report.sheets },
          unsaved: door.kind === 'file',
        });
        // A colleague may have typed meanwhile: what the results follow from is what they were computed from.
        const after = report.after ?? (await door.read());
        sayIfStale(await look(after), after.tables);
        return report;
      }),

    packets: (options, wanted) =>
      working(store, async (cancel) => {
        const stop = (): void => {
          cancel.abort();
        };
        phase('read', 0.05, stop);
        const workbook = await unlessCancelled(door.read(), cancel);
        const computedAt = now().toISOString();
        return client.ask(
          'packets',
          { workbook, options, wanted, language: store.get().language, computedAt },
          {
            signal: cancel.signal,
            onPhase: (name, fraction) => {
              phase(name, fraction, stop);
            },
          },
        );
      }),

    decide: (one, decision, changes) =>
      showAndWrite(changes, ({ findings, ...checked }) => ({
        ...checked,
        findings: findings.map((shown) =>
          shown.finding.findingId === one.finding.findingId
            ? { ...shown, decision, remark: null, refused: false }
            : shown,
        ),
      })),

    decideGroup: ({ groupId }, decision, changes) =>
      showAndWrite(changes, ({ findings, groups, ...checked }) => ({
        ...checked,
        groups: groups.map((group) => (group.groupId === groupId ? { ...group, decision } : group)),
        findings: findings.map((shown) => {
          const isOwn = shown.decision !== null && shown.decision.groupId === undefined;
          if (shown.groupId !== groupId || isOwn) return shown;
          const { findingId } = shown.finding;
          return { ...shown, decision: decision && { findingId, ...decision } };
        }),
      })),
  };
}

/** A read that is not wanted any more is not waited for: it changes nothing. */
function unlessCancelled<T>(work: Promise<T>, { signal }: AbortController): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    }),
  ]);
}

// One edit of a colleague falls into one try; who goes on editing is told to be waited for.
const TRIES = 3;

/** Work that reads, reckons and writes begins again when somebody else changed the workbook before it wrote. */
function workingAfresh<T>(
  store: Store,
  work: (cancel: AbortController, isFirst: boolean) => Promise<T>,
): Promise<T> {
  return working(store, async (cancel) => {
    for (let tried = 1; ; tried++) {
      try {
        return await work(cancel, tried === 1);
      } catch (thrown) {
        if (tried === TRIES || !(thrown instanceof DoorError) || thrown.code !== 'changed-meanwhile')
          throw thrown;
      }
    }
  });
}

/** One piece of work at a time, with its end shown whatever comes. */
export async function working<T>(store: Store, work: (cancel: AbortController) => Promise<T>): Promise<T> {
  if (store.get().busy) throw new DoorError('invalid-operation', [], 'busy');
  try {
    return await work(new AbortController());
  } finally {
    store.set({ busy: null });
  }
}
