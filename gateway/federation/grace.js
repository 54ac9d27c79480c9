/** How long a process has to end well. */
export const GRACE_MS = 10_000;
