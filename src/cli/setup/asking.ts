import type { Model, ModelAnswer } from '../../ask/index.ts';
import type { RunBudget } from '../../batch/index.ts';
import type { StoryMemory } from '../../write/index.ts';
import { isLively, plainText, type World } from '../world.ts';

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
  readonly ledger?: RunBudget;
  readonly close: () => void | Promise<void>;
}

/** Says what a person who waits would like to know, unless they want it quiet. */
export function noticer({ quiet }: AskingFlags, world: World): (sentence: string) => void {
  return (sentence) => {
    if (quiet) return;
    const wipe = isLively(world.stderr, world.env) ? '\r\u001B[K' : '';
    world.stderr.write(`${wipe}${plainText(sentence)}\n`);
  };
}
