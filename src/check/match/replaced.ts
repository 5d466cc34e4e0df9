import data from '../../lexicon/replaced.json' with { type: 'json' };
import type { SourceReading, TargetReading } from '../view.ts';
import type { Alignment } from './align-words.ts';
import { classesOf, cognatesOf, relate } from './english-senses.ts';
import type { Compared, Unmatched } from './unmatched.ts';
import { type NorwegianWord, usesOf } from './words.ts';

/** An English word that seems to stand in another's place, and what speaks for and against it. */
export interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly evidence: readonly string[];
}

/** How often words answer nothing in good translations, from 0 to 4; 2, the usual, is left out. */
export interface Habits {
  readonly norwegian: Readonly<Record<string, number>>;
  readonly english: Readonly<Record<string, number>>;
}
const usual = 2;

/** How much speaks for it, as a logarithm of odds. */
export const oddsOf = (
  { evidence }: Pick<Replaced, 'evidence'>,
  weights: Readonly<Record<string, number>> = data.weights,
): number => evidence.reduce((sum, one) => sum + (weights[one] ?? 0) / 100, 0);

/** What a word may be in English, and how that is known. */
function meaningsOf(word: NorwegianWord, lower: string) {
  if (word.stems.length > 0) return { stems: word.stems, known: `meanings ${few(word.stems.length)}` };
  const cognates = cognatesOf(lower);
  if (cognates.length > 0) return { stems: cognates, known: 'cognate' };
  return word.guesses.length > 0
    ? { stems: word.guesses, known: 'guessed' }
    : { stems: [], known: 'unknown' };
}

/** What the nearest of the meanings of one word is to another. */
function nearest(stems: readonly string[], stem: string): string {
  const found = new Set(stems.map((one) => relate(one, stem)));
  for (const relation of ['same', 'opposite', 'sister', 'unknown', 'apart'] as const)
    if (found.has(relation)) return relation;
  return 'unknown';
}

const few = (count: number): string => (count === 0 ? '0' : count <= 2 ? '1–2' : count <= 5 ? '3–5' : 'many');

/** Every word of a text that answers nothing, beside every word across, or half of one, in whose place it may stand. */
export function* findReplaced(
  from: SourceReading,
  to: TargetReading,
  compared: Compared,
  habits: Habits = data,
): Iterable<Replaced> {
  const halves = findHalves(from, to, compared.alignment);
  for (const run of compared.added) {
    for (const at of run.words) {
      for (const place of run.opposite) {
        const token = from.tokens[place];
        const word = from.words[place];
        if (!word || token === undefined || token.text !== token.lower) continue;
        const found = weigh(
          { from, to, compared, habits },
          { run, at, place, ...meaningsOf(word, token.lower) },
        );
        if (found !== null) yield found;
      }
      for (const { place, first } of [-2, -1, 1, 2].flatMap((far) => halves.get(at + far) ?? [])) {
        const found = weigh(
          { from, to, compared, habits },
          { run, at, place, stems: first, known: 'half of a compound' },
        );
        if (found !== null) yield found;
      }
    }
  }
}

interface Half {
  readonly place: number;
  readonly first: readonly string[];
}

/** Compounds of whose parts only the last is answered, by where that stands. */
function findHalves(
  from: SourceReading,
  to: TargetReading,
  { byTo }: Alignment,
): ReadonlyMap<number, readonly Half[]> {
  const answers = Map.groupBy(
    byTo.filter((link) => link !== undefined),
    (link) => link.from,
  );
  const halves = new Map<number, Half[]>();
  for (const [place, links] of answers) {
    const word = from.words[place];
    const beside = links[0]?.to;
    if (!word || word.first.length === 0 || beside === undefined) continue;
    const { first } = word;
    const others = links.map((link) => to.words[link.to]?.stem ?? '');
    if (first.some((stem) => others.some((other) => stem === other || relate(stem, other) === 'same')))
      continue;
    halves.set(beside, [...(halves.get(beside) ?? []), { place, first }]);
  }
  return halves;
}

interface Place {
  readonly run: Unmatched;
  readonly at: number;
  readonly place: number;
  readonly stems: readonly string[];
  readonly known: string;
}

interface Texts {
  readonly from: SourceReading;
  readonly to: TargetReading;
  readonly compared: Compared;
  readonly habits: Habits;
}

function weigh(
  { from, to, compared: { alignment }, habits }: Texts,
  { run, at, place, stems, known }: Place,
): Replaced | null {
  const own = to.words[at];
  const token = to.tokens[at];
  if (!own || token === undefined || token.text !== token.lower) return null;
  const relation = nearest(stems, own.stem);
  if (relation === 'same' || stems.includes(own.stem)) return null;
  const classes = classesOf(own.stem);
  const isLike = stems.some((stem) => [...classesOf(stem)].some((one) => classes.has(one)));
  const linkAt = (far: number) => alignment.byTo[at + far]?.from;
  const [before, after] = [linkAt(-1) ?? linkAt(-2), linkAt(1) ?? linkAt(2)];
  const isBeside = (link: number | undefined) => link !== undefined && Math.abs(link - place) <= 2;
  const evidence = [
    'any',
    `${relation} meaning`,
    known,
    `uses ${few(usesOf(own.stem))}`,
    classes.size === 0 || stems.length === 0 ? 'no class' : isLike ? 'same class' : 'other class',
    `${Number(isBeside(before)) + Number(isBeside(after))} neighbours`,
    `${few(run.words.length)} words for ${few(run.opposite.length)}`,
    `Norwegian alone ${habits.norwegian[from.tokens[place]?.lower ?? ''] ?? usual}`,
    `English alone ${habits.english[own.stem] ?? usual}`,
    `loose ${Math.min(4, Math.floor(run.loose * 10))}`,
  ];
  return { from: place, to: at, evidence };
}
