import { parseFragment } from './html.ts';
import { resolveReferences } from './named-characters.ts';
import { piecesIn } from './pieces.ts';
import { closeGaps, gap } from './raised-text.ts';

/** The words of some Markdown as lines: one, or several where a tag in it breaks them. */
export async function linesOf(markdown: string, name: string): Promise<readonly string[]> {
  const inline = withoutMarks(markdown.replace(/(?: {2,}|\\)\n/g, '<br>'));
  const lines = /<\/?[a-z]/i.test(inline)
    ? piecesIn(await parseFragment(inline.replaceAll(gap, `<del></del>`), name)).map(({ text }) => text)
    : [closeGaps(inline)];
  return lines.map((line) =>
    resolveReferences(line).replace(/[\ue000-\ue07f]/g, (found) =>
      String.fromCharCode(found.charCodeAt(0) - 0xe000),
    ),
  );
}

/** The words of some Markdown as one line. */
export async function wordsIn(markdown: string, name: string): Promise<string> {
  return (await linesOf(markdown, name)).join(' ');
}

/**
 * No emphasis, links as their text, pictures, notes' marks and what is struck out gone, escapes set aside; raised and
 * lowered text as tags.
 */
function withoutMarks(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()#+.!<>~^|&-])/g, (_, escaped: string) =>
      String.fromCodePoint(0xe000 + escaped.charCodeAt(0)),
    )
    .replace(/!\[[^\][]{0,500}\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, '')
    .replace(/\[\^[^\]\s]{1,40}\]/g, gap)
    .replace(/~~(?=\S)(?:[^~]|~(?!~)){0,2000}?~~/g, gap)
    .replace(/(?<=[\p{L}\d)])~([\p{L}\d+-]{1,6})~(?!~)/gu, '<sub>$1</sub>')
    .replace(/(?<=[\p{L}\d)])\^([\p{L}\d+−-]{1,6})\^/gu, '<sup>$1</sup>')
    .replace(/\[([^\][]{1,500})\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, '$1')
    .replace(/<(https?:[^<>\s]{1,500})>/g, '$1')
    .replace(/\*\*(?=\S)|(?<=\S)\*\*/g, '')
    .replace(/(?<![\p{L}\d_])__(?=\S)|(?<=\S)__(?![\p{L}\d_])/gu, '')
    .replace(/(?<![\p{L}\d*])\*(?=[^\s*])([^*\n]{0,2000}[^\s*]|[^\s*])\*(?![\p{L}\d*])/gu, '$1')
    .replace(/(?<![\p{L}\d_])_(?=[^\s_])([^_\n]{0,2000}[^\s_]|[^\s_])_(?![\p{L}\d_])/gu, '$1')
    .replace(/`([^`\n]{1,500})`/g, '$1');
}
