import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read/read.ts';

const line = 'Kommunen stenger kaia på Molnes fra mandag, og ingen ferje legger til før i mai.';
const at = '2027-01-12T06:00:00+01:00';
const inWords = '12. januar 2027 kl. 06.00';

const front = (fields: string) => `---\ntitle: Kaia stenges\n${fields}\n---\n\n${line}\n`;
const above = (notice: string) =>
  `${notice}\n\nKaia stenges\n\n${line}\n\n– Det er trist, sier fisker Ola Vik.\n`;
const below = (notice: string) =>
  `Kaia stenges\n\n${line}\n\n– Det er trist, sier fisker Ola Vik.\n\n${notice}\n`;
const nitf = (head: string, bodyHead = '', end = '') =>
  `<nitf><head>${head}</head><body><body.head>${bodyHead}<hedline><hl1>Kaia stenges</hl1></hedline></body.head><body.content><p>${line}</p></body.content>${end}</body></nitf>`;
const ninjs = (fields: string) => `{"uri":"urn:x","headline":"Kaia stenges","body_text":"${line}",${fields}}`;
const newsml = (rights: string, meta = '') =>
  `<newsItem guid="x">${rights}<itemMeta/><contentMeta>${meta}<headline>Kaia stenges</headline></contentMeta><contentSet><inlineXML><html><body><p>${line}</p></body></html></inlineXML></contentSet></newsItem>`;
const page = (head: string, before = '', after = '', attributes = '') =>
  `<!doctype html><html><head><title>Kaia</title>${head}</head><body>${before}<article${attributes}><h1>Kaia stenges</h1><p>${line}</p>${after}</article></body></html>`;
const feed = (title: string) =>
  `<rss version="2.0"><channel><title>Avisa</title><item><title>${title}</title><description>${line}</description></item></channel></rss>`;
const mail = (subject: string, header = 'X-Mailer: Desken') =>
  `From: desk@example.org\nSubject: ${subject}\n${header}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${line}\n`;

async function heldBy(text: string): Promise<string> {
  const [article] = await readArticles(text, 'kai');
  return article?.facts.embargo ?? article?.facts.status ?? 'nothing';
}

describe('an embargo with a time, said where one may not look', () => {
  it.each([
    ['a key in single quotation marks', front(`'sperrefrist': ${at}`)],
    ['a key in double ones', front(`"embargo": "${at}"`)],
    ['a key of two words', front(`tilgjengelig fra: ${at}`)],
    ['a blank before the colon', front(`embargo : ${at}`)],
    ['a field set in', front(`meta:\n  desk: nord\n  embargo: ${at}`)],
    ['an order above the text', above(`Må ikke publiseres før ${inWords}`)],
    ['an order below it', below(`Skal ikke offentliggjøres før tirsdag ${inWords}.`)],
    ['an order in Nynorsk', above(`Kan ikkje publiserast før ${inWords}`)],
    ['an order in English', below('Must not be published before 12 January 2027 at 06:00')],
    ['when it may be used', above(`Publiseres tidligst ${inWords}`)],
    ['letters set apart', above(`E M B A R G O ${inWords}`)],
    ['behind what it is', above(`Pressemelding – sperrefrist ${inWords}`)],
    ['shut until', above(`Sperret til ${inWords}`)],
    ['shut until, in Nynorsk', below(`Sperra til tysdag ${inWords}.`)],
    ['bound until', above(`BINDES TIL ${inWords.toUpperCase()}`)],
    ['bound until, of the story', below(`Saken bindes til ${inWords}.`)],
    ['shut until, of the message', above(`Meldingen er sperret fram til ${inWords}.`)],
    ['bound until, in a note', ninjs(`"ednote":"Bindast til ${inWords}"`)],
    ['bound until, before the headline', above('Merk:').replace('Merk:\n\n', `Sperret til ${inWords}: `)],
    ['a field of that name', front(`bindes_til: ${at}`)],
    ['a keyword with a time', ninjs(`"keywords":["kai","EMBARGO TIL ${inWords.toUpperCase()}"]`)],
    ['a comment in Markdown', `<!-- embargo: ${at} -->\n\n# Kaia stenges\n\n${line}\n`],
    ['a meta of the agency', nitf('<meta name="NTBSperrefrist" content="12.01.2027 06:00"/>')],
    ['the distributor', nitf('', `<distributor>EMBARGO TIL ${inWords.toUpperCase()}</distributor>`)],
    ['a tagline', nitf('', '', `<body.end><tagline>Embargo til ${inWords}</tagline></body.end>`)],
    ['the rights', nitf(`<docdata><doc.rights>Embargo til ${inWords}</doc.rights></docdata>`)],
    ['an editorial note', ninjs(`"editorialNote":"Embargo til ${inWords}"`)],
    ['a list of notes', ninjs(`"ednotes":["Embargo til ${inWords}"]`)],
    ['terms of use', ninjs(`"usageterms":"Embargo til ${inWords}"`)],
    ['a schedule of the system', ninjs(`"schedule_settings":{"utc_embargo":"2027-01-12T06:00:00+01:00"}`)],
    [
      'terms of use in NewsML',
      newsml(`<rightsInfo><usageTerms>Embargo til ${inWords}</usageTerms></rightsInfo>`),
    ],
    ['a note beside the content', newsml('', `<edNote>Embargo til ${inWords}</edNote>`)],
    ['a comment on a page', page(`<!-- EMBARGO TIL ${inWords.toUpperCase()} -->`)],
    ['a time named for it', page('', '', `<time class="embargo" datetime="${at}">12. januar</time>`)],
    ['an attribute', page('', '', '', ` data-embargo="${at}"`)],
    ['a header of the page', page('', `<header><p>SPERREFRIST: ${inWords}</p></header>`)],
    ['a footer', page('', '', `<footer>Sperrefrist: ${inWords}</footer>`)],
    ['an aside', page('', '', `<aside><p>Sperrefrist: ${inWords}</p></aside>`)],
    ['brackets before a title', feed('[EMBARGO 12.01.2027 kl. 06.00] Kaia stenges')],
    ['brackets before a subject', mail(`[Embargo til ${inWords}] Kaia stenges`)],
    ['a header of a mail', mail('Kaia stenges', `X-Embargo: ${at}`)],
  ])('in %s', async (_where, text) => expect(await heldBy(text)).toBe(at));
});

describe('a story is withheld', () => {
  it.each([
    ['by a field set in', front('meta:\n  status: withheld')],
    ['by a state', front('state: hold')],
    ['as private', front('private: true')],
    ['by who may see it', front('visibility: private')],
    ['as exempt', front('unntatt_offentlighet: ja')],
    ['by an embargo until nobody knows when', above('Embargo: etter avtale')],
    ['by an order without a day', below('ikke publiser før kl. 06.00')],
    ['by a message to editors', nitf('<docdata><ed-msg msg-type="hold" info="Ring vakta"/></docdata>')],
    ['by the agency’s status', nitf('<meta name="NTBStatus" content="Sperret"/>')],
    ['by one word to editors', ninjs('"ednote":"HOLD"')],
    ['by a flag', ninjs('"flags":{"marked_for_not_publication":true}')],
    [
      'by a keyword',
      nitf('<docdata><key-list><keyword key="kai"/><keyword key="EMBARGO"/></key-list></docdata>'),
    ],
    ['by its slugline', nitf('<docdata><du-key key="EMBARGO-kai-molnes"/></docdata>')],
    [
      'by a subject',
      nitf('<tobject tobject.type="Innenriks"><tobject.subject tobject.subject.type="EMBARGO"/></tobject>'),
    ],
    ['by a keyword in ninjs', ninjs('"keywords":["kai","Molnes","ferje","Nes","havn","EMBARGO"]')],
    ['by a slugline in ninjs', ninjs('"slugline":"kai-EMBARGO"')],
    [
      'by a subject in ninjs',
      ninjs('"subject":[{"name":"Samferdsel","code":"n:1"},{"name":"EMBARGO","code":"n:2"}]'),
    ],
    ['by tags', ninjs('"tags":[{"name":"EMBARGO"},{"name":"kai"}]')],
    ['by a keyword in NewsML', newsml('', '<keyword>EMBARGO</keyword>')],
    ['by a slugline in NewsML', newsml('', '<slugline>SPERREFRIST-kai</slugline>')],
    ['by a subject in NewsML', newsml('', '<subject qcode="n:1"><name>EMBARGO</name></subject>')],
    ['by keywords of a page', page('<meta name="keywords" content="kai, EMBARGO, Molnes"/>')],
    [
      'by a tag of a page',
      page('<meta property="article:tag" content="Kai"/><meta property="article:tag" content="EMBARGO"/>'),
    ],
    [
      'by keywords in a page’s data',
      page(
        '<script type="application/ld+json">{"@type":"NewsArticle","keywords":["kai","EMBARGO"]}</script>',
      ),
    ],
    [
      'by the category of a feed',
      feed('Kaia stenges').replace(
        '<title>Kaia',
        '<category>EMBARGO</category><category>Kai</category><title>Kaia',
      ),
    ],
    [
      'by a term of a feed',
      feed('Kaia stenges').replace('<title>Kaia', '<category term="EMBARGO"/><title>Kaia'),
    ],
    ['by a category', front('category: EMBARGO')],
    ['by a list of keywords', front('keywords: kai, EMBARGO')],
    ['by a slug', front('slug: kai-EMBARGO')],
    ['by a header of a mail', mail('Kaia stenges', 'Keywords: kai, EMBARGO')],
    ['as “under embargo”', ninjs('"keywords":["under embargo","kai"]')],
    ['bound to a time that nobody can know', above('Bindes til tirsdag kl. 06.00')],
    ['bound, in Nynorsk', below('Saka blir bunden til tysdag kl. 06.00.')],
    ['shut in capitals', above('SPERRET TIL TIRSDAG KL. 06.00')],
    ['shut, in a note', ninjs('"ednote":"Sperret til kl. 18.00"')],
    ['by a word before a subject', mail('EMBARGO - Kaia stenges')],
  ])('%s', async (_how, text) => expect(await heldBy(text)).toBe('withheld'));

  it('and cancelled by the state of the system', async () =>
    expect(await heldBy(ninjs('"state":"killed"'))).toBe('canceled'));
});

describe('a story is free', () => {
  it.each([
    ['with a county for a state', front('state: Vestland')],
    ['that may be commented on', front('comment_status: open\nping_status: closed')],
    ['that all may see', front('visibility: public\nprivate: false')],
    ['with terms of use', ninjs('"usageterms":"Fri bruk for abonnenter."')],
    ['with a note to editors', ninjs('"ednote":"Bilder følger."')],
    ['whose flag is down', ninjs('"flags":{"marked_for_not_publication":false}')],
    ['beside a menu', page('', '<nav><a class="tag-embargo" href="/t">Embargo</a></nav>')],
    ['beside a teaser', page('', '', '<aside><p>Embargo mot Cuba til 12. januar 2027</p></aside>')],
    ['beside a comment of the template', page('<!-- embargo module: start -->')],
    ['about an embargo, by a keyword', ninjs('"keywords":["Embargo","Cuba"]')],
    ['about one, by keywords in capitals', ninjs('"keywords":["EMBARGO","CUBA","USA"]')],
    ['about one, by its slugline', ninjs('"slugline":"embargo-cuba"')],
    ['about one, by a slugline in capitals', nitf('<docdata><du-key key="EMBARGO-CUBA"/></docdata>')],
    [
      'about one, by a category',
      feed('Kaia stenges').replace('<title>Kaia', '<category>Våpenembargo</category><title>Kaia'),
    ],
    ['about one, by keywords of a page', page('<meta name="keywords" content="embargo, Cuba, USA"/>')],
    ['about one, by a tag', front('tags: handelsembargo, Embargo')],
    ['about one, by a subject', newsml('', '<subject qcode="n:1"><name>Embargo</name></subject>')],
    ['about one that lasts, by a keyword', front('keywords: Embargo mot Iran')],
    ['about a road', above('Sperret til kl. 18.00')],
    ['about a road that is shut until a day', below('Sperret til tirsdag kl. 06.00')],
    ['about a road, in a sentence', below('Veien er sperret til 12. januar 2027 kl. 06.00.')],
    ['about roads that are told of', below('Saken om veien som er sperret til tirsdag kl. 06.00, er anket.')],
    ['about a rate of interest', below('Renta bindes til 12. januar 2027.')],
    ['about a loan’s facts', below('Bindes til: 12. januar 2027')],
    ['about a kill that is bound to a place', below('Bindes til åstedet kl. 06.00')],
    ['of a sanction', mail('EMBARGO: EU STANSER VÅPENSALGET')],
    ['in which others must wait', below('Navnene kan ikke offentliggjøres før tirsdag kl. 12.')],
    ['with a message to editors', nitf('<docdata><ed-msg msg-type="info" info="Ring vakta"/></docdata>')],
    ['with a field set in', front('meta:\n  status: publisert')],
  ])('%s', async (_how, text) => expect(await heldBy(text)).toBe('usable'));
});
