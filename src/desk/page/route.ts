import { openId } from './state.ts';
import { closeStory, openStory } from './story-state.ts';

/** The id of the story that an address names; null for the inbox. */
export function readRoute(hash: string): string | null {
  return /^#\/story\/([0-9a-f]{16})$/u.exec(hash)?.[1] ?? null;
}

export const addressOf = (id: string | null): string => (id === null ? '#/' : `#/story/${id}`);

export function go(id: string | null): void {
  location.hash = addressOf(id);
}

export function followAddress(): void {
  const follow = (): void => {
    const id = readRoute(location.hash);
    if (id === openId.value) return;
    const isLeaving = openId.value !== null;
    openId.value = id;
    scrollTo(0, 0);
    if (id !== null) void openStory(id);
    else if (isLeaving) void closeStory();
  };
  addEventListener('hashchange', follow);
  follow();
}
