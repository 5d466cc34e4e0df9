/**
 * What is typed, on its way to the desk: saved a moment after the last key, one request at a time, so that answers come
 * in the order of what was asked. What cannot be saved stays here until it can, or until an editor has chosen.
 */
import type { ChangeDocument } from '../documents.ts';

export interface Conflict {
  readonly place: string;
  readonly by: string;
  readonly theirs: string;
  readonly mine: string;
  /** What both began with; null where that is not known any more. */
  readonly base: string | null;
  /** The version to go on from. */
  readonly version: number;
}

/**
 * How a text fared: saved, another was faster, it was refused for good, the desk could not take it now, or there is a new
 * version of the story, in which its place may be another (the desk has kept it in the history).
 */
export type Saved =
  | { readonly kind: 'saved'; readonly change: ChangeDocument }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'refused' | 'later' | 'moved'; readonly message: string };

export interface DraftsOptions {
  readonly save: (place: string, text: string, version: number) => Promise<Saved>;
  readonly onSaved: (change: ChangeDocument) => void;
  readonly onConflict: (conflict: Conflict) => void;
  readonly onRefused: (place: string, message: string) => void;
  readonly onMoved: (place: string) => void;
  /** Whatever is unsaved has changed. */
  readonly onUnsaved: (texts: ReadonlyMap<string, string>, trouble: string | null) => void;
}

interface UnsavedText {
  text: string;
  /** The version its writer saw. */
  version: number;
  /** Not sent: it waits for an editor's choice, or for another text than the one refused. */
  held: 'conflict' | 'refused' | null;
}

/** A pause between two words: fewer requests than keys, and saved before anybody can look up. */
const QUIET_MS = 110;
/** When a desk that did not answer is tried again. */
const AGAIN_MS = 2_000;

export interface Drafts {
  readonly type: (place: string, text: string, version: number) => void;
  readonly textOf: (place: string) => string | null;
  /** Keeps a text that is not to be saved before an editor has chosen. */
  readonly hold: (place: string, text: string, version: number) => void;
  /** Saves all that can be saved; true when nothing is left. */
  readonly settled: () => Promise<boolean>;
  /** Runs something after what was asked before it, with all that was typed saved; `save` saves again in its midst. */
  readonly inTurn: <T>(act: (save: () => Promise<unknown>) => Promise<T>) => Promise<T>;
  /** Writes the chosen text over the version that was shown; null takes what stands. */
  readonly choose: (place: string, text: string | null, version: number) => Promise<boolean>;
}

export function openDrafts(options: DraftsOptions): Drafts {
  const drafts = new Map<string, UnsavedText>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const tell = (trouble: string | null = null): void =>
    options.onUnsaved(new Map([...drafts].map(([place, { text }]) => [place, text])), trouble);

  const wake = (soon: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void settled(), soon);
  };

  async function saveOne(place: string, draft: UnsavedText): Promise<boolean> {
    const { text, version } = draft;
    const saved = await options.save(place, text, version);
    if (saved.kind === 'later') {
      tell(saved.message);
      wake(AGAIN_MS);
      return false;
    }
    if (saved.kind === 'saved') {
      // Typing may have gone on: then only the version is new.
      if (draft.text === text) drafts.delete(place);
      else draft.version = saved.change.changed?.version ?? version;
      options.onSaved(saved.change);
    } else if (saved.kind === 'moved') {
      drafts.delete(place);
      options.onMoved(place);
    } else if (saved.kind === 'conflict') {
      draft.held = 'conflict';
      options.onConflict(saved.conflict);
    } else {
      draft.held = 'refused';
      options.onRefused(place, saved.message);
    }
    tell();
    return true;
  }

  async function saveAll(): Promise<boolean> {
    for (;;) {
      const [next] = [...drafts].filter(([, { held }]) => held === null);
      if (next === undefined) return drafts.size === 0;
      if (!(await saveOne(...next))) return false;
    }
  }

  function inOrder<T>(act: () => Promise<T>): Promise<T> {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  }

  function settled(): Promise<boolean> {
    clearTimeout(timer);
    return inOrder(saveAll);
  }

  return {
    type: (place, text, version) => {
      const draft = drafts.get(place);
      if (draft === undefined) drafts.set(place, { text, version, held: null });
      else {
        draft.text = text;
        if (draft.held === 'refused') draft.held = null;
      }
      if (draft?.held !== 'conflict') wake(QUIET_MS);
      tell();
    },
    hold: (place, text, version) => {
      drafts.set(place, { text, version, held: 'conflict' });
      tell();
    },
    textOf: (place) => drafts.get(place)?.text ?? null,
    settled,
    inTurn: (act) =>
      inOrder(async () => {
        clearTimeout(timer);
        await saveAll();
        return act(saveAll);
      }),
    choose: (place, text, version) => {
      if (text === null) drafts.delete(place);
      else drafts.set(place, { text, version, held: null });
      tell();
      return settled();
    },
  };
}
