import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { readTmx, type TmxReport, type TmxUnit } from '../../formats/memory/index.ts';
import { type ApprovedPair, type Memory, pairsOf } from '../../memory/index.ts';
import { partsOf, readStory } from '../../story/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readText } from '../input/read-input.ts';
import { sayFileTrouble } from '../input/say-file-trouble.ts';
import { count } from '../print/count.ts';
import { printFindings } from '../print/print-findings.ts';
import { holdMemory, holdNewMemory } from '../setup/hold-memory.ts';
import { type HouseFlags, readHouseSettings } from '../setup/house-settings.ts';
import type { MemoryFlags } from '../setup/memory-file.ts';
import { plainLine, type World } from '../world.ts';
import { checkStory, englishParts } from './check-story.ts';
import { withMemory } from './memory.ts';
import { readEnglish, readOne } from './read-english.ts';

export interface MemoryFillFlags extends MemoryFlags, HouseFlags {
  readonly by?: string;
  readonly date?: string;
  readonly language?: 'nb' | 'nn';
}

/** `memory add SOURCE TARGET`: a story and English of it that a person has approved; parts with errors are left out. */
export async function memoryAdd(
  norwegianFile: string,
  englishFile: string,
  flags: MemoryFillFlags,
  world: World,
): Promise<ExitCode> {
  const { by } = flags;
  if (by === undefined || by.trim() === '')
    throw new NorwireError(
      'settings',
      'Only what a person approved enters the memory: say who did with --by NAME.',
    );
  const norwegian = await readText(norwegianFile, world);
  const article = await readOne(norwegian.text, norwegian.name);
  const story = readStory(article, flags.language === undefined ? {} : { language: flags.language });
  if (story.language !== 'nb' && story.language !== 'nn')
    throw new NorwireError(
      'input',
      `${plainLine(norwegianFile)} does not read as Norwegian. If it is, say so with --language nb or --language nn.`,
    );
  const copy = await readText(englishFile, world);
  const english = await readEnglish(copy.text, copy.name, story);
  const texts = englishParts(story, english);
  const parts = partsOf(story);
  if (texts.length !== parts.length)
    throw new NorwireError(
      'input',
      `${plainLine(englishFile)} has ${count(texts.length, 'part')} and ${plainLine(norwegianFile)} ${parts.length}; they must answer each other, headline and paragraphs one by one.`,
    );
  const { findings } = checkStory(story, english, readHouseSettings({ ...flags, quiet: true }, world));
  const errors = findings.filter(({ level }) => level === 'error');
  const faulty = new Set(errors.map(({ at }) => at));
  const good = parts.flatMap(({ id }, at) => (faulty.has(id) ? [] : [{ id, text: texts[at] ?? '' }]));
  const pairs = faulty.has(null)
    ? []
    : pairsOf(
        story,
        { parts: good },
        {
          ...{ by, at: world.now().getTime(), story: article.facts.id ?? norwegianFile },
          day: flags.date ?? null,
        },
      );
  const { added, known } = await withMemory(flags, world, { mayMake: true }, (memory) => memory.add(pairs));
  printFindings(norwegianFile, errors, world);
  const left = parts.length - pairs.length;
  world.stdout.write(
    `${count(added, 'pair')} added, ${known} known already${left > 0 ? `, ${left} left out for their errors` : ''}.\n`,
  );
  return left > 0 ? exitCodes.look : exitCodes.done;
}

/** So many pairs go into one commit. */
const AT_ONCE = 1_000;

/** `memory import FILE…`: approved pairs of other tools (TMX), as they come; what cannot be used is counted. */
export function memoryImport(
  files: readonly string[],
  flags: MemoryFillFlags,
  world: World,
): Promise<ExitCode> {
  holdMemory();
  holdNewMemory();
  return withMemory(flags, world, { mayMake: true }, async (memory) => {
    let isCut = false;
    for (const file of files) isCut = (await importOne(file, flags, memory, world)) || isCut;
    return isCut ? exitCodes.look : exitCodes.done;
  });
}

/** Whether the file ends before its last unit does. */
async function importOne(
  file: string,
  flags: MemoryFillFlags,
  memory: Memory,
  world: World,
): Promise<boolean> {
  const name = file === '-' ? 'stdin' : plainLine(file);
  const tmx = { head: '', report: null as TmxReport | null };
  let [added, known] = [0, 0];
  let batch: ApprovedPair[] = [];
  const flush = async (): Promise<void> => {
    const done = await memory.add(batch);
    [added, known] = [added + done.added, known + done.known];
    batch = [];
  };
  const units = readTmx(keepingHead(bytesOf(file, world), tmx), {
    name,
    onReport: (report) => {
      tmx.report = report;
    },
  });
  for await (const unit of units) {
    if (world.stop.aborted) break;
    batch.push(pairOf(unit, { by: flags.by ?? null, story: name, held: heldIn(tmx.head) }));
    if (batch.length >= AT_ONCE) await flush();
  }
  await flush();
  world.stdout.write(`${name}: ${count(added, 'pair')} added, ${known} known already.\n`);
  for (const { count: number, why, lines } of tmx.report?.skipped ?? [])
    world.stdout.write(
      `  left out: ${number} ${why} (line ${lines.join(', ')}${number > lines.length ? ' …' : ''})\n`,
    );
  if (tmx.report?.cut)
    world.stdout.write('  The file ends before its last unit does: some of it is missing.\n');
  return tmx.report?.cut ?? false;
}

async function* bytesOf(file: string, world: World): AsyncGenerator<Uint8Array> {
  if (file === '-') {
    yield* world.stdin;
    return;
  }
  try {
    yield* createReadStream(resolve(world.cwd, file));
  } catch (cause) {
    if (cause instanceof NorwireError || !(cause instanceof Error && 'code' in cause)) throw cause;
    throw new NorwireError('input', `${plainLine(file)} ${sayFileTrouble(cause as NodeJS.ErrnoException)}`, {
      cause,
    });
  }
}

/** The beginning of a file is kept, for its header says whether the story was held back. */
async function* keepingHead(
  bytes: AsyncIterable<Uint8Array>,
  tmx: { head: string },
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    // Where norwire’s own files say it: within the first lines.
    if (tmx.head.length < 4_000) tmx.head += Buffer.from(piece.subarray(0, 8_000)).toString('utf8');
    yield piece;
  }
}

/** The embargo that norwire wrote into the header of a story's TMX. */
function heldIn(head: string): string | null {
  return /Embargoed: not for publication before ([^<]+?)\.(?:<|\s|$)/u.exec(head)?.[1] ?? null;
}

/** Neighbours that stand at one side only: it is the first or the last of its story. */
function pairOf(
  { language, norwegian, english, previous, next, who, when, held: heldOfUnit }: TmxUnit,
  { by, story, held }: Pick<ApprovedPair, 'by' | 'story' | 'held'>,
): ApprovedPair {
  const isPlaced = previous !== null || next !== null;
  return {
    ...{ language, norwegian, english },
    previous: previous ?? (isPlaced ? '' : null),
    next: next ?? (isPlaced ? '' : null),
    ...{ speakers: null, quotes: null, machine: null, day: null },
    by: who ?? by,
    at: when === null ? null : Date.parse(when),
    ...{ story, held: heldOfUnit ?? held },
  };
}
