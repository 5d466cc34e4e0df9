import { NorwireError } from '../../errors.ts';
import type { ModelRequest, TokenUsage } from '../model.ts';
import { costOf, type Price, sayCost } from './prices.ts';
import { estimateTokens, type TokenEstimate } from './tokens.ts';

/** What an attempt was charged; `unknown` where the server may have charged but did not say. */
export type Charge = TokenUsage | 'unknown' | 'nothing';

/** An attempt that costs. */
export interface PaidAttempt<T> {
  readonly request: ModelRequest;
  readonly work: () => Promise<T>;
  readonly read: (ended: T) => Charge;
  readonly signal: AbortSignal | undefined;
}

/** What was spent so far, on answers and on what failed. */
export interface Spent extends TokenUsage {
  /** Attempts that were charged. */
  readonly requests: number;
  /** How many of them were estimated, because the server did not count. */
  readonly estimated: number;
  /** US dollars; null where the price is unknown. */
  readonly cost: number | null;
}

export interface Budget {
  /**
   * Sets an estimate aside, does the work and counts what it took. Rejects with a NorwireError (`budget`), before
   * the work begins, where the limit does not hold it.
   */
  readonly spend: <T>(attempt: PaidAttempt<T>) => Promise<T>;
  readonly spent: () => Spent;
  /** What earlier runs spent counts towards the limits. */
  readonly startFrom: (before: Pick<Spent, 'input' | 'cached' | 'output' | 'cost'>) => void;
}

export interface BudgetOptions {
  /** US dollars. */
  readonly maxCost?: number | undefined;
  readonly maxTokens?: number | undefined;
  /** Null: unknown. */
  readonly price: Price | null;
}

/** A request under way, with the most that was feared of it when it began. */
interface Reserved {
  readonly estimate: TokenEstimate;
  readonly feared: TokenUsage;
}

/** How many answers the margin is learned from. Nothing measured it. */
const REMEMBERED = 8;

const NOTHING: TokenUsage = { input: 0, cached: 0, output: 0 };

/** Throws (`settings`) where the cost is limited but the price unknown. */
export function createBudget({ maxCost, maxTokens, price }: BudgetOptions): Budget {
  if (maxCost !== undefined && price === null) {
    throw new NorwireError(
      'settings',
      'The price of this model is not known, so --max-cost cannot be kept. Give it with --price, or use --max-tokens.',
    );
  }
  let spent = NOTHING;
  let requests = 0;
  let estimated = 0;
  const reserved = new Set<Reserved>();
  let waiting: (() => void)[] = [];
  // How much more than estimated the answers took, of late.
  let inputRatio = 1;
  let outputRatio = 1;
  /** What answers took that were counted: all of them, and the most by any. */
  let seen = 0;
  let total = NOTHING;
  let most = NOTHING;
  /** By how much the last answers exceeded what was feared of them. */
  let excesses: readonly number[] = [];
  let earlier = { tokens: 0, cost: 0 };
  const isLimited = maxCost !== undefined || maxTokens !== undefined;

  function expect(request: ModelRequest): TokenUsage {
    const { input, output, outputAtMost } = estimateTokens(request);
    const mean = { input: total.input / Math.max(1, seen), output: total.output / Math.max(1, seen) };
    return {
      input: Math.ceil(Math.max(input * inputRatio, mean.input)),
      cached: 0,
      // A server that was seen to heed no limit is not expected to.
      output: Math.ceil(
        Math.max(mean.output, Math.min(Math.max(outputAtMost, most.output), output * outputRatio)),
      ),
    };
  }

  function holds(usage: TokenUsage): boolean {
    const tokens = earlier.tokens + usage.input + usage.output;
    return (
      (maxTokens === undefined || tokens <= maxTokens) &&
      (maxCost === undefined || price === null || earlier.cost + costOf(usage, price) <= maxCost)
    );
  }

  /**
   * Side by side requests are sent only where all of them may take the most they can, or any was seen to take. Input is
   * feared to be half as much again as estimated, which counts characters, until more was seen. Not measured.
   */
  function fear({ input, outputAtMost }: TokenEstimate): TokenUsage {
    return {
      input: Math.max(Math.ceil(input * Math.max(1.5, inputRatio)), most.input),
      cached: 0,
      output: Math.max(outputAtMost, most.output),
    };
  }

  /**
   * What all of these may take: as feared by now, not when they began, and with a margin where answers exceed what is
   * feared. The second most tells a trend from one dear answer.
   */
  function atMost(estimates: readonly TokenEstimate[]): TokenUsage {
    const margin = Math.max(1, excesses.toSorted((one, other) => other - one)[1] ?? 1);
    const { input, output } = estimates.map(fear).reduce(add, NOTHING);
    return { input: Math.ceil(input * margin), cached: 0, output: Math.ceil(output * margin) };
  }

  async function reserve(request: ModelRequest, signal: AbortSignal | undefined): Promise<Reserved> {
    const estimate = estimateTokens(request);
    for (;;) {
      signal?.throwIfAborted();
      const expected = expect(request);
      if (!holds(add(spent, expected))) throw reached(expected);
      const under = [...reserved, { estimate }].map((one) => one.estimate);
      // What answers take is found out step by step: at first one at a time.
      const isKnown = !isLimited || reserved.size <= seen;
      if (reserved.size === 0 || (isKnown && holds(add(spent, atMost(under))))) {
        const place = { estimate, feared: fear(estimate) };
        reserved.add(place);
        return place;
      }
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  function reached(expected: TokenUsage): NorwireError {
    const rest = 'What was answered is kept: raise the limit and run it again.';
    const tokens = (usage: TokenUsage) => usage.input + usage.output;
    const before = earlier.tokens > 0 ? ' with the earlier runs of this folder' : '';
    if (
      price !== null &&
      maxCost !== undefined &&
      earlier.cost + costOf(add(spent, expected), price) > maxCost
    ) {
      const [used, next] = [earlier.cost + costOf(spent, price), costOf(expected, price)].map(sayCost);
      return new NorwireError(
        'budget',
        `The limit of ${sayCost(maxCost)} (--max-cost) is reached: ${used} is spent${before}, the next request takes about ${next}. ${rest}`,
      );
    }
    return new NorwireError(
      'budget',
      `The limit of ${maxTokens} tokens (--max-tokens) is reached: ${earlier.tokens + tokens(spent)} are used${before}, the next request takes about ${tokens(expected)}. ${rest}`,
    );
  }

  function settle(charge: Charge, request: ModelRequest, { estimate, feared }: Reserved): void {
    if (charge === 'nothing') return;
    requests += 1;
    if (charge === 'unknown') {
      estimated += 1;
      spent = add(spent, expect(request));
      return;
    }
    spent = add(spent, charge);
    seen += 1;
    const excess = Math.max(charge.input / feared.input, charge.output / feared.output);
    excesses = [excess, ...excesses].slice(0, REMEMBERED);
    total = add(total, charge);
    most = {
      input: Math.max(most.input, charge.input),
      cached: 0,
      output: Math.max(most.output, charge.output),
    };
    const { input, output } = estimate;
    inputRatio = raisedAtOnce(inputRatio, charge.input / input);
    outputRatio = raisedAtOnce(outputRatio, charge.output / output);
  }

  return {
    spend: async ({ request, work, read, signal }) => {
      const place = await reserve(request, signal);
      try {
        const ended = await work();
        settle(read(ended), request, place);
        return ended;
      } finally {
        reserved.delete(place);
        const woken = waiting;
        waiting = [];
        for (const wake of woken) wake();
      }
    },
    startFrom: ({ input, output, cost }) => {
      earlier = { tokens: input + output, cost: cost ?? 0 };
    },
    spent: () => ({ ...spent, requests, estimated, cost: price === null ? null : costOf(spent, price) }),
  };
}

function add(one: TokenUsage, other: TokenUsage): TokenUsage {
  return {
    input: one.input + other.input,
    cached: one.cached + other.cached,
    output: one.output + other.output,
  };
}

/** Up at once, down slowly: an estimate should rather be too high. How slowly, nothing measured. */
function raisedAtOnce(ratio: number, seen: number): number {
  return Math.max(seen, 0.9 * ratio + 0.1 * seen);
}
