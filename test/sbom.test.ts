import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readLockedPackages } from '../tools/describe-licences.ts';

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly purl: string;
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }[];
}

it('npm run sbom lists all that norwire is made of, and tells what only tests and builds run', () => {
  const { bomFormat, components }: Bill = JSON.parse(
    execFileSync('npm run -s sbom', { shell: true, encoding: 'utf8', maxBuffer: 64_000_000 }),
  );
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Map(
    components.map(({ purl, properties }) => [
      decodeURIComponent(purl.split('?')[0] ?? ''),
      properties.some(({ name }) => name === 'cdx:npm:package:development'),
    ]),
  );
  const told = readLockedPackages()
    .filter(({ use, name }) => use === 'run' && name !== 'commander')
    .map(({ name, version }) => [`pkg:npm/${name}@${version}`, false] as const);
  expect(told.length).toBeGreaterThan(20);
  for (const [purl, isForDevelopment] of told)
    expect([purl, listed.get(purl)]).toEqual([purl, isForDevelopment]);
  // It is bundled, and so a dependency of the build.
  expect([...listed.keys()].some((purl) => purl.startsWith('pkg:npm/commander@'))).toBe(true);
  expect([...listed].filter(([, isForDevelopment]) => isForDevelopment).length).toBeGreaterThan(20);
}, 30_000);
