import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A request as it came to the server. */
export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  // biome-ignore lint/suspicious/noExplicitAny: a request body is whatever a client sent
  readonly body: any;
  /** 1 for the first request. */
  readonly number: number;
}

/** A whole answer, where the text of a completion is not enough. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string goes out as it is; anything else as JSON. */
  readonly body?: unknown;
}

/** Takes the wire over: a fault that no ordinary reply can show. */
export type Fault = (response: ServerResponse, received: Received) => void;

export interface ServerOptions {
  /** The completion's text for a request; an object goes out as its JSON. Echoes the last message when left out. */
  readonly answer?: (body: Received['body'], received: Received) => unknown;
  /** What happens to the first, second … request instead; null lets it through to `answer`. */
  readonly faults?: readonly (Reply | Fault | null)[];
  /** What happens to every request after `faults`; null lets it through. */
  readonly guard?: (received: Received) => Reply | Fault | null;
  /** Milliseconds between a request and its answer, or what all answers wait for. */
  readonly latency?: number | Promise<unknown>;
}

export interface TestServer {
  /** `http://127.0.0.1:PORT/v1` */
  readonly baseURL: string;
  readonly origin: string;
  /** Every request, in order. */
  readonly requests: readonly Received[];
  readonly close: () => Promise<void>;
}

/** A server that speaks the chat-completions protocol on the loopback address. Close it when done. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (incoming, response) => {
    const received = { ...(await receive(incoming)), number: requests.length + 1 };
    requests.push(received);
    const reply = options.faults?.[received.number - 1] ?? options.guard?.(received) ?? null;
    if (typeof reply === 'function') return reply(response, received);
    const whole = reply ?? {
      body: completion((options.answer ?? echo)(received.body, received), received.body),
    };
    if (options.latency)
      await (typeof options.latency === 'number' ? wait(options.latency) : options.latency);
    send(response, whole);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    baseURL: `${origin}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A chat completion with this text, as a server sends it. `changes` go over its top level. */
export function completion(
  text: unknown,
  body: Received['body'] = {},
  changes: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const content = typeof text === 'string' ? text : JSON.stringify(text);
  const input = Math.ceil(JSON.stringify(body?.messages ?? '').length / 4);
  const output = Math.ceil(content.length / 4);
  return {
    id: 'chatcmpl-test',
    object: 'chat.completion',
    created: 1_760_000_000,
    model: `${body?.model ?? 'test-model'}-2026-01-01`,
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null } }],
    usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
    ...changes,
  };
}

function echo(body: Received['body']): string {
  return body?.messages?.at(-1)?.content ?? '';
}

async function receive(incoming: IncomingMessage): Promise<Omit<Received, 'number'>> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString('utf8');
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  return { path: incoming.url ?? '', headers, body: text === '' ? null : JSON.parse(text) };
}

function send(response: ServerResponse, reply: Reply): void {
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {});
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
  response.end(text);
}
