import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read/read.ts';
import type { LeftOut } from '../../src/formats/read/reading.ts';

async function read(text: string) {
  const left: LeftOut[] = [];
  const articles = await readArticles(text, 'saker', (one) => left.push(one));
  return {
    copy: articles.map((article) => article.text.split('\n\n')),
    kinds: articles.map((article) => (article.blocks ?? []).map(({ kind }) => kind)),
    left: left.map(({ place, reason, broken }) => `${broken ? 'broken ' : ''}${place}: ${reason}`),
  };
}

const rss = (...items: readonly string[]) =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Avisa</title>\n${items.map((item) => `<item>${item}</item>`).join('\n')}</channel></rss>`;
const good = '<title>Bru</title><description>Brua er åpen.</description>';
const newsItem = (kind: string, content: string) =>
  `<newsItem guid="u"><itemMeta><itemClass qcode="${kind}"/></itemMeta><contentMeta><headline>Bru</headline></contentMeta>${content}</newsItem>`;
const message = (...items: readonly string[]) =>
  `<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`;
const text = newsItem('ninat:text', '<contentSet><inlineData>Brua er åpen.</inlineData></contentSet>');
const bru = ['Bru', 'Brua er åpen.'];

describe('abstract and body are one story: nothing that one alone says is lost, nothing said twice', () => {
  const lead = 'Taubanen sto i fire timer.';
  const more = '18 personer satt fast, og to ble hentet med helikopter.';
  const said = '– Vi frøs, sier turist Aisha Berg.';
  it.each<[string, string, string, readonly string[]]>([
    [
      'the body begins with the first of two sentences',
      `${lead} ${more}`,
      `${lead}|${said}`,
      [`${lead} ${more}`, said],
    ],
    ['the body says all of it', `${lead} ${more}`, `${lead} ${more}|${said}`, [`${lead} ${more}`, said]],
    [
      'the body says all of it in two paragraphs',
      `${lead} ${more}`,
      `${lead}|${more}|${said}`,
      [lead, more, said],
    ],
    ['the body says none of it', lead, `${more}|${said}`, [lead, more, said]],
    ['the body says it farther down', lead, `${more}|${lead}|${said}`, [more, lead, said]],
    [
      'the two overlap',
      `${lead} ${more}`,
      `${lead} Det blåste sterkt.|${said}`,
      [`${lead} Det blåste sterkt.`, more, said],
    ],
    ['the abstract is cut off', 'Taubanen sto i fire …', `${lead}|${said}`, [lead, said]],
    ['only the marks and the case differ', '«Taubanen» sto i FIRE timer', `${lead}|${said}`, [lead, said]],
    [
      'a figure differs',
      'Taubanen sto i fem timer.',
      `${lead}|${said}`,
      ['Taubanen sto i fem timer.', lead, said],
    ],
    ['there is no body', lead, '', [lead]],
    ['the abstract is blank', '', `${lead}|${said}`, [lead, said]],
  ])('%s', async (_what, abstract, body, expected) => {
    const lines = body.split('|').filter((line) => line !== '');
    const marked = lines.map((line) => `<p>${line}</p>`).join('');
    const nitf = `<nitf><body><body.head><hedline><hl1>T</hl1></hedline><abstract><p>${abstract}</p></abstract></body.head><body.content>${marked}</body.content></body></nitf>`;
    const feed = rss(
      `<title>T</title><description>${abstract}</description><content:encoded><![CDATA[${marked}]]></content:encoded>`,
    );
    const ninjs = JSON.stringify({ uri: 'u', headline: 'T', description_text: abstract, body_html: marked });
    const newsml = `<newsItem guid="u"><contentMeta><headline>T</headline><description role="drol:summary">${abstract}</description></contentMeta><contentSet><inlineXML><html><body>${marked}</body></html></inlineXML></contentSet></newsItem>`;
    for (const file of lines.length > 0 ? [nitf, feed, ninjs, newsml] : [nitf, feed, ninjs]) {
      const { copy, kinds } = await read(file);
      expect(copy).toEqual([['T', ...expected]]);
      expect(kinds[0]?.filter((kind) => kind === 'lede').length).toBe(1);
    }
  });
});

describe('what is left out of a file of several items is said', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'an item whose content is elsewhere',
      message(text, newsItem('ninat:text', '<contentSet><remoteContent href="bru.xml"/></contentSet>')),
      ['item 2: its content is elsewhere (bru.xml)'],
    ],
    ['a picture', message(newsItem('ninat:picture', ''), text), ['item 1: a picture, not a text']],
    [
      'a composite without text of its own',
      message(text, newsItem('ninat:composite', '<contentSet><inlineXML><a/></inlineXML></contentSet>')),
      ['item 2: there is no text in its inlineXML or inlineData'],
    ],
    [
      'a package',
      message(text, '<packageItem guid="p"/>'),
      ['item 2: a package, which holds no text of its own'],
    ],
    [
      'an item of a feed that is only a link',
      rss(good, '<title>X</title>'),
      ['item 2: there is no text in it, only a title or a link'],
    ],
    [
      'a picture in a feed',
      rss('<title>X</title><media:content url="a.jpg"/>', good),
      ['item 1: a picture or recording without text'],
    ],
    [
      'Atom content that is a picture in letters',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>X</title><id>1</id><content type="image/png">iVBORw0KGgo</content></entry><entry><title>Bru</title><id>2</id><content>Brua er åpen.</content></entry></feed>`,
      ['item 1: its content is image/png, not text'],
    ],
    [
      'Atom content elsewhere',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Bru</title><content>Brua er åpen.</content></entry><entry><title>X</title><content src="https://x.example/a.html"/></entry></feed>`,
      ['item 2: its content is elsewhere (https://x.example/a.html)'],
    ],
    [
      'an event in a list of ninjs',
      '[{"uri":"u","headline":"Bru","body_text":"Brua er åpen."},{"uri":"e","type":"event"}]',
      ['entry 2: an event, not a text'],
    ],
  ])('%s', async (_what, file, left) => {
    expect(await read(file)).toMatchObject({ copy: [bru], left });
  });

  it('reads a composite that holds a text', async () => {
    const composite = newsItem(
      'ninat:composite',
      '<contentSet><inlineData>Brua er åpen.</inlineData></contentSet>',
    );
    expect(await read(message(text, composite))).toMatchObject({ copy: [bru, bru], left: [] });
  });
});

describe('one bad item never costs the others', () => {
  it.each<[string, string, RegExp]>([
    [
      'an unclosed tag in a feed',
      rss(good, '<title>X</title><description><p>Åpen</description>', good),
      /^broken item 2: .*not well-formed/,
    ],
    [
      'an unclosed item at the end',
      rss(good, good, '<title>X<description>Å</description>'),
      /^broken item 3: .*not well-formed/,
    ],
    [
      'markup nested without end in one item',
      rss(good, `<title>X</title><description><![CDATA[${'<i>'.repeat(300)}a</i>]]></description>`, good),
      /^broken item 2: .*200 deep/,
    ],
    [
      'lost letters in one item',
      rss(good, '<title>X</title><description>B\uFFFDten er her.</description>', good),
      /^broken story 2: .*lost a letter/,
    ],
    [
      'an entry of JSON that is no ninjs',
      '[{"uri":"u","headline":"Bru","body_text":"Brua er åpen."},{"x":1},{"uri":"u","headline":"Bru","body_text":"Brua er åpen."}]',
      /^broken entry 2: .*no ninjs/,
    ],
    [
      'a line of JSON Lines that is cut off',
      '{"uri":"u","headline":"Bru","body_text":"Brua er åpen."}\n{"uri":"u","headl\n{"uri":"u","headline":"Bru","body_text":"Brua er åpen."}\n',
      /^broken line 2: it is no JSON/,
    ],
    [
      'a broken item of a message',
      message(text, newsItem('ninat:text', '<contentSet><inlineData>Å</contentSet>'), text),
      /^broken item 2: .*not well-formed/,
    ],
  ])('%s', async (_what, file, reason) => {
    const { copy, left } = await read(file);
    expect(copy).toEqual([bru, bru]);
    expect(left).toEqual([expect.stringMatching(reason)]);
  });

  it('but a file of which nothing can be read is refused with its own fault', async () => {
    await expect(read(rss('<title>X</title><p>', '<b>'))).rejects.toThrow(
      /^saker is not well-formed XML at line/,
    );
    await expect(read('{"uri": "u"\n"x"}')).rejects.toThrow(/looks like JSON/);
  });
});

describe('a feed’s date is the day in Oslo', () => {
  it.each<[string, string]>([
    ['<pubDate>Fri, 20 Nov 2026 00:30:00 +0100</pubDate>', '2026-11-20T00:30:00+01:00'],
    ['<pubDate>Thu, 19 Nov 2026 23:30:00 GMT</pubDate>', '2026-11-20T00:30:00+01:00'],
    ['<pubDate>Thu, 19 Nov 2026 22:30:00 GMT</pubDate>', '2026-11-19T23:30:00+01:00'],
    ['<pubDate>Sun, 05 Jul 2026 22:30:00 UT</pubDate>', '2026-07-06T00:30:00+02:00'],
    ['<pubDate>Sun, 5 Jul 2026 17:30 EST</pubDate>', '2026-07-06T00:30:00+02:00'],
    ['<pubDate>20 Nov 26 00:30 CET</pubDate>', '2026-11-20T00:30:00+01:00'],
    ['<pubDate>Fri, 20 Nov 2026 00:30:00</pubDate>', '2026-11-20T00:30:00'],
    ['<pubDate>Fri, 20 Nov 2026</pubDate>', '2026-11-20'],
    ['<dc:date>2026-11-19T23:30:00Z</dc:date>', '2026-11-20T00:30:00+01:00'],
    ['<atom:updated>2026-11-19T18:30:00.123-05:00</atom:updated>', '2026-11-20T00:30:00+01:00'],
  ])('%s', async (date, expected) => {
    const [article] = await readArticles(rss(`${date}${good}`), 'saker');
    expect(article?.facts.date).toBe(expected);
  });

  it.each([['Fri, 31 Nov 2026 00:30:00 +0100'], ['i går'], ['Fri, 20 Foo 2026 00:30:00 +0100']])(
    'is none where it cannot be read: %s',
    async (date) => {
      const [article] = await readArticles(rss(`<pubDate>${date}</pubDate>${good}`), 'saker');
      expect(article?.facts.date).toBeNull();
    },
  );
});
