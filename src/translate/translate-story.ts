import { NorwireError } from '../errors.ts';
import { partsOf, type Story } from '../story/types.ts';
import { assemble, type Translated } from './assemble.ts';
import { splitIntoChunks } from './chunks.ts';
import { markPart, spellTags } from './mark-part.ts';
import { askChunk, type TranslateOptions } from './translate-chunk.ts';

/**
 * Translates the parts of these ids (all, if left out) in as few requests as fit; the others go along as context
 * only. Rejects with `reply` when no part of them has English.
 */
export async function translateStory(
  story: Story,
  options: TranslateOptions,
  ids?: ReadonlySet<string>,
): Promise<Translated> {
  const spelling = spellTags(story.text);
  const marked = partsOf(story)
    .filter((part) => ids === undefined || ids.has(part.id))
    .map((part) => markPart(story, part, spelling));
  if (marked.length === 0 && ids === undefined)
    throw new NorwireError('input', `${story.name} holds no text to translate.`);
  const chunks = splitIntoChunks(marked, story.name);
  const answered = (
    await Promise.all(chunks.map((chunk) => askChunk(story, chunk, spelling, options, true)))
  ).flat();
  const translated = assemble(story, marked, answered);
  if (marked.length > 0 && translated.translation.parts.every(({ text }) => text === null)) {
    const why = [...translated.misfits.values()][0] ?? 'nothing in it fits the story';
    throw new NorwireError(
      'reply',
      `${story.name}: the model's answer could not be used, also when asked a second time. ${why}`,
    );
  }
  return translated;
}
