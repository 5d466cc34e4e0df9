import type { Finding } from '../english/index.ts';
import type { Name } from '../language/en/index.ts';
import type { Figure } from '../language/index.ts';
import { rememberWhileHeld } from '../lexicon/starred.ts';
import { findForeign, isDerived } from './foreign-names.ts';
import { settleDays } from './match/days-told.ts';
import { matchFigures } from './match-figures.ts';
import { matchNames } from './name-match.ts';
import { isBehindTown } from './placing.ts';
import type { Draft, Rule } from './rule.ts';
import { type Pair, readTarget, type Shown, type TargetReading, type View } from './view.ts';

/** Figures and names of approved copy that the model was shown do not turn up where the Norwegian does not have them. */
export const memoryLeak: Rule = {
  name: 'memory-leak',
  *check(view) {
    for (const { index, ...draft } of leaksIn(view)) yield { ...draft, at: index };
  },
};

/** What leaked into each pair's English, with the number of the pair. */
export function* leaksIn(view: View): Iterable<Omit<Draft, 'at'> & Pick<Pair, 'index'>> {
  if (view.examples.length === 0) return;
  const shown = readingsOf(view.examples);
  for (const pair of view.pairs) {
    for (const figure of addedFigures(pair, view))
      if (shown.some(({ figures }) => figures.some((other) => isSame(figure, other))))
        yield tell(pair, 'figure', pair.target.text.slice(figure.start, figure.end));
    for (const name of addedNames(pair, view))
      if (shown.some(({ names }) => names.some((other) => isNamed(name, other))))
        yield tell(pair, 'name', name.text);
  }
}

/**
 * The findings, each leak told once: where it comes from is known, and that another rule finds it new or changed is no
 * second fault.
 */
export function leaksOnce(told: readonly Finding[]): readonly Finding[] {
  const leaked = told.filter(({ rule }) => rule === memoryLeak.name);
  return told.filter(
    (one) => !leaked.some((leak) => leak !== one && leak.at === one.at && leak.actual === one.actual),
  );
}

const readingsOf = rememberWhileHeld((examples: readonly Shown[]): readonly TargetReading[] =>
  examples.map(({ english }) => readTarget(english, [])),
);

function tell({ index }: Pair, what: string, actual: string) {
  return {
    level: 'error' as const,
    index,
    message: `the ${what} “${actual}” stands in earlier copy that the model was shown, not in this Norwegian`,
    actual,
  };
}

/** Figures that no part of the Norwegian story has; small numbers in letters come and go. */
function addedFigures({ source, target }: Pair, { day, pairs }: View): readonly Figure[] {
  const days = settleDays(source.figures, target.figures, day);
  const added = matchFigures(days.source, days.target).added;
  const isElsewhere = (figure: Figure) =>
    pairs.some((other) => other.source.figures.some((own) => isSame(own, figure)));
  return added.filter((figure) => !figure.weak && !figure.spelt && !isElsewhere(figure));
}

const isSame = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind && one.values.some((value) => other.values.includes(value));

/** Names that the Norwegian story does not have, however spelt. */
function addedNames(pair: Pair, view: View): readonly Name[] {
  const unfounded = matchNames(pair, view).unfounded.filter(
    (name) => !name.words.every((word) => isDerived(word, pair.source)) && !isBehindTown(name, pair),
  );
  const isElsewhere = (word: string) =>
    view.pairs.some(({ source }) => source.lowers.has(word) || source.lowers.has(`${word}s`));
  return findForeign(unfounded, pair.source, view).filter(({ words }) => !words.some(isElsewhere));
}

const isNamed = ({ words }: Name, other: Name): boolean =>
  words.some((word) => word.length > 2 && other.words.includes(word));
