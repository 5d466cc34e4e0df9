import type { Level } from '../english/types.ts';
import type { View } from './view.ts';

/** A finding before it has its rule's name; `at` is the index of a pair. */
export interface Draft {
  readonly level: Level;
  readonly at: number;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** What an editor would look for, as one pure function over a story. */
export interface Rule {
  readonly name: string;
  readonly check: (view: View) => Iterable<Draft>;
}

/** A text on one line, cut to a length that fits a message. */
export function clip(text: string, most = 60): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed.length <= most) return trimmed;
  const start = trimmed.slice(0, most - 1).replace(/\p{Cs}$/u, '');
  return `${start.trimEnd()}…`;
}
