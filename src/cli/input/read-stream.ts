import { maxFileBytes, refuseLarge } from '../../files/index.ts';

/**
 * All that comes out of a stream, up to the size of a file that norwire reads. Ctrl-C ends the waiting at once: there
 * is nothing yet that could be lost.
 */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  stop: AbortSignal,
): Promise<Uint8Array> {
  const stopped = new Promise<never>((_, reject) => {
    const leave = () => reject(stop.reason);
    if (stop.aborted) leave();
    stop.addEventListener('abort', leave, { once: true });
  });
  const pieces = stream[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = await Promise.race([pieces.next(), stopped]);
    if (piece.done) return Buffer.concat(read);
    length += piece.value.length;
    if (length > maxFileBytes) refuseLarge(length, name);
    read.push(piece.value);
  }
}
