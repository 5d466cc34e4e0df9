import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { partsOf } from '../../src/story/types.ts';
import { markPart, spellTag } from '../../src/write/mark-part.ts';

/** The paragraph that follows the lede, as it is sent. */
function marked(paragraph: string): string | undefined {
  const text = `Broen stenges for reparasjon\n\nBroen over sundet stenges i to uker fra mandag.\n\n${paragraph}`;
  const story = readStory(plainArticle('bro.txt', text));
  return partsOf(story).map((part) => markPart(story, part, spellTag(story.text)).text)[2];
}

describe('the words of a quote are tagged', () => {
  it.each([
    [
      'without a number where there is one',
      '– Vi må gjøre det nå, sier byggeleder Anne Vik.',
      '<q>Vi må gjøre det nå</q>, sier byggeleder Anne Vik.',
    ],
    [
      'and alike where one quote stands in two pieces',
      '– Vi må gjøre det nå, sier byggeleder Anne Vik. – Senere blir det dyrere.',
      '<q>Vi må gjøre det nå</q>, sier byggeleder Anne Vik. <q>Senere blir det dyrere.</q>',
    ],
    [
      'with numbers where there are several',
      'Byggeleder Anne Vik sier at broen er «farlig gammel», mens ordfører Nils Berg sier at den er «god nok».',
      'Byggeleder Anne Vik sier at broen er <q1>farlig gammel</q1>, mens ordfører Nils Berg sier at den er <q2>god nok</q2>.',
    ],
    [
      'in another spelling where the story has such a tag itself',
      '– Skiltet viste <q> i går, sier byggeleder Anne Vik.',
      '<qx>Skiltet viste <q> i går</qx>, sier byggeleder Anne Vik.',
    ],
  ])('%s', (_, paragraph, sent) => {
    expect(marked(paragraph)).toBe(sent);
  });
});
