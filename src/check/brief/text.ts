import type { Brief, Translation } from '../../english/index.ts';
import { readMarks } from '../../language/index.ts';
import { partsOf, type Story } from '../../story/index.ts';
import type { Rule } from '../rule.ts';
import { readSource, readTarget, type Shown, type SourceReading, type TargetReading } from '../view.ts';

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
  /**
   * The English of the parts cited; for a gist, of all parts in which its speaker is quoted; of all parts for the
   * headline and the lede.
   */
  readonly cited: TargetReading;
}

/** A brief as its rules see it. */
export interface BriefView {
  readonly story: Story;
  readonly translation: Translation;
  readonly brief: Brief;
  readonly limits: BriefLimits;
  readonly english: ReadonlyMap<string, string>;
  readonly texts: readonly BriefText[];
  /** The English of the whole story, and its Norwegian: what stands in either is no invention. */
  readonly whole: TargetReading;
  readonly norwegian: SourceReading;
  /** What was said to the model and must not stand in the brief. */
  readonly prompts: readonly string[];
  /** Approved copy of other stories that the model was shown. */
  readonly examples: readonly Shown[];
  /** Midnight UTC of the day the story is of; null where that is not known. */
  readonly day: number | null;
}

export type BriefRule = Rule<BriefView>;

/** Reads English for comparing with other English. */
export const readEnglish = (text: string): TargetReading => readTarget(text, readMarks([text])[0] ?? []);

/** Reads a brief beside the English it was written from. */
export function readBrief(
  story: Story,
  translation: Translation,
  brief: Brief,
  limits: BriefLimits,
  { prompts = [], examples = [], day = null }: Partial<Pick<BriefView, 'prompts' | 'examples' | 'day'>> = {},
): BriefView {
  const english = new Map<string, string>();
  for (const { id, text } of translation.parts) if (text !== null) english.set(id, text);
  const join = (texts: Iterable<string>) => readEnglish([...texts].join(' ¶ '));
  const whole = join(english.values());
  const cite = (parts: readonly string[]) => join(parts.flatMap((part) => english.get(part) ?? []));
  const quotedIn = (id: string) => {
    const first = story.quotes.find((quote) => quote.id === id);
    const isTold = (quote: Story['quotes'][number]) =>
      quote === first || (first?.speaker != null && quote.speaker === first.speaker);
    return [...new Set(story.quotes.filter(isTold).map(({ part }) => part))];
  };
  const norwegian = readSource(
    partsOf(story)
      .map(({ text }) => text)
      .join(' ¶ '),
    [],
  );
  const texts = [
    { at: 'brief.headline', reading: readEnglish(brief.headline), cited: whole },
    { at: 'brief.lede', reading: readEnglish(brief.lede), cited: whole },
    ...brief.points.map(({ text, cites }, index) => ({
      at: `brief.points.${index + 1}`,
      reading: readEnglish(text),
      cited: cite(cites),
    })),
    ...brief.gists.map(({ text, quote }) => ({
      at: `gist.${quote}`,
      reading: readEnglish(text),
      cited: cite(quotedIn(quote)),
    })),
  ];
  return { story, translation, brief, limits, english, texts, whole, norwegian, prompts, examples, day };
}

/** The last word of a name, in lower case: what a sentence must hold to name the speaker. */
export const surnameOf = (name: string): string => name.trim().toLowerCase().split(/\s/).at(-1) ?? '';

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
