import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../src/story/types.ts';
import { settleSpeakers } from '../../src/write/settle-speakers.ts';
import { type QuoteGiven, storyOf } from '../support/story-of.ts';

const paragraphs = [
  '– Vi stenger broen, sier byggeleder Anne Vik.',
  '– Den er farlig, sier hun.',
  '– Det er på tide.',
  'Leif Moe fra velforeningen møtte fram. – Vi ventet lenge, sier lederen.',
];
const quotes: readonly QuoteGiven[] = [
  { id: 'q1', part: 'p1', words: ['Vi stenger broen'], attribution: 'byggeleder Anne Vik', speaker: 's1' },
  { id: 'q2', part: 'p2', words: ['Den er farlig'], attribution: 'hun', speaker: 's1' },
  { id: 'q3', part: 'p3', words: ['Det er på tide.'], speaker: 's2' },
  { id: 'q4', part: 'p4', words: ['Vi ventet lenge'], attribution: 'lederen', speaker: null },
];

function settle(quote: string, by: string | null, more: readonly Speaker[] = []) {
  const story = storyOf({
    headline: 'Broen stenges',
    paragraphs,
    quotes,
    speakers: [
      ['s1', 'Anne Vik'],
      ['s2', 'Nils Berg'],
    ],
  });
  const { story: settled, findings } = settleSpeakers({ ...story, speakers: [...story.speakers, ...more] }, [
    { quote, by },
  ]);
  const id = settled.quotes.find((one) => one.id === quote)?.speaker ?? null;
  const name = settled.speakers.find((one) => one.id === id)?.name ?? null;
  return { name, findings: findings.map(({ level, at }) => `${level} ${at}`) };
}

describe('who speaks is settled between our reading and the model’s', () => {
  it.each<[string, string, string | null, string | null]>([
    ['in silence where both agree', 'q1', 'Anne Vik', 'Anne Vik'],
    ['in silence where both agree in other words', 'q1', 'byggelederen', 'Anne Vik'],
    ['by the name beside the cue, against the model', 'q1', 'Nils Berg', 'Anne Vik'],
    ['by the model, against a pronoun', 'q2', 'Nils Berg', 'Nils Berg'],
    ['by the model, against a turn without attribution', 'q3', 'Anne Vik', 'Anne Vik'],
    ['by the model, where we read nobody', 'q4', 'Nils Berg', 'Nils Berg'],
    ['by the model, for somebody of the story who had no words by our reading', 'q4', 'Leif Moe', 'Leif Moe'],
    ['by us, where the model does not know', 'q3', null, 'Nils Berg'],
    ['by us, where the model says only a pronoun', 'q3', 'hun', 'Nils Berg'],
  ])('%s', (_, quote, by, name) => {
    expect(settle(quote, by)).toEqual({ name, findings: [] });
  });

  it('a question is the reporter’s where the story has one', () => {
    const reporter: Speaker = { id: 's3', name: 'REPORTER', kind: 'reporter', role: null };
    expect(settle('q3', 'REPORTER', [reporter])).toEqual({ name: 'REPORTER', findings: [] });
  });

  it('leaves open, as a finding, what neither can settle', () => {
    expect(settle('q3', 'REPORTER')).toEqual({ name: 'Nils Berg', findings: ['warning q3'] });
    const other: Speaker = { id: 's3', name: 'Ola Vik', kind: 'person', role: null };
    expect(settle('q3', 'Vik', [other])).toEqual({ name: 'Nils Berg', findings: ['warning q3'] });
  });

  it.each(['Kong Harald', 'en talsperson'])('remarks on %s, whom the story does not hold', (by) => {
    expect(settle('q3', by)).toEqual({ name: 'Nils Berg', findings: ['remark q3'] });
  });
});
