import { expect, it } from 'vitest';
import { reportsIn, reportsOf } from './strokes.ts';

it.each([
  ['12.41 BERGEN: Veien er stengt, melder politiet.', '[Veien er stengt] melder · politiet (reports)'],
  ['Synneva Mirza sier at veien er stengt.', '[veien er stengt] sier · Synneva Mirza'],
  ['Avîn Mazurek sier at veien er stengt!', '[veien er stengt] sier · Avîn Mazurek'],
  ['Semhar Utsi sier at veien er stengt …', '[veien er stengt] sier · Semhar Utsi'],
  ['Hvorfor sier Jiayi Sindî at veien er stengt?', '[veien er stengt] sier · Jiayi Sindî'],
  ['Sier Daryna Ouyang at veien er stengt?', null],
  ['Har Nighat Qureshi sagt at vegen er stengd?', null],
  ['Også Nirmala Zawadzka mener at veien er stengt.', '[veien er stengt] mener · Nirmala Zawadzka'],
  ['Òg ordførar Halina Hætta meiner at vegen er stengd.', '[vegen er stengd] meiner · ordførar Halina Hætta'],
  ['Også tirsdag sa Sárá Rojhelat at veien er stengt.', '[veien er stengt] sa · Sárá Rojhelat'],
  ['Selv mener Ragna Huang at veien er stengt.', '[veien er stengt] mener · Ragna Huang'],
  ['Rojîn Bhatti skriver at veien er stengt.', '[veien er stengt] skriver · Rojîn Bhatti (reports)'],
  [
    'I går slo Abeba Kowalczyk fast at veien er stengt.',
    '[veien er stengt] slo Abeba Kowalczyk fast · Abeba Kowalczyk',
  ],
  ['Omar Haddad mener veien er stengt – noe laget bestrider.', '[veien er stengt] mener · Omar Haddad'],
  ['Thuy Lien mener veien – ikke brua – er stengt.', '[veien – ikke brua – er stengt] mener · Thuy Lien'],
  [
    'Amina Farah savner veien – men ikke brua – og sier at den er stengt.',
    '[den er stengt] sier · Amina Farah',
  ],
  [
    'Jan Nowak sier at veien er stengt – men ikke for alltid.',
    '[veien er stengt – men ikke for alltid] sier · Jan Nowak',
  ],
  ['Siv Dahl sier at veien er stengt, og på brua venter tre busser.', '[veien er stengt] sier · Siv Dahl'],
  ['Etter at Tesfa Woldu hadde sagt at veien var stengt, gikk hun.', '[veien var stengt] sagt · Tesfa Woldu'],
  ['Mari Sara understreket også hvor viktig veien er.', '[hvor viktig veien er] understreket · Mari Sara'],
  [
    'Måndag opplyste Det nordiske rådet (DNR), som har møte i Oslo, at vegen er stengd.',
    '[vegen er stengd] opplyste · Det nordiske rådet (DNR)',
  ],
  ['Kampanjen «Åpne veien» krever at brua rives.', '[brua rives] krever · Kampanjen'],
  ['Men en gruppe fiskere, som eier brua, synes den bør rives.', '[den bør rives] synes · en gruppe fiskere'],
  ['Leyla Demir sier at Fr.p.-støtten holder.', '[Fr.p.-støtten holder] sier · Leyla Demir'],
  ['Måndag la politiet også til at vegen er stengd.', '[vegen er stengd] la politiet også til · politiet'],
  ['I går slo Yuxuan Siri kampen fast.', null],
  ['Bilen stansa etter at Solomija Barzani 7. mai sa ho var sjuk.', '[ho var sjuk] sa · Solomija Barzani'],
  ['Farzana Zhang tirsdag kveld sa at veien er stengt.', '[veien er stengt] sa · Farzana Zhang'],
  ['Av de 1.000 spurte, svarer 52 prosent nei.', null],
  ['Abirami Chaudhry er trolig skuffet over at veien er stengt.', null],
  ['Advokaten hans sier at veien er stengt.', '[veien er stengt] sier · Advokaten hans'],
  [
    'I går sa folkene rundt Wiesława Wiśniewski at veien er stengt.',
    '[veien er stengt] sa · folkene rundt Wiesława Wiśniewski',
  ],
  ['Sahra Gaup slår fast at veien er stengt.', '[veien er stengt] slår fast · Sahra Gaup'],
  ['Inggá Tveitå selv mener at veien er stengt.', '[veien er stengt] mener · Inggá Tveitå'],
  ['Jofrid Zeray i Rødt sier at veien er stengt.', '[veien er stengt] sier · Jofrid Zeray'],
  ['Hêlîn Hontsjar i «Rødt» sier at veien er stengt.', '[veien er stengt] sier · Hêlîn Hontsjar'],
  ['Bruken av «heksejakt» sier Tsehaynesh Navaratnam er gal.', null],
  ['Meixiang Egal i tvil om Vik mener at veien er stengt.', null],
  [
    'Ljudmyla Myrmel på vei hjem kom og Vik gikk fordi Dahl mener at det var sent.',
    '[det var sent] mener · Dahl',
  ],
  ['Klubben som eier hallen, opplyser at taket er tett.', '[taket er tett] opplyser · Klubben'],
  ['Klubben som eier hallen opplyser at taket er tett.', '[taket er tett] opplyser · Klubben'],
  ['Kvinnen som var i bilen forteller at den sto stille.', '[den sto stille] forteller · Kvinnen'],
  ['Kvinnen som sier hun var i bilen forteller at den sto stille.', null],
  ['Mannen som i fjor fikk tittelen sier at han er lei.', '[han er lei] sier · Mannen'],
  ['Mannen som Vik traff, sier at han er lei.', '[han er lei] sier · Mannen'],
  ['Mannen som Vik traff sier at han er lei.', '[han er lei] sier · Mannen'],
  ['Det er Moe som opplyser at taket er tett.', '[taket er tett] opplyser · Moe'],
  [
    'Shazia Kidane og Ragavan Talabani mener at veien er stengt.',
    '[veien er stengt] mener · Shazia Kidane og Ragavan Talabani',
  ],
  [
    'Ordfører Thulasi Tkatsj og rektor Bogdan Xiao mener at veien er stengt.',
    '[veien er stengt] mener · Ordfører Thulasi Tkatsj og rektor Bogdan Xiao',
  ],
  [
    'Politiet og Grażyna Yogeswaran mener at veien er stengt.',
    '[veien er stengt] mener · Politiet og Grażyna Yogeswaran',
  ],
  ['De som kom til møtet, mener at veien er farlig.', '[veien er farlig] mener · De som kom til møtet'],
  ['Dei som bur her meiner vegen er farleg.', '[vegen er farleg] meiner · Dei som bur her'],
  [
    'En av dem som var i bilen, sier nå at den sto stille.',
    '[den sto stille] sier · En av dem som var i bilen',
  ],
  ['De som kom lo og sa at veien er farlig.', '[veien er farlig] sa · De'],
  ['De som kom, lo og sa at veien er farlig.', '[veien er farlig] sa · De som kom'],
  [
    'Ifrah Samatar lo og Mihkkal Pawlak mener at veien er stengt.',
    '[veien er stengt] mener · Mihkkal Pawlak',
  ],
  [
    'Ordføreren, Ravdna Haukeliseter, mener at veien er stengt.',
    '[veien er stengt] mener · Ordføreren, Ravdna Haukeliseter',
  ],
  [
    'Ordføreren, Borghild Habtemichael mener at veien er stengt.',
    '[veien er stengt] mener · Ordføreren, Borghild Habtemichael',
  ],
  [
    'Shilan Melnyk, naboen til Vik, sa nei, lederen mener at veien er stengt.',
    '[veien er stengt] mener · lederen',
  ],
  [
    'Letebrhan Selvanathan, leder i laget mener at veien er stengt.',
    '[veien er stengt] mener · Letebrhan Selvanathan',
  ],
  ['Lihua Hersi, leder i laget, mener at veien er stengt.', '[veien er stengt] mener · Lihua Hersi'],
  ['Halyna Rognerud: Lederen mener at veien er stengt.', '[veien er stengt] mener · Lederen'],
  ['Sadaf Woldu lo, lederen mener at veien er stengt.', '[veien er stengt] mener · lederen'],
  ['Vithya Bondarenko, Liban Ouyang mener at veien er stengt.', '[veien er stengt] mener · Liban Ouyang'],
  [
    'Helse- og omsorgsministeren mener at veien er stengt.',
    '[veien er stengt] mener · Helse- og omsorgsministeren',
  ],
])('%s: the words before the verb tell who speaks: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  [
    'Vik traff ordfører Jadwiga Thuraisingam, som mener at veien er stengt.',
    '[veien er stengt] mener · ordfører Jadwiga Thuraisingam',
  ],
  [
    'Vik traff ordfører Ayaan Dualeh, som også mener at veien er stengt.',
    '[veien er stengt] mener · ordfører Ayaan Dualeh',
  ],
  ['Vik er ordføreren som mener at veien er stengt.', '[veien er stengt] mener · ordføreren'],
  ['Vik traff mannen som mener at veien er stengt.', null],
  ['Biret Kvamsdal er en av dem som mener at veien er stengt.', '[veien er stengt] mener · Biret Kvamsdal'],
  [
    'Solfrid Tesfamariam er blant dem som mener at veien er stengt.',
    '[veien er stengt] mener · Solfrid Tesfamariam',
  ],
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
  ['Berivan Shevtsjenko lo og sa at veien er stengt.', '[veien er stengt] sa · Berivan Shevtsjenko'],
  ['Selam Kandasamy lo, men sa at veien er stengt.', '[veien er stengt] sa · Selam Kandasamy'],
  ['Xiaoming Jibril lo og har senere sagt at veien er stengt.', '[veien er stengt] sagt · Xiaoming Jibril'],
  [
    'Áslak Siri lo, Oksana Veiteberg gråt og sa at veien er stengt.',
    '[veien er stengt] sa · Oksana Veiteberg',
  ],
  [
    'Rukhsana Ghebremeskel lo, og derfor sa Eldar Barzani at veien er stengt.',
    '[veien er stengt] sa · Eldar Barzani',
  ],
  ['Kirushanthi Kovaltsjuk lo, men senere sa hun at veien er stengt.', '[veien er stengt] sa · hun'],
  ['Bożena Sivarajah lo, men ellers tror jeg at veien er stengt.', null],
  ['Hodan Warfa lo, men ellers tror du at veien er stengt.', null],
  [
    'Vik gikk fordi Máret Stokkeland lo og deretter sa at veien var stengt.',
    '[veien var stengt] sa · Máret Stokkeland',
  ],
  ['Gudny Kurdo lo og sa jeg måtte vente.', '[jeg måtte vente] sa · Gudny Kurdo'],
  ['I går sa Åslaug Tsai at veien er stengt.', '[veien er stengt] sa · Åslaug Tsai'],
  ['I går har Nalin Gondal sagt at veien er stengt.', '[veien er stengt] sagt · Nalin Gondal'],
  ['Spurt om veien, sier Winta Szczepańska at den er stengt.', '[den er stengt] sier · Winta Szczepańska'],
  ['Mandag, da Vik kom, sa Ruolan Triumf at veien er stengt.', '[veien er stengt] sa · Ruolan Triumf'],
  ['Mandag morgen sa Zoja Talabani at veien er stengt.', '[veien er stengt] sa · Zoja Talabani'],
  ['Tahira Xiao, 43, sier at veien er stengt.', '[veien er stengt] sier · Tahira Xiao'],
])('%s: who speaks stands before what is joined on, or behind the verb: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  ['– Ja, sier |Yalini Sheikhzad|, som mener at laget er godt.', '[laget er godt] mener · Yalini Sheikhzad'],
  [
    '– Ja, sier |Danuta Pawlak|, som leder klubben og mener at laget er godt.',
    '[laget er godt] mener · Danuta Pawlak',
  ],
  ['– Ja, sier |Deqa Somby|, og legger til at laget er godt.', '[laget er godt] legger til · Deqa Somby'],
  [
    '– Ja, sier |Elle Zangana|, leder i laget, som mener at det er godt.',
    '[det er godt] mener · Elle Zangana',
  ],
  [
    '– Ja, sier |Synneva Zheng|, mens Junaid Habtemichael mener at laget er dårlig.',
    '[laget er dårlig] mener · Junaid Habtemichael',
  ],
  ['– Ja, sier |Avîn Mirza|, ifølge NTB.', null],
  ['– Ja, sier |Semhar Mazurek|, som leder laget, ifølge NTB.', null],
  ['– Ja, sier |Jiayi Utsi|, og det er bra, mener Vik.', null],
  ['– Ja, sier |Daryna Sindî|.', null],
])('%s: what follows an attribution goes on from its source: %s', (copy, told) => {
  expect(reportsOf(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  'Nighat Ouyang har ikke hevdet at veien er stengt.',
  'Nirmala Qureshi har ikkje hevda at vegen er stengd.',
  'Halina Zawadzka skriver aldri at veien er stengt.',
  'Sárá Hætta sier ikke at veien er stengt.',
  'I går sa Ragna Rojhelat ikke at veien er stengt.',
  'Rojîn Huang bekrefter aldri at veien er stengt.',
  'Abeba Bhatti sier at …',
  'Yuxuan Kowalczyk sier at.',
  'Solomija Siri sier.',
  '…',
])('%s reports nothing', (copy) => {
  expect(reportsIn(copy)).toEqual([]);
});

it.each([
  ['Farzana Barzani mener ikke at veien er farlig.', '[veien er farlig] mener ikke · Farzana Barzani'],
  ['Abirami Zhang meiner ikkje vegen er farleg.', '[vegen er farleg] meiner ikkje · Abirami Zhang'],
  [
    'Wiesława Chaudhry tror heller ikke at veien er farlig.',
    '[veien er farlig] tror heller ikke · Wiesława Chaudhry',
  ],
  ['Sahra Wiśniewski mener, ikke uventet, at veien er farlig.', '[veien er farlig] mener · Sahra Wiśniewski'],
  ['Inggá Gaup mener ikke minst at veien er farlig.', '[veien er farlig] mener · Inggá Gaup'],
  ['Jofrid Tveitå sier ikke bare at veien er farlig.', '[veien er farlig] sier · Jofrid Tveitå'],
  ['Derfor mener Hêlîn Zeray ikke at veien er farlig.', null],
  ['Tsehaynesh Hontsjar har ikke ment at veien er farlig.', null],
  ['Politiet dementerer at mannen er drept.', '[mannen er drept] dementerer · Politiet'],
  ['Politiet dementerte onsdag at mannen er drepen.', '[mannen er drepen] dementerte · Politiet'],
  ['Politiet dementerer ryktet.', '[ryktet] dementerer · Politiet'],
  ['Meixiang Navaratnam sier at ikke alle er klare.', '[ikke alle er klare] sier · Meixiang Navaratnam'],
  ['Ljudmyla Egal innrømmer ikke at veien er stengt.', '[veien er stengt] innrømmer ikke · Ljudmyla Egal'],
  ['Shazia Myrmel benekter ikke at veien er stengt.', '[veien er stengt] benekter ikke · Shazia Myrmel'],
  [
    'Thulasi Kidane legger ikke skjul på at veien er farlig.',
    '[veien er farlig] legger ikke skjul på · Thulasi Kidane',
  ],
  ['Politiet benekter dette.', '[dette] benekter · Politiet'],
  ['Politiet benekter det på det sterkeste.', '[det] benekter · Politiet'],
  ['Politiet benekter dette ryktet på det sterkeste.', '[dette ryktet] benekter · Politiet'],
  ['Politiet avkrefter ryktene om en aksjon i dag.', '[ryktene] avkrefter · Politiet'],
  ['Politiet har benektet beskyldningen.', '[beskyldningen] benektet · Politiet'],
  ['Politiet bestrider situasjonen.', '[situasjonen] bestrider · Politiet'],
  ['Politiet benekter de ansattes påstand.', '[de ansattes påstand] benekter · Politiet'],
  ['Politiet benekter Grażyna Tkatsj.', null],
  ['Politiet benekter.', null],
  ['Politiet benekter at veien er stengt.', '[veien er stengt] benekter · Politiet'],
  ['Politiet avviser dette.', null],
])('%s: what is denied or not said: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  [
    'Ifrah Yogeswaran sier at veien er stengt, mens broen er åpen.',
    '[veien er stengt] sier · Ifrah Yogeswaran',
  ],
  [
    'Ravdna Samatar seier at vegen er stengd, medan brua er open.',
    '[vegen er stengd] seier · Ravdna Samatar',
  ],
  [
    'Borghild Haukeliseter sier at veien er stengt, og ber om hjelp.',
    '[veien er stengt] sier · Borghild Haukeliseter',
  ],
  [
    'Shilan Habtemichael sier at veien er stengt, men roser Vik.',
    '[veien er stengt] sier · Shilan Habtemichael',
  ],
  [
    'Letebrhan Melnyk sier at veien er stengt, og den er glatt.',
    '[veien er stengt, og den er glatt] sier · Letebrhan Melnyk',
  ],
  [
    'Lihua Selvanathan sier at veien er stengt, eller roser Vik.',
    '[veien er stengt, eller roser Vik] sier · Lihua Selvanathan',
  ],
  ['Halyna Hersi sier at veien er stengt, men er god.', '[veien er stengt, men er god] sier · Halyna Hersi'],
  [
    'Sadaf Rognerud sier at veien er stengt, men at broen er åpen.',
    '[veien er stengt, men at broen er åpen] sier · Sadaf Rognerud',
  ],
  [
    'Vithya Woldu sier at veien er stengt, men ikke i dag.',
    '[veien er stengt, men ikke i dag] sier · Vithya Woldu',
  ],
  [
    'Jadwiga Bondarenko sier at veien er stengt, men først vil hun se.',
    '[veien er stengt] sier · Jadwiga Bondarenko',
  ],
  [
    'Ayaan Thuraisingam sier at veien er stengt, men om noen dager vil hun se.',
    '[veien er stengt] sier · Ayaan Thuraisingam',
  ],
  [
    'Biret Dualeh sier at veien er stengt, men om noen få dager vil hun se.',
    '[veien er stengt] sier · Biret Dualeh',
  ],
  [
    'Solfrid Kvamsdal sier at veien er stengt, men om bare noen få dager vil hun se.',
    '[veien er stengt, men om bare noen få dager vil hun se] sier · Solfrid Kvamsdal',
  ],
  [
    'Berivan Tesfamariam sier at veien er stengt mens broen er åpen.',
    '[veien er stengt mens broen er åpen] sier · Berivan Tesfamariam',
  ],
  [
    'Selam Shevtsjenko sier at veien, som er ny, er stengt.',
    '[veien, som er ny, er stengt] sier · Selam Shevtsjenko',
  ],
  [
    'Mens Xiaoming Kandasamy mener at kaia er trygg, har byen stengt den.',
    '[kaia er trygg] mener · Xiaoming Kandasamy',
  ],
  [
    'Medan Oksana Jibril meiner at kaia er trygg, har byen stengt henne.',
    '[kaia er trygg] meiner · Oksana Jibril',
  ],
  ['Da Rukhsana Veiteberg sa at kaia var trygg, kom politiet.', '[kaia var trygg] sa · Rukhsana Veiteberg'],
  [
    'Før Kirushanthi Ghebremeskel sa at kaia var trygg, kom politiet.',
    '[kaia var trygg] sa · Kirushanthi Ghebremeskel',
  ],
  [
    'Fordi Bożena Kovaltsjuk sa at kaia var trygg, fast og fin, kom politiet.',
    '[kaia var trygg, fast og fin] sa · Bożena Kovaltsjuk',
  ],
  [
    'Samme dag da Hodan Sivarajah sa at kaia var trygg, kom politiet.',
    '[kaia var trygg] sa · Hodan Sivarajah',
  ],
  [
    'Ánte Wiśniewski lo da Máret Warfa sa at de som kom, var redde.',
    '[de som kom, var redde] sa · Máret Warfa',
  ],
  [
    'I dag sier Gudny Stokkeland at de som kom, var redde.',
    '[de som kom, var redde] sier · Gudny Stokkeland',
  ],
])('%s: where what is reported ends: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual([told]);
});

it('keeps to a sentence that has no full stop', () => {
  expect(reportsIn('|Politiet benekter dette| Kravet står')).toEqual(['[dette] benekter · Politiet']);
});
