import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The program as it ships: `npm run build` makes it. */
const MAIN = join(import.meta.dirname, '../../dist/src/cli/main.js');

/** A command under way, with what it has written so far. */
export interface RunningCli {
  process: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** Resolves with what it wrote once that matches; rejects when it ends before. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves with its exit code, null when a signal ended it. */
  ended: Promise<number | null>;
}

/** Starts the command line in a process of its own, with these variables alone. */
export function startCli(args: readonly string[], environment: Record<string, string> = {}): RunningCli {
  const child = spawn(process.execPath, [MAIN, ...args], { env: environment });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(stdout);
        if (match) resolve(match);
      };
      child.stdout.on('data', look);
      look();
      void ended.then((code) => {
        reject(new Error(`ended with ${code}: ${stderr}`));
      });
    });
  return { process: child, stdout: () => stdout, stderr: () => stderr, says, ended };
}

/** Runs a command to its end. */
export async function runCli(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { ended, stdout, stderr } = startCli(args, environment);
  const code = await ended;
  return { code, stdout: stdout(), stderr: stderr() };
}
