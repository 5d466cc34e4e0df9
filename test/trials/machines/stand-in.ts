import { keyOf } from '../../bench/paid-twice.ts';
import { ferryAnswer, startFerryServer } from '../../support/ferries.ts';
import { completion } from '../../support/server.ts';

/** A provider that counts what it is asked and paid, and refuses what comes above its rate. */
export interface StandIn {
  readonly baseURL: string;
  /** When each request came that was answered, by the key of its answer; milliseconds since 1970. */
  readonly answered: ReadonlyMap<string, readonly number[]>;
  readonly counts: () => { requests: number; refused: number; most: number; dollars: number };
  readonly close: () => Promise<void>;
}

/** Dollars for a million tokens. */
export const PRICE = { input: 1, output: 4 };

/** `rate`: requests that any second may have. */
export async function startStandIn(rate: number, latency: number): Promise<StandIn> {
  const answered = new Map<string, number[]>();
  let recent: number[] = [];
  let [requests, refused, most, dollars] = [0, 0, 0, 0];
  const server = await startFerryServer(latency, (received) => {
    const now = performance.timeOrigin + performance.now();
    requests += 1;
    recent = recent.filter((at) => at > now - 1_000);
    if (recent.length >= rate) {
      refused += 1;
      most = Math.max(most, recent.length + 1);
      // At once, as servers do.
      return (response) => {
        response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' });
        response.end('{"error":{"message":"too many"}}');
      };
    }
    recent.push(now);
    most = Math.max(most, recent.length);
    const key = keyOf(received, server.baseURL);
    answered.set(key, [...(answered.get(key) ?? []), now]);
    const body = completion(ferryAnswer(received.body), received.body);
    const usage = body.usage as { prompt_tokens: number; completion_tokens: number };
    dollars += (usage.prompt_tokens * PRICE.input + usage.completion_tokens * PRICE.output) / 1e6;
    return { body };
  });
  return {
    baseURL: server.baseURL,
    answered,
    counts: () => ({ requests, refused, most, dollars }),
    close: server.close,
  };
}
