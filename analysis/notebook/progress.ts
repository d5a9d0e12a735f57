import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  next(label: string): void;
  done(): void;
}

/** Progress on the terminal, by steps; silent where nobody watches (a pipe, a log). */
export function progress(total: number): Progress {
  if (!process.stderr.isTTY) return { next: () => undefined, done: () => undefined };
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {label}', stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0, { label: '' });
  let step = 0;
  return {
    next: (label) => bar.update(step++, { label }),
    done: () => {
      bar.update(total);
      bar.stop();
    },
  };
}
