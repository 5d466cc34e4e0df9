/**
 * What the tagger looks at, shared by its reader and its trainer: change anything here and the weights must be trained
 * anew (`featureSet` rises, and the reader refuses weights of another).
 */
export const featureSet = 2;

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
export const mostFeatures = 32;

/**
 * Fills `features` with the hashes of a word's features and returns how many there are. `words` are the sentence's,
 * `given` the tags given so far.
 */
export function tagFeatures(
  features: Int32Array,
  words: readonly WordFacts[],
  given: ArrayLike<number>,
  from: number,
  to: number,
  at: number,
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
  return n;
}
