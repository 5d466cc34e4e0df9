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

it.each([
  [
    'in quotation marks',
    '– Vi begynner her, sier Fatuma Dahl.',
    '“We start here,” Fatuma Dahl said.',
    '“We start here,” Fatuma Dahl said.',
  ],
  [
    'in straight ones',
    'Fatuma Dahl sier: «Vi begynner her.»',
    'Fatuma Dahl said: "We start here."',
    'Fatuma Dahl said: “We start here.”',
  ],
  [
    'not closed, since the next paragraph goes on',
    'Fatuma Dahl sier: «Vi begynner her.\n\n«Så går vi videre.»',
    'Fatuma Dahl said: “We start here.',
    'Fatuma Dahl said: “We start here.”',
  ],
  [
    'two in their order',
    '– Vi begynner her, sier Fatuma Dahl. Jon Moe kaller det «et godt valg».',
    '“We start here,” Fatuma Dahl said. Jon Moe calls it “a good choice”.',
    '“We start here,” Fatuma Dahl said. Jon Moe calls it “a good choice”.',
  ],
])('takes quotes that were given %s, where tags were asked for', (_how, norwegian, reply, text) => {
  expect(read(norwegian, reply)).toMatchObject({ part: { text } });
});

it.each([
  ['no marks either', '– Vi begynner her, sier Fatuma Dahl.', 'Fatuma Dahl said they start there.'],
  [
    'more marks than quotes',
    '– Vi begynner her, sier Fatuma Dahl.',
    '“We start here,” the “tireless” Fatuma Dahl said.',
  ],
  [
    'marks that may be those of a title',
    '– Vi begynner her, sier Fatuma Dahl om romanen «Havet».',
    'They start there, Fatuma Dahl said of the novel “The Sea”.',
  ],
])('asks again where there are %s', (_what, norwegian, reply) => {
  expect(read(norwegian, reply)).toHaveProperty('misfit');
});
