import type { Manner, ServerHabits } from './server-habits.ts';
import type { Failure } from './status-rules.ts';

/** One request's search for a way of asking for its shape that the server takes, where its words do not name it. */
export interface FormatTrial {
  /** How many steps looser than the server is known to take the next try asks. */
  readonly looser: () => number;
  /** What to do after a failure: go on at once, and whether this is the failure to tell of. */
  readonly failed: (
    used: Manner,
    failure: Failure | null,
  ) => { readonly goesOn: boolean; readonly tell: boolean };
}

/** Steps from the strictest reply format to plain text (step-down.ts). */
const LOOSEST = 2;

/**
 * A refusal (400, 422) of a shape that the server has never answered is tried once at each looser step: if that goes,
 * it was the shape. A failure (500) may as well pass by itself: the same is tried once more, then every other try is
 * a looser one.
 */
export function tryFormats(habits: ServerHabits, schema: string): FormatTrial {
  let looser = 0;
  let fails = 0;
  let isRefused = false;
  return {
    looser: () => looser,
    failed: (used, failure) => {
      const isStrict = looser === 0;
      if (failure?.mayBeFormat !== true) {
        looser = 0;
        // Another failure altogether: after a refusal it tells nothing of the request itself.
        return { goesOn: false, tell: !isRefused || failure?.refused === true };
      }
      if (failure.again === 'never') {
        const mayGo = used.dialect.replyFormat !== 'text' && (isRefused || !habits.hasTaken(used, schema));
        if (mayGo && looser < LOOSEST) {
          isRefused = true;
          looser += 1;
          return { goesOn: true, tell: isStrict };
        }
        looser = 0;
        return { goesOn: false, tell: isStrict };
      }
      fails += 1;
      looser = fails % 2 === 0 ? Math.min(fails / 2, LOOSEST) : 0;
      return { goesOn: false, tell: isStrict || !isRefused };
    },
  };
}
