/** How the desk writes English. Values that can be checked are checked; the rest is said to the model. */
export interface HouseStyle {
  readonly name: string;
  readonly variant: 'en-GB' | 'en-US';
  /** Which marks open and close a quote in running copy; inside a quote and in headlines the other kind stands. */
  readonly quotationMarks: 'double' | 'single';
  /** "2.30pm" (in American English "2:30 p.m.") or "14:30". */
  readonly time: '12-hour' | '24-hour';
  /** "23 October 2026" or "October 23, 2026". */
  readonly date: 'day-month' | 'month-day';
  /** What becomes of "i dag", "i går": the name of the day, or "today", "yesterday". Inside quotes they are kept. */
  readonly days: 'named' | 'kept';
  /** `said`: plain attributions are "said", in the past. `as-written`: each verb and tense as the story has it. */
  readonly said: 'said' | 'as-written';
  readonly headline: { readonly case: 'sentence' | 'title'; readonly maxCharacters: number };
  readonly lede: { readonly maxWords: number };
  readonly brief: BriefLength;
  /** `metric`: measures as the story has them. `both`: miles, feet or acres after them in brackets. */
  readonly units: 'metric' | 'both';
  /** Null: amounts stay in the currency of the story. */
  readonly conversion: Conversion | null;
  /** The desk's own rules, one sentence each, said to the model as they stand; those that name words are checked. */
  readonly rules: readonly string[];
  /** Words the desk does not use in its own voice; in quotes they are left alone. */
  readonly forbidden: readonly ForbiddenWord[];
}

export interface BriefLength {
  /** Headline, lede and points together. */
  readonly maxWords: number;
  readonly maxPoints: number;
  /** Headline, lede and points with a space between; null where only words count. */
  readonly maxCharacters: number | null;
  /** The gists are printed after the brief, and count. */
  readonly withGists?: boolean;
}

/** Kroner told in another currency, in brackets, at the rate of a day. */
export interface Conversion {
  /** ISO 4217: "USD". */
  readonly currency: string;
  /** Norwegian kroner to one unit of that currency. */
  readonly rate: number;
  /** The day of the rate, ISO 8601. */
  readonly date: string;
}

export interface ForbiddenWord {
  readonly word: string;
  readonly instead: string | null;
}

/** Copy as an agency sends it. */
export const wire: HouseStyle = {
  name: 'wire',
  variant: 'en-GB',
  quotationMarks: 'double',
  time: '12-hour',
  date: 'day-month',
  days: 'named',
  said: 'said',
  headline: { case: 'sentence', maxCharacters: 90 },
  lede: { maxWords: 45 },
  brief: { maxWords: 170, maxPoints: 5, maxCharacters: null },
  units: 'metric',
  conversion: null,
  rules: [],
  forbidden: [],
};

/** Copy for readers who do not follow Norway: shorter, in everyday words, with measures in both systems. */
export const plain: HouseStyle = {
  ...wire,
  name: 'plain',
  headline: { case: 'sentence', maxCharacters: 75 },
  lede: { maxWords: 35 },
  brief: { maxWords: 110, maxPoints: 4, maxCharacters: null },
  units: 'both',
  rules: [
    'Split long sentences outside quotes, one fact to a sentence.',
    'Choose the everyday word where it is as exact as the official one.',
  ],
  forbidden: [
    { word: 'commence', instead: 'start' },
    { word: 'in order to', instead: 'to' },
    { word: 'prior to', instead: 'before' },
    { word: 'utilise', instead: 'use' },
    { word: 'with regard to', instead: 'about' },
  ],
};

/** The built-in styles by name. */
export const profiles: Readonly<Record<'wire' | 'plain', HouseStyle>> = { wire, plain };

export const defaultStyle: HouseStyle = wire;
