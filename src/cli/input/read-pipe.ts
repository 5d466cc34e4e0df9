import { closeSync, constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { NorwireError } from '../../errors.ts';
import type { World } from '../world.ts';
import { readStream } from './read-stream.ts';

/**
 * All that comes out of a pipe with a name, as `<(…)` of a shell gives one. It is opened without waiting for a writer,
 * which no signal could end, and then waited for like stdin.
 */
export async function readPipe(path: string, name: string, { stop }: World): Promise<Uint8Array> {
  const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  let pipe: Socket;
  try {
    pipe = new Socket({ fd: handle, readable: true, writable: false });
  } catch (cause) {
    closeSync(handle);
    throw new NorwireError('input', `${name} is a pipe that cannot be read. Pipe it in: … | norwire … -`, {
      cause,
    });
  }
  try {
    return await readStream(pipe, name, stop);
  } finally {
    pipe.destroy();
  }
}
