import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { checkAddress, readKey, readServerAddress } from '../../ask/index.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { NorwireError } from '../../errors.ts';
import { sayFileTrouble } from '../input/say-file-trouble.ts';
import { plainText, type World } from '../world.ts';

/** The model asked where no other is named. */
export const defaultModel = 'gpt-5-mini';
export const defaultServer = 'https://api.openai.com/v1';

export const engines = ['openai', 'recorded', 'local'] as const;
export type Engine = (typeof engines)[number];

/** Who is asked, and where a story's text may go. */
export interface Connection {
  readonly engine: Engine;
  readonly model: string;
  readonly server: string;
  readonly key: string | null;
  /** Azure's `api-version`; null elsewhere. */
  readonly apiVersion: string | null;
  /** Seconds for one answer; null where neither flag nor environment says. */
  readonly timeout: number | null;
}

export interface ConnectionFlags {
  readonly engine?: string;
  readonly model?: string;
  readonly baseUrl?: string;
  readonly timeout?: number;
}

/** What says where text goes: taken from one place as a whole, never mixed. */
const whereTextGoes = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_API_VERSION', 'NORWIRE_ENGINE'] as const;

/**
 * Server, engine and key from flags or the environment. A `.env` in the working folder may set them only all
 * together: as soon as the environment sets one of them, the file's are ignored, so that a key from the environment
 * is never sent to an address that a file of the folder names.
 */
export async function readConnection(flags: ConnectionFlags, world: World): Promise<Connection> {
  const file = await readEnvFile(world.cwd);
  const isSet = (name: string) => (world.env[name] ?? '').trim() !== '';
  const fromEnvironment = whereTextGoes.some(isSet);
  const ignored = whereTextGoes.filter(
    (name) => fromEnvironment && (file[name] ?? '') !== '' && file[name] !== world.env[name],
  );
  if (ignored.length > 0) {
    world.stderr.write(
      `.env: ${ignored.join(', ')} ignored, since the environment already says where text goes.\n`,
    );
  }
  const where = (name: (typeof whereTextGoes)[number]) =>
    (fromEnvironment ? world.env[name] : file[name])?.trim() || null;
  const engine = flags.engine ?? where('NORWIRE_ENGINE') ?? 'openai';
  if (!isEngine(engine)) {
    throw new NorwireError(
      'settings',
      `There is no engine "${plainText(engine)}"; choose ${engines.join(', ')} (--engine or NORWIRE_ENGINE).${didYouMean(engine, engines)}`,
    );
  }
  const server = flags.baseUrl ?? where('OPENAI_BASE_URL') ?? defaultServer;
  const name = flags.baseUrl === undefined ? 'OPENAI_BASE_URL' : 'The address of --base-url';
  checkAddress(server, name);
  const key = where('OPENAI_API_KEY');
  if (key !== null && engine === 'openai') readKey(key, readServerAddress(server));
  return {
    engine,
    model: flags.model ?? (world.env.NORWIRE_MODEL || file.NORWIRE_MODEL || defaultModel),
    server: server.trim().replace(/\/+$/u, ''),
    key,
    apiVersion: where('OPENAI_API_VERSION'),
    timeout: flags.timeout ?? readTimeout(world.env.NORWIRE_TIMEOUT || file.NORWIRE_TIMEOUT),
  };
}

/** Whether a story's text stays on this machine. */
export function isOnThisMachine({ engine, server }: Connection): boolean {
  const { hostname } = new URL(server);
  return (
    engine !== 'openai' ||
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    /^127(?:\.\d+){3}$/u.test(hostname)
  );
}

async function readEnvFile(folder: string): Promise<Record<string, string | undefined>> {
  try {
    return parseEnv((await readFile(join(folder, '.env'), 'utf8')).replace(/^\uFEFF/u, ''));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new NorwireError(
      'settings',
      `.env in this folder ${sayFileTrouble(error as NodeJS.ErrnoException)}`,
      {
        cause: error,
      },
    );
  }
}

function readTimeout(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seconds = Number(text);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new NorwireError('settings', 'NORWIRE_TIMEOUT must be a number of seconds above 0, such as 300.');
}

function isEngine(name: string): name is Engine {
  return engines.some((engine) => engine === name);
}
