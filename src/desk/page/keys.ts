/** Which key does what, where: one list, from which the help is made too. */

/** Where the keyboard is: in the inbox, in a story, in a text being written, or in another field. */
export type KeyboardPlace = 'inbox' | 'story' | 'text' | 'field';

export interface Command {
  readonly name: CommandName;
  readonly keys: readonly string[];
  readonly where: readonly KeyboardPlace[];
  readonly label: string;
}

export type CommandName =
  | 'next'
  | 'previous'
  | 'search'
  | 'open'
  | 'all'
  | 'fix'
  | 'dismiss'
  | 'edit'
  | 'undo'
  | 'ask'
  | 'take'
  | 'changed'
  | 'done'
  | 'leave'
  | 'back'
  | 'next-text'
  | 'previous-text'
  | 'approve'
  | 'withdraw'
  | 'help';

export const commands: readonly Command[] = [
  { name: 'next', keys: ['j', 'ArrowDown'], where: ['inbox'], label: 'Next story' },
  { name: 'previous', keys: ['k', 'ArrowUp'], where: ['inbox'], label: 'Story before' },
  { name: 'open', keys: ['Enter', 'o'], where: ['inbox'], label: 'Open the story' },
  { name: 'search', keys: ['/'], where: ['inbox', 'story'], label: 'Search the inbox' },
  { name: 'all', keys: ['a'], where: ['inbox'], label: 'Show or hide stories that are not for us' },
  { name: 'next', keys: ['j'], where: ['story'], label: 'Next thing to look at' },
  { name: 'previous', keys: ['k'], where: ['story'], label: 'The one before' },
  { name: 'fix', keys: ['f'], where: ['story'], label: 'Fix it, where there is one way only' },
  { name: 'dismiss', keys: ['d'], where: ['story'], label: 'Dismiss it and go to the next' },
  { name: 'take', keys: ['t'], where: ['story'], label: 'Take the suggestion, or both texts in one' },
  { name: 'edit', keys: ['e', 'Enter'], where: ['story'], label: 'Write in this part, over the wrong words' },
  { name: 'undo', keys: ['u'], where: ['story'], label: 'Undo the last change of this part' },
  { name: 'ask', keys: ['r'], where: ['story'], label: 'Ask again for this part, in your words' },
  { name: 'changed', keys: ['c'], where: ['story'], label: 'Show only what the update changed' },
  { name: 'back', keys: ['Escape', 'i'], where: ['story'], label: 'Back to the inbox' },
  { name: 'done', keys: ['Enter'], where: ['text'], label: 'Done: to the next thing to look at' },
  { name: 'leave', keys: ['Escape'], where: ['text'], label: 'Stop writing (it is saved as you type)' },
  { name: 'next-text', keys: ['Alt+ArrowDown'], where: ['story', 'text'], label: 'Write in the next part' },
  {
    name: 'previous-text',
    keys: ['Alt+ArrowUp'],
    where: ['story', 'text'],
    label: 'Write in the part before',
  },
  { name: 'approve', keys: ['Ctrl+Enter'], where: ['story', 'text'], label: 'Approve and send' },
  { name: 'withdraw', keys: ['w'], where: ['story'], label: 'Withdraw the story' },
  { name: 'leave', keys: ['Escape'], where: ['field'], label: 'Leave the search' },
  { name: 'help', keys: ['?'], where: ['inbox', 'story'], label: 'These keys' },
];

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The command a key stands for; bare letters only where they are wanted (`singles`). */
export function commandFor(pressed: Pressed, where: KeyboardPlace, singles: boolean): CommandName | null {
  const name = nameOf(pressed);
  if (!singles && name.length === 1) return null;
  return commands.find((one) => one.where.includes(where) && one.keys.includes(name))?.name ?? null;
}

/** Ctrl and the Mac's ⌘ are one. */
function nameOf({ key, ctrlKey, metaKey, altKey }: Pressed): string {
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${key}`;
}
