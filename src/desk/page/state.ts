/** What the page shows, as signals; who changes them: inbox-state.ts, story-state.ts and live.ts. */
import { computed, signal } from '@preact/signals';
import type { DeskDocument, InboxStory, StoryDocument } from '../documents.ts';
import type { Conflict } from './drafts.ts';

export interface Filter {
  readonly q: string;
  readonly section: string;
  readonly language: string;
  readonly state: string;
  readonly all: boolean;
}

export const noFilter: Filter = { q: '', section: '', language: '', state: '', all: false };

export const desk = signal<DeskDocument | null>(null);
/** Why nothing can be shown at all: the browser was not let in. */
export const shut = signal<string | null>(null);
/** The editor's, as it stands beside what is changed. */
export const name = signal('');
/** Events come in. */
export const isLive = signal(true);
export const now = signal(Date.now());

export const filter = signal<Filter>(noFilter);
/** Null until the first answer. */
export const inbox = signal<readonly InboxStory[] | null>(null);
export const sections = signal<readonly string[]>([]);
export const nextPage = signal<string | null>(null);
export const chosen = signal<string | null>(null);

/** The story that is open, by the address; null in the inbox. */
export const openId = signal<string | null>(null);
export const story = signal<StoryDocument | null>(null);
/** Why the open story cannot be shown. */
export const storyTrouble = signal<string | null>(null);
export const conflicts = signal<ReadonlyMap<string, Conflict>>(new Map());
/** What was refused, by place: a sentence. */
export const refusals = signal<ReadonlyMap<string, string>>(new Map());
export const unsaved = signal<ReadonlyMap<string, string>>(new Map());
/** Why it is unsaved, where it is not just on its way. */
export const saveTrouble = signal<string | null>(null);
/** The place that the keyboard is in, and the tie or finding that it or the mouse is at. */
export const place = signal<string | null>(null);
export const lit = signal<{ readonly place: string; readonly ids: readonly string[] } | null>(null);
export const litFinding = signal<string | null>(null);
export const onlyChanged = signal(false);

export const isWithdrawn = computed(() => story.value?.state === 'withdrawn');
export const isApproved = computed(() => story.value?.state === 'approved' || story.value?.state === 'sent');

export interface StatusLine {
  readonly text: string;
  readonly isTrouble: boolean;
}

/** The last thing that the desk has to say, until it is read or replaced. */
export const said = signal<StatusLine | null>(null);

export function say(text: string): void {
  said.value = { text, isTrouble: false };
}

export function sayTrouble(cause: unknown): void {
  said.value = { text: cause instanceof Error ? cause.message : String(cause), isTrouble: true };
}
