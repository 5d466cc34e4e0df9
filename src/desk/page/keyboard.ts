import * as act from './commands.ts';
import { isAsking } from './dialog.tsx';
import { hasSingleKeys } from './editor.ts';
import { showHelp } from './help.tsx';
import { choose, loadInbox } from './inbox-state.ts';
import { type CommandName, commandFor, type KeyboardPlace } from './keys.ts';
import { addressOf, go } from './route.ts';
import { chosen, filter, openId } from './state.ts';

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || isAsking()) return;
    const at = event.target instanceof HTMLElement ? event.target : document.body;
    const where = whereIs(at);
    const name = commandFor(event, where, hasSingleKeys());
    // Enter on a link or a button is theirs.
    if (
      name === null ||
      (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && at.closest('a, button, summary'))
    )
      return;
    event.preventDefault();
    run(name, where);
  });
}

function whereIs(at: HTMLElement): KeyboardPlace {
  if (at.isContentEditable) return 'text';
  if (at.matches('input, textarea, select')) return 'field';
  return openId.value === null ? 'inbox' : 'story';
}

function run(name: CommandName, where: KeyboardPlace): void {
  const by = name === 'next' || name === 'next-text' ? 1 : -1;
  switch (name) {
    case 'next':
    case 'previous':
      if (where === 'inbox') step(by);
      else act.moveToStop(by);
      break;
    case 'next-text':
    case 'previous-text':
      act.moveToText(by);
      break;
    case 'open':
      if (chosen.value !== null) go(chosen.value);
      break;
    case 'search':
      go(null);
      setTimeout(() => document.querySelector<HTMLElement>('#search')?.focus());
      break;
    case 'all':
      filter.value = { ...filter.value, all: !filter.value.all };
      void loadInbox(false);
      break;
    case 'back':
      go(null);
      break;
    case 'leave':
      if (where === 'text') act.leaveText();
      else focusChosen();
      break;
    case 'help':
      showHelp();
      break;
    default:
      void perform[name]();
  }
}

const perform = {
  fix: () => act.fixFinding(),
  dismiss: () => act.dismissFinding(),
  edit: act.editHere,
  done: act.doneWriting,
  undo: act.undoHere,
  ask: act.askHere,
  take: act.takeHere,
  changed: act.showChanged,
  approve: act.approveStory,
  withdraw: act.withdrawStory,
};

function step(by: 1 | -1): void {
  choose(by);
  setTimeout(focusChosen);
}

/** The keyboard goes to the chosen story, so that it is read out and Enter opens it. */
export function focusChosen(): void {
  if (chosen.value === null) (document.activeElement as HTMLElement | null)?.blur();
  else document.querySelector<HTMLElement>(`a[href="${addressOf(chosen.value)}"]`)?.focus();
}
