import { DOMParser } from '@xmldom/xmldom';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsModule from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTranslation } from '../../src/formats/write/write.ts';
import { bridgeBrief, bridgeOutput } from './fixture.ts';

/** What NITF 3.6 allows of the elements that norwire writes: attributes, and children in their order (or in any). */
const nitfRules: Readonly<
  Record<string, readonly [attributes: string, children: string, ordered?: boolean]>
> = {
  nitf: ['version baselang', 'head body', true],
  head: ['', 'title meta tobject docdata', true],
  title: ['', ''],
  meta: ['name content', ''],
  tobject: ['tobject.type', ''],
  docdata: [
    'management-status',
    'urgency date.issue date.release doc-id ed-msg du-key doc.copyright key-list',
  ],
  urgency: ['ed-urg', ''],
  'date.issue': ['norm', ''],
  'date.release': ['norm', ''],
  'doc-id': ['regsrc id-string', ''],
  'ed-msg': ['info', ''],
  'du-key': ['key version', ''],
  'doc.copyright': ['year holder', ''],
  'key-list': ['', 'keyword'],
  keyword: ['key', ''],
  body: ['', 'body.head body.content body.end', true],
  'body.head': ['', 'hedline byline distributor dateline', true],
  hedline: ['', 'hl1'],
  hl1: ['', ''],
  hl2: ['', ''],
  byline: ['', ''],
  distributor: ['', 'org'],
  org: ['', ''],
  dateline: ['', ''],
  'body.content': ['', 'p hl2 ul note'],
  p: ['class lede', ''],
  ul: ['', 'li'],
  li: ['', ''],
  note: ['', 'body.content'],
  'body.end': ['', 'tagline'],
  tagline: ['', ''],
};

const text = { type: 'string' };
const list = (properties: object, required: readonly string[] = []) => ({
  type: 'array',
  minItems: 1,
  items: { type: 'object', properties, required, additionalProperties: false },
});
const variant = list({ role: text, contentType: text, value: text }, ['value']);
const named = list({ name: text, rel: text });

/** What ninjs 3.2 says of the properties that norwire writes: names, types and formats. */
const ninjs = {
  uri: { type: 'string', format: 'uri' },
  type: { const: 'text' },
  profile: text,
  version: text,
  language: text,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  contentCreated: { type: 'string', format: 'date-time' },
  embargoedUntil: { type: 'string', format: 'date-time' },
  urgency: { type: 'integer', minimum: 1, maximum: 9 },
  copyrightHolder: text,
  copyrightNotice: text,
  edNote: text,
  by: text,
  located: text,
  slugline: text,
  headlines: variant,
  descriptions: variant,
  bodies: list(
    {
      role: text,
      contentType: text,
      charCount: { type: 'integer' },
      wordCount: { type: 'integer' },
      value: text,
    },
    ['value'],
  ),
  people: named,
  organisations: named,
  subjects: named,
  altIds: list({ role: text, value: text }),
  infoSources: list({ name: text, role: text }),
  associations: list(
    {
      name: text,
      rel: text,
      uri: { type: 'string', format: 'uri' },
      type: { const: 'text' },
      language: text,
      headlines: variant,
    },
    ['uri', 'name'],
  ),
  standard: {
    type: 'object',
    properties: { name: text, version: text, schema: { type: 'string', format: 'uri' } },
    additionalProperties: false,
  },
};

type Changes = NonNullable<Parameters<typeof bridgeOutput>[0]>;

const changes: fc.Arbitrary<Changes> = fc.record({
  facts: fc.record({
    id: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: null }),
    documentId: fc.option(
      fc.constantFrom('urn:byra:1', 'http://x.example/ a', 'NTB 1/2', 'æøå <"> %', 'tag:x,2011:1'),
      { nil: null },
    ),
    date: fc.constantFrom(
      null,
      '2026-03-04',
      '2026-03-04T12:30:00',
      '2026-03-04T12:30:00Z',
      '2026-03-04T12:30:00+01:00',
    ),
    embargo: fc.constantFrom(null, '2026-03-05', '2026-03-05T06:00:00'),
    urgency: fc.constantFrom(null, 0, 5, 12),
    version: fc.constantFrom(null, 3),
    keywords: fc.constantFrom([], ['a', 'b']),
    section: fc.constantFrom(null, 'Sport'),
    byline: fc.constantFrom(null, 'NTB'),
    copyright: fc.constantFrom(null, '© 2026 NTB', 'NTB'),
    slugline: fc.constantFrom(null, 'bru'),
  }),
  english: fc.constantFrom({}, { headline: null }, { p2: null, p7: null }),
  copy: fc.constantFrom({}, { brief: bridgeBrief }),
});

describe('what norwire writes is valid', () => {
  it('as NITF 3.6: elements, their order and attributes', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const document = new DOMParser().parseFromString(
          writeTranslation('nitf', bridgeOutput(change)),
          'text/xml',
        );
        for (const element of Array.from(document.getElementsByTagName('*'))) {
          const rule = nitfRules[element.tagName];
          expect(rule, element.tagName).toBeDefined();
          const [attributes, children, ordered] = rule!;
          for (const { name } of Array.from(element.attributes))
            expect(attributes.split(' '), element.tagName).toContain(name);
          const names = Array.from(element.childNodes)
            .filter(({ nodeType }) => nodeType === 1)
            .map(({ nodeName }) => nodeName);
          for (const name of names) expect(children.split(' '), element.tagName).toContain(name);
          const places = names.map((name) => children.split(' ').indexOf(name));
          if (ordered) expect(places).toEqual([...places].sort((one, other) => one - other));
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('as ninjs 3.2: properties, types and formats', () => {
    const ajv = new Ajv2020({ allErrors: true });
    formatsModule.default(ajv);
    const fits = ajv.compile({
      type: 'object',
      properties: ninjs,
      required: ['uri'],
      additionalProperties: false,
    });
    fc.assert(
      fc.property(changes, (change) => {
        const document: unknown = JSON.parse(writeTranslation('ninjs', bridgeOutput(change)));
        expect(fits(document) ? null : fits.errors).toBeNull();
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
