import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';

/** What the lines of a file are read as: "lede: …", "apart note: …", "credit = …", in the story's order. */
export function whatStandsWhere(lines: readonly string[]): readonly string[] {
  const story = readStory(plainArticle('frame', lines.join('\n')));
  const { headline, paragraphs, apart, section, dateline, byline, credit } = story;
  const facts = Object.entries({ section, dateline, byline, credit }).filter(([, fact]) => fact !== null);
  return [
    headline === null ? 'no headline' : `headline: ${headline.text}`,
    ...paragraphs.map(({ kind, text }) => `${kind}: ${text}`),
    ...apart.map(({ kind, text }) => `apart ${kind}: ${text}`),
    ...facts.map(([name, fact]) => `${name} = ${fact}`),
  ];
}
