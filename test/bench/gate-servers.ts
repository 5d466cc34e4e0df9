// Runs in a thread of its own, so that the servers do not take the time of what is measured.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { completion } from '../support/server.ts';

/** How a server limits, and what it says when it refuses. */
export interface LimitedServer {
  readonly kind: 'none' | 'fixed window' | 'bucket' | 'one in ten at random';
  readonly requests: number;
  /** Milliseconds. */
  readonly window: number;
  readonly says: 'whole seconds' | 'milliseconds' | 'nothing';
  readonly latency: number;
}

/** What a server saw: when each request came, in milliseconds, and whether it was let through. */
export type Log = readonly (readonly [number, boolean])[];

const { performance } = globalThis;

function createLimiter({ kind, requests, window }: LimitedServer): (now: number) => number {
  if (kind === 'none') return () => 0;
  if (kind === 'one in ten at random') return () => (Math.random() < 0.1 ? window : 0);
  if (kind === 'bucket') {
    let level = requests;
    let last = 0;
    return (now) => {
      level = Math.min(requests, level + ((now - last) * requests) / window);
      last = now;
      if (level < 1) return ((1 - level) * window) / requests;
      level -= 1;
      return 0;
    };
  }
  let current = -1;
  let used = 0;
  return (now) => {
    const index = Math.floor(now / window);
    if (index !== current) used = 0;
    current = index;
    used += 1;
    return used <= requests ? 0 : (index + 1) * window - now;
  };
}

function serve(limited: LimitedServer): Promise<Server> {
  const limit = createLimiter(limited);
  const log: [number, boolean][] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.end(JSON.stringify(log));
      return;
    }
    const now = performance.now();
    const wait = limit(now);
    log.push([now, wait === 0]);
    request.resume();
    request.on('end', () => {
      if (wait === 0) {
        const body = JSON.stringify(completion({ parts: ['The ferry is cancelled.'] }));
        setTimeout(
          () => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
          limited.latency,
        );
        return;
      }
      if (limited.says === 'whole seconds') response.setHeader('retry-after', Math.ceil(wait / 1_000));
      if (limited.says === 'milliseconds') response.setHeader('retry-after-ms', Math.ceil(wait));
      response
        .writeHead(429, { 'content-type': 'application/json' })
        .end('{"error":{"message":"too many requests"}}');
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

parentPort?.on('message', async (limited: readonly LimitedServer[]) => {
  const servers = await Promise.all(limited.map(serve));
  parentPort?.postMessage(servers.map((server) => (server.address() as AddressInfo).port));
});
