import type { Quote, QuoteKind, Story } from '../../src/story/types.ts';

/** A quote as the gold tells it; see the corpus guidelines. */
export interface GoldQuote {
  readonly kind: QuoteKind;
  readonly spans: readonly string[];
  readonly cue: string | null;
  readonly attribution: string | null;
  readonly speaker: string | null;
}

/** A story with its gold. */
export interface GoldStory {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly headline: string;
  readonly lede: string;
  readonly quotes: readonly GoldQuote[];
  /** False where the story's headline is lost, so that none is asked. */
  readonly headlineSure?: boolean;
}

/** A gold quote beside the read one that matches it best; either may be missing. */
export interface Pair {
  readonly kind: QuoteKind;
  readonly gold: GoldQuote | null;
  readonly read: (GoldQuote & { readonly quote: Quote }) | null;
  readonly exact: boolean;
}

const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

function bare(words: string): string {
  return words.replace(edges, '').replace(/\s+/g, ' ');
}

/** Words with case, outer punctuation and white space made even. */
export function even(words: string | null): string {
  return words === null ? '' : bare(words).toLowerCase();
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const one = new Map<string, number>();
  for (const word of a) one.set(word, (one.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = one.get(word) ?? 0;
    if (left > 0) shared++;
    one.set(word, left - 1);
  }
  return shared / Math.max(1, a.length + b.length - shared);
}

/** How much of the words of two lists of spans is shared, 0 to 1. */
export function overlapOf(a: readonly string[], b: readonly string[]): number {
  return jaccard(wordsOf(a), wordsOf(b));
}

const wordsOf = (spans: readonly string[]): string[] =>
  spans
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const sameSpans = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((span, at) => bare(span) === bare(b[at] ?? ''));

/** What was read, in the gold's terms. */
function asGold(story: Story, quote: Quote): GoldQuote & { readonly quote: Quote } {
  return {
    quote,
    kind: quote.kind,
    spans: quote.spans.map((span) => span.text),
    cue: quote.cue?.text ?? null,
    attribution: quote.attribution?.text ?? null,
    speaker: story.speakers.find((speaker) => speaker.id === quote.speaker)?.name ?? null,
  };
}

/** Pairs gold and read quotes of each kind: equal spans first, then those whose words overlap by half or more. */
export function pairQuotes(gold: readonly GoldQuote[], story: Story): Pair[] {
  const pairs: Pair[] = [];
  for (const kind of ['direct', 'partial', 'indirect'] as const) {
    const left = new Set(
      story.quotes.filter((quote) => quote.kind === kind).map((quote) => asGold(story, quote)),
    );
    let open = gold.filter((one) => one.kind === kind);
    for (const exact of [true, false]) {
      const still: GoldQuote[] = [];
      for (const one of open) {
        const found = [...left].find((read) =>
          exact ? sameSpans(one.spans, read.spans) : jaccard(wordsOf(one.spans), wordsOf(read.spans)) >= 0.5,
        );
        if (found === undefined) still.push(one);
        else {
          left.delete(found);
          pairs.push({ kind, gold: one, read: found, exact });
        }
      }
      open = still;
    }
    for (const one of open) pairs.push({ kind, gold: one, read: null, exact: false });
    for (const read of left) pairs.push({ kind, gold: null, read, exact: false });
  }
  return pairs;
}

/** Hits, what was read, and what should have been. */
export interface Tally {
  hits: number;
  read: number;
  gold: number;
}

/** How often something asked came out right. */
export interface Share {
  right: number;
  asked: number;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** The harmonic mean of precision and recall, in per cent. */
export const f1 = ({ hits, read, gold }: Tally): number => percent(2 * hits, read + gold);
/** The share that was right, in per cent. */
export const percentOf = ({ right, asked }: Share): number => percent(right, asked);

/** Precision, recall, F1 and counts on a line. */
export function showTally(tally: Tally): string {
  const { hits, read, gold } = tally;
  const [p, r, f] = [percent(hits, read), percent(hits, gold), f1(tally)].map((one) =>
    one.toFixed(1).padStart(5),
  );
  return `P ${p}  R ${r}  F1 ${f}  (${hits} of ${gold}, ${read} read)`;
}

/** Per cent and counts. */
export function showShare(share: Share): string {
  return `${percentOf(share).toFixed(1).padStart(5)}  (${share.right} of ${share.asked})`;
}

/** Counts one more asked, and right if it was. */
export function count(share: Share, isRight: boolean): void {
  share.asked++;
  if (isRight) share.right++;
}

const noTally = (): Tally => ({ hits: 0, read: 0, gold: 0 });
export const noShare = (): Share => ({ right: 0, asked: 0 });

export interface Scores {
  readonly exact: Record<QuoteKind, Tally>;
  readonly overlap: Record<QuoteKind, Tally>;
  readonly whole: Tally;
  readonly shares: Record<
    | 'headline'
    | 'lede'
    | 'cue'
    | 'attribution'
    | 'speaker'
    | 'pronoun'
    | 'unattributed'
    | 'partial'
    | 'indirect'
    | 'language'
    | 'sure',
    Share
  >;
  /** Quotes answered, with a speaker or without one. */
  answered: number;
  invented: number;
}

const pronoun = /^(?:han|hun|ho|de|dei)$/i;

/** Whether the lede was found; a dateline that was taken off it may stand in the gold's. */
function isLede({ lede }: GoldStory, story: Story): boolean {
  if (story.lede === null) return false;
  const opener = story.apart.find(({ kind, end }) => kind === 'dateline' && end < (story.lede?.start ?? 0));
  const [want, read] = [bare(lede), bare(story.lede.text)];
  return want === read || (opener !== undefined && want === bare(`${opener.text} ${story.lede.text}`));
}

/** Scores stories against their gold; every pair goes to `onPair` too. */
export function scoreStories(
  stories: readonly { readonly gold: GoldStory; readonly story: Story }[],
  onPair: (gold: GoldStory, pair: Pair) => void = () => {},
): Scores {
  const tallies = (): Record<QuoteKind, Tally> => ({
    direct: noTally(),
    partial: noTally(),
    indirect: noTally(),
  });
  const names = [
    'headline',
    'lede',
    'cue',
    'attribution',
    'speaker',
    'pronoun',
    'unattributed',
    'partial',
    'indirect',
    'language',
    'sure',
  ] as const;
  const shares = Object.fromEntries(names.map((name) => [name, noShare()])) as Scores['shares'];
  const scores: Scores = {
    exact: tallies(),
    overlap: tallies(),
    whole: noTally(),
    shares,
    answered: 0,
    invented: 0,
  };
  for (const { gold, story } of stories) {
    if (gold.headlineSure !== false) count(shares.headline, story.headline?.text === gold.headline);
    count(shares.lede, isLede(gold, story));
    count(shares.language, story.language === gold.lang);
    if (gold.quotes.length === 0) scores.invented += story.quotes.length;
    for (const pair of pairQuotes(gold.quotes, story)) {
      score(scores, pair);
      onPair(gold, pair);
    }
  }
  return scores;
}

/** A verb parted from its particle is told by the verb alone, where some of the gold has all between ("la hun til"). */
function isCue({ cue, attribution }: GoldQuote, read: string | null): boolean {
  if (even(cue) === even(read)) return true;
  return read !== null && attribution !== null && even(cue).startsWith(`${even(read)} ${even(attribution)} `);
}

function score(scores: Scores, { kind, gold, read, exact }: Pair): void {
  const { shares } = scores;
  for (const [tally, hit] of [
    [scores.exact[kind], exact],
    [scores.overlap[kind], gold !== null && read !== null],
  ] as const) {
    if (gold !== null) tally.gold++;
    if (read !== null) tally.read++;
    if (hit) tally.hits++;
  }
  const speakerRight = gold !== null && read !== null && even(gold.speaker) === even(read.speaker);
  const cueRight = gold !== null && read !== null && isCue(gold, read.cue);
  if (kind === 'direct') {
    if (gold !== null) scores.whole.gold++;
    if (read !== null) scores.whole.read++;
    if (exact && speakerRight && cueRight) scores.whole.hits++;
  }
  if (gold === null || read === null) return;
  scores.answered++;
  if ((read.quote.confidence ?? 0) >= 0.9) count(shares.sure, speakerRight);
  count(shares.cue, cueRight);
  count(shares.attribution, even(gold.attribution) === even(read.attribution));
  if (kind !== 'direct') count(shares[kind], speakerRight);
  else {
    count(shares.speaker, speakerRight);
    if (gold.attribution === null) count(shares.unattributed, speakerRight);
    else if (pronoun.test(gold.attribution)) count(shares.pronoun, speakerRight);
  }
}
