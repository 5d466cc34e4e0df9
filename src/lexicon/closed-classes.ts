import data from './closed-classes.json' with { type: 'json' };
import { wordSet } from './word-set.ts';

type Class = Exclude<keyof typeof data, 'about'>;

const { about: _, ...classes } = data;

/** The words of each class that is given whole. */
export const closed = Object.fromEntries(
  Object.entries(classes).map(([name, words]) => [name, wordSet(words)]),
) as unknown as Readonly<Record<Class, ReadonlySet<string | undefined>>>;
