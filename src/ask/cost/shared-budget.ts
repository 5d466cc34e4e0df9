import { randomUUID } from 'node:crypto';
import { NorwireError } from '../../errors.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Amount, Ledger } from '../kept/index.ts';
import type { ModelRequest, TokenUsage } from '../model.ts';
import type { Budget, BudgetOptions, Charge, Spent } from './budget.ts';
import { costOf, sayCost } from './prices.ts';
import { estimateTokens } from './tokens.ts';

export interface SharedBudgetOptions extends BudgetOptions {
  readonly ledger: Ledger;
  readonly clock?: Clock;
}

/** Milliseconds between two looks at a budget that others have set aside. */
const LOOK_EVERY = 250;
const NOTHING: TokenUsage = { input: 0, cached: 0, output: 0 };

/**
 * A budget that all share who name the same ledger. Before a request is sent the most it may take is set aside, so that
 * the limit holds however many ask side by side; what cannot be known to fit is not sent. Throws (`settings`) where the
 * cost is limited but the price unknown.
 */
export function createSharedBudget(options: SharedBudgetOptions): Budget {
  const { ledger, maxCost, maxTokens, price, clock = systemClock } = options;
  if (maxCost !== undefined && price === null) {
    throw new NorwireError(
      'settings',
      'The price of this model is not known, so --max-cost cannot be kept. Give it with --price, or use --max-tokens.',
    );
  }
  const caps = {
    cost: maxCost === undefined ? null : Math.floor(maxCost * 1e9),
    tokens: maxTokens ?? null,
  };
  let spent: TokenUsage & { requests: number; estimated: number } = { ...NOTHING, requests: 0, estimated: 0 };
  /** The most that any answer took: a server may heed no limit. */
  let most = NOTHING;

  const amountOf = (usage: TokenUsage): Amount => ({
    cost: price === null ? 0 : Math.ceil(costOf(usage, price) * 1e9),
    tokens: usage.input + usage.output,
  });

  /** Input is feared to be half as much again as estimated, which counts characters, until more was seen. Not measured. */
  function fear(request: ModelRequest): TokenUsage {
    const { input, outputAtMost } = estimateTokens(request);
    return {
      input: Math.max(Math.ceil(input * 1.5), most.input),
      cached: 0,
      output: Math.max(outputAtMost, most.output),
    };
  }

  async function hold(id: string, feared: TokenUsage, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const held = await ledger.hold({ id, most: amountOf(feared), caps });
      if (held === 'held') return;
      if (held === 'reached') throw await reached(feared);
      await clock.sleep(LOOK_EVERY, signal);
    }
  }

  async function reached(feared: TokenUsage): Promise<NorwireError> {
    const { spent: all } = await ledger.totals();
    const next = amountOf(feared);
    const isCost = caps.cost !== null && all.cost + next.cost > caps.cost;
    const limit = isCost ? `${sayCost(maxCost ?? 0)} (--max-cost)` : `${maxTokens} tokens (--max-tokens)`;
    const used = isCost ? `${sayCost(all.cost / 1e9)} is spent` : `${all.tokens} are used`;
    const takes = isCost ? sayCost(next.cost / 1e9) : `${next.tokens}`;
    return new NorwireError(
      'budget',
      `The limit of ${limit} is reached: ${used} by all who share the store, the next request may take ${takes}. What was answered is kept: raise the limit and run it again.`,
    );
  }

  function count(charge: Charge, feared: TokenUsage): TokenUsage {
    if (charge === 'nothing') return NOTHING;
    const isKnown = charge !== 'unknown';
    // The server may have charged and did not say: as much as was feared, so that the limit holds.
    const usage = isKnown ? charge : feared;
    if (isKnown) {
      most = {
        input: Math.max(most.input, usage.input),
        cached: 0,
        output: Math.max(most.output, usage.output),
      };
    }
    spent = {
      input: spent.input + usage.input,
      cached: spent.cached + usage.cached,
      output: spent.output + usage.output,
      requests: spent.requests + 1,
      estimated: spent.estimated + (isKnown ? 0 : 1),
    };
    return usage;
  }

  return {
    spend: async ({ request, work, read, signal }) => {
      const id = randomUUID();
      const feared = fear(request);
      await hold(id, feared, signal);
      let charge: Charge = 'nothing';
      try {
        const ended = await work();
        charge = read(ended);
        return ended;
      } finally {
        await ledger.settle(id, amountOf(count(charge, feared)));
      }
    },
    // What all have spent stands in the ledger already.
    startFrom: () => {},
    spent: (): Spent => ({ ...spent, cost: price === null ? null : costOf(spent, price) }),
  };
}
