import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunSetup } from '../../batch/index.ts';
import type { Journal } from '../../batch/journal/index.ts';
import { keepPaidAfter } from '../../batch/journal/index.ts';
import { isHeldBack, sayPull, withdrawOutputs, writeOutputs } from '../../batch/run/index.ts';
import { isInside, realPath } from '../../files/index.ts';
import { DeskError } from '../desk-error.ts';
import type { Feed, HandedCopy } from './feed.ts';

/** A folder that is watched, and its journal. */
export function folderFeed(run: RunSetup, journal: Journal): Feed {
  return {
    out: run.out,
    formats: run.formats.map(({ name }) => name),
    isCalledBack: async (source) => {
      const row = journal.stories.get(source);
      return row?.state === 'withdrawn' || (row?.state === 'failed' && isHeldBack(row, run.clock()));
    },
    write: (handed) => writeFiles(run, journal, handed),
    outputsOf: async (source) => journal.stories.outputsOf(source),
    read: async ({ path: name }) => {
      const path = join(run.out, name);
      if (!isInside(realPath(run.out), realPath(path)))
        throw new DeskError('not-found', `${name} is not in the output folder.`);
      return readFile(path, 'utf8').catch(() => null);
    },
    notePaid: (source, answer) => keepPaidAfter(run, journal, source, answer),
  };
}

async function writeFiles(
  run: RunSetup,
  journal: Journal,
  { source, digest, kept, withdrawn }: HandedCopy,
): Promise<string | null> {
  if (withdrawn !== null) {
    const why = `${withdrawn.reason} (${withdrawn.by})`;
    // First of all, so that no look at the input folder takes what is missing for work to be done.
    await journal.change(() => journal.stories.setState(source, 'withdrawn', why));
    const { pull } = await withdrawOutputs(run, journal, source, withdrawn.reason);
    await journal.change(() => journal.stories.setState(source, 'withdrawn', `${why}${sayPull(pull)}`));
    return pull.length === 0 ? null : `To pull: ${pull.join(', ')}.`;
  }
  if (kept === null) return null;
  const now = journal.stories.get(source);
  const isOther = now?.state === 'finished' && digest !== undefined && now.digest !== digest;
  if (now?.state === 'replaced' || isOther) return 'A newer version had taken its place by then.';
  const story = run.readStory(kept.article);
  const stem = await journal.change(() =>
    journal.files.claimName(source, source.replace(/[^\p{L}\p{N}]+/gu, '-')),
  );
  await writeOutputs(run, journal, { owners: [source], stem }, { story, copy: kept.copy });
  await journal.change(() => {
    journal.stories.keepCopy(source, kept);
    const row = journal.stories.get(source);
    const errors = kept.copy.findings.filter(({ level }) => level === 'error').length;
    const headline =
      kept.copy.translation.parts.find(({ id }) => id === 'headline')?.text ?? row?.headline ?? null;
    if (row !== null)
      journal.stories.put({ ...row, headline, errors, warnings: kept.copy.findings.length - errors });
  });
  return null;
}
