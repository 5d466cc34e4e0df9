import type { Model, ModelAnswer, ReplySchema } from '../model.ts';
import { ask, type Fault, type Question, type QuestionResult } from './ask.ts';
import { fillPrompt, type Prompt } from './prompt.ts';
import { writeFaults } from './write-faults.ts';

/** Who is asked and in what words, the same for every question. */
export interface Asking {
  readonly model: Model;
  /** Its name is the request's task. */
  readonly prompt: Prompt;
  readonly askAgain: Prompt;
  readonly onAsk?: (pieces: readonly string[], again: boolean) => void;
  readonly onAnswer?: (answer: ModelAnswer) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What one question is about: all of it but the words. */
export interface QuestionContent<Reply, Value>
  extends Pick<Question<Reply, Value>, 'shape' | 'wanted' | 'readPieces'> {
  /** What stands in the prompt's placeholders. */
  readonly values: Readonly<Record<string, string>>;
  readonly schema: ReplySchema;
  /** Room for the reply, in tokens. */
  readonly maxOutputTokens: number;
  /** The pieces asked about, as id and text. */
  readonly material: readonly (readonly [id: string, text: string])[];
  /** The pieces that a second asking is about; all, if left out. */
  readonly materialAgain?: (faults: readonly Fault[]) => readonly (readonly [id: string, text: string])[];
  /** A cut-off first reply is handed back, to be asked for in halves. */
  readonly mayHandBack?: boolean;
}

/** Asks one question through the loop of `ask`: its prompt filled, its second asking in the words of `ask-again`. */
export function poseQuestion<Reply, Value>(
  { model, prompt, askAgain, onAsk, onAnswer, signal }: Asking,
  content: QuestionContent<Reply, Value>,
): Promise<QuestionResult<Value>> {
  const { values, schema, maxOutputTokens, material, materialAgain, mayHandBack = false } = content;
  const { system, user } = fillPrompt(prompt, values);
  return ask<Reply, Value>(
    {
      ...content,
      request: {
        task: prompt.name,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        schema,
        maxOutputTokens,
        material: JSON.stringify(material),
      },
      sayAgain: (faults) => ({
        words: fillPrompt(askAgain, { faults: writeFaults(faults) }).user,
        material: JSON.stringify(materialAgain?.(faults) ?? material),
      }),
      ...(onAsk && { onAsk }),
      ...(onAnswer && { onAnswer }),
    },
    model,
    { signal, mayHandBack },
  );
}
