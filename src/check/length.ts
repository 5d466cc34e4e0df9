import { sentencesOf, type Token } from '../language/index.ts';
import { isAnswered, isFounded } from './answers.ts';
import { clip, ofPairs, type PairDraft } from './rule.ts';
import { rangeOf, shareOf } from './stretch-words.ts';
import type { Pair } from './view.ts';

/** The English says what the Norwegian says: not cut off, nothing added, nothing said twice. */
export const length = ofPairs({ name: 'length' }, function* (pair) {
  if (pair.source.tokens.length < 2) return;
  const repeated = findLoop(pair) ?? findTwice(pair) ?? findRepeated(pair);
  if (repeated !== null) {
    yield repeated;
    return;
  }
  const cut = findCut(pair) ?? findLost(pair);
  if (cut !== null) yield cut;
  const added = findAdded(pair);
  if (added !== null) yield added;
});

/** Cut off: much shorter, or somewhat shorter while the end of the Norwegian has no answer. */
function findCut({ source, target }: Pair): PairDraft | null {
  const ratio = target.text.length / source.text.length;
  if (ratio > 0.95) return null;
  const words = source.tokens.filter((token) => token.kind !== 'mark').length;
  if (words < 6) return null;
  const middle = Math.floor(source.tokens.length * 0.6);
  const answered = (at: number) => isAnswered(source, at, target);
  const head = shareOf(source, rangeOf(source, 0, middle), answered).part;
  const tail = shareOf(source, rangeOf(source, middle, source.tokens.length), answered).part;
  const score = 1.5 * ratio + tail - 0.5 * head;
  const percent = Math.round(100 * ratio);
  if (words < 10 ? ratio < 0.5 : ratio < 0.62 || score < 0.85) {
    const message = `the English is much shorter than the Norwegian (${percent} %): the end from “${endOf(source.text)}” seems to be missing`;
    return { level: ratio < 0.7 ? 'error' : 'warning', message };
  }
  return null;
}

/** One of several sentences that nothing in the English answers, where the English is the shorter for it. */
function findLost({ source, target }: Pair): PairDraft | null {
  if (target.text.length > 0.9 * source.text.length) return null;
  const sentences = sentencesOf(source.tokens);
  if (sentences.length < 2 || sentencesOf(target.tokens).length >= sentences.length) return null;
  for (const [from, to] of sentences) {
    const { part, weight } = shareOf(
      source,
      rangeOf(source, from, to),
      (at) => isAnswered(source, at, target),
      1,
    );
    if (weight < 3 || part > 0.2) continue;
    const expected = clip(source.text.slice(source.tokens[from]?.start, source.tokens[to - 1]?.end));
    return { level: 'error', message: `nothing in the English answers “${expected}”`, expected };
  }
  return null;
}

const endOf = (text: string) => clip(text.slice(Math.floor(text.length * 0.6)).replace(/^\S*\s/, ''), 40);

/** A sentence, or an end, with next to nothing in common with the Norwegian, where the English is the longer for it. */
function findAdded({ source, target }: Pair): PairDraft | null {
  const ratio = target.text.length / source.text.length;
  if (ratio < 1.25) return null;
  const founded = (at: number) => isFounded(source, target, at);
  const tell = (from: number): PairDraft => {
    const actual = clip(target.text.slice(target.tokens[from]?.start));
    return {
      level: 'error',
      message: `nothing in the Norwegian stands behind “${actual}”`,
      actual,
    };
  };
  const sentences = sentencesOf(target.tokens);
  if (sentences.length > sentencesOf(source.tokens).length || ratio > 1.6) {
    for (const [from, to] of sentences) {
      if (to - from < 4 || sentences.length === 1) continue;
      const { part, weight } = shareOf(target, rangeOf(target, from, to), founded, 1);
      if (weight >= 2 && part < 0.3) return tell(from);
    }
  }
  if (ratio > 1.6) {
    // Without a full stop between: the second part of what stands there.
    const from = Math.floor(target.tokens.length / 2);
    const { part, weight } = shareOf(target, rangeOf(target, from, target.tokens.length), founded, 1);
    if (weight >= 4 && part < 0.2) return tell(from);
  }
  return null;
}

/** Words that run on again and again, as a model does that has lost its way: “until Easter until Easter until Easter”. */
function findLoop({ source, target }: Pair): PairDraft | null {
  const loops = (tokens: readonly Token[]): readonly [number, number] | null => {
    const words = tokens.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower);
    for (let size = 2; size <= 12; size++) {
      let same = 0;
      for (let at = size; at < words.length; at++) {
        same = words[at] === words[at - size] ? same + 1 : 0;
        // One word over and over may be a cry or a list; words that differ are a loop.
        if (same >= 2 * size && new Set(words.slice(at - size + 1, at + 1)).size > 1)
          return [at - same - size + 1, size];
      }
    }
    return null;
  };
  // Where so few words stand again, none does three times.
  if (target.tokens.length - target.lowers.size < 4) return null;
  const found = loops(target.tokens);
  if (found === null || loops(source.tokens) !== null) return null;
  const words = target.tokens.filter(({ kind }) => kind !== 'mark');
  const actual = clip(target.text.slice(words[found[0]]?.start, words[found[0] + found[1] - 1]?.end));
  return { level: 'error', message: `“${actual}” stands three times or more`, actual };
}

/** A sentence of four words or more, or half of one, that the English says twice and the Norwegian does not. */
function findTwice({ source, target }: Pair): PairDraft | null {
  // Most segments are one sentence.
  if (!/[.!?][”"’]?\s/u.test(target.text)) return null;
  const sentencesIn = (text: string) =>
    text
      .split(/(?<=[.!?])[”"’]?\s+/u)
      .map((sentence) =>
        sentence
          .toLowerCase()
          .replace(/[^\p{L}\p{N} ]+/gu, '')
          .trim(),
      )
      .filter((sentence) => sentence.split(' ').length > 3);
  const own = sentencesIn(target.text);
  const theirs = sentencesIn(source.text);
  if (own.length < 2 || new Set(theirs).size < theirs.length) return null;
  const again = own.find((sentence, at) => own.slice(0, at).some((one) => one.endsWith(sentence)));
  if (again === undefined) return null;
  const actual = clip(again);
  return { level: 'error', message: `“${actual}” stands twice`, actual };
}

/**
 * The English says a stretch of words again: a third of it where it is much the longer for it, seven words where it is
 * somewhat longer, unless they are a name or the Norwegian says something twice as well.
 */
function findRepeated({ source, target }: Pair): PairDraft | null {
  const ratio = target.text.length / source.text.length;
  if (ratio < 1.15) return null;
  const words = target.tokens.filter((token) => token.kind !== 'mark');
  const tells = (stretch: readonly Token[]) =>
    stretch.filter(
      (token) => token.text === token.lower && (target.words[target.tokens.indexOf(token)]?.weight ?? 0) >= 1,
    ).length > 1;
  const long = ratio < 1.35 ? null : findAgain(words, Math.max(4, Math.floor(words.length / 3)));
  const some = long ?? findAgain(words, 7);
  if (some === null || (long === null && (!tells(some) || findAgain(source.tokens, 3) !== null))) return null;
  const actual = clip(target.text.slice(some[0]?.start, some.at(-1)?.end));
  return { level: 'error', message: `“${actual}” stands twice`, actual };
}

/** The first run of so many words that stands a second time, behind itself. */
function findAgain(words: readonly Token[], run: number): readonly Token[] | null {
  const seen = new Map<string, number>();
  for (let at = 0; at + run <= words.length; at++) {
    const stretch = words.slice(at, at + run);
    const key = stretch.map((token) => token.lower).join(' ');
    const before = seen.get(key);
    if (before !== undefined && at - before >= run) return stretch;
    if (before === undefined) seen.set(key, at);
  }
  return null;
}
