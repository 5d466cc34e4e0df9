import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface Way {
  readonly port: number;
  /** `drop`: every connection is broken and none is let in. `hang`: nothing comes through, and nobody is told. */
  readonly cut: (how: 'drop' | 'hang') => void;
  readonly mend: () => void;
  readonly close: () => void;
}

export async function startProxy(to: number): Promise<Way> {
  let state: 'open' | 'drop' | 'hang' = 'open';
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    near.on('error', () => {});
    if (state === 'drop') return near.destroy();
    const far = connect(to, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    far.on('error', () => {});
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on('data', (bytes) => {
        if (state !== 'hang') other.write(bytes);
      });
      one.on('close', () => {
        pairs.delete(pair);
        other.destroy();
      });
    }
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: (how) => {
      state = how;
      if (how === 'drop') breakAll();
    },
    mend: () => {
      // What hung has lost bytes: it cannot go on where it was.
      if (state === 'hang') breakAll();
      state = 'open';
    },
    close: () => {
      breakAll();
      server.close();
    },
  };
}
