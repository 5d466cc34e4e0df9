import { NorwireError } from '../../errors.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { writeMemoryTmx } from '../../formats/memory/index.ts';
import type { KeptPair, Memory } from '../../memory/index.ts';
import { isFree } from '../../memory/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { count } from '../print/count.ts';
import { refuseOutput, writeOutput } from '../print/write-output.ts';
import { settingsOf } from '../setup/house-settings.ts';
import { lateMemory, type MemoryFlags, neededMemory, sayMemory } from '../setup/memory-file.ts';
import { plainLine, plainText, type World } from '../world.ts';

export interface MemoryCommandFlags extends MemoryFlags {
  readonly json?: boolean;
  readonly limit?: number;
  readonly output?: string;
  readonly allowEmbargoed?: boolean;
  readonly allowWithheld?: boolean;
  readonly story?: string;
  readonly by?: string;
  readonly number?: number;
  readonly term?: string;
}

/** Opens the memory that is meant, uses it and closes it. `mayMake`: one that is not there is made. */
export async function withMemory<T>(
  flags: MemoryFlags,
  world: World,
  { mayMake }: { readonly mayMake: boolean },
  use: (memory: Memory, place: string) => Promise<T>,
): Promise<T> {
  const file = neededMemory(flags, settingsOf(world).memory, world);
  const late = lateMemory(file, mayMake, world);
  try {
    return await use(await late.get(), sayMemory(file));
  } finally {
    await late.close();
  }
}

/** `memory stats`: how much was approved, and where it is kept. */
export function memoryStats(flags: MemoryCommandFlags, world: World): Promise<ExitCode> {
  return withMemory(flags, world, { mayMake: false }, async (memory, file) => {
    const stats = await memory.stats();
    if (flags.json) {
      world.stdout.write(`${jsonText({ file, ...stats })}\n`);
      return exitCodes.done;
    }
    const { pairs, nb, nn, stories, held, uses, terms, oldest, newest, state } = stats;
    world.stdout.write(
      `${count(pairs, 'pair')} (Bokmål ${nb}, Nynorsk ${nn}) of ${count(stories, 'story', 'stories')}, in ${plainLine(file)}\n`,
    );
    if (oldest !== null && newest !== null)
      world.stdout.write(`approved from ${dayOf(oldest)} to ${dayOf(newest)}\n`);
    world.stdout.write(
      `taken over ${count(uses, 'time')}; held back by their sender when approved: ${held}\n`,
    );
    world.stdout.write(`${count(terms, 'term')} accepted; state ${state}\n`);
    return exitCodes.done;
  });
}

/** `memory search WORDS`: pairs with these words in either language, the newest first. */
export function memorySearch(
  words: readonly string[],
  flags: MemoryCommandFlags,
  world: World,
): Promise<ExitCode> {
  return withMemory(flags, world, { mayMake: false }, async (memory) => {
    // A screen full.
    const found = await memory.search(words.join(' '), flags.limit ?? 20);
    for (const pair of found) world.stdout.write(flags.json ? `${jsonText(documentOf(pair))}\n` : say(pair));
    if (found.length === 0 && !flags.json) world.stdout.write('Nothing in the memory has these words.\n');
    return exitCodes.done;
  });
}

/** `memory export`: all that is free to go anywhere as TMX; what senders hold back is left out and counted. */
export function memoryExport(flags: MemoryCommandFlags, world: World): Promise<ExitCode> {
  return withMemory(flags, world, { mayMake: false }, async (memory, file) => {
    const inputs = [file, `${file}-wal`, `${file}-shm`];
    const place = { output: flags.output, ending: 'tmx', inputs, isPrivate: true };
    await refuseOutput(['memory'], place, world);
    const now = world.now().getTime();
    let left = 0;
    async function* free(): AsyncGenerator<KeptPair> {
      for await (const pair of memory.each()) {
        if (isFree(pair, { ...flags, now })) yield pair;
        else left += 1;
      }
    }
    await writeOutput([{ name: 'memory', text: writeMemoryTmx(free(), now) }], place, world);
    if (left > 0)
      world.stderr.write(
        `Left out: ${count(left, 'pair')} of stories that were under embargo or withheld (--allow-embargoed, --allow-withheld).\n`,
      );
    return exitCodes.done;
  });
}

/** `memory forget`: deletes a story's pairs, a person's, one pair, or an accepted term. */
export function memoryForget(flags: MemoryCommandFlags, world: World): Promise<ExitCode> {
  const { story, by, number, term } = flags;
  const wanted = [story, by, number, term].filter((one) => one !== undefined);
  if (wanted.length !== 1)
    throw new NorwireError(
      'settings',
      'Say what to forget, one thing at a time: --story NAME, --by NAME, --number N (memory search gives it), or --term WORD.',
    );
  return withMemory(flags, world, { mayMake: false }, async (memory) => {
    if (term !== undefined) {
      const isGone = await memory.forgetTerm(term);
      world.stdout.write(isGone ? 'The term is forgotten.\n' : 'The memory has no such term.\n');
      return exitCodes.done;
    }
    const gone = await memory.forget(
      story !== undefined ? { story } : by !== undefined ? { by } : { number: number ?? 0 },
    );
    world.stdout.write(`${count(gone, 'pair')} forgotten.\n`);
    return exitCodes.done;
  });
}

function documentOf({ facts: _, quotes: __, machine, at, ...pair }: KeptPair) {
  return { ...pair, machine, at: at === null ? null : new Date(at).toISOString() };
}

function say({ number, language, norwegian, english, by, at, story, held, uses }: KeptPair): string {
  const facts = [
    `#${number}, ${language}`,
    by === null ? null : `approved by ${by}`,
    at === null ? null : dayOf(at),
    story,
    uses === 0 ? null : `taken over ${count(uses, 'time')}`,
    held === null ? null : held === 'withheld' ? 'withheld by its sender' : `under embargo until ${held}`,
  ].filter((one) => one !== null);
  return plainText(`${facts.join(' · ')}\n  ${norwegian}\n  ${english}\n\n`);
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
