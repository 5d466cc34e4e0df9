import { withOffset } from '../../story/index.ts';
import {
  agencyOf,
  type CopyPart,
  copyParts,
  creditOf,
  languageTag,
  machineNote,
  missingPart,
  signatureLine,
  writeBlocks,
} from '../copy.ts';
import { element, escapeMarkup, jsonText } from '../markup/index.ts';
import { outgoingOf } from '../outgoing.ts';
import type { Output, Writer } from '../types.ts';

const version = '3.2';

/**
 * The English copy as ninjs 3.2. ninjs has no property for a translation: the original is an association whose
 * `rel` is `translationOf`; its ids stand in `altIds`. Dates without an offset are Oslo's.
 */
export const writeNinjs: Writer = (output) => `${jsonText(ninjsDocument(output), 2)}\n`;

/** The same as a value; without what says nothing. */
export function ninjsDocument(output: Output) {
  const { story, copy } = output;
  const { facts } = story.article;
  const parts = copyParts(output);
  const headline = parts.find(({ id }) => id === 'headline');
  const lede = parts.find(({ kind }) => kind === 'lede');
  const body = bodyOf(output, parts);
  const id = facts.documentId ?? facts.id ?? story.name;
  const agency = agencyOf(output);
  const signature = signatureLine(copy.signature);
  const outgoing = outgoingOf(output);
  return said({
    uri: `urn:norwire:en:${encodeURIComponent(id)}`,
    type: 'text',
    profile: `norwire ${copy.signature.version}`,
    version: facts.version === null ? undefined : String(facts.version),
    language: 'en',
    pubStatus: outgoing.status,
    contentCreated: withOffset(facts.date),
    embargoedUntil: withOffset(facts.embargo),
    urgency: facts.urgency !== null && facts.urgency >= 1 && facts.urgency <= 9 ? facts.urgency : undefined,
    copyrightHolder: agency ?? undefined,
    copyrightNotice: facts.copyright ?? undefined,
    edNote: [...outgoing.notes, machineNote(output), signature, ...facts.editorNotes].join(' '),
    by: story.byline ?? facts.byline ?? undefined,
    located: story.dateline ?? facts.dateline ?? undefined,
    slugline: facts.slugline ?? undefined,
    headlines:
      headline === undefined
        ? undefined
        : [{ role: 'main', contentType: 'text/plain', value: headline.english ?? missingPart(headline) }],
    descriptions: descriptionsOf(output, lede),
    bodies: [{ role: 'main', contentType: 'text/html', ...body }],
    people: peopleOf(output, 'person'),
    organisations: peopleOf(output, 'organisation'),
    subjects: [
      ...(story.section === null ? [] : [{ name: story.section, rel: 'section' }]),
      ...facts.keywords.map((name) => ({ name, rel: 'keyword' })),
    ],
    altIds: [
      ...(facts.id === null ? [] : [{ role: 'ORIGINAL-ID', value: facts.id }]),
      ...(facts.documentId === null ? [] : [{ role: 'ORIGINAL-DOC-ID', value: facts.documentId }]),
      { role: 'GENERATOR', value: `norwire ${copy.signature.version}` },
    ],
    infoSources: agency === null ? [] : [{ name: agency, role: 'originator' }],
    associations: [
      said({
        name: 'translation-source',
        rel: 'translationOf',
        uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id)
          ? id
          : `urn:norwire:source:${encodeURIComponent(id)}`,
        type: 'text',
        language: languageTag(output),
        headlines: story.headline === null ? undefined : [{ role: 'main', value: story.headline.text }],
      }),
    ],
    standard: {
      name: 'ninjs',
      version,
      schema: `http://www.iptc.org/std/ninjs/ninjs-schema_${version}.json#`,
    },
  });
}

function descriptionsOf({ copy: { brief }, gists }: Output, lede: CopyPart | undefined) {
  return [
    ...(lede === undefined || lede.english === null
      ? []
      : [{ role: 'lede', contentType: 'text/plain', value: lede.english }]),
    ...(brief === null
      ? []
      : [
          {
            role: 'brief',
            contentType: 'text/plain',
            value: [
              brief.headline,
              brief.lede,
              ...brief.points.map(({ text }) => text),
              ...(gists ? brief.gists.map(({ text }) => text) : []),
            ].join('\n'),
          },
        ]),
  ];
}

function bodyOf(output: Output, parts: readonly CopyPart[]) {
  const copy = parts.filter(({ id }) => id !== 'headline');
  const credit = creditOf(output);
  const blocks = writeBlocks(copy, partInHtml, (entries) =>
    element('ul', {}, entries.map((entry) => element('li', {}, textOf(entry))).join('')),
  );
  const texts = copy.filter(({ kind }) => kind !== 'caption').map((part) => part.english ?? '');
  return {
    charCount: texts.join('').length,
    wordCount: texts.join(' ').split(/\s+/).filter(Boolean).length,
    value: [...blocks, ...(credit === null ? [] : [element('p', {}, escapeMarkup(credit))])].join('\n'),
  };
}

function partInHtml(part: CopyPart): string {
  const text = textOf(part);
  switch (part.kind) {
    case 'lede':
      return element('p', { class: 'lead' }, text);
    case 'subhead':
      return element('h2', {}, text);
    case 'caption':
      return element('p', { class: 'caption' }, text);
    case 'note':
      return element('p', { class: 'note' }, text);
    default:
      return element('p', {}, text);
  }
}

function textOf(part: CopyPart): string {
  return escapeMarkup(part.english ?? missingPart(part));
}

function peopleOf({ story, copy }: Output, kind: 'person' | 'organisation') {
  const english = new Map(copy.translation.speakers.map((speaker) => [speaker.id, speaker.name]));
  return story.speakers
    .filter((speaker) => speaker.kind === kind)
    .map(({ id, name }) => ({ name: english.get(id) ?? name, rel: 'speaker' }));
}

/** The object without what says nothing: undefined fields and empty lists. */
function said<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Fields>;
}
