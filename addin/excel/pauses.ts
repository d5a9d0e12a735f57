// A task over 50 ms is felt as a stutter; work here lets the pane draw well before.
const PAUSE_AFTER_MS = 16;

/** Lets the pane draw before the next piece of work. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Call it between pieces of work; it waits a moment when the last pause is some time ago. */
export function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PAUSE_AFTER_MS) return;
    await nextTask();
    since = performance.now();
  };
}
