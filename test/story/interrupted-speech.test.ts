import { describe, expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

/** The words of the first quote, each stretch of them between brackets. */
function spokenIn(copy: string): string | undefined {
  return readCopy(copy)
    .quotes[0]?.spans.map(({ text }) => `[${text}]`)
    .join(' ');
}

describe('speech goes on behind its attribution', () => {
  it.each([
    ['– Vi må vente, sier Halina Kowalczyk, så er det vår tur.', '[Vi må vente] [så er det vår tur.]'],
    ['– Vi ventar, seier Sárá Siri, for det hastar ikkje.', '[Vi ventar] [for det hastar ikkje.]'],
    ['– Det er verre nå, sier Ragna Barzani, enn det var i fjor.', '[Det er verre nå] [enn det var i fjor.]'],
    [
      '– Jeg er glad, sier Rojîn Zhang til NTB, men laget må bli bedre.',
      '[Jeg er glad] [men laget må bli bedre.]',
    ],
    ['– Det er dyrt, sier Abeba Chaudhry – og tregt.', '[Det er dyrt] [og tregt.]'],
    ['– Det er dyrt, sier Yuxuan Wiśniewski, — det er tregt.', '[Det er dyrt] [det er tregt.]'],
    ['– Blir det dyrt? spør Solomija Gaup, – og tregt?', '[Blir det dyrt?] [og tregt?]'],
    ['– Problemet er, sier Farzana Tveitå, dårlig vær.', '[Problemet er] [dårlig vær.]'],
    ['– Vi må leve med, sier Abirami Zeray, denne uroen.', '[Vi må leve med] [denne uroen.]'],
    ['– Laget skal, seier Wiesława Hontsjar, vinne.', '[Laget skal] [vinne.]'],
    ['– Folk mener, sier Sahra Navaratnam, slike ting teller.', '[Folk mener] [slike ting teller.]'],
    ['– Laget er klart, sier Inggá Egal, vi gleder oss.', '[Laget er klart] [vi gleder oss.]'],
    ['– Det som skjedde, sier Jofrid Myrmel, er alvorlig.', '[Det som skjedde] [er alvorlig.]'],
    ['– Det vi har bygd opp, sier Hêlîn Kidane, rakna i natt.', '[Det vi har bygd opp] [rakna i natt.]'],
    ['– Det vi har bygd, sier Tsehaynesh Tkatsj, rakna i natt.', '[Det vi har bygd] [rakna i natt.]'],
    ['– Når isen går, fortel Meixiang Yogeswaran, kjem fisken.', '[Når isen går] [kjem fisken.]'],
    ['– Brannen, sier Ljudmyla Samatar, ulmet i timevis.', '[Brannen] [ulmet i timevis.]'],
    ['– Brannen, sier Shazia Haukeliseter, ulmte i timevis.', '[Brannen] [ulmte i timevis.]'],
    ['– Brannen, seier Thulasi Habtemichael, ulmar enno.', '[Brannen] [ulmar enno.]'],
    ['– Brannen, sier Grażyna Melnyk, ulmer ennå.', '[Brannen] [ulmer ennå.]'],
    ['– Bålet, sier Ifrah Selvanathan, glødde i timevis.', '[Bålet] [glødde i timevis.]'],
  ])('%s', (copy, spoken) => {
    expect(spokenIn(copy)).toBe(spoken);
  });
});

describe('the narrator goes on behind the attribution', () => {
  it.each([
    ['– Det er dyrt, sier Ravdna Hersi, men legger til at det haster.', '[Det er dyrt]'],
    ['– Det er dyrt, sier Borghild Rognerud, og ber om hjelp.', '[Det er dyrt]'],
    ['– Det er dyrt, sier Shilan Woldu, og gir uttrykk for uro.', '[Det er dyrt]'],
    ['– Det er dyrt, sier Letebrhan Bondarenko, men ler.', '[Det er dyrt]'],
    ['– Slik han er, sier Lihua Thuraisingam, som kjenner ham godt.', '[Slik han er]'],
    ['– Det er slik han er, sa Halyna Dualeh, tirsdag kveld.', '[Det er slik han er]'],
    ['– Det er slik han er, sier Sadaf Kvamsdal, trener i Brann.', '[Det er slik han er]'],
    [
      '– Det var noe alle på laget trodde, sa Vithya Tesfamariam, den gangen.',
      '[Det var noe alle på laget trodde]',
    ],
    ['– Det vi vet, sier Jadwiga Shevtsjenko, som leder laget, er lite.', '[Det vi vet]'],
    ['– Det vi vet, sier Ayaan Kandasamy, på telefon fra Oslo.', '[Det vi vet]'],
    ['– Det vi vet, sier Biret Jibril, leder i laget.', '[Det vi vet]'],
    ['– Brannen, sier Solfrid Veiteberg, leder i brannvesenet.', '[Brannen]'],
    ['– Brannen, sier Berivan Ghebremeskel, sist i køen.', '[Brannen]'],
    ['– Brannen, sier Selam Kovaltsjuk, tidligere leder i laget.', '[Brannen]'],
    ['– Brannen, sier Xiaoming Sivarajah, Hamar.', '[Brannen]'],
    [
      '– Det blir en lang og kald vinter for oss, sier Oksana Warfa, ler og går.',
      '[Det blir en lang og kald vinter for oss]',
    ],
    ['– Hvem der? spør Rukhsana Stokkeland, kikker ut og ler.', '[Hvem der?]'],
    ['– Endelig! roper Kirushanthi Kurdo, kaster lua og ler.', '[Endelig!]'],
    ['– Vi vant, sier Bożena Tsai, kaster lua og ler.', '[Vi vant]'],
    ['– Vi vant, sier Hodan Gondal (43), kaptein på laget, og ler.', '[Vi vant]'],
    ['– Vi vant, sier Máret Szczepańska.', '[Vi vant]'],
    ['– Vi vant, sier Gudny Triumf,', '[Vi vant]'],
  ])('%s', (copy, spoken) => {
    expect(spokenIn(copy)).toBe(spoken);
  });
});

describe('a sentence behind the attribution is still speech', () => {
  it.each([
    ['– Vi tapte, sier Åslaug Talabani. – Finalen er neste.', '[Vi tapte] [Finalen er neste.]'],
    ['– Vi tapte, sier Nalin Xiao. Nå må jeg trene.', '[Vi tapte] [Nå må jeg trene.]'],
    ['– Vi tapte, sier Winta Sheikhzad. Det plager meg.', '[Vi tapte] [Det plager meg.]'],
    ['– Vi tapte, sier Ruolan Pawlak. Ingen trodde på oss.', '[Vi tapte] [Ingen trodde på oss.]'],
    [
      '– Vi tapte, sier Zoja Somby. Nå må jeg slå Wojciech Samatar.',
      '[Vi tapte] [Nå må jeg slå Wojciech Samatar.]',
    ],
    [
      '– Vi tapte, sier Tahira Zangana. Det plager meg at Brann vant.',
      '[Vi tapte] [Det plager meg at Brann vant.]',
    ],
    [
      '– Vi tapte, sier Yalini Zheng. Ingen i Bergen trodde på oss.',
      '[Vi tapte] [Ingen i Bergen trodde på oss.]',
    ],
    ['– Vi tapte, sier Danuta Mirza. Laget vårt er sterkt.', '[Vi tapte] [Laget vårt er sterkt.]'],
    ['– Vi tapte, sier Deqa Mazurek. Brann slo laget vårt.', '[Vi tapte] [Brann slo laget vårt.]'],
    [
      '– Vi tapte, sier Elle Utsi. Jeg gråt. Laget mitt gråt. Hun ler.',
      '[Vi tapte] [Jeg gråt.] [Laget mitt gråt.]',
    ],
    ['– Vi tapte. Det sa Synneva Sindî. – Nå venter finalen.', '[Vi tapte.] [Nå venter finalen.]'],
  ])('%s', (copy, spoken) => {
    expect(spokenIn(copy)).toBe(spoken);
  });

  it.each([
    ['– Vi tapte, sier Avîn Ouyang. Laget vårt møter Brann søndag.', '[Vi tapte]'],
    ['– Vi tapte, sier Semhar Qureshi. Laget hennes er sterkt.', '[Vi tapte]'],
    ['– Vi tapte, sier Jiayi Zawadzka. Hun er kaptein. Jeg så det.', '[Vi tapte]'],
  ])('but not in %s', (copy, spoken) => {
    expect(spokenIn(copy)).toBe(spoken);
  });
});

it.each<readonly [copy: string, ...told: string[]]>([
  [
    '– Vi gir oss ikke, sier Daryna Hætta, som mener at veien må stenges.',
    'p2 direct dash [Vi gir oss ikke] sier · Daryna Hætta · Daryna Hætta (person)',
    'p2 indirect none [veien må stenges] mener · Daryna Hætta · Daryna Hætta (person)',
  ],
  [
    '– Vi gir oss ikke. Det sa Nighat Rojhelat, som mener at veien må stenges.',
    'p2 direct dash [Vi gir oss ikke.] sa · Nighat Rojhelat · Nighat Rojhelat (person)',
    'p2 indirect none [veien må stenges] mener · Nighat Rojhelat · Nighat Rojhelat (person)',
  ],
  [
    '– Vi gir oss ikke. Alle er med, sier Nirmala Huang. Tsegay Tesfamariam sier at veien må stenges.',
    'p2 direct dash [Vi gir oss ikke. Alle er med] sier · Nirmala Huang · Nirmala Huang (person)',
    'p2 indirect none [veien må stenges] sier · Tsegay Tesfamariam · Tsegay Tesfamariam (person)',
  ],
  ['– Det sier Halina Bhatti hver dag.', 'p2 direct dash [Det sier Halina Bhatti hver dag.] – · – · ?'],
  ['– Vi gir oss ikke. Ingen vet det.', 'p2 direct dash [Vi gir oss ikke. Ingen vet det.] – · – · ?'],
  [
    '– Vi gir oss ikke, skriver Dagbladet.',
    'p2 direct dash [Vi gir oss ikke] skriver · Dagbladet · Dagbladet (organisation)',
  ],
])('what stands behind the attribution is told: %s', (copy, ...told) => {
  expect(tellAll(readCopy(copy))).toEqual(told);
});
