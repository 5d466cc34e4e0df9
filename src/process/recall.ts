import { lookUp, type Match, wantedOf } from '../memory/index.ts';
import type { Story } from '../story/index.ts';
import type { ProcessOptions } from './options.ts';

/** A pair that is shown to the model. */
export interface Example {
  readonly norwegian: string;
  readonly english: string;
}

/** What the desk approved before that is like the parts of a story. */
export interface Recalled {
  /** Approved English that may stand in the story as it is, by part. */
  readonly approved: ReadonlyMap<string, Match['pair']>;
  /** The likest for these parts, five at most. */
  readonly examplesFor: (parts: readonly string[]) => readonly Example[];
}

/** Examples beyond these help little, and poor ones harm: a guess, that nothing measured. */
const MOST_EXAMPLES = 5;

/** Looks each part of a story up in what was approved; nothing where there is no memory. */
export async function recall(story: Story, options: ProcessOptions): Promise<Recalled> {
  const { approved: memory, date = null } = options;
  const found = new Map<string, readonly Match[]>();
  if (memory !== undefined)
    for (const [id, wanted] of wantedOf(story, date)) found.set(id, await lookUp(memory, wanted, options));
  return {
    approved: new Map(
      [...found].flatMap(([id, matches]) => {
        const same = matches.find(({ use }) => use === 'prefill');
        return same === undefined ? [] : [[id, same.pair] as const];
      }),
    ),
    examplesFor: (parts) => {
      const likest = parts
        .flatMap((id) => found.get(id) ?? [])
        .sort((one, other) => other.score - one.score)
        .map(({ pair: { norwegian, english } }) => ({ norwegian, english }));
      const each = new Map(likest.map((pair) => [pair.norwegian + pair.english, pair]));
      return [...each.values()].slice(0, MOST_EXAMPLES);
    },
  };
}
