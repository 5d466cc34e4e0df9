import { join } from 'node:path';
import type { ModelAnswer } from '../../ask/index.ts';
import type { SharedStore, Store } from '../../ask/kept/index.ts';
import { NorwireError } from '../../errors.ts';
import { dataFolder } from '../../files/index.ts';
import type { World } from '../world.ts';
import { type AskingFlags, noticer, type OpenEngine, waysToGetGoing } from './asking.ts';
import { type Connection, defaultModel, defaultServer } from './connection.ts';
import { namedStore, openNamedStore } from './shared-store.ts';

/** The model of a connection; its libraries are loaded only now. `shared`: a store that is open already. */
export async function openEngine(
  connection: Connection,
  flags: AskingFlags,
  world: World,
  shared?: SharedStore,
): Promise<OpenEngine> {
  switch (connection.engine) {
    case 'recorded':
      return openRecorded();
    case 'local':
      return openLocal(connection, flags, world, shared);
    case 'openai': {
      const store = shared ?? namedStore(flags, world);
      if (store === null) return openServer(connection, flags, world);
      return (await import('./shared-engine.ts')).openSharedEngine(connection, flags, world, store);
    }
    default:
      return connection.engine satisfies never;
  }
}

async function openRecorded(): Promise<OpenEngine> {
  const [{ recordedModel }, { loadRecordings }] = await Promise.all([
    import('../../ask/local/index.ts'),
    import('../../files/shipped/index.ts'),
  ]);
  return { model: recordedModel(await loadRecordings()), memory: undefined, close: () => {} };
}

async function openLocal(
  { model: named }: Connection,
  flags: AskingFlags,
  world: World,
  shared?: SharedStore,
): Promise<OpenEngine> {
  const [{ localModel, findModelFile }, { openStore, storedModel }] = await Promise.all([
    import('../../ask/local/index.ts'),
    import('../../ask/kept/index.ts'),
  ]);
  const folder = dataFolder(world.env);
  const file = findModelFile(named === defaultModel ? undefined : named, join(folder, 'models'));
  const local = localModel({ file });
  const priceOf = () => 0;
  if (flags.store === false) return { model: local.model, memory: undefined, priceOf, close: local.close };
  const address = namedStore(flags, world);
  const mine =
    shared ?? (address === null ? null : await openNamedStore(address, world, noticer(flags, world)));
  const store = mine?.answers ?? openStore({ file: join(folder, 'answers.sqlite') });
  const model = storedModel(local.model, store, { server: 'local', model: file, fresh: flags.fresh });
  return {
    model,
    memory: undefined,
    priceOf,
    close: async () => {
      await local.close();
      if (mine === null) await store.close();
      else if (shared === undefined) await mine.close();
    },
  };
}

async function openServer(connection: Connection, flags: AskingFlags, world: World): Promise<OpenEngine> {
  if (connection.key === null && connection.server === defaultServer)
    throw new NorwireError('settings', waysToGetGoing);
  const [
    { openaiModel },
    { createGate },
    { createBudget, costOf, findPrice, readPrice },
    { damaged, openMemory, openStore, saysDamage, storedModel },
  ] = await Promise.all([
    import('../../ask/server/index.ts'),
    import('../../ask/pace/index.ts'),
    import('../../ask/cost/index.ts'),
    import('../../ask/kept/index.ts'),
  ]);
  const onNotice = noticer(flags, world);
  const price = findPrice(
    connection.model,
    connection.server,
    flags.price === undefined ? null : readPrice(flags.price),
  );
  const priceOf = ({ usage }: ModelAnswer) =>
    price === null || usage === null ? null : costOf(usage, price);
  const budget = createBudget({ maxCost: flags.maxCost, maxTokens: flags.maxTokens, price });
  const model = openaiModel({
    model: connection.model,
    apiKey: connection.key ?? undefined,
    baseURL: connection.server,
    apiVersion: connection.apiVersion ?? undefined,
    gate: createGate({ concurrency: flags.concurrency, rpm: flags.rpm, tpm: flags.tpm }),
    budget,
    ...(connection.timeout !== null && { timeout: connection.timeout * 1_000 }),
    ...(flags.patience !== undefined && { patience: flags.patience * 60_000 }),
    stop: world.halt,
    onNotice,
  });
  if (flags.store === false) return { model, memory: undefined, priceOf, ledger: budget, close: () => {} };
  const file = join(dataFolder(world.env), 'answers.sqlite');
  /** Answers and earlier versions; null, with a word, where the file that holds them is damaged. */
  const openKept = async () => {
    let store: Store | null = null;
    try {
      store = openStore({ file });
      return { store, memory: openMemory({ file, onNotice }) };
    } catch (error) {
      await store?.close();
      const damage = error instanceof NorwireError ? error : damaged(file, error);
      if (!saysDamage(damage)) throw error;
      onNotice(`${damage.message} This run goes on without it: nothing is found in it, nothing kept.`);
      return null;
    }
  };
  const kept = await openKept();
  if (kept === null) return { model, memory: undefined, priceOf, ledger: budget, close: () => {} };
  const { store, memory } = kept;
  const settings = JSON.stringify([connection.server, connection.model, connection.apiVersion]);
  const stored = storedModel(model, store, {
    server: connection.server,
    model: connection.model,
    parameters: connection.apiVersion === null ? {} : { apiVersion: connection.apiVersion },
    fresh: flags.fresh,
    onNotice,
  });
  return {
    model: stored,
    priceOf,
    ledger: budget,
    memory: { settings, memory: flags.fresh ? { ...memory, recall: () => null } : memory },
    close: async () => {
      memory.close();
      await store.close();
    },
  };
}
