import { join } from 'node:path';
import type { SharedStore } from '../../ask/kept/shared.ts';
import type { Store } from '../../ask/kept/store.ts';
import type { Model, ModelAnswer } from '../../ask/model.ts';
import type { Ledger } from '../../batch/types.ts';
import { NorwireError } from '../../errors.ts';
import { dataFolder } from '../../files/data-folder.ts';
import type { StoryMemory } from '../../write/index.ts';
import { isLively, plainText, type World } from '../world.ts';
import { type Connection, defaultModel, defaultServer } from './connection.ts';
import { namedStore, openNamedStore } from './shared-store.ts';

export const waysToGetGoing = `There is no key, so no model can be asked. Three ways to get going:
  1. A key:           export OPENAI_API_KEY=…    and the same command again
  2. A local server:  export OPENAI_BASE_URL=http://localhost:11434/v1 NORWIRE_MODEL=qwen3:14b
                      (Ollama; LM Studio, llama.cpp and vLLM likewise; no key needed)
  3. The demo:        norwire demo               recorded answers, no key, no network
                      (from a checkout: npm run demo)`;

/** How a model is asked, beside who it is. */
export interface AskingFlags {
  /** Asks anew even where an answer is kept. */
  readonly fresh?: boolean;
  /** False (`--no-store`): nothing is left on disk. A text (`--store`): shared with all who name it. */
  readonly store?: boolean | string;
  /** The budget that --max-cost counts on, of those in a shared store. */
  readonly budget?: string;
  /** Minutes for which a server that refuses is waited for. */
  readonly patience?: number;
  readonly concurrency?: number;
  readonly rpm?: number;
  readonly tpm?: number;
  /** US dollars at most; what would go beyond is not sent. */
  readonly maxCost?: number;
  readonly maxTokens?: number;
  readonly dryRun?: boolean;
  /** `INPUT/OUTPUT` or `INPUT/CACHED/OUTPUT`, dollars for a million tokens. */
  readonly price?: string;
  readonly quiet?: boolean;
}

/** A model ready to be asked, and what to call when done with it. */
export interface OpenEngine {
  readonly model: Model;
  /** Earlier versions of stories; undefined where nothing is kept. */
  readonly memory: StoryMemory | undefined;
  /** US dollars for an answer, or null where the price is unknown. */
  readonly priceOf?: (answer: ModelAnswer) => number | null;
  /** What was spent, and the limits that earlier runs' spending counts towards. */
  readonly ledger?: Ledger;
  readonly close: () => void | Promise<void>;
}

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
    import('../../ask/kept/recorded.ts'),
    import('../../files/shipped/recordings.ts'),
  ]);
  return { model: recordedModel(await loadRecordings()), memory: undefined, close: () => {} };
}

async function openLocal(
  { model: named }: Connection,
  flags: AskingFlags,
  world: World,
  shared?: SharedStore,
): Promise<OpenEngine> {
  const [{ localModel }, { findModelFile }, { openStore }, { storedModel }] = await Promise.all([
    import('../../ask/local/local.ts'),
    import('../../ask/local/local-files.ts'),
    import('../../ask/kept/store.ts'),
    import('../../ask/kept/stored-model.ts'),
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
    { createBudget },
    { costOf, findPrice, readPrice },
    { openStore },
    { damaged, saysDamage },
    { openMemory },
    { storedModel },
  ] = await Promise.all([
    import('../../ask/server/openai.ts'),
    import('../../ask/pace/gate.ts'),
    import('../../ask/cost/budget.ts'),
    import('../../ask/cost/prices.ts'),
    import('../../ask/kept/store.ts'),
    import('../../ask/kept/store-trouble.ts'),
    import('../../ask/kept/memory.ts'),
    import('../../ask/kept/stored-model.ts'),
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

/** Says what a person who waits would like to know, unless they want it quiet. */
export function noticer({ quiet }: AskingFlags, world: World): (sentence: string) => void {
  return (sentence) => {
    if (quiet) return;
    const wipe = isLively(world.stderr, world.env) ? '\r\u001B[K' : '';
    world.stderr.write(`${wipe}${plainText(sentence)}\n`);
  };
}
