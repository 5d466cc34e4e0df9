import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read/read.ts';
import type { LeftOut } from '../../src/formats/read/reading.ts';
import type { Article } from '../../src/story/types.ts';

const spaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"';
const rss = (...items: readonly string[]) =>
  `<rss version="2.0" ${spaces}><channel><title>Skjærgårdsposten</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const atom = (...entries: readonly string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${spaces} xml:lang="nb"><title>Skjærgårdsposten</title>${entries.map((entry) => `<entry>${entry}</entry>`).join('')}</feed>`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

async function read(text: string): Promise<{ articles: readonly Article[]; left: readonly LeftOut[] }> {
  const left: LeftOut[] = [];
  const articles = await readArticles(text, 'saker', (one) => left.push(one));
  return { articles, left };
}

async function paragraphs(text: string): Promise<readonly string[]> {
  const { articles } = await read(text);
  return articles.flatMap((article) => article.text.split('\n\n'));
}

const copy = ['Brønnen er tom.', '– Vi kjører ut vann, sier vaktmester Omar Lind.'];
const copyMarkup = copy.map((line) => `<p>${line}</p>`).join('');

describe('elements of a feed are told by their namespace', () => {
  it.each<[string, string]>([
    [
      'a picture with title, description and credit',
      rss(
        `<media:content url="a.jpg"><media:title>IMG 4411</media:title><media:credit>Siri Vold</media:credit><media:description>Brønnen på tunet.</media:description></media:content><title>Uten vann</title><description>${escaped(copyMarkup)}</description>`,
      ),
    ],
    [
      'a media title before the own one',
      rss(
        `<media:title>Bilde</media:title><title>Uten vann</title><description>${escaped(copyMarkup)}</description>`,
      ),
    ],
    [
      'podcast fields',
      rss(
        `<itunes:title>Episode 4</itunes:title><itunes:summary>Om vann.</itunes:summary><title>Uten vann</title><description>${escaped(copyMarkup)}</description>`,
      ),
    ],
    [
      'media:content in Atom',
      atom(
        `<media:content url="a.jpg"><media:credit>Siri Vold</media:credit></media:content><title>Uten vann</title><content type="html">${escaped(copyMarkup)}</content>`,
      ),
    ],
    [
      'Atom with a prefix of its own',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/"><a:entry><m:title>Bilde</m:title><a:title>Uten vann</a:title><a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${copyMarkup}</div></a:content></a:entry></a:feed>`,
    ],
    [
      'content:encoded under another prefix',
      `<rss xmlns:c="https://purl.org/rss/1.0/modules/content"><channel><item><title>Uten vann</title><c:encoded><![CDATA[${copyMarkup}]]></c:encoded></item></channel></rss>`,
    ],
    [
      'content:encoded that nobody declared',
      `<rss><channel><item><title>Uten vann</title><content:encoded><![CDATA[${copyMarkup}]]></content:encoded></item></channel></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${spaces}><channel><title>X</title></channel><item rdf:about="u"><media:title>Bilde</media:title><title>Uten vann</title><description>${escaped(copyMarkup)}</description></item></rdf:RDF>`,
    ],
  ])('%s', async (_what, feed) => {
    expect(await paragraphs(feed)).toEqual(['Uten vann', ...copy]);
  });

  it('reads what only a player’s field says where the item says nothing itself', async () => {
    expect(
      await paragraphs(rss('<title>Uke 12</title><itunes:summary>Samtale om brønnen.</itunes:summary>')),
    ).toEqual(['Uke 12', 'Samtale om brønnen.']);
  });

  it('names all authors, and takes the name out of an RSS author', async () => {
    const { articles } = await read(
      rss(
        '<title>A</title><dc:creator>Ida Sand</dc:creator><dc:creator>Musa Berge</dc:creator><media:credit>Siri Vold</media:credit><description>Tekst.</description>',
        '<title>B</title><author>desk@x.example (Ida Sand)</author><description>Tekst.</description>',
      ),
    );
    expect(articles.map(({ facts }) => facts.byline)).toEqual(['Ida Sand, Musa Berge', 'Ida Sand']);
    const entry = await read(
      atom(
        '<title>A</title><author><name>Ida Sand</name><email>i@x.example</email></author><author><name>Musa Berge</name></author><content>Tekst.</content>',
      ),
    );
    expect(entry.articles[0]?.facts.byline).toBe('Ida Sand, Musa Berge');
  });
});

describe('markup is read as markup, however it is wrapped', () => {
  const html = escaped(copyMarkup);
  it.each<[string, string]>([
    ['escaped once', rss(`<title>T</title><description>${html}</description>`)],
    ['escaped twice', rss(`<title>T</title><description>${escaped(html)}</description>`)],
    ['escaped three times', rss(`<title>T</title><description>${escaped(escaped(html))}</description>`)],
    ['in CDATA', rss(`<title>T</title><description><![CDATA[${copyMarkup}]]></description>`)],
    ['escaped in CDATA', rss(`<title>T</title><description><![CDATA[${html}]]></description>`)],
    [
      'with CDATA marks written out',
      rss(`<title>T</title><description>&lt;![CDATA[${html}]]&gt;</description>`),
    ],
    ['in Atom, as text that is HTML', atom(`<title>T</title><content type="text">${html}</content>`)],
    ['in Atom, escaped twice', atom(`<title>T</title><content type="html">${escaped(html)}</content>`)],
    ['in Atom’s summary', atom(`<title>T</title><summary type="html">${html}</summary>`)],
    [
      'NITF, CDATA in body.content',
      `<nitf><body><body.head><hedline><hl1>T</hl1></hedline></body.head><body.content><![CDATA[${copyMarkup}]]></body.content></body></nitf>`,
    ],
    [
      'NITF, CDATA in a block',
      `<nitf><body><body.head><hedline><hl1>T</hl1></hedline></body.head><body.content><block><![CDATA[${copyMarkup}]]></block></body.content></body></nitf>`,
    ],
    [
      'NITF, escaped in body.content',
      `<nitf><body><body.head><hedline><hl1><![CDATA[T]]></hl1></hedline></body.head><body.content>${html}</body.content></body></nitf>`,
    ],
    [
      'NewsML, escaped twice in inlineData',
      `<newsItem guid="u"><contentMeta><headline>T</headline></contentMeta><contentSet><inlineData contenttype="text/html">${escaped(html)}</inlineData></contentSet></newsItem>`,
    ],
    [
      'NewsML, CDATA in inlineXML',
      `<newsItem guid="u"><contentMeta><headline>T</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><![CDATA[${copyMarkup}]]></body></html></inlineXML></contentSet></newsItem>`,
    ],
    ['ninjs, escaped', JSON.stringify({ uri: 'u', headline: 'T', body_html: html })],
  ])('%s', async (_what, feed) => {
    expect(await paragraphs(feed)).toEqual(['T', ...copy]);
  });

  it.each<[string, string, string]>([
    [
      'a tag that a story talks of',
      rss(`<title>T</title><description>${escaped('<p>Taggen &lt;p&gt; er et avsnitt.</p>')}</description>`),
      'Taggen <p> er et avsnitt.',
    ],
    [
      'one in plain text, escaped as RSS wants it',
      rss('<title>T</title><description>Taggen &amp;lt;p&amp;gt; er et avsnitt.</description>'),
      'Taggen <p> er et avsnitt.',
    ],
    [
      'figures beside signs',
      rss('<title>T</title><description>Prisen er &lt; 30 kroner &amp; fallende.</description>'),
      'Prisen er < 30 kroner & fallende.',
    ],
    [
      'a tag that NITF talks of',
      '<nitf><body><body.content><p>Taggen &lt;b&gt; er fet.</p></body.content></body></nitf>',
      'Taggen <b> er fet.',
    ],
  ])('leaves %s as it stands', async (_what, feed, expected) => {
    expect((await paragraphs(feed)).at(-1)).toBe(expected);
  });

  it('reads a title with markup and references', async () => {
    expect(
      (
        await paragraphs(
          rss(`<title>Kull &amp;amp; &lt;i&gt;krone&lt;/i&gt;</title><description>Tekst.</description>`),
        )
      )[0],
    ).toBe('Kull & krone');
  });

  it('keeps the paragraphs of a plain description apart', async () => {
    expect(await paragraphs(rss('<title>T</title><description>En.\n\nTo.</description>'))).toEqual([
      'T',
      'En.',
      'To.',
    ]);
  });
});

describe('teasers of a feed are no copy', () => {
  const seen = (title: string) =>
    `<p>Innlegget <a href="http://x.example">${title}</a> dukket først opp på <a href="http://x.example">Skjærgårdsposten</a>.</p>`;
  const item = (description: string, content: string) =>
    rss(`<title>Uten vann</title><description><![CDATA[${description}]]></description>${content}`);
  it.each<[string, string]>([
    [
      'where it was first seen, and an excerpt cut off',
      item(
        `<p>Brønnen er [&#8230;]</p>${seen('Uten vann')}`,
        `<content:encoded><![CDATA[${copyMarkup}${seen('Uten vann')}]]></content:encoded>`,
      ),
    ],
    [
      'in English',
      item(
        `${copyMarkup}<p>The post <a href="x">Uten vann</a> appeared first on <a href="x">Skjærgårdsposten</a>.</p>`,
        '',
      ),
    ],
    [
      'in Nynorsk',
      item(`${copyMarkup}<p>Innlegget «Uten vann» dukka først opp på Skjærgårdsposten.</p>`, ''),
    ],
    ['an invitation to read on', item(`${copyMarkup}<p><a href="x">Les hele saken</a></p>`, '')],
    [
      'an invitation behind the last sentence',
      item(copyMarkup.replace(/<\/p>$/, ' <a href="x">Les mer …</a></p>'), ''),
    ],
    ['one in English', item(copyMarkup.replace(/<\/p>$/, ' <a href="x">Read more »</a></p>'), '')],
    ['who may read on', item(`${copyMarkup}<p>Denne saken er for abonnenter.</p>`, '')],
    ['who may read on, in Nynorsk', item(`${copyMarkup}<p>Saka er berre for våre abonnentar.</p>`, '')],
    ['both', item(`${copyMarkup}<p><a>Les mer →</a></p>${seen('Uten vann')}`, '')],
    [
      'an excerpt with its invitation',
      item(
        '<p>Brønnen er … <a href="x">Continue reading <span>Uten vann</span></a></p>',
        `<content:encoded><![CDATA[${copyMarkup}]]></content:encoded>`,
      ),
    ],
    [
      'an excerpt over two paragraphs',
      item(
        `Brønnen er tom. – Vi kjører ut...`,
        `<content:encoded><![CDATA[${copyMarkup}]]></content:encoded>`,
      ),
    ],
  ])('%s', async (_what, feed) => {
    expect(await paragraphs(feed)).toEqual(['Uten vann', ...copy]);
  });

  it.each<[string]>([
    ['Innlegget dukket først opp på Facebook lørdag.'],
    ['Innlegget «Hold dere unna» dukket først opp på Skravla, skriver politiet.'],
    ['Les mer om brønnen på kommunens sider, sier vaktmesteren.'],
    ['Les hele rapporten før du stemmer.'],
    ['Avisa er for abonnenter fra hele landet.'],
    ['Saken er viktig for kommunens abonnenter på vann.'],
  ])('but a sentence of the story that sounds so is: %s', async (sentence) => {
    expect(await paragraphs(item(`<p>Brønnen er tom.</p><p>${sentence}</p>`, ''))).toEqual([
      'Uten vann',
      'Brønnen er tom.',
      sentence,
    ]);
  });
});
