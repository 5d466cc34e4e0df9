import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read.ts';

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
    ['of a sanction', mail('EMBARGO: EU STANSER VÅPENSALGET')],
    ['in which others must wait', below('Navnene kan ikke offentliggjøres før tirsdag kl. 12.')],
    ['with a message to editors', nitf('<docdata><ed-msg msg-type="info" info="Ring vakta"/></docdata>')],
    ['with a field set in', front('meta:\n  status: publisert')],
  ])('%s', async (_how, text) => expect(await heldBy(text)).toBe('usable'));
});
