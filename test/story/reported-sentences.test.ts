import { expect, it } from 'vitest';
import { reportsIn, reportsOf } from './strokes.ts';

it.each([
  ['Kari Moe sier at veien er stengt.', '[veien er stengt] sier · Kari Moe'],
  ['Kari Moe sier at veien er stengt!', '[veien er stengt] sier · Kari Moe'],
  ['Kari Moe sier at veien er stengt …', '[veien er stengt] sier · Kari Moe'],
  ['Hvorfor sier Kari Moe at veien er stengt?', '[veien er stengt] sier · Kari Moe'],
  ['Sier Kari Moe at veien er stengt?', null],
  ['Har Kari Moe sagt at vegen er stengd?', null],
  ['Også Kari Moe mener at veien er stengt.', '[veien er stengt] mener · Kari Moe'],
  ['Òg ordførar Kari Moe meiner at vegen er stengd.', '[vegen er stengd] meiner · ordførar Kari Moe'],
  ['Også tirsdag sa Kari Moe at veien er stengt.', '[veien er stengt] sa · Kari Moe'],
  ['Selv mener Kari Moe at veien er stengt.', '[veien er stengt] mener · Kari Moe'],
  ['Kari Moe skriver at veien er stengt.', '[veien er stengt] skriver · Kari Moe (reports)'],
  ['I går slo Kari Moe fast at veien er stengt.', '[veien er stengt] slo Kari Moe fast · Kari Moe'],
  ['Måndag la politiet også til at vegen er stengd.', '[vegen er stengd] la politiet også til · politiet'],
  ['I går slo Kari Moe kampen fast.', null],
  ['Bilen stansa etter at Kari Moe 7. mai sa ho var sjuk.', '[ho var sjuk] sa · Kari Moe'],
  ['Kari Moe tirsdag kveld sa at veien er stengt.', '[veien er stengt] sa · Kari Moe'],
  ['Av de 1.000 spurte, svarer 52 prosent nei.', null],
  ['Kari Moe er trolig skuffet over at veien er stengt.', null],
  ['Advokaten hans sier at veien er stengt.', '[veien er stengt] sier · Advokaten hans'],
  ['I går sa folkene rundt Kari Moe at veien er stengt.', '[veien er stengt] sa · folkene rundt Kari Moe'],
  ['Kari Moe slår fast at veien er stengt.', '[veien er stengt] slår fast · Kari Moe'],
  ['Kari Moe selv mener at veien er stengt.', '[veien er stengt] mener · Kari Moe'],
  ['Kari Moe i Rødt sier at veien er stengt.', '[veien er stengt] sier · Kari Moe'],
  ['Kari Moe i «Rødt» sier at veien er stengt.', '[veien er stengt] sier · Kari Moe'],
  ['Bruken av «heksejakt» sier Kari Moe er gal.', null],
  ['Kari Moe i tvil om Vik mener at veien er stengt.', null],
  ['Kari Moe på vei hjem kom og Vik gikk fordi Dahl mener at det var sent.', '[det var sent] mener · Dahl'],
  ['Klubben som eier hallen, opplyser at taket er tett.', '[taket er tett] opplyser · Klubben'],
  ['Klubben som eier hallen opplyser at taket er tett.', '[taket er tett] opplyser · Klubben'],
  ['Kvinnen som var i bilen forteller at den sto stille.', '[den sto stille] forteller · Kvinnen'],
  ['Kvinnen som sier hun var i bilen forteller at den sto stille.', null],
  ['Mannen som i fjor fikk tittelen sier at han er lei.', '[han er lei] sier · Mannen'],
  ['Mannen som Vik traff, sier at han er lei.', '[han er lei] sier · Mannen'],
  ['Mannen som Vik traff sier at han er lei.', '[han er lei] sier · Mannen'],
  ['Det er Moe som opplyser at taket er tett.', '[taket er tett] opplyser · Moe'],
  ['Kari Moe og Ola Vik mener at veien er stengt.', '[veien er stengt] mener · Kari Moe og Ola Vik'],
  [
    'Ordfører Kari Moe og rektor Ola Vik mener at veien er stengt.',
    '[veien er stengt] mener · Ordfører Kari Moe og rektor Ola Vik',
  ],
  ['Politiet og Kari Moe mener at veien er stengt.', '[veien er stengt] mener · Politiet og Kari Moe'],
  ['De som kom til møtet, mener at veien er farlig.', '[veien er farlig] mener · De som kom til møtet'],
  ['Dei som bur her meiner vegen er farleg.', '[vegen er farleg] meiner · Dei som bur her'],
  [
    'En av dem som var i bilen, sier nå at den sto stille.',
    '[den sto stille] sier · En av dem som var i bilen',
  ],
  ['De som kom lo og sa at veien er farlig.', '[veien er farlig] sa · De'],
  ['De som kom, lo og sa at veien er farlig.', '[veien er farlig] sa · De som kom'],
  ['Kari Moe lo og Ola Vik mener at veien er stengt.', '[veien er stengt] mener · Ola Vik'],
  ['Ordføreren, Kari Moe, mener at veien er stengt.', '[veien er stengt] mener · Ordføreren, Kari Moe'],
  ['Ordføreren, Kari Moe mener at veien er stengt.', '[veien er stengt] mener · Ordføreren, Kari Moe'],
  [
    'Kari Moe, naboen til Vik, sa nei, lederen mener at veien er stengt.',
    '[veien er stengt] mener · lederen',
  ],
  ['Kari Moe, leder i laget mener at veien er stengt.', '[veien er stengt] mener · Kari Moe'],
  ['Kari Moe, leder i laget, mener at veien er stengt.', '[veien er stengt] mener · Kari Moe'],
  ['Kari Moe: Lederen mener at veien er stengt.', '[veien er stengt] mener · Lederen'],
  ['Kari Moe lo, lederen mener at veien er stengt.', '[veien er stengt] mener · lederen'],
  ['Kari Moe, Ola Vik mener at veien er stengt.', '[veien er stengt] mener · Ola Vik'],
  [
    'Helse- og omsorgsministeren mener at veien er stengt.',
    '[veien er stengt] mener · Helse- og omsorgsministeren',
  ],
])('%s: the words before the verb tell who speaks: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  [
    'Vik traff ordfører Kari Moe, som mener at veien er stengt.',
    '[veien er stengt] mener · ordfører Kari Moe',
  ],
  [
    'Vik traff ordfører Kari Moe, som også mener at veien er stengt.',
    '[veien er stengt] mener · ordfører Kari Moe',
  ],
  ['Vik er ordføreren som mener at veien er stengt.', '[veien er stengt] mener · ordføreren'],
  ['Vik traff mannen som mener at veien er stengt.', null],
  ['Kari Moe er en av dem som mener at veien er stengt.', '[veien er stengt] mener · Kari Moe'],
  ['Kari Moe er blant dem som mener at veien er stengt.', '[veien er stengt] mener · Kari Moe'],
  ['Det er mange som mener at veien er stengt.', null],
  [
    'Vik traff sjefen for den nye klubben, som mener at veien er stengt.',
    '[veien er stengt] mener · sjefen for den nye klubben',
  ],
  [
    'Vik traff den nye og svært unge sjefen, som mener at veien er stengt.',
    '[veien er stengt] mener · den nye og svært unge sjefen',
  ],
])('%s: "som" goes on from whom it follows: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  ['Kari Moe lo og sa at veien er stengt.', '[veien er stengt] sa · Kari Moe'],
  ['Kari Moe lo, men sa at veien er stengt.', '[veien er stengt] sa · Kari Moe'],
  ['Kari Moe lo og har senere sagt at veien er stengt.', '[veien er stengt] sagt · Kari Moe'],
  ['Ola Vik lo, Kari Moe gråt og sa at veien er stengt.', '[veien er stengt] sa · Kari Moe'],
  ['Kari Moe lo, og derfor sa Ola Vik at veien er stengt.', '[veien er stengt] sa · Ola Vik'],
  ['Kari Moe lo, men senere sa hun at veien er stengt.', '[veien er stengt] sa · hun'],
  ['Kari Moe lo, men ellers tror jeg at veien er stengt.', null],
  ['Kari Moe lo, men ellers tror du at veien er stengt.', null],
  ['Vik gikk fordi Kari Moe lo og deretter sa at veien var stengt.', '[veien var stengt] sa · Kari Moe'],
  ['Kari Moe lo og sa jeg måtte vente.', '[jeg måtte vente] sa · Kari Moe'],
  ['I går sa Kari Moe at veien er stengt.', '[veien er stengt] sa · Kari Moe'],
  ['I går har Kari Moe sagt at veien er stengt.', '[veien er stengt] sagt · Kari Moe'],
  ['Spurt om veien, sier Kari Moe at den er stengt.', '[den er stengt] sier · Kari Moe'],
  ['Mandag, da Vik kom, sa Kari Moe at veien er stengt.', '[veien er stengt] sa · Kari Moe'],
  ['Mandag morgen sa Kari Moe at veien er stengt.', '[veien er stengt] sa · Kari Moe'],
  ['Kari Moe, 43, sier at veien er stengt.', '[veien er stengt] sier · Kari Moe'],
])('%s: who speaks stands before what is joined on, or behind the verb: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  ['– Ja, sier |Kari Moe|, som mener at laget er godt.', '[laget er godt] mener · Kari Moe'],
  ['– Ja, sier |Kari Moe|, som leder klubben og mener at laget er godt.', '[laget er godt] mener · Kari Moe'],
  ['– Ja, sier |Kari Moe|, og legger til at laget er godt.', '[laget er godt] legger til · Kari Moe'],
  ['– Ja, sier |Kari Moe|, leder i laget, som mener at det er godt.', '[det er godt] mener · Kari Moe'],
  ['– Ja, sier |Kari Moe|, mens Ola Vik mener at laget er dårlig.', '[laget er dårlig] mener · Ola Vik'],
  ['– Ja, sier |Kari Moe|, ifølge NTB.', null],
  ['– Ja, sier |Kari Moe|, som leder laget, ifølge NTB.', null],
  ['– Ja, sier |Kari Moe|, og det er bra, mener Vik.', null],
  ['– Ja, sier |Kari Moe|.', null],
])('%s: what follows an attribution goes on from its source: %s', (copy, told) => {
  expect(reportsOf(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  'Kari Moe har ikke hevdet at veien er stengt.',
  'Kari Moe har ikkje hevda at vegen er stengd.',
  'Kari Moe skriver aldri at veien er stengt.',
  'Kari Moe sier ikke at veien er stengt.',
  'I går sa Kari Moe ikke at veien er stengt.',
  'Kari Moe bekrefter aldri at veien er stengt.',
  'Kari Moe sier at …',
  'Kari Moe sier at.',
  'Kari Moe sier.',
  '…',
])('%s reports nothing', (copy) => {
  expect(reportsIn(copy)).toEqual([]);
});

it.each([
  ['Kari Moe mener ikke at veien er farlig.', '[veien er farlig] mener ikke · Kari Moe'],
  ['Kari Moe meiner ikkje vegen er farleg.', '[vegen er farleg] meiner ikkje · Kari Moe'],
  ['Kari Moe tror heller ikke at veien er farlig.', '[veien er farlig] tror heller ikke · Kari Moe'],
  ['Kari Moe mener, ikke uventet, at veien er farlig.', '[veien er farlig] mener · Kari Moe'],
  ['Kari Moe mener ikke minst at veien er farlig.', '[veien er farlig] mener · Kari Moe'],
  ['Kari Moe sier ikke bare at veien er farlig.', '[veien er farlig] sier · Kari Moe'],
  ['Derfor mener Kari Moe ikke at veien er farlig.', null],
  ['Kari Moe har ikke ment at veien er farlig.', null],
  ['Politiet dementerer at mannen er drept.', '[mannen er drept] dementerer · Politiet'],
  ['Politiet dementerte onsdag at mannen er drepen.', '[mannen er drepen] dementerte · Politiet'],
  ['Politiet dementerer ryktet.', '[ryktet] dementerer · Politiet'],
  ['Kari Moe sier at ikke alle er klare.', '[ikke alle er klare] sier · Kari Moe'],
  ['Kari Moe innrømmer ikke at veien er stengt.', '[veien er stengt] innrømmer ikke · Kari Moe'],
  ['Kari Moe benekter ikke at veien er stengt.', '[veien er stengt] benekter ikke · Kari Moe'],
  ['Kari Moe legger ikke skjul på at veien er farlig.', '[veien er farlig] legger ikke skjul på · Kari Moe'],
  ['Politiet benekter dette.', '[dette] benekter · Politiet'],
  ['Politiet benekter det på det sterkeste.', '[det] benekter · Politiet'],
  ['Politiet benekter dette ryktet på det sterkeste.', '[dette ryktet] benekter · Politiet'],
  ['Politiet avkrefter ryktene om en aksjon i dag.', '[ryktene] avkrefter · Politiet'],
  ['Politiet har benektet beskyldningen.', '[beskyldningen] benektet · Politiet'],
  ['Politiet bestrider situasjonen.', '[situasjonen] bestrider · Politiet'],
  ['Politiet benekter de ansattes påstand.', '[de ansattes påstand] benekter · Politiet'],
  ['Politiet benekter Kari Moe.', null],
  ['Politiet benekter.', null],
  ['Politiet benekter at veien er stengt.', '[veien er stengt] benekter · Politiet'],
  ['Politiet avviser dette.', null],
])('%s: what is denied or not said: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  ['Kari Moe sier at veien er stengt, mens broen er åpen.', '[veien er stengt] sier · Kari Moe'],
  ['Kari Moe seier at vegen er stengd, medan brua er open.', '[vegen er stengd] seier · Kari Moe'],
  ['Kari Moe sier at veien er stengt, og ber om hjelp.', '[veien er stengt] sier · Kari Moe'],
  ['Kari Moe sier at veien er stengt, men roser Vik.', '[veien er stengt] sier · Kari Moe'],
  [
    'Kari Moe sier at veien er stengt, og den er glatt.',
    '[veien er stengt, og den er glatt] sier · Kari Moe',
  ],
  [
    'Kari Moe sier at veien er stengt, eller roser Vik.',
    '[veien er stengt, eller roser Vik] sier · Kari Moe',
  ],
  ['Kari Moe sier at veien er stengt, men er god.', '[veien er stengt, men er god] sier · Kari Moe'],
  [
    'Kari Moe sier at veien er stengt, men at broen er åpen.',
    '[veien er stengt, men at broen er åpen] sier · Kari Moe',
  ],
  ['Kari Moe sier at veien er stengt, men ikke i dag.', '[veien er stengt, men ikke i dag] sier · Kari Moe'],
  ['Kari Moe sier at veien er stengt, men først vil hun se.', '[veien er stengt] sier · Kari Moe'],
  ['Kari Moe sier at veien er stengt, men om noen dager vil hun se.', '[veien er stengt] sier · Kari Moe'],
  ['Kari Moe sier at veien er stengt, men om noen få dager vil hun se.', '[veien er stengt] sier · Kari Moe'],
  [
    'Kari Moe sier at veien er stengt, men om bare noen få dager vil hun se.',
    '[veien er stengt, men om bare noen få dager vil hun se] sier · Kari Moe',
  ],
  [
    'Kari Moe sier at veien er stengt mens broen er åpen.',
    '[veien er stengt mens broen er åpen] sier · Kari Moe',
  ],
  ['Kari Moe sier at veien, som er ny, er stengt.', '[veien, som er ny, er stengt] sier · Kari Moe'],
  ['Mens Kari Moe mener at kaia er trygg, har byen stengt den.', '[kaia er trygg] mener · Kari Moe'],
  ['Medan Kari Moe meiner at kaia er trygg, har byen stengt henne.', '[kaia er trygg] meiner · Kari Moe'],
  ['Da Kari Moe sa at kaia var trygg, kom politiet.', '[kaia var trygg] sa · Kari Moe'],
  ['Før Kari Moe sa at kaia var trygg, kom politiet.', '[kaia var trygg] sa · Kari Moe'],
  [
    'Fordi Kari Moe sa at kaia var trygg, fast og fin, kom politiet.',
    '[kaia var trygg, fast og fin] sa · Kari Moe',
  ],
  ['Samme dag da Kari Moe sa at kaia var trygg, kom politiet.', '[kaia var trygg] sa · Kari Moe'],
  ['Ola Vik lo da Kari Moe sa at de som kom, var redde.', '[de som kom, var redde] sa · Kari Moe'],
  ['I dag sier Kari Moe at de som kom, var redde.', '[de som kom, var redde] sier · Kari Moe'],
])('%s: where what is reported ends: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual([told]);
});

it('keeps to a sentence that has no full stop', () => {
  expect(reportsIn('|Politiet benekter dette| Kravet står')).toEqual(['[dette] benekter · Politiet']);
});
