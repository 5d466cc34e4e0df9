import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  arrangeDigest,
  type Digest,
  type DigestEntry,
  type DigestLead,
  type DigestOptions,
  digestFormats,
  makeDigest,
  readDigestFile,
} from '../../batch/digest/index.ts';
import { readJournal, tellDamage } from '../../batch/journal/index.ts';
import { readSharedJournal } from '../../batch/run/index.ts';
import type { Finding } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import { loadPrompts } from '../../files/shipped/index.ts';
import { writeLead } from '../../write/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readText } from '../input/read-input.ts';
import { printFindings } from '../print/print-findings.ts';
import { refuseOutput, writeOutput } from '../print/write-output.ts';
import { noticer } from '../setup/asking.ts';
import { readConnection } from '../setup/connection.ts';
import { openEngine } from '../setup/engine.ts';
import { openSharedJournals } from '../setup/folder-newsroom.ts';
import { readHouseSettings } from '../setup/house-settings.ts';
import { type NewsroomFlags, rightsOf } from '../setup/newsroom.ts';
import { plainText, type World } from '../world.ts';

export interface DigestFlags extends NewsroomFlags {
  readonly format?: string;
  readonly output?: string;
  readonly since?: string;
  readonly section?: readonly string[];
  readonly title?: string;
  readonly lead?: boolean;
}

/** `digest`: the briefs of a run, whatever formats it wrote, or of JSON files as one bulletin. */
export async function digest(from: readonly string[], flags: DigestFlags, world: World): Promise<ExitCode> {
  const names = Object.keys(digestFormats) as (keyof typeof digestFormats)[];
  const format = names.find((name) => name === (flags.format ?? 'md'));
  if (format === undefined)
    throw new NorwireError(
      'settings',
      `-f takes ${names.join(', ')}; not "${plainText(flags.format ?? '')}".`,
    );
  const { ending, write } = digestFormats[format];
  const place = { output: flags.output, ending, inputs: from };
  await refuseOutput(['digest'], place, world);
  const findings: Finding[] = [];
  const options: DigestOptions = {
    now: world.now().getTime(),
    title: flags.title ?? null,
    since: flags.since === undefined ? null : Date.parse(flags.since),
    ...(flags.section && { sections: flags.section }),
    lead: flags.lead ? (entries) => askForLead(entries, findings, flags, world) : null,
  };
  const made = await arrange(from, options, flags, world);
  await writeOutput([{ name: 'digest', text: write(made) }], place, world);
  if (!flags.quiet) printFindings('the opening paragraph', findings, world);
  return findings.some(({ level }) => level === 'error') ? exitCodes.look : exitCodes.done;
}

/** From a run's folder, or from files; the one is a folder, the other are not. */
async function arrange(
  from: readonly string[],
  options: DigestOptions,
  flags: DigestFlags,
  world: World,
): Promise<Digest> {
  const [first = '', ...more] = from.map((path) => resolve(world.cwd, path));
  const found = await stat(first).catch(() => null);
  const isFile = more.length > 0 || found?.isFile() === true;
  if (!isFile) {
    return await arrangeRun(first, options, flags, world);
  }
  if (flags.lead && !flags.allowEmbargoed) {
    throw new NorwireError(
      'settings',
      '--lead needs the folder of a run: files do not say what is under embargo (--allow-embargoed sends them all the same).',
    );
  }
  const entries: DigestEntry[] = [];
  for (const file of from) {
    const { name, text } = await readText(file, world);
    entries.push(...readDigestFile(text, name, options.now));
  }
  return arrangeDigest(entries, options);
}

/** From the journal of a run's folder, wherever it is kept. */
async function arrangeRun(
  folder: string,
  options: DigestOptions,
  flags: DigestFlags,
  world: World,
): Promise<Digest> {
  const shared = await openSharedJournals(flags, world, noticer(flags, world));
  try {
    const journal = (shared && (await readSharedJournal(folder, shared.journals))) ?? readJournal(folder);
    try {
      return await makeDigest(journal, options);
    } catch (cause) {
      throw tellDamage(folder, cause);
    } finally {
      await journal.close();
    }
  } finally {
    await shared?.store.close();
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
  const { allowEmbargoed } = rightsOf(flags, connection, world);
  const held = entries.filter(({ embargo }) => embargo === null || allowEmbargoed);
  const engine = await openEngine(connection, flags, world);
  try {
    const stories = held.map(({ source, headline, lede, points }) => ({
      id: source,
      text: [headline, lede, ...points].join(' '),
    }));
    const { text, cites, findings } = await writeLead(stories, {
      model: engine.model,
      prompts: await loadPrompts(),
      style: readHouseSettings(flags, world).style,
      signal: world.stop,
    });
    found.push(...findings);
    return { text, cites };
  } finally {
    await engine.close();
  }
}
