import { costOf, createSharedBudget, findPrice, readPrice } from '../../ask/cost/index.ts';
import type { ModelAnswer } from '../../ask/index.ts';
import { openMemory, type SharedStore, storedModel } from '../../ask/kept/index.ts';
import { digestOf } from '../../ask/loop/index.ts';
import { createSharedGate } from '../../ask/pace/index.ts';
import { openaiModel } from '../../ask/server/index.ts';
import { NorwireError } from '../../errors.ts';
import type { World } from '../world.ts';
import { type AskingFlags, noticer, type OpenEngine, waysToGetGoing } from './asking.ts';
import { type Connection, defaultServer } from './connection.ts';
import { openNamedStore } from './shared-store.ts';

/**
 * A server's model whose answers, money and pace are shared with all who name the same store: an open one, or one by
 * its address, which is closed with the engine.
 */
export async function openSharedEngine(
  connection: Connection,
  flags: AskingFlags,
  world: World,
  store: SharedStore | string,
): Promise<OpenEngine> {
  if (connection.key === null && connection.server === defaultServer)
    throw new NorwireError('settings', waysToGetGoing);
  const onNotice = noticer(flags, world);
  const shared = typeof store === 'string' ? await openNamedStore(store, world, onNotice) : store;
  const { server, model: name, key, apiVersion, timeout } = connection;
  const price = findPrice(name, server, flags.price === undefined ? null : readPrice(flags.price));
  const budget = createSharedBudget({
    ledger: shared.ledger(flags.budget ?? 'default'),
    maxCost: flags.maxCost,
    maxTokens: flags.maxTokens,
    price,
  });
  const asked = openaiModel({
    model: name,
    apiKey: key ?? undefined,
    baseURL: server,
    apiVersion: apiVersion ?? undefined,
    gate: createSharedGate({
      state: shared.state,
      // Of the key no more than a digest is written down.
      name: digestOf(JSON.stringify([server, name, key])),
      concurrency: flags.concurrency,
      rpm: flags.rpm,
      tpm: flags.tpm,
    }),
    budget,
    ...(timeout !== null && { timeout: timeout * 1_000 }),
    ...(flags.patience !== undefined && { patience: flags.patience * 60_000 }),
    stop: world.halt,
    onNotice,
  });
  const memory = shared.file === null ? undefined : openMemory({ file: shared.file, onNotice });
  return {
    model: storedModel(asked, shared.answers, {
      server,
      model: name,
      parameters: apiVersion === null ? {} : { apiVersion },
      fresh: flags.fresh,
      onNotice,
    }),
    memory: memory && {
      settings: JSON.stringify([server, name, apiVersion]),
      memory: flags.fresh ? { ...memory, recall: () => null } : memory,
    },
    priceOf: ({ usage }: ModelAnswer) => (price === null || usage === null ? null : costOf(usage, price)),
    ledger: budget,
    close: async () => {
      memory?.close();
      if (typeof store === 'string') await shared.close();
    },
  };
}
