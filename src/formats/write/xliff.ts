import {
  type CopyPart,
  copyParts,
  creditOf,
  languageTag,
  machineNote,
  signatureLine,
  stateOf,
  warningsOf,
} from '../copy.ts';
import { metadataSpace, writeJobFacts, writeQuoteWords } from '../edited/index.ts';
import { element, escapeMarkup } from '../markup/index.ts';
import type { Output, PartState, Writer } from '../types.ts';

/**
 * The parts as XLIFF 2.1, a unit a part, for translation tools. A part without English is a segment still to do. What
 * `apply` needs to make a story of it again stands in the metadata.
 */
export const writeXliff: Writer = (output) => {
  const { story } = output;
  const units = copyParts(output).map((part) => unit(output, part));
  const notes = element('notes', {}, notesOnStory(output).map(note).join(''));
  const file = element(
    'file',
    { id: 'f1', original: story.name },
    `\n${[writeJobFacts(output), notes, ...units].join('\n')}\n`,
  );
  const xliff = element(
    'xliff',
    {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      'xmlns:mda': metadataSpace,
      version: '2.1',
      srcLang: languageTag(output),
      trgLang: 'en',
    },
    `\n${file}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xliff}\n`;
};

/** How XLIFF calls a state; only "final" is kept by every tool. */
const states: Readonly<Record<PartState, Readonly<Record<string, string>>>> = {
  machine: { state: 'initial', subState: 'norwire:machine' },
  edited: { state: 'translated' },
  approved: { state: 'final' },
};

/** What people read beside a text. */
export interface XliffNote {
  readonly category: string;
  readonly text: string;
  /** 1 is the highest. */
  readonly priority?: number;
}

/** What is said of the whole: embargo, withdrawal, that a machine translated it, credit, signature. */
export function notesOnStory(output: Output): readonly XliffNote[] {
  const said: readonly (readonly [string, string | null])[] = [
    ...warningsOf(output).map((warning) => ['warning', warning] as const),
    ['machine-translation', machineNote(output)],
    ['credit', creditOf(output)],
    ['signature', signatureLine(output.copy.signature)],
  ];
  return said.flatMap(([category, text]) => (text === null ? [] : [{ category, text }]));
}

/** Who speaks in a part, and what was found in it. */
export function notesOnPart({ copy }: Output, part: CopyPart): readonly XliffNote[] {
  const quotes = new Set(part.quotes.map(({ quote }) => quote.id));
  const findings = copy.findings.filter(({ at }) => at !== null && (at === part.id || quotes.has(at)));
  const speakers = new Set(part.quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])));
  return [
    ...Array.from(speakers, (text) => ({ category: 'speaker', text })),
    ...findings.map(({ rule, level, message }) => ({
      ...{ category: 'finding', text: `${rule}: ${message}` },
      priority: level === 'error' ? 1 : 5,
    })),
  ];
}

function note({ category, text, priority }: XliffNote): string {
  return element('note', priority === undefined ? { category } : { category, priority }, escapeMarkup(text));
}

function unit(output: Output, part: CopyPart): string {
  const notes = notesOnPart(output, part).map(note);
  const source = element('source', {}, escapeMarkup(part.norwegian.text));
  const segment =
    part.english === null
      ? element('segment', { state: 'initial' }, source)
      : element(
          'segment',
          states[stateOf(output, part.id)],
          source + element('target', {}, escapeMarkup(part.english)),
        );
  return element(
    'unit',
    { id: part.id, name: part.kind },
    writeQuoteWords(part.quotes) + (notes.length > 0 ? element('notes', {}, notes.join('')) : '') + segment,
  );
}
