/** What is heard, and whom it is told. */
export interface ChannelListener {
  readonly channel: string;
  readonly hear: (text: string) => void;
  readonly onGap: () => void;
}

/** Milliseconds between two tries to listen again. */
const PAUSE = 1_000;

/** Listens on a connection of its own; one that breaks is opened again. Gives what ends it. */
export async function listenOn(
  address: string,
  { channel, hear, onGap }: ChannelListener,
): Promise<() => Promise<void>> {
  const { default: pg } = await import('pg');
  let isOver = false;
  let timer: NodeJS.Timeout | null = null;
  let now: InstanceType<typeof pg.Client> | null = null;

  async function open(): Promise<void> {
    const client = new pg.Client({
      connectionString: address,
      keepAlive: true,
      application_name: 'norwire listens',
    });
    now = client;
    let isBroken = false;
    const again = (): void => {
      if (isBroken || isOver) return;
      isBroken = true;
      client.end().catch(() => undefined);
      timer = setTimeout(open, PAUSE);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      onGap();
    } catch {
      again();
    }
  }

  await open();
  return async () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    await now?.end().catch(() => undefined);
  };
}
