import { lazily } from '../../lazily.ts';
import trained from '../../lexicon/tagger.json' with { type: 'json' };
import {
  clauseState,
  featureSet,
  finiteAhead,
  type HalfTagged,
  mix,
  mostFeatures,
  type Tag,
  tagCount,
  tagFeatures,
  tags,
  type WordFacts,
  wordFacts,
} from './tag-features.ts';

/** What the tagger learned: words that are surely of few classes, and a weight for each feature and class. */
export interface TaggerWeights {
  /** The classes a known word may have, as bits by the place in `tags`; by the word in small letters. */
  readonly known: ReadonlyMap<string, number>;
  /** Square roots of the weights: half a million, of which a story needs few, so that each is squared when it is used. */
  readonly roots: Int8Array;
}

const markBit = 1 << tags.indexOf('mark');
const numberBit = 1 << tags.indexOf('number');
/** What a word nobody knows may be. */
export const openBits = (
  [
    'noun',
    'noun-genitive',
    'name',
    'name-genitive',
    'finite',
    'infinitive',
    'participle',
    'adjective',
    'adverb',
    'interjection',
    'other',
  ] as const
).reduce((bits, tag) => bits | (1 << tags.indexOf(tag)), 0);

/** The classes a word may have before its neighbours are looked at. */
export function possibleTags(text: string, lower: string, known: TaggerWeights['known']): number {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 && !lower.includes('åring')) return numberBit;
  if (lower === text.toUpperCase()) return markBit;
  return known.get(lower) ?? openBits;
}

/** Unpacks the trained weights; refuses those that other features were trained with. */
function unpackWeights(packed: typeof trained): TaggerWeights {
  if (packed.featureSet !== featureSet)
    throw new Error(
      `The tagger's weights were trained with feature set ${packed.featureSet}, not ${featureSet}: train them anew.`,
    );
  const known = new Map<string, number>();
  for (const [bits, words] of Object.entries(packed.known))
    for (const word of words.split(' ')) known.set(word, Number(bits));
  const bytes = Buffer.from(packed.cells, 'base64');
  const roots = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { known, roots };
}

const weights = lazily(() => unpackWeights(trained));

/** Where a feature's cells begin. */
export function cellOf(feature: number, mask: number): number {
  return mix(feature, 77) & mask;
}

/** Gives the likeliest class among the possible ones, a set of bits, for the word at a place. */
function openTagger(roots: Int8Array) {
  const mask = roots.length - tagCount - 1;
  const features = new Int32Array(mostFeatures);
  const scores = new Int32Array(tagCount);
  const places = new Map<number, Uint8Array>();
  /** The classes that bits stand for, as places in `tags`. */
  const placesOf = (bits: number): Uint8Array => {
    const known = places.get(bits);
    if (known !== undefined) return known;
    const made = Uint8Array.from([...tags.keys()].filter((tag) => (bits & (1 << tag)) !== 0));
    places.set(bits, made);
    return made;
  };
  return (sentence: HalfTagged, at: number, possible: number, clause: number): number => {
    const count = tagFeatures(features, sentence, at, clause);
    const among = placesOf(possible);
    scores.fill(0, 0, among.length);
    for (let one = 0; one < count; one++) {
      const cell = cellOf(features[one] ?? 0, mask);
      for (let place = 0; place < among.length; place++) {
        const root = roots[cell + (among[place] ?? 0)] ?? 0;
        scores[place] = (scores[place] ?? 0) + Math.imul(root, Math.abs(root));
      }
    }
    let best = 0;
    for (let place = 1; place < among.length; place++)
      if ((scores[place] ?? 0) > (scores[best] ?? 0)) best = place;
    return among[best] ?? 0;
  };
}

const tagger = lazily(() => openTagger(weights().roots));

/** What a word is by itself, and what it may be. */
export interface TaggedWord extends WordFacts {
  readonly possible: number;
}

/** Whether a word is of no class for sure, so that its place may tell another than was guessed. */
export function isOpen({ possible }: TaggedWord): boolean {
  return possible === openBits;
}

/** What the tagger knows of a word before its neighbours are looked at. */
export function taggedWord(text: string, lower: string): TaggedWord {
  return { ...wordFacts(text, lower), possible: possibleTags(text, lower, weights().known) };
}

/** A word of running text, as the tagger needs it. */
export interface Taggable {
  readonly text: string;
  readonly opens: boolean;
  readonly facts: TaggedWord;
}

const ends = new Set(['.', '!', '?', '…']);

/** The word class of each token of a text, by its form and its neighbours in the sentence; as places in `tags`. */
export function readTags(tokens: readonly Taggable[]): Uint8Array {
  const tagAt = tagger();
  const given = new Uint8Array(tokens.length);
  const facts = tokens.map((token) => token.facts);
  const possibles = facts.map(({ possible }) => possible);
  let from = 0;
  let next = 0;
  while (from < tokens.length) {
    next = from + 1;
    while (next < tokens.length && !isStart(tokens, next)) next++;
    const ahead = finiteAhead(possibles, from, next);
    let clause = 0;
    for (let at = from; at < next; at++) {
      const possible = possibles[at] ?? openBits;
      const tag =
        (possible & (possible - 1)) === 0
          ? 31 - Math.clz32(possible)
          : tagAt(
              { words: facts, given, from, to: next },
              at,
              possible,
              clause + 4 * (ahead[at - from] ?? 0),
            );
      given[at] = tag;
      clause = clauseState(clause, tag);
    }
    from = next;
  }
  return given;
}

/** Whether a sentence begins at a token: behind a full stop or on a new line. */
function isStart(tokens: readonly Taggable[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return token?.opens === true && (before?.opens !== true || ends.has(before.text));
}

/** Whether a word in small letters may be of a class; one that nobody knows may be of any that is open. */
export const mayBe = (lower: string, tag: Tag): boolean =>
  (possibleTags(lower, lower, weights().known) & (1 << tags.indexOf(tag))) !== 0;
