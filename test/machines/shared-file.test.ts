import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';
import { ferryNumber, startFerryServer } from '../support/ferries.ts';

it('two on one machine that name the same file pay for an answer once, and keep to one budget', async () => {
  const provider = await startFerryServer();
  const cwd = temporaryFolder();
  for (const n of [1, 2, 3]) writeFileSync(join(cwd, `s${n}.txt`), ferryNumber(n));
  const flags = [
    '--base-url',
    provider.baseURL,
    '--model',
    'test',
    '--store',
    'felles.sqlite',
    '--price',
    '1/4',
    '-q',
  ];
  const translate = (story: string, ...more: string[]) =>
    // Each has a home of its own: what they share is the file alone.
    norwire(['translate', story, ...flags, ...more], { cwd, env: { NORWIRE_HOME: temporaryFolder() } });
  expect((await translate('s1.txt')).code).toBe(0);
  expect((await translate('s1.txt')).code).toBe(0);
  expect(provider.requests).toHaveLength(2);
  const poor = await translate('s2.txt', '--max-cost', '0.0001');
  expect([poor.code, poor.stderr]).toEqual([5, expect.stringMatching(/by all who share the store/)]);
  expect((await translate('s3.txt', '--max-cost', '0.0001', '--budget', 'annet')).code).toBe(5);
  expect(provider.requests).toHaveLength(2);
  const stats = await norwire(['store', 'stats', '--store', 'felles.sqlite'], { cwd });
  expect(stats.stdout).toMatch(/^2 answers/);
  await provider.close();
});
