import type { Span } from '../language/index.ts';
import type { QuoteMark } from '../language/nb/index.ts';

export type { QuoteMark, Span };

/** What a format said a stretch of the text is. `quote` is a paragraph marked as speech by the format itself. */
export type BlockKind = 'headline' | 'lede' | 'paragraph' | 'subhead' | 'list' | 'caption' | 'note' | 'quote';

export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /**
   * Of a quote that stands apart from the running text: where it says whose words it holds, at its own end or at
   * the end of a later block of the same quote; null where it does not say.
   */
  readonly by?: { readonly start: number; readonly end: number } | null;
}

/** What a file says of the story it holds; whatever it does not say is null or empty. */
export interface ArticleFacts {
  /** BCP 47, as declared: "nb-NO". */
  readonly language: string | null;
  readonly section: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly credit: string | null;
  /** ISO 8601, with or without time and offset. */
  readonly date: string | null;
  /** The wire's id of the story, the same through all its updates. */
  readonly id: string | null;
  /** The id of this very version. */
  readonly documentId: string | null;
  /** Rises with each update; the higher replaces the lower. */
  readonly version: number | null;
  readonly status: 'usable' | 'withheld' | 'canceled';
  /** ISO 8601: not to be published before. */
  readonly embargo: string | null;
  /** Why it is withheld where its sender does not say so in a word we know: which embargo or status cannot be read. */
  readonly heldFor?: string;
  /** 1 (most urgent) to 9. */
  readonly urgency: number | null;
  readonly slugline: string | null;
  readonly keywords: readonly string[];
  readonly copyright: string | null;
  /** Notes to editors; never translated as copy. */
  readonly editorNotes: readonly string[];
}

/** What came in: a text, and what its format said of its structure and of itself. */
export interface Article {
  readonly name: string;
  /** Decoded and cleaned: no BOM, control characters or soft hyphens; line ends `\n`; NFC. */
  readonly text: string;
  /** Null for plain text, whose structure is read from the text alone. */
  readonly blocks: readonly Block[] | null;
  readonly facts: ArticleFacts;
}

export type Language = 'nb' | 'nn' | 'da' | 'sv' | 'en' | 'und';

export type ParagraphKind = 'lede' | 'body' | 'subhead' | 'caption' | 'list' | 'note';

/** A paragraph of the story, `p1`, `p2` …; the lede is the paragraph of that kind. */
export interface Paragraph extends Span {
  readonly id: string;
  readonly kind: ParagraphKind;
}

/** What stood apart from the copy and is never translated as text. */
export interface Apart extends Span {
  readonly kind: 'label' | 'dateline' | 'byline' | 'credit' | 'note';
}

export type SpeakerKind = 'person' | 'organisation' | 'document' | 'group' | 'reporter';

/** Who speaks in the story: the fullest name it gives, and what it says the speaker is. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly role: string | null;
}

export type QuoteKind = 'direct' | 'partial' | 'indirect';

/** Somebody's words. Spans leave out the dash, the quotation marks and a trailing comma. */
export interface Quote {
  readonly id: string;
  /** `headline` or a paragraph's id. */
  readonly part: string;
  readonly kind: QuoteKind;
  readonly mark: QuoteMark;
  readonly spans: readonly [Span, ...Span[]];
  readonly cue: Span | null;
  /** Who is named at this quote, as written: "han", "utenriksministeren". */
  readonly attribution: Span | null;
  /** Id of the speaker, or null where the story does not tell. */
  readonly speaker: string | null;
  /** How likely the speaker is right, or, where it is null, that the story does not tell; 0 to 1. */
  readonly confidence: number;
  /** What told the speaker: "named at the cue". */
  readonly because: string;
  /** Id of the next best speaker, if another was weighed. */
  readonly runnerUp: string | null;
}

/** A marked stretch that is not a quote: a title, a nickname, a word as word, marks inside a quote. */
export interface Marked extends Span {
  /** Id of the quote it stands inside, if it does. */
  readonly inside: string | null;
}

/** An Article read. Spans and white space together cover the whole text. */
export interface Story {
  readonly article: Article;
  readonly name: string;
  readonly language: Language;
  readonly text: string;
  readonly section: string | null;
  readonly dateline: string | null;
  readonly byline: string | null;
  readonly credit: string | null;
  readonly apart: readonly Apart[];
  readonly headline: Span | null;
  /** The paragraph of kind `lede`, if there is one. */
  readonly lede: Paragraph | null;
  readonly paragraphs: readonly Paragraph[];
  readonly speakers: readonly Speaker[];
  /** In reading order; ids `q1`, `q2` … run through the story. */
  readonly quotes: readonly Quote[];
  readonly marked: readonly Marked[];
}

/** The headline or a paragraph, as translated and checked: id, kind and where it stands. */
export interface Part extends Span {
  readonly id: string;
  readonly kind: ParagraphKind | 'headline';
}

/** The story's parts in order, headline first. */
export function partsOf(story: Pick<Story, 'headline' | 'paragraphs'>): readonly Part[] {
  return story.headline === null
    ? story.paragraphs
    : [{ id: 'headline', kind: 'headline', ...story.headline }, ...story.paragraphs];
}
