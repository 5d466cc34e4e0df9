import { describe, expect, it } from 'vitest';
import { maxFileBytes } from '../../src/files/decode.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { formatNames, writeTranslation } from '../../src/formats/write/write.ts';
import { bridgeBrief, bridgeOutput } from './fixture.ts';

const nitf = (content: string) =>
  `<?xml version="1.0"?><nitf><body><body.content>${content}</body.content></body></nitf>`;
const page = (content: string) => `<!doctype html><html><body><article>${content}</article></body></html>`;
const paragraph = '<p>Dette er en vanlig setning i en sak, med komma og punktum.</p>';

describe('files that mean harm', () => {
  it.each<[string, string, RegExp]>([
    [
      'an entity bomb',
      `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${nitf('<p>&b;</p>')}`,
      /never expands/,
    ],
    [
      'an external entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>`,
      /never expands/,
    ],
    [
      'a parameter entity',
      `<!DOCTYPE a [<!ENTITY % x SYSTEM "http://x.example/a.dtd"> %x;]><nitf/>`,
      /never expands/,
    ],
    ['XML nested 100,000 deep', nitf('<p>'.repeat(100_000)), /more than 200 deep \(line 1\)/],
    ['HTML nested 100,000 deep', page('<div>'.repeat(100_000)), /more than 200 deep/],
    [
      'HTML in ninjs nested 100,000 deep',
      JSON.stringify({ uri: 'u', headline: 'A', body_html: '<i>'.repeat(100_000) }),
      /more than 200 deep/,
    ],
    ['JSON nested 100,000 deep', `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`, /no ninjs/],
    ['HTML of a million elements', page('<b>a</b>'.repeat(1_000_000)), /more than 30000 elements/],
    ['XML of a million elements', nitf('<p/>'.repeat(1_000_000)), /more than 250000 elements/],
    [
      'thousands of prefixes',
      nitf(Array.from({ length: 5000 }, (_, n) => `<a${n}:b/>`).join('')),
      /more than 100 namespace prefixes/,
    ],
    [
      'a story of two million characters',
      nitf(`<p>${'Hei du. '.repeat(250_000)}</p>`),
      /story of 2 million characters/,
    ],
    ['a line of 16 MB', 'x'.repeat(maxFileBytes), /story of 16.8 million characters/],
    ['more than 16 MB', 'x '.repeat(maxFileBytes / 2 + 1), /more than 16 million characters/],
    [
      'bodies that never open',
      JSON.stringify({ uri: 'u', headline: 'A', body_html: `<p>Hei</p>${'<body '.repeat(100_000)}` }),
      /more than 200 deep/,
    ],
    ['comments that never end', nitf('<!--'.repeat(200_000)), /not well-formed XML/],
    ['CDATA that never ends', nitf('<![CDATA['.repeat(100_000)), /not well-formed XML/],
    ['two opening brackets in a row', nitf(`${paragraph}<<p>`), /not well-formed XML/],
    ['XML cut off in the middle', nitf(paragraph).slice(0, 90), /not well-formed XML at line 1/],
  ])('are refused with a sentence: %s', async (_what, text, message) => {
    await expect(readArticles(text, 'ond')).rejects.toThrow(message);
    await expect(readArticles(text, 'ond')).rejects.toMatchObject({ name: 'NorwireError', code: 'input' });
  });

  it.each<[string, string]>([
    ['scripts and styles', page(`${paragraph}<script>onde()</script><style>p{}</style>${paragraph}`)],
    [
      'an external document type',
      `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://x.example/ond.dtd">${nitf(paragraph).slice(21)}`,
    ],
    [
      'links that are scripts',
      page(
        `<p><a href="javascript:onde()">Dette</a> er en vanlig setning i en sak, med komma og punktum.</p>`,
      ),
    ],
    ['handlers', page(`<p onclick="onde()">Dette er en vanlig setning i en sak, med komma og punktum.</p>`)],
    [
      'hidden text',
      page(`${paragraph}<p hidden>onde</p><p style="display: none">onde</p><p aria-hidden="true">onde</p>`),
    ],
    [
      'terminal escapes and overrides',
      nitf(
        '<p>Dette er \u202een vanlig\u009b31m \u00adsetning\u200b i en sak, med komma og punktum.</p>',
      ).replace('31m', ''),
    ],
  ])('lose what harms and keep the copy: %s', async (_what, text) => {
    const [article] = await readArticles(text, 'sak');
    expect(article?.text).toMatch(/^Dette er en vanlig.? ?setning i en sak, med komma og punktum\./);
    expect(article?.text).not.toMatch(/ond|script|\u202e|\u00ad|\u200b|\u009b/);
  });

  it('keeps an unknown entity and a bare ampersand as text', async () => {
    const [article] = await readArticles(
      nitf('<p>Kull & krone &ukjent; &oslash;st &#8211; &amp;lt;b&amp;gt;</p>'),
      'sak',
    );
    expect(article?.text).toBe('Kull & krone &ukjent; øst – &lt;b&gt;');
  });

  it.each<[string, string]>([
    ['a break after every letter', page(`<p>${'a<br>'.repeat(20_000)}</p>`)],
    ['a million newlines before a full stop', nitf(`<p>Slutt${'\n'.repeat(900_000)}.</p>`)],
    ['half a million asterisks', `# A\n\n${'*a '.repeat(160_000)}`],
    ['half a million brackets', `# A\n\n${'[a]('.repeat(120_000)}`],
    ['half a million dashes', '– '.repeat(250_000)],
    ['a million ampersands', nitf(`<p>${'&'.repeat(900_000)}</p>`)],
    [
      'ten thousand items',
      JSON.stringify(Array.from({ length: 10_000 }, () => ({ uri: 'u', headline: 'A', body_text: 'B' }))),
    ],
  ])('are read without ado where they only try one’s patience: %s', async (_what, text) => {
    expect((await readArticles(text, 'lang')).length).toBeGreaterThan(0);
  });

  it('never let what a model or a file says become markup or a command to the terminal', () => {
    const said = 'A <script>alert(1)</script> [x](javascript:alert(1)) \u001b[2J\u009b31m\u202e & "q" ]]> B';
    for (const format of formatNames) {
      const text = writeTranslation(
        format,
        bridgeOutput({
          english: { headline: said, p1: said, p2: said, p7: said, p9: said },
          facts: {
            byline: said,
            dateline: said,
            section: said,
            slugline: said,
            keywords: [said],
            id: said,
            documentId: said,
            copyright: said,
            editorNotes: [said],
          },
          copy: {
            brief: { ...bridgeBrief, headline: said, lede: said, points: [{ text: said, cites: ['p1'] }] },
          },
        }),
      );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(text, format).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      if (format !== 'json' && format !== 'ninjs' && format !== 'text')
        expect(text, format).not.toMatch(/[^\\]<script>alert/);
    }
  });
});
