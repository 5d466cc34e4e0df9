import { join, resolve } from 'node:path';
import type { ModelAnswer, ModelRequest } from '../ask/model.ts';
import { costOf, findPrice, type Price, readPrice } from '../ask/prices.ts';
import { type ProviderBatches, providerBatches } from '../ask/provider-batch.ts';
import { openStore } from '../ask/store.ts';
import { estimateTokens } from '../ask/tokens.ts';
import type { BatchEvent } from '../batch/types.ts';
import { NorwireError } from '../errors.ts';
import { dataFolder } from '../files/data-folder.ts';
import { readSettings } from '../files/settings.ts';
import type { BatchFlags } from './batch.ts';
import { readConnection } from './connection.ts';
import type { OpenEngine } from './engine.ts';
import { inTime } from './newsroom.ts';
import type { World } from './world.ts';

/** A provider's batches cost half of what asking at once does. */
const discount = 0.5;

/** The provider's own batch service as an engine: half the price, answers within a day. */
export async function openProvider(
  flags: BatchFlags,
  world: World,
  onEvent: (event: BatchEvent) => void,
): Promise<{ engine: OpenEngine; batches: ProviderBatches }> {
  const connection = inTime(await readConnection(flags, world), readSettings(world.cwd));
  if (connection.engine !== 'openai')
    throw new NorwireError('settings', '--via-provider needs a server (--engine openai).');
  const listed = findPrice(
    connection.model,
    connection.server,
    flags.price === undefined ? null : readPrice(flags.price),
  );
  const price = listed && {
    input: listed.input * discount,
    cached: listed.cached * discount,
    output: listed.output * discount,
  };
  const store = openStore({ file: join(dataFolder(world.env), 'answers.sqlite') });
  const batches = providerBatches({
    model: connection.model,
    apiKey: connection.key ?? undefined,
    baseURL: connection.server,
    ...(connection.timeout !== null && { timeout: connection.timeout * 1_000 }),
    folder: join(resolve(world.cwd, flags.out), '.norwire'),
    store,
    beforeQueued: keepWithin(flags, price),
    onNotice: (message) => onEvent({ type: 'notice', message }),
    onBatch: (news) => onEvent({ type: 'provider-batch', ...news }),
  });
  const priceOf = ({ usage }: ModelAnswer) =>
    price === null || usage === null ? null : costOf(usage, price);
  return { engine: { model: batches.model, memory: undefined, priceOf, close: store.close }, batches };
}

/** Refuses to queue what would, by estimate, go beyond the limit of cost or tokens. */
function keepWithin(
  { maxCost, maxTokens }: BatchFlags,
  price: Price | null,
): (request: ModelRequest) => void {
  if (maxCost !== undefined && price === null) {
    throw new NorwireError(
      'settings',
      'The price of this model is not known, so --max-cost cannot be kept. Give it with --price, or use --max-tokens.',
    );
  }
  let [cost, tokens] = [0, 0];
  return (request) => {
    const { input, output } = estimateTokens(request);
    const more = price === null ? 0 : costOf({ input, cached: 0, output }, price);
    if (
      cost + more > (maxCost ?? Number.POSITIVE_INFINITY) ||
      tokens + input + output > (maxTokens ?? Number.POSITIVE_INFINITY)
    ) {
      throw new NorwireError(
        'budget',
        'The limit of cost or tokens is reached; what was queued and answered is kept.',
      );
    }
    cost += more;
    tokens += input + output;
  };
}
