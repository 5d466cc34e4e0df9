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

/** What is settled of a story of one paragraph, in which we read one quote. */
function settleOne(
  paragraph: string,
  { by, attribution, reads }: { by: string; attribution: string; reads: string | null },
  others: readonly string[] = [],
) {
  const speakers = [...(reads === null ? [] : [reads]), ...others].map(
    (name, index) => [`s${index + 1}`, name] as const,
  );
  const quote: QuoteGiven = {
    ...{ id: 'q1', part: 'p1', words: ['Vi venter'], attribution, speaker: reads === null ? null : 's1' },
  };
  const story = storyOf({ headline: 'Køen vokser', paragraphs: [paragraph], quotes: [quote], speakers });
  const { story: settled, voices, findings } = settleSpeakers(story, [{ quote: 'q1', by }]);
  const id = settled.quotes[0]?.speaker ?? null;
  return {
    name: settled.speakers.find((one) => one.id === id)?.name ?? null,
    voices,
    findings,
  };
}

describe('a name beside the cue', () => {
  it('is the last name of a speaker who has three', () => {
    const quote = { by: 'Nils Berg', attribution: 'ordfører Hussain', reads: 'Fatima Noor Hussain' };
    expect(settleOne('– Vi venter, sier ordfører Hussain.', quote, ['Nils Berg']).name).toBe(
      'Fatima Noor Hussain',
    );
  });

  it('is no common word that a name is spelt like', () => {
    const quote = { by: 'Nils Berg', attribution: 'en fisker', reads: 'Ola Fisker' };
    expect(settleOne('– Vi venter, sier en fisker.', quote, ['Nils Berg']).name).toBe('Nils Berg');
  });
});

describe('the model’s name for a speaker', () => {
  it('may end as a pronoun does', () => {
    const quote = { by: 'Samira Ali', attribution: 'hun', reads: 'Anne Vik' };
    expect(settleOne('– Vi venter, sier hun.', quote, ['Samira Ali']).name).toBe('Samira Ali');
  });

  it('adds nothing where it is the one we read', () => {
    const quote = { by: 'Anne Vik', attribution: 'hun', reads: 'Anne Vik' };
    expect(settleOne('– Vi venter, sier hun.', quote).voices).toEqual({ speakers: [], quotes: {} });
  });

  it.each([
    ['all of it, be it three words', 'Leif Arne Moe', 'Leif Arne Moe'],
    ['without what describes it', 'styreleder i Skjelvik Vel, Leif Arne Moe', 'Leif Arne Moe'],
  ])('is taken from the story, %s', (_, by, name) => {
    const quote = { by, attribution: 'lederen', reads: null };
    const text = 'Leif Arne Moe fra Skjelvik Vel møtte fram. – Vi venter, sier lederen.';
    expect(settleOne(text, quote)).toMatchObject({ name, findings: [] });
  });

  it('of two whom the story names for the first time makes two speakers', () => {
    const story = storyOf({
      headline: 'Køen vokser',
      paragraphs: ['Siri Dahl og Leif Moe møtte fram. – Vi venter, sier lederen. – Lenge, sier naboen.'],
      quotes: [
        { id: 'q1', part: 'p1', words: ['Vi venter'], attribution: 'lederen' },
        { id: 'q2', part: 'p1', words: ['Lenge'], attribution: 'naboen' },
      ],
    });
    const said = [
      { quote: 'q1', by: 'Siri Dahl' },
      { quote: 'q2', by: 'Leif Moe' },
    ];
    expect(settleSpeakers(story, said).voices).toEqual({
      speakers: [
        { id: 's1', name: 'Siri Dahl', kind: 'person', role: null },
        { id: 's2', name: 'Leif Moe', kind: 'person', role: null },
      ],
      quotes: { q1: 's1', q2: 's2' },
    });
  });

  it('agrees with us where it says what stands at the quote in more words', () => {
    const quote = { by: 'lederen i velforeningen', attribution: 'lederen for de unge', reads: null };
    expect(settleOne('– Vi venter, sier lederen for de unge.', quote)).toMatchObject({
      name: null,
      findings: [],
    });
  });

  it('agrees with us by no small word', () => {
    const quote = { by: 'en talsmann for dem', attribution: 'en av dem', reads: null };
    expect(settleOne('– Vi venter, sier en av dem.', quote).findings).toMatchObject([
      { level: 'remark', at: 'q1' },
    ]);
  });

  it('may be the reporter where we read nobody', () => {
    const quote = { by: 'REPORTER', attribution: 'han', reads: null };
    expect(settleOne('– Vi venter, sier han.', quote)).toMatchObject({ name: null, findings: [] });
  });

  it('is told beside ours where several may be meant, with what stands at the quote', () => {
    const quote = { by: 'Vik', attribution: 'han', reads: 'Nils Berg' };
    const { findings } = settleOne('– Vi venter, sier han.', quote, ['Anne Vik', 'Ola Vik']);
    expect(findings).toEqual([
      {
        rule: 'speaker-unsure',
        level: 'warning',
        at: 'q1',
        message: 'norwire reads “Nils Berg” as the speaker; whoever wrote the English reads “Vik”',
        expected: 'Nils Berg',
        actual: 'Vik',
        because: '“han” stands at the quote in the Norwegian',
      },
    ]);
  });

  it('is only remarked on where we read nobody', () => {
    const quote = { by: 'Vik', attribution: 'han', reads: null };
    const { findings } = settleOne('– Vi venter, sier han.', quote, ['Anne Vik', 'Ola Vik']);
    expect(findings).toMatchObject([{ level: 'remark', expected: 'nobody' }]);
  });
});
