import { describe, expect, it } from 'vitest';
import { checkBrief } from '../../src/check/index.ts';
import { storyOf, translationOf } from '../support/story-of.ts';
import { toldBy, withGist } from './brief-story.ts';

const story = storyOf({
  headline: 'Havna',
  paragraphs: [
    'Ifølge havnesjef Kari Brekke kan mange båter bli liggende før stormen kommer til Solvik.',
    'Rådmannen i Nesvik vil ikke stenge kaia.',
    'Øyboerne frykter at strømmen blir borte.',
  ],
});
const translation = translationOf(story, {
  headline: 'The harbour',
  p1: 'According to harbour master Kari Brekke, many boats may stay in port before the storm reaches Solvik.',
  p2: 'The chief executive of Nesvik will not close the pier.',
  p3: 'The islanders fear that the power will go.',
});

/** What one rule tells of a point that rests on both paragraphs, or on those given. */
const told = (rule: string, text: string, cites: readonly string[] = ['p1', 'p2']) =>
  checkBrief(
    story,
    translation,
    { headline: 'Storm', lede: 'A storm is coming.', points: [{ text, cites }], gists: [] },
    { only: [rule] },
  )
    .filter(({ at }) => at === 'brief.points.1')
    .map(({ message }) => message);

describe('a brief is held against the sentences it retells', () => {
  it.each([
    [
      'brief-limits',
      'According to Kari Brekke half of the boats may stay in port before the storm reaches Solvik.',
      '“many” of the story became “half”',
    ],
    [
      'brief-limits',
      'According to Kari Brekke many boats may stay in port after the storm reaches Solvik.',
      '“before” of the story became “after”',
    ],
    [
      'brief-limits',
      'The chief executive of Nesvik will close the pier.',
      '“not” of the story is not in what retells it',
    ],
    [
      'brief-other-word',
      'The chief executive of Nesvik will not open the pier.',
      '“close” of the story seems to have become “open”',
    ],
    [
      'brief-names-placed',
      'The chief executive of Nessvik will not close the pier.',
      'the name “Nessvik” is spelt “Nesvik” in the story',
    ],
  ])('%s: %s', (rule, text, message) => expect(told(rule, text)).toEqual([message]));

  it('brief-added: what nothing in the story stands behind', () =>
    expect(
      told(
        'brief-added',
        'The chief executive of Nesvik will not close the pier, fearing angry fishermen.',
      ).join(),
    ).toContain('fishermen'));

  it('a name that stands only in parts that a point does not cite is told', () => {
    const text = 'Kari Brekke of Nesvik will not close the pier.';
    expect(told('brief-names-placed', text, ['p2'])).toEqual([]);
    expect(told('brief-names-placed', 'Boats may stay in port, Nesvik says.', ['p1'])).toEqual([
      'the name “Nesvik” stands in other parts of the story than those cited',
    ]);
  });

  it.each([
    'Islanders in Nesvik keep the pier, which the chief executive will not close.',
    'Nesvik Chief Executive Will Not Close Pier, Islanders Fear',
  ])('a capital that every sentence or headline has makes no name: %s', (text) =>
    expect(told('brief-names-placed', text, ['p2'])).toEqual([]),
  );

  it('a gist may say what was said in other words', () =>
    expect(
      toldBy('brief-added')(
        withGist('Tor Eide welcomed the project, saying villagers would at last find work nearby.'),
      ),
    ).toEqual([]));

  it.each([
    'Many boats may stay in port before the storm reaches Solvik, Kari Brekke says.',
    'Nesvik’s chief executive refuses to close the pier.',
    'The pier at Nesvik will not be closed.',
  ])('what retells them faithfully is not told: %s', (text) => {
    for (const rule of ['brief-added', 'brief-limits', 'brief-other-word', 'brief-names-placed'])
      expect(told(rule, text)).toEqual([]);
  });
});
