import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { briefDocument, splitDocument, translateDocument, writeSplitJson } from '../../src/formats/json.ts';
import { outputSchemas, type SchemaName, schemaNames } from '../../src/formats/write/schemas.ts';
import { writeBrief, writeTranslation } from '../../src/formats/write/write.ts';
import { bridgeBrief, bridgeOutput, bridgeStory } from './fixture.ts';

function misfits(name: SchemaName, document: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const fits = ajv.compile(outputSchemas[name]);
  return fits(JSON.parse(JSON.stringify(document))) ? null : fits.errors;
}

const withBrief = bridgeOutput({ copy: { brief: bridgeBrief } });

describe('the JSON of a story', () => {
  it('is published as schemas that compile', () => {
    for (const name of schemaNames)
      expect(() => new Ajv2020({ allowUnionTypes: true }).compile(outputSchemas[name])).not.toThrow();
  });

  it.each<[string, SchemaName, unknown]>([
    ['a translation', 'translate', translateDocument(bridgeOutput())],
    ['a translation with its brief', 'translate', translateDocument(withBrief)],
    [
      'a translation that lacks parts',
      'translate',
      translateDocument(bridgeOutput({ english: { p2: null, headline: null } })),
    ],
    ['a brief', 'brief', briefDocument(withBrief)],
    ['a reading', 'split', splitDocument(bridgeStory())],
    [
      'a reading without a headline',
      'split',
      splitDocument({ ...bridgeStory(), headline: null, lede: null }),
    ],
    [
      'findings of loose segments',
      'check',
      { id: 'par-1', findings: [{ rule: 'numbers', level: 'error', at: 3, message: 'Et tall mangler.' }] },
    ],
    ['findings', 'findings', withBrief.copy.findings],
    [
      'a story that could not be read',
      'error',
      { name: 'a.xml', error: { code: 'input', message: 'No story.' } },
    ],
  ])('fits its schema: %s', (_case, name, document) => {
    expect(misfits(name, document)).toBeNull();
  });

  it('has a schema that refuses what does not belong', () => {
    expect(misfits('translate', { ...translateDocument(withBrief), extra: 1 })).not.toBeNull();
    expect(misfits('brief', { ...briefDocument(withBrief), usage: undefined })).not.toBeNull();
  });

  it('gives translate exactly the fields that were promised, in their order', () => {
    expect(Object.keys(translateDocument(withBrief))).toEqual([
      'name',
      'id',
      'version',
      'date',
      'section',
      'byline',
      'dateline',
      'credit',
      'status',
      'embargo',
      'machineNote',
      'language',
      'headline',
      'parts',
      'quotes',
      'speakers',
      'brief',
      'findings',
      'remarks',
      'notes',
      'mended',
      'signature',
      'usage',
      'reused',
      'fromMemory',
    ]);
    expect(translateDocument(bridgeOutput())).not.toHaveProperty('brief');
  });

  it('keeps the headline apart from the parts', () => {
    const { headline, parts } = translateDocument(withBrief);
    expect(headline).toEqual({
      source: '– Vi visste ikke at brua var så svak',
      text: '‘We did not know the bridge was so weak’',
    });
    expect(parts.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9']);
  });

  it('gives each quote with its speaker, its Norwegian and where its English stands', () => {
    const { quotes, parts } = translateDocument(withBrief);
    const quote = quotes.find(({ id }) => id === 'q6')!;
    expect(quote).toEqual({
      id: 'q6',
      part: 'p6',
      kind: 'partial',
      mark: 'guillemets',
      speaker: 's3',
      spans: [{ text: 'very serious', start: expect.any(Number), end: expect.any(Number) }],
      source: ['svært alvorlige'],
      attribution: { source: 'Etaten', text: 'It' },
    });
    const english = parts.find(({ id }) => id === 'p6')!.text!;
    expect(english.slice(quote.spans[0]!.start, quote.spans[0]!.end)).toBe('very serious');
  });

  it('never gives Norwegian for a part that has no English', () => {
    const { parts, quotes } = translateDocument(bridgeOutput({ english: { p2: null } }));
    expect(parts.find(({ id }) => id === 'p2')).toMatchObject({
      source: expect.stringContaining('Vi har'),
      text: null,
    });
    expect(quotes.find(({ id }) => id === 'q2')).toMatchObject({ spans: [], attribution: { text: null } });
  });

  it('is one line a story, so that several are JSON Lines', () => {
    for (const line of [
      writeTranslation('json', withBrief),
      writeBrief('json', withBrief),
      writeSplitJson(bridgeStory()),
    ]) {
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(JSON.parse(line)).toHaveProperty('name', 'bru.nitf.xml');
    }
  });

  it('escapes what a terminal would obey, and loses nothing by it', () => {
    const said = 'A \u009b31m\u001b[2J \u202eB\u2028C \ud83d';
    const line = writeTranslation('json', bridgeOutput({ english: { p1: said } }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
    expect(JSON.parse(line).parts[0].text).toBe(said);
  });
});
