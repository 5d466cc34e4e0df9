import type { Brief, Level, Translation } from '../../english/types.ts';
import type { Story } from '../../story/types.ts';
import { readMarks } from '../read/marks.ts';
import { readTarget, type TargetReading } from '../view.ts';

/** A finding of a brief before it has its rule's name. */
export interface BriefDraft {
  readonly level: Level;
  readonly at: string | null;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** How long a brief may be; a limit left out holds no one. */
export interface BriefLimits {
  readonly words?: number;
  readonly points?: number;
  /** Default 100, as in the desk's own schema. */
  readonly headlineCharacters?: number;
  /** Default 300. */
  readonly ledeCharacters?: number;
}

/** One text of a brief, and the English it may rest on. */
export interface BriefText {
  readonly at: string;
  readonly reading: TargetReading;
  /** The English of the parts cited; of all parts for the headline and the lede. */
  readonly cited: TargetReading;
  readonly citedParts: readonly string[];
}

/** A brief as its rules see it. */
export interface BriefView {
  readonly story: Story;
  readonly translation: Translation;
  readonly brief: Brief;
  readonly limits: BriefLimits;
  readonly english: ReadonlyMap<string, string>;
  readonly texts: readonly BriefText[];
  /** The English of the whole story. */
  readonly whole: TargetReading;
}

export interface BriefRule {
  readonly name: string;
  readonly check: (view: BriefView) => Iterable<BriefDraft>;
}

/** Reads English for comparing with other English. */
export const readEnglish = (text: string): TargetReading => readTarget(text, readMarks([text])[0] ?? []);

/** Reads a brief beside the English it was written from. */
export function readBrief(
  story: Story,
  translation: Translation,
  brief: Brief,
  limits: BriefLimits,
): BriefView {
  const english = new Map<string, string>();
  for (const { id, text } of translation.parts) if (text !== null) english.set(id, text);
  const all = [...english.keys()];
  const whole = readEnglish([...english.values()].join(' ¶ '));
  const text = (at: string, words: string, parts: readonly string[]): BriefText => {
    const known = parts.filter((part) => english.has(part));
    const cited =
      known.length === all.length ? whole : readEnglish(known.map((part) => english.get(part)).join(' ¶ '));
    return { at, reading: readEnglish(words), cited, citedParts: known };
  };
  const partOf = new Map(story.quotes.map((quote) => [quote.id, quote.part]));
  const texts = [
    text('brief.headline', brief.headline, all),
    text('brief.lede', brief.lede, all),
    ...brief.points.map((point, index) => text(`brief.points.${index + 1}`, point.text, point.cites)),
    ...brief.gists.map((gist) => text(`gist.${gist.quote}`, gist.text, [partOf.get(gist.quote) ?? ''])),
  ];
  return { story, translation, brief, limits, english, texts, whole };
}

/** The last word of a name, in lower case: what a sentence must hold to name the speaker. */
export const surnameOf = (name: string): string => name.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';

/** Whether words stand somewhere in a text with no letter or digit beside them. */
export function isWhole(text: string, words: string): boolean {
  const [first = '', ...others] = text.split(words);
  let before = first;
  for (const after of others) {
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
    before = after;
  }
  return false;
}
