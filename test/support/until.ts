import { setTimeout as wait } from 'node:timers/promises';

type Found<T> = Exclude<T, null | undefined | false>;

/** Looks until there is something, and gives it. After a minute it rejects with what `said` tells. */
export async function until<T>(look: () => T | Promise<T>, said: () => string = () => ''): Promise<Found<T>> {
  for (const since = Date.now(); Date.now() - since < 60_000; await wait(10)) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found as Found<T>;
  }
  throw new Error(`nothing came of it: ${said()}`);
}

/** A place where everybody waits until so many have come; who comes later goes on at once. */
export function meeting(count: number): () => Promise<void> {
  const all = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === count) all.resolve();
    return all.promise;
  };
}
