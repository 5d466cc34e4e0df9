import type { Span, SpeakerKind } from '../story/index.ts';
import type { Voices } from './voices.ts';

/** A part's English; null where no usable English was had. Ids are the Story's: `headline`, `p1` … */
export interface EnglishPart {
  readonly id: string;
  readonly text: string | null;
}

/**
 * Where a quote of the Story stands in the English of its part; spans leave out the quotation marks. The attribution
 * stands in the English of the part that holds it in the Norwegian, mostly the same.
 */
export interface EnglishQuote {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly attribution: Span | null;
}

export interface EnglishSpeaker {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** The English of a story, id for id. */
export interface Translation {
  readonly parts: readonly EnglishPart[];
  readonly quotes: readonly EnglishQuote[];
  readonly speakers: readonly EnglishSpeaker[];
}

/** A point of a brief and the ids of the parts it rests on. */
export interface Point {
  readonly text: string;
  readonly cites: readonly string[];
}

/** One sentence of reported speech for a speaker, held by that speaker's first direct quote; the speaker is an id or null. */
export interface Gist {
  readonly quote: string;
  readonly speaker: string | null;
  readonly text: string;
}

/** A short English version of a story. */
export interface Brief {
  readonly headline: string;
  readonly lede: string;
  readonly points: readonly Point[];
  readonly gists: readonly Gist[];
}

/**
 * `error`: do not publish before someone has looked. `warning`: a look is due. `remark`: too seldom right to be shown;
 * it is told to the second editor and kept in the JSON.
 */
export type Level = 'error' | 'warning' | 'remark';

/** What became of a finding: it stands, the second editor called it wrong, or the English was mended. */
export type Verdict = 'open' | 'cleared' | 'mended';

/** Something an editor should look at. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  /** Part id, quote id, `brief.headline`, `brief.lede`, `brief.points.2`, `gist.q3`, or null: the whole. */
  readonly at: string | null;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  /** What was compared, in words. */
  readonly because?: string;
  /** `open` where left out. */
  readonly verdict?: Verdict;
  /** The second editor's words about it. */
  readonly why?: string;
  /**
   * Digest of rule, Norwegian piece, English piece and message: a dismissal is remembered by it, and comes back when
   * either text changes.
   */
  readonly key?: string;
}

/** What the writer tells the editor of a part, or of the whole (null): a slip, a doubt, words said in English. */
export interface Note {
  readonly part: string | null;
  readonly text: string;
}

/** A part or a piece of the brief that the second editor corrected. */
export interface Mended {
  readonly at: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

/** How a result was made, so that it can be quoted and made again. */
export interface Signature {
  /** Prompt name to the first 8 hex digits of its SHA-256. */
  readonly prompts: Readonly<Record<string, string>>;
  /** The model's name as the server returned it, or where the answer came from. */
  readonly model: string;
  /** "written by hand" or "recorded …" when the answers are recorded ones; null for a live model. */
  readonly origin: string | null;
  readonly language: string;
  /** Digest of the house style and glossary in force, or `default`. */
  readonly style: string;
  readonly version: string;
  /** Digest of what the desk had approved by then, where its memory was asked. */
  readonly memory?: string;
}

/** Tokens and cost in US dollars; `cost` is null where the price is unknown. Requests are those sent, not those served from the store. */
export interface Usage {
  readonly requests: number;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly cost: number | null;
}

/** An editor's word that a copy may go out, and what was left open with it. */
export interface Approval {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** Sentences that go with the copy: which findings were set aside, and why. */
  readonly notes: readonly string[];
}

/** All that norwire makes of one story. `brief` is null where none was asked for. */
export interface Copy {
  readonly translation: Translation;
  readonly brief: Brief | null;
  /** What is shown: open errors and warnings. */
  readonly findings: readonly Finding[];
  /** The rest: remarks, and what the second editor cleared or mended. */
  readonly remarks: readonly Finding[];
  readonly notes: readonly Note[];
  readonly mended: readonly Mended[];
  /** Who speaks, where the reading of the story and that of the model were settled otherwise than read. */
  readonly voices: Voices;
  readonly signature: Signature;
  readonly usage: Usage;
  /** Ids of the parts whose English was kept from an earlier version of the story. */
  readonly reused: readonly string[];
  /** Ids of the parts whose English an editor approved before, in the same place; left out: none. */
  readonly fromMemory?: readonly string[];
  /** Left out: no editor has approved it. */
  readonly approval?: Approval;
}

export type { SpeakerKind, Voices };
