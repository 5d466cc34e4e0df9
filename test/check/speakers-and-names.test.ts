import { describe, it } from 'vitest';
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
