import { readTaggedTokens, spanOf, type Token } from '../language/nb/index.ts';
import { lazily } from '../lazily.ts';
import { readFrame } from './frame.ts';
import { readLanguage } from './language.ts';
import type { QuoteWeights } from './odds.ts';
import type { PartQuotes } from './part-quotes.ts';
import { readPeople } from './people/people.ts';
import type { RawQuote } from './raw-quote.ts';
import { readParts } from './read-parts.ts';
import type { Answered, Candidate } from './speakers/ask.ts';
import type { Calibration } from './speakers/confidence.ts';
import { readSpeakers, type Told } from './speakers/read-speakers.ts';
import type { SpeakerWeights } from './speakers/weigh.ts';
import type { LedeWeights } from './structure/lede.ts';
import {
  type Article,
  type Marked,
  partsOf,
  type Quote,
  type Span,
  type Speaker,
  type Story,
} from './types.ts';

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
  /** The quotes as found, in the story's order, and who speaks each. */
  readonly found: readonly RawQuote[];
  readonly told: ReadonlyMap<RawQuote, Told>;
  /** What was read in each part, with all that was weighed there. */
  readonly parts: readonly PartQuotes[];
}

const reporter = { name: 'REPORTER', kind: 'reporter', role: null } as const;

/** How a story is read; weights are others than the trained ones while those are fitted or tried. */
export interface ExplainOptions {
  readonly language?: 'nb' | 'nn';
  readonly weights?: SpeakerWeights;
  readonly calibration?: Calibration;
  readonly ledeWeights?: LedeWeights;
  readonly quotes?: QuoteWeights;
}

const town = lazily(() => /^\p{L}[\p{L} -]*(?:(?<=\p{L})\/\p{Lu}[\p{L} -]*)?/u);

/** Reads an article and keeps how. */
export function explainStory(article: Article, options: ExplainOptions = {}): Explained {
  const { text, facts } = article;
  const tokens = readTaggedTokens(text);
  const frame = readFrame(article, tokens, options.ledeWeights);
  const parts = readParts(text, tokens, partsOf(frame), frame, options.quotes);
  const raw = parts.flatMap((part) => part.quotes);
  const aloud = namedSpeakers(raw.filter(({ kind }) => kind === 'direct'));
  const people = readPeople(text, tokens, aloud, namedSpeakers(raw));
  const { told, answered } = readSpeakers(text, tokens, people, parts, options.weights, options.calibration);

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
    dateline: facts.dateline ?? say('dateline')?.match(town())?.[0].trim() ?? null,
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
  return { story, answered, found: raw, told, parts };
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
