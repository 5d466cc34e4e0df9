import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../src/check/index.ts';
import type { SpeakerKind, Story } from '../../src/story/types.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

const only = { only: ['speakers-kept'] };
const words = 'Broen er trygg';
const english = 'The bridge is safe';

interface Case {
  readonly named: string;
  readonly speakers: readonly (readonly [id: string, name: string])[];
  readonly kind?: SpeakerKind;
  /** How the English names the speakers, in their order. */
  readonly renamed?: readonly string[];
  readonly says: string | null;
}

/** What is told of a quote that `named` speaks in the Norwegian and `says` in the English. */
function tell({ named, speakers, kind = 'person', renamed, says }: Case): readonly string[] {
  const story: Story = storyOf({
    headline: 'Broen er åpen',
    paragraphs: [`– ${words}, sier ${named}.`],
    speakers,
    quotes: [{ id: 'q1', part: 'p1', words: [words], attribution: named, speaker: 's1' }],
  });
  const kinds = story.speakers.map((speaker) => ({
    ...speaker,
    kind: speaker.id === 's1' ? kind : 'person',
  }));
  const translation = translationOf(
    { ...story, speakers: kinds },
    { headline: 'The bridge is open', p1: `“${english}”${says === null ? '' : `, ${says} says`}.` },
    { q1: { words: [english], ...(says === null ? {} : { attribution: says }) } },
    renamed?.map((name, index) => [`s${index + 1}`, name] as const),
  );
  return checkTranslation({ ...story, speakers: kinds }, translation, only)
    .filter(({ at }) => at !== 'p1')
    .map(({ at, level, message, expected, actual }) => `${at} ${level}: ${message} (${expected}, ${actual})`);
}

const lie = [['s1', 'Kari Lie']] as const;
const both = [
  ['s1', 'Kari Lie'],
  ['s2', 'Odd Moe'],
] as const;
const other = (expected: string, actual: string) =>
  `q1 error: “${expected}” speaks in the Norwegian, “${actual}” in the English (${expected}, ${actual})`;
const vague = (expected: string, actual: string) =>
  `q1 warning: the Norwegian names “${expected}”; the English has only “${actual}” (${expected}, ${actual})`;

describe('the attribution of a quote', () => {
  it.each<[string, Case, readonly string[]]>([
    ['the whole name', { named: 'Kari Lie', speakers: both, says: 'Kari Lie' }, []],
    ['the surname', { named: 'Kari Lie', speakers: both, says: 'Lie' }, []],
    ['the surname for a pronoun', { named: 'hun', speakers: both, says: 'Lie' }, []],
    ['a title before the name', { named: 'Lie', speakers: both, says: 'engineer Kari Lie' }, []],
    ['a title alone', { named: 'ingeniøren', speakers: both, says: 'the engineer' }, []],
    ['a pronoun for a pronoun', { named: 'hun', speakers: both, says: 'she' }, []],
    ['a pronoun at the head', { named: 'Hun', speakers: both, says: 'she' }, []],
    [
      'the name as the English spells it',
      { named: 'Sjojgu', speakers: [['s1', 'Sergej Sjojgu']], renamed: ['Sergei Shoigu'], says: 'Shoigu' },
      [],
    ],
    ['another person', { named: 'Lie', speakers: both, says: 'Moe' }, [other('Lie', 'Moe')]],
    [
      'another person, as the English spells the name',
      {
        named: 'Lie',
        speakers: [
          ['s1', 'Kari Lie'],
          ['s2', 'Sergej Sjojgu'],
        ],
        renamed: ['Kari Lie', 'Sergei Shoigu'],
        says: 'Shoigu',
      },
      [other('Lie', 'Shoigu')],
    ],
    [
      'another first name',
      { named: 'Kari Lie', speakers: lie, says: 'Per Lie' },
      [other('Kari Lie', 'Per Lie')],
    ],
    ['nobody the story knows', { named: 'Lie', speakers: lie, says: 'the engineer' }, []],
    ['a pronoun for a name', { named: 'Lie', speakers: lie, says: 'she' }, [vague('Lie', 'she')]],
    ['two words for a name', { named: 'Lie', speakers: lie, says: 'she too' }, []],
    [
      'a pronoun for a company',
      { named: 'Bane Nor', speakers: [['s1', 'Bane Nor']], kind: 'organisation', says: 'it' },
      [vague('Bane Nor', 'it')],
    ],
    [
      'half a company’s name',
      { named: 'Nora Bygg', speakers: [['s1', 'Nora Bygg']], kind: 'organisation', says: 'Nora Works' },
      [],
    ],
    [
      'a person for a company',
      {
        named: 'Bane Nor',
        speakers: [
          ['s1', 'Bane Nor'],
          ['s2', 'Odd Moe'],
        ],
        kind: 'organisation',
        says: 'Moe',
      },
      [other('Bane Nor', 'Moe')],
    ],
  ])('may be, or may not be, %s', (_what, given, told) => expect(tell(given)).toEqual(told));

  it.each<[string, string, readonly string[]]>([
    ['a name', 'Lie', ['q1 error: the attribution “Lie” is gone from the English (Lie, undefined)']],
    ['a pronoun', 'hun', ['q1 error: the attribution “hun” is gone from the English (hun, undefined)']],
  ])('must not go where it is %s', (_what, named, told) =>
    expect(tell({ named, speakers: lie, says: null })).toEqual(told),
  );
});

describe('a pronoun that goes', () => {
  const level = (
    attributions: readonly [string, string],
    speakers: readonly [string, string],
    second: string,
  ) => {
    const story = storyOf({
      headline: 'Broen er åpen',
      paragraphs: [
        `– ${words}, sier ${attributions[0]}. – Jeg lover det, ${attributions[1]} sier.`,
        '– Vi venter, svarer Moe.',
      ],
      speakers: both,
      quotes: [
        { id: 'q1', part: 'p1', words: [words], attribution: attributions[0], speaker: speakers[0] },
        {
          id: 'q2',
          part: 'p1',
          words: ['Jeg lover det'],
          attribution: attributions[1],
          speaker: speakers[1],
        },
        { id: 'q3', part: 'p2', words: ['Vi venter'], attribution: 'Moe', speaker: 's2' },
      ],
    });
    const translation = translationOf(
      story,
      {
        headline: 'The bridge is open',
        p1: `“${english}. I promise,” ${second} says.`,
        p2: '“We wait,” Moe says.',
      },
      {
        q1: { words: [english] },
        q2: { words: ['I promise'], attribution: second },
        q3: { words: ['We wait'], attribution: 'Moe' },
      },
    );
    return checkTranslation(story, translation, only)
      .filter(({ at }) => at === 'q1')
      .map((finding) => finding.level);
  };

  it.each<[string, readonly [string, string], readonly [string, string], string, readonly string[]]>([
    [
      'is a warning beside another attribution of the same speaker',
      ['hun', 'Lie'],
      ['s1', 's1'],
      'Lie',
      ['warning'],
    ],
    ['is a warning at the head of a sentence', ['Hun', 'Lie'], ['s1', 's1'], 'Lie', ['warning']],
    ['is an error beside another speaker’s attribution', ['hun', 'Moe'], ['s1', 's2'], 'Moe', ['error']],
    ['is an error where the other stands in another part', ['han', 'Lie'], ['s2', 's1'], 'Lie', ['error']],
    ['is an error where it was a name', ['Kari Lie', 'hun'], ['s1', 's1'], 'she', ['error']],
  ])('%s', (_what, attributions, speakers, second, told) =>
    expect(level(attributions, speakers, second)).toEqual(told),
  );

  it('is no finding where the whole part has no English', () => {
    const story = storyOf({
      headline: 'Broen er åpen',
      paragraphs: [`– ${words}, sier Lie.`, 'Trafikken går som før.'],
      speakers: lie,
      quotes: [{ id: 'q1', part: 'p1', words: [words], attribution: 'Lie', speaker: 's1' }],
    });
    const texts = { headline: 'The bridge is open', p1: null, p2: 'Traffic is as before.' };
    const translation = translationOf(story, texts);
    const quotes = [{ id: 'q1', spans: [], attribution: null }];
    expect(checkTranslation(story, { ...translation, quotes }, only)).toEqual([]);
  });
});

describe('a speaker’s name', () => {
  const renamed = (name: string, into: string, kind: SpeakerKind = 'person') =>
    tell({ named: 'kilden', speakers: [['s1', name]], kind, renamed: [into], says: 'the source' });
  const told = (name: string, into: string) => [
    `q1 error: the speaker “${name}” is called “${into}” in the English (${name}, ${into})`,
  ];

  it.each<[string, string]>([
    ['Kari Lie', 'Kari Lie'],
    ['Sergej Sjojgu', 'Sergei Shoigu'],
    ['Kari Lie', 'Lie'],
    ['Den domfelte', 'The convicted man'],
    ['mannen', 'the man'],
    ['Mannen', 'The man'],
    ['Venninnen', 'The friend'],
    ['Fornærmede', 'The aggrieved party'],
  ])('%s may be %s', (name, into) => expect(renamed(name, into)).toEqual([]));

  it.each<[string, string]>([
    ['Kari Lie', 'Kari Holm'],
    ['Kari Lie', 'Per Lie'],
    ['Lie', 'Holm'],
    ['Kari av Lie', 'Kari Holm'],
    ['Ola Mann', 'Ola Holm'],
  ])('%s may not become %s', (name, into) => expect(renamed(name, into)).toEqual(told(name, into)));

  it('is not asked of what is no person', () =>
    expect(renamed('Høyesterett', 'The Supreme Court', 'organisation')).toEqual([]));

  it('is told at the speaker’s own first quote, or at no place', () => {
    const story = storyOf({
      headline: 'Broen er åpen',
      paragraphs: ['– Nei, sier Moe. – Ja, sier Lie. – Jo, sier Lie.'],
      speakers: [...both, ['s3', 'Eva Dal']],
      quotes: [
        { id: 'q1', part: 'p1', words: ['Nei'], speaker: 's2' },
        { id: 'q2', part: 'p1', words: ['Ja'], speaker: 's1' },
        { id: 'q3', part: 'p1', words: ['Jo'], speaker: 's1' },
      ],
    });
    const translation = translationOf(
      story,
      { headline: 'The bridge is open', p1: '“No,” Moe says. “Yes,” Lie says. “Oh yes,” Lie says.' },
      { q1: { words: ['No'] }, q2: { words: ['Yes'] }, q3: { words: ['Oh yes'] } },
      [
        ['s1', 'Kari Holm'],
        ['s2', 'Odd Moe'],
        ['s3', 'Eva Holm'],
      ],
    );
    expect(checkTranslation(story, translation, only).map(({ at }) => at)).toEqual([null, 'q2']);
  });
});
