import firstNames from '../lexicon/first-names.json' with { type: 'json' };
import { isRoleWord } from './roles.ts';
import { nameEnd } from './sources.ts';
import { is, type Token } from './tokens.ts';

/** A capitalised name as it stands in the text: its tokens, without role words, owners and the genitive. */
export interface Name {
  /** Where its words begin with what stands before the name: "SVs", "NATO-talsmann". */
  readonly outer: number;
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly genitive: boolean;
}

const male = new Set(firstNames.male.split(' '));
const female = new Set(firstNames.female.split(' '));

/** What a first name tells of who bears it; a double name tells by its first half. */
export function genderOf(firstName: string): 'male' | 'female' | null {
  const name = male.has(firstName) || female.has(firstName) ? firstName : (firstName.split('-')[0] ?? '');
  const he = male.has(name);
  if (he === female.has(name)) return null;
  return he ? 'male' : 'female';
}

/** Whether people are called so. */
export function isFirstName(word: string): boolean {
  const name = word.split('-')[0] ?? '';
  return male.has(name) || female.has(name);
}

/** The name without a genitive ending, where that form stands elsewhere in the text or the ending is an apostrophe. */
function bareWord(word: string, known: ReadonlySet<string>): string {
  const bare = word.replace(/(?:[’']s?|s)$/u, '');
  if (bare === word || bare.length < 2) return word;
  return /[’']s?$/u.test(word) || known.has(bare) ? bare : word;
}

/** A word that owns what follows: "SVs", "Kroatias", "Høyres". */
function owns(token: Token, known: ReadonlySet<string>): boolean {
  if (!/s$/.test(token.text) || isFirstName(token.text)) return false;
  const bare = token.text.slice(0, -1);
  return bare === bare.toUpperCase() || known.has(bare) || is({ ...token, bits: 0 }, 'countries');
}

function opensOnly(token: Token): boolean {
  return (
    is(token, 'preposition') ||
    is(token, 'adverb') ||
    is(token, 'conjunction') ||
    is(token, 'determiner') ||
    is(token, 'finite') ||
    is(token, 'first') ||
    is(token, 'second') ||
    is(token, 'he') ||
    is(token, 'she')
  );
}

/** All capitalised names of a text in order; words that have a capital only because they open a sentence are left out. */
export function readNames(tokens: readonly Token[]): Name[] {
  const known = new Set<string>();
  for (const token of tokens) if (token.capital) known.add(token.text);
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !token.capital || opensOnly(token)) continue;
    const to = nameEnd(tokens, at, tokens.length);
    let from = at;
    for (let next = tokens[from]; from + 1 < to && next !== undefined; next = tokens[from]) {
      if (!isRoleWord(next) && !owns(next, known) && !(from === at && /[a-zæøå]sk[e]?$/.test(next.text)))
        break;
      from++;
    }
    const words: string[] = [];
    for (let next = from; next < to; next++) {
      const word = tokens[next];
      if (word !== undefined && word.kind === 'word') words.push(word.text);
    }
    const last = words.at(-1);
    if (last === undefined) continue;
    const bare = bareWord(last, known);
    words[words.length - 1] = bare;
    names.push({ outer: at, from, to, words, genitive: bare !== last });
    at = to - 1;
  }
  return names;
}
