import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParts } from '../../src/desk/flow/align-parts.ts';
import { mergeTexts } from '../../src/desk/flow/words.ts';
import { diffWords } from '../../src/english/diff-words.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';

const sentence = fc
  .array(fc.constantFrom('the', 'harbour', 'ferry', '12', '3.5', 'closes', '“we', 'go”', ',', '.'), {
    maxLength: 14,
  })
  .map((words) => words.join(' '));

describe('word diffs', () => {
  it('give both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const changes = diffWords(before, after);
        const side = (left: 'gone' | 'new') =>
          changes
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('');
        expect(side('new')).toBe(before);
        expect(side('gone')).toBe(after);
      }),
      { seed: 18, numRuns: 300 },
    );
  });

  it.each([
    [
      'a figure',
      'after 12 vessels were damaged',
      'after 14 vessels were damaged',
      [
        ['gone', '12'],
        ['new', '14'],
      ],
    ],
    [
      'a decimal is one word',
      'costs 3.5 million',
      'costs 35 million',
      [
        ['gone', '3.5'],
        ['new', '35'],
      ],
    ],
    ['a word put in', 'the quay is safe', 'the old quay is safe', [['new', 'old ']]],
    [
      'a genitive is one word',
      'the city’s quay',
      'the council’s quay',
      [
        ['gone', 'city’s'],
        ['new', 'council’s'],
      ],
    ],
  ])('mark %s and nothing else', (_, before, after, expected) => {
    const changed = diffWords(before, after).filter(({ kind }) => kind !== 'same');
    expect(changed.map(({ kind, text }) => [kind, text])).toEqual(expected);
  });
});

describe('two changes of one text', () => {
  it('are one where only one was made, or both are the same', () => {
    fc.assert(
      fc.property(sentence, sentence, (base, mine) => {
        expect(mergeTexts(base, base, mine)).toBe(mine);
        expect(mergeTexts(base, mine, base)).toBe(mine);
        expect(mergeTexts(base, mine, mine)).toBe(mine);
      }),
      { seed: 18, numRuns: 300 },
    );
  });

  it.each([
    [
      'apart',
      'the harbour will close on Monday',
      'the port will close on Monday',
      'the harbour will close on Tuesday',
      'the port will close on Tuesday',
    ],
    ['in the same word', 'the harbour closes', 'the port closes', 'the marina closes', null],
    [
      'side by side',
      'the harbour closes now',
      'the port closes now',
      'the harbour shuts now',
      'the port shuts now',
    ],
    ['at both ends', 'closes', 'It closes', 'closes today', 'It closes today'],
    ['in the same gap', 'It closes', 'It soon closes', 'It never closes', null],
  ])('made %s', (_, base, theirs, mine, merged) => {
    expect(mergeTexts(base, theirs, mine)).toBe(merged);
  });
});

describe('parts of two versions', () => {
  const story = (...parts: string[]) => readStory(plainArticle('sak.txt', parts.join('\n\n')));
  const before = story(
    'Havna stenges',
    'Havna stenges fra mandag av.',
    '– Vi venter, sier Amina Larsen.',
    'Kaia er fra 1921 og bygd i tre.',
  );

  it.each([
    [
      'one that is put in before',
      [
        'Havna stenges',
        'Ferja går ikke heller i dag.',
        'Havna stenges fra mandag av.',
        '– Vi venter, sier Amina Larsen.',
        'Kaia er fra 1921 og bygd i tre.',
      ],
      ['headline=', 'new', 'p1=', 'p2=', 'p3='],
    ],
    [
      'one that is gone',
      ['Havna stenges', '– Vi venter, sier Amina Larsen.', 'Kaia er fra 1921 og bygd i tre.'],
      ['headline=', 'p2=', 'p3='],
    ],
    [
      'one that changed a word',
      [
        'Havna stenges',
        'Havna stenges fra tirsdag av.',
        '– Vi venter, sier Amina Larsen.',
        'Kaia er fra 1921 og bygd i tre.',
      ],
      ['headline=', 'p1~', 'p2=', 'p3='],
    ],
    [
      'two that changed places',
      [
        'Havna stenges',
        '– Vi venter, sier Amina Larsen.',
        'Havna stenges fra mandag av.',
        'Kaia er fra 1921 og bygd i tre.',
      ],
      ['headline=', 'p2=', 'p1=', 'p3='],
    ],
    [
      'another headline',
      [
        'Stormen stenger havna',
        'Havna stenges fra mandag av.',
        '– Vi venter, sier Amina Larsen.',
        'Kaia er fra 1921 og bygd i tre.',
      ],
      ['headline~', 'p1=', 'p2=', 'p3='],
    ],
    [
      'one that has nothing of the old',
      [
        'Havna stenges',
        'Havna stenges fra mandag av.',
        '– Vi venter, sier Amina Larsen.',
        'Prisen på fisk stiger igjen.',
      ],
      ['headline=', 'p1=', 'p2=', 'new'],
    ],
  ])('find each other: %s', (_, parts, expected) => {
    const aligned = alignParts(before, story(...parts));
    expect(aligned.map(({ was, same }) => (was === null ? 'new' : `${was}${same ? '=' : '~'}`))).toEqual(
      expected,
    );
  });
});
