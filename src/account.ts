import type { ModelAnswer } from './ask/index.ts';
import type { Prompt } from './ask/loop/index.ts';
import type { Signature, Usage } from './english/index.ts';
import { version } from './version.ts';

/** What was said to a model and what it answered, written down while a story is worked on. */
export interface Account {
  readonly prompts: Pick<Prompt, 'name' | 'digest'>[];
  readonly answers: ModelAnswer[];
}

export function openAccount(): Account {
  return { prompts: [], answers: [] };
}

/** How a result was made: the prompts' digests, the model as it named itself, where the answers came from. */
export function sign(
  { prompts, answers }: Account,
  { language, style, memory }: Pick<Signature, 'language' | 'style' | 'memory'>,
): Signature {
  const recorded = answers.find(({ origin }) => origin !== 'live' && origin !== 'store');
  return {
    prompts: Object.fromEntries(prompts.map(({ name, digest }) => [name, digest])),
    model: [...new Set(answers.map(({ model }) => model))].join(', ') || 'none asked',
    origin: recorded?.origin ?? null,
    language,
    style,
    version,
    ...(memory !== undefined && { memory }),
  };
}

/** Tokens and dollars of the answers that were paid for now; the cost is null as soon as one price is unknown. */
export function addUp(
  { answers }: Account,
  priceOf: (answer: ModelAnswer) => number | null = () => null,
): Usage {
  const paid = answers.filter(({ origin }) => origin === 'live');
  const sum = (count: (answer: ModelAnswer) => number | undefined) =>
    paid.reduce((total, answer) => total + (count(answer) ?? 0), 0);
  const prices = paid.map(priceOf);
  return {
    requests: paid.length,
    inputTokens: sum(({ usage }) => usage?.input),
    cachedTokens: sum(({ usage }) => usage?.cached),
    outputTokens: sum(({ usage }) => usage?.output),
    cost: prices.includes(null) ? null : prices.reduce<number>((total, price) => total + (price ?? 0), 0),
  };
}
