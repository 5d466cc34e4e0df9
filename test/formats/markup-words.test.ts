import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read/read.ts';
import { cleanText } from '../../src/story/article.ts';

/** The blocks that are read of a text, below its headline. */
async function read(text: string): Promise<readonly string[]> {
  const [article] = await readArticles(text, 'sak');
  const blocks = (article?.blocks ?? []).map(
    ({ kind, start, end }) => `${kind}: ${article?.text.slice(start, end)}`,
  );
  return blocks.filter((block) => !block.startsWith('headline'));
}

const html = (body: string) => `<div><h1>Kaia på Nes</h1>${body}</div>`;
const nitf = (body: string, head = '') =>
  `<nitf><body><body.head><hedline><hl1>Kaia på Nes</hl1></hedline>${head}</body.head><body.content>${body}</body.content></body></nitf>`;
const ninjs = (body: string) => JSON.stringify({ uri: 'x:1', headline: 'Kaia på Nes', body_xhtml: body });
const rss = (body: string) =>
  `<rss><channel><item><title>Kaia på Nes</title><description><![CDATA[${body}]]></description></item></channel></rss>`;

describe('digits that markup raises, lowers and strikes out', () => {
  it.each([
    ['<p>I alt 12<sup>1</sup> prosent og 14<sup>2</sup> prosent.</p>', 'I alt 12 prosent og 14 prosent.'],
    ['<p>I alt 12<sup>[3]</sup> prosent.</p>', 'I alt 12 prosent.'],
    ['<p>I alt 12<sup>*</sup> prosent.</p>', 'I alt 12 prosent.'],
    ['<p>I alt 12<sup><a href="#fn7">7</a></sup> prosent.</p>', 'I alt 12 prosent.'],
    ['<p>I alt 12<a href="#fn7"><sup>7</sup></a> prosent.</p>', 'I alt 12 prosent.'],
    ['<p>Kommunen<sup>1</sup> svarte.</p>', 'Kommunen svarte.'],
    ['<p>Det veier 10<sup>6</sup> kilo.</p>', 'Det veier 10⁶ kilo.'],
    ['<p>Det er 3 × 10<sup>-3</sup> gram.</p>', 'Det er 3 × 10⁻³ gram.'],
    ['<p>Det er 2<sup>10</sup> felt.</p>', 'Det er 2¹⁰ felt.'],
    ['<p>Huset er på 90 m<sup>2</sup>.</p>', 'Huset er på 90 m².'],
    ['<p>Utslipp av CO<sub>2</sub> øker.</p>', 'Utslipp av CO2 øker.'],
    ['<p>Spor av <sup>137</sup>Cs i vann.</p>', 'Spor av ¹³⁷Cs i vann.'],
    ['<p>Den 1<sup>st</sup> plassen.</p>', 'Den 1st plassen.'],
    ['<p>Det koster kr 49<sup>90</sup> nå.</p>', 'Det koster kr 49,90 nå.'],
    ['<p>Lengden er 80<sup>1</sup>/<sub>2</sub> meter.</p>', 'Lengden er 80½ meter.'],
    ['<p>Lengden er 80&frac12; meter.</p>', 'Lengden er 80½ meter.'],
    ['<p>I alt <del>12</del> <ins>14</ins> ble syke <s>i går</s>.</p>', 'I alt 14 ble syke.'],
    ['<p>I alt <span style="text-decoration: line-through">12</span> 14.</p>', 'I alt 14.'],
    ['<p>Nes<wbr>kaia er <b>1</b><i>2</i> me&shy;ter.</p>', 'Neskaia er 12 meter.'],
    [
      '<p>Kaia <span aria-hidden="true">x</span>er <template>ikke</template>åpen<!-- nei -->.</p>',
      'Kaia er åpen.',
    ],
    ['<p>De bor i <ruby>東京<rp>(</rp><rt>Tokyo</rt><rp>)</rp></ruby>.</p>', 'De bor i 東京 (Tokyo).'],
  ])('%s', async (body, line) => {
    expect(await read(html(body))).toEqual([`lede: ${line}`]);
  });

  it('is read alike in NITF, ninjs, RSS and Markdown', async () => {
    const body = '<p>I alt <sup></sup>12<sup>1</sup> prosent mistet 80<sup>1</sup>/<sub>2</sub> meter.</p>';
    for (const text of [nitf(body), ninjs(body), rss(body), `# Kaia på Nes\n\n${body}`])
      expect(await read(text)).toEqual(['lede: I alt 12 prosent mistet 80½ meter.']);
  });

  it.each([
    ['1', '2', '80½'],
    ['2', '3', '80⅔'],
    ['5', '12', '80 5/12'],
  ])('reads the fraction %s/%s of NITF', async (top, bottom, line) => {
    const body = `<p>Det er 80<frac><frac-num>${top}</frac-num><frac-den>${bottom}</frac-den></frac> meter.</p>`;
    expect(await read(nitf(body))).toEqual([`lede: Det er ${line} meter.`]);
  });

  it.each([
    ['I alt ~~12~~ 14 ble syke.', 'I alt 14 ble syke.'],
    ['I alt 12[^1] prosent.', 'I alt 12 prosent.'],
    ['Det veier 10^6^ kilo.', 'Det veier 10⁶ kilo.'],
    ['Prisen er ~12 kroner og ~14 kroner.', 'Prisen er ~12 kroner og ~14 kroner.'],
  ])('Markdown: %s', async (body, line) => {
    expect(await read(`# Kaia på Nes\n\n${body}`)).toEqual([`lede: ${line}`]);
  });
});

describe('cells, lists and breaks', () => {
  it.each([
    ['<table><tr><td>Brann<br>12</td><td>140</td></tr></table>', ['list: Brann; 12 | 140']],
    ['<table><tr><td>12<br>140</td><td>7</td></tr></table>', ['list: 12; 140 | 7']],
    [
      '<table><tr><td><p>Kaia stenges fra mandag.</p><p>– Trist, sier Ali Khan.</p></td></tr></table>',
      ['lede: Kaia stenges fra mandag.', 'paragraph: – Trist, sier Ali Khan.'],
    ],
    ['<table><tr><td><table><tr><td>Lag</td><td>12</td></tr></table></td></tr></table>', ['list: Lag | 12']],
    [
      '<dl><dt>Lengde</dt><dd>12 meter</dd><dt>Bredde:</dt><dd>4</dd></dl>',
      ['list: Lengde: 12 meter', 'list: Bredde: 4'],
    ],
  ])('%s', async (body, expected) => {
    expect((await read(html(body))).slice(0)).toEqual(expected);
  });

  it('parts a photographer’s line from the words before it', async () => {
    expect(await read(html('<p>Kaia er stengt.</p><p>Ferja ved kai<br>Foto: Ali Khan</p>'))).toEqual([
      'lede: Kaia er stengt.',
      'paragraph: Ferja ved kai',
      'caption: Foto: Ali Khan',
    ]);
  });

  it('keeps what an abstract alone says, and says nothing twice', async () => {
    const body = '<p>Ferja gikk på grunn.</p><p>Ingen så det.</p>';
    const abstract = (text: string) => `<abstract><p>${text}</p></abstract>`;
    expect(await read(nitf(body, abstract('Ferja gikk på grunn. 42 var om bord.')))).toEqual([
      'lede: Ferja gikk på grunn. 42 var om bord.',
      'paragraph: Ingen så det.',
    ]);
    expect(await read(nitf(body, abstract('Ferja gikk på grunn.')))).toEqual([
      'lede: Ferja gikk på grunn.',
      'paragraph: Ingen så det.',
    ]);
  });
});

describe('markup that is met more seldom', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'figures raised by a style',
      html(
        '<p>I alt 12<span style="vertical-align: super">1</span> av 10<span style="vertical-align:super">6</span>.</p>',
      ),
      ['lede: I alt 12 av 10⁶.'],
    ],
    [
      'figures lowered by a style',
      html('<p>Mer CO<span style="font-size:80%;vertical-align:sub">2</span>.</p>'),
      ['lede: Mer CO2.'],
    ],
    [
      'a mathematical fraction',
      html('<p>Den er <math><mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math> meter.</p>'),
      ['lede: Den er 2½ meter.'],
    ],
    [
      'a letter raised inside a name',
      html('<p>Patrick M<sup>c</sup>Kenna kom.</p>'),
      ['lede: Patrick McKenna kom.'],
    ],
    [
      'a note inside a sentence',
      nitf('<p>Kaia<fn>Bygd i 1950.</fn> er stengt.</p>'),
      ['lede: Kaia er stengt.', 'note: Bygd i 1950.'],
    ],
    ['lines that are set', html('<pre>Brann  3\nViking 2</pre>'), ['lede: Brann 3', 'paragraph: Viking 2']],
    [
      'prose that was broken at a column',
      html(
        `<pre>${'Kommunen stenger kaia på Molnes fra mandag, fordi den er\nfor svak til å bære lastebilene som henter fisken der.'}</pre>`,
      ),
      [
        'lede: Kommunen stenger kaia på Molnes fra mandag, fordi den er for svak til å bære lastebilene som henter fisken der.',
      ],
    ],
    [
      'a summary',
      html('<details><summary>Fakta</summary><p>Kaia er fra 1950.</p></details>'),
      ['subhead: Fakta', 'paragraph: Kaia er fra 1950.'],
    ],
    [
      'a photographer in capitals',
      html('<p>Kaia er stengt.</p><p>FOTO: Ali Khan / NWT</p>'),
      ['lede: Kaia er stengt.', 'caption: Foto: Ali Khan / NWT'],
    ],
    [
      'a picture’s own words',
      html('<p>Kaia er stengt.</p><p>BILDE: Ferja ved kai mandag.</p>'),
      ['lede: Kaia er stengt.', 'caption: Ferja ved kai mandag.'],
    ],
    [
      'hard breaks in Markdown',
      '# Kaia på Nes\n\nKaia er stengt.  \n– Det er trist, sier Ali Khan.\\\n– Nei, sier Ola Vik.\n',
      [
        'lede: Kaia er stengt.',
        'paragraph: – Det er trist, sier Ali Khan.',
        'paragraph: – Nei, sier Ola Vik.',
      ],
    ],
    [
      'a break within a sentence in Markdown',
      '# Kaia på Nes\n\nKaia er stengt  \nog rives.\n',
      ['lede: Kaia er stengt og rives.'],
    ],
    ['boxes that are ticked', '# Kaia på Nes\n\n- [x] Revet\n- [ ] Bygd\n', ['list: Revet', 'list: Bygd']],
  ])('%s', async (_what, text, expected) => expect(await read(text)).toEqual(expected));
});

describe('what is no character', () => {
  it('is left out of every text, so that no XML is written that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(`\ufffe${text}\uffff\ud800\u0000`);
        expect(clean).not.toMatch(/[\ufffe\uffff\ufdd0-\ufdef]/);
        expect(clean.isWellFormed()).toBe(true);
        expect(
          [...clean].every((character) => (character.codePointAt(0) ?? 0) >= 32 || /[\t\n]/.test(character)),
        ).toBe(true);
      }),
      { seed: 14, numRuns: 300 },
    );
  });
});
