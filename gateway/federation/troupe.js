import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';

/** How long a process has to end well. */
const GRACE_MS = 10_000;

/** Processes that live and end together. */
export class Troupe {
  #running = new Map();
  #over = new AbortController();

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
    this.#running.set(name, child);
    child.once('error', ({ message }) => this.#end(new Error(`${name} cannot be started: ${message}`)));
    child.once('exit', (code, signal) => {
      this.#running.delete(name);
      this.#end(new Error(`${name} ended (${signal ?? `code ${code}`})`));
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

  /** Ends all of them, the last started first, and waits for it. */
  async close() {
    this.#end(null);
    for (const child of [...this.#running.values()].reverse()) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const tooSlow = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(tooSlow);
    }
  }

  #end(reason) {
    if (!this.over.aborted) this.#over.abort(reason);
  }
}
