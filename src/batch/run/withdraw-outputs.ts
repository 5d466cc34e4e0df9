import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readStory } from '../../story/index.ts';
import { isWithdrawnPath, type OutputRow, type RunJournal, sha256 } from '../journal/index.ts';
import type { OutputFormat, RunSetup } from '../types.ts';
import { digestAt, putOutput } from './write-outputs.ts';

/** What a withdrawal left: the files that tell of it, and those that were there and must not be published. */
export interface Withdrawn {
  readonly outputs: readonly string[];
  readonly pull: readonly string[];
}

/**
 * Withdraws what was written for a story: `name.md` becomes `name.withdrawn.md`, written anew so that it says so
 * itself (an item of a news format cancels the one before, also where that has been fetched away). A file that an editor
 * has changed stays. `name.withdrawn.txt` names every file to pull.
 */
export async function withdrawOutputs(
  setup: RunSetup,
  journal: RunJournal,
  source: string,
  why: string,
): Promise<Withdrawn> {
  const rows = (await journal.stories.outputsOf(source)).filter(({ path }) => !isWithdrawnPath(path));
  const [first] = rows;
  if (first === undefined) return { outputs: [], pull: [] };
  const notice = `${bareOf(setup, first).replace(/~new(?:-\d+)?$/u, '')}.withdrawn.txt`;
  const marks: { row: OutputRow; text: string | null; mark: string; state: FileState }[] = [];
  for (const row of rows) {
    const state = await stateOf(setup, row);
    const text =
      state === 'edited' && !formatOf(setup, row)?.cancels
        ? null
        : await cancelling(setup, journal, row, why);
    marks.push({ row, text, mark: markOf(setup, row, notice), state });
  }
  const outputs: string[] = [];
  for (const { row, text, mark, state } of marks) {
    if (text === null || (state === 'gone' && !formatOf(setup, row)?.cancels)) continue;
    await putOutput(setup, journal, mark, text);
    if (state === 'ours') await rm(join(setup.out, row.path), { force: true });
    outputs.push(mark);
  }
  const said = noticeOf(why, marks, outputs);
  await putOutput(setup, journal, notice, said);
  await journal.change(async ({ stories }) => {
    for (const { row, text, mark, state } of marks) {
      if (state !== 'edited') await stories.forgetOutput(row.path);
      if (text !== null && outputs.includes(mark))
        await stories.intend({ ...row, path: mark, digest: sha256(text), earlier: null, beside: 0 });
    }
    const row = { path: notice, source, format: 'notice', digest: sha256(said), earlier: null, beside: 0 };
    await stories.intend(row);
  });
  return { outputs: [...outputs, notice], pull: rows.map(({ path }) => path) };
}

/** "; to pull: a.md, a.nitf.xml", or nothing. */
export function sayPull(pull: readonly string[]): string {
  return pull.length === 0 ? '' : `; to pull: ${pull.join(', ')}`;
}

type FileState = 'ours' | 'edited' | 'gone';

async function stateOf(setup: RunSetup, { path, digest, earlier }: OutputRow): Promise<FileState> {
  const there = await digestAt(join(setup.out, path));
  if (there === null) return 'gone';
  return there === digest || there === earlier ? 'ours' : 'edited';
}

function formatOf({ formats, everyFormat = formats }: RunSetup, row: OutputRow): OutputFormat | undefined {
  return [...formats, ...everyFormat].find(({ name }) => name === row.format);
}

function bareOf(setup: RunSetup, row: OutputRow): string {
  const ending = formatOf(setup, row)?.ending ?? /\.[^./]+$/u.exec(row.path)?.[0] ?? '';
  return row.path.slice(0, row.path.length - ending.length);
}

function markOf(setup: RunSetup, row: OutputRow, notice: string): string {
  const bare = bareOf(setup, row);
  const mark = `${bare}.withdrawn${row.path.slice(bare.length)}`;
  return mark === notice ? `${bare}.withdrawn.copy${row.path.slice(bare.length)}` : mark;
}

/** The document as one that says it is withdrawn; null where the journal has no copy or the format is not known. */
async function cancelling(
  setup: RunSetup,
  journal: RunJournal,
  row: OutputRow,
  why: string,
): Promise<string | null> {
  const kept = await journal.stories.copyOf(row.source);
  const format = formatOf(setup, row);
  if (kept === null || format === undefined) return null;
  return format.write({ story: readStory(kept.article), copy: kept.copy, withdrawn: why });
}

function noticeOf(
  why: string,
  marks: readonly { row: OutputRow; mark: string; state: FileState }[],
  written: readonly string[],
): string {
  const lines = marks.map(({ row, mark, state }) => {
    const said = [
      ...(state === 'edited' ? ['an editor has changed it; it still stands there'] : []),
      ...(state === 'gone' ? ['it has been fetched away or removed'] : []),
      ...(written.includes(mark) ? [`${state === 'ours' ? 'now' : 'cancelled by'} ${mark}`] : []),
    ];
    return `- ${row.path}${said.length > 0 ? ` (${said.join('; ')})` : ''}`;
  });
  return `Withdrawn: ${why}.\nDo not publish, and pull where they were used:\n${lines.join('\n')}\n`;
}
