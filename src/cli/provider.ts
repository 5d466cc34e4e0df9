import { join, resolve } from 'node:path';
import { type ProviderBatches, providerBatches } from '../ask/provider-batch.ts';
import { openStore } from '../ask/store.ts';
import { NorwireError } from '../errors.ts';
import { dataFolder } from '../files/data-folder.ts';
import type { BatchFlags } from './batch.ts';
import { readConnection } from './connection.ts';
import type { OpenEngine } from './engine.ts';
import { plainText, type World } from './world.ts';

/** The provider's own batch service as an engine: half the price, answers within a day. */
export async function openProvider(
  flags: BatchFlags,
  world: World,
): Promise<{ engine: OpenEngine; batches: ProviderBatches }> {
  const connection = await readConnection(flags, world);
  if (connection.engine !== 'openai')
    throw new NorwireError('settings', '--via-provider needs a server (--engine openai).');
  const store = openStore({ file: join(dataFolder(world.env), 'answers.sqlite') });
  const say = (sentence: string) => {
    if (!flags.quiet) world.stderr.write(`${plainText(sentence)}\n`);
  };
  const batches = providerBatches({
    model: connection.model,
    apiKey: connection.key ?? undefined,
    baseURL: connection.server,
    folder: join(resolve(world.cwd, flags.out), '.norwire'),
    store,
    onNotice: say,
    onBatch: ({ id, state, requests, done }) =>
      say(`Batch ${id}: ${state}, ${done} of ${requests} requests answered.`),
  });
  return { engine: { model: batches.model, memory: undefined, close: store.close }, batches };
}
