import type { Article, Story } from './types.ts';

/**
 * Reads an article: headline, lede, paragraphs, quotes, cues, attributions and speakers, every one a span of its text.
 * `language` overrules what the words tell.
 */
export function readStory(article: Article, options: { readonly language?: 'nb' | 'nn' } = {}): Story {
  throw new Error(`not yet read: ${article.name} ${options.language ?? ''}`);
}
