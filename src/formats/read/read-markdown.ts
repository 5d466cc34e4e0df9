import { lazily } from '../../lazily.ts';
import type { Article, ArticleFacts } from '../../story/index.ts';
import {
  articleOf,
  attribute,
  cleanLine,
  linesOf,
  type MarkedBlock,
  parseFragment,
  piecesIn,
  settleQuotes,
  wordsIn,
} from '../markup/index.ts';
import { dateOf, firstValue, lineOf } from './fact-values.ts';
import { fieldsIn } from './front-matter.ts';
import { noticesInComments } from './hidden-notices.ts';
import { readRelease } from './release.ts';
import { meanHeadline, meanWireHabits } from './wire-habits.ts';

/** YAML between two rules at the top, if all its lines look like it. */
const frontMatter = lazily(
  () =>
    /^---[^\S\n]*\n((?:(?:["']?[\p{L}\w-]{1,40}(?: (?:til|until|før|before|fra|frå|from))?["']?\s?:|[ \t]|- |#)[^\n]*\n|\n){1,60})---[^\S\n]*(?:\n|$)/u,
);
const heading = /^(#{1,6})\s+(\S.*)$/;
/** Markup of blocks, which goes on to its end tag. */
const htmlBlock = /^\s{0,3}<(blockquote|table|figure|div|aside|dl|ul|ol|p|section|details)(?=[\s>])/i;
const bullet = /^\s{0,3}(?:[*+•]|-|\d{1,3}[.)])\s+/;

/** Whether a text is Markdown and not plain text that holds a dash or an asterisk: it has a heading, or front matter. */
export function isMarkdown(text: string): boolean {
  const lines = text.split('\n', 400);
  return (
    (text.startsWith('---') && frontMatter().test(text)) ||
    lines.some((line) => /^#{1,3} \S/.test(line)) ||
    lines.some((line, index) => /^={3,}\s*$/.test(line) && (lines[index - 1]?.trim() ?? '') !== '')
  );
}

/**
 * A Markdown text as an article: the first heading of level 1 is the headline, other headings are crossheads, lists
 * are lists where they have more than one entry (a lone dash opens speech), emphasis and links are their words.
 */
export async function readMarkdown(text: string, name: string): Promise<Article> {
  const front = frontMatter().exec(text);
  const fields = fieldsIn(front?.[1] ?? '');
  const pieces: MarkedBlock[] = [];
  for (const lines of paragraphsIn(front === null ? text : text.slice(front[0].length))) {
    for (const piece of await piecesOf(lines, name)) pieces.push(piece);
  }
  const top = pieces.findIndex(({ kind }) => kind === 'headline');
  const headline =
    fields.get('title') ?? fields.get('headline') ?? fields.get('tittel') ?? pieces[top]?.text ?? '';
  const copy = settleQuotes(pieces.filter((_, index) => index !== top));
  return articleOf(
    name,
    meanWireHabits([
      { kind: 'headline', text: meanHeadline(headline) },
      ...copy.map(
        (piece): MarkedBlock => (piece.kind === 'headline' ? { ...piece, kind: 'subhead' } : piece),
      ),
    ]),
    factsFrom(fields, noticesInComments(text)),
  );
}

/** Groups of lines that stand together; a heading stands alone. */
function paragraphsIn(text: string): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const line of withoutComments(text).split('\n')) {
    if (line.trim() === '') groups.push([]);
    else if (heading.test(line)) groups.push([line], []);
    else groups.at(-1)?.push(line);
  }
  return wholeMarkup(groups.filter((group) => group.length > 0));
}

/** Groups with what stands before the end tag of a block of HTML in one. */
function wholeMarkup(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const whole: string[][] = [];
  let open: string | null = null;
  for (const group of groups) {
    if (open === null) whole.push([...group]);
    else for (const line of ['', ...group]) whole.at(-1)?.push(line);
    open ??= htmlBlock.exec(group[0] ?? '')?.[1]?.toLowerCase() ?? null;
    if (open !== null && group.some((line) => line.toLowerCase().includes(`</${open}`))) open = null;
  }
  return whole;
}

function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) break;
    kept += text.slice(at, start);
    at = end + 3;
  }
  return kept + text.slice(at);
}

async function piecesOf(lines: readonly string[], name: string): Promise<readonly MarkedBlock[]> {
  const [first = '', second = ''] = lines;
  const marked = heading.exec(first);
  if (marked !== null) {
    const text = await wordsIn((marked[2] ?? '').trimEnd().replace(/(?<=\s)#{1,6}$/, ''), name);
    return [{ kind: marked[1] === '#' ? 'headline' : 'subhead', text }];
  }
  if (lines.length === 2 && /^(=+|-{2,})\s*$/.test(second)) {
    return [{ kind: second.startsWith('=') ? 'headline' : 'subhead', text: await wordsIn(first, name) }];
  }
  if (/^\s{0,3}>/.test(first)) return quoteIn(lines, name);
  if (htmlBlock.test(first)) return piecesIn(await parseFragment(lines.join('\n'), name));
  if (lines.every((line) => /^\s{0,3}\|.*\|\s*$/.test(line))) return tableRows(lines, name);
  if (bullet.test(first) && (lines.length > 1 || !/^\s*-/.test(first))) return listEntries(lines, name);
  const image = /^!\[([^\]]{0,500})\]\([^)]{0,500}\)$/.exec(lines.join(' ').trim());
  if (image !== null) return [{ kind: 'caption', text: await wordsIn(image[1] ?? '', name) }];
  const note = /^\[\^[^\]\s]{1,40}\]:\s*(\S.*)$/.exec(first);
  if (note !== null)
    return [{ kind: 'note', text: await wordsIn([note[1], ...lines.slice(1)].join('\n'), name) }];
  return (await linesOf(lines.join('\n'), name)).map((text) => ({ kind: 'paragraph', text }));
}

/** A block quote: its paragraphs and turns, and the last line's name where it signs them. */
async function quoteIn(lines: readonly string[], name: string): Promise<readonly MarkedBlock[]> {
  const paragraphs = [''];
  for (const line of lines.map((one) => one.replace(/^\s{0,3}(?:>\s?)+/, ''))) {
    const before = paragraphs.at(-1) ?? '';
    const parts =
      line.trim() === '' || /^\s*(?:[–—―-]|\*+\s?[–—―])/.test(line) || /(?: {2}|\\)$/.test(before);
    if (parts) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${before}\n${line}`;
  }
  const pieces: MarkedBlock[] = [];
  for (const paragraph of paragraphs.filter((one) => one.trim() !== '')) {
    const said = await linesOf(paragraph.replace(/\\$/, ''), name);
    for (const text of said) if (text.trim() !== '') pieces.push({ kind: 'quote', text });
  }
  return attribute(pieces, null);
}

/** Entries begin with a bullet or a number; other lines go on with the entry above. */
async function listEntries(lines: readonly string[], name: string): Promise<readonly MarkedBlock[]> {
  const entries: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) entries.push(line.replace(bullet, '').replace(/^\[[ xX]\]\s+/, ''));
    else entries.push(`${entries.pop() ?? ''} ${line}`);
  }
  return Promise.all(entries.map(async (entry) => ({ kind: 'list', text: await wordsIn(entry, name) })));
}

async function tableRows(lines: readonly string[], name: string): Promise<readonly MarkedBlock[]> {
  const rows = lines.filter((line) => !/^[\s|:-]+$/.test(line)).map((line) => line.split('|'));
  return Promise.all(
    rows.map(async (row): Promise<MarkedBlock> => {
      const cells = await Promise.all(
        row.map(async (cell) => (await linesOf(cell, name)).map(cleanLine).join('; ')),
      );
      return { kind: 'list', text: cells.filter((cell) => cell !== '').join(' | ') };
    }),
  );
}

function factsFrom(fields: ReadonlyMap<string, string>, notes: readonly string[]): Partial<ArticleFacts> {
  const of = (...names: readonly string[]) => firstValue(...names.map((name) => fields.get(name)));
  const date = dateOf(of('date', 'published', 'dato'));
  return {
    language: of('lang', 'language', 'språk'),
    section: of('section', 'category', 'kategori'),
    byline: of('author', 'byline', 'by'),
    dateline: of('dateline', 'location', 'sted'),
    credit: of('credit', 'source', 'kilde'),
    date,
    id: of('id', 'guid'),
    slugline: lineOf(fields.get('slug') ?? fields.get('slugline')),
    ...readRelease({ fields, notes, issued: date }),
  };
}
