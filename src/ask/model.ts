export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A JSON Schema with the name it travels under. */
export interface ReplySchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** One question to a model. */
export interface ModelRequest {
  /** What is asked for: `translate`, `brief` … */
  readonly task: string;
  readonly messages: readonly Message[];
  readonly schema: ReplySchema;
  /** Room for the reply, in tokens. */
  readonly maxOutputTokens: number;
  /**
   * What the answer is about, without prompt, model or file format: recorded answers are found by its digest.
   */
  readonly material: string;
}

/** Tokens as the server counted them; `cached` is the share of the input that its prompt cache served. */
export interface TokenUsage {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** What a model answered, not yet understood. */
export interface ModelAnswer {
  readonly text: string;
  /** What it thought, kept only where it then wrote nothing: some servers put the answer itself there. */
  readonly thought?: string;
  /** `length`: cut off. `filter`: withheld by the server's content filter. */
  readonly finish: 'stop' | 'length' | 'filter';
  /** The model's own words where it refused. */
  readonly refusal: string | null;
  /** The model's name as the server returned it. */
  readonly model: string;
  /** Null where the server did not say. */
  readonly usage: TokenUsage | null;
  /** `live`: just paid for. `store`: paid for earlier. Recorded answers say how they came about. */
  readonly origin: 'live' | 'store' | 'written by hand' | `recorded ${string}`;
}

/**
 * A model, as everything above `ask/` knows it. Rejects with a NorwireError (`model`, `settings`, `budget`), or
 * with the signal's reason when aborted. A reply that does not fit is not its concern.
 */
export type Model = (request: ModelRequest, signal?: AbortSignal) => Promise<ModelAnswer>;
