// One thing at a time, and never more than one waiting.

/**
 * Returns a function that runs *task*. While a run is under way, all further calls share one run that begins after it.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  const run = (): Promise<void> => {
    running = task().finally(() => (running = undefined));
    return running;
  };
  return () => {
    if (waiting) return waiting;
    if (!running) return run();
    waiting = running.catch(() => undefined).then(() => {
      waiting = undefined;
      return run();
    });
    return waiting;
  };
}
