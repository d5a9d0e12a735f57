export interface LoggedRequest {
  readonly kind: 'sync' | 'cleanup' | 'office';
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly cellsWritten: number;
  readonly milliseconds: number;
  readonly error: string | null;
}

export interface RequestCounts {
  /** Requests of the add-in itself: its `context.sync()` calls. */
  readonly syncs: number;
  /** Releases of tracked ranges that the client adds after `Excel.run`. */
  readonly cleanups: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly largestRequestBytes: number;
  readonly largestResponseBytes: number;
  readonly cellsWritten: number;
  readonly errors: number;
}

/** Every request in order, to count and to print. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
  }

  clear(): void {
    this.entries.length = 0;
  }

  counts(): RequestCounts {
    const sum = (of: (entry: LoggedRequest) => number): number =>
      this.entries.reduce((total, one) => total + of(one), 0);
    return {
      syncs: this.entries.filter((entry) => entry.kind === 'sync').length,
      cleanups: this.entries.filter((entry) => entry.kind === 'cleanup').length,
      bytesIn: sum((entry) => entry.bytesIn),
      bytesOut: sum((entry) => entry.bytesOut),
      largestRequestBytes: Math.max(0, ...this.entries.map((entry) => entry.bytesIn)),
      largestResponseBytes: Math.max(0, ...this.entries.map((entry) => entry.bytesOut)),
      cellsWritten: sum((entry) => entry.cellsWritten),
      errors: this.entries.filter((entry) => entry.error !== null).length,
    };
  }

  /** One line a request. */
  print(): string {
    return this.entries
      .map(
        (entry, index) =>
          `${index + 1} ${entry.kind} ${entry.actions} actions, ${entry.bytesIn} B in, ${entry.bytesOut} B out, ` +
          `${entry.cellsWritten} cells, ${entry.milliseconds.toFixed(1)} ms${entry.error === null ? '' : `, ${entry.error}`}`,
      )
      .join('\n');
  }
}
