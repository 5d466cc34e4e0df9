import { constants } from 'node:fs';
import { access, open, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { makeFolders, writeWhole } from '../../files/index.ts';
import { sayFileTrouble } from '../input/say-file-trouble.ts';
import { plainLine, plainText, type World } from '../world.ts';
import { forReading } from './break-lines.ts';

/** One document and the name of the story it was made from. */
export interface OutputDocument {
  readonly name: string;
  /** Whole, or piece by piece where it may be larger than fits. */
  readonly text: string | AsyncIterable<string>;
}

/** What may follow one another on stdout; of the other formats each story is a document of its own. */
const oneAfterAnother = ['md', 'txt', 'json'];

/** Where documents are to go. */
export interface OutputPlace {
  /** `-o`; undefined and `-` are stdout. */
  readonly output: string | undefined;
  /** What the documents' files end in, without the dot. */
  readonly ending: string;
  /** Files that are read, and never written over. */
  readonly inputs: readonly string[];
  /** For whoever writes it alone to read. */
  readonly isPrivate?: boolean;
  /** False: no line is broken for a terminal either. */
  readonly wrapped?: boolean;
}

/**
 * Refuses, before anything is asked, an `-o` to which stories of these names cannot be written, or the lack of one,
 * and one that would take the place of what is read. Makes the folder.
 */
export async function refuseOutput(
  names: readonly string[],
  place: OutputPlace,
  world: World,
): Promise<void> {
  const { output, ending } = place;
  const stories = names.length;
  if (output === '') throw new NorwireError('settings', '-o names no file: its name is empty.');
  if (output === undefined && ending === 'html' && world.stdout.isTTY) {
    throw new NorwireError(
      'settings',
      'A page is for a browser, not for this terminal: write it with -o page.html (-o - prints it all the same).',
    );
  }
  if (isStdout(output)) {
    if (stories <= 1 || oneAfterAnother.includes(ending)) return;
    throw new NorwireError(
      'input',
      `${stories} stories came in, and in this format each is a file of its own: name a folder with -o copy/`,
    );
  }
  const { path, isFolder, found } = await lookAt(output, world);
  if (!isFolder && stories > 1) {
    throw new NorwireError(
      'input',
      `${stories} stories came in, so -o must name a folder, with a slash at its end: -o ${plainText(output)}/`,
    );
  }
  const folder = isFolder ? path : dirname(path);
  await orSay(output, async () => {
    makeFolders(folder);
    await access(found === null || found.isFile() ? folder : path, constants.W_OK);
  });
  if (found?.isFIFO()) await refuseUnread(path, output);
  if (isFolder) refuseSameFile(names, place);
  for (const name of names) await refuseInput(isFolder ? fileIn(path, name, ending) : path, place, world);
}

/** Of two stories that would be one file the second would take the place of the first. */
function refuseSameFile(names: readonly string[], { output, ending }: OutputPlace): void {
  const taken = new Map<string, string>();
  for (const name of names) {
    const file = fileName(name);
    const other = taken.get(file);
    if (other !== undefined)
      throw new NorwireError(
        'input',
        `${plainLine(other)} and ${plainLine(name)} would both be ${file}.${ending} in ${plainText(output ?? '')}. Give one story at a time, or use norwire batch, which mirrors folders.`,
      );
    taken.set(file, name);
  }
}

/** Throws for a pipe with a name that nobody reads: to open it would wait for a reader, and nothing could end that. */
async function refuseUnread(path: string, output: string): Promise<void> {
  try {
    await (await open(path, constants.O_WRONLY | constants.O_NONBLOCK)).close();
  } catch (cause) {
    throw new NorwireError(
      'settings',
      `-o ${plainText(output)} is a pipe that nobody reads. Start what reads it first, or pipe stdout: … | …`,
      { cause },
    );
  }
}

/** Told by the file itself, so that no link and no other spelling of its name hides it. */
async function refuseInput(target: string, { inputs }: OutputPlace, { cwd }: World): Promise<void> {
  const there = await stat(target).catch(() => null);
  if (there === null || !there.isFile()) return;
  for (const input of inputs) {
    const read = await stat(resolve(cwd, input)).catch(() => null);
    if (read === null || read.ino !== there.ino || read.dev !== there.dev) continue;
    throw new NorwireError(
      'settings',
      `-o would write over ${plainLine(input)}, which is being read. Name another file.`,
    );
  }
}

/** Puts documents on stdout, into the file of `-o`, or, where there are several, into the folder of `-o`. */
export async function writeOutput(
  documents: readonly OutputDocument[],
  to: OutputPlace,
  world: World,
): Promise<void> {
  const { output, ending, isPrivate } = to;
  if (isStdout(output)) {
    for (const { text } of documents)
      for await (const piece of typeof text === 'string' ? [text] : text)
        world.stdout.write(
          world.stdout.isTTY
            ? (ending === 'md' || ending === 'txt') && to.wrapped !== false
              ? forReading(piece, world.stdout)
              : plainText(piece)
            : piece,
        );
    return;
  }
  await refuseOutput(
    documents.map(({ name }) => name),
    to,
    world,
  );
  const { path, isFolder, found } = await lookAt(output, world);
  for (const { name, text } of documents) {
    const target = isFolder ? fileIn(path, name, ending) : path;
    // Copy that is there already is replaced whole or not at all; a device or a pipe is written to.
    const isPlace = isFolder || found === null || found.isFile();
    await orSay(output, () =>
      isPlace ? writeWhole(target, text, undefined, isPrivate ? 0o600 : undefined) : writeFile(target, text),
    );
  }
}

function isStdout(output: string | undefined): output is '-' | undefined {
  return output === undefined || output === '-';
}

async function lookAt(output: string, { cwd }: World) {
  const named = resolve(cwd, output);
  // What a link leads to is written, not the link (/dev/stdout is one).
  const path = await realpath(named).catch(() => named);
  const found = await stat(path).catch(() => null);
  return { path, found, isFolder: /[/\\]$/u.test(output) || found?.isDirectory() === true };
}

async function orSay(output: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new NorwireError(
      'settings',
      `${plainText(output)} ${sayFileTrouble(error as NodeJS.ErrnoException)}`,
      { cause: error },
    );
  }
}

function fileIn(folder: string, name: string, ending: string): string {
  return join(folder, `${fileName(name)}.${ending}`);
}

/** A story's name as a file name: "samples/budsjett.txt#2" becomes "budsjett-2". */
function fileName(name: string): string {
  const [, path = name, number] = /^(.*?)(?:#(\d+))?$/su.exec(name) ?? [];
  const stem = basename(path, extname(path))
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/u, '');
  return `${stem || 'story'}${number === undefined ? '' : `-${number}`}`;
}
