import { createServer, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, Faults } from '../world/faults.js';
import type { CallLog } from './call-log.js';
import { deliver } from './deliver.js';
import { isCut, Outcome, toOutcome } from './outcome.js';
import { readRequest } from './read-request.js';
import type { ServiceEmulator, WireRequest } from './service-emulator.js';

/** What a door needs. */
export interface DoorOptions {
  name: string;
  host: string;
  /** 0 for any free one. */
  port: number;
  /** The services behind it; a door of one service closes for real when the service is gone. */
  services: readonly ServiceEmulator[];
  faults: Faults;
  log: CallLog;
  /** Milliseconds from a request to its answer at the least: what making the answer takes is a part of them. */
  latencyMs: number;
}

/** A listening port. */
export interface OpenDoor {
  readonly name: string;
  readonly url: string;
  /** Ends every connection, answered or not. */
  close(): Promise<void>;
}

/** Opens a port on which emulated services answer, with the faults in force; rejects when it cannot listen. */
export async function openDoor(options: DoorOptions): Promise<OpenDoor> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, response) => {
    readRequest(incoming, options.name)
      .then((request) => serve(request, response, options))
      .catch((error: unknown) => {
        answerDefect(error, response);
      });
  });
  refuseAtAccept(server, options);
  await listen(server, options.host, options.port);
  const { port } = server.address() as AddressInfo;
  const stopWatching = closeWhileGone(server, port, options);
  return {
    name: options.name,
    url: `http://${options.host}:${port}`,
    close: () => {
      stopWatching();
      return close(server);
    },
  };
}

async function serve(request: WireRequest, response: ServerResponse, options: DoorOptions): Promise<void> {
  const since = performance.now();
  const service = options.services.find((candidate) => candidate.owns(request));
  if (service === undefined) {
    deliver({ kind: 'answer', answer: { status: 404, body: 'no such service\n' } }, response);
    return;
  }
  const call = service.describe(request);
  const faults = options.faults.take({ service: service.service, ...call });
  const outcome = await toOutcomeOf(request, service, faults);
  const answer = 'answer' in outcome ? outcome.answer : null;
  options.log.record({
    ...call,
    service: service.service,
    arrivedAt: request.arrivedAt,
    status: answer?.status ?? null,
    errorCode: answer?.errorCode ?? null,
  });
  const latencyMs = faults.reduce(
    (sum, fault) => sum + (fault.kind === 'latency' ? fault.ms : 0),
    options.latencyMs,
  );
  const leftMs = latencyMs - (performance.now() - since);
  if (leftMs > 0) await delay(leftMs, undefined, { ref: false });
  deliver(outcome, response);
}

/** A defect of an emulator must not look like a provider's: it is a 500 that says what broke. */
function answerDefect(error: unknown, response: ServerResponse): void {
  if (response.headersSent) return;
  const body = `The emulator broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
  deliver({ kind: 'answer', answer: { status: 500, body } }, response);
}

async function toOutcomeOf(
  request: WireRequest,
  service: ServiceEmulator,
  faults: readonly Fault[],
): Promise<Outcome> {
  if (faults.some(isCut)) return { kind: 'close' };
  const answer = await service.handle(request);
  const fault = faults.find(({ kind }) => kind !== 'latency');
  return fault === undefined ? { kind: 'answer', answer } : toOutcome(fault, { service, answer });
}

function refuseAtAccept(server: Server, { name, services, faults }: DoorOptions): void {
  server.on('connection', (socket: Socket) => {
    if (services.every(({ service }) => faults.holds('refused', service, name))) socket.destroy();
  });
}

/** Keeps the port closed while every service behind it is gone, so that callers meet a real refusal. */
function closeWhileGone(
  server: Server,
  port: number,
  { name, services, faults, host }: DoorOptions,
): () => void {
  let watching = true;
  faults.onChange(() => {
    if (!watching) return;
    const gone = services.every(({ service }) => faults.holds('gone', service, name));
    if (gone && server.listening) void close(server);
    if (!gone && !server.listening) server.listen(port, host);
  });
  return () => {
    watching = false;
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
