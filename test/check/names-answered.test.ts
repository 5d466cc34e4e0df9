import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

type Row = readonly [what: string, norwegian: string, english: string, told: readonly string[]];

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['names-kept'] }).map(
    ({ level, message }) => `${level}: ${message}`,
  );
const became = (one: string, other: string) => [`error: “${one}” became “${other}”`];
const gone = (name: string) => [`warning: the name “${name}” is not in the English`];

describe('an abbreviation answers the name it stands for', () => {
  it.each<Row>([
    ['the initials', 'Hun bor i Stabekk Idrettspark.', 'She lives in SI.', []],
    ['the initials and a letter', 'Hun spiller for Stabekk Idrettsforening.', 'She plays for SIF.', []],
    ['the first initials', 'Kravet kom fra Norsk Folkehjelp Oslo.', 'The demand came from NF.', []],
    [
      'other initials',
      'Hun spiller for Stabekk Idrettslag.',
      'She plays for VIF.',
      became('Stabekk Idrettslag', 'VIF'),
    ],
    [
      'a longer name that begins so',
      'De møtte Anne Dahl.',
      'They met Adrian.',
      became('Anne Dahl', 'Adrian'),
    ],
    ['a short name that begins so', 'De møtte Anne Dahl.', 'They met Adele.', became('Anne Dahl', 'Adele')],
    [
      'countries as results give them',
      'Beste var Kari Moe, Norge, og Eva Berg, Sverige, på stafetten.',
      'The best were Kari Moe (NOR) and Eva Berg (SWE) in the relay.',
      [],
    ],
    [
      'countries by codes that are not English',
      'Beste var Moe, Sveits, Berg, Spania, og Lie, Storbritannia.',
      'The best were Moe (SUI), Berg (ESP) and Lie (GBR).',
      [],
    ],
    [
      'another country',
      'Beste var Kari Moe, Norge, og Eva Berg, Sverige, på stafetten.',
      'The best were Kari Moe (NOR) and Eva Berg (FIN) in the relay.',
      became('Sverige', 'FIN'),
    ],
    ['an article of one letter', 'Anken kom fra Anne Dahl.', 'A demand was made.', gone('Anne Dahl')],
    [
      'the words of an acronym',
      'NATO ber om ro i Kabul.',
      'The North Atlantic Treaty Organization wants calm in Kabul.',
      [],
    ],
    ['a state', 'Han bor i Arizona.', 'He lives in AZ.', []],
    ['a state by three letters', 'Han bor i Arizona.', 'He lives in ARZ.', []],
    ['four of its letters', 'Han bor i Arizona.', 'He lives in ARIN.', became('Arizona', 'ARIN')],
    ['another state of that letter', 'Han bor i Arizona.', 'He lives in AK.', became('Arizona', 'AK')],
    ['its letters behind the first', 'Han bor i Arizona.', 'He lives in ZA.', became('Arizona', 'ZA')],
    ['its letters in disorder', 'Han bor i Arizona.', 'He lives in ANZ.', became('Arizona', 'ANZ')],
    ['an acronym of six letters', 'De traff Tangen.', 'They met UNICEF.', became('Tangen', 'UNICEF')],
    ['a shouted word of seven', 'De traff Tangen.', 'They were STOPPED.', []],
    ['what is in capitals and no name', 'De traff Tangen.', 'They met on TV.', []],
  ])('%s: %s → %s', (_, norwegian, english, expected) => {
    expect(told(norwegian, english)).toEqual(expected);
  });
});

describe('a title is no part of a name', () => {
  it.each<Row>([
    ['kept', 'De traff general Tangen.', 'They met General Tangen.', []],
    [
      'kept before another name',
      'De traff general Tangen.',
      'They met General Brekke.',
      became('Tangen', 'General Brekke'),
    ],
    ['for a name', 'De traff Tangen.', 'They met the Prime Minister.', []],
    ['come in', 'De traff Tangen.', 'They met Inspector Tangen.', []],
    ['gone', 'Det sa Inspektør Siri Tangen.', 'Siri Tangen said so.', []],
  ])('%s: %s → %s', (_, norwegian, english, expected) => {
    expect(told(norwegian, english)).toEqual(expected);
  });
});

describe('half a name answers the whole', () => {
  it.each<Row>([
    ['the surname', 'De traff Siri Tangen.', 'They met Tangen.', []],
    ['the first name', 'De traff Siri Tangen.', 'They met Siri.', []],
    ['a first name that comes in', 'De traff Tangen.', 'They met Siri Tangen.', []],
    ['a common word only', 'Hun bor ved Brekke Skole.', 'She lives near the school.', gone('Brekke Skole')],
    [
      'a common word of the English only',
      'Skolen åpnet i går.',
      'Yesterday Brekke School opened.',
      ['warning: the name “Brekke School” is not in the Norwegian of this part'],
    ],
    [
      'the own word and another common one',
      'Hun bor ved Brekke Skole.',
      'She lives near Brekke College.',
      [],
    ],
    ['in small letters', 'De traff Siri Tangen.', 'They met siri tangen.', []],
    ['a like word in small letters', 'Det sa Siri Tangen.', 'The tangent was found.', gone('Siri Tangen')],
    ['by the glossary', 'De dro til Den Russiske Føderasjon.', 'They went to the Russian Federation.', []],
  ])('%s: %s → %s', (_, norwegian, english, expected) => {
    expect(told(norwegian, english)).toEqual(expected);
  });
});
