import process from 'node:process';

/** Where the process was told to listen. */
export function readAddress() {
  return { host: process.env.HOST, port: Number(process.env.PORT) };
}
