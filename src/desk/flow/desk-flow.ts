import type { ModelAnswer } from '../../batch/index.ts';
import type { Copy, HouseStyle } from '../../english/index.ts';
import type { Memory } from '../../memory/index.ts';
import type { Edited, Wish } from '../../process/index.ts';
import type { Article, Story } from '../../story/index.ts';
import type { DeskDatabase, Rows } from '../port/index.ts';
import type { Feed } from './feed.ts';
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
export interface DeskFlow {
  readonly db: DeskDatabase;
  readonly feed: Feed;
  readonly readStory: (article: Article) => Story;
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

/** The flow within a look or a change: what it reads and writes is of one moment. */
export interface FlowTransaction extends DeskFlow {
  readonly rows: Rows;
}

/** Looks at what the desk keeps; see `Database`. */
export function look<T>(flow: DeskFlow, act: (here: FlowTransaction) => Promise<T>): Promise<T> {
  return flow.db.read((rows) => act({ ...flow, rows }));
}

/** Changes what the desk keeps; see `Database`. */
export function change<T>(flow: DeskFlow, act: (here: FlowTransaction) => Promise<T>): Promise<T> {
  return flow.db.change((rows) => act({ ...flow, rows }));
}
