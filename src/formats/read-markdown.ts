import type { Article, ArticleFacts } from '../story/types.ts';
import { articleOf, type Piece } from './article.ts';
import { cleanLine } from './clean-text.ts';
import { dateOf, firstValue, lineOf } from './fact-values.ts';
import { fieldsIn } from './front-matter.ts';
import { readRelease } from './release.ts';
import { meanHeadline, meanWireHabits } from './wire-habits.ts';

/** YAML between two rules at the top, if all its lines look like it. */
const frontMatter =
  /^---[^\S\n]*\n((?:(?:[\p{L}\w-]{1,40}(?: (?:til|until|før|before))?:|[ \t]|- |#)[^\n]*\n|\n){1,60})---[^\S\n]*(?:\n|$)/u;
const heading = /^(#{1,6})\s+(\S.*)$/;
const bullet = /^\s{0,3}(?:[*+•]|-|\d{1,3}[.)])\s+/;

/** Whether a text is Markdown and not plain text that holds a dash or an asterisk: it has a heading, or front matter. */
export function isMarkdown(text: string): boolean {
  const lines = text.split('\n', 400);
  return (
    (text.startsWith('---') && frontMatter.test(text)) ||
    lines.some((line) => /^#{1,3} \S/.test(line)) ||
    lines.some((line, index) => /^={3,}\s*$/.test(line) && (lines[index - 1]?.trim() ?? '') !== '')
  );
}

/**
 * A Markdown text as an article: the first heading of level 1 is the headline, other headings are crossheads, lists
 * are lists where they have more than one entry (a lone dash opens speech), emphasis and links are their words.
 */
export function readMarkdown(text: string, name: string): Article {
  const front = frontMatter.exec(text);
  const fields = fieldsIn(front?.[1] ?? '');
  const pieces = paragraphsIn(front === null ? text : text.slice(front[0].length)).flatMap(piecesOf);
  const top = pieces.findIndex(({ kind }) => kind === 'headline');
  const headline =
    fields.get('title') ?? fields.get('headline') ?? fields.get('tittel') ?? pieces[top]?.text ?? '';
  const copy = pieces.filter((_, index) => index !== top);
  return articleOf(
    name,
    meanWireHabits([
      { kind: 'headline', text: meanHeadline(headline) },
      ...copy.map((piece): Piece => (piece.kind === 'headline' ? { ...piece, kind: 'subhead' } : piece)),
    ]),
    factsFrom(fields),
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
  return groups.filter((group) => group.length > 0);
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

function piecesOf(lines: readonly string[]): readonly Piece[] {
  const [first = '', second = ''] = lines;
  const marked = heading.exec(first);
  if (marked !== null) {
    return [
      {
        kind: marked[1] === '#' ? 'headline' : 'subhead',
        text: plain((marked[2] ?? '').trimEnd().replace(/(?<=\s)#{1,6}$/, '')),
      },
    ];
  }
  if (lines.length === 2 && /^(=+|-{2,})\s*$/.test(second)) {
    return [{ kind: second.startsWith('=') ? 'headline' : 'subhead', text: plain(first) }];
  }
  if (lines.every((line) => /^\s{0,3}>/.test(line))) {
    return [{ kind: 'quote', text: plain(lines.map((line) => line.replace(/^\s{0,3}>\s?/, '')).join('\n')) }];
  }
  if (lines.every((line) => /^\s{0,3}\|.*\|\s*$/.test(line))) return tableRows(lines);
  if (bullet.test(first) && (lines.length > 1 || !/^\s*-/.test(first))) return listEntries(lines);
  const image = /^!\[([^\]]{0,500})\]\([^)]{0,500}\)$/.exec(lines.join(' ').trim());
  if (image !== null) return [{ kind: 'caption', text: plain(image[1] ?? '') }];
  return [{ kind: 'paragraph', text: plain(lines.join('\n')) }];
}

/** Entries begin with a bullet or a number; other lines go on with the entry above. */
function listEntries(lines: readonly string[]): readonly Piece[] {
  const entries: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) entries.push(line.replace(bullet, ''));
    else entries.push(`${entries.pop() ?? ''} ${line}`);
  }
  return entries.map((entry) => ({ kind: 'list', text: plain(entry) }));
}

function tableRows(lines: readonly string[]): readonly Piece[] {
  return lines
    .filter((line) => !/^[\s|:-]+$/.test(line))
    .map((line) => ({
      kind: 'list',
      text: line
        .split('|')
        .map((cell) => cleanLine(plain(cell)))
        .filter((cell) => cell !== '')
        .join(' | '),
    }));
}

/** The words of a line of Markdown: no emphasis, links as their text, pictures gone, escapes resolved, tags gone. */
function plain(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()#+.!<>~|&-])/g, (_, escaped: string) =>
      String.fromCodePoint(0xe000 + escaped.charCodeAt(0)),
    )
    .replace(/!\[[^\][]{0,500}\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, '')
    .replace(/\[([^\][]{1,500})\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, '$1')
    .replace(/<(https?:[^<>\s]{1,500})>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/\*\*(?=\S)|(?<=\S)\*\*/g, '')
    .replace(/(?<![\p{L}\d_])__(?=\S)|(?<=\S)__(?![\p{L}\d_])/gu, '')
    .replace(/(?<![\p{L}\d*])\*(?=[^\s*])([^*\n]{0,2000}[^\s*]|[^\s*])\*(?![\p{L}\d*])/gu, '$1')
    .replace(/(?<![\p{L}\d_])_(?=[^\s_])([^_\n]{0,2000}[^\s_]|[^\s_])_(?![\p{L}\d_])/gu, '$1')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/[\ue000-\ue07f]/g, (found) => String.fromCharCode(found.charCodeAt(0) - 0xe000));
}

function factsFrom(fields: ReadonlyMap<string, string>): Partial<ArticleFacts> {
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
    ...readRelease({ fields, issued: date }),
  };
}
