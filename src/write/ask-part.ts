import { NorwireError } from '../errors.ts';
import type { Part, Story } from '../story/index.ts';
import { askChunk, type WriteOptions } from './ask-chunk.ts';
import { markPart, spellTag } from './mark-part.ts';
import type { PartValue } from './read-part.ts';

/** Asks for the English of one part, its neighbours as context. Rejects with `reply` where none could be had. */
export async function askPart(story: Story, part: Part, options: WriteOptions): Promise<PartValue> {
  const tag = spellTag(story.text);
  const alone = { withBrief: false, mayHalve: false };
  const [asked] = await askChunk(story, [markPart(story, part, tag)], tag, options, alone);
  const value = asked?.parts.get(part.id);
  if (value !== undefined) return value;
  throw new NorwireError(
    'reply',
    `${story.name}: the model's answer for ${part.id} could not be used, also when asked a second time. ${asked?.misfits.get(part.id) ?? ''}`,
  );
}
