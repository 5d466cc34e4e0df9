import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

/** A Friday. */
const date = '2026-11-20T00:30:00+01:00';
const told = (norwegian: string, english: string, day: string | null = date) =>
  checkSegments([norwegian], [english], { only: ['numbers-kept'], date: day }).map(
    ({ level, message }) => `${level}: ${message}`,
  );

describe('a word for a day, held against what day the story is of', () => {
  it.each([
    ['i går', 'Kaia ble stengt i går.', 'The pier was closed on Thursday.'],
    ['i dag', 'Kaia stenges i dag.', 'The pier will close on Friday.'],
    ['i morgen', 'Kaia stenges i morgen.', 'The pier will close on Saturday.'],
    ['i morgon', 'Kaia blir stengd i morgon.', 'The pier will close on Saturday.'],
    ['i forgårs', 'Kaia ble stengt i forgårs.', 'The pier was closed on Wednesday.'],
    ['i førgår', 'Kaia vart stengd i førgår.', 'The pier was closed on Wednesday.'],
    ['i overmorgen', 'Kaia åpner i overmorgen.', 'The pier will open on Sunday.'],
    ['i kveld', 'Kaia stenges i kveld.', 'The pier will close on Friday evening.'],
    ['i natt, the night before', 'Det brant på Nes i natt.', 'There was a fire at Nes on Thursday night.'],
    ['i natt, the night to come', 'Det fryser på i natt.', 'There will be frost on Friday night.'],
    ['as a date', 'Kaia ble stengt i går.', 'The pier was closed on 19 November.'],
    ['as weekday and date', 'Kaia ble stengt i går.', 'The pier was closed on Thursday 19 November.'],
    ['still a word', 'Kaia ble stengt i går.', 'The pier was closed yesterday.'],
    ['a weekday as a word', 'Kaia ble stengt torsdag.', 'The pier was closed yesterday.'],
    [
      'two of them',
      'Kaia ble stengt i går og åpner i morgen.',
      'The pier, closed on Thursday, will open on Saturday.',
    ],
    [
      'the same said twice',
      'Kaia ble stengt i går.',
      'The pier was closed on Thursday. It was a windy Thursday.',
    ],
    ['nothing at all', 'Kaia ble stengt i går.', 'The pier was closed.'],
    [
      'told by the day before, which is named',
      'Kaia ble stengt onsdag, og i går åpnet den.',
      'The pier was closed on Wednesday, and reopened the day after.',
    ],
  ])('is right: %s', (_what, norwegian, english) => expect(told(norwegian, english)).toEqual([]));

  it.each([
    ['i går', 'Kaia ble stengt i går.', 'The pier was closed on Wednesday.', 'i går', 'Wednesday'],
    ['i dag', 'Kaia stenges i dag.', 'The pier will close on Saturday.', 'i dag', 'Saturday'],
    ['i morgen', 'Kaia stenges i morgen.', 'The pier will close on Friday.', 'i morgen', 'Friday'],
    ['a weekday', 'Kaia ble stengt onsdag.', 'The pier was closed yesterday.', 'onsdag', 'yesterday'],
    [
      'one of two',
      'Kaia ble stengt i går og åpner i morgen.',
      'The pier, closed on Thursday, will open on Sunday.',
      'i morgen',
      'Sunday',
    ],
  ])('is wrong: %s', (_what, norwegian, english, from, to) =>
    expect(told(norwegian, english)).toEqual([`error: the weekday “${from}” became “${to}”`]),
  );

  it('is an error in a date', () =>
    expect(told('Kaia ble stengt i går.', 'The pier was closed on 18 November.')).toContain(
      'error: the number “i går” became “18”',
    ));

  it('is left as a warning where nobody knows the day', () =>
    expect(told('Kaia ble stengt i går.', 'The pier was closed on Thursday.', null)).toEqual([
      'warning: the weekday “Thursday” is not in the Norwegian',
    ]));

  it('takes the day as Oslo has it, not as UTC has it', () =>
    expect(
      told('Kaia ble stengt i går.', 'The pier was closed on Thursday.', '2026-11-19T23:30:00Z'),
    ).toEqual([]));
});
