import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Licences under which code may be used, changed and passed on with its notice alone. */
export const permissive: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
];
/** Also good for what only tests and builds run, and nobody is given: a licence that binds changes to its own files. */
export const forDevelopment: readonly string[] = [...permissive, 'MPL-2.0'];

/** Built into the command, so that it comes with norwire though nobody installs it. */
const builtIn: readonly string[] = ['commander'];

/** One package of the lock file. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, or null where the package states none. */
  readonly licence: string | null;
  /** `run`: comes with norwire. `checkout`: the Node that a checkout runs on. `development`: tests and builds. */
  readonly use: 'run' | 'checkout' | 'development';
  /** For one kind of machine only: the binary of another package. */
  readonly isBinary: boolean;
}

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      link: z.boolean().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      peer: z.boolean().optional(),
      os: z.unknown().optional(),
      cpu: z.unknown().optional(),
    }),
  ),
});

/** All packages of package-lock.json but our own, by name and version, each once. */
export function readLockedPackages(): readonly LockedPackage[] {
  const { packages } = lockFile.parse(
    JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')),
  );
  const found = Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(
      ([path, { version = '', license = null, dev, optional, peer, os, cpu }]): LockedPackage => ({
        name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version,
        licence: license,
        use: useOf(path, dev === true, optional === true || peer === true),
        isBinary: os !== undefined || cpu !== undefined,
      }),
    );
  const once = new Map(found.map((one) => [`${one.use} ${one.name} ${one.version}`, one]));
  return [...once.values()].sort((a, b) => (sayPackage(a) < sayPackage(b) ? -1 : 1));
}

function useOf(path: string, isDevelopment: boolean, isOptional: boolean): LockedPackage['use'] {
  if (builtIn.some((name) => path === `node_modules/${name}`)) return 'run';
  if (isDevelopment) return 'development';
  return isOptional ? 'checkout' : 'run';
}

/** Whether an SPDX expression (`MIT`, `(MIT OR CC0-1.0)`) leaves the choice of one of these licences. */
export function isAllowed(licence: string | null, allowed: readonly string[]): boolean {
  if (licence === null) return false;
  return licence
    .replace(/[()]/gu, '')
    .split(/ OR /u)
    .some((choice) => choice.split(/ AND /u).every((one) => allowed.includes(one.trim())));
}

/** The notice that must stand with whatever is made from WordNet. */
const wordNet: readonly string[] = [
  'This software and database is being provided to you, the LICENSEE, by Princeton University under the following',
  'license. By obtaining, using and/or copying this software and database, you agree that you have read, understood,',
  'and will comply with these terms and conditions.:',
  '',
  'Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and',
  'without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and',
  'statements, including the disclaimer, and that the same appear on ALL copies of the software, database and',
  'documentation, including modifications that you make for internal use or for distribution.',
  '',
  'WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved.',
  '',
  'THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,',
  'EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR',
  'WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE,',
  'DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.',
  '',
  'The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution',
  'of the software and/or database. Title to copyright in this software, database and any associated documentation',
  'shall at all times remain with Princeton University and LICENSEE agrees to preserve same.',
];

/** docs/licences.md, made from the lock file. */
export function writeLicencesPage(): string {
  const packages = readLockedPackages();
  const used = (use: LockedPackage['use']) => packages.filter((one) => one.use === use);
  return [
    '# Licences',
    '',
    'Made from package-lock.json by `npm run docs`; do not edit by hand. norwire itself is MIT. A test holds this page to',
    `the lock file and lets in only ${permissive.join(', ')},`,
    'and MPL-2.0 for what only tests and builds run.',
    '',
    '## What norwire runs on',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...used('run').map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
    'The local engine’s `node-llama-cpp` (MIT) is installed only by those who use it, with dependencies and model files',
    'of its own, whose licences it states.',
    '',
    '## Data of others in norwire',
    '',
    'src/lexicon/unicode-names.json was made from Unicode CLDR (`npm run names`), under the Unicode License v3:',
    '',
    '```text',
    readFileSync(new URL('names/LICENSE.txt', import.meta.url), 'utf8').trim(),
    '```',
    '',
    'What English words mean to each other (src/lexicon/english-senses.json) is made from WordNet 3.1, under its licence:',
    '',
    ...wordNet.map((line) => (line === '' ? '>' : `> ${line}`)),
    '',
    '## What a checkout uses besides',
    '',
    'Nothing of it is in the package. Binaries for one kind of machine have the licence of the package they belong to.',
    '',
    '| licence | packages |',
    '| --- | --- |',
    ...byLicence([...used('checkout'), ...used('development').filter(({ isBinary }) => !isBinary)]),
    '',
  ].join('\n');
}

function byLicence(packages: readonly LockedPackage[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { name, licence } of packages)
    groups.set(licence ?? 'none', [...(groups.get(licence ?? 'none') ?? []), name]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => `| ${licence} | ${[...new Set(names)].join(', ')} |`);
}

function sayPackage({ name, version }: LockedPackage): string {
  return `${name} ${version}`;
}
