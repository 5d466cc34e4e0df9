import type { Copy } from '../../english/index.ts';
import type { Edited } from '../../process/index.ts';
import type { DeskFlow } from './desk-flow.ts';

/** The same checks, but a copy that reads as it read last is not checked again: saving and showing ask one after the other. */
export function rememberCheck(check: DeskFlow['check']): DeskFlow['check'] {
  const last = new WeakMap<Copy, { readonly texts: string; readonly edited: Edited }>();
  return (story, copy, texts) => {
    const key = JSON.stringify([...texts].sort(([one], [other]) => (one < other ? -1 : 1)));
    const known = last.get(copy);
    if (known?.texts === key) return known.edited;
    const edited = check(story, copy, texts);
    last.set(copy, { texts: key, edited });
    return edited;
  };
}
