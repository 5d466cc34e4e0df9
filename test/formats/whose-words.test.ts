import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read/read.ts';
import { readStory } from '../../src/story/index.ts';

/** The direct quotes of a text as "speaker: words". */
async function said(text: string): Promise<readonly string[]> {
  const [article] = await readArticles(text, 'sak');
  if (article === undefined) return [];
  const { quotes, speakers } = readStory(article);
  return quotes
    .filter(({ kind }) => kind === 'direct')
    .map(({ speaker, spans }) => {
      const who = speakers.find(({ id }) => id === speaker)?.name ?? null;
      return `${who}: ${spans.map((span) => span.text).join(' … ')}`;
    });
}

const start =
  '<h1>Vannverket stoppet</h1><p>Vannverket på Nes stoppet mandag.</p><p>Ordfører Tor Lie vil ha gransking.</p>';
const html = (body: string) => `<div>${start}${body}</div>`;
const markdown = (body: string) =>
  `# Vannverket stoppet\n\nVannverket på Nes stoppet mandag.\n\nOrdfører Tor Lie vil ha gransking.\n\n${body}`;
const words = 'Vi fant en sprekk i hovedledningen.';

describe('whose words stand apart from the running text', () => {
  it.each([
    ['cite', `<blockquote><p>${words}</p><cite>Fatima Noor, driftssjef</cite></blockquote>`],
    ['footer', `<blockquote><p>${words}</p><footer>— Fatima Noor</footer></blockquote>`],
    ['figcaption', `<figure><blockquote>${words}</blockquote><figcaption>Fatima Noor</figcaption></figure>`],
    ['quote-source', `<blockquote><p>${words}</p><p class="quote-source">Fatima Noor</p></blockquote>`],
    ['a dash inside', `<blockquote><p>${words}</p><p>— Fatima Noor, driftssjef</p></blockquote>`],
    ['a dash on its line', `<blockquote>${words}<br>– Fatima Noor</blockquote>`],
    ['the next paragraph', `<blockquote><p>${words}</p></blockquote><p>— Fatima Noor, driftssjef</p>`],
    [
      'a pull quote',
      `<aside class="pullquote"><p>${words}</p><span class="author">Fatima Noor</span></aside>`,
    ],
    ['marks', `<blockquote><p>«${words}»</p><cite>Fatima Noor</cite></blockquote>`],
    ['a bare name inside', `<blockquote><p>${words}</p><p>Fatima Noor, driftssjef</p></blockquote>`],
    ['a bare name with her age', `<blockquote><p>${words}</p><p><b>Fatima Noor</b> (43)</p></blockquote>`],
    ['a bare name below', `<blockquote><p>${words}</p></blockquote><p>Fatima Noor</p>`],
    ['small print', `<blockquote><p>${words}</p><small>Fatima Noor</small></blockquote>`],
    ['marks and a bare name', `<blockquote><p>«${words}»</p><p>Fatima Noor, driftssjef</p></blockquote>`],
    ['an aside', `<aside class="pullquote"><p>${words}</p><p>Fatima Noor</p></aside>`],
    [
      'a class of its own',
      `<div class="sitat"><span>${words}</span><span class="sitat-navn">Fatima Noor</span></div>`,
    ],
    ['an attribute', `<blockquote data-author="Fatima Noor"><p>${words}</p></blockquote>`],
    ['a tweet', `<blockquote class="twitter-tweet"><p>${words}</p>&mdash; Fatima Noor (@fnoor)</blockquote>`],
    ['NITF', `<bq><block><p>${words}</p></block><credit>Fatima Noor, driftssjef</credit></bq>`],
  ])('%s names the speaker', async (_, body) => {
    expect(await said(html(body))).toEqual([`Fatima Noor: ${words}`]);
  });

  it('gives all paragraphs of one quote to whom its end names', async () => {
    const body = `<blockquote><p>${words}</p><p>Den må byttes.</p><cite>Fatima Noor</cite></blockquote>`;
    expect(await said(html(body))).toEqual([`Fatima Noor: ${words}`, 'Fatima Noor: Den må byttes.']);
  });

  it.each([
    ['inside', `> ${words}\n>\n> — Fatima Noor, driftssjef`],
    ['emphasised', `> ${words}\n> — *Fatima Noor*`],
    ['below', `> ${words}\n\n— Fatima Noor, driftssjef`],
    ['behind its marks', `> «${words}»\n> *Fatima Noor, driftssjef*`],
    ['as HTML', `<blockquote>\n${words}\n\n<cite>Fatima Noor</cite>\n</blockquote>`],
  ])('Markdown signs a quote: %s', async (_, body) => {
    expect(await said(markdown(body))).toEqual([`Fatima Noor: ${words}`]);
  });

  it.each([
    ['nothing', ''],
    ['a result', '<p>Nes Idrettslag 3, Vik Idrettslag 2</p>'],
    ['a sentence', '<p>Fatima Noor kommer i dag.</p>'],
    ['a name alone that may be a place', '<p>Nes</p>'],
  ])('gives words that name nobody to nobody, where behind them stands %s', async (_, behind) => {
    const found = await said(html(`<blockquote><p>${words}</p></blockquote>${behind}`));
    expect(found[0]).toBe(`null: ${words}`);
  });

  it('takes speech below a quote for speech, and a work in the words for no speaker', async () => {
    const body = `<blockquote><p>Vi leste <cite>Brand</cite> og lo.</p><cite>Fatima Noor</cite></blockquote><p>– Vi må rive den, sier Ali Khan.</p>`;
    expect(await said(html(body))).toEqual([
      'Fatima Noor: Vi leste Brand og lo.',
      'Ali Khan: Vi må rive den',
    ]);
  });

  it('says a pull quote that repeats the copy once', async () => {
    const body = `<p>– ${words} sier Fatima Noor.</p><blockquote>Vi fant en sprekk i hovedledningen</blockquote>`;
    expect((await said(html(body))).length).toBe(1);
  });
});

describe('words between one pair of marks that run over several paragraphs', () => {
  const head = 'Sykehuset mangler leger\n\nOrdfører Tor Lie er urolig.\n\n';
  it.each([
    ['opened again', 'Overlege Ali Khan sier: «De trenger hjelp nå.\n\n«Får de den ikke, går det galt.»'],
    ['not opened again', 'Overlege Ali Khan sier: «De trenger hjelp nå.\n\nFår de den ikke, går det galt.»'],
    ['never closed', 'Overlege Ali Khan sier: «De trenger hjelp nå.\n\n«Får de den ikke, går det galt.'],
    ['named at the end', '«De trenger hjelp nå.\n\n«Får de den ikke, går det galt», sier overlege Ali Khan.'],
    ['other marks', 'Overlege Ali Khan sier: “De trenger hjelp nå.\n\n“Får de den ikke, går det galt.”'],
  ])('are one speaker’s: %s', async (_, text) => {
    const quotes = await said(head + text);
    expect(quotes.map((quote) => quote.replace(/\.$/, ''))).toEqual([
      'Ali Khan: De trenger hjelp nå',
      'Ali Khan: Får de den ikke, går det galt',
    ]);
  });

  it('take no other person’s words where a closing mark was forgotten', async () => {
    const text = '«De trenger hjelp nå, sier Ali Khan.\n\n«Vi er imot dette forslaget», sier Fatima Noor.';
    expect(await said(head + text)).toContain('Fatima Noor: Vi er imot dette forslaget');
  });

  it.each(['\u000b', '\u2028', '\u2029'])('a break of %j parts paragraphs of plain text', async (mark) => {
    const text = [
      'Kaia stenges',
      'Kommunen stenger kaia.',
      '– Trist, sier Ali Khan.',
      '– Bra, sier Fatima Noor.',
    ].join(mark);
    expect(await said(text)).toEqual(['Ali Khan: Trist', 'Fatima Noor: Bra']);
  });
});
