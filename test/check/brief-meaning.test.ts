import { describe, expect, it } from 'vitest';
import { checkBrief } from '../../src/check/index.ts';
import type { Brief } from '../../src/english/types.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

const story = storyOf({
  headline: 'Strid om oppdrettsanlegg i Nordvik',
  paragraphs: [
    'Kommunestyret i Nordvik har godkjent et nytt oppdrettsanlegg.',
    '– Anlegget gir tretti arbeidsplasser i bygda, sier ordfører Tor Eide.',
    '– Laksen ødelegger fjorden og fisket vårt, sier fisker Rita Moen.',
    'Selskapet opplyser at lusetallene falt kraftig i fjor, ifølge direktør Nils Brekke.',
    'En tidligere ansatt er frifunnet for dokumentfalsk.',
  ],
  speakers: [
    ['s1', 'Tor Eide'],
    ['s2', 'Rita Moen'],
    ['s3', 'Nils Brekke'],
  ],
  quotes: [
    { id: 'q1', part: 'p2', words: ['Anlegget gir tretti arbeidsplasser i bygda'], speaker: 's1' },
    { id: 'q2', part: 'p3', words: ['Laksen ødelegger fjorden og fisket vårt'], speaker: 's2' },
    {
      id: 'q3',
      part: 'p4',
      kind: 'indirect',
      mark: 'none',
      words: ['at lusetallene falt kraftig i fjor'],
      speaker: 's3',
    },
  ],
});
const translation = translationOf(
  story,
  {
    headline: 'Dispute over fish farm in Nordvik',
    p1: 'The municipal council in Nordvik has approved a new fish farm.',
    p2: '“The farm brings thirty jobs to the village,” mayor Tor Eide says.',
    p3: '“The salmon are ruining the fjord and our fishing,” fisherman Rita Moen says.',
    p4: 'The company says the lice counts fell sharply last year, according to director Nils Brekke.',
    p5: 'A former employee has been acquitted of forging documents.',
  },
  {
    q1: { words: ['The farm brings thirty jobs to the village'] },
    q2: { words: ['The salmon are ruining the fjord and our fishing'] },
  },
);
const faithful: Brief = {
  headline: 'Council approves disputed fish farm',
  lede: 'The municipal council in Nordvik has approved a new fish farm.',
  points: [
    { text: 'The lice counts fell sharply last year, according to Nils Brekke.', cites: ['p4'] },
    { text: 'A former employee has been acquitted of forgery.', cites: ['p5'] },
  ],
  gists: [
    { quote: 'q1', speaker: 's1', text: 'Tor Eide said the farm brought thirty jobs to the village.' },
    { quote: 'q2', speaker: 's2', text: 'Rita Moen said the salmon were ruining the fjord and the fishing.' },
  ],
};
const gists = (first: string, second: string): Brief => ({
  ...faithful,
  gists: [
    { quote: 'q1', speaker: 's1', text: first },
    { quote: 'q2', speaker: 's2', text: second },
  ],
});
const point = (text: string, cites: readonly string[]): Brief => ({ ...faithful, points: [{ text, cites }] });
const found = (brief: Brief) =>
  checkBrief(story, translation, brief, { only: ['brief-speakers', 'brief-sense'] }).map(
    ({ rule, level, at }) => `${rule} ${level} ${at}`,
  );

describe('the words of a brief', () => {
  it('are silent where they tell what the story tells', () =>
    expect(checkBrief(story, translation, faithful)).toEqual([]));

  it.each<readonly [what: string, brief: Brief, findings: readonly string[]]>([
    [
      'gists that each tell what the other said',
      gists(
        'Tor Eide said the salmon were ruining the fjord and the fishing.',
        'Rita Moen said the farm brought thirty jobs to the village.',
      ),
      ['brief-speakers error gist.q1', 'brief-speakers error gist.q2'],
    ],
    [
      'a point that gives one speaker what another is reported to have said',
      point('Rita Moen said the lice counts fell sharply last year.', ['p4']),
      ['brief-speakers error brief.points.1'],
    ],
    [
      'a word turned into its opposite',
      point('A former employee has been convicted of forging documents.', ['p5']),
      ['brief-sense error brief.points.1'],
    ],
    [
      'a lede that turns a decision round',
      { ...faithful, lede: 'The municipal council in Nordvik has rejected a new fish farm.' },
      ['brief-sense error brief.lede'],
    ],
  ])('tell %s', (_what, brief, findings) => expect(found(brief)).toEqual(findings));

  it.each<readonly [what: string, brief: Brief]>([
    [
      'words that both speakers use',
      gists('Tor Eide spoke of the farm.', 'Rita Moen said the salmon hurt the fishing.'),
    ],
    [
      'a gist in words of its own',
      gists('Tor Eide praised the plan.', 'Rita Moen feared for her livelihood.'),
    ],
    ['the opposite denied', point('A former employee has not been convicted of forging documents.', ['p5'])],
    [
      'an opposite that another sentence tells of',
      point('The council approved it and nobody was convicted.', ['p1', 'p5']),
    ],
  ])('are silent at %s', (_what, brief) => expect(found(brief)).toEqual([]));
});
