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
    ['– Vi må vente, sier Kari Moe, så er det vår tur.', '[Vi må vente] [så er det vår tur.]'],
    ['– Vi ventar, seier Kari Moe, for det hastar ikkje.', '[Vi ventar] [for det hastar ikkje.]'],
    ['– Det er verre nå, sier Kari Moe, enn det var i fjor.', '[Det er verre nå] [enn det var i fjor.]'],
    [
      '– Jeg er glad, sier Kari Moe til NTB, men laget må bli bedre.',
      '[Jeg er glad] [men laget må bli bedre.]',
    ],
    ['– Det er dyrt, sier Kari Moe – og tregt.', '[Det er dyrt] [og tregt.]'],
    ['– Det er dyrt, sier Kari Moe, — det er tregt.', '[Det er dyrt] [det er tregt.]'],
    ['– Blir det dyrt? spør Kari Moe, – og tregt?', '[Blir det dyrt?] [og tregt?]'],
    ['– Problemet er, sier Kari Moe, dårlig vær.', '[Problemet er] [dårlig vær.]'],
    ['– Vi må leve med, sier Kari Moe, denne uroen.', '[Vi må leve med] [denne uroen.]'],
    ['– Laget skal, seier Kari Moe, vinne.', '[Laget skal] [vinne.]'],
    ['– Folk mener, sier Kari Moe, slike ting teller.', '[Folk mener] [slike ting teller.]'],
    ['– Laget er klart, sier Kari Moe, vi gleder oss.', '[Laget er klart] [vi gleder oss.]'],
    ['– Det som skjedde, sier Kari Moe, er alvorlig.', '[Det som skjedde] [er alvorlig.]'],
    ['– Det vi har bygd opp, sier Kari Moe, rakna i natt.', '[Det vi har bygd opp] [rakna i natt.]'],
    ['– Det vi har bygd, sier Kari Moe, rakna i natt.', '[Det vi har bygd] [rakna i natt.]'],
    ['– Når isen går, fortel Kari Moe, kjem fisken.', '[Når isen går] [kjem fisken.]'],
    ['– Brannen, sier Kari Moe, ulmet i timevis.', '[Brannen] [ulmet i timevis.]'],
    ['– Brannen, sier Kari Moe, ulmte i timevis.', '[Brannen] [ulmte i timevis.]'],
    ['– Brannen, seier Kari Moe, ulmar enno.', '[Brannen] [ulmar enno.]'],
    ['– Brannen, sier Kari Moe, ulmer ennå.', '[Brannen] [ulmer ennå.]'],
    ['– Bålet, sier Kari Moe, glødde i timevis.', '[Bålet] [glødde i timevis.]'],
  ])('%s', (copy, spoken) => {
    expect(spokenIn(copy)).toBe(spoken);
  });
});

describe('the narrator goes on behind the attribution', () => {
  it.each([
    ['– Det er dyrt, sier Kari Moe, men legger til at det haster.', '[Det er dyrt]'],
    ['– Det er dyrt, sier Kari Moe, og ber om hjelp.', '[Det er dyrt]'],
    ['– Det er dyrt, sier Kari Moe, og gir uttrykk for uro.', '[Det er dyrt]'],
    ['– Det er dyrt, sier Kari Moe, men ler.', '[Det er dyrt]'],
    ['– Slik han er, sier Kari Moe, som kjenner ham godt.', '[Slik han er]'],
    ['– Det er slik han er, sa Kari Moe, tirsdag kveld.', '[Det er slik han er]'],
    ['– Det er slik han er, sier Kari Moe, trener i Brann.', '[Det er slik han er]'],
    ['– Det var noe alle på laget trodde, sa Kari Moe, den gangen.', '[Det var noe alle på laget trodde]'],
    ['– Det vi vet, sier Kari Moe, som leder laget, er lite.', '[Det vi vet]'],
    ['– Det vi vet, sier Kari Moe, på telefon fra Oslo.', '[Det vi vet]'],
    ['– Det vi vet, sier Kari Moe, leder i laget.', '[Det vi vet]'],
    ['– Brannen, sier Kari Moe, leder i brannvesenet.', '[Brannen]'],
    ['– Brannen, sier Kari Moe, sist i køen.', '[Brannen]'],
    ['– Brannen, sier Kari Moe, tidligere leder i laget.', '[Brannen]'],
    ['– Brannen, sier Kari Moe, Hamar.', '[Brannen]'],
    [
      '– Det blir en lang og kald vinter for oss, sier Kari Moe, ler og går.',
      '[Det blir en lang og kald vinter for oss]',
    ],
    ['– Hvem der? spør Kari Moe, kikker ut og ler.', '[Hvem der?]'],
    ['– Endelig! roper Kari Moe, kaster lua og ler.', '[Endelig!]'],
    ['– Vi vant, sier Kari Moe, kaster lua og ler.', '[Vi vant]'],
    ['– Vi vant, sier Kari Moe (43), kaptein på laget, og ler.', '[Vi vant]'],
    ['– Vi vant, sier Kari Moe.', '[Vi vant]'],
    ['– Vi vant, sier Kari Moe,', '[Vi vant]'],
  ])('%s', (copy, spoken) => {
    expect(spokenIn(copy)).toBe(spoken);
  });
});

describe('a sentence behind the attribution is still speech', () => {
  it.each([
    ['– Vi tapte, sier Kari Moe. – Finalen er neste.', '[Vi tapte] [Finalen er neste.]'],
    ['– Vi tapte, sier Kari Moe. Nå må jeg trene.', '[Vi tapte] [Nå må jeg trene.]'],
    ['– Vi tapte, sier Kari Moe. Det plager meg.', '[Vi tapte] [Det plager meg.]'],
    ['– Vi tapte, sier Kari Moe. Ingen trodde på oss.', '[Vi tapte] [Ingen trodde på oss.]'],
    ['– Vi tapte, sier Kari Moe. Nå må jeg slå Ola Vik.', '[Vi tapte] [Nå må jeg slå Ola Vik.]'],
    [
      '– Vi tapte, sier Kari Moe. Det plager meg at Brann vant.',
      '[Vi tapte] [Det plager meg at Brann vant.]',
    ],
    [
      '– Vi tapte, sier Kari Moe. Ingen i Bergen trodde på oss.',
      '[Vi tapte] [Ingen i Bergen trodde på oss.]',
    ],
    ['– Vi tapte, sier Kari Moe. Laget vårt er sterkt.', '[Vi tapte] [Laget vårt er sterkt.]'],
    ['– Vi tapte, sier Kari Moe. Brann slo laget vårt.', '[Vi tapte] [Brann slo laget vårt.]'],
    [
      '– Vi tapte, sier Kari Moe. Jeg gråt. Laget mitt gråt. Hun ler.',
      '[Vi tapte] [Jeg gråt.] [Laget mitt gråt.]',
    ],
    ['– Vi tapte. Det sa Kari Moe. – Nå venter finalen.', '[Vi tapte.] [Nå venter finalen.]'],
  ])('%s', (copy, spoken) => {
    expect(spokenIn(copy)).toBe(spoken);
  });

  it.each([
    ['– Vi tapte, sier Kari Moe. Laget vårt møter Brann søndag.', '[Vi tapte]'],
    ['– Vi tapte, sier Kari Moe. Laget hennes er sterkt.', '[Vi tapte]'],
    ['– Vi tapte, sier Kari Moe. Hun er kaptein. Jeg så det.', '[Vi tapte]'],
  ])('but not in %s', (copy, spoken) => {
    expect(spokenIn(copy)).toBe(spoken);
  });
});

it.each<readonly [copy: string, ...told: string[]]>([
  [
    '– Vi gir oss ikke, sier Kari Moe, som mener at veien må stenges.',
    'p2 direct dash [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)',
    'p2 indirect none [veien må stenges] mener · Kari Moe · Kari Moe (person)',
  ],
  [
    '– Vi gir oss ikke. Det sa Kari Moe, som mener at veien må stenges.',
    'p2 direct dash [Vi gir oss ikke.] sa · Kari Moe · Kari Moe (person)',
    'p2 indirect none [veien må stenges] mener · Kari Moe · Kari Moe (person)',
  ],
  [
    '– Vi gir oss ikke. Alle er med, sier Kari Moe. Ola Vik sier at veien må stenges.',
    'p2 direct dash [Vi gir oss ikke. Alle er med] sier · Kari Moe · Kari Moe (person)',
    'p2 indirect none [veien må stenges] sier · Ola Vik · Ola Vik (person)',
  ],
  ['– Det sier Kari Moe hver dag.', 'p2 direct dash [Det sier Kari Moe hver dag.] – · – · ?'],
  ['– Vi gir oss ikke. Ingen vet det.', 'p2 direct dash [Vi gir oss ikke. Ingen vet det.] – · – · ?'],
  [
    '– Vi gir oss ikke, skriver Dagbladet.',
    'p2 direct dash [Vi gir oss ikke] skriver · Dagbladet · Dagbladet (organisation)',
  ],
])('what stands behind the attribution is told: %s', (copy, ...told) => {
  expect(tellAll(readCopy(copy))).toEqual(told);
});
