import type { ModelRequest, TokenUsage } from '../model.ts';

/** Norwegian and English mixed, with the JSON Schema: a little under what common tokenizers make of it. */
const CHARACTERS_PER_TOKEN = 3;

/** What a request will cost, before it is sent. */
export interface TokenEstimate {
  readonly input: number;
  /** What an ordinary answer takes: about as much as it was asked about. */
  readonly output: number;
  /** What the answer may take at most. */
  readonly outputAtMost: number;
}

export function estimateTokens(request: ModelRequest): TokenEstimate {
  const prompt = request.messages.reduce((sum, message) => sum + message.content.length + 12, 0);
  const schema = JSON.stringify(request.schema.schema).length;
  const input = Math.ceil((prompt + schema) / CHARACTERS_PER_TOKEN);
  const material = Math.ceil(request.material.length / CHARACTERS_PER_TOKEN);
  // English of Norwegian takes about as many tokens, JSON and brief some more; no answer is shorter than its JSON.
  const output = Math.min(request.maxOutputTokens, Math.max(100, Math.ceil(material * 1.5)));
  return { input, output, outputAtMost: request.maxOutputTokens };
}

/** What these requests will use, for a dry run: `low` as they are, `high` if each is asked a second time in full. */
export function estimateUsage(requests: readonly ModelRequest[]): {
  readonly low: TokenUsage;
  readonly high: TokenUsage;
} {
  const estimates = requests.map(estimateTokens);
  const sum = (count: (one: TokenEstimate) => number) => estimates.reduce((all, one) => all + count(one), 0);
  const input = sum((one) => one.input);
  return {
    low: { input, cached: 0, output: sum((one) => one.output) },
    high: { input: 2 * input, cached: 0, output: 2 * sum((one) => one.outputAtMost) },
  };
}
