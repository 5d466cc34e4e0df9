/** What happens at the desk, as it happens. */
import { get, post, Refused } from './api.ts';
import { windowId } from './editor.ts';
import { gather } from './gather.ts';
import { loadInbox, refreshInbox } from './inbox-state.ts';
import { desk, isLive, now, openId, place, say, shut, story } from './state.ts';
import { openStory, refreshStory } from './story-state.ts';

interface LiveEvent {
  readonly story?: string;
  readonly who?: string;
  readonly message?: string;
}

/** The desk takes an editor for gone who has not told for three of these (GONE_MS). */
const PRESENT_MS = 15_000;
/** “3 min” in the inbox is right to half a minute. */
const AGE_MS = 30_000;

export function listen(): void {
  const events = new EventSource('/api/events');
  const on = (type: string, act: (event: LiveEvent) => void): void =>
    events.addEventListener(type, (event) =>
      act(JSON.parse((event as MessageEvent<string>).data) as LiveEvent),
    );
  // What happened before it was open, the first time too, nobody has told.
  events.onopen = () => {
    isLive.value = true;
    void catchUp();
  };
  events.onerror = () => {
    isLive.value = false;
  };
  on('story', (event) => {
    refreshInbox();
    if (event.story === openId.value && event.who !== windowId) soon();
  });
  on('suggestion', (event) => event.story === openId.value && soon());
  on('presence', (event) => event.story === openId.value && event.who !== windowId && soon());
  on('notice', ({ message }) => message !== undefined && say(message));
  on('resync', () => void catchUp());
  setInterval(() => {
    now.value = Date.now();
  }, AGE_MS);
  keepPresent();
}

/** The open story is fetched anew, once for all that is told together. */
const soon = gather(60, () => {
  // A story that came in just now could not be shown before.
  if (story.value === null && openId.value !== null) void openStory(openId.value);
  else void refreshStory();
});

async function catchUp(): Promise<void> {
  await Promise.all([loadInbox(true), refreshStory()]);
}

/** Tells the others which story and part this window is in. */
function keepPresent(): void {
  let announced: string | null = null;
  const tell = (id: string, gone: boolean): void => {
    const body = { place: gone ? null : place.value, gone };
    post(`/stories/${id}/presence`, { body, keepalive: gone }).catch(() => undefined);
  };
  const renew = (): void => {
    const id = story.value?.id ?? null;
    if (announced !== null && announced !== id) tell(announced, true);
    if (id !== null) tell(id, false);
    announced = id;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(renew, 300);
  };
  let last: string | null = null;
  story.subscribe((open) => {
    if ((open?.id ?? null) !== last) later();
    last = open?.id ?? null;
  });
  place.subscribe(later);
  setInterval(renew, PRESENT_MS);
  addEventListener('pagehide', () => announced !== null && tell(announced, true));
}

/** What this desk is; says so where the browser was not let in. */
export async function meetDesk(): Promise<void> {
  try {
    desk.value = await get('/desk');
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    shut.value =
      cause.code === 'unauthorised'
        ? 'This browser has not been let in yet. Open the address that norwire desk printed when it started, or ask for one in a window that is in (its menu, “Let another browser in”).'
        : cause.message;
  }
}
