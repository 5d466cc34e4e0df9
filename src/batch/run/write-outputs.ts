import { lstatSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { codeOf, isInside, realPath, writeWhole } from '../../files/index.ts';
import type { Output } from '../../formats/index.ts';
import { isWithdrawnPath, type RunJournal, sha256 } from '../journal/index.ts';
import type { OutputFormat, RunSetup } from '../types.ts';

/** Paths below the output folder; those of `beside` are among the outputs. */
export interface WrittenOutputs {
  readonly outputs: readonly string[];
  readonly beside: readonly string[];
}

/** Whose outputs these are, the story first, and what their paths begin with. */
export interface OutputOwner {
  readonly owners: readonly string[];
  readonly stem: string;
}

/**
 * Writes a story in all formats, each file whole, and never over a file that is not as we left it: there the new
 * copy is written beside it, as `name~new.md`. The first of `owners` is the story itself; what the others (an earlier
 * version) wrote is taken over. Throws a NorwireError (`settings`) where the disk refuses.
 */
export async function writeOutputs(
  setup: RunSetup,
  journal: RunJournal,
  owner: OutputOwner,
  output: Output,
): Promise<WrittenOutputs> {
  const drafts = setup.formats.map((format) => ({ ...format, text: format.write(output) }));
  try {
    return await writeDrafts(setup, journal, owner, drafts);
  } catch (cause) {
    if (cause instanceof NorwireError) throw cause;
    const code = codeOf(cause);
    const path = join(setup.out, owner.stem);
    throw new NorwireError('settings', `${path} cannot be written: ${REASONS[code] ?? code}.`, { cause });
  }
}

async function writeDrafts(
  setup: RunSetup,
  journal: RunJournal,
  owner: OutputOwner,
  drafts: readonly (OutputFormat & { readonly text: string })[],
): Promise<WrittenOutputs> {
  const documents = await Promise.all(
    drafts.map(async ({ name, ending, text }) => {
      const digest = sha256(text);
      const place = await placeFor(setup, journal, owner, { ending, digest });
      return { format: name, text, digest, ...place };
    }),
  );
  const [source = ''] = owner.owners;
  const stale = (await journal.stories.outputsOf(source)).filter(
    ({ path }) => isWithdrawnPath(path) && documents.every((document) => document.path !== path),
  );
  await journal.change(async ({ stories }) => {
    for (const { path } of stale) await stories.forgetOutput(path);
    for (const { path, format, digest, earlier, beside } of documents) {
      await stories.intend({ path, source, format, digest, earlier, beside: Number(beside) });
    }
  });
  await Promise.all(documents.map(({ path, text }) => putOutput(setup, journal, path, text)));
  // The story is back: what cancelled it must not be taken for the latest word.
  for (const { path, digest } of stale)
    if ((await digestAt(join(setup.out, path))) === digest) await rm(join(setup.out, path));
  return {
    outputs: documents.map(({ path }) => path),
    beside: documents.filter(({ beside }) => beside).map(({ path }) => path),
  };
}

/** Does everything stand that this story should have been written as? */
export async function hasOutputs(setup: RunSetup, journal: RunJournal, source: string): Promise<boolean> {
  const rows = await journal.stories.outputsOf(source);
  return (
    setup.formats.every(({ name }) => rows.some(({ format }) => format === name)) &&
    rows.every(({ path }) => lstatSync(join(setup.out, path), { throwIfNoEntry: false }) !== undefined)
  );
}

/** Where a document may stand: its own place if that is free or holds what we wrote, else a place beside it. */
async function placeFor(
  setup: RunSetup,
  journal: RunJournal,
  { owners, stem }: OutputOwner,
  { ending, digest }: { readonly ending: string; readonly digest: string },
): Promise<{ path: string; beside: boolean; earlier: string | null }> {
  for (let turn = 0; ; turn += 1) {
    const path = `${stem}${turn === 0 ? '' : turn === 1 ? '~new' : `~new-${turn}`}${ending}`;
    const known = await journal.stories.outputAt(path);
    if (known !== null && !owners.includes(known.source)) continue;
    const there = await digestAt(join(setup.out, path));
    if (there === null || [digest, known?.digest, known?.earlier].includes(there)) {
      return { path, beside: turn > 0, earlier: there };
    }
  }
}

/** The digest of the file at a path; null where there is none, empty where something else stands. */
export async function digestAt(path: string): Promise<string | null> {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return null;
  return there.isFile() ? sha256(await readFile(path)) : '';
}

/** Writes a file whole, below the output folder and nowhere else. */
export async function putOutput(
  setup: RunSetup,
  journal: RunJournal,
  path: string,
  text: string,
): Promise<void> {
  const target = join(setup.out, path);
  const parent = dirname(target);
  if (!isInside(realPath(setup.out), realPath(parent))) {
    throw new NorwireError(
      'settings',
      `${path} was not written: a link leads out of ${setup.out}. Remove the link.`,
    );
  }
  await mkdir(parent, { recursive: true });
  await writeWhole(target, text, journal.writing);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room and run again',
  EDQUOT: 'the quota is used up. Make room and run again',
  EROFS: 'the disk is read-only. Give another --out folder',
  EACCES: 'the folder may not be written to. Change its permissions and run again',
  EPERM: 'the folder may not be written to. Change its permissions and run again',
  ENOTDIR: 'a file stands where its folder should be. Move it away and run again',
  EEXIST: 'a file stands where its folder should be. Move it away and run again',
  ENAMETOOLONG: 'its path is too long. Give an --out folder with a shorter path',
};
