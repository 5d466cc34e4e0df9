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
} from '../copy.ts';
import { cleanLine } from '../markup/index.ts';
import type { Output, Writer } from '../types.ts';

/** How many columns a line of wire copy has. */
const columns = 68;

/** The English copy as plain text in wire style, with the brief after it where there is one. */
export const writeText: Writer = (output) => {
  const byline = bylineOf(output);
  const parts = copyParts(output).map(partInText);
  const headline = output.story.headline === null ? [] : parts.slice(0, 1);
  return documentOf(output, [
    ...headline,
    ...(byline === null ? [] : [wrap(byline)]),
    ...parts.slice(headline.length),
    ...(output.copy.brief === null ? [] : ['IN BRIEF', ...briefInText(output)]),
  ]);
};

/** The English brief alone as plain text in wire style. */
export const writeBriefText: Writer = (output) => documentOf(output, briefInText(output));

function documentOf(output: Output, body: readonly string[]): string {
  const credit = creditOf(output);
  return `${[
    ...warningsOf(output).map((warning) => wrap(warning.toUpperCase())),
    ...body,
    ...(credit === null ? [] : [wrap(credit)]),
    `${wrap(machineNote(output))}\n${wrap(signatureLine(output.copy.signature))}`,
  ].join('\n\n')}\n`;
}

function partInText(part: CopyPart): string {
  const text = part.english;
  if (text === null) return wrap(missingPart(part));
  const [question] = reporterQuestions(part);
  if (question !== undefined && question.start === 0 && question.end === text.length) {
    return wrap(`Q: ${question.text.replace(/^[“‘"'«]|[”’"'»]$/g, '')}`);
  }
  switch (part.kind) {
    case 'list':
      return wrap(`- ${text}`, '  ');
    case 'caption':
      return wrap(`[Picture: ${text}]`);
    case 'note':
      return wrap(`[Note: ${text}]`);
    default:
      return wrap(text);
  }
}

function briefInText({ copy: { brief }, gists }: Output): readonly string[] {
  if (brief === null) return [];
  const list = (texts: readonly { readonly text: string }[]) =>
    texts.map(({ text }) => wrap(`- ${text}`, '  ')).join('\n');
  return [
    wrap(brief.headline),
    wrap(brief.lede),
    ...(brief.points.length > 0 ? [list(brief.points)] : []),
    ...(gists && brief.gists.length > 0 ? ['WHO SAID WHAT', list(brief.gists)] : []),
  ];
}

/** Lines of at most 68 columns; a longer word has a line of its own. `indent` stands before all but the first. */
export function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of cleanLine(text).split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join('\n');
}
