import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { listModels, pullModel } from '../../ask/local/index.ts';
import { dataFolder } from '../../files/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { isLively, plainText, type World } from '../world.ts';

/** `model list`: the model files that the local engine can use. */
export async function modelList(world: World): Promise<ExitCode> {
  const folder = join(dataFolder(world.env), 'models');
  const files = listModels(folder);
  for (const { name, bytes } of files) world.stdout.write(plainText(`${name}  ${sayBytes(bytes)}\n`));
  if (files.length === 0)
    world.stdout.write(`No model file yet, in ${folder}. Get one with: norwire model pull\n`);
  return exitCodes.done;
}

/** `model pull`: downloads a model file after saying its size and asking; goes on where it was cut off. */
export async function modelPull(
  uri: string | undefined,
  { yes }: { readonly yes?: boolean },
  world: World,
): Promise<ExitCode> {
  const lively = isLively(world.stderr, world.env);
  const pulled = await pullModel({
    folder: join(dataFolder(world.env), 'models'),
    ...(uri !== undefined && { uri }),
    agree: (bytes) => (yes ? Promise.resolve(true) : agree(bytes, world)),
    onProgress: (done, bytes) => {
      if (lively)
        world.stderr.write(`\r\u001B[K${sayBytes(done)}${bytes === null ? '' : ` of ${sayBytes(bytes)}`}`);
    },
    signal: world.stop,
  });
  if (lively) world.stderr.write('\r\u001B[K');
  if (pulled === null) {
    world.stderr.write('Nothing was downloaded.\n');
    return exitCodes.usage;
  }
  world.stdout.write(plainText(`${pulled.path}\n`));
  if (!pulled.checked)
    world.stderr.write('The server publishes no checksum, so the file could not be compared with one.\n');
  return exitCodes.done;
}

async function agree(bytes: number | null, { stdin, stderr }: World): Promise<boolean> {
  const size = bytes === null ? 'a file of unknown size' : sayBytes(bytes);
  if (!stdin.isTTY) {
    stderr.write(`This downloads ${size}. Say --yes to do so without being asked.\n`);
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await lines.question(`This downloads ${size}. Go on? [y/N] `);
  lines.close();
  return /^y(?:es)?$/iu.test(typed.trim());
}

function sayBytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
