const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Resolves when the process is told to end; told twice, it ends on the spot. */
export function untilToldToEnd(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) {
      process.once(signal, () => {
        for (const again of SIGNALS) process.once(again, () => process.exit(1));
        resolve(signal);
      });
    }
  });
}
