import { describe, expect, it } from 'vitest';
import { gather } from '../../src/machines/gather.ts';
import { until } from '../support/until.ts';

describe('calls that are made of many', () => {
  /** A store that doubles numbers when it may, and what it was asked for at a time. */
  function doubling(may: Promise<void> = Promise.resolve()) {
    const asked: (readonly number[])[] = [];
    const double = gather<number, number>(async (all) => {
      asked.push(all);
      await may;
      if (all.includes(13)) throw new Error('the store is away');
      return all.map((one) => one * 2);
    });
    return { asked, double };
  }

  it('are one call, and each has its own answer', async () => {
    const { asked, double } = doubling();
    expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
    expect(asked).toEqual([[1, 2, 3]]);
  });

  it('wait for the call that is under way, and go together into the next', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    const { asked, double } = doubling(promise);
    const first = double(1);
    await until(() => asked.length === 1);
    const later = [double(2), double(3)];
    answer();
    expect(await Promise.all([first, ...later])).toEqual([2, 4, 6]);
    expect(await double(4)).toBe(8);
    expect(asked).toEqual([[1], [2, 3], [4]]);
  });

  it('fail alike where one of them fails, and the next do not', async () => {
    const { double } = doubling();
    const both = await Promise.allSettled([double(1), double(13)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await double(2)).toBe(4);
  });
});
