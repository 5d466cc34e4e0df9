import {
  type CopyPart,
  copyParts,
  creditOf,
  languageTag,
  machineNote,
  signatureLine,
  warningsOf,
} from './copy.ts';
import { element, escapeMarkup } from './escape.ts';
import type { Output, Writer } from './types.ts';

/** The aligned parts as TMX 1.4b, a unit a part, for translation tools. Parts without English are left out. */
export const writeTmx: Writer = (output) => {
  const { version } = output.copy.signature;
  const source = languageTag(output);
  const header = element(
    'header',
    {
      creationtool: 'norwire',
      creationtoolversion: version,
      segtype: 'paragraph',
      'o-tmf': 'norwire',
      adminlang: 'en',
      srclang: source,
      datatype: 'plaintext',
    },
    headerNotes(output),
  );
  const units = copyParts(output).flatMap((part) => unit(output, part, source));
  const body = element('body', {}, `\n${units.join('\n')}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n${element('tmx', { version: '1.4' }, `\n${header}\n${body}\n`)}\n`;
};

/** What is said of the whole, in the header, where tools show it. */
function headerNotes(output: Output): string {
  const credit = creditOf(output);
  const notes = [...warningsOf(output), machineNote(output), signatureLine(output.copy.signature)];
  return [
    ...notes.map((note) => element('note', {}, escapeMarkup(note))),
    credit === null ? '' : element('prop', { type: 'x-credit' }, escapeMarkup(credit)),
  ].join('');
}

function unit({ story }: Output, part: CopyPart, source: string): readonly string[] {
  if (part.english === null) return [];
  const speakers = new Set(part.quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])));
  const properties = [
    element('prop', { type: 'x-kind' }, part.kind),
    ...Array.from(speakers, (name) => element('prop', { type: 'x-speaker' }, escapeMarkup(name))),
  ];
  return [
    element(
      'tu',
      { tuid: `${story.article.facts.documentId ?? story.name}#${part.id}` },
      [...properties, segment(source, part.source.text), segment('en', part.english)].join(''),
    ),
  ];
}

function segment(language: string, text: string): string {
  return element('tuv', { 'xml:lang': language }, element('seg', {}, escapeMarkup(text)));
}
