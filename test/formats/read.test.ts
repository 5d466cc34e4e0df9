import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/files/decode.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import type { Article } from '../../src/story/types.ts';

const folder = new URL('./samples/', import.meta.url);

function readSample(name: string): Promise<readonly Article[]> {
  return readArticles(decodeText(readFileSync(new URL(name, folder)), name), name);
}

/** The blocks as `kind: text`. */
function blocks(article: Article | undefined): readonly string[] {
  return (article?.blocks ?? []).map(({ kind, start, end }) => `${kind}: ${article?.text.slice(start, end)}`);
}

describe('readArticles', () => {
  it('reads NITF as NTB writes it', async () => {
    const [article, ...more] = await readSample('bokmal.nitf.xml');
    expect(more).toEqual([]);
    expect(blocks(article)).toEqual([
      'headline: Fergen blir liggende til over helgen',
      'lede: Bilfergen som grunnstøtte fredag, kan tidligst flyttes mandag. Ingen av de 112 om bord ble skadd.',
      'paragraph: – Vi tar ingen sjanser med været, sier driftssjef Ragnhild Myklevoll i Fjordrederiet.',
      'paragraph: Hun anslår at bergingen koster 3,5 millioner kroner.',
      'subhead: - Som et smell',
      'paragraph: Passasjerene beskriver smellet som «et jordskjelv».',
      'list: Fergen er bygd i 2004.',
      'list: Den tar 60 biler.',
      'list: Avgang | 12.40',
      'list: Grunnstøting | 12.52',
      'caption: Fergen på grunn.',
      'note: [ GRAFIKK/VIDEO MANGLER ]',
      'paragraph: (©NTB)',
      'caption: Fergen ved kai i fjor. Foto: Tor Eide / NTB',
    ]);
    expect(article?.facts).toEqual({
      language: 'nb-NO',
      section: 'Innenriks',
      byline: 'NTB',
      dateline: 'Førde',
      credit: '(©NTB)',
      date: '2026-03-06T14:05:31',
      id: 'NTB0c1d7a52-9f6e-4a0a-8a51-3d6c2f7be001',
      documentId: 'NTB0c1d7a52-9f6e-4a0a-8a51-3d6c2f7be001_01',
      version: 2,
      status: 'usable',
      embargo: null,
      urgency: 4,
      slugline: 'ferge-nordfjord',
      keywords: ['Skipsulykker', 'Ulykker og naturkatastrofer'],
      copyright: '© 2026 NTB',
      editorNotes: ['Ny versjon: Utvidet med sitater.'],
    });
  });

  it('reads namespaced NITF with its lede in the head, an embargo, a note and a prefix nobody declared', async () => {
    const [article] = await readSample('namespaced.nitf.xml');
    expect(blocks(article)).toEqual([
      'headline: Bygda får legekontor att',
      'subhead: Ope frå august',
      'lede: Etter to år utan lege opnar kontoret på nytt.',
      'paragraph: – Dette har vi venta på, seier ordførar Kjell Haugo.',
      'quote: Eg er letta. – Kjell Haugo',
      'paragraph: Kommunen betaler 2 mill. kroner & husleige.',
      'note: Ring redaksjonen for bilete.',
      'paragraph: (NPK-NTB)',
    ]);
    expect(article?.facts).toMatchObject({
      language: 'nn',
      byline: 'Av Sissel Aarvik',
      dateline: 'Vinje',
      credit: '(NPK-NTB)',
      status: 'usable',
      embargo: '2026-03-10T06:00:00+01:00',
      documentId: 'npk-77',
    });
  });

  it('reads each text of a NewsML-G2 message and passes its pictures over', async () => {
    const [first, second, ...more] = await readSample('message.newsml.xml');
    expect(more).toEqual([]);
    expect([first?.name, second?.name]).toEqual(['message.newsml.xml#1', 'message.newsml.xml#2']);
    expect(blocks(first)).toEqual([
      'headline: Strømmen blir billigere',
      'lede: KRISTIANSAND (Byrået) – Prisen falt til 38 øre fredag.',
      'paragraph: Det opplyser kraftselskapet.',
    ]);
    expect(first?.facts).toMatchObject({
      language: 'nb-NO',
      section: 'Økonomi og næringsliv',
      byline: 'Nora Lien',
      credit: 'Byrået',
      dateline: 'Kristiansand',
      date: '2026-03-06T10:21:00+01:00',
      id: 'urn:newsml:byra.example:20260306:1',
      documentId: 'urn:newsml:byra.example:20260306:1:3',
      version: 3,
      embargo: '2026-03-07T06:00:00+01:00',
      keywords: ['strøm'],
      copyright: '© Byrået 2026',
      editorNotes: ['Til red: Oppdateres.'],
    });
    expect(blocks(second)).toEqual([
      'headline: Straumen blir billegare',
      'lede: Prisen fall fredag.',
      'paragraph: – Godt nytt, seier ho.',
    ]);
    expect(second?.facts).toMatchObject({ language: 'nn', status: 'withheld' });
  });

  it('reads ninjs 1 as TT writes it: the ingress, speech without a dash, captions apart', async () => {
    const [article] = await readSample('tt.ninjs.json');
    expect(blocks(article)).toEqual([
      'headline: Guldet som försvann',
      'lede: Åkaren ledde i två mil.',
      'quote: Jag förstår inget, säger Lisa Frisk.',
      'paragraph: Hon föll i sista backen.',
      'subhead: Ny chans',
      'quote: Nu vilar jag.',
      'caption: Lisa Frisk i spåret.',
    ]);
    expect(article?.facts).toMatchObject({
      language: 'sv',
      section: 'Sport',
      byline: 'Elsa Nord/Byrån',
      credit: 'Byrån',
      slugline: 'skidor-UV',
      urgency: 4,
    });
  });

  it('reads ninjs 3 with its lede in a description', async () => {
    const [article] = await readSample('three.ninjs.json');
    expect(blocks(article)).toEqual([
      'headline: Rasfaren er over',
      'lede: Vegen over fjellet er open att.',
      'paragraph: – No kan folk køyre trygt, seier vegmeister Anne Dyrdal.',
      'paragraph: Vegen var stengd i 3 døgn.',
      'paragraph: (©NPK)',
    ]);
    expect(article?.facts).toEqual({
      language: 'nn-NO',
      section: 'Vêr',
      byline: 'Av Jon Dale',
      dateline: 'Voss',
      credit: '(©NPK)',
      date: '2026-02-01T09:00:00+01:00',
      id: 'NTB-9',
      documentId: 'NTB-9_06',
      version: 7,
      status: 'canceled',
      embargo: null,
      urgency: 2,
      slugline: 'ras-voss',
      keywords: ['ras', 'veg'],
      copyright: '© Byrået',
      editorNotes: ['Erstattar tidlegare melding.'],
    });
  });

  it('reads the article on a web page and not the page around it', async () => {
    const [article] = await readSample('page.html');
    expect(blocks(article)).toEqual([
      'headline: Laks på ville veier',
      expect.stringMatching(/^lede: Ti tusen laks rømte/),
      'caption: Anlegget sett fra sjøen. Foto: Per Vik',
      expect.stringMatching(/^paragraph: – Vi skulle ha varslet/),
      'subhead: Gir gebyr',
      expect.stringMatching(/^paragraph: Fiskeridirektoratet varsler et gebyr på 450.000 kroner/),
      expect.stringMatching(/^paragraph: Rømt laks kan gyte/),
    ]);
    expect(article?.facts).toMatchObject({
      language: 'nb',
      byline: 'Berit Holm',
      credit: 'Avisa Kysten',
      date: '2026-03-05T07:00:00+01:00',
      id: 'https://kysten.example/laks',
    });
  });

  it('reads each item with text of an RSS feed', async () => {
    const [first, second, ...more] = await readSample('feed.rss.xml');
    expect(more).toEqual([]);
    expect(blocks(first)).toEqual([
      'headline: Kull & krone',
      'lede: Krona styrker seg.',
      'paragraph: Krona er på sitt sterkeste på to år.',
      'paragraph: – Gledelig, sier økonom Tor Lund.',
    ]);
    expect(first?.facts).toMatchObject({
      language: 'nb-no',
      section: 'Økonomi',
      byline: 'Ida Moe',
      date: '2026-03-06T08:00:00+01:00',
      id: 'k-1',
    });
    expect(blocks(second)).toEqual(['headline: Kort', 'lede: Skolen åpner mandag.']);
  });

  it('reads Atom, and leaves out a summary that the content begins with', async () => {
    const [article] = await readSample('feed.atom.xml');
    expect(blocks(article)).toEqual([
      'headline: Skulen opnar',
      'lede: Skulen opnar måndag. Rektor er glad.',
      'paragraph: – Endeleg, seier ho.',
    ]);
    expect(article?.facts).toMatchObject({ language: 'nn', id: 'urn:b:1', byline: 'Eli Vik' });
  });

  it('reads Markdown with front matter; a lone hyphen opens speech, several are a list', async () => {
    const [article] = await readSample('story.md');
    expect(blocks(article)).toEqual([
      'headline: Nytt museum i Bodø',
      'lede: Museet åpner 17. mai og viser 1.200 gjenstander.',
      'paragraph: - Vi gleder oss, sier direktør Liv Storm.',
      'subhead: Dette kan du se',
      'list: Båter',
      'list: En ekte nordlandsbåt',
      'paragraph: – Endelig, sier hun.',
      'caption: Museet sett fra havna. Foto: Jo Lie',
    ]);
    expect(article?.facts).toMatchObject({ byline: 'Kari Nes', date: '2026-03-04', language: 'nb' });
  });

  it.each([
    [
      'a piece of HTML',
      '<h1>Ny bru</h1><p class="lead">Brua åpner.</p><p>– Flott, sier hun.<br>– Ja, sier han.</p>',
      [
        'headline: Ny bru',
        'lede: Brua åpner.',
        'paragraph: – Flott, sier hun.',
        'paragraph: – Ja, sier han.',
      ],
    ],
    [
      'text with HTML paragraphs in it',
      'Ny bru\n<p>Brua åpner.</p><div>Den er <b>lang</b>.</div>',
      ['lede: Ny bru', 'paragraph: Brua åpner.', 'paragraph: Den er lang.'],
    ],
    [
      'lines parted by breaks',
      'Brua åpner.<br/><br/>Den er\n<br/>lang.<br>',
      ['lede: Brua åpner.', 'paragraph: Den er lang.'],
    ],
    [
      'a Markdown heading',
      '# Ny bru\n\nBrua åpner *i dag*.\n',
      ['headline: Ny bru', 'lede: Brua åpner i dag.'],
    ],
    [
      'an underlined Markdown heading',
      'Ny bru\n======\n\nBrua åpner \\*nesten\\*.',
      ['headline: Ny bru', 'lede: Brua åpner *nesten*.'],
    ],
    [
      'ninjs 1 in plain text',
      '{"uri":"u","headline":"Ny bru","body_text":"Brua åpner.\\n\\n– Flott, sier hun."}',
      ['headline: Ny bru', 'lede: Brua åpner.', 'paragraph: – Flott, sier hun.'],
    ],
    [
      'a picture in ninjs, as its caption',
      '{"uri":"u","type":"picture","headline":"Bru","body_text":"Bru","description_text":"Brua i går."}',
      ['headline: Bru', 'caption: Brua i går.'],
    ],
    [
      'an RSS item that escapes its HTML twice over',
      '<rss><channel><item><title>A</title><description>&lt;p&gt;Kull &amp;amp; krone&lt;/p&gt;</description></item></channel></rss>',
      ['headline: A', 'lede: Kull & krone'],
    ],
    [
      'a quote element that brings its own marks, and one that does not',
      '<p>Han kaller det <q>«dumt»</q> og <q>rart</q>.</p>',
      ['lede: Han kaller det «dumt» og «rart».'],
    ],
  ])('reads %s', async (_what, text, expected) => {
    const [article] = await readArticles(text, 'sak');
    expect(blocks(article)).toEqual(expected);
  });

  it.each([
    ['one that opens with a dash', '– Vi vinner\n\nLaget vant 3-1.\n\n- Gøy, sier hun.\n- Ja, sier han.'],
    ['one with asterisks and hashes', 'Vant 3-1 *etter ekstraomganger*\n\nKampen #1 i serien.'],
    ['one with angle brackets', 'Prisen < 30 kroner\n\nDet sier 5 > 4.'],
    ['one that opens with a bracket', '[NTB] Brua åpner\n\nDen er lang.'],
  ])('leaves plain text to be read as text: %s', async (_what, text) => {
    const [article] = await readArticles(text, 'sak.txt');
    expect(article).toMatchObject({ name: 'sak.txt', text, blocks: null });
  });

  it('takes the references of HTML in plain text for their characters', async () => {
    const [article] = await readArticles(
      'Pris:&nbsp;13&nbsp;000 kr\n\nR&oslash;st &amp; V&#230;r&#8211;&ukjent;',
      'sak.txt',
    );
    expect(article?.text).toBe('Pris:\u00a013\u00a0000 kr\n\nRøst & Vær–&ukjent;');
  });

  it('keeps what stands between two rules at the top of plain text', async () => {
    const text = '---\nTil red: Saken er lang.\n---\nBrua åpner\n\nDen er lang.';
    expect((await readArticles(text, 'sak.txt'))[0]).toMatchObject({ text, blocks: null });
  });

  it('reads several items in JSON, listed or one a line', async () => {
    const item = (n: number) => `{"uri":"u${n}","headline":"Sak ${n}","body_text":"Tekst ${n}."}`;
    for (const text of [
      `[${item(1)},${item(2)}]`,
      `${item(1)}\n${item(2)}\n`,
      `{"items":[${item(1)},${item(2)}]}`,
    ]) {
      const articles = await readArticles(text, 'saker.json');
      expect(articles.map(({ name }) => name)).toEqual(['saker.json#1', 'saker.json#2']);
      expect(articles[1]?.text).toBe('Sak 2\n\nTekst 2.');
    }
  });

  it('passes over pictures and events in a list that holds texts', async () => {
    const text =
      '[{"uri":"a","type":"event","headline":"Møte"},{"uri":"b","headline":"Sak","body_text":"Tekst."},{"uri":"c","type":"picture","headline":"B","description_text":"Brua."}]';
    const articles = await readArticles(text, 'saker.json');
    expect(articles.map((article) => [article.name, article.text])).toEqual([
      ['saker.json', 'Sak\n\nTekst.'],
    ]);
  });

  it.each([
    ['embargoed without a time', 'management-status="embargoed"', { status: 'withheld', embargo: null }],
    ['withheld', 'management-status="withheld"', { status: 'withheld' }],
    ['cancelled', 'management-status="canceled"', { status: 'canceled' }],
  ])('tells that NITF is %s', async (_case, attribute, facts) => {
    const nitf = `<nitf><head><docdata ${attribute}/></head><body><body.content><p>Tekst.</p></body.content></body></nitf>`;
    expect((await readArticles(nitf, 'sak'))[0]?.facts).toMatchObject(facts);
  });

  it('takes a kill notice for a cancellation', async () => {
    const nitf =
      '<nitf><head><title>Kill/Takedown notice</title></head><body><body.content><p>Please kill.</p></body.content></body></nitf>';
    expect((await readArticles(nitf, 'sak'))[0]?.facts.status).toBe('canceled');
  });

  it.each([
    ['nothing', '  \n', /^sak is empty/],
    ['an NTB event', '<?xml version="1.0"?><document><title>Møte</title></document>', /calendar event.*NITF/],
    [
      'unknown XML',
      '<?xml version="1.0"?><faktura><sum>1</sum></faktura>',
      /root element "faktura"; norwire reads/,
    ],
    ['broken XML', '<?xml version="1.0"?>\n<nitf>\n<body></nitf>', /not well-formed XML at line 3/],
    [
      'NITF without copy',
      '<nitf><head><title>A</title></head><body><body.content/></body></nitf>',
      /body\.content/,
    ],
    [
      'NewsML-G2 without text',
      '<newsItem guid="x"><contentSet><remoteContent/></contentSet></newsItem>',
      /none of its 1 items/,
    ],
    [
      'a feed without text',
      '<rss><channel><item><title>A</title></item></channel></rss>',
      /feed, but none of its 1 items/,
    ],
    ['an event in ninjs', '{"uri":"u","type":"event","headline":"Møte"}', /ninjs event item/],
    ['other JSON', '{"pris": 3}', /no ninjs: expected an object with a uri/],
    ['a JSON list of which no entry is one', '[{"y":1},{"x":1}]', /^entry 1 of sak is JSON but/],
    ['broken JSON', '{"uri": "u", }', /looks like JSON and is not well-formed/],
    ['ninjs without copy', '{"uri":"u","headline":"A"}', /no text was found in its body/],
    ['RTF', '{\\rtf1 Hei}', /an RTF document/],
    [
      'a page without an article',
      '<!doctype html><html><head><title>x</title></head><body><nav>Forside</nav></body></html>',
      /no article was found/,
    ],
  ])('refuses %s with a sentence', async (_what, text, message) => {
    await expect(readArticles(text, 'sak')).rejects.toThrow(message);
    await expect(readArticles(text, 'sak')).rejects.toMatchObject({ name: 'NorwireError', code: 'input' });
  });
});
