import { addVoices } from '../../english/index.ts';
import { writeBriefJson, writeJson } from '../json.ts';
import { writeReviewPage } from '../review/index.ts';
import type { Output, Writer } from '../types.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeBriefMarkdown, writeMarkdown } from './markdown.ts';
import { writeNinjs } from './ninjs.ts';
import { writeNitf } from './nitf.ts';
import { writeBriefText, writeText } from './text.ts';
import { writeTmx } from './tmx.ts';
import { writeXliff } from './xliff.ts';
import { writeXliff1 } from './xliff-1.ts';

interface FormatWriters {
  /** How a file of this format ends: "md". */
  readonly ending: string;
  readonly translation: Writer;
  /** Null where a brief alone cannot be had in this format. */
  readonly brief: Writer | null;
}

/** The formats norwire writes, by the name that `-f` takes. */
export const outputFormats = {
  md: { ending: 'md', translation: writeMarkdown, brief: writeBriefMarkdown },
  text: { ending: 'txt', translation: writeText, brief: writeBriefText },
  json: { ending: 'json', translation: writeJson, brief: writeBriefJson },
  html: { ending: 'html', translation: writeReviewPage, brief: null },
  nitf: { ending: 'nitf.xml', translation: writeNitf, brief: null },
  ninjs: { ending: 'ninjs.json', translation: writeNinjs, brief: null },
  tmx: { ending: 'tmx', translation: writeTmx, brief: null },
  xliff: { ending: 'xlf', translation: writeXliff, brief: null },
  xliff12: { ending: 'xliff', translation: writeXliff1, brief: null },
  jsonld: { ending: 'jsonld', translation: writeJsonLd, brief: null },
} as const satisfies Record<string, FormatWriters>;

export type FormatName = keyof typeof outputFormats;
export const formatNames = Object.keys(outputFormats) as readonly FormatName[];

/** The copy, and the brief after it where there is one, as a file of a format. */
export function writeTranslation(format: FormatName, output: Output): string {
  return outputFormats[format].translation(voiced(output));
}

/** The names of the formats in which a brief can stand alone. */
export type BriefFormatName = {
  [Name in FormatName]: (typeof outputFormats)[Name]['brief'] extends null ? never : Name;
}[FormatName];

export const briefFormatNames = formatNames.filter((name) => outputFormats[name].brief !== null);

/** The brief alone as a file of a format. */
export function writeBrief(format: BriefFormatName, output: Output): string {
  return outputFormats[format].brief(voiced(output));
}

/** The story with the speakers that were settled on. */
function voiced(output: Output): Output {
  return { ...output, story: addVoices(output.story, output.copy.voices) };
}
