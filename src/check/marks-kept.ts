import { firstFrom, type Token } from '../language/index.ts';
import { comparedOf } from './left-out.ts';
import type { Link } from './match/align-words.ts';
import { clip, comparing } from './rule.ts';
import type { Pair } from './view.ts';

/** Words between quotation marks of any kind, those inside a quote too, by their tokens `[from, to)`. */
interface Marked {
  readonly from: number;
  readonly to: number;
}

const closers: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '‘': '’', '„': '“' };
/** Longer stretches are quotes, which rules of their own look after. */
const most = 8;

function readMarked(tokens: readonly Token[]): readonly Marked[] {
  const found: Marked[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const closer = closers[token?.text ?? ''];
    // A straight mark that no space stands before closes.
    if (closer === undefined || !(token?.spaced || tokens[at - 1]?.kind === 'mark')) continue;
    for (let end = at + 1; end < tokens.length && end - at <= most + 1; end++) {
      if (tokens[end]?.text !== closer) continue;
      if (end > at + 1) found.push({ from: at + 1, to: end });
      break;
    }
  }
  return found;
}

const isMark = (token: Token | undefined) => /^[«»“”"‘’„']$/.test(token?.text ?? '');
const isDash = (token: Token | undefined) => /^[-–—]$/.test(token?.text ?? '');
/** How far from the words that answer it a mark may stand: articles and commas come between. */
const beside = 3;

/** Whether marks, or the speech they stand in, answer those round a stretch; null where no word of it is answered. */
function isMarkedAcross(
  { from, to }: Marked,
  links: readonly (Link | undefined)[],
  across: (link: Link) => number,
  other: readonly Token[],
): boolean | null {
  const places = links.slice(from, to).flatMap((link) => (link === undefined ? [] : [across(link)]));
  if (places.length === 0 || places.length < (to - from) / 3) return null;
  const first = Math.min(...places);
  const last = Math.max(...places);
  for (let far = 1; far <= beside; far++)
    if (isMark(other[first - far]) || isMark(other[last + far])) return true;
  return other.slice(first, last).some(isMark);
}

/** Whether quotation marks of the Norwegian stand round what answers a marked stretch of the English. */
export function isMarkedInNorwegian(pair: Pair, { start, end }: Pick<Token, 'start' | 'end'>): boolean {
  const { tokens } = pair.target;
  const from = firstFrom(tokens, start);
  const to = firstFrom(tokens, end);
  const { byTo } = comparedOf(pair).alignment;
  return isMarkedAcross({ from, to }, byTo, (link) => link.from, pair.source.tokens) === true;
}

const textOf = ({ text, tokens }: Pair['source' | 'target'], { from, to }: Marked) =>
  clip(text.slice(tokens[from]?.start, tokens[to - 1]?.end));

/** Words that stand in quotation marks of either kind stand so in both, those inside a quote too. */
export const marksKept = comparing({ name: 'marks-kept' }, function* (pair) {
  const { source, target } = pair;
  const from = readMarked(source.tokens);
  const to = readMarked(target.tokens);
  const { byFrom, byTo } = comparedOf(pair).alignment;
  for (const each of from) {
    if (isMarkedAcross(each, byFrom, (link) => link.to, target.tokens) !== false) continue;
    const expected = textOf(source, each);
    const message = `“${expected}” stands in quotation marks in the Norwegian, and in none in the English`;
    yield { level: 'remark', message, expected };
  }
  for (const each of to) {
    // After a speech dash all is between marks in English, and so is a headline that quotes.
    if (each.to - each.from > target.tokens.length / 2) continue;
    if (isDash(source.tokens[0]) && target.tokens[each.from - 1]?.text !== '‘') continue;
    if (isMarkedAcross(each, byTo, (link) => link.from, source.tokens) !== false) continue;
    const actual = textOf(target, each);
    const message = `“${actual}” stands in quotation marks in the English, and in none in the Norwegian`;
    yield { level: 'remark', message, actual };
  }
});
