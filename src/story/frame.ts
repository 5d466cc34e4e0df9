import desk from '../lexicon/desk.json' with { type: 'json' };
import { blocksOf, type Stretch } from './layout.ts';
import { type Draft, markLede } from './lede.ts';
import { spanOf } from './tokens.ts';
import type { Apart, Article, Paragraph, ParagraphKind, Span } from './types.ts';

/** What stands where: the copy's parts, and what stood apart from it. */
export interface Frame {
  readonly headline: Span | null;
  readonly paragraphs: readonly Paragraph[];
  readonly apart: readonly Apart[];
  /** Paragraph ids whose format marked them as speech. */
  readonly spoken: ReadonlySet<string>;
}

const signOff = /^\(?\s*(?:©\s*\p{Lu}{2,6}|NTB|NPK|ANB)(?:[-/–][\p{L}]+)*\s*\)?$|^\/?(?:NTB|NPK|ritzau)\/?$/u;
const signOffAtEnd = /\(\s*(?:©\s*)?(?:NTB|NPK|ANB)(?:[-/–][\p{L}]+)*\s*\)$/u;
const bylineLine =
  /^(?:(?:Av|AV|Tekst|Tekst og foto|TEKST|Foto|FOTO)\s*:?\s+(?=\p{Lu})[^.!?]{2,80}|NTB(?:[-–/]\p{L}+)+|NPK-NTB)$/u;
const datelineStart =
  /^(\p{Lu}[\p{L}-]+(?: \p{Lu}?[\p{L}-]+){0,3})(?:,? \(?(?:NTB|NPK|ANB|AFP|AP|TT|DPA)[^)\n:]{0,20}\)?| \/(?:ritzau|NTB)\/)\s*[:–-]\s*|^(\p{Lu}{3,}(?:[ -]\p{Lu}+){0,2})(?: \([^)\n]{2,20}\))?:\s/u;
const agencyStart = /^\((?:NTB|NPK|ANB)[^)\n]{0,20}\):\s*/u;
const captionLine =
  /^(?:Illustrasjonsfoto|Arkivfoto|Pressefoto)|(?:Foto|FOTO|Ill(?:ustrasjon)?\.?)\s*:\s*[^.!?]{2,80}$/u;
const noteLine =
  /^(?:Les også|Les òg|LES OGSÅ|Til red(?:aksjonen)?|RETTELSE|RETTING|Rettelse|Retting|Saken oppdateres|Saka (?:blir|vert) oppdatert|Oppdateres|\*\*\*)/u;
const labelStart = new RegExp(`^(?:${desk.labels.join('|')}):\\s+`, 'u');

function lookAt(text: string, block: Stretch): string {
  return text.slice(block.start, Math.min(block.end, block.start + 400));
}

/** A short line without a full stop that is not speech with its attribution: a crosshead, a deck or a kicker. */
function isSubhead(line: string, length: number): boolean {
  if (length > 70) return false;
  if (/^[-–—] ?\p{L}/u.test(line)) return !/[.!?:,]/.test(line.slice(2));
  return !/[.!?…]["»”)]*$/.test(line);
}

function kindOf(text: string, block: Stretch): ParagraphKind | 'credit' | 'byline' | 'label' {
  const line = lookAt(text, block);
  const length = block.end - block.start;
  if (length < 60 && signOff.test(line)) return 'credit';
  if (length < 100 && bylineLine.test(line)) return 'byline';
  if (length < 60 && desk.labels.includes(line.replace(/:$/, ''))) return 'label';
  if (noteLine.test(line)) return 'note';
  if (captionLine.test(text.slice(Math.max(block.start, block.end - 100), block.end))) return 'caption';
  return isSubhead(line, length) ? 'subhead' : 'body';
}

const trusted: Record<string, ParagraphKind> = {
  lede: 'lede',
  paragraph: 'body',
  subhead: 'subhead',
  list: 'list',
  caption: 'caption',
  note: 'note',
  quote: 'body',
};

/** Parts the article into headline, paragraphs and what stands apart: label, dateline, byline, credit. */
export function readFrame(article: Article): Frame {
  const { text } = article;
  const apart: Apart[] = [];
  const spoken = new Set<string>();
  let headline: Span | null = null;
  const kept: (Draft & { spoken: boolean })[] = [];
  const setApart = (kind: Apart['kind'], start: number, end: number): void => {
    apart.push({ kind, ...spanOf(text, start, end) });
  };

  for (const block of blocksOf(article)) {
    if (block.kind === 'headline' && headline === null) {
      headline = spanOf(text, block.start, block.end);
      continue;
    }
    const read = kindOf(text, block);
    if (read === 'credit' || read === 'byline' || (read === 'label' && kept.length === 0)) {
      setApart(read, block.start, block.end);
      continue;
    }
    if (block.kind === null && headline === null && kept.length === 0 && block.end - block.start <= 250) {
      headline = spanOf(text, block.start, block.end);
      continue;
    }
    const kind = block.kind === null ? read : (trusted[block.kind] ?? 'body');
    kept.push({
      start: block.start,
      end: block.end,
      kind: kind === 'label' ? 'subhead' : kind,
      spoken: block.kind === 'quote',
    });
  }

  peel(text, kept, setApart);
  markLede(text, kept);
  const paragraphs = kept.map((block, at): Paragraph => {
    const id = `p${at + 1}`;
    if (block.spoken) spoken.add(id);
    return { id, kind: block.kind, ...spanOf(text, block.start, block.end) };
  });
  apart.sort((a, b) => a.start - b.start);
  return { headline, paragraphs, apart, spoken };
}

/** Takes label and dateline off the first paragraphs of the body, and a credit off the last. */
function peel(
  text: string,
  kept: { start: number; end: number; kind: ParagraphKind }[],
  setApart: (kind: Apart['kind'], start: number, end: number) => void,
): void {
  const copy = kept.filter((block) => block.kind === 'body' || block.kind === 'lede');
  for (const block of copy.slice(0, 2)) {
    for (const [kind, pattern] of [
      ['label', labelStart],
      ['dateline', datelineStart],
      ['dateline', agencyStart],
    ] as const) {
      const found = pattern.exec(lookAt(text, block))?.[0];
      if (found === undefined || block.start + found.length >= block.end) continue;
      setApart(kind, block.start, block.start + found.trimEnd().length);
      block.start += found.length;
    }
  }
  const last = copy.at(-1);
  if (last === undefined) return;
  const tail = signOffAtEnd.exec(text.slice(Math.max(last.start, last.end - 60), last.end))?.[0];
  if (tail === undefined || tail.length >= last.end - last.start) return;
  setApart('credit', last.end - tail.length, last.end);
  last.end -= tail.length;
  while (last.end > last.start && /\s/.test(text.charAt(last.end - 1))) last.end--;
}
