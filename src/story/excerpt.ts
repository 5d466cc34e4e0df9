import type { Story } from './types.ts';

/** The story with only the parts of these ids, and only the quotes that stand in them. */
export function excerptStory(story: Story, ids: ReadonlySet<string>): Story {
  return {
    ...story,
    headline: ids.has('headline') ? story.headline : null,
    lede: story.lede !== null && ids.has(story.lede.id) ? story.lede : null,
    paragraphs: story.paragraphs.filter(({ id }) => ids.has(id)),
    quotes: story.quotes.filter(({ part }) => ids.has(part)),
  };
}
