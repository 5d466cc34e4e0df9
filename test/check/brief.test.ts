import { describe, expect, it } from 'vitest';
import { checkBrief } from '../../src/check/index.ts';
import type { Brief } from '../../src/english/types.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

const story = storyOf({
  headline: 'Lunde vil stenge ferjeleiet',
  paragraphs: [
    'Ferjeleiet i Solvik kan bli stengt fra mandag.',
    '– Kaia er livsfarlig for passasjerene, sier ordfører Kari Lunde.',
    'Ifølge rederiet har 300 passasjerer klaget på kaia.',
    'Kommunen har satt av 4,5 millioner kroner. Romanen «Havet» handler om stedet.',
  ],
  speakers: [
    ['s1', 'Kari Lunde'],
    ['s2', 'Odd Moe'],
  ],
  quotes: [
    {
      id: 'q1',
      part: 'p2',
      words: ['Kaia er livsfarlig for passasjerene'],
      attribution: 'ordfører Kari Lunde',
      speaker: 's1',
    },
  ],
  marked: ['Havet'],
});
const translation = translationOf(
  story,
  {
    headline: 'Lunde wants to close the ferry landing',
    p1: 'The ferry landing in Solvik may be closed from Monday.',
    p2: '“The quay is deadly for the passengers,” says mayor Kari Lunde.',
    p3: 'According to the shipping company, 300 passengers have complained about the quay.',
    p4: 'The municipality has set aside 4.5 million kroner. The novel “The Sea” is about the place.',
  },
  { q1: { words: ['The quay is deadly for the passengers'], attribution: 'mayor Kari Lunde' } },
);
const faithful: Brief = {
  headline: 'Solvik ferry landing may close',
  lede: 'The ferry landing in Solvik may be closed from Monday.',
  points: [
    { text: 'The quay is “deadly for the passengers”, says Kari Lunde.', cites: ['p2'] },
    { text: 'The shipping company says 300 passengers have complained about the quay.', cites: ['p3'] },
    {
      text: 'The municipality has set aside 4.5 million kroner; the novel “The Sea” is about the place.',
      cites: ['p4'],
    },
  ],
  gists: [{ quote: 'q1', speaker: 's1', text: 'Lunde says the quay is deadly for passengers.' }],
};

const point = (text: string, cites: readonly string[]): Brief => ({ ...faithful, points: [{ text, cites }] });
const gist = (text: string, speaker: string | null = 's1', quote = 'q1'): Brief => ({
  ...faithful,
  gists: [{ quote, speaker, text }],
});

describe('a brief', () => {
  it('is silent where all stands in what it cites', () =>
    expect(checkBrief(story, translation, faithful)).toEqual([]));

  it.each<readonly [what: string, brief: Brief, rule: string, level: string, at: string]>([
    [
      'a part the story does not have',
      point('The ferry landing may be closed.', ['p7']),
      'brief-sources',
      'error',
      'brief.points.1',
    ],
    [
      'a point that cites nothing',
      point('The ferry landing may be closed.', []),
      'brief-sources',
      'error',
      'brief.points.1',
    ],
    [
      'a figure from nowhere',
      point('The municipality has set aside 6.5 million kroner.', ['p4']),
      'brief-figures',
      'error',
      'brief.points.1',
    ],
    [
      'a figure from a part not cited',
      point('The municipality has set aside 4.5 million kroner.', ['p1']),
      'brief-figures',
      'remark',
      'brief.points.1',
    ],
    [
      'another currency',
      point('The municipality has set aside 4.5 million dollars.', ['p4']),
      'brief-figures',
      'error',
      'brief.points.1',
    ],
    [
      'a name from nowhere',
      { ...faithful, lede: 'The ferry landing in Bodø may be closed from Monday.' },
      'brief-names',
      'error',
      'brief.lede',
    ],
    [
      'words nobody said',
      point('The quay is “a death trap”, says Kari Lunde.', ['p2']),
      'brief-quotes',
      'error',
      'brief.points.1',
    ],
    [
      'a quote with a word changed',
      point('The quay is “deadly to the passengers”, says Kari Lunde.', ['p2']),
      'brief-quotes',
      'error',
      'brief.points.1',
    ],
    [
      'a quote without its speaker',
      point('The quay is “deadly for the passengers”.', ['p2']),
      'brief-quotes',
      'error',
      'brief.points.1',
    ],
    [
      'a claim made a fact',
      point('300 passengers have complained about the quay.', ['p3']),
      'brief-claims',
      'remark',
      'brief.points.1',
    ],
    ['an empty headline', { ...faithful, headline: ' ' }, 'brief-length', 'error', 'brief.headline'],
    [
      'a headline with a full stop',
      { ...faithful, headline: 'Solvik ferry landing may close.' },
      'brief-length',
      'warning',
      'brief.headline',
    ],
    [
      'a gist without its speaker',
      gist('The quay is said to be deadly for passengers.'),
      'brief-gists',
      'error',
      'gist.q1',
    ],
    [
      'a gist that names another',
      gist('Moe says the quay is deadly for passengers.'),
      'brief-gists',
      'error',
      'gist.q1',
    ],
    [
      'a gist given to another',
      gist('Lunde says the quay is deadly for passengers.', 's2'),
      'brief-gists',
      'error',
      'gist.q1',
    ],
    [
      'a gist of no quote',
      gist('Lunde says the quay is deadly for passengers.', 's1', 'q8'),
      'brief-gists',
      'error',
      'gist.q8',
    ],
    [
      'a preamble',
      { ...faithful, lede: 'Here is the brief: The ferry landing in Solvik may be closed from Monday.' },
      'leaks',
      'error',
      'brief.lede',
    ],
  ])('tells %s', (_what, brief, rule, level, at) => {
    expect(checkBrief(story, translation, brief)).toContainEqual(
      expect.objectContaining({ rule, level, at }),
    );
  });

  it('holds the limits it is given', () => {
    const findings = checkBrief(story, translation, faithful, { brief: { words: 30, points: 2 } });
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'brief-length', at: null, expected: '2' }),
      expect.objectContaining({ rule: 'brief-length', at: null, expected: '30' }),
    ]);
    expect(
      checkBrief(story, translation, faithful, { brief: { words: 30, points: 2 }, allow: ['brief-length'] }),
    ).toEqual([]);
  });

  it('keeps a claim a claim by a hedge', () => {
    expect(
      checkBrief(
        story,
        translation,
        point('300 passengers have reportedly complained about the quay.', ['p3']),
      ),
    ).toEqual([]);
  });
});
