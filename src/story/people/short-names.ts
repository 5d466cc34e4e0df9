import { isFirstName } from '../../language/index.ts';
import type { Token } from '../../language/nb/index.ts';
import { lazily } from '../../lazily.ts';
import { readSource } from '../sources.ts';

/** Words that the name before a bracket may have. */
const farthest = 8;
/** A word this long is no surname whose letters are a party's by chance. */
const longName = 12;
const small = new Set(['og', 'i', 'for', 'av', 'på']);

const short = lazily(() => /^\p{Lu}\p{L}{0,4}\p{Lu}$/u);

/** The full names of bodies that the text gives with their letters in brackets: "Havets verne- og kystråd (HVK)". */
export function readShortNames(text: string, tokens: readonly Token[]): Map<string, string> {
  const full = new Map<string, string>();
  for (let at = 1; at + 2 < tokens.length; at++) {
    if (tokens[at]?.text !== '(' || tokens[at + 2]?.text !== ')') continue;
    const letters = tokens[at + 1]?.text ?? '';
    // "NHO", "MiL".
    if (!short().test(letters)) continue;
    const from = nameStart(tokens, at, letters);
    if (from >= 0 && !full.has(letters))
      full.set(letters, text.slice(tokens[from]?.start ?? 0, tokens[at - 1]?.end));
  }
  return full;
}

/** Where the name begins whose words have these first letters, or the phrase that ends at the bracket; -1 if none does. */
function nameStart(tokens: readonly Token[], bracket: number, letters: string): number {
  // "Kari Moe (SV)" is a person with a party; "Sverigedemokraterna (SD)" a body whose name holds its letters.
  const last = tokens[bracket - 1];
  const alone = last?.capital === true && tokens[bracket - 2]?.capital !== true;
  if (alone && last.text.length >= longName && holdsLetters(last.lower, letters.toLowerCase()))
    return bracket - 1;
  let left = letters.length - 1;
  for (let at = bracket - 1; at >= Math.max(0, bracket - farthest); at--) {
    const { lower, capital, text } = tokens[at] as Token;
    const letter = letters.charAt(left);
    // "MiL": Mennesker i Limbo.
    if (small.has(lower) && letter !== letter.toLowerCase()) continue;
    if (lower.charAt(0) !== letter.toLowerCase()) break;
    if (left === 0) return capital && !isFirstName(text) ? at : -1;
    left--;
  }
  // "FNs utviklingsprogram (UNDP)": the letters are another language's.
  if (last === undefined || last.capital) return -1;
  for (let at = Math.max(0, bracket - farthest); at < bracket; at++)
    if (tokens[at]?.capital && readSource(tokens, at, bracket)?.to === bracket) return at;
  return -1;
}

/** Whether a word begins with the first of some letters and has the others in this order. */
function holdsLetters(word: string, letters: string): boolean {
  return new RegExp(`^${[...letters].join('.*')}`, 'u').test(word);
}

const heads =
  /(departement|direktorat|tilsyn|utval|utvalg|råd|verk|etat|institutt|forbund|parti|banken|universitet)(?:et|en|a)?$/;

/**
 * Whether letters stand for a body's name: those that its words begin with, and of the last also those of its parts ("SSB":
 * Statistisk sentral|byrå); of one word the first and that of its last part, with others between ("UD": Utenriks|departementet).
 */
export function standsFor(letters: string, words: readonly string[]): boolean {
  const wanted = letters.toLowerCase();
  const [last = '', ...before] = words
    .map((word) => word.toLowerCase())
    .filter((word) => !small.has(word))
    .reverse();
  const own = wanted.slice(before.length);
  if (before.some((word, at) => word.charAt(0) !== wanted.charAt(before.length - 1 - at))) return false;
  if (own.length > 1 && before.length === 0) {
    const head = heads.exec(last);
    return (
      head !== null &&
      head.index > 0 &&
      holdsLetters(last.slice(0, head.index + 1), own) &&
      last.charAt(head.index) === own.at(-1)
    );
  }
  return (letters.length > 2 || own.length > 1) && holdsLetters(last, own);
}
