import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NorwireError } from '../../errors.ts';

/** A model that is loaded. */
export interface LoadedModel {
  /** Tokens the model keeps in mind. */
  readonly contextSize: number;
  readonly countTokens: (text: string) => number;
  /** Writes JSON of the schema's shape. */
  readonly complete: (wanted: {
    readonly system: string;
    readonly prompt: string;
    readonly schema: Readonly<Record<string, unknown>>;
    readonly maxTokens: number;
  }) => Promise<{
    readonly text: string;
    readonly cutOff: boolean;
    readonly input: number;
    readonly output: number;
  }>;
  readonly close: () => Promise<void>;
}

export interface LocalOptions {
  /** Path of a .gguf file. */
  readonly file: string;
  /** Tokens the model keeps in mind, its answer included. 8192, or what it was trained for where that is less. */
  readonly contextSize?: number | undefined;
  /** Threads; the engine's own choice where left out. */
  readonly threads?: number | undefined;
  /** Makes the same answer come again. */
  readonly seed?: number | undefined;
  readonly temperature?: number | undefined;
  /** Whether a graphics card is used where there is one. */
  readonly gpu?: boolean | undefined;
  readonly load?: LoadModelFile;
}

export type LoadModelFile = (options: LocalOptions) => Promise<LoadedModel>;

/** As much of node-llama-cpp as is used here; the package is there only where somebody wants it. */
interface LlamaPackage {
  readonly getLlama: (options: object) => Promise<Llama>;
  readonly LlamaChatSession: new (options: object) => ChatSession;
  readonly GeneralChatWrapper: new () => object;
}
interface Llama {
  readonly loadModel: (options: { readonly modelPath: string }) => Promise<LlamaModel>;
  readonly createGrammarForJsonSchema: (schema: object) => Promise<object>;
  readonly dispose: () => Promise<void>;
}
interface LlamaModel {
  readonly trainContextSize: number;
  readonly fileInfo: { readonly metadata: { readonly tokenizer?: { readonly chat_template?: string } } };
  readonly tokenize: (text: string) => readonly number[];
  readonly createContext: (options: object) => Promise<{ readonly getSequence: () => Sequence }>;
}
interface Sequence {
  readonly tokenMeter: { readonly getState: () => Meter; readonly diff: (earlier: Meter) => Meter };
  readonly clearHistory: () => Promise<void>;
}
interface Meter {
  readonly usedInputTokens: number;
  readonly usedOutputTokens: number;
}
interface ChatSession {
  readonly promptWithMeta: (
    prompt: string,
    options: object,
  ) => Promise<{ readonly responseText: string; readonly stopReason: string }>;
  readonly dispose: (options?: object) => void;
}

const PACKAGE = 'node-llama-cpp';
/** Tokens: two of the largest chunks with their answers; more takes memory that small machines lack. */
const LONGEST_CONTEXT = 8_192;

/** Loads a .gguf file with node-llama-cpp. */
export async function loadModelFile(options: LocalOptions): Promise<LoadedModel> {
  if (!existsSync(options.file)) {
    throw new NorwireError(
      'settings',
      `There is no model file ${options.file}. Give the path of a .gguf file with --model, or get one with: norwire model pull`,
    );
  }
  const llamaCpp = await importPackage();
  const llama = await llamaCpp.getLlama({
    build: 'never',
    logLevel: 'disabled',
    ...(options.gpu === false && { gpu: false }),
  });
  const model = await llama.loadModel({ modelPath: options.file }).catch((cause: unknown) => {
    throw new NorwireError(
      'settings',
      `${options.file} is no model that can be loaded. Get one with: norwire model pull`,
      {
        cause,
      },
    );
  });
  const contextSize = Math.min(options.contextSize ?? LONGEST_CONTEXT, model.trainContextSize);
  const threads = options.threads === undefined ? {} : { threads: options.threads };
  const context = await model.createContext({ contextSize, ...threads });
  const sequence = context.getSequence();
  const hasTemplate = model.fileInfo.metadata.tokenizer?.chat_template !== undefined;
  return {
    contextSize,
    countTokens: (text) => model.tokenize(text).length,
    complete: async ({ system, prompt, schema, maxTokens }) => {
      const grammar = await llama.createGrammarForJsonSchema(schema);
      await sequence.clearHistory();
      const before = sequence.tokenMeter.getState();
      const session = new llamaCpp.LlamaChatSession({
        contextSequence: sequence,
        systemPrompt: system,
        ...(hasTemplate ? {} : { chatWrapper: new llamaCpp.GeneralChatWrapper() }),
      });
      try {
        const { temperature = 0, seed } = options;
        const wishes = { grammar, maxTokens, temperature, ...(seed !== undefined && { seed }) };
        const { responseText, stopReason } = await session.promptWithMeta(prompt, wishes);
        const used = sequence.tokenMeter.diff(before);
        const counted = { input: used.usedInputTokens, output: used.usedOutputTokens };
        return { text: responseText, cutOff: stopReason === 'maxTokens', ...counted };
      } finally {
        session.dispose({ disposeSequence: false });
      }
    },
    close: () => llama.dispose(),
  };
}

/** From where norwire is installed, or else from the folder one works in. */
async function importPackage(): Promise<LlamaPackage> {
  try {
    return (await import(PACKAGE)) as LlamaPackage;
  } catch {
    try {
      const here = createRequire(join(process.cwd(), 'package.json'));
      return (await import(pathToFileURL(here.resolve(PACKAGE)).href)) as LlamaPackage;
    } catch (cause) {
      throw new NorwireError(
        'settings',
        `The local engine needs the package ${PACKAGE}. Install it in this folder with: npm install ${PACKAGE}@3.21.1`,
        { cause },
      );
    }
  }
}
