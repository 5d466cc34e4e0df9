import { basename } from 'node:path';
import { NorwireError } from '../../errors.ts';
import type { Model, ModelAnswer, ModelRequest } from '../model.ts';
import { type LoadedModel, type LocalOptions, loadModelFile } from './load-model-file.ts';

/** A local model, to be closed when done: it holds threads and memory. */
export interface LocalModel {
  readonly model: Model;
  readonly close: () => Promise<void>;
}

/** What the engine needs besides prompt and answer: its chat format's own tokens. */
const FORMAT_TOKENS = 64;

/**
 * A model inside this process: no key, no server, no network. Its grammar lets it write nothing but JSON of the
 * reply's shape, so only a reply that is cut off can misfit. The file is loaded at the first request; requests are
 * answered one after the other. Rejects with a NorwireError: `settings` where the package or the file is missing or
 * no model, `model` where a request is longer than the model can take.
 */
export function localModel(options: LocalOptions): LocalModel {
  let loaded: Promise<LoadedModel> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function answer(request: ModelRequest, signal: AbortSignal | undefined): Promise<ModelAnswer> {
    loaded ??= (options.load ?? loadModelFile)(options).catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    const { countTokens, complete, contextSize } = await loaded;
    signal?.throwIfAborted();
    const system = textsOf(request, 'system');
    const prompt = textsOf(request, 'user');
    const room = contextSize - countTokens(`${system}\n${prompt}`) - FORMAT_TOKENS;
    // Less than a sentence and its JSON can only be cut off.
    if (room < Math.min(request.maxOutputTokens, 64)) {
      throw new NorwireError(
        'model',
        `This is longer than ${basename(options.file)} can take at once (${contextSize} tokens). Choose a model with a longer context (--model).`,
      );
    }
    const maxTokens = Math.min(room, request.maxOutputTokens);
    const { text, cutOff, input, output } = await complete({
      system,
      prompt,
      schema: request.schema.schema,
      maxTokens,
    });
    return {
      text,
      finish: cutOff ? 'length' : 'stop',
      refusal: null,
      model: basename(options.file),
      usage: { input, cached: 0, output },
      origin: 'live',
    };
  }

  return {
    model: (request, signal) => {
      const mine = last.then(() => {
        signal?.throwIfAborted();
        return answer(request, signal);
      });
      last = mine.catch(() => {});
      return mine;
    },
    close: async () => {
      await last;
      await (await loaded)?.close();
    },
  };
}

function textsOf({ messages }: ModelRequest, role: 'system' | 'user'): string {
  return messages
    .filter((message) => (message.role === 'system') === (role === 'system'))
    .map(({ content }) => content)
    .join('\n\n');
}
