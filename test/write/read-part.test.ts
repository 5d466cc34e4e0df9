import { expect, it } from 'vitest';
import { defaultStyle } from '../../src/english/house-style.ts';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { partsOf } from '../../src/story/types.ts';
import { markPart } from '../../src/write/mark-part.ts';
import { readPart } from '../../src/write/read-part.ts';

const read = (norwegian: string, reply: string) => {
  const story = readStory(plainArticle('sak.txt', `Ferja går igjen\n\n${norwegian}`));
  const part = partsOf(story).find(({ id }) => id === 'p1');
  if (part === undefined) throw new Error('the story has a paragraph');
  return readPart(reply, markPart(story, part, 'q'), 'q', defaultStyle);
};

it.each([
  ['<q>We start here,</q> <a>Fatuma Dahl</a> said.', '“We start here,” Fatuma Dahl said.'],
  ['<a1>Fatuma Dahl</a1> said: <q>We start here.</q>', 'Fatuma Dahl said: “We start here.”'],
])('takes attributions tagged as earlier versions asked for them: %s', (reply, text) => {
  expect(read('– Vi begynner her, sier Fatuma Dahl.', reply)).toMatchObject({ part: { text } });
});

it('leaves such a tag where the story is about it', () => {
  expect(read('Elevene lærte om taggen <a> i går.', 'The pupils learned about the tag <a>.')).toMatchObject({
    part: { text: 'The pupils learned about the tag <a>.' },
  });
});
