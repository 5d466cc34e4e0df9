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
import { element, escapeMarkup } from '../markup/index.ts';
import { outgoingOf } from '../outgoing.ts';
import type { Output, Writer } from '../types.ts';

/**
 * The English copy as NITF 3.6 without a namespace, as NTB writes it. NITF has no element for a translation: the
 * original's ids stand in `meta` (`translation-of`), the copy has a document id of its own.
 */
export const writeNitf: Writer = (output) => {
  const body = element('body', {}, `\n${bodyHead(output)}\n${bodyContent(output)}\n${bodyEnd(output)}\n`);
  const nitf = element(
    'nitf',
    { version: '-//IPTC//DTD NITF 3.6//EN', baselang: 'en' },
    `\n${head(output)}\n${body}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${nitf}\n`;
};

function head(output: Output): string {
  const { story, copy } = output;
  const { facts } = story.article;
  const parts = copyParts(output);
  const headline = parts.find(({ id }) => id === 'headline');
  const metas: readonly (readonly [string, string | null])[] = [
    ['generator', `norwire ${copy.signature.version}`],
    ['translation-of', facts.documentId],
    ['translation-of-story', facts.id],
    ['translation-of-language', languageTag(output)],
    ['translation-signature', signatureLine(copy.signature)],
  ];
  return element(
    'head',
    {},
    lines([
      headline === undefined
        ? null
        : element('title', {}, escapeMarkup(headline.english ?? missingPart(headline))),
      ...metas.map(([name, content]) => (content === null ? null : element('meta', { name, content }))),
      story.section === null ? null : element('tobject', { 'tobject.type': story.section }),
      docdata(output),
    ]),
  );
}

function docdata(output: Output): string {
  const { facts } = output.story.article;
  const { status, notes } = outgoingOf(output);
  const embargoed = facts.embargo !== null;
  const keywords = facts.keywords.map((key) => element('keyword', { key }));
  const id = facts.documentId ?? facts.id ?? output.story.name;
  return element(
    'docdata',
    { 'management-status': embargoed && status === 'usable' ? 'embargoed' : status },
    lines([
      facts.urgency === null ? null : element('urgency', { 'ed-urg': facts.urgency }),
      facts.date === null ? null : element('date.issue', { norm: facts.date }),
      embargoed ? element('date.release', { norm: facts.embargo }) : null,
      element('doc-id', { regsrc: 'norwire', 'id-string': `${id}.en` }),
      ...[...notes, machineNote(output), ...facts.editorNotes].map((info) => element('ed-msg', { info })),
      facts.slugline === null && facts.version === null
        ? null
        : element('du-key', { key: facts.slugline, version: facts.version }),
      copyright(facts.copyright),
      keywords.length === 0 ? null : element('key-list', {}, keywords.join('')),
    ]),
  );
}

/** "© 2026 NTB" as year and holder. */
function copyright(notice: string | null): string | null {
  const [, year, holder] = /^(?:©\s*)?(?:(\d{4})\s+)?(.+)$/.exec(notice ?? '') ?? [];
  return holder === undefined ? null : element('doc.copyright', { year, holder });
}

function bodyHead(output: Output): string {
  const { story } = output;
  const { facts } = story.article;
  const headline = copyParts(output).find(({ id }) => id === 'headline');
  const agency = agencyOf(output);
  const byline = story.byline ?? facts.byline;
  const dateline = story.dateline ?? facts.dateline;
  return element(
    'body.head',
    {},
    lines([
      headline === undefined
        ? null
        : element('hedline', {}, element('hl1', {}, escapeMarkup(headline.english ?? missingPart(headline)))),
      byline === null ? null : element('byline', {}, escapeMarkup(byline)),
      agency === null ? null : element('distributor', {}, element('org', {}, escapeMarkup(agency))),
      dateline === null ? null : element('dateline', {}, escapeMarkup(dateline)),
    ]),
  );
}

function bodyContent(output: Output): string {
  const credit = creditOf(output);
  const blocks = writeBlocks(copyParts(output), partInNitf, (entries) =>
    element('ul', {}, entries.map((entry) => element('li', {}, textOf(entry))).join('')),
  );
  return element(
    'body.content',
    {},
    lines([...blocks, credit === null ? null : element('p', { class: 'txt' }, escapeMarkup(credit))]),
  );
}

function partInNitf(part: CopyPart): string {
  const text = textOf(part);
  switch (part.kind) {
    case 'lede':
      return element('p', { lede: 'true', class: 'lead' }, text);
    case 'subhead':
      return element('hl2', {}, text);
    case 'caption':
      return element('p', { class: 'caption' }, text);
    case 'note':
      return element('note', {}, element('body.content', {}, element('p', {}, text)));
    default:
      return element('p', { class: 'txt-ind' }, text);
  }
}

function textOf(part: CopyPart): string {
  return escapeMarkup(part.english ?? missingPart(part));
}

function bodyEnd(output: Output): string {
  const said = `${machineNote(output)} ${signatureLine(output.copy.signature)}`;
  return element('body.end', {}, element('tagline', {}, escapeMarkup(said)));
}

function lines(written: readonly (string | null)[]): string {
  return `\n${written.filter((line) => line !== null).join('\n')}\n`;
}
