import fc from 'fast-check';
import { figure, name, paragraph, words } from './norwegian-copy.ts';

/** What a wire says of a story, before it is written in any format. */
export interface News {
  readonly headline: string;
  readonly lede: string;
  readonly copy: readonly (readonly [kind: 'p' | 'h2' | 'li' | 'td' | 'blockquote', text: string])[];
  readonly byline: string | null;
  readonly date: string | null;
  readonly version: string | null;
  readonly status: string | null;
  readonly embargo: string | null;
}

const dates = fc.constantFrom(
  '2026-03-04T12:30:00',
  '2026-03-04T12:30:00+01:00',
  '20260304T123000Z',
  '2026-02-31',
  'i går',
  '0000-00-00T99:99:99',
  'Wed, 04 Mar 2026 12:30:00 GMT',
  '',
);
const news: fc.Arbitrary<News> = fc.record({
  headline: words,
  lede: fc.tuple(words, figure).map(([said, many]) => `${said}, og det gjelder ${many}.`),
  copy: fc.array(fc.tuple(fc.constantFrom('p', 'p', 'p', 'p', 'h2', 'li', 'td', 'blockquote'), paragraph), {
    maxLength: 8,
  }),
  byline: fc.option(name),
  date: fc.option(dates),
  version: fc.option(fc.constantFrom('1', '2', '0', '-1', '1.5', '99999999999999999999', 'x', '')),
  status: fc.option(fc.constantFrom('usable', 'withheld', 'canceled', 'stat:withheld', 'USABLE', '')),
  embargo: fc.option(dates),
});

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const given = (value: string | null, write: (value: string) => string) =>
  value === null ? '' : write(escaped(value));

function html({ lede, copy }: News, ledeTag = '<p class="lead">'): string {
  const inside: Readonly<Record<string, readonly [string, string]>> = {
    li: ['<ul>', '</ul>'],
    td: ['<table><tbody><tr>', '</tr></tbody></table>'],
  };
  const body = copy.map(([kind, text]) => {
    const [open, close] = inside[kind] ?? ['', ''];
    return `${open}<${kind}>${escaped(text)}</${kind}>${close}`;
  });
  return [`${ledeTag}${escaped(lede)}</p>`, ...body].join('\n');
}

const plain = ({ headline, lede, copy }: News) => [headline, lede, ...copy.map(([, text]) => text)];

function nitf(item: News): string {
  return `<?xml version="1.0" encoding="iso-8859-1" standalone="yes"?>
<nitf version="-//IPTC//DTD NITF 3.6//EN" baselang="nb-NO"><head><title>${escaped(item.headline)}</title>
<meta name="NTBID" content="NTB1"/><tobject tobject.type="Innenriks"/>
<docdata${given(item.status, (status) => ` management-status="${status}"`)}><urgency ed-urg="4"/>
${given(item.date, (date) => `<date.issue norm="${date}"/>`)}${given(item.embargo, (date) => `<date.release norm="${date}"/>`)}
<doc-id id-string="NTB1_01"/><ed-msg info="Ny versjon."/><key-list><keyword key="bru"/></key-list>
${given(item.version, (version) => `<du-key key="bru" version="${version}"/>`)}</docdata></head>
<body><body.head><hedline><hl1>${escaped(item.headline)}</hl1></hedline>${given(item.byline, (by) => `<byline>${by}</byline>`)}
<dateline>Skarvsund</dateline></body.head><body.content>${html(item, '<p lede="true">').replaceAll('h2>', 'hl2>').replaceAll('blockquote>', 'bq>')}
<media media-type="image"><media-caption>Brua. Foto: NTB</media-caption></media></body.content></body></nitf>`;
}

function newsItem(item: News): string {
  return `<newsItem guid="urn:x:1" version="${escaped(item.version ?? '1')}" xml:lang="nb"><itemMeta><itemClass qcode="ninat:text"/>
${given(item.date, (date) => `<versionCreated>${date}</versionCreated>`)}${given(item.embargo, (date) => `<embargoed>${date}</embargoed>`)}
${given(item.status, (status) => `<pubStatus qcode="${status}"/>`)}<edNote>Oppdateres.</edNote></itemMeta>
<contentMeta><headline>${escaped(item.headline)}</headline>${given(item.byline, (by) => `<by>${by}</by>`)}</contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${html(item)}</body></html></inlineXML></contentSet></newsItem>`;
}

function ninjs(item: News, generation: 1 | 2): object {
  const facts = {
    uri: 'urn:x:1',
    type: 'text',
    language: 'nb-NO',
    ...(item.version !== null && { version: item.version }),
    ...(item.status !== null && { pubstatus: item.status, pubStatus: item.status }),
    ...(item.embargo !== null && { embargoed: item.embargo, embargoedReason: 'x' }),
    ...(item.date !== null && { versioncreated: item.date, versionCreated: item.date }),
  };
  return generation === 1
    ? {
        ...facts,
        headline: item.headline,
        byline: item.byline,
        body_xhtml: html(item),
        body_text: plain(item).join('\n'),
      }
    : {
        ...facts,
        headlines: [{ role: 'main', value: item.headline }],
        by: item.byline,
        descriptions: [{ role: 'lede', value: item.lede }],
        bodies: [{ role: 'main', contentType: 'text/html', value: html(item) }],
        subjects: [{ name: 'Politikk', uri: 'x:1' }],
        associations: [{ name: 'main', type: 'picture', headlines: [{ value: 'Brua' }] }],
      };
}

function feed(items: readonly News[], kind: 'rss' | 'atom'): string {
  if (kind === 'rss') {
    const each = items.map(
      (item) => `<item><title>${escaped(item.headline)}</title><guid>${escaped(item.headline)}</guid>
${given(item.date, (date) => `<pubDate>${date}</pubDate>`)}<description>${escaped(item.lede)}</description>
<content:encoded><![CDATA[${html(item)}]]></content:encoded></item>`,
    );
    return `<rss version="2.0"><channel><title>Avisa</title><language>nb</language>${each.join('')}</channel></rss>`;
  }
  const each = items.map(
    (item) => `<entry><title type="html">${escaped(escaped(item.headline))}</title><id>x</id>
<summary>${escaped(item.lede)}</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html(item)}</div></content></entry>`,
  );
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb"><title>Avisa</title>${each.join('')}</feed>`;
}

function page(item: News): string {
  return `<!doctype html><html lang="nb"><head><meta charset="windows-1252"><title>${escaped(item.headline)} - Avisa</title>
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: item.headline, datePublished: item.date })}</script></head>
<body><nav><a href="/">Hjem</a></nav><article><h1>${escaped(item.headline)}</h1>${html(item)}</article><footer>Avisa</footer></body></html>`;
}

function markdown(item: News): string {
  const marks = { p: '', h2: '## ', li: '- ', td: '| ', blockquote: '> ' };
  const front = `---\ntitle: "${item.headline}"\nbyline: ${item.byline}\ndate: ${item.date}\nversion: ${item.version}\nembargo: ${item.embargo}\n---\n`;
  return `${front}\n# ${item.headline}\n\n${item.lede}\n\n${item.copy.map(([kind, text]) => `${marks[kind]}${text}`).join('\n\n')}\n`;
}

/** A mail of text and HTML, its words in quoted-printable, and a picture. */
function mail(item: News): string {
  const quoted = (text: string) =>
    [...Buffer.from(text, 'utf8')]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
      )
      .join('');
  const part = (type: string, body: string) =>
    `--grense\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(body)}\r\n`;
  return `From: desk@x.example\r\nSubject: =?utf-8?B?${Buffer.from(item.headline).toString('base64')}?=\r\nDate: ${item.date ?? ''}\r\nMIME-Version: 1.0
Content-Type: multipart/mixed; boundary="grense"\r\n\r\n${part('text/plain; charset=utf-8', plain(item).slice(1).join('\n\n'))}${part('text/html; charset=utf-8', html(item))}${part('image/png; name="a.png"', 'x')}--grense--\r\n`;
}

/** A feed as blogs write it: other namespaces' elements, markup escaped twice, teasers. */
function blog(items: readonly News[]): string {
  const each = items.map(
    (
      item,
    ) => `<item><media:content url="a"><media:title>Bilde</media:title><media:credit>A</media:credit></media:content><title>${escaped(item.headline)}</title>
${given(item.byline, (by) => `<dc:creator>${by}</dc:creator><dc:creator>B</dc:creator>`)}${given(item.date, (date) => `<dc:date>${date}</dc:date>`)}
<description>${escaped(escaped(`<p>${item.lede.slice(0, 40)} […]</p><p>Innlegget ${item.headline} dukket først opp på Avisa.</p>`))}</description>
<content:encoded>${escaped(html(item))}</content:encoded></item>`,
  );
  return `<rss version="2.0"><channel><title>Avisa</title>${each.join('')}<item><title>Bare en lenke</title></item></channel></rss>`;
}

const three = fc.array(news, { minLength: 1, maxLength: 3 });

/** Markup of every kind that norwire reads, as its makers would write it. */
export const markupFiles: Readonly<Record<string, fc.Arbitrary<string>>> = {
  NITF: news.map(nitf),
  'NewsML-G2': three.map(
    (items) =>
      `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${items.map(newsItem).join('')}</itemSet></newsMessage>`,
  ),
  HTML: news.map(page),
  'a piece of HTML': news.map((item) => html(item)),
  RSS: three.map((items) => feed(items, 'rss')),
  Atom: three.map((items) => feed(items, 'atom')),
  'a feed of a blog': three.map(blog),
  mail: news.map(mail),
};

export const markdownFile = news.map(markdown);

/** ninjs of both shapes, alone, in a list, or as the items of an object. */
export const ninjsFile: fc.Arbitrary<unknown> = fc
  .tuple(three, fc.constantFrom(1, 2), fc.constantFrom('one', 'list', 'items'))
  .map(([items, generation, shape]) => {
    const all = items.map((item) => ninjs(item, generation as 1 | 2));
    return shape === 'one' ? all[0] : shape === 'list' ? all : { items: all };
  });

export const ninjsKeys = fc.constantFrom(
  'uri',
  'headline',
  'headlines',
  'bodies',
  'body_text',
  'body_html',
  'type',
  'pubStatus',
  'embargoed',
  'version',
  'items',
  'associations',
  'name',
  'value',
  'role',
);
