import { jsonText } from '../../formats/markup/index.ts';
import { readStory } from '../../story/index.ts';
import { findTerms, findTraps, noteOf, type TermUse } from '../../terms/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readInput } from '../input/read-input.ts';
import { type HouseFlags, readHouseSettings } from '../setup/house-settings.ts';
import { glossaryOf } from '../setup/kept-terms.ts';
import { lateMemory, type MemoryFlags, namedMemory } from '../setup/memory-file.ts';
import { plainLine, plainText, type World } from '../world.ts';

export interface TermsFlags extends HouseFlags, MemoryFlags {
  readonly json?: boolean;
}

/** `terms FILE`: which terms of the desk and of the built-in lists a story uses, where, and what misleads in it. */
export async function terms(file: string | undefined, flags: TermsFlags, world: World): Promise<ExitCode> {
  const desk = readHouseSettings(flags, world);
  const place = namedMemory(flags, desk.memory, world);
  const memory = place === null ? null : lateMemory(place, false, world);
  const { glossary } = glossaryOf(desk.terms, memory === null ? [] : await memory.terms());
  await memory?.close();
  for (const article of await readInput(file, world)) {
    const story = readStory(article);
    const uses = findTerms(story, glossary).map(describe);
    const traps = findTraps(story).map((use) => ({
      norwegian: use.written,
      note: noteOf(use),
      parts: use.parts,
    }));
    if (flags.json) {
      world.stdout.write(`${jsonText({ name: story.name, terms: uses, traps })}\n`);
      continue;
    }
    for (const { norwegian, english, list, parts } of uses)
      world.stdout.write(plainText(`${norwegian} = ${english}  (${list}; ${parts.join(', ')})\n`));
    for (const { norwegian, note, parts } of traps)
      world.stdout.write(plainText(`${norwegian}: ${note}  (trap; ${parts.join(', ')})\n`));
    if (uses.length + traps.length === 0)
      world.stdout.write(`${plainLine(story.name)} uses no term that norwire knows.\n`);
  }
  return exitCodes.done;
}

function describe({ term, places }: TermUse) {
  return {
    norwegian: places[0].text,
    english: term.keep ? places[0].text : term.english[0],
    list: term.list,
    note: term.note,
    parts: [...new Set(places.map(({ part }) => part))],
  };
}
