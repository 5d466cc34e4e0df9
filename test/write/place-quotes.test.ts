import { describe, expect, it } from 'vitest';
import { placeQuotes } from '../../src/write/index.ts';

/** Where quotes of these pieces stand in a text, each with the words that stand there. */
function place(text: string, ...quotes: readonly (readonly string[])[]) {
  const placed = placeQuotes(
    text,
    quotes.map((pieces, index) => ({
      id: `q${index + 1}`,
      spans: pieces.map((words) => ({ text: words, start: 0, end: words.length })),
    })),
  );
  for (const { start, end, text: words } of placed.flatMap(({ spans }) => spans))
    expect(text.slice(start, end)).toBe(words);
  expect(placed.map(({ id }) => id)).toEqual(quotes.map((_, index) => `q${index + 1}`));
  return placed.map(({ spans }) => spans.map((span) => span.text));
}

describe('a quote in English that somebody typed stands', () => {
  it.each<[string, string, readonly (readonly string[])[], readonly (readonly string[])[]]>([
    ['where its words still stand', 'Vik said: “We wait.”', [['We wait.']], [['We wait.']]],
    ['where they do without marks, too', 'Vik said they wait.', [['they wait']], [['they wait']]],
    [
      'in all that is marked round its words',
      '“Now we wait here,” Vik said.',
      [['we wait']],
      [['Now we wait here']],
    ],
    ['in no more than is marked', 'We wait, “and wait” we must.', [['We wait']], [['We wait']]],
    [
      'in no more than its words, where marks end before them',
      '“Yes,” we wait.',
      [['we wait']],
      [['we wait']],
    ],
    ['in each of its pieces', '“We wait,” Vik said. “Long.”', [['We wait', 'Long.']], [['We wait', 'Long.']]],
    ['in their new order', '“Long,” Vik said. “We wait.”', [['We wait.', 'Long']], [['Long', 'We wait.']]],
    ['each at a place of its own', '“No,” Vik said. “No,” Berg said.', [['No'], ['No']], [['No'], ['No']]],
    [
      'where most of its words are',
      '“No,” he said. “We wait for you,” she said.',
      [['We wait for them']],
      [['We wait for you']],
    ],
    [
      'where most of its words are, though others come first',
      '“We go now then,” he said. “We wait for you,” she said. “No.”',
      [['We wait for them']],
      [['We wait for you']],
    ],
    [
      'each where it is alike',
      '“We wait for you,” she said. “They go home,” he said.',
      [['They left home'], ['We wait for them']],
      [['They go home'], ['We wait for you']],
    ],
    ['in what is left, where nothing is alike', '“Never again,” Vik said.', [['We wait']], [['Never again']]],
    [
      'in what is left, in order',
      '“Never again,” Vik said. “Fine,” Berg said.',
      [['We wait'], ['Go']],
      [['Never again'], ['Fine']],
    ],
    ['in what is left, where it stood nowhere before', '“Never again,” Vik said.', [[]], [['Never again']]],
    ['nowhere, where more is left than quotes', '“Never again,” he said. “Fine.”', [['We wait']], [[]]],
    ['nowhere, where less is left than quotes', 'The “Kvitbjørn” sailed.', [['We wait'], ['Go']], [[], []]],
    [
      'in single marks round all of a headline',
      '‘We can’t go on’',
      [['We can not go on']],
      [['We can’t go on']],
    ],
    ['nowhere, where nothing is left', 'Vik waits.', [['Never again']], [[]]],
    ['nowhere, where it has no words', 'Vik waits here.', [[' ']], [[]]],
    [
      'once, though one piece of it is gone',
      '“We wait,” Vik said. “Fine,” Berg said.',
      [['We wait', 'Long']],
      [['We wait']],
    ],
    ['in marks that go on in the next paragraph', '“We must wait', [['We wait']], [['We must wait']]],
    ['in guillemets', 'Vik said «we must wait».', [['We wait']], [['we must wait']]],
    ['in straight marks', 'Vik said "we must wait".', [['We wait']], [['we must wait']]],
    [
      'in single marks, whatever apostrophes it has',
      'Vik: ‘we don’t wait’ now',
      [['We wait']],
      [['we don’t wait']],
    ],
    ['in no apostrophes', 'Vik’s dog and Berg’s wait', [['We wait']], [[]]],
  ])('%s', (_, text, quotes, expected) => {
    expect(place(text, ...quotes)).toEqual(expected);
  });
});
