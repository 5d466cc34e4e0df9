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
  const { story, copy } = output;
  const units = copyParts(output).map((part) => unit(output, part));
  const said: readonly (readonly [string, string | null])[] = [
    ...warningsOf(output).map((warning) => ['warning', warning] as const),
    ['machine-translation', machineNote(output)],
    ['credit', creditOf(output)],
    ['signature', signatureLine(copy.signature)],
  ];
  const notes = element(
    'notes',
    {},
    said
      .map(([category, note]) => (note === null ? '' : element('note', { category }, escapeMarkup(note))))
      .join(''),
  );
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

function unit(output: Output, part: CopyPart): string {
  const { copy } = output;
  const quotes = new Set(part.quotes.map(({ quote }) => quote.id));
  const findings = copy.findings.filter(({ at }) => at !== null && (at === part.id || quotes.has(at)));
  const speakers = new Set(part.quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])));
  const notes = [
    ...Array.from(speakers, (name) => element('note', { category: 'speaker' }, escapeMarkup(name))),
    ...findings.map(({ rule, level, message }) =>
      element(
        'note',
        { category: 'finding', priority: level === 'error' ? 1 : 5 },
        escapeMarkup(`${rule}: ${message}`),
      ),
    ),
  ];
  const source = element('source', {}, escapeMarkup(part.source.text));
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
