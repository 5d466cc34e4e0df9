import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Charge } from '../../src/ask/cost/budget.ts';
import { createSharedBudget } from '../../src/ask/cost/shared-budget.ts';
import { openSharedFile } from '../../src/ask/kept/shared-file.ts';
import { temporaryFolder } from '../support/command.ts';
import { makeRequest } from './requests.ts';

const price = { input: 1, cached: 1, output: 4 };

async function openTwo(limits: { maxCost?: number; maxTokens?: number }) {
  const file = join(temporaryFolder(), 'answers.sqlite');
  const stores = [openSharedFile({ file }), openSharedFile({ file })];
  const budgets = stores.map((store) => createSharedBudget({ ledger: store.ledger('b'), price, ...limits }));
  return { budgets, totals: () => stores[0]!.ledger('b').totals() };
}

const spending = (charge: Charge, maxOutputTokens = 1_000) => ({
  request: makeRequest({ maxOutputTokens }),
  work: async () => 'done',
  read: () => charge,
  signal: undefined,
});
const usage = { input: 100, cached: 0, output: 900 };

describe('a budget of several', () => {
  it('is spent by all together, and none of them goes beyond it', async () => {
    const { budgets, totals } = await openTwo({ maxCost: 0.02 });
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => budgets[n % 2]!.spend(spending(usage))),
    );
    const { spent } = await totals();
    expect(spent.cost).toBeLessThanOrEqual(0.02e9);
    expect(spent.cost).toBeGreaterThan(0.01e9);
    expect(all.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(10);
  });

  it('says who has spent what, and what to do', async () => {
    const { budgets } = await openTwo({ maxCost: 0.005 });
    await budgets[0]!.spend(spending(usage));
    await expect(budgets[1]!.spend(spending(usage))).rejects.toThrow(
      /The limit of \$0\.005 \(--max-cost\) is reached: \$0\.0037 is spent by all who share the store/,
    );
  });

  it('keeps to a limit of tokens, whatever they cost', async () => {
    const { budgets } = await openTwo({ maxTokens: 2_500 });
    await budgets[0]!.spend(spending(usage));
    await expect(budgets[1]!.spend(spending(usage, 2_000))).rejects.toThrow(/--max-tokens/);
  });

  it('counts in full what a server may have charged and did not say, and nothing for what it refused', async () => {
    const { budgets, totals } = await openTwo({});
    await budgets[0]!.spend(spending('nothing'));
    expect((await totals()).spent).toEqual({ cost: 0, tokens: 0 });
    await budgets[0]!.spend(spending('unknown'));
    expect((await totals()).spent.tokens).toBeGreaterThan(1_000);
    expect(budgets[0]!.spent()).toMatchObject({ requests: 1, estimated: 1 });
  });

  it('gives back what was set aside when the request fails', async () => {
    const { budgets, totals } = await openTwo({ maxCost: 1 });
    const failing = { ...spending(usage), work: () => Promise.reject(new Error('broken')) };
    await expect(budgets[0]!.spend(failing)).rejects.toThrow('broken');
    expect((await totals()).held).toEqual({ cost: 0, tokens: 0 });
  });

  it('fears what a server that heeds no limit was seen to take', async () => {
    const { budgets } = await openTwo({ maxTokens: 9_000 });
    await budgets[0]!.spend(spending({ input: 100, cached: 0, output: 5_000 }));
    await expect(budgets[0]!.spend(spending(usage))).rejects.toThrow(/may take 5\d\d\d/);
  });
});
