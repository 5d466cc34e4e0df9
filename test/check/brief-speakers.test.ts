import { describe, expect, it } from 'vitest';
import { checkBrief } from '../../src/check/index.ts';
import type { Brief } from '../../src/english/types.ts';
import type { Story } from '../../src/story/types.ts';
import { faithful, story, toldBy, translation, withGist, withPoint } from './brief-story.ts';

const told = toldBy('brief-speakers');
const swapped = (at: string, words: string, actual: string, expected: string) => [
  {
    level: 'error',
    at,
    message: `“${words}” is told of ${actual}; the words are ${expected}’s`,
    expected,
    actual,
  },
];

describe('a gist', () => {
  it.each([
    ['three of another’s words', 'Tor Eide said the salmon were ruining the fjord.'],
    ['three, from the first word on', 'Salmon ruin the fjord, Tor Eide said.'],
    ['three beside words of neither', 'Eide said the salmon were bitterly, slowly ruining fjords.'],
    ['three, though it tells of no saying', 'For Tor Eide, the salmon are ruining the fjord.'],
    ['thrice as many as of one’s own', 'Tor Eide said the salmon were ruining the fjord and village.'],
  ])('is told where it has %s: %s', (_what, text) =>
    expect(told(withGist(text))).toEqual(swapped('gist.q1', text, 'Tor Eide', 'Rita Moen')),
  );

  it.each([
    ['two of another’s words', 'Tor Eide spoke of salmon in the fjord.'],
    ['too few to outweigh one’s own', 'Eide said jobs in the village hurt salmon, fjord, fishing.'],
    ['words of neither', 'Tor Eide praised a proud, hopeful, distant future.'],
    ['small words of another’s', 'Tor Eide says our hopes are high, and we are glad.'],
  ])('may have %s: %s', (_what, text) => expect(told(withGist(text))).toEqual([]));

  it('of a quote nobody is known to have said is nobody’s', () =>
    expect(told(withGist('The salmon are ruining the fjord and the fishing.', 'q4', null))).toEqual([]));

  const elsewhere = (id: string, text: string, given: Story = story, brief: Brief = withGist(gist)) => {
    const parts = translation.parts.map((part) => (part.id === id ? { id, text } : part));
    return checkBrief(given, { ...translation, parts }, brief, { only: ['brief-speakers'] });
  };
  const gist = 'Tor Eide said the salmon were ruining the fjord.';
  const error = swapped('gist.q1', gist, 'Tor Eide', 'Rita Moen').map((one) => ({
    rule: 'brief-speakers',
    ...one,
  }));

  it.each([
    ['that names the speaker', 'p6', 'Eide fears for salmon, ruined nets and the fjord.', []],
    ['that names no one', 'p6', 'Eiderdown, salmon, ruined nets and the fjord.', error],
    ['that the speaker has words in', 'p2', 'Jobs, he says of salmon, ruined nets and the fjord.', []],
  ])('may have words of a part %s (%s: %s)', (_what, id, text, findings) =>
    expect(elsewhere(id, text)).toEqual(findings),
  );

  it('may be of words whose part has no English', () => {
    const parts = translation.parts.map((part) => (part.id === 'p4' ? { ...part, text: null } : part));
    expect(
      checkBrief(story, { ...translation, parts }, withGist(gist), { only: ['brief-speakers'] }),
    ).toEqual(error);
  });

  it('is compared with each stretch of a quote', () => {
    const span = (text: string) => ({ text, start: 0, end: text.length });
    const quotes = [{ id: 'q2', spans: [span('The salmon ruin'), span('Fjord waters')], attribution: null }];
    const text = 'Tor Eide said the salmon ruin waters.';
    expect(
      checkBrief(story, { ...translation, quotes }, withGist(text), { only: ['brief-speakers'] }),
    ).toEqual(
      swapped('gist.q1', text, 'Tor Eide', 'Rita Moen').map((one) => ({ rule: 'brief-speakers', ...one })),
    );
  });

  it('takes no part for reported words in which two have a say', () => {
    const [, , reported, ...others] = story.quotes;
    const [direct] = story.quotes;
    if (reported === undefined || direct === undefined) throw new Error('there are four quotes');
    const brief = withPoint('Tor Eide said the lice counts fell sharply.', 'p4');
    const shared: Story = {
      ...story,
      quotes: [direct, reported, { ...reported, id: 'q5', speaker: 's2' }, ...others],
    };
    const text = 'Director Nils Brekke and Rita Moen say the lice counts fell sharply in March.';
    expect(elsewhere('p4', text, shared, brief)).toEqual([]);
    expect(elsewhere('p4', text, story, brief)).not.toEqual([]);
  });
});

describe('a sentence of a brief', () => {
  const at = 'brief.points.1';
  const point = (text: string) => told(withPoint(text, 'p4'));

  it.each([
    'Rita Moen said the lice counts fell sharply in March.',
    'Rita Moen explained that the lice counts fell sharply.',
    'In Rita Moen’s view the lice counts fell sharply.',
    'Odd Lie said the lice counts fell sharply.',
  ])('that names one speaker tells what that speaker said: %s', (text) =>
    expect(point(text)).toEqual(
      swapped(at, text, text.includes('Lie') ? 'Odd Lie' : 'Rita Moen', 'Nils Brekke'),
    ),
  );

  it.each([
    ['names nobody', 'The company said the lice counts fell sharply.'],
    ['is followed by a word of another’s', 'Rita Moen said lice counts matter. Sharply put, she is angry.'],
    ['names two', 'Rita Moen and Nils Brekke said the lice counts fell sharply.'],
    ['tells of no saying', 'For Rita Moen the lice counts fell sharply.'],
    ['tells of a saying in another sentence', 'Tor Eide said yes. For Rita Moen, lice counts fell sharply.'],
    ['names the right one', 'Nils Brekke said the lice counts fell sharply in March.'],
  ])('may be anybody’s where it %s: %s', (_what, text) => expect(point(text)).toEqual([]));

  it('is told though the one before is right', () =>
    expect(point('Tor Eide said the farm brings jobs. Rita Moen said the lice counts fell sharply.')).toEqual(
      swapped(at, 'Rita Moen said the lice counts fell sharply.', 'Rita Moen', 'Nils Brekke'),
    ));

  it('is told in the lede as well', () => {
    const lede = 'Rita Moen said the lice counts fell sharply.';
    expect(told({ ...faithful, lede })).toEqual(swapped('brief.lede', lede, 'Rita Moen', 'Nils Brekke'));
  });
});
