import { resolve } from 'node:path';
import { makeDigest } from '../batch/digest.ts';
import { readJournal } from '../batch/journal.ts';
import { digestFormats } from '../batch/write-digest.ts';
import { NorwireError } from '../errors.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { plainText, type World } from './world.ts';
import { writeOutput } from './write-output.ts';

export interface DigestFlags {
  readonly format?: string;
  readonly output?: string;
  readonly since?: string;
  readonly section?: readonly string[];
  readonly title?: string;
}

/** `digest`: the briefs of a run as one bulletin, whatever formats the run wrote. */
export async function digest(folder: string, flags: DigestFlags, world: World): Promise<ExitCode> {
  const names = Object.keys(digestFormats) as (keyof typeof digestFormats)[];
  const format = names.find((name) => name === (flags.format ?? 'md'));
  if (format === undefined)
    throw new NorwireError(
      'settings',
      `-f takes ${names.join(', ')}; not "${plainText(flags.format ?? '')}".`,
    );
  const journal = readJournal(resolve(world.cwd, folder));
  try {
    const made = await makeDigest(journal, {
      now: world.now().getTime(),
      title: flags.title ?? null,
      since: flags.since === undefined ? null : Date.parse(flags.since),
      ...(flags.section && { sections: flags.section }),
    });
    const { ending, write } = digestFormats[format];
    await writeOutput([{ name: 'digest', text: write(made) }], flags.output, ending, world);
    return exitCodes.done;
  } finally {
    journal.close();
  }
}
