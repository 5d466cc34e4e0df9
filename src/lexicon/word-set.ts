/** The words of a list parted by spaces. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How many tokens of a text are among some words. */
export const countOf = (words: ReadonlySet<string>, tokens: readonly { readonly lower: string }[]): number =>
  tokens.filter(({ lower }) => words.has(lower)).length;
