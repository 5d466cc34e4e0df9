import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

/** What is told of names, as "part level: message". */
const told = (source: readonly string[], target: readonly string[]) =>
  checkSegments(source, target, { only: ['names-kept'] }).map(
    ({ at, level, message }) => `${at} ${level}: ${message}`,
  );

describe('a person of the story', () => {
  it.each([
    ['in the Norwegian', 'Kari Moe bor på Hamar.', 'She lives in Hamar.', []],
    ['in the English', 'Hun bor på Hamar.', 'Kari Moe lives in Hamar.', []],
    ['of three names', 'Kari Lise Moe bor på Hamar.', 'She lives in Hamar.', []],
    ['of four names', 'Kari Lise Bø Moe bor på Hamar.', 'She lives in Hamar.', ['Moe']],
    ['who is another Kari', 'Kari Lid bor på Hamar.', 'She lives in Hamar.', ['Moe']],
    ['who is another Moe', 'Per Moe bor på Hamar.', 'She lives in Hamar.', ['Moe']],
  ])('%s may be called by either name: %s', (_, norwegian, english, others) => {
    const source = [norwegian, 'Siden møtte Kari pressen.', 'Avisen skrev om Karis far.'];
    const target = [english, 'Later Moe met the press.', 'The paper wrote about Moe’s father.'];
    const wrong = [...others.map((other) => `1 error: “Kari” became “${other}”`)];
    const later = others.map((other) => `2 error: “Karis” became “${other}’s”`);
    expect(told(source, target).filter((each) => !each.startsWith('0'))).toEqual([...wrong, ...later]);
  });

  it('is one whose full name may not change, and beside whom no other name changes', () => {
    const source = 'Kari Moe bor på Hamar.';
    const english = 'Kari Moe lives in Hamar.';
    expect(told([source, 'Siden traff Kari Holm pressen.'], [english, 'Later Moe met the press.'])).toEqual([
      '1 error: “Kari Holm” became “Moe”',
    ]);
    expect(told([source, 'Siden traff Kari pressen.'], [english, 'Later Ola Moe met the press.'])).toEqual([
      '1 error: “Kari” became “Ola Moe”',
    ]);
    expect(
      told(
        [source, 'Siden slo Kari ut Brekke, og Brekke gikk.'],
        [english, 'Later Moe beat Brekke, who left.'],
      ),
    ).toEqual([]);
  });

  it('is known by a name that opens one sentence where it stands inside another', () => {
    expect(
      told(['Tangen gikk.', 'De traff Brekke og Tangen.'], ['Brekke left.', 'They met Brekke and Tangen.']),
    ).toEqual(['0 error: “Tangen” became “Brekke”']);
    expect(told(['Tangen gikk.', 'De traff Lunde.'], ['Brekke left.', 'They met Lunde.'])).toEqual([]);
  });
});

describe('several names that have gone', () => {
  it.each<readonly [what: string, norwegian: string, english: string, expected: readonly string[]]>([
    [
      'a surname and a full name',
      'Broen er trygg, sier Lie. Moe møtte Sverre Tangen fra Hamar.',
      'The bridge is safe. Moe met an official.',
      [
        '0 warning: the name “Lie” is not in the English',
        '0 warning: the name “Sverre Tangen” is not in the English',
        '0 warning: the name “Hamar” is not in the English',
      ],
    ],
    [
      'two full names',
      'De møtte Sverre Tangen og Siri Brekke i går.',
      'Yesterday they met two officials.',
      [
        '0 warning: the name “Sverre Tangen” is not in the English',
        '0 warning: the name “Siri Brekke” is not in the English',
      ],
    ],
    [
      'two full names for one of another',
      'De møtte Sverre Tangen og Siri Brekke i går.',
      'Yesterday they met Ola Lund and an official.',
      [
        '0 error: “Sverre Tangen” became “Ola Lund”',
        '0 warning: the name “Siri Brekke” is not in the English',
      ],
    ],
  ])('are all told: %s', (_, norwegian, english, expected) => {
    expect(told([norwegian], [english])).toEqual(expected);
  });
});

describe('a text with nothing to compare', () => {
  it.each([
    ['no English', 'De traff Sverre Tangen.', ''],
    ['no Norwegian', '', 'They met Sverre Tangen.'],
  ])('has no names told: %s', (_, norwegian, english) => {
    expect(told([norwegian], [english])).toEqual([]);
  });

  it('has no more than forty names told of', () => {
    const names = Array.from(
      { length: 41 },
      (_, at) => `Ola ${'BDFGHKLMNR'.charAt(at % 10)}a${'dgklm'.charAt(at / 10)}erud`,
    );
    expect(told(['De traff mange.'], [`They met ${names.join(' and ')}.`])).toHaveLength(40);
  });
});
