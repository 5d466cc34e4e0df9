import { NorwireError } from '../../errors.ts';

/** How deep elements may be nested: articles stay below 60, and parsers take minutes over thousands. */
const deepest = 200;

/** How many elements a file may have: a long article has some thousands, a message of a day's items more. */
const most = { XML: 250_000, HTML: 30_000 } as const;

/** Elements of HTML that end without an end tag. */
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody tfoot colgroup'.split(
    ' ',
  ),
);

/**
 * Refuses markup that would cost minutes or all memory to parse: nested too deep, of too many elements, or with entities
 * of its own.
 * Reads it once, from the first character to the last.
 */
export function refuseHostileMarkup(markup: string, name: string, language: 'XML' | 'HTML'): void {
  if (language === 'XML' && /<!ENTITY/i.test(markup)) {
    throw new NorwireError(
      'input',
      `${name} declares XML entities of its own (<!ENTITY …>), which norwire never expands. Take the declarations out.`,
    );
  }
  let depth = 0;
  let count = 0;
  let at = markup.indexOf('<');
  while (at >= 0) {
    const end = endOfTag(markup, at);
    const next = markup[at + 1] ?? '';
    const opens = /[a-z_]/i.test(next);
    if (opens) count += 1;
    if (count > most[language]) {
      throw new NorwireError(
        'input',
        `${name} has more than ${most[language]} elements of ${language}; no article does. Split it into its stories.`,
      );
    }
    if (next === '/') depth = Math.max(0, depth - (endsNothing(markup, at + 2, language) ? 0 : 1));
    else if (opens && markup[end - 1] !== '/' && !endsNothing(markup, at + 1, language)) {
      depth += 1;
      if (depth > deepest) {
        throw new NorwireError(
          'input',
          `${name} nests its elements more than ${deepest} deep (line ${lineAt(markup, at)}); no story does.`,
        );
      }
    }
    at = markup.indexOf('<', Math.max(end, at + 1));
  }
}

/** Whether the name at a place is of an element that HTML need not end. */
function endsNothing(markup: string, at: number, language: 'XML' | 'HTML'): boolean {
  if (language === 'XML') return false;
  const name = /^[a-z0-9]+/i.exec(markup.slice(at, at + 12))?.[0] ?? '';
  return unclosed.has(name.toLowerCase());
}

/** Where a tag, comment or CDATA section that starts at `at` ends; the end of the markup if it does not. */
function endOfTag(markup: string, at: number): number {
  if (markup.startsWith('<!--', at)) return after(markup, '-->', at + 4);
  if (markup.startsWith('<![CDATA[', at)) return after(markup, ']]>', at + 9);
  if (markup.startsWith('<?', at)) return after(markup, '>', at);
  for (let index = at + 1; index < markup.length; index += 1) {
    const character = markup[index];
    if (character === '>') return index;
    if (character === '<') return index - 1;
    if ((character === '"' || character === "'") && markup[index - 1] === '=') {
      const quote = markup.indexOf(character, index + 1);
      if (quote < 0) return markup.length;
      index = quote;
    }
  }
  return markup.length;
}

function after(markup: string, end: string, from: number): number {
  const found = markup.indexOf(end, from);
  return found < 0 ? markup.length : found + end.length - 1;
}

/** The number of the line a place stands in, from 1. */
function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
