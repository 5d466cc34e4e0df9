import type { Copy } from '../english/index.ts';
import type { Story } from '../story/index.ts';

/** Who has been at a part's English: nobody yet, an editor, an editor who let it go out. */
export type PartState = 'machine' | 'edited' | 'approved';

/** A story and what was made of it: what every writer of a format is given. */
export interface Output {
  readonly story: Story;
  readonly copy: Copy;
  /** Why the story was withdrawn after copy was made of it; left out where it was not. */
  readonly withdrawn?: string;
  /** News formats go out as withheld until an editor has approved the copy. */
  readonly held?: boolean;
  /** Who said what is printed after the brief; in JSON and on the review page it always stands. */
  readonly gists?: boolean;
  /** false: each paragraph of wire text is one line, however long; else lines of 68 columns. */
  readonly wrapped?: boolean;
  /** false: Markdown and wire text do not say who translated and with what. */
  readonly signed?: boolean;
  /** The parts, by id, at which an editor has been; of copy that is approved as a whole it need not be said. */
  readonly states?: ReadonlyMap<string, PartState>;
}

/** Writes one output document. Text is escaped for its format; nothing from a story can become markup. */
export type Writer = (output: Output) => string;
