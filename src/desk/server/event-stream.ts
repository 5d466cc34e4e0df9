import type { Hub, NumberedEvent } from './hub.ts';

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

/**
 * What changes, as server-sent events. It is written only as fast as it is read, so one who never reads costs a few
 * hundred short events at most.
 */
export function eventStream(hub: Hub, request: Request, closing: AbortSignal): Response {
  // Who asks for the headers alone reads no stream, and would never be seen to go.
  if (request.method === 'HEAD') return new Response(null, { headers });
  const since = /^\d{1,15}$/u.exec(request.headers.get('last-event-id') ?? '');
  const listener = hub.listen(since === null ? null : Number(since[0]));
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, closing, stop.signal]);
  signal.addEventListener('abort', listener.close, { once: true });
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (out) => out.enqueue(encoder.encode(`retry: 2000\n: ${hub.last()}\n\n`)),
      pull: async (out) => {
        try {
          out.enqueue(encoder.encode(written(await listener.next(signal), hub.last())));
        } catch {
          listener.close();
          out.close();
        }
      },
      cancel: () => stop.abort(new Error('the listener has gone')),
    },
    { highWaterMark: 1 },
  );
  return new Response(stream, { headers });
}

function written(event: NumberedEvent | 'resync' | null, last: number): string {
  if (event === null) return ': still here\n\n';
  if (event === 'resync') return `id: ${last}\nevent: resync\ndata: {}\n\n`;
  const { id, type, ...rest } = event;
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(rest)}\n\n`;
}
