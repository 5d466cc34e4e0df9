import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/story/article.ts';
import { blocksOf } from '../../src/story/layout.ts';

function blocks(text: string): string[] {
  return blocksOf(plainArticle('sak', text)).map(({ start, end, kind }) => {
    expect(kind).toBeNull();
    return text.slice(start, end);
  });
}

const copy =
  'Brua skal stå ferdig om fire år og erstatter to ferjesamband som har gått i regionen siden krigen uten avbrudd';
/** A line of copy of just so many characters. */
const long = (length: number): string => `${copy.slice(0, length - 1)}n`;
/** One that ends a sentence. */
const ending = (length: number, mark = '.'): string => copy.slice(0, length - 1) + mark;

describe('the paragraphs of plain text', () => {
  it.each<readonly [text: string, ...blocks: string[]]>([
    [''],
    [' \n\t\n \u00a0\n'],
    ['En linje', 'En linje'],
    ['En\nTo', 'En', 'To'],
    ['\n\nEn\n\n\nTo\nTre\n\n', 'En', 'To', 'Tre'],
    [' \u00a0En \t\u00a0\n  To\u2003', 'En', 'To'],
    ['En to  tre', 'En to  tre'],
  ])('%j', (text, ...expected) => {
    expect(blocks(text)).toEqual(expected);
  });
});

describe('lines that a machine broke at a column are one paragraph', () => {
  it.each([
    ['two lines, the second of which goes on in a small letter', [long(40), 'i regionen.']],
    ['two lines, the second of which goes on in a figure', [long(60), '200 kjem frå utlandet']],
    ['two lines of a hundred characters', [long(100), 'og slutt.']],
    [
      'more lines, some of which go on with a name',
      [long(60), 'Oslo og Bergen er byer i landet og har hver sin havn m', 'Moe.'],
    ],
    [
      'lines of which one in two is broken',
      [
        long(60),
        'og den er dyr.',
        'Kari Moe har vore ordførar i tjue år og skal gå av m',
        'ein gong.',
        'Ho er trøtt.',
      ],
    ],
  ])('%s', (_case, lines) => {
    const text = lines.join('\n');
    expect(blocks(text).length).toBeLessThan(lines.length);
    expect(blocks(text).join('\n')).toBe(text);
  });

  it.each([
    ['they are short', [long(39), 'i regionen.']],
    ['they are long', [long(101), 'i regionen.']],
    ['of two the second begins with a capital', [long(60), 'Moe er ordfører.']],
    ['the first ends in a full stop', [ending(60), 'i regionen.']],
    ['the first ends in a question', [ending(60, '?'), 'i regionen.']],
    ['the first ends in a shout', [ending(60, '!'), 'i regionen.']],
    ['the first ends in a colon', [ending(60, ':'), 'i regionen.']],
    ['the first ends a quote', [ending(60, '»'), 'i regionen.']],
    ['the first ends in a bracket', [ending(60, ')'), 'i regionen.']],
    ['of three one alone is broken', [ending(60), `${long(60)}`, 'i regionen.']],
    [
      'fewer than half are broken',
      [long(60), `i ${ending(50)}`, ending(58), ending(60), long(60), 'som før.'],
    ],
    ['short lines with capitals stand together', [ending(60), 'Oslo', 'Bergen', 'Moss']],
  ])('but not where %s', (_case, lines) => {
    expect(blocks(lines.join('\n'))).toEqual(lines);
  });

  it('a line well short of the column that ends a sentence ends its paragraph', () => {
    const lines = [
      long(60),
      'og den erstatter to ferjer.',
      'Kari Moe har vært ordfører i tjue år, og hun har planlagt br',
      'siden hun var ung. Nå går hun av, og Ola Vik tar over etter.',
      'Han er snekker og bor på Øya med tre barn, og der har han b',
      'en stund',
    ];
    expect(blocks(lines.join('\n'))).toEqual([lines.slice(0, 2).join('\n'), lines.slice(2).join('\n')]);
  });

  it('a line is well short of the column below four fifths of it', () => {
    const around = (line: string): string[] => blocks([long(60), line, long(60), 'som før.'].join('\n'));
    expect(around(ending(47))).toEqual([`${long(60)}\n${ending(47)}`, `${long(60)}\nsom før.`]);
    expect(around(ending(48))).toHaveLength(1);
  });

  it('lines that end a group do not reach over an empty line', () => {
    expect(blocks(`${long(60)}\ni regionen.\n\nog mer`)).toEqual([`${long(60)}\ni regionen.`, 'og mer']);
  });

  it('a line broken before a name counts from three quarters of the column', () => {
    expect(blocks([long(60), long(46), 'Moe kom.'].join('\n'))).toHaveLength(1);
    expect(blocks([long(60), long(45), 'Moe kom.'].join('\n'))).toHaveLength(3);
  });
});

it('a format’s own blocks keep their kinds, are trimmed, and fall out when they hold nothing', () => {
  const article = plainArticle('sak', ' Ny bru \n\n\u00a0\nBrua åpner.\nI dag.');
  const kinds = [
    { kind: 'headline', start: 0, end: 8 },
    { kind: 'paragraph', start: 8, end: 12 },
    { kind: 'quote', start: 10, end: 30 },
  ] as const;
  expect(blocksOf({ ...article, blocks: kinds })).toEqual([
    { kind: 'headline', start: 1, end: 7 },
    { kind: 'quote', start: 12, end: 30 },
  ]);
});
