import { join, resolve } from 'node:path';
import { costOf, estimateTokens, findPrice, type Price, readPrice } from '../../ask/cost/index.ts';
import type { ModelAnswer, ModelRequest, TokenUsage } from '../../ask/index.ts';
import { openStore } from '../../ask/kept/index.ts';
import { type ProviderBatches, providerBatches } from '../../ask/later/index.ts';
import type { BatchEvent, RunBudget, RunCost } from '../../batch/index.ts';
import { NorwireError } from '../../errors.ts';
import { dataFolder } from '../../files/index.ts';
import type { OpenEngine } from '../setup/asking.ts';
import { readConnection } from '../setup/connection.ts';
import type { BatchFlags } from '../setup/folder-setup.ts';
import { settingsOf } from '../setup/house-settings.ts';
import { inTime } from '../setup/newsroom.ts';
import { refusePostgres } from '../setup/shared-store.ts';
import type { World } from '../world.ts';

/** A provider's batches cost half of what asking at once does. */
const discount = 0.5;

/** The provider's own batch service as an engine: half the price, answers within a day. */
export async function openProvider(
  flags: BatchFlags,
  world: World,
  onEvent: (event: BatchEvent) => void,
): Promise<{ engine: OpenEngine; batches: ProviderBatches }> {
  const connection = inTime(await readConnection(flags, world), settingsOf(world));
  refusePostgres('What is out with a provider is kept', flags, world);
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
  const limits = openLimits(flags, price);
  const batches = providerBatches({
    model: connection.model,
    apiKey: connection.key ?? undefined,
    baseURL: connection.server,
    ...(connection.timeout !== null && { timeout: connection.timeout * 1_000 }),
    folder: join(resolve(world.cwd, flags.out), '.norwire'),
    store,
    beforeQueued: limits.keepWithin,
    onAnswer: limits.count,
    onNotice: (message) => onEvent({ type: 'notice', message }),
    onBatch: (news) => onEvent({ type: 'provider-batch', ...news }),
  });
  const priceOf = ({ usage }: ModelAnswer) =>
    price === null || usage === null ? null : costOf(usage, price);
  return {
    engine: { model: batches.model, memory: undefined, priceOf, ledger: limits, close: store.close },
    batches,
  };
}

/**
 * Refuses to queue what would, by estimate, go beyond the limit of cost or tokens. What was answered counts as it was
 * counted; what is out, as it was estimated.
 */
function openLimits(
  { maxCost, maxTokens }: BatchFlags,
  price: Price | null,
): RunBudget & {
  readonly keepWithin: (request: ModelRequest) => void;
  readonly count: (answer: ModelAnswer) => void;
} {
  if (maxCost !== undefined && price === null) {
    throw new NorwireError(
      'settings',
      'The price of this model is not known, so --max-cost cannot be kept. Give it with --price, or use --max-tokens.',
    );
  }
  const dollars = (usage: TokenUsage): number => (price === null ? 0 : costOf(usage, price));
  let [queuedCost, queuedTokens] = [0, 0];
  let before: RunCost | null = null;
  let answered = { requests: 0, input: 0, cached: 0, output: 0 };
  return {
    keepWithin: (request) => {
      const { input, output } = estimateTokens(request);
      const cost = queuedCost + dollars({ input, cached: 0, output });
      const tokens = queuedTokens + input + output;
      if (
        cost + (before?.cost ?? 0) > (maxCost ?? Number.POSITIVE_INFINITY) ||
        tokens + (before?.input ?? 0) + (before?.output ?? 0) > (maxTokens ?? Number.POSITIVE_INFINITY)
      ) {
        throw new NorwireError(
          'budget',
          'The limit of cost or tokens is reached; what was queued and answered is kept.',
        );
      }
      [queuedCost, queuedTokens] = [cost, tokens];
    },
    count: ({ usage }) => {
      answered = {
        requests: answered.requests + 1,
        input: answered.input + (usage?.input ?? 0),
        cached: answered.cached + (usage?.cached ?? 0),
        output: answered.output + (usage?.output ?? 0),
      };
    },
    startFrom: (spent) => {
      before = spent;
    },
    spent: () => ({ ...answered, cost: price === null ? null : costOf(answered, price) }),
  };
}
