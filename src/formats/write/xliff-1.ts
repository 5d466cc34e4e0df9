import { type CopyPart, copyParts, languageTag, stateOf } from '../copy.ts';
import { metadataSpace, noteSender, writeDigest, writeJobFacts, writeQuoteWords } from '../edited/index.ts';
import { element, escapeMarkup } from '../markup/index.ts';
import type { Output, PartState, Writer } from '../types.ts';
import { notesOnPart, notesOnStory, type XliffNote } from './xliff.ts';

/**
 * The parts as XLIFF 1.2, for tools that do not open 2.x (OmegaT among them): a unit a part, its findings and speakers as
 * notes. What `apply` needs to make a story of it again stands where 1.2 allows other namespaces.
 */
export const writeXliff1: Writer = (output) => {
  const notes = notesOnStory(output).map(note);
  const header = element('header', {}, [...notes, writeJobFacts(output)].join('\n'));
  const units = copyParts(output).map((part) => unit(output, part));
  const file = element(
    'file',
    {
      ...{ original: output.story.name, datatype: 'plaintext' },
      ...{ 'source-language': languageTag(output), 'target-language': 'en' },
    },
    `\n${header}\n${element('body', {}, `\n${units.join('\n')}\n`)}\n`,
  );
  const root = {
    ...{ xmlns: 'urn:oasis:names:tc:xliff:document:1.2', 'xmlns:mda': metadataSpace, version: '1.2' },
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('xliff', root, `\n${file}\n`)}\n`;
};

/** How XLIFF 1.2 calls a state; a unit that is approved says so itself too, which some tools alone heed. */
const states: Readonly<Record<PartState, Readonly<Record<string, string>>>> = {
  machine: { state: 'new', 'state-qualifier': 'leveraged-mt' },
  edited: { state: 'translated' },
  approved: { state: 'final' },
};

function unit(output: Output, part: CopyPart): string {
  const { id, kind, english, norwegian } = part;
  const state = stateOf(output, id);
  const isApproved = english !== null && state === 'approved';
  return element(
    'trans-unit',
    { id, resname: kind, ...(isApproved && { approved: 'yes' }) },
    [
      element('source', {}, escapeMarkup(norwegian.text)),
      english === null ? '' : element('target', states[state], escapeMarkup(english)),
      ...notesOnPart(output, part).map(note),
      writeQuoteWords(part.quotes),
      english !== null && state === 'machine' ? writeDigest(english) : '',
    ].join(''),
  );
}

function note({ category, text, priority }: XliffNote): string {
  const from = noteSender + category;
  return element('note', priority === undefined ? { from } : { from, priority }, escapeMarkup(text));
}
