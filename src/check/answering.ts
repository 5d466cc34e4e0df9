import type { Translation } from '../english/index.ts';
import type { Name } from '../language/en/index.ts';
import type { Story } from '../story/index.ts';
import { matchFigures } from './match-figures.ts';
import { inEnglish } from './name-match.ts';
import { readStoryView } from './story-view.ts';
import type { SourceReading, TargetReading } from './view.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A figure or a name and what stands for it in the English of its part; places count from the part's start. */
export interface Answer {
  readonly part: string;
  readonly kind: 'figure' | 'name';
  readonly norwegian: Place;
  readonly english: Place;
}

/** The figures and names of a story that are answered in its English. What is not sure to belong together is left out. */
export function findAnswers(story: Story, translation: Translation): readonly Answer[] {
  const { pairs, places } = readStoryView(story, translation);
  return pairs.flatMap(({ index, source, target }) => {
    const part = places[index] ?? '';
    const figures = matchFigures(source.figures, target.figures).paired.map(
      ([from, to]): Answer => ({ part, kind: 'figure', norwegian: placeOf(from), english: placeOf(to) }),
    );
    return [...figures, ...namesIn(part, source, target)];
  });
}

function* namesIn(part: string, source: SourceReading, target: TargetReading): Iterable<Answer> {
  const free = new Set(target.names);
  for (const name of source.names) {
    const other = [...free].find((one) => isSame(name, one));
    if (other === undefined) continue;
    free.delete(other);
    yield { part, kind: 'name', norwegian: spanOf(name, source), english: spanOf(other, target) };
  }
}

/** They share a word, as Norwegian or by rule as English spells it: "Larsen" and “Amina Larsen”. */
function isSame(one: Name, other: Name): boolean {
  const words = new Set(one.words.map(inEnglish));
  return other.words.some((word) => word.length > 1 && words.has(inEnglish(word)));
}

const placeOf = ({ start, end }: Place): Place => ({ start, end });

function spanOf({ from, to }: Name, { tokens }: SourceReading | TargetReading): Place {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
