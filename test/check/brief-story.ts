import { type CheckOptions, checkBrief } from '../../src/check/index.ts';
import type { Brief, Finding } from '../../src/english/types.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

/** A story and its English, to write briefs of: three who speak, one who is only named, a part without English. */
export const story = storyOf({
  headline: 'Nordvik sier ja til oppdrett',
  paragraphs: [
    'Kommunestyret i Nordvik har godkjent et nytt oppdrettsanlegg.',
    '– Anlegget gir tretti arbeidsplasser i bygda, sier ordfører Tor Eide.',
    '– Laksen ødelegger fjorden og fisket vårt, sier fisker Rita Moen.',
    'Ifølge direktør Nils Brekke falt lusetallene kraftig i mars.',
    'Selskapet har satt av 4,5 millioner kroner. Romanen «Havet» handler om stedet.',
    'En tidligere ansatt er frifunnet for dokumentfalsk.',
    'Saken er anket.',
    'Avgiften øker fra 300 til 400 kroner. Bygda Sem venter.',
    '– Vi tror på dette, heter det i bygda.',
  ],
  speakers: [
    ['s1', 'Tor Eide'],
    ['s2', 'Rita Moen'],
    ['s3', 'Nils Brekke'],
    ['s4', 'Odd Lie'],
  ],
  quotes: [
    { id: 'q1', part: 'p2', words: ['Anlegget gir tretti arbeidsplasser i bygda'], speaker: 's1' },
    { id: 'q2', part: 'p3', words: ['Laksen ødelegger fjorden og fisket vårt'], speaker: 's2' },
    { id: 'q3', part: 'p4', kind: 'indirect', mark: 'none', words: ['falt lusetallene'], speaker: 's3' },
    { id: 'q4', part: 'p9', words: ['Vi tror på dette'] },
  ],
  marked: ['Havet'],
});

export const translation = translationOf(
  story,
  {
    headline: 'Nordvik says yes to fish farming',
    p1: 'The municipal council in Nordvik has approved a new fish farm.',
    p2: '“The farm brings thirty jobs to the village,” mayor Tor Eide says.',
    p3: '“The salmon are ruining the fjord and our fishing,” fisherman Rita Moen says.',
    p4: 'According to director Nils Brekke, the lice counts fell sharply in March.',
    p5: 'The company has set aside 4.5 million kroner. The novel “The Sea” is about the place.',
    p6: 'A former employee has been acquitted of forging documents.',
    p7: null,
    p8: 'The fee rises from 300 to 400 kroner. The hamlet of Sem is waiting.',
    p9: '“We believe in this,” they say in the village.',
  },
  {
    q1: { words: ['The farm brings thirty jobs to the village'] },
    q2: { words: ['The salmon are ruining the fjord and our fishing'] },
    q4: { words: ['We believe in this'] },
  },
  [
    ['s1', 'Tor Eide', 'mayor for the Coast Party'],
    ['s2', 'Rita Moen', 'fisherman'],
    ['s3', 'Nils Brekke'],
    ['s4', 'Odd Lie'],
  ],
);

export const faithful: Brief = {
  headline: 'Council approves fish farm',
  lede: 'The municipal council in Nordvik has approved a new fish farm.',
  points: [
    { text: 'The lice counts fell sharply in March, according to Nils Brekke.', cites: ['p4'] },
    { text: 'A former employee has been acquitted of forgery.', cites: ['p6'] },
  ],
  gists: [
    { quote: 'q1', speaker: 's1', text: 'Tor Eide said the farm brought thirty jobs to the village.' },
    { quote: 'q2', speaker: 's2', text: 'Rita Moen said the salmon were ruining the fjord and the fishing.' },
  ],
};

/** The brief with one point in place of its points. */
export const withPoint = (text: string, ...cites: readonly string[]): Brief => ({
  ...faithful,
  points: [{ text, cites }],
});

/** The brief with one gist in place of its gists. */
export const withGist = (text: string, quote = 'q1', speaker: string | null = 's1'): Brief => ({
  ...faithful,
  gists: [{ quote, speaker, text }],
});

/** What one rule finds in a brief of the story. */
export const toldBy =
  (rule: string) =>
  (brief: Brief, options: CheckOptions = {}): readonly Omit<Finding, 'rule'>[] =>
    checkBrief(story, translation, brief, { ...options, only: [rule] }).map(
      ({ rule: _, ...finding }) => finding,
    );
