/** What the commands do, whether a key or a button gives them. */
import { bothIn, piecesOf } from './changes.ts';
import { approve, askAgain, dismiss, fix, isAsShown, takeSuggestion, undo, withdraw } from './decisions.ts';
import { ask } from './dialog.tsx';
import { boxOf, pointAt } from './marks.ts';
import { sayOpen, sayPlace } from './say.ts';
import {
  conflicts,
  desk,
  isApproved,
  isWithdrawn,
  onlyChanged,
  place,
  say,
  story,
  unsaved,
} from './state.ts';
import { settleConflict, settled } from './story-state.ts';

/** Things to look at, in the order they stand on the page. */
const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-stop]')];
const here = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-stop]') ?? null;
/** After what has changed is on the page. */
const onPage = (): Promise<void> => new Promise((next) => setTimeout(next));

export function moveToStop(by: 1 | -1): void {
  const all = stops();
  const at = document.activeElement ?? document.body;
  const follows = (stop: Element): boolean =>
    (at.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !stop.contains(at);
  const current = here();
  const place = current === null ? -1 : all.indexOf(current);
  const next =
    place >= 0
      ? all[place + by]
      : by > 0
        ? at === document.body
          ? all[0]
          : all.find(follows)
        : all.findLast((stop) => !follows(stop) && stop !== at);
  if (next !== undefined) show(next);
  else if (by > 0) approveButton()?.focus();
}

/** To the first thing to look at, or to the button that sends the story. */
export async function beginStory(): Promise<void> {
  await onPage();
  const [first] = stops();
  if (first === undefined) approveButton()?.focus({ preventScroll: true });
  else show(first);
}

function show(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

const approveButton = (): HTMLElement | null => document.querySelector('#approve, #inbox');

/** The finding the keyboard is at, or the first that is open. */
function findingNow() {
  const stop =
    here()?.dataset.finding ?? document.querySelector<HTMLElement>('[data-finding]')?.dataset.finding;
  return story.value?.findings.find(({ key }) => key === stop) ?? null;
}

/** Does something to a stop and goes to the one that then stands in its place. */
async function thenNext(key: string, act: () => Promise<boolean>): Promise<void> {
  const before = stops().map(({ dataset }) => dataset.stop ?? '');
  const rest = before.slice(before.indexOf(key) + 1);
  if (!(await act())) return;
  await onPage();
  const left = stops();
  const next = left.find(({ dataset }) => rest.includes(dataset.stop ?? '')) ?? left[0];
  if (next !== undefined) show(next);
  else approveButton()?.focus();
}

export async function fixFinding(key: string | undefined = findingNow()?.key): Promise<void> {
  const finding = story.value?.findings.find((one) => one.key === key);
  if (finding === undefined) return say('Nothing is open.');
  const { fix: mended, place: where } = finding;
  if (mended === null || where === null)
    return say('There is more than one way to mend this: press e and write.');
  await thenNext(finding.key, () => fix(finding.key, where));
}

export async function dismissFinding(key: string | undefined = findingNow()?.key): Promise<void> {
  const finding = story.value?.findings.find((one) => one.key === key);
  if (finding === undefined) return say('Nothing is open.');
  const isError = finding.level === 'error';
  const reason = isError
    ? await ask({
        title: 'Why is this no error?',
        text: finding.message,
        label: 'Reason; it stands in the history and in what goes out',
        action: 'Dismiss',
      })
    : '';
  if (reason !== null) await thenNext(finding.key, () => dismiss(finding.key, reason));
}

/** The place that the keyboard is in: of a text, a part, or a finding. */
function placeNow(): string {
  const within = document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place;
  return within ?? place.value ?? 'headline';
}

/** Into the text; at a finding its wrong words are chosen, so that what is typed takes their place. */
export function editHere(): void {
  const finding = here()?.dataset.finding === undefined ? null : findingNow();
  const where = finding?.place ?? placeNow();
  focusText(where);
  const box = boxOf('english', where);
  if (box === undefined || !finding?.where) return;
  const [from, to] = [pointAt(box, finding.where.start), pointAt(box, finding.where.end)];
  if (from !== null && to !== null) getSelection()?.setBaseAndExtent(...from, ...to);
}

function focusText(where: string): void {
  const box = boxOf('english', where);
  if (box === undefined) return;
  show(box);
  getSelection()?.selectAllChildren(box);
  getSelection()?.collapseToEnd();
}

/** Saves, and goes to what is then the next to look at. */
export async function doneWriting(): Promise<void> {
  const part = document.activeElement?.closest<HTMLElement>('[data-place]');
  await settled();
  await onPage();
  part?.focus({ preventScroll: true });
  const next = part && stops().find((stop) => part.contains(stop));
  if (next) show(next);
  else moveToStop(1);
}

export function leaveText(): void {
  const part = document.activeElement?.closest<HTMLElement>('[data-place]');
  part?.focus({ preventScroll: true });
}

export function moveToText(by: 1 | -1): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-text]')];
  const at = boxes.findIndex((box) => box.dataset.text === placeNow());
  const isIn = boxes[at] === document.activeElement;
  const next = boxes[Math.max(0, isIn || by < 0 ? at + by : at)];
  if (next?.dataset.text !== undefined) focusText(next.dataset.text);
}

export async function undoHere(): Promise<void> {
  const where = placeNow();
  const piece = story.value && piecesOf(story.value).find((one) => one.place === where);
  if (!piece?.undoable)
    return say(`Nothing has been changed in ${piece ? sayPlace(piece) : 'it'} that could be undone.`);
  await undo(where);
}

export async function askHere(): Promise<void> {
  const where = placeNow();
  const part = story.value?.parts.find((one) => one.place === where);
  if (part === undefined) return say('Only parts of the story can be asked for again, not the brief.');
  const wish = await ask({
    title: `Ask again: ${sayPlace(part)}`,
    ...(desk.value?.engine === 'recorded' && {
      text: 'This desk answers from recordings and has no answer to this.',
    }),
    label: 'What should be otherwise?',
    optional: true,
    action: 'Ask',
  });
  if (wish !== null) await askAgain(where, wish);
}

export async function takeHere(): Promise<void> {
  const stop = here() ?? document.querySelector<HTMLElement>('[data-suggestion][data-stop], [data-choice]');
  const { suggestion, choice } = stop?.dataset ?? {};
  const conflict = conflicts.value.get(choice ?? '');
  const both = conflict && bothIn(conflict, unsaved.value.get(conflict.place) ?? conflict.mine);
  if (conflict && both != null) return settleConflict(conflict.place, both);
  const asked = story.value?.suggestions.find(({ number }) => String(number) === suggestion);
  if (asked?.state === 'ready' && asked.text !== null) return takeSuggestion(asked.number, asked.place);
  say('There is nothing to take here.');
}

export function showChanged(): void {
  if (story.value !== null && story.value.edition > 1) onlyChanged.value = !onlyChanged.value;
}

export async function approveStory(): Promise<void> {
  if (isWithdrawn.value) return say('The story was withdrawn.');
  if (isApproved.value) return say('This text is approved already.');
  if (!(await isAsShown()) || story.value === null) return;
  const { errors, warnings, embargoed, embargo, hash } = story.value;
  const targets = desk.value?.targets.join(', ') ?? 'files';
  const reason = await ask({
    title: 'Approve and send?',
    text: [
      `${sayOpen(errors, warnings)}. It goes to: ${targets}.`,
      embargoed && `Under embargo until ${embargo}.`,
    ]
      .filter(Boolean)
      .join('\n'),
    ...(errors > 0 && { label: 'Why it goes out with open errors' }),
    action: 'Approve and send',
  });
  if (reason !== null && (await approve(hash, reason))) approveButton()?.focus();
}

export async function withdrawStory(): Promise<void> {
  if (isWithdrawn.value) return say('The story is withdrawn already.');
  const reason = await ask({
    title: 'Withdraw this story?',
    text: 'Its files become cancelling items, and whoever had it is told. This cannot be undone.',
    label: 'Reason; receivers read it',
    action: 'Withdraw',
  });
  if (reason !== null) await withdraw(reason);
}
