import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const levels = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['sense-kept'] }).map(({ level }) => level);

describe('sense-kept', () => {
  it.each([
    ['Boligprisene steg i oktober.', 'House prices fell in October.'],
    ['Husprisane fall i oktober.', 'House prices rose in October.'],
    ['Prisveksten gjekk ned i haust.', 'Price growth is rising this autumn.'],
    ['Renholderne i Vestbyen streiker videre.', 'Cleaners in Vestbyen call off strike.'],
    ['Konserten er avlyst på grunn av uvær.', 'The concert goes ahead as planned because of the storm.'],
    ['Mannen ble frifunnet i lagmannsretten.', 'The man was convicted in the court of appeal.'],
    ['Kvinna vart løslaten onsdag.', 'The woman was arrested on Wednesday.'],
    ['Stortinget forkastet forslaget.', 'The Storting approved the proposal.'],
    ['Hun erkjenner de faktiske forholdene.', 'She denies the facts of the case.'],
    ['Alle om bord overlevde ulykken.', 'Everybody on board died in the accident.'],
    ['Kommunen tillater skuterkjøring.', 'The municipality bans snowmobiles.'],
    ['Laget vant med to mål.', 'The team lost by two goals.'],
    ['Minst 40 hytter brant.', 'At most 40 cabins burned.'],
    ['Laget frykter at minst 30 hytter brant.', 'The club fears that at most 30 cabins burned.'],
    ['Temperaturen fell natt til fredag.', 'The temperature will rise overnight.'],
    ['Partilederen går av på mandag.', 'The party leader is staying on after Monday.'],
    ['Selskapet gikk med underskudd i fjor.', 'The company made a profit last year.'],
  ])('is an error: %s – %s', (source, target) => expect(levels(source, target)).toEqual(['error']));

  it.each([
    ['De kom etter frokost.', 'They came before breakfast.'],
    ['Veien er trygg om vinteren.', 'The road is dangerous in winter.'],
    ['Kronen styrket seg i fjor.', 'The krone weakened last year.'],
    ['Fondet gikk på et stort tap.', 'The fund made a big profit.'],
    ['Renten settes ned i mai.', 'The rate will be raised in May.'],
    ['De er to poeng bak lederen.', 'They are two points ahead of the leader.'],
    ['Sjåføren er lettere skadd.', 'The driver is seriously injured.'],
    ['Jenta kom til rette i god behold.', 'The girl turned up dead.'],
    ['To personer omkom på broen.', 'Two people were injured on the bridge.'],
    ['Køen varte i over fem timer.', 'The queue lasted less than five hours.'],
    ['Østlige deler av landet får regn.', 'Western parts of the country will have rain.'],
  ])('is a warning: %s – %s', (source, target) => expect(levels(source, target)).toEqual(['warning']));

  it.each([
    ['the same', 'Boligprisene steg i oktober.', 'House prices rose in October.'],
    ['another word for the same', 'Boligprisene steg i oktober.', 'House prices climbed in October.'],
    ['the opposite denied', 'Butikken er ikke åpen på søndager.', 'The shop is closed on Sundays.'],
    ['the opposite of a word denied', 'Butikken er stengt på søndager.', 'The shop is not open on Sundays.'],
    ['both sides in both', 'Prisene steg før de falt igjen.', 'Prices rose before they fell again.'],
    ['one side told twice', 'Laget tapte, og Moss vant.', 'The team lost and Moss won.'],
    ['another sense of the word', 'Høsten blir våt.', 'The fall will be wet.'],
    ['a word that is translated otherwise', 'Han mistet livet.', 'He lost his life.'],
    ['a word the other text does not have', 'Prisene steg.', 'Prices are what they are.'],
    ['a committee set up', 'Regjeringen har satt ned et utvalg.', 'The government has set up a committee.'],
    ['what lies behind', 'Motivet bak er ukjent.', 'The motive is unknown, and the trial lies ahead.'],
    ['the dead and the injured', 'To døde og tre ble skadd.', 'Two were killed and three injured.'],
    ['a measure overstepped', 'Over 40 hytter brant.', 'No less than 41 cabins burned.'],
    ['a loss of life', 'Han mistet livet i fjor.', 'He was fatally injured last year.'],
    ['neither', 'Møtet er på tirsdag.', 'The meeting is on Tuesday.'],
  ])('is silent at %s', (_what, source, target) => expect(levels(source, target)).toEqual([]));
});
