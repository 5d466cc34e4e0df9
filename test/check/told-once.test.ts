import { expect, it } from 'vitest';
import { checkTranslation } from '../../src/check/index.ts';
import { type EnglishQuoteGiven, type QuoteGiven, storyOf, translationOf } from '../support/story-of.ts';

const bridge: QuoteGiven = {
  id: 'q1',
  part: 'p1',
  words: ['Broen er trygg'],
  attribution: 'Lie',
  speaker: 's1',
};
const road: QuoteGiven = {
  id: 'q2',
  part: 'p2',
  words: ['Veien er stengt'],
  attribution: 'Lie',
  speaker: 's1',
};

const tell = (
  norwegian: readonly string[],
  quotes: readonly QuoteGiven[],
  english: readonly string[],
  rendered: Readonly<Record<string, EnglishQuoteGiven>>,
) => {
  const story = storyOf({
    headline: 'Lie om broen',
    paragraphs: norwegian,
    quotes,
    speakers: [
      ['s1', 'Kari Lie'],
      ['s2', 'Odd Moe'],
    ],
  });
  const parts = Object.fromEntries(english.map((text, index) => [`p${index + 1}`, text]));
  return checkTranslation(
    story,
    translationOf(story, { headline: 'Lie on the bridge', ...parts }, rendered),
    {
      only: ['quotes-kept', 'speakers-kept', 'names-kept', 'half-names'],
    },
  ).map(({ rule, level, at, actual }) => `${at} ${rule} ${level} ${actual ?? ''}`.trimEnd());
};

const safe = { words: ['The bridge is safe'] };

it('another speaker at a quote is told there, and not of its part again', () =>
  expect(
    tell(['– Broen er trygg, sier Lie.'], [bridge], ['“The bridge is safe,” says Moe.'], {
      q1: { ...safe, attribution: 'Moe' },
    }),
  ).toEqual(['q1 speakers-kept error Moe']));

it('another speaker in another part is told of that part besides', () =>
  expect(
    tell(
      ['– Broen er trygg, sier Lie.', '– Veien er stengt, sier Lie.'],
      [bridge, road],
      ['“The bridge is safe,” says Moe.', '“The road is closed,” says Moe.'],
      { q1: { ...safe, attribution: 'Moe' } },
    ),
  ).toEqual([
    'q1 speakers-kept error Moe',
    'p2 speakers-kept error Moe',
    'p2 names-kept error Moe',
    'q2 quotes-kept error',
  ]));

it('a quote that is lost does not hide that its source is', () =>
  expect(
    tell(
      ['– Broen er trygg, sier Lie.', '– Veien er stengt, sier Lie.'],
      [bridge, road],
      ['“The bridge is safe,” says Lie.', 'The road is closed.'],
      { q1: { ...safe, attribution: 'Lie' } },
    ),
  ).toEqual(['p2 speakers-kept remark', 'p2 names-kept remark', 'q2 quotes-kept error']));

it('an attribution that is gone is told once, and a name that is lost with it besides', () =>
  expect(
    tell(
      ['– Broen er trygg, sier hun. Moe møtte Sverre Tangen fra Hamar.'],
      [{ ...bridge, attribution: 'hun' }],
      ['“The bridge is safe.” Moe met an official.'],
      { q1: safe },
    ),
  ).toEqual(['p1 names-kept remark', 'q1 speakers-kept error']));

it('a pronoun for the speaker’s name does not hide another for somebody else’s pronoun', () =>
  expect(
    tell(['– Broen er trygg, sier Lie til henne.'], [bridge], ['“The bridge is safe,” he told him.'], {
      q1: { ...safe, attribution: 'he' },
    }),
  ).toEqual(['p1 speakers-kept warning he', 'q1 speakers-kept warning he']));
