import type { Token } from '../../language/index.ts';
import { lazily } from '../../lazily.ts';
import data from '../../lexicon/limits.json' with { type: 'json' };
import { rememberSpelling } from '../../lexicon/starred.ts';

/** A word, or words side by side, that set how many, how often, how surely, when or which way. */
export interface Limit {
  /** The family, whose kinds exclude each other, and the kind, by their numbers. */
  readonly family: number;
  readonly kind: number;
  readonly at: number;
  readonly length: number;
  /** It says this and little else; others only may. */
  readonly tells: boolean;
}

export interface LimitKind {
  readonly name: string;
  /** Told where the other side has nothing of its kind, whatever else it has: both ways, or where it is lost. */
  readonly alone: boolean | 'lost';
}

const aloneOf = (told: unknown): LimitKind['alone'] => (told === 'lost' ? told : told === true);

export const limitFamilies: readonly string[] = data.families.map(({ name }) => name);

export const limitKinds: readonly (readonly LimitKind[])[] = data.families.map(({ kinds }) =>
  kinds.map((kind) => ({ name: kind.name, alone: aloneOf('alone' in kind ? kind.alone : false) })),
);

interface Row {
  readonly words: readonly string[];
  readonly family: number;
  readonly kind: number;
  readonly tells: boolean;
}

interface Rows {
  readonly exact: ReadonlyMap<string, readonly Row[]>;
  /** Those that open or end with a star, by what a word must begin or end with. */
  readonly starred: readonly Row[];
}

function readRows(
  columnsOf: (kind: (typeof data.families)[number]['kinds'][number]) => readonly string[],
): Rows {
  const exact = new Map<string, Row[]>();
  const starred: Row[] = [];
  for (const [family, { kinds }] of data.families.entries()) {
    for (const [kind, columns] of kinds.entries()) {
      for (const [column, words] of columnsOf(columns).entries()) {
        for (const phrase of words.split(' ')) {
          const row: Row = { words: phrase.split('_'), family, kind, tells: column === 0 };
          const first = row.words[0] ?? '';
          if (/^[*~]|\*$/.test(first)) starred.push(row);
          else exact.set(first, [...(exact.get(first) ?? []), row]);
        }
      }
    }
  }
  return { exact, starred };
}

const norwegian = lazily(() => readRows(({ norwegian, norwegianAlso }) => [norwegian, norwegianAlso]));
const english = lazily(() => readRows(({ english, englishAlso }) => [english, englishAlso]));

const fits = (pattern: string, lower: string): boolean =>
  pattern.endsWith('*')
    ? lower.startsWith(pattern.slice(0, -1))
    : /^[*~]/.test(pattern)
      ? lower.endsWith(pattern.slice(1))
      : pattern === lower;

const rowsOf = ({ exact, starred }: Rows, lower: string): readonly Row[] => [
  ...(exact.get(lower) ?? []),
  ...starred.filter(({ words }) => fits(words[0] ?? '', lower)),
];
const openedBy = {
  norwegian: rememberSpelling((lower) => rowsOf(norwegian(), lower)),
  english: rememberSpelling((lower) => rowsOf(english(), lower)),
};

/** The limits of a text, in its order; words inside a longer phrase tell nothing by themselves. */
export function readLimits(tokens: readonly Token[], language: 'norwegian' | 'english'): readonly Limit[] {
  const rowsAt = openedBy[language];
  const found: Limit[] = [];
  let covered = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.spelling === null) continue;
    const opened = rowsAt(token.spelling);
    if (opened.length === 0) continue;
    const rows = opened.filter(({ words }) =>
      words.every((word, far) => far === 0 || fits(word, tokens[at + far]?.lower ?? '')),
    );
    const longest = Math.max(0, ...rows.map(({ words }) => words.length));
    for (const { words, family, kind, tells } of rows) {
      const isName = token.text !== token.lower && at > 0 && tokens[at - 1]?.kind !== 'mark';
      const isWhole = words.length === longest && at >= covered && !isName;
      found.push({ family, kind, at, length: words.length, tells: tells && isWhole });
    }
    if (longest > 1) covered = Math.max(covered, at + longest);
  }
  return found;
}
