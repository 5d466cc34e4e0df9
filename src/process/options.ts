import type { Model, ModelAnswer } from '../ask/index.ts';
import type { RuleChoice } from '../check/index.ts';
import type { HouseStyle } from '../english/index.ts';
import type { FrozenMemory } from '../memory/index.ts';
import type { SendingRights } from '../refuse-to-send.ts';
import type { Glossary } from '../terms/index.ts';
import type { BriefStyleName, StoryMemory } from '../write/index.ts';

/** What the brief should be like; what is left out follows the brief style, then the house style. */
export interface BriefWishes {
  /** Headline, lede and points together, at most; the gists too where they are printed. */
  readonly words?: number;
  readonly points?: number;
  /** Who said what is printed after the brief. */
  readonly gists?: boolean;
  readonly style?: BriefStyleName;
}

/** What is asked for: the story (and its brief), what the second editor says of both, a brief by itself. */
export type StoryTask = 'write' | 'second-editor' | 'brief';

/** What happens while a story is worked on. */
export type StoryEvent =
  | {
      readonly type: 'asked';
      readonly task: StoryTask;
      readonly parts: readonly string[];
      readonly again: boolean;
    }
  | { readonly type: 'answered'; readonly task: StoryTask; readonly answer: ModelAnswer };

/** Everything from outside comes in here: the model, the prompts, the clock's day, the signal. */
export interface ProcessOptions extends SendingRights {
  readonly model: Model;
  /** Prompt files by name (`write`, `second-editor` …), as read from prompts/. */
  readonly prompts: ReadonlyMap<string, string>;
  readonly style?: HouseStyle;
  /** Terms of the desk and the built-in ones; the built-in ones alone, if left out. */
  readonly glossary?: Glossary;
  /** What day "torsdag" belongs to where the story does not say: ISO date. */
  readonly date?: string | null;
  /** Null or left out: no brief is asked for. */
  readonly brief?: BriefWishes | null;
  /** False: nobody reads what was written but our own checks; one request a story instead of two. */
  readonly secondEditor?: boolean;
  /** Rules that are off, or the only ones that are on; all, if left out. */
  readonly rules?: RuleChoice;
  /** Earlier versions of stories; without it every part is asked for. */
  readonly memory?: StoryMemory;
  /** What the desk approved before: the same is taken over, what is like it is shown to the model. */
  readonly approved?: FrozenMemory;
  /** US dollars for the tokens of one answer; null where the price is unknown. */
  readonly priceOf?: (answer: ModelAnswer) => number | null;
  readonly onEvent?: (event: StoryEvent) => void;
  readonly signal?: AbortSignal;
}
