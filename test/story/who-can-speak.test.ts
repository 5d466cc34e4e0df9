import { expect, it } from 'vitest';
import { isAgent, isSomebody, isThing } from '../../src/story/somebody.ts';
import { readPhrase } from '../../src/story/source-phrase.ts';
import { describes, isFormer } from '../../src/story/source-words.ts';
import { readStrokes } from './strokes.ts';

function canSpeak(copy: string): boolean {
  const { tokens, at } = readStrokes(copy);
  const source = readPhrase(tokens, at[0] ?? 0, at[1] ?? tokens.length);
  if (source === null) throw new Error(`${copy} names nothing`);
  return isSomebody(tokens, source);
}

it.each([
  'ordføreren',
  'naboer',
  'politiet',
  'rapporten',
  'offiser',
  'offiserer',
  'offiserar',
  'diplomatane',
  'diplomatene',
  'biskopene',
  'presidentar',
  'presidenter',
  'presidente',
  '60 prosent',
  'andre',
  'de andre',
  'forskning.no',
  'avisa.com',
  'avisa.info',
  'gjengen',
  'båten',
  'skipet',
  'ferja',
  'brukargruppene',
  'brukargruppane',
  'høyttalarar',
  'badegjester',
  'USAs toppsjikt',
  'kommunens ungdomsråd',
  'to ungdomsråd',
  '40 ungdomsråd',
  'ung montør',
  'ung esperantist',
  'ung ufolog',
  'ung aspirant',
  'ung regent',
  'klok Kari Moe og Ola Vik',
  'sinte naboer',
  'noen naboer',
  'alle de tre',
  'en utlending',
  'ein flyktning',
  'en yngling',
])('%s can say something', (copy) => {
  expect(canSpeak(`opplyser |${copy}`)).toBe(true);
});

it.each([
  'situasjonen',
  'globalisering',
  'kort',
  'elva',
  'isen',
  'ungdomsråd',
  'montør',
  'lokalt ungdomsråd',
  'lokalt kvisthus',
  'understell',
  'en skvett',
  'det mulig',
  'det viktige',
  'det naturleg',
  'det politisk',
  'det politiske',
  'det digitalt',
  'det gitt',
  'den tidligere',
  'den tidlegare',
  'kommuniserer',
  'koordinerer hjelpearbeidere',
  'sin advokat',
  'si mor',
  'sitt navn',
  'sine naboer',
  'noe folk',
  'noko folk',
])('%s can say nothing', (copy) => {
  expect(canSpeak(`opplyser |${copy}`)).toBe(false);
});

it.each([
  ['|Personlig| synes', false],
  ['|Personleg| synest', false],
  ['|Sannsynligvis| vil', false],
  ['|Totalt| vil', false],
  ['|Alltids| vil', true],
  ['|Retorikk| er', false],
  ['|Rikdom| gir', false],
  ['|Globalisering| gir', false],
  ['|Privatisering| gir', false],
  ['|Inflasjon| gir', false],
  ['|Situasjonen| gir', false],
  ['|Frihet| gir', false],
  ['|Friheten| gir', false],
  ['|Friheit| gir', false],
  ['|Friheita| gir', false],
  ['|Sosialisme| gir', false],
  ['|Sosialismen| gir', false],
  ['|Forresten| gir', true],
  ['|Jens| sier', true],
  ['|Hjelpeorganisasjonen| sier', true],
  ['|Retorikk Norge| sier', true],
  ['Selskapet |Retorikk| sier', true],
  ['|Telenor| sier', true],
  ['|Visma| sier', true],
  ['|Legevakt1| sier', true],
])('%s: a lone word that opens a sentence is somebody: %s', (copy, somebody) => {
  expect(canSpeak(copy)).toBe(somebody);
});

it.each([
  ['innsenderen', true],
  ['meldaren', true],
  ['montøren', true],
  ['gitaristen', true],
  ['arkeologen', true],
  ['arbeidsgiveren', true],
  ['arbeidsgjevaren', true],
  ['senderen', true],
  ['seieren', false],
  ['våren', false],
  ['artisten', false],
  ['dialogen', false],
  ['innsenderens', false],
  ['innsender', false],
])('the ending of %s tells one who does something: %s', (noun, agent) => {
  expect(isAgent(noun)).toBe(agent);
});

it.each([
  ['globalisering', true],
  ['endringa', true],
  ['endringen', true],
  ['endringer', true],
  ['endringar', true],
  ['endringane', true],
  ['endringene', true],
  ['situasjon', true],
  ['situasjonen', true],
  ['situasjonar', true],
  ['situasjonane', true],
  ['friheten', true],
  ['friheita', true],
  ['vennskap', true],
  ['rikdommen', true],
  ['sosialisme', true],
  ['forståelsen', true],
  ['kritikken', true],
  ['ventetida', true],
  ['ingeniør', false],
  ['tidtaker', false],
  ['dommedag', false],
  ['skapning', true],
  ['utlending', false],
  ['nordmøringen', false],
  ['flyktning', true],
  ['bydøling', false],
  ['yngling', false],
])('%s is something done, felt or the case: %s', (noun, thing) => {
  expect(isThing(noun)).toBe(thing);
});

it.each([
  ['40', true],
  ['naboene', true],
  ['unge', true],
  ['den', true],
  ['tidligere', true],
  ['tidlegare', true],
  ['eier', true],
  ['mange', true],
  ['forsvarer', true],
  ['vitner', true],
  ['lova', true],
  [',', false],
  ['etter', false],
  ['ofte', false],
  ['eller', false],
  ['blir', false],
  ['tirsdag', false],
  ['påpeker', false],
  ['hyller', false],
  ['meg', false],
  ['deg', false],
  ['seg', false],
  ['dem', false],
  ['kvarandre', false],
])('%s can stand in a noun phrase: %s', (copy, stands) => {
  const [token] = readStrokes(copy).tokens;
  expect(token && describes(token)).toBe(stands);
});

it.each([
  ['|tidligere statsminister', true],
  ['|tidlegare statsminister', true],
  ['|tidligere tilsette', true],
  ['|Tidligere NHO-sjef', true],
  ['|tidligere hus', false],
  ['|tidligere', false],
  ['|gammel statsminister', false],
])('%s: formerly in a role: %s', (copy, former) => {
  const { tokens, at } = readStrokes(copy);
  expect(isFormer(tokens, at[0] ?? 0)).toBe(former);
});
