import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read/read.ts';
import { statusOf } from '../../src/formats/read/status-words.ts';

const line = 'Kommunen stenger kaia på Molnes fra mandag, og ingen ferje legger til før i mai.';
const shapes = {
  'front matter': (fields: string) => `---\ntitle: Kaia stenges\n${fields}\n---\n\n${line}\n`,
  docdata: (inside: string) =>
    `<nitf><head><title>Kaia</title><docdata>${inside}</docdata></head><body><body.head><hedline><hl1>Kaia stenges</hl1></hedline></body.head><body.content><p>${line}</p></body.content></body></nitf>`,
  'docdata’s attribute': (attribute: string) =>
    `<nitf><head><docdata ${attribute}/></head><body><body.head><hedline><hl1>Kaia stenges</hl1></hedline></body.head><body.content><p>${line}</p></body.content></body></nitf>`,
  'NITF’s head': (inside: string) =>
    `<nitf><head>${inside}</head><body><body.head><hedline><hl1>Kaia stenges</hl1></hedline></body.head><body.content><p>${line}</p></body.content></body></nitf>`,
  'NITF’s body': (inside: string) =>
    `<nitf><body><body.head><hedline><hl1>Kaia stenges</hl1></hedline></body.head><body.content>${inside}<p>${line}</p></body.content></body></nitf>`,
  ninjs: (fields: string) => `{"uri":"urn:x","headline":"Kaia stenges","body_text":"${line}",${fields}}`,
  'NewsML-G2': (inside: string) =>
    `<newsItem guid="x"><itemMeta>${inside}</itemMeta><contentMeta><headline>Kaia stenges</headline></contentMeta><contentSet><inlineXML><html><body><p>${line}</p></body></html></inlineXML></contentSet></newsItem>`,
  page: (inside: string) =>
    `<!doctype html><html><head><title>Kaia</title>${inside}</head><body><article><h1>Kaia stenges</h1><p>${line}</p></article></body></html>`,
  feed: (inside: string) =>
    `<rss version="2.0"><channel><title>Avisa</title><item><title>Kaia stenges</title><description>${line}</description>${inside}</item></channel></rss>`,
} as const;
type Shape = keyof typeof shapes;

async function factsOf(shape: Shape, said: string) {
  const [article] = await readArticles(shapes[shape](said), 'kai');
  const { status, embargo } = article!.facts;
  return embargo ?? status;
}

const at = '2027-01-12T06:00:00+01:00';

describe('an embargo with a time', () => {
  it.each<[Shape, string]>([
    ['front matter', `embargo: ${at} # husk`],
    ['front matter', `embargo: "${at}" # husk`],
    ['front matter', 'Embargo: 12.01.2027 06.00'],
    ['front matter', 'sperrefrist: tirsdag 12. januar 2027 kl. 06.00'],
    ['front matter', 'frigis: 12.1.2027 kl. 6'],
    ['front matter', 'ikke før: 12. januar 2027 kl. 06.00'],
    ['front matter', `embargo:\n  until: ${at}`],
    ['front matter', `embargoed: true\nembargo_until: ${at}`],
    ['front matter', `date: 2027-01-10\npublishDate: ${at}`],
    ['front matter', `release: ${at}`],
    ['docdata', '<date.release norm="20270112T060000+0100"/>'],
    ['docdata', '<date.issue norm="20270110"/><date.release norm="20270112T060000+0100"/>'],
    ['docdata', '<ed-msg info="Embargo til 12. januar 2027 kl. 06.00"/>'],
    ['docdata', '<ed-msg info="Ring vakta. Sperrefrist 12. januar 2027 kl. 06.00."/>'],
    ['NITF’s head', `<meta name="embargo" content="${at}"/>`],
    ['NITF’s body', '<p>EMBARGO TIL 12. JANUAR 2027 KL. 06.00</p>'],
    ['ninjs', `"embargoedUntil":"${at}"`],
    ['ninjs', `"embargoed":"${at}"`],
    ['ninjs', `"embargo":{"until":"${at}"}`],
    ['ninjs', `"embargoed":true,"embargo":"${at}"`],
    ['ninjs', `"extra":{"embargo":"${at}"}`],
    ['ninjs', '"ednote":"Sperrefrist 12. januar 2027 kl. 06.00"'],
    ['NewsML-G2', `<embargoed>${at}</embargoed>`],
    ['NewsML-G2', '<edNote>SPERREFRIST: 12. januar 2027 kl. 06.00</edNote>'],
    ['page', `<meta name="article:embargo" content="${at}">`],
    ['page', `<script type="application/ld+json">{"@graph":[{"embargoDate":"${at}"}]}</script>`],
    ['feed', `<prism:embargoDate>${at}</prism:embargoDate>`],
    ['feed', `<dcterms:available>${at}</dcterms:available>`],
  ])('in %s stands: %s', async (shape, said) => {
    expect(await factsOf(shape, said)).toBe(at);
  });
});

describe('a story', () => {
  it.each<[Shape, string]>([
    ['front matter', 'embargoed: true'],
    ['front matter', 'embargo: i morgen kl. 06'],
    ['front matter', 'klausulert: ja'],
    ['front matter', 'status: withheld # til ministeren har talt'],
    ['front matter', 'status: snart'],
    ['front matter', 'draft: true'],
    ['front matter', 'published: false'],
    ['front matter', 'release: etter pressekonferansen'],
    ['docdata', '<date.release norm="i morgen"/>'],
    ['docdata', '<ed-msg info="EMBARGO TIL TIRSDAG KL. 06.00"/>'],
    ['docdata', '<ed-msg msg-type="embargo" info="tirsdag"/>'],
    ['docdata', '<doc.copyright holder="NTB" status="withheld"/>'],
    ['docdata’s attribute', 'management-status="embargoed"'],
    ['docdata’s attribute', 'management-status="Withheld"'],
    ['docdata’s attribute', 'management-status="venter"'],
    ['ninjs', '"embargoed":true'],
    ['ninjs', '"embargoeduntil":"tirsdag"'],
    ['ninjs', '"pubstatus":"WITHHELD"'],
    ['ninjs', '"pubStatus":"pubstat:withheld"'],
    ['NewsML-G2', '<embargoed/>'],
    ['NewsML-G2', '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>'],
    ['NewsML-G2', '<edNote>Embargo til tirsdag kl. 06.</edNote>'],
    ['NewsML-G2', '<signal qcode="sig:embargo"/>'],
    ['page', '<meta name="pubstatus" content="withheld">'],
    ['feed', '<app:control><app:draft>yes</app:draft></app:control>'],
  ])('is withheld where %s says “%s”', async (shape, said) => {
    expect(await factsOf(shape, said)).toBe('withheld');
  });

  it.each<[Shape, string]>([
    ['front matter', 'status: canceled'],
    ['front matter', 'status: "Withdrawn"'],
    ['front matter', 'status: trukket'],
    ['front matter', 'tilbakekalt: ja'],
    ['front matter', 'kill: true'],
    ['docdata', '<ed-msg info="Saken er trukket tilbake."/>'],
    ['docdata’s attribute', 'management-status="Killed"'],
    ['NITF’s head', '<title>Kill/Takedown notice ~~~ Kill notice</title>'],
    ['NITF’s head', '<revision-history name="ab" comment="KILL"/>'],
    ['ninjs', '"pubStatus":"CANCELED"'],
    ['ninjs', '"pubstatus":"stat:canceled"'],
    ['NewsML-G2', '<pubStatus qcode="stat:canceled"/>'],
    ['page', '<script type="application/ld+json">{"creativeWorkStatus":"Withdrawn"}</script>'],
    ['feed', '<status>cancelled</status>'],
  ])('is called back where %s says “%s”', async (shape, said) => {
    expect(await factsOf(shape, said)).toBe('canceled');
  });

  it.each<[Shape, string]>([
    ['front matter', 'embargo:'],
    ['front matter', 'embargo: # ingen'],
    ['front matter', 'embargo: nei'],
    ['front matter', 'status: published'],
    ['front matter', 'status:'],
    ['front matter', 'draft: false'],
    ['front matter', 'published: 2026-01-11'],
    ['front matter', 'publisher: Kystavisa'],
    ['front matter', 'date: 2027-01-12\npublishDate: 2027-01-11'],
    ['front matter', 'slug: embargo-cuba\nkeywords: embargo'],
    ['docdata', '<date.issue norm="20270112T060000+0100"/><date.release norm="20270112T060000+0100"/>'],
    ['docdata', '<ed-msg info="Embargoen mot Cuba er omtalt i egen sak."/>'],
    ['docdata', '<ed-msg info="Embargoen er opphevet."/>'],
    ['docdata', '<ed-msg info="Ministeren drepte forslaget."/>'],
    ['docdata’s attribute', 'management-status="usable"'],
    ['NITF’s body', '<p>Embargoen mot Cuba gjelder til 12. januar 2027 kl. 06.00.</p>'],
    ['ninjs', '"embargoed":false'],
    ['ninjs', '"embargoed":null,"pubstatus":"usable"'],
    ['ninjs', '"embargoedReason":"pressekonferanse"'],
    ['NewsML-G2', '<pubStatus qcode="stat:usable"/><signal qcode="sig:correction"/>'],
    ['page', '<meta property="article:published_time" content="2027-01-12T06:00:00Z">'],
    ['page', '<meta property="video:release_date" content="2027-01-12">'],
    ['feed', '<pubDate>Tue, 12 Jan 2027 06:00:00 +0100</pubDate><media:status state="active"/>'],
  ])('is free where %s says “%s”', async (shape, said) => {
    expect(await factsOf(shape, said)).toBe('usable');
  });
});

it.each([
  ['usable', ['usable', 'stat:usable', 'Published', 'publisert', 'FINAL', 'klar']],
  ['withheld', ['withheld', 'STAT:WITHHELD', 'on-hold', 'utkast', 'unpublished']],
  [
    'canceled',
    ['canceled', 'Cancelled', 'killed', 'tilbaketrukket', 'annullert', 'withdrawn', 'http://x/canceled'],
  ],
  ['embargoed', ['embargoed', 'Sperret', 'klausulert']],
  ['unknown', ['foo', 'snart', 'usable soon']],
])('reads as %s: %s', (word, spellings) => {
  for (const spelling of spellings) expect([spelling, statusOf(spelling)]).toEqual([spelling, word]);
});
