import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { RunSetup } from '../../batch/index.ts';
import { exitCodeOf } from '../../batch/run/index.ts';
import type { Bearer, DeliveryTarget, DeskOptions, OpenDesk } from '../../desk/index.ts';
import { NorwireError } from '../../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import { inputPaths } from '../input/input-paths.ts';
import { printBatch } from '../print/print-batch.ts';
import { type FolderFlags, folderSetup, pickFormats } from '../setup/folder-setup.ts';
import { readHouseSettings, settingsOf } from '../setup/house-settings.ts';
import { deskMemoryFile, MEMORY_IN_STORE } from '../setup/memory-file.ts';
import { type Newsroom, openNewsroom } from '../setup/newsroom.ts';
import { isPostgres, namedStore } from '../setup/shared-store.ts';
import { type World, withoutKeys } from '../world.ts';
import { openThread } from './desk-thread.ts';

export interface DeskCommandFlags extends Omit<FolderFlags, 'out'> {
  readonly out?: string;
  readonly port?: number;
  readonly open?: boolean;
  readonly onApproved?: string;
  readonly webhook?: string;
  readonly superdeskFeed?: string;
  readonly allowedHost?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly poll?: boolean;
}

/** Always the same, so that an editor can bookmark the desk. */
const PORT = 4680;
/** Bytes of a file from which another thread reads it. */
const LARGE = 16_384;
/** Copy for readers, and for the systems that take it further. */
const FORMATS = ['md', 'nitf', 'ninjs'];

/**
 * `desk`: a window and an API to read, mend, approve and send; on a folder the same as `watch` besides, on a store in
 * PostgreSQL for what the workers of its queue have made.
 */
export async function desk(
  inputs: readonly string[],
  flags: DeskCommandFlags,
  world: World,
): Promise<ExitCode> {
  if (flags.briefOnly)
    throw new NorwireError('settings', 'A desk works on whole stories; leave --brief-only out.');
  const store = namedStore(flags, world);
  const address = store !== null && isPostgres(store) ? store : null;
  const place = placeOf(address, inputs, flags);
  const formats = pickFormats({ ...flags, format: flags.format ?? FORMATS });
  const bearers = readBearers(world.env.NORWIRE_DESK_TOKENS ?? '');
  if (flags.allowedHost && bearers.length === 0)
    throw new NorwireError(
      'settings',
      '--allowed-host needs NORWIRE_DESK_TOKENS: under that name only programs with a token are let in. Set it to name:token.',
    );
  const own = place === null ? MEMORY_IN_STORE : deskMemoryFile(resolve(world.cwd, place));
  const memory = flags.memory ?? settingsOf(world).memory ?? own;
  const remembering = { ...flags, memory, memoryLives: true, memoryMade: true };
  const newsroom = await openNewsroom(remembering, flags.brief !== false, world);
  const printer = printBatch(world, flags);
  const [reader, checker] = [openThread(flags, world), openThread(flags, world)];
  const tell = (line: Readonly<Record<string, unknown>>): void => {
    if (!flags.json) return;
    const written = JSON.stringify({ ...line, time: world.now().toISOString() });
    world.stdout.write(`${withoutKeys(written, world.env)}\n`);
  };
  try {
    const serving = {
      ...(await servingOptions(flags, newsroom, world)),
      bearers,
      checkLoose: checker.check,
      log: tell,
    };
    const folder = { ...flags, out: place ?? '.' };
    const run = {
      ...readingBeside(folderSetup(newsroom, formats, folder, world), reader),
      onEvent: printer.on,
    };
    const onOpened = (opened: OpenDesk) => sayOpened(opened, flags, world, tell);
    if (address !== null) {
      const { deskOnQueue } = await import('./desk-on-queue.ts');
      return await deskOnQueue({ address, flags, serving, run, onOpened }, world);
    }
    const { openDesk } = await import('../../desk/index.ts');
    const watch = {
      ...(flags.include && { include: flags.include }),
      ...(flags.exclude && { exclude: flags.exclude }),
      ...(flags.poll && { poll: flags.poll }),
    };
    const opened = await openDesk({ ...serving, run, watch, inputs: inputPaths(inputs, world) });
    onOpened(opened);
    return exitCodeOf(await opened.ended);
  } finally {
    printer.end();
    await Promise.all([reader.close(), checker.close()]);
    await newsroom.close();
  }
}

/** The output folder; null for a desk on a queue. Throws (`settings`) where it is not one or the other. */
function placeOf(
  address: string | null,
  inputs: readonly string[],
  { out }: DeskCommandFlags,
): string | null {
  if (address === null && out === undefined)
    throw new NorwireError(
      'settings',
      'A desk needs a place: a folder (--out) or a PostgreSQL with a queue (--store postgres://…, NORWIRE_STORE).',
    );
  if (address !== null && (out !== undefined || inputs.length > 0))
    throw new NorwireError(
      'settings',
      'A desk on a store in PostgreSQL takes its stories from the queue and keeps everything there: leave out folders and --out (norwire queue add --for-desk puts stories in), or leave out --store (NORWIRE_STORE).',
    );
  return out ?? null;
}

/** What a desk is served with, wherever its stories come from. */
async function servingOptions(flags: DeskCommandFlags, newsroom: Newsroom, world: World) {
  const { connection } = newsroom;
  return {
    port: flags.port ?? PORT,
    allowedHosts: (flags.allowedHost ?? []).map((host) => host.toLowerCase()),
    pushSecret: readSecret('NORWIRE_PUSH_SECRET', world),
    targets: await readTargets(flags, world),
    engine: connection.engine === 'openai' ? connection.model : connection.engine,
    check: newsroom.checkEdited,
    style: newsroom.style,
    rewrite: ((story, id, now, onAnswer) =>
      newsroom.rewritePart(story, id, now, {
        signal: world.stop,
        onEvent: (event) => event.type === 'answered' && onAnswer(event.answer),
      })) satisfies DeskOptions['rewrite'],
    ...(newsroom.memory && { memory: newsroom.memory }),
    ownTerms: readHouseSettings({ ...flags, quiet: true }, world).terms.flatMap(({ norwegian }) => norwegian),
  };
}

function sayOpened(
  opened: OpenDesk,
  flags: DeskCommandFlags,
  world: World,
  tell: (line: Readonly<Record<string, unknown>>) => void,
): void {
  const address = opened.invite();
  tell({ type: 'desk-opened', address });
  if (!flags.json)
    world.stderr.write(
      `The desk is open: ${address}\n(the address lets one browser in; Ctrl-C closes the desk)\n`,
    );
  if (flags.open !== false && world.stderr.isTTY) openBrowser(address);
}

/** `name:token` or a token alone, several with commas; short ones could be guessed. */
function readBearers(text: string): readonly Bearer[] {
  return text
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, name = 'api', token = ''] = /^(?:([\w-]+):)?(.+)$/u.exec(entry) ?? [];
      // Twenty random letters and digits are over 100 bits; “openssl rand -hex 32” gives 64 characters.
      if (token.length < 20)
        throw new NorwireError(
          'settings',
          'A token of NORWIRE_DESK_TOKENS has fewer than 20 characters; make a longer one: openssl rand -hex 32',
        );
      return { name, token };
    });
}

function readSecret(name: string, { env }: World): string | null {
  const secret = (env[name] ?? '').trim();
  if (secret === '') return null;
  if (secret.length >= 16) return secret;
  throw new NorwireError(
    'settings',
    `${name} has fewer than 16 characters; make a longer one: openssl rand -hex 32`,
  );
}

async function readTargets(flags: DeskCommandFlags, world: World): Promise<readonly DeliveryTarget[]> {
  if ([flags.onApproved, flags.webhook, flags.superdeskFeed].every((flag) => flag === undefined)) return [];
  const { commandTarget, superdeskTarget, webhookTarget } = await import('../../desk/index.ts');
  const targets: DeliveryTarget[] = [];
  if (flags.onApproved !== undefined) targets.push(commandTarget(flags.onApproved, world));
  if (flags.webhook !== undefined) {
    const secret = readSecret('NORWIRE_WEBHOOK_SECRET', world);
    if (secret === null)
      throw new NorwireError(
        'settings',
        '--webhook needs a secret to sign with: set NORWIRE_WEBHOOK_SECRET.',
      );
    targets.push(webhookTarget(flags.webhook, secret, () => world.now().getTime()));
  }
  if (flags.superdeskFeed !== undefined)
    targets.push(superdeskTarget(resolve(world.cwd, flags.superdeskFeed)));
  return targets;
}

/** A folder's desk that has large files read by another thread: some take seconds, in which nobody would be answered. */
function readingBeside(run: RunSetup, reader: ReturnType<typeof openThread>): RunSetup {
  return {
    ...run,
    readArticles: async (bytes, name, onLeftOut) => {
      if (bytes.length < LARGE) return run.readArticles(bytes, name, onLeftOut);
      const { articles, leftOut } = await reader.read(bytes, name);
      for (const left of leftOut) onLeftOut?.(left);
      return articles;
    },
  };
}

/** Opens the address in the browser, if this machine has one; it stands on the terminal besides. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const child = spawn(command ?? 'xdg-open', [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
