import { describe, expect, it } from 'vitest';
import { readTaggedTokens } from '../../src/language/nb/tokens.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readFrame } from '../../src/story/frame.ts';
import type { Article, BlockKind } from '../../src/story/types.ts';

/** An article of blocks, each "kind: text", as a format that knows its structure gives it. */
function structured(...blocks: readonly string[]): Article {
  const parts = blocks.map((block) => {
    const colon = block.indexOf(': ');
    return { kind: block.slice(0, colon) as BlockKind, text: block.slice(colon + 2) };
  });
  let start = 0;
  return {
    ...plainArticle('sak', parts.map(({ text }) => text).join('\n\n')),
    blocks: parts.map(({ kind, text }) => {
      const block = { kind, start, end: start + text.length };
      start = block.end + 2;
      return block;
    }),
  };
}

/** What stands where, a line each, in the text's order; "(spoken)" where the format said so. */
function framed(article: Article): string[] {
  const { headline, paragraphs, apart, spoken } = readFrame(article, readTaggedTokens(article.text));
  const spans = [
    ...(headline === null ? [] : [{ ...headline, told: 'headline' }]),
    ...paragraphs.map((one) => ({ ...one, told: spoken.has(one.id) ? `${one.kind} (spoken)` : one.kind })),
    ...apart.map((one) => ({ ...one, told: `apart ${one.kind}` })),
  ];
  expect(apart.map(({ start }) => start)).toEqual(apart.map(({ start }) => start).toSorted((a, b) => a - b));
  expect(paragraphs.map(({ id }) => id)).toEqual(paragraphs.map((_, at) => `p${at + 1}`));
  for (const { text, start, end } of spans) expect(article.text.slice(start, end)).toBe(text);
  return spans.toSorted((a, b) => a.start - b.start).map(({ told, text }) => `${told}: ${text}`);
}

const lede = 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.';
const body = 'Arbeidet starter til våren, og flere hundre skal bo i området.';

describe('what a format said of its blocks is trusted', () => {
  it.each<readonly [given: readonly string[], read: readonly string[]]>([
    [
      ['headline: Ny bru', `lede: ${lede}`, `paragraph: ${body}`],
      ['headline: Ny bru', `lede: ${lede}`, `body: ${body}`],
    ],
    [
      ['headline: Ny bru', 'headline: Dyr bru', `lede: ${lede}`],
      ['headline: Ny bru', 'subhead: Dyr bru', `lede: ${lede}`],
    ],
    [
      [`paragraph: ${body}`, 'headline: Ny bru'],
      [`lede: ${body}`, 'headline: Ny bru'],
    ],
    [
      [
        `lede: ${lede}`,
        'subhead: Byggingen tar tid.',
        'list: Fire år.',
        'caption: Slik blir den.',
        'note: Saken er lang.',
        'quote: Vi er klare.',
      ],
      [
        `lede: ${lede}`,
        'subhead: Byggingen tar tid.',
        'list: Fire år.',
        'caption: Slik blir den.',
        'note: Saken er lang.',
        'body (spoken): Vi er klare.',
      ],
    ],
    [
      [`lede: ${lede}`, 'paragraph: Ny bru', 'paragraph: • Fire år', 'paragraph: Arkivfoto'],
      [`lede: ${lede}`, 'body: Ny bru', 'body: • Fire år', 'body: Arkivfoto'],
    ],
    [
      ['paragraph: Innenriks', `paragraph: ${lede}`],
      ['subhead: Innenriks', `lede: ${lede}`],
    ],
    [
      [`lede: Oslo (NTB): ${lede}`, 'paragraph: Bergen (NTB):'],
      ['apart dateline: Oslo (NTB):', `lede: ${lede}`, 'body: Bergen (NTB):'],
    ],
    [
      [`lede: ${lede}`, 'paragraph: Oslo (NTB): (AFP)'],
      [`lede: ${lede}`, 'apart dateline: Oslo (NTB):', 'body: (AFP)'],
    ],
    [
      ['paragraph: Sport', `paragraph: ${lede}`, 'paragraph: Sport'],
      ['apart label: Sport', `lede: ${lede}`, 'body: Sport'],
    ],
    [
      [`lede: ${lede}`, 'paragraph: Les også: Dyr bru', 'note: Les også: Lang bru', 'list: Se også: Ny bru'],
      [`lede: ${lede}`, 'apart note: Les også: Dyr bru', 'note: Les også: Lang bru', 'list: Se også: Ny bru'],
    ],
    [
      ['headline: Ny bru', 'paragraph: Av Kari Moe', `lede: ${lede}`, 'paragraph: (NTB)'],
      ['headline: Ny bru', 'apart byline: Av Kari Moe', `lede: ${lede}`, 'apart credit: (NTB)'],
    ],
  ])('%j', (given, read) => {
    expect(framed(structured(...given))).toEqual(read);
  });
});

describe('in plain text', () => {
  it.each<readonly [given: readonly string[], read: readonly string[]]>([
    [['Innenriks'], ['headline: Innenriks']],
    [['Sport'], ['apart label: Sport']],
    [
      ['Innenriks', 'Utenriks', lede],
      ['apart label: Innenriks', 'apart label: Utenriks', `headline: ${lede}`],
    ],
    [
      ['Ny bru', 'Innenriks', lede],
      ['headline: Ny bru', 'subhead: Innenriks', `lede: ${lede}`],
    ],
    [
      ['Ny bru', lede, 'Sport', body],
      ['headline: Ny bru', `lede: ${lede}`, 'subhead: Sport', `body: ${body}`],
    ],
    [
      ['Innenriks', `${body} `.repeat(5).slice(0, 250), lede],
      ['apart label: Innenriks', `headline: ${`${body} `.repeat(5).slice(0, 250)}`, `lede: ${lede}`],
    ],
    [
      [`${body} `.repeat(5).slice(0, 250), lede],
      [`headline: ${`${body} `.repeat(5).slice(0, 250)}`, `lede: ${lede}`],
    ],
    [
      [
        'Fjellbygda: Ingen av dei gamle ferjene kjem tilbake.',
        'Ingen av dei gamle ferjene på fjorden kjem tilbake til Fjellbygda, opplyser kommunen.',
      ],
      [
        'headline: Fjellbygda: Ingen av dei gamle ferjene kjem tilbake.',
        'lede: Ingen av dei gamle ferjene på fjorden kjem tilbake til Fjellbygda, opplyser kommunen.',
      ],
    ],
    [
      ['Fjellbygda får ikkje nye ferjer før om minst fem år.', body],
      ['lede: Fjellbygda får ikkje nye ferjer før om minst fem år.', `body: ${body}`],
    ],
    [
      [`${body} `.repeat(5).slice(0, 251), lede],
      [`lede: ${`${body} `.repeat(5).slice(0, 251)}`, `body: ${lede}`],
    ],
    [
      ['Ny bru', lede, 'Les også: Dyr bru', 'Retting: Feil namn.', 'Arkivfoto'],
      [
        'headline: Ny bru',
        `lede: ${lede}`,
        'apart note: Les også: Dyr bru',
        'note: Retting: Feil namn.',
        'caption: Arkivfoto',
      ],
    ],
  ])('%j', (given, read) => {
    expect(framed(plainArticle('sak', given.join('\n')))).toEqual(read);
  });

  it.each<readonly [given: readonly string[], read: readonly string[]]>([
    [
      ['Brua får:', '– gangfelt', '– sykkelvei', body],
      ['body: Brua får:', 'list: – gangfelt', 'list: – sykkelvei', `body: ${body}`],
    ],
    [
      ['Det nye ved den store brua no:', '– gangfelt', '– sykkelveg'],
      ['subhead: Det nye ved den store brua no:', 'list: – gangfelt', 'list: – sykkelveg'],
    ],
    [
      ['Det nye ved den store brua her:', '– gangfelt', '– sykkelveg'],
      ['body: Det nye ved den store brua her:', 'list: – gangfelt', 'list: – sykkelveg'],
    ],
    [
      ['Brua får:', '– gangfelt', body],
      ['body: Brua får:', 'subhead: – gangfelt', `body: ${body}`],
    ],
    [
      ['Brua får', '– gangfelt', '– sykkelvei'],
      ['subhead: Brua får', 'subhead: – gangfelt', 'subhead: – sykkelvei'],
    ],
    [
      ['– Vi trenger:', '– gangfelt', '– sykkelvei'],
      ['body: – Vi trenger:', 'subhead: – gangfelt', 'subhead: – sykkelvei'],
    ],
    [
      ['Brua får:', '– gangfelt', '– sykkelvei:', '– asfalt', '– lys'],
      ['body: Brua får:', 'list: – gangfelt', 'list: – sykkelvei:', 'list: – asfalt', 'list: – lys'],
    ],
    [
      ['Brua får:', '– gangfelt', '– sykkelvei', 'Ferja får:', '– ny kai', '– nytt skip'],
      [
        'body: Brua får:',
        'list: – gangfelt',
        'list: – sykkelvei',
        'body: Ferja får:',
        'list: – ny kai',
        'list: – nytt skip',
      ],
    ],
    [
      ['RETTELSE: Dette var feil i saken om brua:', '– høyden', '– bredden'],
      ['note: RETTELSE: Dette var feil i saken om brua:', 'list: – høyden', 'list: – bredden'],
    ],
    [
      ['Moe sier dette:', '– Vi er klare.', '– Vi gleder oss.'],
      ['body: Moe sier dette:', 'body: – Vi er klare.', 'body: – Vi gleder oss.'],
    ],
  ])('dash lines under a colon are a list: %j', (given, read) => {
    const article = plainArticle('sak', ['Ny bru', lede, ...given].join('\n'));
    expect(framed(article).slice(2)).toEqual(read);
  });

  it.each<readonly [given: readonly string[], read: readonly string[]]>([
    [
      [`Oslo (NTB): ${lede}`, body],
      ['apart dateline: Oslo (NTB):', `lede: ${lede}`, `body: ${body}`],
    ],
    [
      [lede, `Politikk: ${body}`],
      [`lede: ${lede}`, 'apart label: Politikk:', `body: ${body}`],
    ],
    [
      [lede, body, `Politikk: ${body}`],
      [`lede: ${lede}`, `body: ${body}`, `body: Politikk: ${body}`],
    ],
    [
      ['Ny veg', `Politikk: Oslo (NTB): ${lede}`],
      ['subhead: Ny veg', 'apart label: Politikk:', 'apart dateline: Oslo (NTB):', `lede: ${lede}`],
    ],
    [
      [lede, `${body}  (NTB)`],
      [`lede: ${lede}`, `body: ${body}`, 'apart credit: (NTB)'],
    ],
    [
      [lede, body, `${body} (NTB)`],
      [`lede: ${lede}`, `body: ${body}`, `body: ${body}`, 'apart credit: (NTB)'],
    ],
    [
      [`${lede} (NTB)`, body],
      [`lede: ${lede} (NTB)`, `body: ${body}`],
    ],
    [
      [lede, `${body} /NTB/`, 'Lang byggetid'],
      [`lede: ${lede}`, `body: ${body}`, 'apart credit: /NTB/', 'subhead: Lang byggetid'],
    ],
    [
      [lede, `Oslo (NTB): Arbeidet starter. (NTB)`],
      [`lede: ${lede}`, 'apart dateline: Oslo (NTB):', 'body: Arbeidet starter.', 'apart credit: (NTB)'],
    ],
    [['• Ny bru (NTB)'], ['list: • Ny bru (NTB)']],
    [
      [`OSLO: ${lede}`, 'Sjå oslo.kommune.no og Oslo-brua.'],
      ['apart dateline: OSLO:', `lede: ${lede}`, 'body: Sjå oslo.kommune.no og Oslo-brua.'],
    ],
  ])('labels, datelines and credits stand apart from the copy beside them: %j', (given, read) => {
    expect(framed(plainArticle('sak', ['Ny bru', ...given].join('\n'))).slice(1)).toEqual(read);
  });

  it.each<readonly [read: readonly string[]]>([
    [[`lede: FERJA: ${lede}`, 'body: Passasjerane på ferja ventar.']],
    [[`lede: FERJE OG BRU: ${lede}`, 'body: Striden om ferje og bru tar aldri slutt.']],
    [[`lede: SPORT: ${lede}`, `body: ${body}`]],
  ])('capitals that tell what the story is about stay in the copy: %j', (read) => {
    const lines = read.map((line) => line.slice(line.indexOf(' ') + 1));
    expect(framed(plainArticle('sak', ['Ny veg', ...lines].join('\n'))).slice(1)).toEqual(read);
  });
});
