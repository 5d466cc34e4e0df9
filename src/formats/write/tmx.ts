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
import { element, escapeMarkup } from '../markup/index.ts';
import type { Output, Writer } from '../types.ts';

/** The aligned parts as TMX 1.4b, a unit a part, for translation tools. Parts without English are left out. */
export const writeTmx: Writer = (output) => {
  const { version } = output.copy.signature;
  const language = languageTag(output);
  const header = element(
    'header',
    {
      creationtool: 'norwire',
      creationtoolversion: version,
      segtype: 'paragraph',
      'o-tmf': 'norwire',
      adminlang: 'en',
      srclang: language,
      datatype: 'plaintext',
    },
    headerNotes(output),
  );
  const parts = copyParts(output);
  const units = parts.flatMap((part, index) =>
    unit(output, part, {
      language,
      previous: parts[index - 1]?.norwegian.text ?? null,
      next: parts[index + 1]?.norwegian.text ?? null,
    }),
  );
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

/** Where a unit stands: the code of its Norwegian, and the Norwegian before and behind it. */
interface UnitContext {
  readonly language: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Neighbours stand as OmegaT writes them. */
function unit(output: Output, part: CopyPart, { language, previous, next }: UnitContext): readonly string[] {
  if (part.english === null) return [];
  const { story, copy } = output;
  const { status } = story.article.facts;
  const speakers = new Set(part.quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])));
  const props: readonly (readonly [string, string])[] = [
    ['x-kind', part.kind],
    ['x-norwire-state', stateOf(output, part.id)],
    ...(status === 'usable' ? [] : [['x-norwire-held', 'withheld'] as const]),
    ...Array.from(speakers, (name) => ['x-speaker', name] as const),
    ...(previous === null ? [] : [['prev', previous] as const]),
    ...(next === null ? [] : [['next', next] as const]),
  ];
  const changed: Readonly<Record<string, string>> =
    copy.approval === undefined ? {} : { changeid: copy.approval.by, changedate: tmxTime(copy.approval.at) };
  return [
    element(
      'tu',
      { tuid: `${story.article.facts.documentId ?? story.name}#${part.id}` },
      [
        ...props.map(([type, text]) => element('prop', { type }, escapeMarkup(text))),
        variant({ 'xml:lang': language }, part.norwegian.text),
        variant({ 'xml:lang': 'en', ...changed }, part.english),
      ].join(''),
    ),
  ];
}

function variant(attributes: Readonly<Record<string, string>>, text: string): string {
  return element('tuv', attributes, element('seg', {}, escapeMarkup(text)));
}

/** "2026-11-30T10:00:00.000Z" as TMX has times: "20261130T100000Z". */
function tmxTime(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');
}
