import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { partsOf } from '../../src/story/types.ts';
import { markPart, spellTags } from '../../src/translate/mark-part.ts';

/** The paragraph that follows the lede, as it is sent. */
function marked(paragraph: string): string | undefined {
  const text = `Broen stenges for reparasjon\n\nBroen over sundet stenges i to uker fra mandag.\n\n${paragraph}`;
  const story = readStory(plainArticle('bro.txt', text));
  return partsOf(story).map((part) => markPart(story, part, spellTags(story.text)).text)[2];
}

describe('a quote and who says it are tagged', () => {
  it.each([
    [
      'without numbers where there is one of each',
      '– Vi må gjøre det nå, sier byggeleder Anne Vik.',
      '<q>Vi må gjøre det nå</q>, sier <a>byggeleder Anne Vik</a>.',
    ],
    [
      'and alike where one quote stands in two pieces',
      '– Vi må gjøre det nå, sier byggeleder Anne Vik. – Senere blir det dyrere.',
      '<q>Vi må gjøre det nå</q>, sier <a>byggeleder Anne Vik</a>. <q>Senere blir det dyrere.</q>',
    ],
    [
      'with numbers where there are several of a kind',
      'Byggeleder Anne Vik sier at broen er «farlig gammel», mens ordfører Nils Berg sier at den er «god nok».',
      '<a1>Byggeleder Anne Vik</a1> sier at broen er <q1>farlig gammel</q1>, mens <a2>ordfører Nils Berg</a2> sier at den er <q2>god nok</q2>.',
    ],
    [
      'an attribution alone too',
      'Arbeidet koster 12 millioner kroner, ifølge kommunen.',
      'Arbeidet koster 12 millioner kroner, ifølge <a>kommunen</a>.',
    ],
    [
      'in another spelling where the story has such a tag itself',
      '– Skiltet viste <q> i går, sier byggeleder Anne Vik.',
      '<qx>Skiltet viste <q> i går</qx>, sier <ax>byggeleder Anne Vik</ax>.',
    ],
  ])('%s', (_, paragraph, sent) => {
    expect(marked(paragraph)).toBe(sent);
  });
});
