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
  const lay = layerOf(output);
  const parts = copyParts(output).map((part) => partInText(part, lay));
  const headline = output.story.headline === null ? [] : parts.slice(0, 1);
  return documentOf(output, [
    ...headline,
    ...(byline === null ? [] : [lay(byline)]),
    ...parts.slice(headline.length),
    ...(output.copy.brief === null ? [] : ['IN BRIEF', ...briefInText(output)]),
  ]);
};

/** The English brief alone as plain text in wire style. */
export const writeBriefText: Writer = (output) => documentOf(output, briefInText(output));

/** Lays out a paragraph: in lines, or as one. */
type ParagraphLayout = (text: string, indent?: string) => string;

const layerOf = ({ wrapped }: Output): ParagraphLayout => (wrapped === false ? cleanLine : wrap);

function documentOf(output: Output, body: readonly string[]): string {
  const credit = creditOf(output);
  const lay = layerOf(output);
  const signature = `${lay(machineNote(output))}\n${lay(signatureLine(output.copy.signature))}`;
  return `${[
    ...warningsOf(output).map((warning) => lay(warning.toUpperCase())),
    ...body,
    ...(credit === null ? [] : [lay(credit)]),
    ...(output.signed === false ? [] : [signature]),
  ].join('\n\n')}\n`;
}

function partInText(part: CopyPart, lay: ParagraphLayout): string {
  const text = part.english;
  if (text === null) return lay(missingPart(part));
  const [question] = reporterQuestions(part);
  if (question !== undefined && question.start === 0 && question.end === text.length) {
    return lay(`Q: ${question.text.replace(/^[“‘"'«]|[”’"'»]$/g, '')}`);
  }
  switch (part.kind) {
    case 'list':
      return lay(`- ${text}`, '  ');
    case 'caption':
      return lay(`[Picture: ${text}]`);
    case 'note':
      return lay(`[Note: ${text}]`);
    default:
      return lay(text);
  }
}

function briefInText(output: Output): readonly string[] {
  const { brief } = output.copy;
  if (brief === null) return [];
  const lay = layerOf(output);
  const list = (texts: readonly { readonly text: string }[]) =>
    texts.map(({ text }) => lay(`- ${text}`, '  ')).join('\n');
  return [
    lay(brief.headline),
    lay(brief.lede),
    ...(brief.points.length > 0 ? [list(brief.points)] : []),
    ...(output.gists && brief.gists.length > 0 ? ['WHO SAID WHAT', list(brief.gists)] : []),
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
