/** The story that is open: fetched, written in, decided on. */
import { batch } from '@preact/signals';
import type { ChangeDocument, StoryDocument } from '../documents.ts';
import { get, put, Refused } from './api.ts';
import { piecesOf, withChange } from './changes.ts';
import { type Conflict, type Drafts, openDrafts, type Saved } from './drafts.ts';
import { keepUnsaved, unsavedOf } from './editor.ts';
import {
  conflicts,
  onlyChanged,
  place,
  refusals,
  saveTrouble,
  say,
  sayTrouble,
  story,
  storyTrouble,
  unsaved,
} from './state.ts';

let drafts: Drafts | null = null;

export const at = (path: string): string => `/stories/${story.value?.id}${path}`;
export const versionOf = (where: string): number =>
  piecesOf(story.value ?? { parts: [], brief: null }).find((piece) => piece.place === where)?.version ?? 0;

/** Opens a story; the one that was open is saved first. */
export async function openStory(id: string): Promise<void> {
  batch(() => {
    story.value = null;
    storyTrouble.value = null;
    conflicts.value = new Map();
    refusals.value = new Map();
    unsaved.value = new Map();
    saveTrouble.value = null;
    place.value = null;
  });
  const mine = draftsOf(id);
  drafts = mine;
  try {
    const opened = await get<StoryDocument>(`/stories/${id}`);
    if (drafts !== mine) return;
    onlyChanged.value = opened.state === 'stale';
    story.value = opened;
    restore(opened);
  } catch (cause) {
    if (drafts === mine) storyTrouble.value = cause instanceof Error ? cause.message : String(cause);
  }
}

export async function closeStory(): Promise<void> {
  const mine = drafts;
  await mine?.settled();
  if (drafts !== mine) return;
  drafts = null;
  story.value = null;
}

/** Fetches the open story anew; what is being typed stays as it is typed. */
export async function refreshStory(): Promise<void> {
  const [open, mine] = [story.value, drafts];
  if (mine === null || open === null) return;
  await guarded(() =>
    mine.inTurn(async (save) => {
      const fresh = await get<StoryDocument>(`/stories/${open.id}`);
      // What was typed meanwhile goes by the version it was typed in: its place may be another in the new one.
      if (fresh.edition !== open.edition) await save();
      if (drafts !== mine) return;
      story.value = fresh;
      if (fresh.edition !== open.edition) say('A new version of the Norwegian has come.');
    }),
  );
}

/** The text of a place as this window has it, if it is still of that version. */
function textAt(where: string, version: number): string | null {
  const piece = story.value && piecesOf(story.value).find((one) => one.place === where);
  return piece?.version === version ? (piece.text ?? '') : null;
}

/** Texts that an earlier window could not save are offered beside those that stand. */
function restore(opened: StoryDocument): void {
  for (const [where, mine] of Object.entries(unsavedOf(opened.id))) {
    const piece = piecesOf(opened).find((one) => one.place === where);
    if (piece === undefined || piece.text === mine) continue;
    const theirs = piece.text ?? '';
    drafts?.hold(where, mine, piece.version);
    offer({ place: where, by: piece.by ?? 'norwire', theirs, mine, base: null, version: piece.version });
  }
}

function draftsOf(id: string): Drafts {
  const isOpen = (): boolean => story.value?.id === id;
  return openDrafts({
    save: async (where, text, version): Promise<Saved> => {
      try {
        const change = await put<ChangeDocument>(`/stories/${id}/texts/${where}`, {
          body: { text },
          version,
        });
        return { kind: 'saved', change };
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        return howItFared(cause, where, text, version);
      }
    },
    onSaved: (change) => {
      if (isOpen() && story.value !== null) story.value = withChange(story.value, change);
      if (refusals.value.size > 0) refusals.value = new Map();
    },
    onConflict: (conflict) => {
      if (isOpen()) offer(conflict);
      else keepUnsaved(id, { ...unsavedOf(id), [conflict.place]: conflict.mine });
    },
    onRefused: (where, message) => {
      refusals.value = new Map(refusals.value).set(where, message);
    },
    onMoved: (where) => {
      sayTrouble(
        `A new version of the Norwegian came while you wrote in ${where}. What you wrote is kept in the history, at the foot of the story.`,
      );
      void refreshStory();
    },
    onUnsaved: (texts, trouble) => {
      if (isOpen()) {
        unsaved.value = texts;
        saveTrouble.value = trouble;
      }
      if (trouble !== null || texts.size === 0) keepUnsaved(id, Object.fromEntries(texts));
    },
  });
}

function howItFared({ code, message, body }: Refused, where: string, mine: string, version: number): Saved {
  const { current } = body;
  if (code === 'changed' && body.edition !== story.value?.edition) return { kind: 'moved', message };
  if (code === 'changed' && current !== undefined)
    return {
      kind: 'conflict',
      conflict: {
        place: where,
        by: current.by,
        theirs: current.text,
        mine,
        base: textAt(where, version),
        version: current.version,
      },
    };
  const isPassing = ['unreachable', 'locked', 'disk', 'too-many', 'failed'].includes(code);
  return { kind: isPassing ? 'later' : 'refused', message };
}

function offer(conflict: Conflict): void {
  conflicts.value = new Map(conflicts.value).set(conflict.place, conflict);
  void refreshStory();
}

/** Ends a conflict with the text chosen; null: theirs. */
export async function settleConflict(where: string, text: string | null): Promise<void> {
  const conflict = conflicts.value.get(where);
  if (conflict === undefined) return;
  const left = new Map(conflicts.value);
  left.delete(where);
  conflicts.value = left;
  await drafts?.choose(where, text, conflict.version);
  await refreshStory();
}

export function write(where: string, text: string): void {
  drafts?.type(where, text, versionOf(where));
}

/** Called when the page may be going: what is on its way is kept here too. */
export function keepTyped(): void {
  if (story.value !== null && unsaved.value.size > 0)
    keepUnsaved(story.value.id, Object.fromEntries(unsaved.value));
}

/** The text of a place as it is shown: as typed, or as it stands. */
export const typed = (where: string): string | null => drafts?.textOf(where) ?? null;

export const settled = async (): Promise<boolean> => (await drafts?.settled()) ?? true;

export const inTurn = <T>(act: () => Promise<T>): Promise<T> =>
  drafts === null ? act() : drafts.inTurn(act);

/** False, and said, where the desk refused. */
export async function guarded(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (cause) {
    sayTrouble(cause);
    if (cause instanceof Refused && /^(?:changed|text-changed|not-found)$/u.test(cause.code))
      void refreshStory();
    return false;
  }
}
