import { createHash } from 'node:crypto';
import type { Copy } from '../../english/index.ts';
import type { Article } from '../../story/index.ts';
import type { StoryRow } from './journal-stories.ts';

/** A story of which nothing is known but that it ended. */
export function emptyRow(source: string, file: string, ended: number): StoryRow {
  return {
    ...{ source, file, state: 'failed', code: null, reason: null, digest: null, settings: null },
    ...{ wire: null, version: null, status: null, headline: null, section: null, date: null, embargo: null },
    ...{
      origin: null,
      errors: 0,
      warnings: 0,
      requests: 0,
      input_tokens: 0,
      cached_tokens: 0,
      output_tokens: 0,
    },
    ...{ cost: null, milliseconds: 0, ended },
  };
}

/** What an article says of itself, as far as the journal keeps it. */
export function rowOfArticle(article: Article, source: string, file: string, ended: number): StoryRow {
  const { id, version, status, section, date, embargo } = article.facts;
  return {
    ...emptyRow(source, file, ended),
    ...{ digest: digestOf(article), wire: id, version, status, section, date, embargo },
  };
}

/** The same, with the copy that was made. */
export function rowOfCopy(row: StoryRow, copy: Copy, settings: string): StoryRow {
  const { requests, inputTokens, cachedTokens, outputTokens, cost } = copy.usage;
  const headline = copy.translation.parts.find(({ id }) => id === 'headline')?.text;
  return {
    ...row,
    state: 'finished',
    settings,
    headline: headline ?? copy.brief?.headline ?? null,
    origin: copy.signature.origin,
    ...countFindings(copy),
    ...{ requests, cost },
    ...{ input_tokens: inputTokens, cached_tokens: cachedTokens, output_tokens: outputTokens },
  };
}

function countFindings(copy: Copy): { errors: number; warnings: number } {
  const errors = copy.findings.filter(({ level }) => level === 'error').length;
  return { errors, warnings: copy.findings.length - errors };
}

/** A digest of an article, whatever its file is called. */
export function digestOf(article: Article): string {
  return sha256(JSON.stringify({ ...article, name: '' }));
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
