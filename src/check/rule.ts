import type { Level } from '../english/index.ts';
import type { View } from './view.ts';

/** A finding before it has its rule's name. */
export interface Draft {
  readonly level: Level;
  /** The index of a pair, or the id of a part, a quote or a piece of the brief; null: the whole. */
  readonly at: number | string | null;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Of a remark: how much speaks for a fault, by which the likeliest are told where there are too many. */
  readonly odds?: number;
}

/** What an editor would look for, as one pure function over what is checked. */
export interface Rule<Of = View> {
  readonly name: string;
  /** Rules about who is named tell a fault once: at the quote, or else at its part. */
  readonly about?: 'who';
  readonly check: (view: Of) => Iterable<Draft>;
}

/** A text on one line, cut to a length that fits a message. */
export function clip(text: string, most = 60): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed.length <= most) return trimmed;
  const start = trimmed.slice(0, most - 1).replace(/\p{Cs}$/u, '');
  return `${start.trimEnd()}…`;
}
