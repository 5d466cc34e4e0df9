import { NorwireError } from '../../errors.ts';
import type { Article } from '../../story/index.ts';

/** An item of a file that gave no story. `broken`: it was to hold one and cannot be read; else it is none. */
export interface LeftOut {
  /** "item 3" */
  readonly place: string;
  /** "its content is elsewhere (ferja.xml)" */
  readonly reason: string;
  readonly broken: boolean;
}

/** What was read of a file that may hold several stories: they in their order, and what was left out. */
export interface FileReading {
  readonly articles: readonly Article[];
  readonly leftOut: readonly LeftOut[];
}

/** An item's story, or why it has none, in words that follow "left out:". */
export type ItemRead = Article | string;

/**
 * Reads items one by one, so that a bad one costs only itself. Rejects with what was wrong with the first bad one where
 * no story is left; `none` is said where nothing was wrong and there is no story either.
 */
export async function readEach<Item>(
  items: readonly Item[],
  read: (item: Item, index: number) => Promise<ItemRead>,
  { what, none }: { readonly what: string; readonly none: (first: string | undefined) => NorwireError },
): Promise<FileReading> {
  const articles: Article[] = [];
  const leftOut: LeftOut[] = [];
  let trouble: NorwireError | null = null;
  for (const [index, item] of items.entries()) {
    const place = `${what} ${index + 1}`;
    try {
      const given = await read(item, index);
      if (typeof given === 'string') leftOut.push({ place, reason: given, broken: false });
      else articles.push(given);
    } catch (error) {
      if (!(error instanceof NorwireError)) throw error;
      trouble ??= error;
      leftOut.push({ place, reason: error.message, broken: true });
    }
  }
  if (articles.length > 0) return { articles, leftOut };
  const [first] = leftOut;
  throw trouble ?? none(first === undefined ? undefined : `${first.place}: ${first.reason}`);
}
