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
  ])('is told of where it names somebody else, or nobody by name: %s', (_what, given, told) =>
    expect(tell(given)).toEqual(told),
  );

  it.each<[string, string, readonly string[]]>([
    ['a name', 'Lie', ['q1 error: the attribution “Lie” is gone from the English (Lie, undefined)']],
    ['a pronoun', 'hun', ['q1 error: the attribution “hun” is gone from the English (hun, undefined)']],
  ])('must not go where it is %s', (_what, named, told) =>
    expect(tell({ named, speakers: lie, says: null })).toEqual(told),
  );
});

describe('an attribution whose place in the English is not known', () => {
  const told = (named: string, p1: string, speaker = 's1') => {
    const story = storyOf({
      headline: 'Broen er åpen',
      paragraphs: [`– ${words}, sier ${named}.`],
      speakers: both,
      quotes: [{ id: 'q1', part: 'p1', words: [words], attribution: named, speaker }],
    });
    const english = { headline: 'The bridge is open', p1 };
    const translation = translationOf(story, english, { q1: { words: ['The bridge is safe'] } });
    return checkTranslation(story, translation, only)
      .filter(({ at }) => at === 'q1')
      .map(({ level, message }) => `${level}: ${message}`);
  };

  it.each([
    ['the name', 'Kari Lie', '“The bridge is safe,” said Lie.'],
    ['the name before the quote', 'Lie', 'Kari Lie had this to say: “The bridge is safe.”'],
    ['a pronoun beside a verb of another kind', 'hun', '“The bridge is safe,” she summed up.'],
    ['a name for a pronoun', 'hun', '“The bridge is safe,” Lie wondered.'],
    ['a role', 'ingeniøren', '“The bridge is safe,” the engineer said.'],
  ])('may be %s', (_what, named, english) => expect(told(named, english)).toEqual([]));

  it.each([
    ['Kari Lie', '“The bridge is safe.”', 'error: the attribution “Kari Lie” is gone from the English'],
    ['hun', '“The bridge is safe.”', 'error: the attribution “hun” is gone from the English'],
    [
      'Kari Lie',
      '“The bridge is safe,” she said.',
      'warning: the Norwegian names “Kari Lie”; the English has only “she”',
    ],
  ])('is told where it is gone: %s, %s', (named, english, message) =>
    expect(told(named, english)).toEqual([message]),
  );

  it.each([
    ['frykter', 'Naboene frykter at broen ryker.', 'The neighbours are afraid that the bridge will go.', []],
    [
      'sier',
      'Naboene sier at broen ryker.',
      'Perhaps the bridge will go.',
      ['the attribution “Naboene” is gone from the English'],
    ],
  ])('of a report by “%s” is asked for as far as its English is known', (verb, p1, english, messages) => {
    const story = storyOf({
      headline: 'Broen er åpen',
      paragraphs: [p1],
      speakers: [['s1', 'Naboene']],
      quotes: [
        {
          id: 'q1',
          part: 'p1',
          kind: 'indirect',
          words: ['broen ryker'],
          cue: verb,
          attribution: 'Naboene',
          speaker: 's1',
        },
      ],
    });
    const translation = translationOf(
      story,
      { headline: 'The bridge is open', p1: english },
      { q1: { words: ['the bridge will go'] } },
    );
    expect(checkTranslation(story, translation, only).map(({ message }) => message)).toEqual(messages);
  });

  it('is no finding where it stands inside marks: who is named beside them is another', () => {
    const story = storyOf({
      headline: 'Broen er åpen',
      paragraphs: ['«Kari Lie sier at broen ryker», skriver han.'],
      speakers: lie,
      quotes: [
        {
          id: 'q1',
          part: 'p1',
          kind: 'indirect',
          words: ['broen ryker'],
          cue: 'sier',
          attribution: 'Kari Lie',
          speaker: 's1',
        },
      ],
    });
    const translation = translationOf(
      story,
      { headline: 'The bridge is open', p1: '“Kari Lie says that the bridge will go,” he writes.' },
      { q1: { words: ['the bridge will go'] } },
    );
    expect(checkTranslation(story, translation, only).filter(({ at }) => at === 'q1')).toEqual([]);
  });

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

  it.each<[string, string]>([
    ['Høyesterett', 'The Supreme Court'],
    ['KrF', 'the Christian Democrats'],
    ['Redd Barna', 'Save the Children Norway'],
  ])('is not asked of what is no person: %s may be %s', (name, into) =>
    expect(renamed(name, into, 'organisation')).toEqual([]),
  );

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
