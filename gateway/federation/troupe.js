import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';
import { GRACE_MS } from './grace.js';
import { WARDEN } from './paths.js';

/** Processes that live and end together. */
export class Troupe {
  #running = new Map();
  #over = new AbortController();
  #warden = spawn(process.execPath, [WARDEN], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  #closed;

  constructor() {
    this.#warden.once('error', ({ message }) => this.#end(new Error(`the warden failed: ${message}`)));
  }

  /** Aborted when it is over; the reason is the error that ended it, or null when somebody asked for the end. */
  get over() {
    return this.#over.signal;
  }

  /**
   * Starts a process of a name. It gets these variables and the path, nothing else; and a group of its own, so that Ctrl-C
   * reaches it only through the troupe.
   */
  start(name, { command, args, environment = {}, directory, stdout = 'ignore' }) {
    this.over.throwIfAborted();
    const child = spawn(command, args, {
      cwd: directory,
      detached: true,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', stdout, 'inherit'],
    });
    child.once('error', ({ message }) => this.#end(new Error(`${name} cannot be started: ${message}`)));
    if (child.pid === undefined) return child;
    this.#running.set(name, child);
    this.#warden.send(child.pid);
    child.once('exit', (code, signal) => {
      this.#running.delete(name);
      this.#end(new Error(`${name} ended (${signal ?? `code ${code}`}); the others end with it`));
    });
    return child;
  }

  /** Runs a command to its end. */
  async run(name, { command, args }) {
    this.over.throwIfAborted();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = await once(child, 'exit', { signal: this.over });
    if (code !== 0) throw new Error(`${name} failed (code ${code})`);
  }

  /** Ends all of them, the last started first, and waits for it; to say it twice hastens nothing. */
  close() {
    this.#end(null);
    this.#closed ??= this.#endAll();
    return this.#closed;
  }

  async #endAll() {
    // Who ends by himself meanwhile is no longer among them.
    while (this.#running.size > 0) await end([...this.#running.values()].at(-1));
    this.#warden.kill('SIGKILL');
  }

  #end(reason) {
    if (!this.over.aborted) this.#over.abort(reason);
  }
}

async function end(child) {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const tooSlow = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(tooSlow);
}
