import { type HouseStyle, wire } from '../../src/english/house-style.ts';
import type { Translation } from '../../src/english/types.ts';
import { partsOf, type Story } from '../../src/story/types.ts';
import { assemble, type Value } from '../../src/translate/assemble.ts';
import { markPart, spellTags } from '../../src/translate/mark-part.ts';
import { readPart } from '../../src/translate/read-part.ts';

/**
 * What is had of a reply that says what was sent, tags and all, or what `say` makes of that; null where it does not
 * fit, with the reason in `misfits`.
 */
export function echo(
  story: Story,
  style: HouseStyle = wire,
  say: (sent: string) => string = (sent) => sent,
): { readonly translation: Translation; readonly misfits: ReadonlyMap<string, string> } {
  const spelling = spellTags(story.text);
  const marked = partsOf(story).map((part) => markPart(story, part, spelling));
  const pieces = new Map<string, Value>();
  const misfits = new Map<string, string>();
  for (const part of marked) {
    const reply = say(part.text);
    const read = readPart(reply, part, spelling, style);
    if ('part' in read) pieces.set(part.id, { part: read.part, reply });
    else misfits.set(part.id, read.misfit);
  }
  return { translation: assemble(story, marked, pieces), misfits };
}
