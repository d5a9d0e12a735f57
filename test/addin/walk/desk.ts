/** A planner's desk: Excel with a workbook, our pane's work over it, and what each run described. */
import { vi } from 'vitest';
import { excelDoor } from '../../../addin/excel';
import type { WriteReport } from '../../../addin/excel';
import type { AnalysisClient } from '../../../addin/taskpane/analysis-client';
import { answer } from '../../../addin/taskpane/analysis-work';
import { paneStore, type Store } from '../../../addin/taskpane/pane-state';
import { session, type Session } from '../../../addin/taskpane/session';
import type { TableDescription, WorkbookDescription } from '../../../analysis/sheets/sheet';
import { ExcelHost } from '../../excel-host/host';
import type { Table } from '../../excel-host/model/table';
import { installGlobally, seatClient } from '../../excel-host/node-client';
import { CILEGON, SERANG, serveSmallAnnexes } from '../small-annexes';
import { cloneHost } from './clone';

/** A table of ours as the last run left it: where each column stands is known by Excel's own ids. */
export interface OurTable {
  readonly name: string;
  readonly table: Table;
  readonly description: TableDescription;
  /** Key by Excel's id of the column. */
  readonly keys: ReadonlyMap<number, string>;
}

export class Desk {
  readonly store: Store;
  readonly work: Session;
  language: 'id' | 'en' = 'id';
  planIds: readonly string[] = [SERANG, CILEGON];
  described: WorkbookDescription | null = null;
  tables: readonly OurTable[] = [];
  /** A run stopped in the middle: computed cells are of two runs. */
  isHalfWritten = false;

  constructor(
    readonly host: ExcelHost,
    private readonly clock: Clock = new Clock(),
  ) {
    this.store = paneStore({ language: 'id', step: 'load' });
    this.work = session(this.store, excelDoor(), this.client(), () => this.clock.now());
  }

  private client(): AnalysisClient {
    return {
      ask: async (kind, ask) => {
        const request = { id: 1, kind, ask: structuredClone(ask) } as Parameters<typeof answer>[0];
        const reply = (await answer(request, () => undefined)) as never;
        const { description } = reply as { description?: WorkbookDescription };
        if ((kind === 'analyse' || kind === 'load') && description) this.described = description;
        return reply;
      },
    };
  }

  async load(planIds: readonly string[]): Promise<WriteReport> {
    const report = await this.work.load(planIds);
    this.remember(report);
    return report;
  }

  async run(): Promise<WriteReport> {
    const { planIds, language } = this;
    this.store.set({ language });
    const there = this.store.get().checked?.plans.map((plan) => plan.planId) ?? [];
    const report = await this.work.analyse({
      planIds: planIds.filter((planId) => there.includes(planId)),
      year: 2023,
      automatic: false,
    });
    this.isHalfWritten = false;
    this.remember(report);
    return report;
  }

  /** Takes down where our tables and columns stand, so that they are known after the planner renamed them. */
  remember(report?: WriteReport): void {
    const refused = new Set(
      report?.sheets.filter(({ outcome }) => outcome === 'refused').map(({ key }) => key),
    );
    const written = this.described?.sheets.filter(({ key }) => !refused.has(key)) ?? [];
    const described = written.flatMap(({ tables }) => tables);
    const kept = this.tables.filter(({ name }) => !described.some((one) => one.name === name));
    this.tables = [
      ...kept,
      ...described.flatMap((description): OurTable[] => {
        const table = this.host.workbook.table(description.name);
        if (!table) return [];
        const keys = new Map(
          table.columns.flatMap(({ id, name }): [number, string][] => {
            const key = description.columns.find(({ header }) => header === name)?.key;
            return key === undefined ? [] : [[id, key]];
          }),
        );
        return [{ name: description.name, table, description, keys }];
      }),
    ];
  }

  copy(): Desk {
    const desk = new Desk(cloneHost(this.host), new Clock(this.clock.minutes));
    desk.described = this.described;
    desk.store.set(this.store.get());
    desk.remember();
    return desk;
  }
}

class Clock {
  constructor(public minutes = 0) {}

  /** A minute later each time it is asked. */
  now(): Date {
    return new Date(Date.UTC(2026, 0, 5, 1, (this.minutes += 1)));
  }
}

let standUp: (() => void) | null = null;

/** Seats the one office.js client of this process at a desk. */
export function sitDown(desk: Desk): void {
  const client = seatClient(desk.host);
  standUp ??= installGlobally(client);
}

/** Leaves this process as it was before the first desk. */
export function goHome(): void {
  standUp?.();
  standUp = null;
  vi.unstubAllGlobals();
}

/** Nobody looks at the pane: where it lets the screen be drawn, it goes on at once. */
function stopWaiting(): void {
  const later = globalThis.setTimeout;
  const soon = (then: () => void, milliseconds?: number, ...given: []): unknown =>
    milliseconds === 0 ? setImmediate(then) : later(then, milliseconds, ...given);
  vi.stubGlobal('setTimeout', soon);
}

/** Both annexes loaded and analysed. */
export async function firstDesk(): Promise<Desk> {
  serveSmallAnnexes();
  stopWaiting();
  const desk = new Desk(new ExcelHost());
  sitDown(desk);
  await desk.load([SERANG, CILEGON]);
  await desk.run();
  return desk;
}
