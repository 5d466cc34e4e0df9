import type { HouseStyle } from './house-style.ts';

/** An opening and a closing mark. */
export type MarkPair = readonly [open: string, close: string];

const double: MarkPair = ['“', '”'];
const single: MarkPair = ['‘', '’'];

/** The marks round a quote, and those round whatever is marked inside it. Headlines take the other kind outside. */
export function marksFor(
  style: Pick<HouseStyle, 'quotationMarks'>,
  headline: boolean,
): { outer: MarkPair; inner: MarkPair } {
  const isDouble = (style.quotationMarks === 'double') !== headline;
  return isDouble ? { outer: double, inner: single } : { outer: single, inner: double };
}

/** Typewriter's marks in a pair; behind a figure the mark is inches. */
const straight = /(?<!\d)"([^"]*)"/gu;
const doubles = new RegExp(`[“„]([^“”„]*)[”“]|«\\s?([^«»]*?)\\s?»|${straight.source}`, 'gu');

/** Words in single marks; the marks within a word (“don’t”) and before shortened ones (“’90s”) are apostrophes. */
const singles =
  /(?<![\p{L}\p{N}])(?:‘((?:[^‘’“”]|(?<=\p{L})’(?=\p{L}))+)’|'(?!\s|\d|(?:s|n|em|til|tis|twas)\b)((?:[^'‘’“”"\n]|(?<=\p{L})['’](?=\p{L}))+)(?<!\s)')(?![\p{L}\p{N}])/gu;

/**
 * Rewrites the paired marks of a stretch (“…”, "…", «…», '…') as the given pair. Apostrophes and unpaired marks stay
 * as they are; single marks are rewritten only where they clearly enclose words.
 */
export function rewriteMarks(text: string, [open, close]: MarkPair): string {
  return text
    .replace(doubles, (whole, curly, guillemets, typed) => {
      const inside: string = curly ?? guillemets ?? typed ?? '';
      return inside.trim() === '' ? whole : `${open}${inside}${close}`;
    })
    .replace(singles, (_, curly, straight) => `${open}${curly ?? straight}${close}`);
}

/** Typewriter's marks in pairs ("…") as those of the house; others stay, and the sign for inches does. */
export function curlMarks(
  text: string,
  style: Pick<HouseStyle, 'quotationMarks'>,
  headline: boolean,
): string {
  const [open, close] = marksFor(style, headline).outer;
  return text.replace(straight, (whole, inside: string) =>
    inside.trim() === '' ? whole : `${open}${inside}${close}`,
  );
}
