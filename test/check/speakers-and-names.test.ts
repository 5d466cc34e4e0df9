import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';
import { expectFindings, type Row } from './expect-findings.ts';

describe('speakers-kept', () => {
  it.each<Row>([
    ['the same name', '«Vi taper», sa Fossheim til Lunde.', '“We are losing,” Fossheim told Lunde.', []],
    [
      'another name of the story',
      '«Vi taper», sa Fossheim til Lunde.',
      '“We are losing,” Lunde told Lunde.',
      ['speakers-kept error', 'names-kept error'],
    ],
    ['a dropped attribution', '«Vi taper», sa Fossheim.', '“We are losing.”', ['speakers-kept error']],
    [
      'ifølge kept',
      'Tre er pågrepet, ifølge politiet.',
      'Three people have been arrested, according to police.',
      [],
    ],
    [
      'ifølge dropped',
      'Tre er pågrepet, ifølge politiet.',
      'Three people have been arrested.',
      ['speakers-kept error'],
    ],
    [
      'seier, which is victory here',
      'Brann jubler etter en sterk seier.',
      'Brann celebrate after a strong win.',
      [],
    ],
    [
      'svarte, which is black here',
      'De svarte arbeiderne streiket.',
      'The black workers went on strike.',
      [],
    ],
  ])('%s: %s → %s', expectFindings);
});

describe('attributions in their many forms', () => {
  const dropped = ['speakers-kept error'];
  it.each<Row>([
    ['reported', 'Tre er sakna, melder NRK.', 'Three people are missing, NRK reports.', []],
    ['står det i', 'Han planla det, står det i tiltalen.', 'He planned it, according to the indictment.', []],
    ['står det i, dropped', 'Han planla det, står det i tiltalen.', 'He planned it.', dropped],
    [
      'det går fram av',
      'Det går fram av rapporten at broa var skadd.',
      'The bridge was damaged, the report shows.',
      [],
    ],
    [
      'det går frem av, dropped',
      'Det går frem av rapporten at broen var skadet.',
      'The bridge was damaged.',
      dropped,
    ],
    ['blir det sagt', 'Det blir hevda at fondet er tomt.', 'The fund is said to be empty.', []],
    ['blir hevdet, dropped', 'Det blir hevdet at fondet er tomt.', 'The fund is empty.', dropped],
    [
      'a sayer in small letters',
      'Politiet opplyser at to er pågrepet.',
      'Police say two people have been arrested.',
      [],
    ],
    [
      'a sayer in small letters, dropped',
      'Politiet opplyser til NTB at to er pågrepet.',
      'Two people have been arrested.',
      dropped,
    ],
    ['no “at”', 'Analytikarar seier dei trur på vekst.', 'Analysts say they believe in growth.', []],
    [
      'ifølge some, who think',
      'Ifølge noen forskere spiste dyret gress.',
      'Some researchers think the animal ate grass.',
      [],
    ],
    ['ifølge a plan', 'Skatten aukar, ifølgje planen.', 'The tax will rise under the plan.', []],
    [
      'ifølge as reportedly',
      'Partiet vil ifølge rapporten senke skatten.',
      'The party reportedly wants to cut the tax.',
      [],
    ],
    [
      'one attribution in two steps',
      'Veien er stengt, sa Moe, og la til at flere er skadet.',
      'The road is closed, Moe said, adding that several are injured.',
      [],
    ],
    ['hinted', 'Moe antyda at det blir val.', 'Moe hinted that there would be an election.', []],
    [
      'uttalte seg as spoke',
      'Moe uttalte seg etter kampen i Bergen.',
      'Moe spoke after the match in Bergen.',
      [],
    ],
    [
      'letters written, which tell nothing',
      'Davik skreiv lappane «for at folk skal vite det».',
      'Davik made the notes “so that people will know”.',
      [],
    ],
    [
      'meaning it, which tells nothing',
      'Folk trur ikkje at landet meiner alvor når det lover fred.',
      'People do not believe that the country is serious when it promises peace.',
      [],
    ],
  ])('%s: %s → %s', expectFindings);

  it.each<Row>([
    [
      'the witness’s word, which answers “vitnet”',
      'Moe sa han ville vente, men så vitnet begge i saken.',
      'He wanted to wait, but then both testified in the case.',
      dropped,
    ],
    [
      'the claims of the sentence itself',
      'Vik sa han fekk data som motseier det Moe hevda tidlegare, melder Avisa.',
      'He got data that contradict what Moe claimed earlier, Avisa reports.',
      ['speakers-kept warning'],
    ],
    [
      'the second of two sources',
      'Moe sa at han var inspirert av filmar, ifølgje tiltalen.',
      'Moe said he was inspired by films.',
      ['speakers-kept warning'],
    ],
  ])('another verb of saying excuses none: %s: %s → %s', expectFindings);
});

describe('names-kept', () => {
  it.each<Row>([
    ['an exonym', 'Hun reiste til København og Hellas.', 'She travelled to Copenhagen and Greece.', []],
    [
      'a transliteration',
      'Han møtte Volodymyr Zelenskyj i Moskva.',
      'He met Volodymyr Zelensky in Moscow.',
      [],
    ],
    [
      'a genitive',
      'Regjeringen støtter Fossheims forslag.',
      'The government supports Fossheim’s proposal.',
      [],
    ],
    [
      'a Nynorsk genitive',
      'Partiet støttar Vereide sitt framlegg.',
      'The party supports Vereide’s proposal.',
      [],
    ],
    [
      'an abbreviation',
      'FN og EU ber om ro i USA.',
      'The UN and the EU ask for calm in the United States.',
      [],
    ],
    ['an institution', 'Saken går til Høyesterett.', 'The case goes to the Supreme Court.', []],
    [
      'a name joined to a noun',
      'Han bor ved Titicacasjøen i Bolivia.',
      'He lives by Lake Titicaca in Bolivia.',
      [],
    ],
    [
      'a name from elsewhere',
      'Hun bor i Bergen med Jonas Eide.',
      'She lives in Manchester with Jonas Eide.',
      ['names-kept error'],
    ],
    [
      'a name become vague',
      'Kravet kom fra Sverre Tangen onsdag.',
      'The demand came from an official on Wednesday.',
      ['names-kept warning'],
    ],
    ['a nationality', 'Den franske presidenten kom til Oslo.', 'The French president came to Oslo.', []],
  ])('%s: %s → %s', expectFindings);
});

describe('names that come and go', () => {
  const foreign = ['names-kept warning'];
  it.each<Row>([
    ['a people for a land', 'Den iranske presidenten kom.', 'The president of Iran came.', []],
    [
      'another people',
      'Den irske regjeringa svarte i går.',
      'Yesterday the Indian government replied.',
      foreign,
    ],
    ['one of a people', 'Han tapte mot kanadieren i går.', 'Yesterday he lost to the Canadian.', []],
    [
      'a people in a compound',
      'Tidlegare leiaren møtte senioriranske folk.',
      'The former leader met senior Iranian people.',
      [],
    ],
    [
      'a capital for its government',
      'De stoler ikke på amerikanske myndigheter.',
      'They do not trust Washington.',
      [],
    ],
    ['another capital', 'De stoler ikke på amerikanske myndigheter.', 'They do not trust Pretoria.', foreign],
    [
      'an institution in small letters',
      'Saka er hos justiskomiteen.',
      'The case is before the Judiciary Committee.',
      [],
    ],
    [
      'a name nobody wrote',
      'Dyret levde i krittiden.',
      'The animal lived in the time of Hallvard Berg.',
      foreign,
    ],
    [
      'the story’s own land, explained',
      'Stortinget vedtok det.',
      'The Storting, Norway’s parliament, passed it.',
      [],
    ],
    ['a cognate in small letters', 'Det var ein orkan av kategori 1.', 'It was a Category 1 hurricane.', []],
    ['a Greek name', 'Grekeren Pytagoras reiste hit.', 'The Greek Pythagoras travelled here.', []],
    ['a region told after a town', 'Han budde i Harlem, New York.', 'He lived in Harlem.', []],
    [
      'a region where there is no town',
      'Han budde lenge i New York.',
      'He lived there for a long time.',
      foreign,
    ],
    ['a month’s genitive', 'Møtet i juni var historisk.', 'June’s meeting was historic.', []],
    ['the pronoun after a word', '– Teiner kan jeg kjøpe, sier han.', '“Pots I can buy,” he says.', []],
  ])('%s: %s → %s', expectFindings);

  const told = (source: readonly string[], target: readonly string[]) =>
    checkSegments(source, target).map(({ rule, at }) => `${rule} at ${at}`);

  it('a first name becomes the surname of the same person', () => {
    const source = ['Kari Moe bur i Hamar.', 'Sidan møtte Kari pressa.'];
    expect(told(source, ['Kari Moe lives in Hamar.', 'Later Ms Moe met the press.'])).toEqual([]);
    expect(told(source, ['Kari Moe lives in Hamar.', 'Later Ms Bratland met the press.'])).toEqual([
      'names-kept at 1',
    ]);
  });

  it('a slip in the Norwegian is mended where the story spells the name right elsewhere', () => {
    const source = ['Flyet frå Tangerud landa.', 'Flyplassen i Tangarud er stengd.'];
    expect(told(source, ['The plane from Tangerud landed.', 'The airport in Tangerud is closed.'])).toEqual(
      [],
    );
    expect(told(source.slice(1), ['The airport in Tangerud is closed.'])).toEqual(['names-kept at 0']);
  });

  it('a full name from another part stands in this one', () => {
    const source = ['Jonas Eide kom.', 'Ho reiste til Hamar i går.'];
    expect(told(source, ['Jonas Eide came.', 'She went to Hamar with Jonas Eide yesterday.'])).toEqual([
      'names-kept at 1',
    ]);
  });
});

describe('what is easily overlooked', () => {
  it.each<Row>([
    [
      'a name misspelt',
      'Kravet kom fra Sverre Tangerud.',
      'The demand came from Sverre Tangarud.',
      ['names-kept warning'],
    ],
    [
      'a name spelt in English',
      'Båten nådde Mikronesia i går.',
      'The boat reached Micronesia yesterday.',
      [],
    ],
    ['he for hun', 'Hun møtte pressen i Oslo.', 'He met the press in Oslo.', ['speakers-kept warning']],
    ['they for hun', 'Hun og mannen møtte pressen.', 'They met the press together.', []],
    [
      'pounds as dollars',
      'Klubben betalte 27 millioner pund.',
      'The club paid $27 million.',
      ['numbers-kept error'],
    ],
    [
      'a sentence lost',
      'Veien er stengt på grunn av ras. Beboerne i dalen er uten strøm og vann.',
      'Residents of the valley have no electricity or water.',
      ['length error'],
    ],
    ['an acre for a mål', 'Gården er på 200 mål.', 'The farm covers 200 acres.', ['numbers-kept error']],
    [
      'a Nynorsk quote',
      '– Me treng fleire lærarar, seier rektor Åse Bjørkum.',
      '“We need more teachers,” says headteacher Åse Bjørkum.',
      [],
    ],
    [
      'the penalty area',
      'Strøm ble felt innenfor 16-meteren.',
      'Strøm was brought down inside the penalty area.',
      [],
    ],
    [
      'Christmas, which is no month',
      'Ingen vet om våpnene tier før jul.',
      'No one knows whether the guns will fall silent before Christmas.',
      [],
    ],
  ])('%s: %s → %s', expectFindings);
});

describe('claims-kept', () => {
  it.each<Row>([
    ['a charge', 'En mann er siktet for bedrageri.', 'A man has been charged with fraud.', []],
    [
      'a charge become a conviction',
      'En mann er siktet for bedrageri.',
      'A man has been convicted of fraud.',
      ['claims-kept error'],
    ],
    [
      'a conviction',
      'Den tiltalte ble dømt til sju års fengsel.',
      'The defendant was sentenced to seven years in prison.',
      [],
    ],
    [
      'hearsay',
      'Mannen skal ha solgt boliger som ikke fantes.',
      'The man is said to have sold homes that did not exist.',
      [],
    ],
    [
      'hearsay become fact',
      'Mannen skal ha solgt boliger som ikke fantes.',
      'The man sold homes that did not exist.',
      ['claims-kept error'],
    ],
    ['skal of the future', 'Laget skal ha møte i morgen.', 'The team have a meeting tomorrow.', []],
  ])('%s: %s → %s', expectFindings);
});
