import {
  bylineOf,
  type CopyPart,
  copyParts,
  creditOf,
  machineNote,
  missingPart,
  reporterQuestions,
  signatureLine,
  warningsOf,
  writeBlocks,
} from '../copy.ts';
import { cleanLine } from '../markup/index.ts';
import type { Output, Writer } from '../types.ts';

/** The English copy in Markdown, with the brief after it where there is one. */
export const writeMarkdown: Writer = (output) => {
  const byline = bylineOf(output);
  const parts = copyParts(output);
  const headline = parts.filter(({ id }) => id === 'headline').map(partInMarkdown);
  return documentOf(output, [
    ...headline,
    ...(byline === null ? [] : [`*${escapeMarkdown(byline)}*`]),
    ...writeBlocks(parts, partInMarkdown, (entries) => entries.map(partInMarkdown).join('\n')),
    ...(output.copy.brief === null ? [] : ['---', '## In brief', ...briefInMarkdown(output, '###')]),
  ]);
};

/** The English brief alone in Markdown. */
export const writeBriefMarkdown: Writer = (output) => documentOf(output, briefInMarkdown(output, '#'));

function documentOf(output: Output, body: readonly string[]): string {
  const credit = creditOf(output);
  return `${[
    ...warningsOf(output).map((warning) => `**${escapeMarkdown(warning)}**`),
    ...body,
    ...(credit === null ? [] : [escapeMarkdown(credit)]),
    ...(output.signed === false
      ? []
      : [
          '---',
          `*${escapeMarkdown(machineNote(output))}*`,
          `*${escapeMarkdown(signatureLine(output.copy.signature))}*`,
        ]),
  ].join('\n\n')}\n`;
}

function partInMarkdown(part: CopyPart): string {
  const text = part.english === null ? escapeMarkdown(missingPart(part)) : withQuestions(part, part.english);
  switch (part.kind) {
    case 'headline':
      return `# ${text}`;
    case 'subhead':
      return `## ${text}`;
    case 'list':
      return `* ${text}`;
    case 'caption':
      return `> ${text}`;
    case 'note':
      return `*${text}*`;
    default:
      return text;
  }
}

/** The text with each reporter's question in italics. */
function withQuestions(part: CopyPart, english: string): string {
  if (part.kind === 'note') return escapeMarkdown(english);
  let at = 0;
  let text = '';
  for (const { start, end } of reporterQuestions(part)) {
    if (start < at) continue;
    text += `${escapeMarkdown(english.slice(at, start))}*${escapeMarkdown(english.slice(start, end))}*`;
    at = end;
  }
  return text + escapeMarkdown(english.slice(at), at === 0);
}

function briefInMarkdown({ copy: { brief }, gists: isAsked }: Output, level: string): readonly string[] {
  if (brief === null) return [];
  const { headline, lede, points, gists } = brief;
  return [
    `${level} ${escapeMarkdown(headline)}`,
    escapeMarkdown(lede),
    ...(points.length > 0 ? [points.map(({ text }) => `* ${escapeMarkdown(text)}`).join('\n')] : []),
    ...(isAsked && gists.length > 0
      ? [`${level}# Who said what`, gists.map(({ text }) => `* ${escapeMarkdown(text)}`).join('\n')]
      : []),
  ];
}

/** One line in which nothing is Markdown's or HTML's; at a line's start also what would begin a block. */
export function escapeMarkdown(text: string, atLineStart = true): string {
  const line = atLineStart ? cleanLine(text) : cleanLine(`x${text}x`).slice(1, -1);
  const escaped = line
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=[a-z0-9#]+;)/gi, '\\&')
    .replace(/!(?=\\\[)/g, '\\!');
  return atLineStart
    ? escaped.replace(/^([-+#=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    : escaped;
}
