import { describe, expect, it } from 'vitest';
import { promptTexts } from '../../src/ask/loop/prompt.ts';
import { type HouseStyle, plain, wire } from '../../src/english/house-style.ts';
import { sayStyle } from '../../src/english/say-style.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';

const { say } = promptTexts('house-style', await loadPrompts());
const story = { story: true, brief: false };
const brief = { story: false, brief: true };

describe('saying a house style', () => {
  it('tells the wire style in a few sentences', () => {
    expect(sayStyle(wire, story, say)).toMatchInlineSnapshot(`
      "Write British English with -ise spellings.
      Headline: sentence case, at most 90 characters.
      Attribute in the past tense and with “said” where the Norwegian has a plain verb of saying.
      Outside quotes, name the day instead of today, yesterday or tomorrow where the date tells it.
      Times as 2.30pm, dates as 23 October."
    `);
    expect(sayStyle(wire, brief, say)).toMatchInlineSnapshot(`
      "Write British English with -ise spellings.
      Headline: sentence case, at most 90 characters.
      Lede of the brief: at most 45 words."
    `);
  });

  it('tells the plain style with its own rules last', () => {
    expect(sayStyle(plain, story, say)).toMatchInlineSnapshot(`
      "Write British English with -ise spellings.
      Headline: sentence case, at most 75 characters.
      Attribute in the past tense and with “said” where the Norwegian has a plain verb of saying.
      Outside quotes, name the day instead of today, yesterday or tomorrow where the date tells it.
      Times as 2.30pm, dates as 23 October.
      After metric measures outside quotes, give miles, feet or acres in brackets, rounded.
      Outside quotes, do not write: commence (start), in order to (to), prior to (before), utilise (use), with regard to (about).
      Split long sentences outside quotes, one fact to a sentence.
      Choose the everyday word where it is as exact as the official one."
    `);
  });

  it.each<[string, Partial<HouseStyle>, string]>([
    ['American English', { variant: 'en-US' }, 'Times as 2:30 p.m., dates as 23 October.'],
    ['the 24-hour clock', { time: '24-hour' }, 'Times as 14:30, dates as 23 October.'],
    ['months first', { date: 'month-day' }, 'Times as 2.30pm, dates as October 23.'],
    ['days kept', { days: 'kept' }, 'Keep today, yesterday and tomorrow as the story has them.'],
    ['verbs kept', { said: 'as-written' }, 'Keep each reporting verb and its tense as the story has them.'],
    [
      'title case',
      { headline: { case: 'title', maxCharacters: 60 } },
      'Headline: title case, at most 60 characters.',
    ],
    [
      'a conversion, with its rate and day',
      { conversion: { currency: 'USD', rate: 10.42, date: '2026-11-20' } },
      'After amounts in kroner outside quotes, give USD in brackets, rounded, at 10.42 kroner to 1 USD (rate of 2026-11-20).',
    ],
    [
      'forbidden words',
      {
        forbidden: [
          { word: 'utilise', instead: 'use' },
          { word: 'iconic', instead: null },
        ],
      },
      'Outside quotes, do not write: utilise (use), iconic.',
    ],
    ['its own rules as they stand', { rules: ['Never “Lapp”.'] }, 'Never “Lapp”.'],
  ])('tells %s', (_, change, sentence) => {
    expect(sayStyle({ ...wire, ...change }, story, say).split('\n')).toContain(sentence);
  });

  it('says no sentence twice', () => {
    for (const style of [wire, plain]) {
      for (const task of [story, brief, { story: true, brief: true }]) {
        const sentences = sayStyle(style, task, say).split('\n');
        expect(new Set(sentences).size).toBe(sentences.length);
      }
    }
  });
});
