import { spanOf, type Token } from '../language/nb/index.ts';
import { markLists } from './dash-lists.ts';
import { noticesOf } from './embargo-notice.ts';
import { isSectionName, type Looks, looksOf, openers } from './furniture.ts';
import { blocksOf, type Stretch } from './layout.ts';
import { signOffAtEnd } from './sign-off.ts';
import { markSignatures } from './signatures.ts';
import { type LedeWeights, markLede } from './structure/lede.ts';
import type { OpenParagraph } from './structure/lede-evidence.ts';
import type { Apart, Article, BlockKind, Paragraph, ParagraphKind, Span } from './types.ts';

/** What stands where: the copy's parts, and what stood apart from it. */
export interface Frame {
  readonly headline: Span | null;
  readonly paragraphs: readonly Paragraph[];
  readonly apart: readonly Apart[];
  /** Paragraph ids whose format marked them as speech. */
  readonly spoken: ReadonlySet<string>;
  /** Of block quotes, by paragraph id: where they name whose words they hold, or null where they do not. */
  readonly signed: ReadonlyMap<string, Stretch | null>;
}

interface Kept extends OpenParagraph {
  start: number;
  end: number;
  dated: boolean;
  readonly spoken: boolean;
  by: Stretch | null | undefined;
}

type SetApart = (kind: Apart['kind'], start: number, end: number) => void;

const trusted: Record<BlockKind, ParagraphKind> = {
  headline: 'subhead',
  lede: 'lede',
  paragraph: 'body',
  subhead: 'subhead',
  list: 'list',
  caption: 'caption',
  note: 'note',
  quote: 'body',
};
const longestHeadline = 250;
/** A headline that ends in a full stop is shorter. */
const longestStopped = 50;
/** … unless the copy says it again. */
const longestSaidAgain = 120;

/** An article parted, before it is known which paragraph is the lede. */
interface Parted {
  readonly headline: Span | null;
  readonly kept: readonly Kept[];
  readonly apart: Apart[];
}

/** Parts the article into headline, paragraphs and what stands apart: label, dateline, byline, credit, notes. */
export function readFrame(article: Article, tokens: readonly Token[], ledeWeights?: LedeWeights): Frame {
  const { text } = article;
  const { headline, kept, apart } = partArticle(article);
  markLede(text, tokens, kept, ledeWeights);
  const spoken = new Set<string>();
  const signed = new Map<string, Stretch | null>();
  const paragraphs = kept.map((block, at): Paragraph => {
    const id = `p${at + 1}`;
    if (block.spoken) spoken.add(id);
    if (block.by !== undefined) signed.set(id, block.by);
    return { id, kind: block.kind, ...spanOf(text, block.start, block.end) };
  });
  return { headline, paragraphs, apart, spoken, signed };
}

/** The headline, the paragraphs with their kinds but for the lede, and what stands apart. */
export function partArticle(article: Article): Parted {
  const { text } = article;
  const apart: Apart[] = [];
  const setApart: SetApart = (kind, start, end) => {
    apart.push({ kind, ...spanOf(text, start, end) });
  };
  const blocks = blocksOf(article);
  const notices = new Set(noticesOf(article).flatMap(({ start, whole }) => (whole ? [start] : [])));
  let headline: Span | null = null;
  const kept: Kept[] = [];
  for (const [at, block] of blocks.entries()) {
    const { start, end, kind, by } = block;
    if (kind === 'headline' && headline === null) {
      headline = spanOf(text, start, end);
      continue;
    }
    if (notices.has(start)) {
      setApart('note', start, end);
      continue;
    }
    const looks = looksOf(text, block);
    const first = headline === null && kept.length === 0;
    if (looks === 'credit' || looks === 'byline') setApart(looks, start, end);
    else if (looks === 'apart-note' && (kind === null || kind === 'paragraph')) setApart('note', start, end);
    else if (looks === 'label' && kept.length === 0) setApart('label', start, end);
    else if (kind === null && first && at + 1 < blocks.length && isSectionName(text.slice(start, end)))
      setApart('label', start, end);
    else if (kind === null && first && isHeadline(text, block, blocks[at + 1]))
      headline = spanOf(text, start, end);
    else kept.push({ start, end, kind: kindOf(kind, looks), dated: false, spoken: kind === 'quote', by });
  }

  markLists(text, kept);
  markSignatures(text, kept);
  peel(text, kept, setApart);
  apart.sort((a, b) => a.start - b.start);
  return { headline, kept, apart };
}

/** Whether a first line is a headline; a long one that ends in a full stop is copy whose headline was lost. */
function isHeadline(text: string, { start, end }: Stretch, next: Stretch | undefined): boolean {
  const line = text.slice(start, end);
  if (line.length > longestHeadline) return false;
  if (next === undefined || line.length < longestStopped || !line.endsWith('.')) return true;
  return line.length < longestSaidAgain && isSaidAgain(line, text.slice(next.start, next.end));
}

/** Whether copy says a line again, as it does its headline and never its own first sentence. */
function isSaidAgain(line: string, copy: string): boolean {
  const words = longWords(line);
  const again = new Set(longWords(copy));
  return words.length > 2 && words.filter((word) => again.has(word)).length * 4 >= words.length * 3;
}

function longWords(words: string): readonly string[] {
  return words.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}

function kindOf(said: BlockKind | null, looks: Exclude<Looks, 'byline' | 'credit'>): ParagraphKind {
  if (said !== null) return trusted[said];
  if (looks === 'label') return 'subhead';
  return looks === 'apart-note' ? 'note' : looks;
}

/** Whether capitals before a colon tell what the story is about, not where it is from: "FERJA:", where the copy has "ferja". */
function isKicker(text: string, opener: string): boolean {
  const words = /^\p{Lu}[\p{Lu} -]+(?=:\s*$)/u.exec(opener)?.[0];
  if (words === undefined) return false;
  const common = `(?<![\\p{L}\\d.@/-])${words.toLowerCase()}(?![\\p{L}\\d@/-]|\\.\\p{L})`;
  return isSectionName(words) || new RegExp(common, 'u').test(text);
}

/** Takes label and dateline off the first paragraphs of the body, and a credit off the last. */
function peel(text: string, kept: readonly Kept[], setApart: SetApart): void {
  const copy = kept.filter((block) => block.kind === 'body' || block.kind === 'lede');
  for (const block of copy.slice(0, 2)) {
    for (const [kind, mark, pattern] of openers) {
      const start = text.slice(block.start, Math.min(block.end, block.start + 200));
      const found = mark.test(start) ? pattern().exec(start)?.[0] : undefined;
      if (found === undefined || block.start + found.length >= block.end || isKicker(text, found)) continue;
      setApart(kind, block.start, block.start + found.trimEnd().length);
      block.start += found.length;
      block.dated = true;
    }
  }
  const last = copy.at(-1);
  if (last === undefined) return;
  const tail = signOffAtEnd(text.slice(Math.max(last.start, last.end - 60), last.end));
  if (tail === '' || tail.length >= last.end - last.start) return;
  setApart('credit', last.end - tail.length, last.end);
  last.end = last.start + text.slice(last.start, last.end - tail.length).trimEnd().length;
}
