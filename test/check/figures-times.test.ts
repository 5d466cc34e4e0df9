import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['numbers-kept'] }).map(
    ({ level, message }) => `${level}: ${message}`,
  );

describe('times are read in both languages', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'a clock with a full stop',
      'Møtet starter kl. 18.30.',
      'The meeting starts at 6.30pm.',
      'The meeting starts at 7.30pm.',
      ['error: the time “18.30” became “7.30pm”'],
    ],
    [
      'a clock with a colon',
      'Møtet starter 18:30.',
      'The meeting starts at 18:30.',
      'The meeting starts at 18:45.',
      ['error: the time “18:30” became “18:45”'],
    ],
    [
      'a clock with p.m.',
      'Møtet starter klokka 18.30.',
      'The meeting starts at 6.30 p.m.',
      'The meeting starts at 6.30 a.m.',
      ['error: the time “18.30” became “6.30 a.m.”'],
    ],
    [
      'a clock of one figure',
      'Møtet starter klokken 18.',
      'The meeting starts at 6pm.',
      'The meeting starts at 8pm.',
      ['error: the time “18” became “8pm”'],
    ],
    [
      'a clock in words',
      'Møtet starter klokka ni.',
      'The meeting starts at nine.',
      'The meeting starts at eight.',
      ['error: the time “klokka ni” became “eight”'],
    ],
    [
      'a clock in words with am',
      'Møtet starter klokka ni.',
      'The meeting starts at nine am.',
      'The meeting starts at ten am.',
      ['error: the time “klokka ni” became “ten am”'],
    ],
    [
      'half past seven',
      'Møtet starter klokka halv åtte.',
      'The meeting starts at 7.30.',
      'The meeting starts at 8.30.',
      ['error: the time “klokka halv åtte” became “8.30”'],
    ],
    [
      'an hour of twelve and pm',
      'Festen slutter klokka 00.30.',
      'The party ends at 12.30am.',
      'The party ends at 12.40am.',
      ['error: the time “00.30” became “12.40am”'],
    ],
    [
      'centimetres as inches',
      'Det kom 50 centimeter snø.',
      'There were 20 inches of snow.',
      'There were 50 inches of snow.',
      ['error: the number “50 centimeter” became “50 inches”'],
    ],
    [
      'speed without an hour',
      'Bilen holdt 165 kilometer i timen.',
      'The car was doing 105 miles.',
      'The car was doing 205 miles.',
      ['error: the number “165 kilometer” became “205 miles”'],
    ],
    [
      'a clock dropped',
      'Møtet starter klokka 18.30.',
      'The meeting starts at 18.30.',
      'The meeting starts late.',
      ['error: the time “18.30” is not in the English'],
    ],
    [
      'the 24th hour',
      'Butikken stenger kl. 24.00.',
      'The shop closes at 24.00.',
      'The shop closes at 23.00.',
      ['error: the time “24.00” became “23.00”'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });
});
