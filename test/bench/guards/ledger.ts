import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Guard } from './instrument.ts';

/** What is known of a guard: whether something comes out otherwise without it, and what. */
export interface Verdict {
  /** `together`: only where others that seem inert are off too. */
  readonly is: 'needed' | 'together' | 'inert';
  /** What needs it; empty where nothing does. */
  readonly by: string;
}

const file = new URL('./ledger.tsv', import.meta.url);

/** By the digest of a guard's place. */
export function readLedger(): Map<string, Verdict> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [digest = '', is = '', by = ''] = line.split('\t');
      return [digest, { is: is as Verdict['is'], by }];
    }),
  );
}

/** One line a guard, by its digest. */
export function writeLedger(verdicts: ReadonlyMap<string, Verdict>): void {
  const lines = Array.from(verdicts, ([digest, { is, by }]) => [digest, is, by].join('\t').trimEnd());
  writeFileSync(file, `${lines.sort().join('\n')}\n`);
}

/** An item as the ledger names it: an example by its title, a text of the corpus by a digest. */
export function ledgerName(item: string): string {
  if (item.startsWith('test/')) return item.replace(/\s+/g, ' ').slice(0, 140);
  return `a text, ${createHash('md5').update(item).digest('base64url').slice(0, 8)}`;
}

/** Why guards may be inert: `guards` are `FILE: TEXT`, the file without its folders. */
interface Accepted {
  readonly why: string;
  readonly guards: readonly string[];
}

/** Only the compiler asks whether something is there. */
const forTheCompiler =
  /^if \((?:(?:[\w.]+ === (?:undefined|null)|!\w+)(?: \|\| )?)+\) (?:return|continue|break)[^;]*;$/;

/** Why each guard is kept though nothing needs it; undefined where nobody has said so. */
export function readAccepted(): (guard: Guard) => string | undefined {
  const lists = JSON.parse(readFileSync(new URL('./accepted.json', import.meta.url), 'utf8')) as Accepted[];
  const reasons = new Map(lists.flatMap(({ why, guards }) => guards.map((guard) => [guard, why] as const)));
  return ({ file, text }) =>
    forTheCompiler.test(text)
      ? 'the compiler asks for it'
      : reasons.get(`${file.slice(file.lastIndexOf('/') + 1)}: ${text}`);
}
