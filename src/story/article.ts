import { lazily } from '../lazily.ts';
import { heedNotices } from './embargo-notice.ts';
import type { Article, ArticleFacts } from './types.ts';

/** What a file says of a story when it says nothing. */
export const noFacts: ArticleFacts = {
  language: null,
  section: null,
  byline: null,
  dateline: null,
  credit: null,
  date: null,
  id: null,
  documentId: null,
  version: null,
  status: 'usable',
  embargo: null,
  urgency: null,
  slugline: null,
  keywords: [],
  copyright: null,
  editorNotes: [],
};

// Letters, figures and marks of Western copy, none of which cleaning changes.
const cleanAlready = /^[\t\n\x20-\x7E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u205E]*$/;

const unprinted = lazily(() => /(?![\t\n])(?:[\p{Cc}\p{Cf}\p{NChar}]|[\u{E0100}-\u{E01EF}])/gu);

/**
 * Cleans decoded text: no BOM, control characters or soft hyphens, nothing that is no character or half of one; line
 * ends, Word's breaks among them, are `\n`; NFC.
 */
export function cleanText(text: string): string {
  if (cleanAlready.test(text)) return text;
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(unprinted(), '')
    .toWellFormed()
    .normalize('NFC');
}

/** Plain text as an article: nothing is known but its name, its words, and the embargo that they tell of. */
export function plainArticle(name: string, text: string): Article {
  return heedNotices({ name, text: cleanText(text), blocks: null, facts: noFacts });
}
