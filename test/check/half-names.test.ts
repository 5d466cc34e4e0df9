import { describe, expect, it } from 'vitest';
import { checkSegments, checkTranslation } from '../../src/check/index.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

/** Findings on who speaks, where the story's `norwegian` speaks and the English has `english` at the quote. */
function speakersKept(norwegian: string, english: string, called = norwegian) {
  const story = storyOf({
    headline: 'Ferja innstilles',
    paragraphs: ['Ferja til Solvik innstilles fra mandag.', `– Kaia er livsfarlig, sier ${norwegian}.`],
    speakers: [['s1', norwegian]],
    quotes: [{ id: 'q1', part: 'p2', words: ['Kaia er livsfarlig'], attribution: norwegian, speaker: 's1' }],
  });
  const translation = translationOf(
    story,
    {
      headline: 'Ferry suspended',
      p1: 'The ferry to Solvik is suspended from Monday.',
      p2: `“The quay is deadly,” ${english} says.`,
    },
    { q1: { words: ['The quay is deadly'], attribution: english } },
    [['s1', called]],
  );
  return checkTranslation(story, translation).filter(({ rule }) => rule === 'speakers-kept');
}

describe('half another’s name at a quote', () => {
  it.each([
    ['another first name', 'Kari Dahl', 'transport director Per Dahl'],
    ['a like first name', 'Kari Dahl', 'Karen Dahl'],
    ['a first name of like consonants', 'Bjarne Dahl', 'Bjørn Dahl'],
    ['another surname', 'Kari Dahl', 'Kari Holm'],
    ['another surname after a title', 'Kari Dahl', 'Minister Kari Holm'],
    ['another first name of two', 'Liv Marit Lid', 'Anne Lid'],
  ])('is another person: %s', (_, norwegian, english) => {
    const [finding, ...more] = speakersKept(norwegian, english);
    expect(finding).toMatchObject({ level: 'error', at: 'q1', expected: norwegian, actual: english });
    expect(more).toEqual([]);
  });

  it.each([
    ['the name as it is', 'Kari Dahl', 'transport director Kari Dahl'],
    ['the surname with a title', 'Kari Dahl', 'Transport Director Dahl'],
    ['the surname with Ms', 'Kari Dahl', 'Ms Dahl'],
    ['the first name alone', 'Kari Dahl', 'Kari'],
    ['a middle name left out', 'Jens Christian Berg', 'Christian Berg'],
    ['a name in the middle added', 'Jens Berg', 'Jens Christian Berg'],
    ['a hyphen', 'Anne Grethe Sylte', 'Anne-Grethe Sylte'],
    ['a name in two words', 'Kim Jong-un', 'Kim Jong Un'],
    ['another transliteration', 'Sergej Lavrov', 'Foreign Minister Sergey Lavrov'],
    ['another transliteration of both', 'Aleksandr Lukasjenko', 'Alexander Lukashenko'],
    ['somebody without a name', 'Den domfelte', 'The convicted man'],
    ['somebody told by one word', 'Fornærmede', 'The victim'],
    ['another spelling of a first name', 'Mohammed Dahl', 'Muhammad Dahl'],
    ['letters without their marks', 'Viktor Orban', 'Viktor Orbán'],
    ['a title before the name', 'Jonas Gahr Støre', 'Prime Minister Jonas Gahr Støre'],
  ])('is not seen in %s', (_, norwegian, english) => {
    expect(speakersKept(norwegian, english)).toEqual([]);
  });

  it('is seen in the list of speakers too', () => {
    const found = speakersKept('Kari Dahl', 'Dahl', 'Per Dahl');
    expect(found).toMatchObject([
      { level: 'error', message: 'the speaker “Kari Dahl” is called “Per Dahl” in the English' },
    ]);
  });
});

describe('half another’s name in any translation', () => {
  it.each([
    ['another first name', 'Ordfører Kari Dahl åpnet ferga.', 'Mayor Per Dahl opened the ferry.', 'Per Dahl'],
    ['another surname', 'Ordfører Kari Dahl åpnet ferga.', 'Mayor Kari Holm opened the ferry.', 'Kari Holm'],
    ['beside its genitive', 'Kari Dahls ferge er borte.', 'Per Dahl’s ferry is gone.', 'Per Dahl’s'],
  ])('is another person: %s', (_, norwegian, english, actual) => {
    expect(checkSegments([norwegian], [english])).toMatchObject([
      { rule: 'half-names', level: 'error', at: 0, actual },
    ]);
  });

  it('is told once for each other name, with both names', () => {
    const told = (norwegian: string, english: string) =>
      checkSegments([norwegian], [english], { only: ['half-names'] });
    expect(told('Kari Dahl kom. Kari Dahl gikk.', 'Per Dahl came. Per Dahl left.')).toEqual([
      {
        rule: 'half-names',
        level: 'error',
        at: 0,
        message: '“Kari Dahl” became “Per Dahl”',
        expected: 'Kari Dahl',
        actual: 'Per Dahl',
      },
    ]);
    expect(
      told('Riksmekler Kari Dahl traff Ola Moe.', 'Mediator Per Dahl met Ola Lid.').map(
        ({ message }) => message,
      ),
    ).toEqual(['“Kari Dahl” became “Per Dahl”', '“Ola Moe” became “Ola Lid”']);
    expect(told('Kari Dahl åpnet ferga', 'Per Dahl Opens New Ferry Today')).toEqual([]);
  });

  it.each([
    ['the surname alone', 'Ordfører Kari Dahl åpnet ferga.', 'Mayor Dahl opened the ferry.'],
    [
      'both of a couple',
      'Kari Dahl og Per Dahl åpnet ferga.',
      'The Dahls, Kari and Per Dahl, opened the ferry.',
    ],
    [
      'one of a couple named',
      'Kari Dahl og broren Per åpnet ferga.',
      'Ms Dahl and her brother Per Dahl opened the ferry.',
    ],
    ['a weekday after the name', 'Kari Dahl sa det mandag.', 'Kari Monday said so.'],
    ['what is no person', 'Hun er en av flere Labour-MP-ar.', 'She is one of several Labour MPs.'],
    ['a place that has her name', 'Kari Dahl bor i Oslo.', 'Ms Dahl lives in Oslo.'],
  ])('is not seen in %s', (_, norwegian, english) => {
    expect(checkSegments([norwegian], [english]).filter(({ rule }) => rule === 'half-names')).toEqual([]);
  });
});
