#!/usr/bin/env node
import 'reflect-metadata';
import { createProgram } from './create-program.js';
import { reportFailure } from './report-failure.js';

// A reader that has seen enough (`connectome schema | head`) is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

try {
  const program = await createProgram(process.env);
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr);
}
