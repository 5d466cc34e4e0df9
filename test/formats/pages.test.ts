import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read/read.ts';

const shown = [
  'Kommunen river den gamle skolen på Sæter i vår, opplyser rådmannen.',
  '– Den er full av råte, og vi har ikke penger til å pusse den opp, sier rådmann Leila Brun.',
];
const more = [
  'Skolen ble bygd i 1921, og 60 elever gikk der da den ble lagt ned.',
  'Naboene har samlet inn 412 underskrifter mot rivingen, og de vil møte politikerne torsdag.',
  '– Vi gir oss ikke, sier nabo Anton Vik, som selv gikk på skolen i ni år.',
];
const marked = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');
const page = (inside: string, head = '') =>
  `<!doctype html><html lang="nb"><head><title>Skolen rives</title><link rel="canonical" href="https://x.example/skolen">${head}</head><body><header><nav><a href="/">Forsiden</a></nav></header><main><article><h1>Skolen rives</h1>${inside}</article></main><footer><p>Ansvarlig redaktør er Bo Li.</p></footer></body></html>`;
const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (change: object = {}) => ({
  '@type': 'NewsArticle',
  headline: 'Skolen rives',
  articleBody: [...shown, ...more].join('\n\n'),
  ...change,
});

async function read(html: string): Promise<readonly string[]> {
  const [found] = await readArticles(html, 'side.html');
  return found?.text.split('\n\n') ?? [];
}

describe('a page that shows only a piece of its story', () => {
  const stub = `${marked(shown.slice(0, 1))}<div class="paywall"><p>Denne saken er for abonnenter. Kjøp tilgang for 49 kroner.</p></div>`;
  it.each<[string, string]>([
    ['in its data', page(stub, data(article()))],
    ['in a graph', page(stub, data({ '@graph': [{ '@type': 'WebSite', name: 'X' }, article()] }))],
    ['as HTML in it', page(stub, data(article({ articleBody: marked([...shown, ...more]) })))],
    ['with a line a paragraph', page(stub, data(article({ articleBody: [...shown, ...more].join('\n') })))],
    ['under another headline, with what is shown in it', page(stub, data(article({ headline: 'Rives' })))],
    [
      'told by its address alone',
      page(
        '<p>Du må logge inn for å lese denne saken.</p>',
        data(article({ headline: 'R', mainEntityOfPage: { '@id': 'https://x.example/skolen' } })),
      ),
    ],
    [
      'beside data that is broken',
      page(stub, `<script type="application/ld+json">{"a":</script>${data(article())}`),
    ],
  ])('is read whole where the whole stands %s', async (_what, html) => {
    expect(await read(html)).toEqual(['Skolen rives', ...shown, ...more]);
  });

  it('keeps the lede that only the page has', async () => {
    const lede = 'Den gamle skolen har stått tom i ti år.';
    expect(await read(page(`<p class="lead">${lede}</p>${stub}`, data(article())))).toEqual([
      'Skolen rives',
      lede,
      ...shown,
      ...more,
    ]);
  });

  it.each<[string, object]>([
    ['of another story', article({ headline: 'Noe annet', articleBody: 'Helt andre ord. '.repeat(60) })],
    ['shorter than the page', article({ articleBody: shown[0] })],
    ['of the same length, in one paragraph', article({ articleBody: [...shown, ...more].join(' ') })],
  ])('is left as it is where the body in the data is %s', async (_what, value) => {
    expect(await read(page(marked([...shown, ...more]), data(value)))).toEqual([
      'Skolen rives',
      ...shown,
      ...more,
    ]);
  });
});

describe('asides and footers of an article', () => {
  const body = marked([...shown, ...more]);
  it.each<[string, string, readonly string[]]>([
    [
      'a correction in the footer',
      '<footer><p>Av Ida Moe</p><p>Rettelse: Skolen ble bygd i 1921, ikke i 1912.</p><p><a href="x">Del</a></p></footer>',
      ['Rettelse: Skolen ble bygd i 1921, ikke i 1912.'],
    ],
    [
      'one in Nynorsk, in an aside',
      '<aside><p>Retting: I ein tidlegare versjon stod det at skulen er frå 1912.</p></aside>',
      ['Retting: I ein tidlegare versjon stod det at skulen er frå 1912.'],
    ],
    [
      'a box of facts',
      '<aside><h2>Fakta om skolen</h2><ul><li>Bygd: 1921</li><li>Elever: 60</li></ul></aside>',
      ['Fakta om skolen', 'Bygd: 1921', 'Elever: 60'],
    ],
    [
      'a list of other stories',
      '<aside><h2>Les også</h2><p><a href="x">Skolen som brant. Se bildene her.</a></p></aside>',
      [],
    ],
    ['a newsletter', '<aside><p>Få nyhetene på e-post.</p><form><input></form></aside>', []],
    ['who wrote it', '<footer><p>Ida Moe er journalist i avisa.</p></footer>', []],
    ['what the copy says already', `<aside><p>${more[1]}</p></aside>`, []],
  ])('%s', async (_what, extra, kept) => {
    expect(await read(page(`${body}${extra}`))).toEqual(['Skolen rives', ...shown, ...more, ...kept]);
  });
});
