import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeByNorwire } from '../../src/formats/markup/made-by-norwire.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { formatNames, writeBrief, writeTranslation } from '../../src/formats/write/write.ts';
import type { Article } from '../../src/story/types.ts';
import { bridgeBrief, bridgeOutput } from './fixture.ts';

const english = Object.fromEntries(
  bridgeOutput().copy.translation.parts.map(({ id, text }) => [id, text]),
) as Record<string, string>;

/** What the copy must be when it is read again. */
const copyRead = [
  `headline: ${english.headline}`,
  `lede: ${english.p1}`,
  `paragraph: ${english.p2}`,
  `paragraph: ${english.p3}`,
  `paragraph: ${english.p4}`,
  `subhead: ${english.p5}`,
  `paragraph: ${english.p6}`,
  `list: ${english.p7}`,
  `list: ${english.p8}`,
  `caption: ${english.p9}`,
  'paragraph: (©NTB)',
];

function blocks(article: Article | undefined): readonly string[] {
  return (article?.blocks ?? []).map(({ kind, start, end }) => `${kind}: ${article?.text.slice(start, end)}`);
}

function parseXml(text: string): ReturnType<DOMParser['parseFromString']> {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
}

describe('the copy as NITF and ninjs', () => {
  it.each(['nitf', 'ninjs'] as const)('is the same story when it is read again: %s', async (format) => {
    const output = bridgeOutput({
      facts: { editorNotes: ['Ny versjon.'] },
      copy: { brief: bridgeBrief, findings: [] },
    });
    const [article] = await readArticles(writeTranslation(format, output), 'copy');
    expect(blocks(article)).toEqual(copyRead);
    expect(article?.facts).toMatchObject({
      language: 'en',
      section: 'Innenriks',
      byline: 'NTB',
      dateline: 'Skarvsund',
      credit: '(©NTB)',
      version: 2,
      status: 'usable',
      embargo: null,
      urgency: 4,
      slugline: 'bru-skarvsund',
      keywords: ['Samferdsel'],
      copyright: '© NTB',
    });
    expect(article?.facts.date).toMatch(/^2026-03-04T12:30:00/);
    expect(article?.facts.documentId).not.toBe('NTB1111-2222_01');
    expect(article?.facts.editorNotes.join(' ')).toMatch(
      /Machine translation .* not yet edited.*Ny versjon\./,
    );
  });

  it.each(['nitf', 'ninjs'] as const)('keeps an embargo: %s', async (format) => {
    const text = writeTranslation(format, bridgeOutput({ facts: { embargo: '2026-03-05T06:00:00+01:00' } }));
    const [article] = await readArticles(text, 'copy');
    expect(article?.facts.embargo).toBe('2026-03-05T06:00:00+01:00');
  });

  it.each(['nitf', 'ninjs'] as const)('keeps every character it is given: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[\p{L}\p{N}\p{P}\p{S} ]{1,40}$/u),
        fc.constantFrom(
          '<script>alert(1)</script>',
          ']]>',
          '&amp;',
          '&#x3C;b&#x3E;',
          '"\'',
          '\\',
          '</p>',
          '𝄞',
          '<!--',
        ),
        async (text, odd) => {
          const said = `Said ${text} ${odd} ${text}.`.normalize('NFC').replace(/\s+/g, ' ');
          const [article] = await readArticles(
            writeTranslation(format, bridgeOutput({ english: { p2: said } })),
            'copy',
          );
          expect(blocks(article)[2]).toBe(`paragraph: ${said}`);
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });

  it('names the original in NITF, with a document id of its own', () => {
    const nitf = parseXml(writeTranslation('nitf', bridgeOutput()));
    const metas = Array.from(nitf.getElementsByTagName('meta'), (meta) => [
      meta.getAttribute('name'),
      meta.getAttribute('content'),
    ]);
    expect(metas).toContainEqual(['translation-of', 'NTB1111-2222_01']);
    expect(metas).toContainEqual(['translation-of-language', 'nb-NO']);
    expect(nitf.getElementsByTagName('doc-id')[0]?.getAttribute('id-string')).toBe('NTB1111-2222_01.en');
    expect(nitf.getElementsByTagName('tagline')[0]?.textContent).toMatch(
      /^Machine translation .* Made by norwire 0\.1\.0:/,
    );
  });

  it('orders the elements of NITF as its document type does', () => {
    const order = (tag: string) => {
      const parent = parseXml(writeTranslation('nitf', bridgeOutput())).getElementsByTagName(tag)[0]!;
      return Array.from(parent.childNodes, (child) => child.nodeName).filter(
        (name, index, all) => name !== '#text' && all[index - 2] !== name,
      );
    };
    expect(order('head')).toEqual(['title', 'meta', 'tobject', 'docdata']);
    expect(order('body')).toEqual(['body.head', 'body.content', 'body.end']);
    expect(order('body.head')).toEqual(['hedline', 'byline', 'distributor', 'dateline']);
  });

  it('names the original in ninjs as an association', () => {
    const ninjs = JSON.parse(
      writeTranslation('ninjs', bridgeOutput({ copy: { brief: bridgeBrief } })),
    ) as Record<string, unknown>;
    expect(ninjs).toMatchObject({
      uri: 'urn:norwire:en:NTB1111-2222_01',
      language: 'en',
      contentCreated: '2026-03-04T12:30:00+01:00',
      copyrightHolder: 'NTB',
      people: [{ name: 'Marte Lindvåg', rel: 'speaker' }],
      associations: [
        {
          name: 'translation-source',
          rel: 'translationOf',
          uri: 'urn:norwire:source:NTB1111-2222_01',
          language: 'nb-NO',
        },
      ],
      standard: { name: 'ninjs', version: '3.2' },
    });
    expect(ninjs.descriptions).toEqual([
      expect.objectContaining({ role: 'lede', value: english.p1 }),
      expect.objectContaining({ role: 'brief', value: expect.stringMatching(/^Skarvsund bridge to close/) }),
    ]);
  });

  it.each([
    ['2026-07-01T12:00:00', '2026-07-01T12:00:00+02:00'],
    ['2026-01-01', '2026-01-01T00:00:00+01:00'],
    ['2026-03-29T03:30:00', '2026-03-29T03:30:00+02:00'],
    ['2026-01-01T10:00:00Z', '2026-01-01T10:00:00Z'],
  ])('reads a time without an offset as Oslo time: %s', (date, expected) => {
    expect(JSON.parse(writeTranslation('ninjs', bridgeOutput({ facts: { date } })))).toMatchObject({
      contentCreated: expected,
    });
  });

  it('holds no empty field and no Norwegian where English is missing', () => {
    for (const format of ['nitf', 'ninjs', 'jsonld'] as const) {
      const text = writeTranslation(format, bridgeOutput({ english: { p2: null } }));
      expect(text).toContain('[No English for paragraph p2]');
      expect(text).not.toContain('Sikkerheten');
      expect(text).not.toMatch(/null|undefined/);
    }
  });
});

describe('the copy for translation tools', () => {
  it('aligns the parts in TMX, with their speakers', () => {
    const tmx = parseXml(writeTranslation('tmx', bridgeOutput({ english: { p7: null } })));
    const units = Array.from(tmx.getElementsByTagName('tu'));
    expect(units.map((unit) => unit.getAttribute('tuid')?.split('#')[1])).toEqual([
      'headline',
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p8',
      'p9',
    ]);
    const segments = Array.from(units[2]!.getElementsByTagName('seg'), (segment) => segment.textContent);
    expect(segments).toEqual([expect.stringMatching(/^– Vi har ikke/), english.p2]);
    const props = Array.from(units[2]!.getElementsByTagName('prop'), (prop) => [
      prop.getAttribute('type'),
      prop.textContent,
    ]);
    expect(props).toEqual([
      ['x-kind', 'body'],
      ['x-norwire-state', 'machine'],
      ['x-speaker', 'Marte Lindvåg'],
      ['prev', expect.stringMatching(/^Brua over/)],
      ['next', '– Når får folk vite mer?'],
    ]);
    const header = tmx.getElementsByTagName('header')[0]!;
    for (const attribute of [
      'creationtool',
      'creationtoolversion',
      'segtype',
      'o-tmf',
      'adminlang',
      'srclang',
      'datatype',
    ]) {
      expect(header.getAttribute(attribute)).not.toBe('');
    }
  });

  it('gives XLIFF every part, those without English as still to do, findings as notes', () => {
    const xliff = parseXml(writeTranslation('xliff', bridgeOutput({ english: { p7: null } })));
    const units = Array.from(xliff.getElementsByTagName('unit'));
    expect(units).toHaveLength(10);
    const states = Array.from(xliff.getElementsByTagName('segment'), (segment) =>
      [segment.getAttribute('state'), segment.getAttribute('subState')].join(' '),
    );
    expect(states.filter((state) => state === 'initial ')).toHaveLength(1);
    expect(states.filter((state) => state === 'initial norwire:machine')).toHaveLength(9);
    const notes = Array.from(
      units[6]!.getElementsByTagName('note'),
      (note) => `${note.getAttribute('category')}: ${note.textContent}`,
    );
    expect(notes).toEqual(['speaker: Statens vegvesen', 'finding: numbers: A sum of money differs.']);
  });

  it('keeps a script element’s end out of JSON-LD', () => {
    const text = writeTranslation(
      'jsonld',
      bridgeOutput({ english: { headline: '</script><script>alert(1)' } }),
    );
    expect(text).not.toContain('</script');
    expect(JSON.parse(text)).toMatchObject({
      headline: '</script><script>alert(1)',
      inLanguage: 'en',
      translationOfWork: { inLanguage: 'nb-NO' },
    });
  });
});

describe('madeByNorwire', () => {
  it.each(formatNames)('knows norwire’s own file: %s', (format) => {
    expect(madeByNorwire(writeTranslation(format, bridgeOutput({ copy: { brief: bridgeBrief } })))).toBe(
      true,
    );
  });

  it.each(formatNames)('knows norwire’s own file behind a headline of any length: %s', (format) => {
    const headline = 'Bridge to close for three weeks '.repeat(200);
    expect(madeByNorwire(writeTranslation(format, bridgeOutput({ english: { headline } })))).toBe(true);
  });

  it.each(['md', 'text', 'json'] as const)('knows a brief alone: %s', (format) => {
    expect(madeByNorwire(writeBrief(format, bridgeOutput({ copy: { brief: bridgeBrief } })))).toBe(true);
  });

  it.each([
    ['a story', 'Bru stenges\n\nBrua stenges i tre uker. Made by norwire, står det på skiltet.'],
    ['another generator’s page', '<html><head><meta name="generator" content="annet"></head></html>'],
    ['a ninjs of another maker', '{"uri":"u","headline":"A","profile":"text"}'],
  ])('does not take %s for one', (_what, text) => {
    expect(madeByNorwire(text)).toBe(false);
  });

  it('refuses its own JSON with a sentence', async () => {
    await expect(readArticles(writeTranslation('json', bridgeOutput()), 'a.json')).rejects.toThrow(
      /a\.json is a translation that norwire made/,
    );
  });
});
