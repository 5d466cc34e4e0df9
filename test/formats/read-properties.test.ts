import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NorwireError } from '../../src/errors.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import type { Article } from '../../src/story/types.ts';

const shards = fc.constantFrom(
  '<p>',
  '</p>',
  '<p class="lead">',
  '<br/>',
  '<ul><li>',
  '</li></ul>',
  '<q>',
  '</q>',
  '<hl2>',
  '</hl2>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<nitf>',
  '</nitf>',
  '<body>',
  '</body>',
  '<body.content>',
  '</body.content>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<x:y>',
  '&nbsp;',
  '&',
  '&#150;',
  '<script>',
  '</script>',
  '<rss>',
  '<item>',
  '<title>',
  '# ',
  '**',
  '- ',
  '\n\n',
  '\n',
  '{',
  '}',
  '[',
  ']',
  '"',
  '"uri":',
  '"headline":',
  '"body_html":',
  ':',
  ',',
  '– ',
  '«',
  '»',
  '\u0000',
  '\u202e',
  '\ud83d',
  '\u00a0',
  '\ufeff',
  'Vi sier nei',
  'a\u030a',
);
const starts = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  '<nitf><body><body.content>',
  '<!doctype html><html><body>',
  '{"uri":"u",',
  '# A\n\n',
  '---\n',
  '<newsItem>',
);

function check(article: Article): void {
  if (article.blocks === null) return;
  const texts = article.blocks.map(({ start, end }) => article.text.slice(start, end));
  expect(texts.join('\n\n')).toBe(article.text);
  for (const text of texts) {
    expect(text).not.toBe('');
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$|\s\s/u);
  }
  expect(article.blocks.filter(({ kind }) => kind === 'lede').length).toBeLessThanOrEqual(1);
  expect(article.blocks.filter(({ kind }) => kind === 'headline').length).toBeLessThanOrEqual(1);
}

describe('readArticles, whatever it is given', () => {
  it('gives articles whose blocks are their text, or refuses with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.array(shards, { maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        async (start, pieces, noise) => {
          try {
            for (const article of await readArticles(start + pieces.join('') + noise, 'sak')) check(article);
          } catch (error) {
            expect(error).toBeInstanceOf(NorwireError);
            expect((error as NorwireError).code).toBe('input');
            expect((error as NorwireError).message).toMatch(/^(entry \d+ of )?sak/);
          }
        },
      ),
      { seed: 21, numRuns: 1500 },
    );
  });

  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) =>
      `Ord ${text.normalize('NFC').replace(/[\p{C}\s]+/gu, ' ')} slutt`.replace(/\s+/g, ' ').normalize('NFC'),
    );
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

  it.each<[string, (paragraphs: readonly string[]) => string]>([
    [
      'NITF',
      (all) =>
        `<nitf><body><body.content>${all.map((one) => `\n  <p>\n ${escaped(one)}\n </p>`).join('')}</body.content></body></nitf>`,
    ],
    [
      'NewsML-G2',
      (all) =>
        `<newsItem><contentSet><inlineXML><html><body>${all.map((one) => `<p>${escaped(one)}</p>`).join('')}</body></html></inlineXML></contentSet></newsItem>`,
    ],
    [
      'ninjs',
      (all) => JSON.stringify({ uri: 'u', body_xhtml: all.map((one) => `<p>${escaped(one)}</p>`).join('') }),
    ],
    ['ninjs in plain text', (all) => JSON.stringify({ uri: 'u', body_text: all.join('\n\n') })],
    ['a piece of HTML', (all) => all.map((one) => `<p>${escaped(one)}</p>`).join('\n')],
    [
      'RSS',
      (all) =>
        `<rss><channel><item><description>${all.map((one) => escaped(`<p>${escaped(one)}</p>`)).join('')}</description></item></channel></rss>`,
    ],
  ])('keeps every paragraph of %s, whatever characters it has', async (_format, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (paragraphs) => {
        const [article] = await readArticles(write(paragraphs), 'sak');
        expect(article?.text.split('\n\n')).toEqual(paragraphs);
      }),
      { seed: 22, numRuns: 150 },
    );
  });
});
