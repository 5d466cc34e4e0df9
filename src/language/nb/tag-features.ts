/**
 * What the tagger looks at, shared by its reader and its trainer: change anything here and the weights must be trained
 * anew (`featureSet` rises, and the reader refuses weights of another).
 */
export const featureSet = 3;

/** Word classes that are told apart, in the order of their weights. */
export const tags = [
  'noun',
  'noun-genitive',
  'name',
  'name-genitive',
  'finite',
  'infinitive',
  'participle',
  'adjective',
  'adverb',
  'preposition',
  'conjunction',
  'subordinator',
  'determiner',
  'pronoun',
  'infinitive-mark',
  'interjection',
  'number',
  'mark',
  'other',
] as const;
export type Tag = (typeof tags)[number];

export const tagCount = tags.length;

/** Mixes a number into a hash. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(value, 0xcc9e2d51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  mixed ^= hash;
  mixed = (mixed << 13) | (mixed >>> 19);
  return (Math.imul(mixed, 5) + 0xe6546b64) | 0;
}

function hashOf(text: string, from: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = from; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** What a word is by itself, as hashes that the features are mixed from. */
export interface WordFacts {
  readonly word: number;
  readonly tail2: number;
  readonly tail3: number;
  readonly tail4: number;
  readonly tail5: number;
  readonly head3: number;
  /** Capital, hyphen, figure, length. */
  readonly shape: number;
  readonly capital: boolean;
}

export function wordFacts(text: string, lower: string): WordFacts {
  const even = lower.replace(/\d/g, '0');
  const { length } = even;
  const capital = text.charCodeAt(0) !== lower.charCodeAt(0);
  const allCapitals = capital && length > 1 && text === text.toUpperCase();
  const shape =
    (capital ? 1 : 0) |
    (allCapitals ? 2 : 0) |
    (even.includes('-') ? 4 : 0) |
    (even.includes('0') ? 8 : 0) |
    (length > 9 ? 16 : 0) |
    (length < 4 ? 32 : 0);
  return {
    word: hashOf(even, 0, 1),
    tail2: hashOf(even, Math.max(0, length - 2), 2),
    tail3: hashOf(even, Math.max(0, length - 3), 3),
    tail4: hashOf(even, Math.max(0, length - 4), 4),
    tail5: hashOf(even, Math.max(0, length - 5), 5),
    head3: hashOf(even.slice(0, 3), 0, 6),
    shape,
    capital,
  };
}

const nothing: WordFacts = {
  word: 11,
  tail2: 12,
  tail3: 13,
  tail4: 14,
  tail5: 15,
  head3: 16,
  shape: 64,
  capital: false,
};

/** More features than any word has. */
export const mostFeatures = 40;

const bitOf = (tag: Tag): number => 1 << tags.indexOf(tag);
const finite = tags.indexOf('finite');
const parting = bitOf('mark') | bitOf('subordinator');
const places = new Map(tags.map((tag, at) => [tag, at]));
const mark = places.get('mark');
const subordinator = places.get('subordinator');
const conjunction = places.get('conjunction');

/**
 * How far a clause has come, from how far it had come before a word and the word's tag: 0 without its finite verb, 1 with
 * it, and 2 more behind a conjunction. Norwegian clauses have one finite verb.
 */
export function clauseState(state: number, tag: number): number {
  if (tag === mark || tag === subordinator) return 0;
  if (tag === finite) return state | 1;
  return tag === conjunction ? state | 2 : state;
}

/** Whether a word that is surely a finite verb stands further on in its clause, for each word of a sentence. */
export function finiteAhead(possible: readonly number[], from: number, to: number): Uint8Array {
  const ahead = new Uint8Array(to - from);
  let found = 0;
  for (let at = to - 1; at >= from; at--) {
    ahead[at - from] = found;
    const may = possible[at] ?? 0;
    if (may !== 0 && (may & ~parting) === 0) found = 0;
    else if (may === 1 << finite) found = 1;
  }
  return ahead;
}

/** A sentence while it is tagged: the words from `from` to before `to`, and the tags given so far. */
export interface HalfTagged {
  readonly words: readonly WordFacts[];
  readonly given: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/**
 * Fills `features` with the hashes of a word's features and returns how many there are. `clause` is how far its clause
 * has come, with 4 more where its verb is still ahead.
 */
export function tagFeatures(
  features: Int32Array,
  { words, given, from, to }: HalfTagged,
  at: number,
  clause: number,
): number {
  const own = words[at] ?? nothing;
  const before = at > from ? (words[at - 1] ?? nothing) : nothing;
  const earlier = at - 1 > from ? (words[at - 2] ?? nothing) : nothing;
  const after = at + 1 < to ? (words[at + 1] ?? nothing) : nothing;
  const later = at + 2 < to ? (words[at + 2] ?? nothing) : nothing;
  const tag1 = at > from ? (given[at - 1] ?? 0) : 50;
  const tag2 = at - 1 > from ? (given[at - 2] ?? 0) : 50;
  const opens = at === from ? 1 : 0;
  let n = 0;
  features[n++] = mix(1, own.word);
  features[n++] = mix(2, own.tail2);
  features[n++] = mix(3, own.tail3);
  features[n++] = mix(4, own.tail4);
  features[n++] = mix(5, own.tail5);
  features[n++] = mix(6, own.head3);
  features[n++] = mix(7, own.shape * 2 + opens);
  features[n++] = mix(8, tag1);
  features[n++] = mix(mix(9, tag1), tag2);
  features[n++] = mix(mix(10, tag1), own.word);
  features[n++] = mix(mix(11, tag1), own.tail3);
  features[n++] = mix(12, before.word);
  features[n++] = mix(13, after.word);
  features[n++] = mix(14, earlier.word);
  features[n++] = mix(15, later.word);
  features[n++] = mix(mix(16, own.word), after.word);
  features[n++] = mix(mix(17, before.word), own.tail3);
  features[n++] = mix(18, after.tail3);
  features[n++] = mix(mix(19, after.tail2), own.tail2);
  features[n++] = mix(mix(20, tag1), after.word);
  features[n++] = mix(mix(21, tag1), after.tail3);
  features[n++] = mix(22, own.shape * 4096 + before.shape * 64 + after.shape);
  features[n++] = mix(mix(mix(23, tag1), tag2), own.tail3);
  features[n++] = mix(mix(24, after.tail3), later.tail3);
  features[n++] = mix(25, clause);
  features[n++] = mix(mix(26, clause), own.tail2);
  features[n++] = mix(mix(27, clause), own.tail3);
  features[n++] = mix(mix(28, clause), tag1);
  features[n++] = mix(mix(mix(29, clause), tag1), own.tail2);
  features[n++] = mix(mix(30, clause), after.word);
  return n;
}
