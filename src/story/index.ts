import { readBackwardClause } from './attribution.ts';
import { readCarried, readCarriedPart, shareSources } from './carried-quotes.ts';
import { type Frame, readFrame } from './frame.ts';
import { readLanguage } from './language.ts';
import type { MarkedStretch } from './marks.ts';
import type { QuoteWeights } from './odds.ts';
import { type PartQuotes, readPartQuotes } from './part-quotes.ts';
import { readPeople } from './people/people.ts';
import { type RawQuote, sortQuotes, startOf } from './raw-quote.ts';
import { readHeadline } from './reported/headline.ts';
import type { Range } from './sentences.ts';
import { readSignedPart } from './signed-quotes.ts';
import type { Answered, Candidate } from './speakers/ask.ts';
import { readSpeakers } from './speakers/read-speakers.ts';
import type { SpeakerWeights } from './speakers/weigh.ts';
import { readTaggedTokens, spanOf, type Token } from './tokens.ts';
import {
  type Article,
  type Marked,
  type Part,
  partsOf,
  type Quote,
  type Span,
  type Speaker,
  type Story,
} from './types.ts';

export { plainArticle } from './article.ts';
export { type CueFrame, frameOfCue } from './cue-frame.ts';

/**
 * Reads an article: headline, lede, paragraphs, quotes, cues, attributions and speakers, every one a span of its text.
 * `language` overrules what the words tell.
 */
export function readStory(article: Article, options: { readonly language?: 'nb' | 'nn' } = {}): Story {
  return explainStory(article, options).story;
}

/** A story with every question of who speaks that was weighed. */
export interface Explained {
  readonly story: Story;
  readonly answered: readonly Answered[];
  /** The quotes as found, in the story's order. */
  readonly found: readonly RawQuote[];
  /** What was read in each part, with all that was weighed there. */
  readonly parts: readonly PartQuotes[];
}

const reporter = { name: 'REPORTER', kind: 'reporter', role: null } as const;

/** Reads an article and keeps how. `weights` are others than the trained ones while those are fitted. */
export function explainStory(
  article: Article,
  options: {
    readonly language?: 'nb' | 'nn';
    readonly weights?: SpeakerWeights;
    readonly quotes?: QuoteWeights;
  } = {},
): Explained {
  const { text, facts } = article;
  const tokens = readTaggedTokens(text);
  const frame = readFrame(article);
  const parts = readParts(text, tokens, partsOf(frame), frame, options.quotes);
  const raw = parts.flatMap((part) => part.quotes);
  const aloud = namedSpeakers(raw.filter(({ kind }) => kind === 'direct'));
  const people = readPeople(text, tokens, aloud, namedSpeakers(raw));
  const { told, answered } = readSpeakers(text, tokens, people, parts, options.weights);

  const speakers = new Map<string, Speaker>();
  const idOf = (who: Candidate | null | undefined): string | null => {
    if (who == null || who.kind === 'nobody') return null;
    const { name, kind, role } = who.kind === 'reporter' ? reporter : who.person;
    // "Politiet" and "politiet" are one.
    const key = name.toLowerCase();
    const known = speakers.get(key);
    const speaker = known ?? { id: `s${speakers.size + 1}`, name, kind, role };
    if (known === undefined || (known.role === null && role !== null))
      speakers.set(key, { ...speaker, role });
    return speaker.id;
  };
  /** The id of somebody who speaks elsewhere in the story. */
  const known = (who: Candidate | null | undefined): string | null => {
    if (who == null || who.kind === 'nobody') return null;
    const name = who.kind === 'reporter' ? reporter.name : who.person.name;
    return speakers.get(name.toLowerCase())?.id ?? null;
  };
  const ids = new Map(raw.map((quote) => [quote, idOf(told.get(quote)?.candidate)]));
  const quotes = raw.map((quote, at): Quote => {
    const { part, kind, mark, cue, source } = quote;
    const [first, ...rest] = quote.spans.map((span) => spanOf(text, span.start, span.end));
    return {
      id: `q${at + 1}`,
      part,
      kind,
      mark,
      spans: [first as Span, ...rest],
      cue: cue === null ? null : spanOf(text, cue.start, cue.end),
      attribution: source === null ? null : sourceSpan(text, tokens, source.from, source.to),
      speaker: ids.get(quote) ?? null,
      confidence: told.get(quote)?.confidence ?? 0,
      because: told.get(quote)?.because ?? '',
      runnerUp: known(told.get(quote)?.runnerUp),
    };
  });

  const say = (kind: string): string | null => frame.apart.find((one) => one.kind === kind)?.text ?? null;
  const story: Story = {
    article,
    name: article.name,
    language: options.language ?? readLanguage(tokens, facts.language),
    text,
    section: facts.section ?? say('label')?.replace(':', '') ?? null,
    dateline:
      facts.dateline ??
      say('dateline')
        ?.match(/^\p{L}[\p{L} -]*(?:(?<=\p{L})\/\p{Lu}[\p{L} -]*)?/u)?.[0]
        .trim() ??
      null,
    byline: facts.byline ?? say('byline')?.replace(/^(?:av|tekst(?: og foto)?|foto)\s*:?\s+/iu, '') ?? null,
    credit: facts.credit ?? say('credit'),
    apart: frame.apart,
    headline: frame.headline,
    lede: frame.paragraphs.find((paragraph) => paragraph.kind === 'lede') ?? null,
    paragraphs: frame.paragraphs,
    speakers: [...speakers.values()],
    quotes,
    marked: placeMarked(
      parts.flatMap((part) => part.marked),
      quotes,
    ),
  };
  return { story, answered, found: raw, parts };
}

/** Where the names of those stand who say something, rather than write or report it as papers and agencies do. */
function namedSpeakers(quotes: readonly RawQuote[]): Set<number> {
  const speaking = new Set<number>();
  for (const { source, reports } of quotes)
    if (source?.name != null && !reports) speaking.add(source.name.from);
  return speaking;
}

function sourceSpan(text: string, tokens: readonly Token[], from: number, to: number): Span {
  return spanOf(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** Says of each marked stretch which quote it stands in; both come in the text's order. */
function placeMarked(marked: readonly Span[], quotes: readonly Quote[]): Marked[] {
  let first = 0;
  return marked.map((span) => {
    while ((quotes[first]?.spans.at(-1)?.end ?? span.end) <= span.start) first++;
    const holder = quotes
      .slice(first, first + 4)
      .find((quote) => quote.spans.some((words) => words.start <= span.start && span.end <= words.end));
    return { ...span, inside: holder?.id ?? null };
  });
}

/** The quotes of each part; captions and notes are not searched for speech. */
function readParts(
  text: string,
  tokens: readonly Token[],
  parts: readonly Part[],
  { spoken, signed }: Frame,
  weights?: QuoteWeights,
): PartQuotes[] {
  const read: PartQuotes[] = [];
  let before: PartQuotes | null = null;
  const dashed = parts.some((part) => part.kind !== 'list' && /^[-–—] ?\p{L}/u.test(part.text));
  const ranges = rangesOf(tokens, parts);
  const carried = readCarried(tokens, parts, ranges);
  for (const [at, part] of parts.entries()) {
    const range = ranges[at] ?? { from: 0, to: 0 };
    if (part.kind === 'note' || part.kind === 'caption') {
      read.push({ part, quotes: [], marked: [], turn: false, last: null });
      continue;
    }
    if (before?.turn) attributeBackward(tokens, range, before);
    const by = signed.get(part.id);
    const runs = carried.get(at);
    const readIn = (within: Range, open: MarkedStretch | null = null): PartQuotes =>
      readPartQuotes(
        text,
        tokens,
        part,
        within,
        spoken.has(part.id),
        before?.last ?? null,
        dashed,
        open,
        weights,
      );
    const one: PartQuotes =
      (by ? readSignedPart(text, tokens, part, range, by) : null) ??
      (runs?.goesOn ? readCarriedPart(text, tokens, part, range, runs, readIn) : null) ??
      readIn(
        range,
        runs && !runs.goesOn ? { open: runs.from, close: runs.to, depth: 0, mark: runs.mark } : null,
      );
    if (before !== null) giveBack(one, before);
    // Words set apart that name nobody are not the last speaker's, unless that speech was set apart as well.
    const follows = before?.turn === true && spoken.has(before.part.id);
    read.push(
      by === null && one.quotes.at(-1)?.source === null && !follows
        ? { ...one, turn: false, nameless: true }
        : one,
    );
    if (part.kind !== 'subhead') before = read.at(-1) ?? null;
  }
  shareSources(read, carried);
  const claim = readHeadline(tokens, read, ranges[0]);
  if (claim !== null) read[0]?.quotes.push(claim);
  return read;
}

/** The tokens of each part. */
function rangesOf(tokens: readonly Token[], parts: readonly Part[]): Range[] {
  let at = 0;
  return parts.map((part) => {
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < part.start) at++;
    const from = at;
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= part.end) at++;
    return { from, to: at };
  });
}

/** The words of the part before that "Det bekrefter NN." at the head of this one attributes are a quote of that part. */
function giveBack(one: PartQuotes, before: PartQuotes): void {
  const [first] = one.quotes;
  if (first === undefined || startOf(first) >= one.part.start) return;
  one.quotes.shift();
  // What somebody else says in its own words is not told again.
  if (before.quotes.some((quote) => quote.kind === 'direct' && startOf(quote) >= startOf(first))) return;
  before.quotes.push({ ...first, part: before.part.id });
  sortQuotes(before.quotes);
}

/** "Det sa NN til NTB." after a turn that has no attribution of its own is that turn's. */
function attributeBackward(tokens: readonly Token[], range: Range, before: PartQuotes): void {
  const turn = before.quotes.at(-1);
  if (turn === undefined || turn.kind !== 'direct' || turn.cue !== null) return;
  const clause = readBackwardClause(tokens, range);
  if (clause !== null)
    before.quotes[before.quotes.length - 1] = { ...turn, cue: clause.cue, source: clause.source };
}
