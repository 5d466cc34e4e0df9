import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['negation-kept'] }).map(({ message }) => message);
const lost = ['a negation of the Norwegian is not in the English'];

type Pairs = readonly (readonly [norwegian: string, english: string])[];

function expectSilent(title: string, pairs: Pairs): void {
  it.each(pairs)(`${title}: %s → %s`, (source, target) => expect(told(source, target)).toEqual([]));
}
function expectLost(title: string, pairs: Pairs): void {
  it.each(pairs)(`${title}: %s → %s`, (source, target) => expect(told(source, target)).toEqual(lost));
}

describe('a Norwegian negation that English may leave out', () => {
  expectSilent('denies nothing', [
    ['Alle var redde, ikkje minst dei eldre.', 'Everyone was afraid, especially the elderly.'],
    ['Ikkje desto mindre vann laget.', 'The team won all the same.'],
    ['Ikke lenge etter kom politiet.', 'Police arrived shortly after.'],
    ['Ikke lenge etterpå kom politiet.', 'Police arrived soon after.'],
    ['Det er ikke lenge siden hun flyttet.', 'She moved recently.'],
    ['Det er ikkje lenge sidan ho flytta.', 'She moved recently.'],
    ['Ikkje lenge før stenging kom ein mann inn.', 'A man came in just before closing time.'],
    ['Han er ikke akkurat ung.', 'He is getting on in years.'],
    ['Ho er ikkje akkurat rik, og ikkje akkurat vakker.', 'She is poor and plain.'],
  ]);
  expectLost('may stand in no other word', [
    ['Det var ikke minstemann som ringte.', 'It was the youngest boy who rang.'],
    ['Møtet varer ikke lenge.', 'The meeting will last for days.'],
  ]);

  expectSilent('belongs to a question', [
    ['Kvifor kom ho ikkje?', 'Why did she stay away?'],
    ['Kvorfor kom ho ikkje?', 'Why did she stay away?'],
    ['Hvem ville ikke kjøpt et slikt hus?', 'Who would pass up such a house?'],
    ['Kven ville ikkje kjøpt eit slikt hus?', 'Who would pass up such a house?'],
    ['Hvor er det ikke trangt?', 'Where is there room?'],
    ['Kvar er det ikkje trongt?', 'Where is there room?'],
    ['Kva er det som ikkje går?', 'What is going wrong?'],
    ['Hvorfor kom han ikke? Hvem ringte ikke?', 'Why did he stay away? Who kept silent?'],
  ]);
  expectLost('belongs to no such question', [
    ['Han spurte hva som ikke virket.', 'He asked what worked.'],
    ['Hva skjer? Han kom ikke.', 'What is going on? He came.'],
    ['Kom ikke hit! Hvem er du?', 'Come here! Who are you?'],
    ['Hvem er du? Kommer du ikke?', 'Who are you? Are you coming?'],
    ['Kan ikkje einkvar søkje?', 'Can anyone apply?'],
    ['Ble hvalen ikke sett?', 'Was the whale seen?'],
    ['Han kom ikke. Hva er ikkevold?', 'He came. What is pacifism?'],
  ]);

  expectSilent('adds to more of the same', [
    ['Moe er ikkje berre rik, han er òg kjend.', 'Moe is rich, and famous too.'],
    ['Ikke kun barn får influensa.', 'Adults get the flu as well as children.'],
    ['Han er ikke bare rik, og ikke bare kjent.', 'He is rich and famous and more.'],
    ['Det er ikkje berre snakk om straff.', 'It is about justice as well as punishment.'],
    ['Det er ikke bare i byene det skjer.', 'It commonly happens outside the towns too.'],
  ]);
  expectLost('is turned round', [
    ['Det er ikke bare et spill.', 'It is only a game.'],
    ['Det er ikkje berre eit spel.', 'It is merely a game.'],
    ['Det er ikke kun et spill.', 'It is simply a game.'],
    ['Ikke bare Moe kom.', 'Only Moe came.'],
    ['Det er ikke baren som stenger.', 'It is the bar that is closing.'],
  ]);

  expectSilent('is a limit', [
    ['Ho fekk ikkje meir enn 200 kroner.', 'She got 200 kroner at most.'],
    ['Han fikk ikke mer enn 200 kroner.', 'He got 200 kroner at most.'],
    ['Det kom ikke flere enn ti.', 'Ten people came, at most.'],
    ['Det kom ikkje fleire enn ti.', 'Ten people came, at most.'],
    ['De fikk ikke mindre enn 200 svar.', 'They had as many as 200 replies.'],
    ['Det tok ikkje lenger enn ein time.', 'It took an hour at most.'],
    ['Det tok ikkje lengre enn ein time.', 'It took an hour at most.'],
    ['Det kom ikke flere enn ti, og det tok ikke lengre enn en time.', 'Ten came, for an hour at most.'],
  ]);
  expectLost('is a limit overstepped', [
    ['Det tok ikkje lenger enn ein time.', 'It took longer than an hour.'],
    ['De fikk ikke mindre enn 200 svar.', 'They had less than 200 replies.'],
    ['Det kom ikke mindre enn ti.', 'There came fewer than ten.'],
  ]);

  expectSilent('is a time or a choice that English tells from the other end', [
    ['Butikken opnar ikkje før klokka ti.', 'The shop only opens at ten.'],
    ['Loven trer ikke i kraft før i mai.', 'The law first takes effect in May.'],
    ['Ho fekk ikkje svar før i går.', 'She finally had an answer yesterday.'],
    ['De får ikke dra før vakta er over.', 'They may leave once the shift is over.'],
    ['Arbeidet starter ikke før i mai.', 'Work will begin in May.'],
    ['Arbeidet starta ikkje før i mai.', 'Work began in May.'],
    ['Vi har ikke annet enn håpet.', 'We only have hope.'],
    ['Vi har ikkje anna enn vona.', 'We only have hope.'],
    ['Det var ikke andre enn naboen der.', 'Only the neighbour was there.'],
    ['Vi opnar ikkje før ti og sel ikkje mat før tolv.', 'We only open at ten and first sell food at noon.'],
  ]);
  expectSilent('tells of what was before, or of a long wait', [
    ['Det er ikke første gang fjorden fryser.', 'The fjord has frozen before.'],
    ['Det er ikkje den fyrste brua som rasar.', 'Other bridges have collapsed.'],
    ['Hvorfor har ingen fått vite det før?', 'Why are they only being told now?'],
    ['Dei får ikkje reise heim på mange timar.', 'It will be hours until they may go home.'],
  ]);
  expectLost('is none of what was before', [
    ['Det er ikke første gang fjorden fryser.', 'It is the first time the fjord has frozen.'],
    ['Dei får ikkje reise heim i kveld.', 'They may go home tonight, in a few hours.'],
  ]);
  expectSilent('is little, or said once with “or”', [
    ['Ho fekk ein skade som ikkje var alvorleg.', 'She had a minor injury.'],
    ['Det er noe vi aldri får se og aldri får bruke.', 'It is something we will never see or use.'],
  ]);
  expectLost('is turned round', [['Ho fekk ein skade som ikkje var alvorleg.', 'She had a serious injury.']]);
  expectLost('is a time turned round', [
    ['Det er ikke klart hva som førte til brannen.', 'It is finally clear what led to the fire.'],
    ['Han svarte ikke, men dro før midnatt.', 'He answered first, but left before midnight.'],
    ['Butikken er ikke åpen før klokka ti.', 'The shop is commonly open until ten.'],
    ['Kurset går ikke før i mai.', 'The beginners’ course runs until May.'],
  ]);

  expectSilent('is said a second time', [
    ['Ingen svarte, og heller ingen ringte.', 'Nobody answered or rang.'],
    ['De kom ikke, og de vil heller aldri komme.', 'They did not come and will stay away.'],
    ['Dei kom ikkje, og ho kom heller ikkje.', 'Neither of them came.'],
    ['Han kom ikke, og hun kom ikke heller.', 'Neither of them came.'],
    ['Det er heller ikke lov.', 'Nor is it allowed.'],
  ]);
  expectLost('is said once', [
    ['Det er heller ikke lov.', 'It is also allowed.'],
    ['Det er ikkje lov heller i år.', 'It is allowed this year, too.'],
  ]);

  expectSilent('is undone by a second one', [
    ['Det er ikkje heilt uventa.', 'It was expected.'],
    ['Han er ikke uenig.', 'He agrees.'],
    ['Det er ikke dårlig.', 'That is good.'],
    ['Det er ikkje dårleg.', 'That is good.'],
    ['Det var ikke verst.', 'That was pretty good.'],
    ['De er heller ikke fri for feil.', 'They too have faults.'],
    ['Det er ikke uten grunn.', 'There is good reason for it.'],
    ['Det er ikkje utan grunn.', 'There is good reason for it.'],
    ['Det er ikke sjelden at toget står.', 'The train is often late.'],
    ['Det er ikkje sjeldan at toget står.', 'The train is often late.'],
    ['Det er ikke uvanlig og ikke ulovlig.', 'It is common and legal.'],
    ['Det er ikke uvanlig at folk ikke får hjelp.', 'It is not uncommon for people to be refused help.'],
    ['Mannen er ikkje ukjend for politiet.', 'The man is known to police.'],
    ['Det er ikke utenkelig at flere blir pågrepet.', 'It is conceivable that more will be arrested.'],
    ['Planen er ikke helt uten risiko.', 'The plan carries some risk.'],
  ]);
  expectSilent('keeps its second one', [
    ['Det er heller ikkje umogleg.', 'Nor is it impossible.'],
    ['Moe er ikke en uerfaren politiker.', 'Moe is no inexperienced politician.'],
    ['Moe er ikke uenig, men han kan ikke svare.', 'Moe does not disagree but is unable to answer.'],
    ['Kommunen kan ikkje unngå kutt.', 'The municipality is unable to avoid cuts.'],
  ]);
  expectLost('has no second one beside it', [
    ['Han er ikke utdannet lege.', 'He is a trained doctor.'],
    ['Ho er ikkje ukrainar.', 'She is from Kyiv.'],
    ['Han er ikke ungkar.', 'He is a bachelor.'],
    ['Ho er ikkje underlagd lova.', 'She is subject to the law.'],
    ['Det skjer ikke umiddelbart.', 'It happens at once.'],
    ['Det er ikke ulv i skogen.', 'There are wolves in the forest.'],
    ['Det er ikke umulig.', 'It is impossible.'],
    ['Det er ikkje uvanleg.', 'It is unusual.'],
    ['Det er ikkje uvanleg at elva fløymer over.', 'It is unusual for the river to flood.'],
    ['Mannen er ikke ukjent for politiet.', 'The man is unknown to police.'],
    ['Planen er ikke uten risiko.', 'The plan is without risk.'],
    ['Det er ikkje utan grunn.', 'It is groundless.'],
    ['De er ikke fri for feil.', 'They are free of faults.'],
    ['Det er ikke sjelden at toget står.', 'The train is rarely late.'],
    ['Vi kan ikkje leve utan vatn.', 'We can live without water.'],
    ['Det går ikke uten videre.', 'It works at once.'],
  ]);

  expectSilent('is said by what stands in its place', [
    ['Han er leder, ikke eier.', 'He is the manager rather than the owner.'],
    ['Ho tok bussen, ikkje toget.', 'She took the bus instead of the train.'],
    ['Dette er kunst, ikke reklame.', 'This is art as opposed to advertising.'],
    ['Møtet var ikkje keisamt.', 'The meeting was anything but boring.'],
    ['Laget har ikke vunnet i år.', 'The team have yet to win this year.'],
    ['Ho var så trøytt at ho ikkje orka gå.', 'She was too tired to walk.'],
    ['Sykehuset har ikke senger til alle.', 'The hospital is short of beds.'],
    ['Det var ikke hun som ringte.', 'Someone other than her rang.'],
  ]);
  expectLost('has nothing in its place', [
    ['De er ikke sammen.', 'They are still together.'],
    ['Huset ligger ikke nær veien.', 'The house is too close to the road.'],
    ['Huset ligger ikkje ved vatnet.', 'The house is too close to a lake.'],
    ['Huset ligger ikke ved en flyplass.', 'The house is too close to an airport.'],
  ]);

  expectSilent('is “whether” alone', [
    ['Om ho går eller ikkje, er uklart.', 'Whether she goes is unclear.'],
    [
      'Om de kommer eller ikke, og om de blir eller ikke, er uklart.',
      'Whether they come and stay is unclear.',
    ],
  ]);
  expectLost('answers no “or not” that the English has put in', [
    [
      'Alle venter, ikke minst de eldre, for Moe vil ikke si om han blir.',
      'All are waiting, the old above all, for Moe will say whether or not he stays.',
    ],
  ]);
});
