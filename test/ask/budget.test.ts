import { describe, expect, it } from 'vitest';
import { type Budget, type Charge, createBudget } from '../../src/ask/cost/budget.ts';
import { costOf, findPrice, readPrice, sayCost } from '../../src/ask/cost/prices.ts';
import { estimateTokens, estimateUsage } from '../../src/ask/cost/tokens.ts';
import { makeRequest } from './requests.ts';

const price = { input: 1, cached: 0.1, output: 4 };
const request = makeRequest();
const usual = { input: 200, cached: 0, output: 100 };

function spend(budget: Budget, charge: Charge, signal?: AbortSignal): Promise<string> {
  return budget.spend({ request, work: async () => 'answered', read: () => charge, signal });
}

describe('the budget', () => {
  it('adds up what was used, cached input at its own price', async () => {
    const budget = createBudget({ price });
    await spend(budget, { input: 1_000_000, cached: 400_000, output: 500_000 });
    await spend(budget, usual);
    expect(budget.spent()).toEqual({
      requests: 2,
      estimated: 0,
      input: 1_000_200,
      cached: 400_000,
      output: 500_100,
      cost: expect.closeTo(0.6 + 0.04 + 2 + 0.0006),
    });
  });

  it('shows no cost, rather than none, where the price is unknown', async () => {
    const budget = createBudget({ price: null });
    await spend(budget, usual);
    expect(budget.spent().cost).toBeNull();
  });

  it('counts what a server may have charged without saying as estimated, and what it refused as nothing', async () => {
    const budget = createBudget({ price: null });
    const { input, output } = estimateTokens(request);
    await spend(budget, 'unknown');
    await spend(budget, 'nothing');
    expect(budget.spent()).toEqual({ requests: 1, estimated: 1, input, cached: 0, output, cost: null });
  });

  it('lets requests through up to the limit of cost and not beyond, in a sentence', async () => {
    const budget = createBudget({ price, maxCost: 0.01 });
    const ended = await Promise.allSettled(Array.from({ length: 40 }, () => spend(budget, usual)));
    const { requests, cost } = budget.spent();
    expect(cost).toBeLessThanOrEqual(0.01);
    expect(requests).toBeGreaterThanOrEqual(15);
    const refused = ended.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({
      code: 'budget',
      message: expect.stringMatching(
        /^The limit of \$0\.01 \(--max-cost\) is reached: \$0\.00\d+ is spent, the next request takes about \$0\.0\d+\. What was answered is kept: raise the limit and run it again\.$/,
      ),
    });
  });

  it('lets requests through up to the limit of tokens, also where answers take more than estimated', async () => {
    const budget = createBudget({ price: null, maxTokens: 6_000 });
    for (let n = 0; n < 20; n += 1) await spend(budget, { ...usual, output: 395 }).catch(() => {});
    const { input, output, requests } = budget.spent();
    expect(input + output).toBeLessThanOrEqual(6_000);
    expect(requests).toBeGreaterThanOrEqual(9);
    await expect(spend(budget, usual)).rejects.toThrow(
      /^The limit of 6000 tokens \(--max-tokens\) is reached: \d+ are used/,
    );
  });

  it('holds a request back while what is under way may leave room for it', async () => {
    const { input, output } = estimateTokens(request);
    const budget = createBudget({ price: null, maxTokens: Math.ceil((input + output) * 1.5) });
    const release: { now?: () => void } = {};
    const slow = budget.spend({
      request,
      work: () => new Promise<void>((resolve) => (release.now = resolve)),
      read: () => 'nothing',
      signal: undefined,
    });
    const second = spend(budget, usual);
    await Promise.resolve();
    release.now?.();
    await slow;
    expect(await second).toBe('answered');
  });

  it('sends nothing where the first request is more than the limit holds', async () => {
    const budget = createBudget({ price: null, maxTokens: 10 });
    await expect(spend(budget, usual)).rejects.toThrow('--max-tokens');
    expect(budget.spent().requests).toBe(0);
  });

  it('will not promise a limit of cost where the price is unknown', () => {
    expect(() => createBudget({ price: null, maxCost: 1 })).toThrow(
      /Give it with --price, or use --max-tokens/,
    );
  });
});

describe('a dry run', () => {
  it('tells what requests will use at least, and at most if each is asked a second time', () => {
    const { low, high } = estimateUsage([request, request]);
    const one = estimateTokens(request);
    expect(low).toEqual({ input: 2 * one.input, cached: 0, output: 2 * one.output });
    expect(high).toEqual({ input: 4 * one.input, cached: 0, output: 4 * request.maxOutputTokens });
  });
});

describe('prices', () => {
  it('are known for dated names of known models, at the default server only', () => {
    expect(findPrice('gpt-4o-mini')).toEqual({ input: 0.15, cached: 0.075, output: 0.6 });
    expect(findPrice('gpt-4o-mini-2024-07-18')).toEqual(findPrice('gpt-4o-mini'));
    expect(findPrice('gpt-4o-mini', 'http://localhost:11434/v1')).toBeNull();
    expect(findPrice('some-model')).toBeNull();
    expect(findPrice('some-model', 'http://localhost:1', price)).toBe(price);
  });

  it.each([
    ['0.15/0.6', { input: 0.15, cached: 0.15, output: 0.6 }],
    ['2/0.5/8', { input: 2, cached: 0.5, output: 8 }],
  ])('are read from %s', (text, expected) => expect(readPrice(text)).toEqual(expected));

  it.each(['', '1', '1/x', '1/2/3/4', '-1/2'])('are not read from "%s"', (text) => {
    expect(() => readPrice(text)).toThrow(/INPUT\/OUTPUT/);
  });

  it('are multiplied and said without losing small sums', () => {
    expect(costOf({ input: 1000, cached: 500, output: 100 }, price)).toBeCloseTo(0.00095);
    expect([0, 0.00095, 0.0421, 1.249].map(sayCost)).toEqual(['$0.00', '$0.00095', '$0.042', '$1.25']);
  });
});
