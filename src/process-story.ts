import type { Model } from './ask/model.ts';
import type { HouseStyle } from './english/house-style.ts';
import type { Copy } from './english/types.ts';
import type { Story } from './story/types.ts';

/** What the brief should be like; a limit left out is the house style's. */
export interface BriefWishes {
  readonly words?: number;
  readonly points?: number;
  readonly gists?: 'all' | 'cited' | 'none';
  readonly style?: string;
}

/** What happens while a story is worked on. */
export type StoryEvent =
  | {
      readonly type: 'asked';
      readonly task: string;
      readonly parts: readonly string[];
      readonly again: boolean;
    }
  | { readonly type: 'answered'; readonly task: string; readonly origin: string };

export interface ProcessOptions {
  readonly model: Model;
  /** Prompt files by name (`translate`, `brief` …), as read from prompts/. */
  readonly prompts: ReadonlyMap<string, string>;
  readonly style?: HouseStyle;
  /** What day "torsdag" belongs to where the story does not say: ISO date. */
  readonly date?: string | null;
  /** Null or left out: no brief is asked for. */
  readonly brief?: BriefWishes | null;
  readonly onEvent?: (event: StoryEvent) => void;
  readonly signal?: AbortSignal;
}

/**
 * The whole way of one story: translate, check, ask a second time where due, summarise, check.
 * Rejects with a NorwireError when no part has English (`reply`), the model cannot be reached (`model`) or the
 * limit is reached (`budget`); with the signal's reason when aborted. Everything else is a finding.
 */
export async function processStory(_story: Story, _options: ProcessOptions): Promise<Copy> {
  throw new Error('not yet built');
}
