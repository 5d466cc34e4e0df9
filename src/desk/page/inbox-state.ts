import type { InboxDocument } from '../documents.ts';
import { get, Refused } from './api.ts';
import { gather } from './gather.ts';
import { appendInbox, keepChosen, mergeInbox, step } from './inbox-order.ts';
import { chosen, desk, filter, inbox, isLive, nextPage, sayTrouble, sections, shut } from './state.ts';

/** Some screens full at first, so that the first is drawn at once; then as many as the server gives (schemas.ts). */
const FIRST = 60;
const MORE = 200;

/** Rises with each question, so that a late answer to an earlier one is not shown. */
let asked = 0;

/** Fetches the first page anew; `keep`: what was shown beyond it stays. */
export async function loadInbox(keep: boolean): Promise<void> {
  asked += 1;
  const mine = asked;
  try {
    const shown = inbox.value ?? [];
    const page = await get<InboxDocument>(
      `/stories?${query(keep ? Math.min(Math.max(FIRST, shown.length), MORE) : FIRST)}`,
    );
    if (mine !== asked) return;
    const stories = keep ? mergeInbox(shown, page.stories, page.next === null) : page.stories;
    chosen.value = keepChosen(shown, stories, chosen.value);
    if (stories.length === page.stories.length) nextPage.value = page.next;
    inbox.value = stories;
    sections.value = page.sections;
    if (desk.value !== null) desk.value = { ...desk.value, counts: page.counts };
  } catch (cause) {
    tell(cause);
  }
}

let isFetching = false;

export async function loadMore(): Promise<void> {
  const after = nextPage.value;
  if (after === null || isFetching) return;
  isFetching = true;
  const mine = asked;
  try {
    const page = await get<InboxDocument>(`/stories?${query(MORE, after)}`);
    if (mine !== asked) return;
    inbox.value = appendInbox(inbox.value ?? [], page.stories);
    nextPage.value = page.next;
  } catch (cause) {
    tell(cause);
  } finally {
    isFetching = false;
  }
}

export function choose(by: number): void {
  const stories = inbox.value ?? [];
  chosen.value = step(stories, chosen.value, by);
  if (stories.at(-1)?.id === chosen.value) void loadMore();
}

/** Fetches the list anew soon: a hundred stories that change together are one question. */
export const refreshInbox = gather(250, () => void loadInbox(true));

function tell(cause: unknown): void {
  if (!(cause instanceof Refused)) throw cause;
  if (cause.code === 'unauthorised') shut.value = cause.message;
  else if (cause.code === 'unreachable') isLive.value = false;
  else sayTrouble(cause);
}

function query(limit: number, after?: string): URLSearchParams {
  const { q, section, language, state, all } = filter.value;
  const wanted = {
    q: q.trim(),
    section,
    language,
    state,
    all: all ? '1' : '',
    after: after ?? '',
    limit: String(limit),
  };
  return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''));
}
