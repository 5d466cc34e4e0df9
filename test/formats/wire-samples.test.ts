import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/files/decode.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { readStory } from '../../src/story/index.ts';
import { partsOf, type Story } from '../../src/story/types.ts';

async function read(file: string): Promise<Story> {
  const [article] = await readArticles(decodeText(readFileSync(`samples/${file}`), file), file);
  return readStory(article!);
}

const spoken = ({ quotes, speakers }: Story) =>
  quotes.map(({ part, kind, mark, spans, speaker }) => [
    part,
    kind,
    mark,
    spans.map(({ text }) => text),
    speakers.find(({ id }) => id === speaker)?.name,
  ]);

describe('a sample in a wire format', () => {
  it.each([
    ['ferje', 'wire/ferje.nitf.xml', { version: 2, urgency: 5, section: 'Innenriks', dateline: 'Bjørkøya' }],
    [
      'kvartal',
      'wire/kvartal.ninjs.json',
      { version: 1, urgency: 4, section: 'Økonomi og næringsliv', dateline: null },
    ],
    ['storm', 'wire/storm.newsml.xml', { version: 3, urgency: 3, section: 'Vêr', dateline: 'Sandvær' }],
  ])('is the same story as its plain text: %s', async (name, file, facts) => {
    const plain = await read(`stories/${name}.txt`);
    const wire = await read(file);
    const parts = (story: Story) => partsOf(story).map(({ id, kind, text }) => [id, kind, text]);
    expect(parts(wire)).toEqual(parts(plain));
    expect(spoken(wire)).toEqual(spoken(plain));
    expect(wire.credit).toBe('(©NWT)');
    expect(wire.language).toBe(plain.language);
    expect(wire.article.facts).toMatchObject(facts);
  });
});
