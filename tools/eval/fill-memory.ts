import { join } from 'node:path';
import { openMemory, pairsOf } from '../../src/memory/index.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { resultShape } from './result.ts';
import { idsIn, readJson } from './stories.ts';

/** Puts the English of a run into a memory, as if an editor had approved it; `date`: the day its stories are of. */
export async function fillMemory(run: string, file: string, date: string | undefined): Promise<string> {
  const memory = openMemory({ file });
  for (const id of idsIn(run)) {
    const { norwegian, document } = resultShape.parse(readJson(join(run, `${id}.json`)));
    const { language, headline, parts, quotes } = document as Document;
    const story = readStory(plainArticle(id, norwegian), { language });
    const english = {
      parts: [...(headline === null ? [] : [{ id: 'headline', text: headline.text }]), ...parts],
      quotes: quotes.map(({ id: quote, spans }) => ({ id: quote, spans, attribution: null })),
    };
    const approval = { by: 'eval', at: Date.now(), story: `${id} (earlier)`, day: date ?? null };
    await memory.add(pairsOf(story, english, approval), approval.story);
  }
  const { pairs, stories } = await memory.stats();
  await memory.close();
  return `${pairs} pairs of ${stories} stories in ${file}`;
}

/** What of `translate -f json` is taken. */
interface Document {
  readonly language: 'nb' | 'nn';
  readonly headline: { readonly text: string | null } | null;
  readonly parts: readonly { readonly id: string; readonly text: string | null }[];
  readonly quotes: readonly {
    readonly id: string;
    readonly spans: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  }[];
}
