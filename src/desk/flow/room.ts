import type { ModelAnswer, Desk as Run } from '../../batch/index.ts';
import type { Journal } from '../../batch/journal/index.ts';
import type { Copy, HouseStyle } from '../../english/index.ts';
import type { Memory } from '../../memory/index.ts';
import type { Edited, Wish } from '../../process/index.ts';
import type { Story } from '../../story/index.ts';
import type { Database } from '../kept/database.ts';
import type { OpenEditions } from './open-editions.ts';

/** What changed, told to every page that listens. `story` is an id. */
export interface DeskEvent {
  readonly type: 'story' | 'presence' | 'suggestion' | 'notice';
  readonly story?: string;
  readonly state?: string;
  /** Who did it, and in which window: a page does not need to be told of its own typing. */
  readonly by?: string | null;
  readonly who?: string | null;
  readonly place?: string;
  readonly message?: string;
}

/** Who asks for a change: a name, and the window it comes from. */
export interface Editor {
  readonly by: string;
  readonly who: string | null;
}

/** All that the desk's flow works with. */
export interface Room {
  readonly db: Database;
  readonly journal: Journal;
  /** How stories are read, worked on and written out. */
  readonly run: Run;
  readonly editions: OpenEditions;
  /** Which quotation marks the house writes. */
  readonly style: Pick<HouseStyle, 'quotationMarks'>;
  readonly check: (story: Story, copy: Copy, texts: ReadonlyMap<string, string>) => Edited;
  /** Writes one part anew with a model, and tells of each answer; rejects with a NorwireError. */
  readonly rewrite: (
    story: Story,
    id: string,
    wish: Wish,
    onAnswer: (answer: ModelAnswer) => void,
  ) => Promise<string>;
  /** What the desk approved; null where it was opened without. */
  readonly memory: (() => Promise<Memory>) | null;
  readonly tell: (event: DeskEvent) => void;
  /** Names of what approved stories are handed to, beside the folder: `command`, `webhook`, `superdesk`. */
  readonly targets: readonly string[];
  /** Called when something may be due to be handed on. */
  readonly wake: () => void;
  readonly clock: () => number;
}
