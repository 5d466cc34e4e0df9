import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['names-kept'] }).map(
    ({ level, message }) => `${level}: ${message}`,
  );

describe('names of the Norwegian are looked for in the English', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'a full name',
      'Kravet kom fra Sverre Tangen.',
      'The demand came from Sverre Tangen.',
      'The demand came from Ola Brekke.',
      ['error: “Sverre Tangen” became “Ola Brekke”'],
    ],
    [
      'a surname alone',
      'Kravet kom fra Sverre Tangen.',
      'The demand came from Tangen.',
      'The demand came from Brekke.',
      ['error: “Sverre Tangen” became “Brekke”'],
    ],
    [
      'a name with a genitive',
      'De støtter Tangens forslag.',
      "They support Tangen's proposal.",
      "They support Brekke's proposal.",
      ["error: “Tangens” became “Brekke's”"],
    ],
    [
      'an exonym',
      'Han bor i Firenze.',
      'He lives in Florence.',
      'He lives in Rome.',
      ['error: “Firenze” became “Rome”'],
    ],
    [
      'a country',
      'Han reiste til Tyskland.',
      'He travelled to Germany.',
      'He travelled to Sweden.',
      ['error: “Tyskland” became “Sweden”'],
    ],
    [
      'a Nynorsk country',
      'Ho reiste til Noreg.',
      'She travelled to Norway.',
      'She travelled to Denmark.',
      ['error: “Noreg” became “Denmark”'],
    ],
    [
      'a transliterated name',
      'Han traff Vladimir Putin og Sergej Lavrov.',
      'He met Vladimir Putin and Sergei Lavrov.',
      'He met Vladimir Putin and Dmitry Medvedev.',
      ['warning: the name “Sergej Lavrov” is not in the English'],
    ],
    [
      'a name without its accent',
      'Han traff François Hollande.',
      'He met Francois Hollande.',
      'He met Nicolas Sarkozy.',
      ['error: “François Hollande” became “Nicolas Sarkozy”'],
    ],
    [
      'a name with å',
      'Han bor i Ålesund.',
      'He lives in Alesund.',
      'He lives in Bergen.',
      ['error: “Ålesund” became “Bergen”'],
    ],
    [
      'a bridge named',
      'Ulykken skjedde på Tromsøbrua.',
      'The accident happened on the Tromsø bridge.',
      'The accident happened on the Bodø bridge.',
      ['error: “Tromsøbrua” became “Bodø”'],
    ],
    [
      'a name with a hyphen',
      'Anne-Lise Moe er valgt.',
      'Anne-Lise Moe has been elected.',
      'Anne-Kari Lund has been elected.',
      ['error: “Anne-Lise Moe” became “Anne-Kari Lund”'],
    ],
    [
      'initials',
      'Han leste J.R. Tveit.',
      'He read J.R. Tveit.',
      'He read Harald Sunde.',
      ['error: “J.R. Tveit” became “Harald Sunde”'],
    ],
    [
      'a title that comes in',
      'De møtte Karin Bø.',
      'They met Prime Minister Karin Bø.',
      'They met Prime Minister Unni Lid.',
      ['warning: the name “Karin Bø” is not in the English'],
    ],
    [
      'Mrs before a name',
      'De møtte Karin Bø.',
      'They met Mrs. Bø.',
      'They met Mrs. Lid.',
      ['warning: “Karin Bø” became “Lid”'],
    ],
    [
      'an abbreviation',
      'FN ber om ro.',
      'The UN calls for calm.',
      'NATO calls for calm.',
      ['error: “FN” became “NATO”'],
    ],
    [
      'an abbreviation spelt out',
      'NATO ber om ro i Kabul.',
      'The North Atlantic Treaty Organization calls for calm in Kabul.',
      'The African Union calls for calm in Kabul.',
      ['error: “NATO” became “African Union”'],
    ],
    [
      'an American state',
      'Han bor i Arizona.',
      'He lives in AZ.',
      'He lives in NM.',
      ['error: “Arizona” became “NM”'],
    ],
    [
      'an institution',
      'Saken går til Stortinget.',
      'The case goes to the Storting.',
      'The case goes to the Bundestag.',
      ['error: “Stortinget” became “Bundestag”'],
    ],
    [
      'the Storting as parliament',
      'Saken går til Stortinget.',
      'The case goes to parliament.',
      'The case goes to Brussels.',
      ['error: “Stortinget” became “Brussels”'],
    ],
    [
      'Mrs May',
      'De møtte Theresa May.',
      'They met Mrs May.',
      'They met Mrs Thatcher.',
      ['warning: “Theresa May” became “Thatcher”'],
    ],
    [
      'a name vanished',
      'Kravet kom fra Sverre Tangen i går.',
      'The demand came from Sverre Tangen yesterday.',
      'The demand came from somebody yesterday.',
      ['warning: the name “Sverre Tangen” is not in the English'],
    ],
    [
      'a name misspelt',
      'Kravet kom fra Tangerud.',
      'The demand came from Tangerud.',
      'The demand came from Tangarud.',
      ['warning: the name “Tangerud” is spelt “Tangarud”'],
    ],
    [
      'a Greek name',
      'Han leste Pytagoras.',
      'He read Pythagoras.',
      'He read Pytagores.',
      ['warning: the name “Pytagoras” is spelt “Pytagores”'],
    ],
    [
      'a name with c for k',
      'De reiste til Korinth.',
      'They travelled to Corinth.',
      'They travelled to Korintu.',
      ['warning: the name “Korinth” is spelt “Korintu”'],
    ],
    [
      'a newspaper',
      'Det skriver Aftenposten.',
      'Aftenposten reports.',
      'The Guardian reports.',
      ['error: “Aftenposten” became “Guardian”'],
    ],
    [
      'a first name for a surname',
      'De traff Sharon Davis.',
      'They met Sharon Davis.',
      'They met Ms Hill.',
      ['warning: “Sharon Davis” became “Hill”'],
    ],
    [
      'a court',
      'Saken går til Høyesterett.',
      'The case goes to the Supreme Court.',
      'The case goes to Borgarting.',
      ['error: “Høyesterett” became “Borgarting”'],
    ],
    [
      'a name with de',
      'De traff Charles de Gaulle.',
      'They met Charles de Gaulle.',
      'They met Georges Pompidou.',
      ['error: “Charles” became “Georges Pompidou”'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });

  it.each<readonly [what: string, norwegian: string, english: string]>([
    [
      'a name with an English apostrophe alone',
      "De støtter Jens Aas' forslag.",
      "They support Jens Aas' proposal.",
    ],
    ['a name joined to a noun', 'De møttes på Hardangervidda.', 'They met on the Hardanger plateau.'],
    ['a title not written in Norwegian', 'De møtte biskopen.', 'They met the Bishop.'],
    ['an abbreviation for a full name', 'Verdens helseorganisasjon ber om ro.', 'The WHO calls for calm.'],
    ['a people', 'Den kroatiske presidenten kom.', 'The Croatian president came.'],
    ['a people in the plural', 'Nordmennene vant.', 'The Norwegians won.'],
    ['a language', 'Hun snakker spansk.', 'She speaks Spanish.'],
    ['a month in English', 'Han kom i mai.', 'He came in May.'],
    ['a shouted word', 'Dette er STOPPET.', 'This is STOPPED.'],
    ['a headline in capitals', 'Tangen valgt i Oslo.', 'Tangen Elected Leader In Oslo.'],
    ['a name twice', 'Tangen møtte Brekke. Tangen tapte.', 'Tangen met Brekke. Tangen lost.'],
    ['a name that becomes he', 'Tangen møtte Brekke. Tangen tapte.', 'Tangen met Brekke. He lost.'],
    ['a letter too many', 'Kravet kom fra Tangerud.', 'The demand came from Tangerud.'],
    ['a double letter', 'Kravet kom fra Solberget.', 'The demand came from Solberget.'],
    ['a party', 'Venstre stemte imot.', 'The Liberal Party voted against.'],
    ['a company', 'Equinor selger feltet.', 'Equinor is selling the field.'],
    ['a street', 'Han bor i Storgata.', 'He lives in Storgata street.'],
    ['a word that opens a sentence', 'Derfor gikk han.', 'Therefore he left.'],
    ['a name that opens a sentence', 'Tangen gikk.', 'Tangen left.'],
    ['a noun that opens a sentence', 'Ferja er innstilt.', 'Ferries are off.'],
    ['a ship', 'Båten «Havlyn» sank.', 'The boat “Havlyn” sank.'],
    ['a name behind a colon', 'Resultat: Tangen vant.', 'Result: Tangen won.'],
    ['a name in brackets', 'Lederen (Tangen) gikk.', 'The leader (Tangen) left.'],
    ['I, which is no name', 'Han sa at jeg måtte gå.', 'He said that I had to go.'],
    ['a TV, which is no name', 'Det ble vist på fjernsyn.', 'It was shown on TV.'],
    ['the euro code', 'Han betalte 5 euro.', 'He paid EUR 5.'],
    ['a sea', 'De seilte i Nordsjøen.', 'They sailed the North Sea.'],
    ['a war', 'Han skrev om annen verdenskrig.', 'He wrote about the Second World War.'],
    ['a word in capitals of two letters', 'Den er OK.', 'It is OK.'],
    ['people in the plural of a place', 'Bergenserne jubler.', 'The people of Bergen are cheering.'],
    ['a name with van', 'De traff Robin van Persie.', 'They met Robin van Persie.'],
  ])('%s: %s → %s is silent', (_, norwegian, english) => {
    expect(told(norwegian, english)).toEqual([]);
  });
});
