/** What an editor decides: fixing, dismissing, undoing, asking again, approving, withdrawing. */
import type { ChangeDocument, InboxStory } from '../documents.ts';
import { post } from './api.ts';
import { differing, withChange } from './changes.ts';
import { saveTrouble, say, sayTrouble, story } from './state.ts';
import { at, guarded, inTurn, refreshStory, settled, versionOf } from './story-state.ts';

export const fix = (key: string, where: string): Promise<boolean> =>
  change(() => post(at(`/findings/${key}/fix`), { version: versionOf(where) }));

export const dismiss = (key: string, reason: string): Promise<boolean> =>
  change(() => post(at(`/findings/${key}/dismiss`), { body: { reason } }));

export const reopen = (key: string): Promise<boolean> => change(() => post(at(`/findings/${key}/reopen`)));

export const undo = (where: string): Promise<boolean> =>
  change(() => post(at(`/texts/${where}/undo`), { version: versionOf(where) }));

export async function askAgain(where: string, wish: string): Promise<void> {
  await guarded(() => inTurn(() => post(at(`/texts/${where}/ask`), { body: { wish } })));
  await refreshStory();
}

/** Writes a suggestion over the text it was asked for. */
export async function takeSuggestion(number: number, where: string): Promise<void> {
  if (await change(() => post(at(`/suggestions/${number}/take`), { version: versionOf(where) })))
    await refreshStory();
}

/** Writes approved English of another story over the text of a part. */
export async function takeMatch(number: number, where: string): Promise<void> {
  await change(() => post(at(`/texts/${where}/memory/${number}/take`), { version: versionOf(where) }));
}

export async function dropSuggestion(number: number): Promise<void> {
  await guarded(() => inTurn(() => post(at(`/suggestions/${number}/drop`))));
  await refreshStory();
}

/** True where what is shown is what would be approved: else it is shown, and said. */
export async function isAsShown(): Promise<boolean> {
  if (!(await settled())) {
    sayTrouble(saveTrouble.value ?? 'Some of what you have typed is not saved yet: settle that first.');
    return false;
  }
  const shown = story.value;
  await refreshStory();
  if (shown === null || story.value === null) return false;
  const others = differing(shown, story.value);
  if (others.length === 0) return true;
  sayTrouble(`${others.join(', ')} has just been changed by somebody else. Look at it, then approve.`);
  return false;
}

/** Approves the text that has this hash, and no other. */
export async function approve(hash: string, reason: string): Promise<boolean> {
  const done = await guarded(() =>
    inTurn(() => post<InboxStory>(at('/approve'), { body: { hash, reason } })),
  );
  await refreshStory();
  if (done) say('Approved. It is being handed on.');
  return done;
}

export async function withdraw(reason: string): Promise<void> {
  await guarded(() => inTurn(() => post<InboxStory>(at('/withdraw'), { body: { reason } })));
  await refreshStory();
}

export async function deliverAgain(): Promise<void> {
  await guarded(() => inTurn(() => post(at('/deliver-again'))));
  await refreshStory();
}

/** A change that the desk answers with the story's findings. */
function change(act: () => Promise<ChangeDocument>): Promise<boolean> {
  const id = story.value?.id;
  return guarded(async () => {
    const changed = await inTurn(act);
    if (story.value?.id === id && story.value !== null) story.value = withChange(story.value, changed);
  });
}
