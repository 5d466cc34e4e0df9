import { NorwireError } from '../../errors.ts';

const lost = '\uFFFD';

/**
 * Refuses a text with replacement characters: another program has read letters it did not know, and which they were
 * stands nowhere in the file. One alone may have been "å", "ø" or the dash that opens speech.
 */
export function refuseLostLetters(text: string, name: string): void {
  const count = text.split(lost).length - 1;
  if (count === 0) return;
  const at = text.indexOf(lost);
  const start = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at)) + 1;
  const word = /^\S{1,40}/.exec(text.slice(start))?.[0] ?? lost;
  throw new NorwireError(
    'input',
    `${name} has lost ${count === 1 ? 'a letter' : `${count} letters`} beyond repair (“${word}”): the program that saved it did not know its encoding. Get the story anew from where it came from.`,
  );
}
