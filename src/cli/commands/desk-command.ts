import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Desk as Run } from '../../batch/index.ts';
import { exitCodeOf } from '../../batch/run/index.ts';
import type { Bearer, Target } from '../../desk/index.ts';
import { NorwireError } from '../../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import { inputPaths } from '../input/input-paths.ts';
import { printBatch } from '../print/print-batch.ts';
import { readDesk, settingsOf } from '../setup/desk.ts';
import { type FolderFlags, folderDesk, pickFormats } from '../setup/folder-desk.ts';
import { deskMemoryFile } from '../setup/memory-file.ts';
import { openNewsroom } from '../setup/newsroom.ts';
import { refusePostgres } from '../setup/shared-store.ts';
import { type World, withoutKeys } from '../world.ts';
import { openThread } from './desk-thread.ts';

export interface DeskCommandFlags extends FolderFlags {
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

const PORT = 4680;
/** Bytes of a file from which another thread reads it. */
const LARGE = 16_384;
/** Copy for readers, and for the systems that take it further. */
const FORMATS = ['md', 'nitf', 'ninjs'];

/** `desk`: the same as `watch`, with a window and an API to read, mend, approve and send. */
export async function desk(
  inputs: readonly string[],
  flags: DeskCommandFlags,
  world: World,
): Promise<ExitCode> {
  if (flags.briefOnly)
    throw new NorwireError('settings', 'A desk works on whole stories; leave --brief-only out.');
  refusePostgres('A desk keeps its stories', flags, world);
  const formats = pickFormats({ ...flags, format: flags.format ?? FORMATS });
  const bearers = readBearers(world.env.NORWIRE_DESK_TOKENS ?? '');
  if (flags.allowedHost && bearers.length === 0)
    throw new NorwireError(
      'settings',
      '--allowed-host needs NORWIRE_DESK_TOKENS, for programs alone come in there: set it to name:token.',
    );
  const { openDesk } = await import('../../desk/index.ts');
  const named = flags.memory ?? settingsOf(world).memory ?? deskMemoryFile(resolve(world.cwd, flags.out));
  const remembering = { ...flags, memory: named, memoryLives: true, memoryMade: true };
  const newsroom = await openNewsroom(remembering, flags.brief !== false, world);
  const printer = printBatch(world, flags);
  const { connection } = newsroom;
  const [reader, checker] = [openThread(flags, world), openThread(flags, world)];
  const tell = (line: Readonly<Record<string, unknown>>): void => {
    if (!flags.json) return;
    const written = JSON.stringify({ ...line, time: world.now().toISOString() });
    world.stdout.write(`${withoutKeys(written, world.env)}\n`);
  };
  try {
    const opened = await openDesk({
      run: { ...readingBeside(folderDesk(newsroom, formats, flags, world), reader), onEvent: printer.on },
      watch: {
        ...(flags.include && { include: flags.include }),
        ...(flags.exclude && { exclude: flags.exclude }),
        ...(flags.poll && { poll: flags.poll }),
      },
      inputs: inputPaths(inputs, world),
      port: flags.port ?? PORT,
      allowedHosts: (flags.allowedHost ?? []).map((host) => host.toLowerCase()),
      bearers,
      pushSecret: readSecret('NORWIRE_PUSH_SECRET', world),
      targets: await readTargets(flags, world),
      engine: connection.engine === 'openai' ? connection.model : connection.engine,
      check: newsroom.checkEdited,
      style: newsroom.style,
      rewrite: (story, id, now, onAnswer) =>
        newsroom.rewritePart(story, id, now, {
          signal: world.stop,
          onEvent: (event) => event.type === 'answered' && onAnswer(event.answer),
        }),
      checkLoose: checker.check,
      ...(newsroom.memory && { memory: newsroom.memory }),
      ownTerms: readDesk({ ...flags, quiet: true }, world).terms.flatMap(({ norwegian }) => norwegian),
      log: (line) => tell(line),
    });
    const address = opened.invite();
    tell({ type: 'desk-opened', address });
    if (!flags.json)
      world.stderr.write(
        `The desk is open: ${address}\n(the address lets one browser in; Ctrl-C closes the desk)\n`,
      );
    if (flags.open !== false && world.stderr.isTTY) openBrowser(address);
    return exitCodeOf(await opened.ended);
  } finally {
    printer.end();
    await Promise.all([reader.close(), checker.close()]);
    await newsroom.close();
  }
}

/** `name:token` or a token alone, several with commas; short ones could be guessed. */
function readBearers(text: string): readonly Bearer[] {
  return text
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, name = 'api', token = ''] = /^(?:([\w-]+):)?(.+)$/u.exec(entry) ?? [];
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

async function readTargets(flags: DeskCommandFlags, world: World): Promise<readonly Target[]> {
  if ([flags.onApproved, flags.webhook, flags.superdeskFeed].every((flag) => flag === undefined)) return [];
  const { commandTarget, superdeskTarget, webhookTarget } = await import('../../desk/index.ts');
  const targets: Target[] = [];
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
function readingBeside(run: Run, reader: ReturnType<typeof openThread>): Run {
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
