import { type HouseStyle, wire } from '../../src/english/house-style.ts';
import type { Translation } from '../../src/english/types.ts';
import { partsOf, type Story } from '../../src/story/types.ts';
import { assemble } from '../../src/write/assemble.ts';
import { markPart, spellTag } from '../../src/write/mark-part.ts';
import { readPart } from '../../src/write/read-part.ts';
import type { ReadPart } from '../../src/write/write-quotes.ts';

/**
 * What is had of a reply that says what was sent, tags and all, or what `say` makes of that; null where it does not
 * fit, with the reason in `misfits`.
 */
export function echo(
  story: Story,
  style: HouseStyle = wire,
  say: (sent: string) => string = (sent) => sent,
): { readonly translation: Translation; readonly misfits: ReadonlyMap<string, string> } {
  const tag = spellTag(story.text);
  const parts = new Map<string, ReadPart>();
  const misfits = new Map<string, string>();
  for (const part of partsOf(story).map((one) => markPart(story, one, tag))) {
    const read = readPart(say(part.text), part, tag, style);
    if ('part' in read) parts.set(part.id, read.part);
    else misfits.set(part.id, read.misfit);
  }
  return { translation: assemble(story, parts), misfits };
}
