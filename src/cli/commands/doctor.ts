import { join } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { dataFolder } from '../../files/index.ts';
import { findSettings } from '../../files/settings/index.ts';
import { version } from '../../version.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type Connection, type ConnectionFlags, defaultServer, readConnection } from '../setup/connection.ts';
import { type DeskFlags, readDesk } from '../setup/desk.ts';
import { inTime } from '../setup/newsroom.ts';
import { plainText, type World, withoutKeys } from '../world.ts';

export interface DoctorFlags extends ConnectionFlags, DeskFlags {
  readonly ask?: boolean;
}

/** `doctor`: what is in force and what is missing, without asking a model unless told to. */
export async function doctor(flags: DoctorFlags, world: World): Promise<ExitCode> {
  const connection = await readConnection(flags, world);
  const desk = readDesk(flags, world);
  const needsKey = connection.engine === 'openai' && connection.server === defaultServer;
  const lines = [
    ['norwire', version],
    ['node', process.version],
    ['engine', connection.engine],
    ['model', connection.model],
    ['server', connection.engine === 'openai' ? connection.server : 'none'],
    ['key', connection.key !== null ? 'set' : needsKey ? 'missing: set OPENAI_API_KEY' : 'none, none needed'],
    ['settings', findSettings(world.cwd) ?? 'no norwire.json here or above'],
    ['style', desk.style.name],
    ['glossary', `${desk.terms.length} terms of the desk`],
    ['store', join(dataFolder(world.env), 'answers.sqlite')],
  ];
  for (const [what = '', is = ''] of lines)
    world.stdout.write(`${what.padEnd(9)} ${withoutKeys(plainText(is), world.env)}\n`);
  const lacksKey = needsKey && connection.key === null;
  if (!flags.ask || lacksKey) return lacksKey ? exitCodes.usage : exitCodes.done;
  return askServer(inTime(connection, desk), world);
}

/** One tiny request, and what the server can do, in sentences. */
async function askServer(connection: Connection, world: World): Promise<ExitCode> {
  if (connection.engine !== 'openai')
    throw new NorwireError(
      'settings',
      `doctor --ask tries a server; the engine ${connection.engine} has none.`,
    );
  const { tryServer } = await import('../../ask/server/index.ts');
  const { usable, sentences } = await tryServer({
    model: connection.model,
    apiKey: connection.key ?? undefined,
    baseURL: connection.server,
    apiVersion: connection.apiVersion ?? undefined,
    ...(connection.timeout !== null && { timeout: connection.timeout * 1_000 }),
  });
  for (const sentence of sentences) world.stdout.write(`${plainText(sentence)}\n`);
  return usable ? exitCodes.done : exitCodes.model;
}
