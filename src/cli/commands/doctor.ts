import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { dataFolder } from '../../files/index.ts';
import { ownSettingsFile } from '../../files/settings/index.ts';
import { version } from '../../version.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type Connection, type ConnectionFlags, defaultServer, readConnection } from '../setup/connection.ts';
import {
  type HouseFlags,
  type HouseSettings,
  readHouseSettings,
  settingsOf,
} from '../setup/house-settings.ts';
import { inTime } from '../setup/newsroom.ts';
import { plainText, type World, withoutKeys } from '../world.ts';

export interface DoctorFlags extends ConnectionFlags, HouseFlags {
  readonly ask?: boolean;
}

/** `doctor`: what is in force and what is missing, without asking a model unless told to. */
export async function doctor(flags: DoctorFlags, world: World): Promise<ExitCode> {
  const connection = await readConnection(flags, world);
  const desk = readHouseSettings(flags, world);
  const needsKey = connection.engine === 'openai' && connection.server === defaultServer;
  const lines = [
    ['norwire', version],
    ['node', process.version],
    ['engine', connection.engine],
    ['model', connection.model],
    ['server', connection.engine === 'openai' ? connection.server : 'none'],
    ['key', connection.key !== null ? 'set' : needsKey ? 'missing: set OPENAI_API_KEY' : 'none, none needed'],
    ['store', join(dataFolder(world.env), 'answers.sqlite')],
    ...describeSettings(flags, desk, connection, world),
  ];
  for (const [what = '', is = ''] of lines)
    world.stdout.write(`${what.padEnd(13)} ${withoutKeys(plainText(is), world.env)}\n`);
  const lacksKey = needsKey && connection.key === null;
  if (!flags.ask || lacksKey) return lacksKey ? exitCodes.usage : exitCodes.done;
  return askServer(inTime(connection, desk), world);
}

/** The settings in force, each with the file or flag it comes from. */
function describeSettings(
  flags: DoctorFlags,
  desk: HouseSettings,
  { timeout }: Connection,
  world: World,
): readonly (readonly string[])[] {
  const { file, from } = settingsOf(world);
  const own = ownSettingsFile(world.env);
  const ownState = own === null ? 'none' : existsSync(own) ? own : `none (it would be ${own})`;
  const { allow = [], only = [] } = desk.rules;
  const rules = [only.length > 0 ? `only ${only.join(', ')}` : 'all', ...allow.map((rule) => `not ${rule}`)];
  const comes = (value: string, key: keyof typeof from, given?: unknown) =>
    `${value}${given === undefined ? (from[key] === undefined ? '' : `, from ${from[key]}`) : ', from a flag or the environment'}`;
  return [
    ['settings', file ?? 'no norwire.json here or above'],
    ['your own', ownState],
    ['style', comes(desk.style.name, 'style', flags.style)],
    ['glossary', comes(`${desk.terms.length} terms of the desk`, 'glossary', flags.glossary)],
    ['memory', comes(desk.memory ?? 'none', 'memory')],
    ['rules', comes(rules.join(', '), 'rules')],
    ['brief style', comes(desk.briefStyle ?? 'as the house style has it', 'briefStyle')],
    ['second editor', comes(desk.secondEditor ? 'yes' : 'no', 'secondEditor')],
    ['timeout', comes(`${timeout ?? desk.timeout ?? 600} seconds`, 'timeout', timeout ?? undefined)],
  ];
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
