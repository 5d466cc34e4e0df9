import { resolve } from 'node:path';
import { type DigestEntry, type DigestLead, makeDigest } from '../batch/digest.ts';
import { readJournal } from '../batch/journal.ts';
import { digestFormats } from '../batch/write-digest.ts';
import type { Finding } from '../english/types.ts';
import { NorwireError } from '../errors.ts';
import { loadPrompts } from '../files/prompts.ts';
import { writeLead } from '../summarise/write-lead.ts';
import { isOnThisMachine, readConnection } from './connection.ts';
import { readDesk } from './desk.ts';
import { openEngine } from './engine.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { NewsroomFlags } from './newsroom.ts';
import { printFindings } from './print-findings.ts';
import { plainText, type World } from './world.ts';
import { refuseOutput, writeOutput } from './write-output.ts';

export interface DigestFlags extends NewsroomFlags {
  readonly format?: string;
  readonly output?: string;
  readonly since?: string;
  readonly section?: readonly string[];
  readonly title?: string;
  readonly lead?: boolean;
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
  await refuseOutput(1, flags.output, digestFormats[format].ending, world);
  const findings: Finding[] = [];
  const journal = readJournal(resolve(world.cwd, folder));
  try {
    const made = await makeDigest(journal, {
      now: world.now().getTime(),
      title: flags.title ?? null,
      since: flags.since === undefined ? null : Date.parse(flags.since),
      ...(flags.section && { sections: flags.section }),
      lead: flags.lead ? (entries) => askForLead(entries, findings, flags, world) : null,
    });
    const { ending, write } = digestFormats[format];
    await writeOutput([{ name: 'digest', text: write(made) }], flags.output, ending, world);
    if (!flags.quiet) printFindings('the opening paragraph', findings, world);
    return findings.some(({ level }) => level === 'error') ? exitCodes.look : exitCodes.done;
  } finally {
    journal.close();
  }
}

/** One checked request for an opening paragraph; what it leaves to look at goes to `found`. */
async function askForLead(
  entries: readonly DigestEntry[],
  found: Finding[],
  flags: DigestFlags,
  world: World,
): Promise<DigestLead> {
  const connection = await readConnection(flags, world);
  const held = entries.filter(
    ({ embargo }) => embargo === null || flags.allowEmbargoed || isOnThisMachine(connection),
  );
  const engine = await openEngine(connection, flags, world);
  try {
    const stories = held.map(({ source, headline, lede, points }) => ({
      id: source,
      text: [headline, lede, ...points].join(' '),
    }));
    const { text, cites, findings } = await writeLead(stories, {
      model: engine.model,
      prompts: await loadPrompts(),
      style: readDesk(flags, world).style,
      signal: world.stop,
    });
    found.push(...findings);
    return { text, cites };
  } finally {
    await engine.close();
  }
}
