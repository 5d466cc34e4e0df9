import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { type Article, type Block, partsOf } from '../../src/story/types.ts';
import { markPart, spellTag } from '../../src/write/mark-part.ts';
import { type QuoteGiven, storyOf } from '../support/story-of.ts';

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

describe('of the words that were read as quotes', () => {
  const tagged = (paragraph: string, quotes: readonly QuoteGiven[], change: Partial<Article> = {}) => {
    const story = storyOf({ headline: 'Broen stenges', paragraphs: [paragraph], quotes });
    const [, part] = partsOf(story);
    return part && markPart({ ...story, article: { ...story.article, ...change } }, part, 'q').text;
  };
  const quote = (id: string, ...words: [string, ...string[]]): QuoteGiven => ({ id, part: 'p1', words });

  it('each piece is tagged where it stands, whichever quote was read first', () => {
    const text = '– Vi venter, sier Vik. Berg sier «nei». – Lenge, sier Vik.';
    expect(tagged(text, [quote('q1', 'Vi venter', 'Lenge'), quote('q2', 'nei')])).toBe(
      '<q1>Vi venter</q1>, sier Vik. Berg sier <q2>nei</q2>. <q1>Lenge</q1>, sier Vik.',
    );
  });

  it('none is tagged inside another, and one may begin where another ends', () => {
    const text = '– Vi sier «nei» nå, sier Vik.';
    expect(tagged(text, [quote('q1', 'Vi sier «nei» nå'), quote('q2', 'nei')])).toBe(
      '<q1>Vi sier «nei» nå</q1>, sier Vik.',
    );
    expect(tagged(text, [quote('q1', 'Vi sier «nei»'), quote('q2', ' nå')])).toBe(
      '<q1>Vi sier «nei»</q1><q2> nå</q2>, sier Vik.',
    );
    expect(tagged(text, [quote('q1', '«nei» nå'), quote('q2', 'Vi sier ')])).toBe(
      '<q2>Vi sier </q2><q1>«nei» nå</q1>, sier Vik.',
    );
  });

  it('those without marks are tagged only where the format says that they are quoted', () => {
    const text = 'Vi venter, sier Vik.';
    const bare: QuoteGiven = { ...quote('q1', 'Vi venter'), mark: 'none' };
    const block = (kind: Block['kind'], start: number, end: number) => ({
      blocks: [{ kind, start, end }] as Block[],
    });
    const start = 'Broen stenges'.length + 2;
    const end = start + 'Vi venter'.length;
    expect(tagged(text, [bare])).toBe(text);
    expect(tagged(text, [bare], block('quote', start, end))).toBe('<q>Vi venter</q>, sier Vik.');
    expect(tagged(text, [bare], block('paragraph', start, end))).toBe(text);
    expect(tagged(text, [bare], block('quote', start + 1, end))).toBe(text);
    expect(tagged(text, [bare], block('quote', start, end - 1))).toBe(text);
    expect(tagged(text, [{ ...bare, kind: 'indirect', mark: 'dash' }])).toBe(text);
  });
});
