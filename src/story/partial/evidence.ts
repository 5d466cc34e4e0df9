import { is, type MarkedStretch, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { kindOfSource } from '../source-kind.ts';
import type { Owner } from './source.ts';

/** Words between marks, counted. */
export function countWords(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'mark') words++;
  return words;
}

function lengthOf(words: number): string {
  if (words < 3) return words === 1 ? 'one word' : 'two words';
  return words < 6 ? 'some words' : 'many words';
}

/** What speaks for and against marked words being somebody's, each by its name; what it weighs stands in partial.json. */
export function partialEvidence(
  tokens: readonly Token[],
  stretch: MarkedStretch,
  owner: Owner,
  sentenceEnd: number,
  joined: boolean,
): string[] {
  const { open, close } = stretch;
  const before = tokens[open - 1];
  const earlier = tokens[open - 2];
  const first = tokens[open + 1];
  const after = tokens[close + 1];
  const inside = tokens.slice(open + 1, close);
  const length = lengthOf(countWords(tokens, open + 1, close));
  const found = [
    'always',
    `by ${owner.how}`,
    `of ${owner.source === null ? 'nobody' : kindOfSource(tokens, owner.source)}`,
    length,
    `${length}, ${owner.how}`,
  ];
  found.push(`behind ${before?.kind === 'mark' ? before.text : (before?.tag ?? 'nothing')}`);
  found.push(`opens with ${first?.tag ?? 'nothing'}`);
  if (is(before, 'titleBefore') || (before?.lower === 'som' && is(earlier, 'titleBefore')))
    found.push('behind a title');
  if (before?.lower === 'som' || before?.lower === 'om' || before?.lower === 'at')
    found.push(`behind ${before.lower}`);
  if (before?.lower.startsWith('såkal')) found.push('so called');
  if (is(before, 'copula') || is(earlier, 'copula')) {
    found.push('behind a copula');
    // "er «dypt bekymret»": what somebody feels.
    const last = tokens[close - 1]?.tag;
    if (last === 'adjective' || last === 'participle') found.push('is so');
  }
  if (is(before, 'cue')) found.push('behind a cue');
  else if (is(before, 'voice')) found.push('behind a voice');
  if (is(before, 'copula') && is(earlier, 'titleBefore')) found.push('behind a title');
  if (closed.reflexive.has(before?.lower)) found.push('behind their own');
  const called = before?.text === ':' ? earlier : before;
  if (closed.naming.has(called?.lower)) found.push('is called');
  if (joined) found.push('joined to a quote');
  // "«Sinte unge menn» kom", "skipet «Fram XVI»".
  if (first?.capital) {
    const all = inside.every((token) => token.capital || token.kind !== 'word');
    found.push('capital', all ? 'all capitals' : `capital, ${length}`);
  }
  if (inside.some((token) => token.tag === 'finite')) found.push('holds a verb');
  if (inside.some((token) => is(token, 'first') || is(token, 'second'))) found.push('holds I or you');
  if (after?.kind === 'word') found.push(after.tag === 'noun' ? 'before a noun' : 'goes on');
  if (close + 1 >= sentenceEnd || after?.text === '.') found.push('ends the sentence');
  if (before?.tag === 'name' || after?.tag === 'name') found.push('beside a name');
  return found;
}
