import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['negation-kept'] }).map(({ message }) => message);
const lost = ['a negation of the Norwegian is not in the English'];
const added = ['the English has a negation that the Norwegian has not'];

type Pairs = readonly (readonly [norwegian: string, english: string])[];

function expectTold(title: string, pairs: Pairs, messages: readonly string[]): void {
  it.each(pairs)(`${title}: %s → %s`, (source, target) => expect(told(source, target)).toEqual(messages));
}

describe('“not much” and what is little', () => {
  expectTold(
    'answer each other',
    [
      ['Det er ikke mange som tror det.', 'Few believe it.'],
      ['Det er ikke mye vi kan gjøre.', 'There is little we can do.'],
      ['Det er ikkje mykje å hente.', 'There is little to gain.'],
      ['Han fikk ikke særlig hjelp.', 'He had limited help.'],
      ['Ho fekk ikkje særleg hjelp.', 'She had limited help.'],
      ['Ho var ikkje spesielt glad.', 'She was less than happy.'],
      ['Det er ikke stort å hente.', 'There is little to gain.'],
      ['Det varte ikkje lenge.', 'It was soon over.'],
      ['Det er ikkje langt til byen.', 'The town is a short walk away.'],
      ['Det er ikke nok senger.', 'There are fewer beds than needed.'],
      ['Tenesta har ikkje nok folk.', 'The service is undermanned.'],
      ['Laget spilte ikke godt.', 'The team played poorly.'],
      ['Laget spela ikkje bra.', 'The team played badly.'],
      ['Maten var ikkje god.', 'The food was poor.'],
      ['Utsiktene er ikke gode.', 'The outlook is bad.'],
      ['Det går ikke bra.', 'These are hard times.'],
      ['Lyset er ikke godt.', 'The light is deficient.'],
      ['Det varte ikke lenge.', 'It ended shortly.'],
    ],
    [],
  );
  expectTold(
    'do not answer where either is another word',
    [
      ['Det er ikke mangel på folk.', 'There are few people.'],
      ['Det er ikke mange i hagen.', 'There are many in the orchard.'],
      ['Det er ikke mange verktøy i butikken.', 'There are many tools in the hardware shop.'],
      ['Det er ikke mange under brua.', 'There are many under the bridge.'],
      ['Ho kom ikkje.', 'She came for a short visit.'],
    ],
    lost,
  );
  expectTold(
    'answer each other the other way round',
    [
      ['Laget spilte dårlig.', 'The team did not play well.'],
      ['Det går dårligere for laget.', 'Things are not going so well for the team.'],
      ['Oppgavene er vanskelige.', 'The tasks are not easy.'],
      ['Laget spela dårleg.', 'The team didn’t play very well.'],
      ['Få møtte opp.', 'Not many turned up.'],
      ['Det var lite som skjedde.', 'Not much happened.'],
      ['Ho fekk lita hjelp.', 'She didn’t get much help.'],
      ['Oppgava er vanskeleg.', 'The task is not easy.'],
      ['Sikta er svak.', 'Visibility is not great.'],
      ['Han hører svakt.', 'He does not hear well.'],
      ['Toget går sjelden.', 'The train does not run often.'],
      ['Toget går sjeldan.', 'The train does not run often.'],
      ['Sjelden går toget til byen i helgene.', 'At weekends the train into the city does not run often.'],
      ['Veien er kort.', 'It is not far.'],
      ['Huset ligger nær sjøen.', 'The house is not far from the sea.'],
      ['Vi har få senger.', 'We do not have enough beds.'],
    ],
    [],
  );
  expectTold(
    'do not answer the other way round where either is another word',
    [
      ['Han viser ofte pressekort.', 'He does not often show a press card.'],
      ['Kortet virker ofte.', 'The card does not often work.'],
      [
        'Gården er liten og ligger nær fjorden; han er bonde.',
        'The farm is small and near the fjord; he is not farming.',
      ],
      ['Toget går ofte.', 'The train does not run often.'],
      ['Veien er kort.', 'The road is not closed.'],
    ],
    added,
  );
});

describe('an English negation that Norwegian may say without one', () => {
  expectTold(
    'is an idiom',
    [
      ['Alle er glade, særleg dei unge.', 'All are happy, not least the young.'],
      ['Han er streng, ja, nesten hard.', 'He is strict, not to say harsh.'],
      ['Det handler mer om ære enn om penger.', 'It is not so much about money as about honour.'],
      ['Flere enn Moe tjente på salget.', 'Moe was not the only one to profit.'],
      ['De kom snart.', 'It was not long before they came.'],
      ['Dei var roleg til stades.', 'They were never less at ease with it.'],
      ['Det var selveste kongen.', 'It was none other than the king.'],
      ['Alt han sier, er løgn.', 'He tells nothing but lies.'],
      ['Han svarte straks.', 'He did not hesitate to reply.'],
      ['Ho gler seg til å starte.', 'She can’t wait to start.'],
      ['Han måtte le.', 'He could not help but laugh.'],
      ['Eg er heilt samd.', 'I couldn’t agree more.'],
      ['Jeg er kjempeglad.', 'I could not be happier.'],
      ['Det passer oss perfekt.', 'It could not better suit us.'],
      ['Dei er rike, om ikkje lukkelege.', 'They are rich, if not happy.'],
      ['Han er rik og berømt.', 'He is rich, not to mention famous, if not loved.'],
    ],
    [],
  );
  expectTold(
    'is no idiom',
    [
      ['Han vinner.', 'He wins if nothing happens.'],
      ['Han fikk takk fordi han ventet.', 'He was thanked for not waiting.'],
      ['Han hadde det bedre.', 'He could not do it.'],
      ['Han venta.', 'He did not wait.'],
    ],
    added,
  );

  expectTold(
    'is “først” told from the other end',
    [
      ['Loven trer først i kraft i mai.', 'The law will not take effect until May.'],
      ['Lova trer fyrst i kraft i mai.', 'The law won’t take effect till May.'],
      ['Vi kan først starte i mai.', 'We cannot start before May.'],
    ],
    [],
  );
  expectTold(
    'is no “først”',
    [
      ['Loven trer i kraft i mai.', 'The law will not take effect until May.'],
      ['Førstedamen kom i mai.', 'The first lady did not arrive until May.'],
      ['Fyrsten kom i mai.', 'The prince did not arrive until May.'],
      ['Først kom politiet, og alle ventet til mai.', 'At first police did not come. All waited until May.'],
      ['Først stengte alt.', 'At first nothing was closed until May.'],
    ],
    added,
  );

  expectTold(
    'is “remember” told from the other end',
    [
      ['Husk å stemme!', 'Don’t forget to vote!'],
      ['Hugs å røyste!', 'Do not forget to vote!'],
      ['Vi husker ofrene.', 'We will never forget the victims.'],
      ['Eg hugsar det godt.', 'I cannot forget it.'],
    ],
    [],
  );
  expectTold(
    'forgets what nobody is said to remember',
    [
      ['Han var her i går.', 'He did not forget yesterday.'],
      ['Husk å stemme!', 'Do not vote!'],
    ],
    added,
  );

  expectTold(
    'is “not only”',
    [
      ['Moe er både rik og kjent.', 'Moe is not only rich but famous.'],
      ['Moe er både rik og kjent, og bare 30 år.', 'Moe is not only rich but famous, and just 30.'],
      ['Det er like mye alvor som bare moro.', 'It is not merely fun.'],
      ['Det er like mykje alvor som berre moro.', 'It is not simply fun.'],
      ['Det er meir enn berre moro.', 'It isn’t just fun.'],
      ['Baren er full av folk og lys.', 'The bar is not only full, it is bright.'],
      ['Hun kunne lese og skrive.', 'She could not only read but write.'],
    ],
    [],
  );
  expectTold(
    'turns “only” round',
    [
      ['Det er kun et spill.', 'It is not only a game.'],
      ['Det er berre eit spel.', 'It is not merely a game.'],
      ['Bare Moe kom.', 'Not only Moe came.'],
      ['Han er like stor.', 'He is not just as big.'],
    ],
    added,
  );
});
