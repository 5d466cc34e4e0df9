import { version } from '../version.ts';
import { type ConnectionFlags, defaultServer, readConnection } from './connection.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { plainText, type World } from './world.ts';

export interface DoctorFlags extends ConnectionFlags {
  readonly ask?: boolean;
}

/** `doctor`: what is in force and what is missing, without asking a model unless told to. */
export async function doctor(flags: DoctorFlags, world: World): Promise<ExitCode> {
  const connection = await readConnection(flags, world);
  const needsKey = connection.engine === 'openai' && connection.server === defaultServer;
  const lines = [
    ['norwire', version],
    ['node', process.version],
    ['engine', connection.engine],
    ['model', connection.model],
    ['server', connection.engine === 'openai' ? connection.server : 'none'],
    ['key', connection.key !== null ? 'set' : needsKey ? 'missing: set OPENAI_API_KEY' : 'none, none needed'],
  ];
  for (const [what = '', is = ''] of lines) world.stdout.write(`${what.padEnd(8)} ${plainText(is)}\n`);
  return needsKey && connection.key === null ? exitCodes.usage : exitCodes.done;
}
