import { describe, expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

const moe = 'Kari Moe (person)';
const vik = 'Ola Vik (person)';

describe('speech between several pairs of marks', () => {
  it.each<readonly [copy: string, ...told: string[]]>([
    [
      '«Vi kom. Vi så», sa Kari Moe. «Vi tapte. Vi gråt», sa Ola Vik.',
      `p2 direct guillemets [Vi kom. Vi så] sa · Kari Moe · ${moe}`,
      `p2 direct guillemets [Vi tapte. Vi gråt] sa · Ola Vik · ${vik}`,
    ],
    [
      'Kari Moe er lei. «Vi tapte. Vi gråt», sa hun.',
      `p2 direct guillemets [Vi tapte. Vi gråt] sa · hun · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe, «men vi lever.»',
      `p2 direct guillemets [Vi tapte] [men vi lever.] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe til NTB i går kveld etter kampen, «men vi lever.»',
      `p2 direct guillemets [Vi tapte] [men vi lever.] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe, «men vi lever», og gikk.',
      `p2 direct guillemets [Vi tapte] [men vi lever] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe. «Vi lever.» Ola sier at det er sant.',
      `p2 direct guillemets [Vi tapte] [Vi lever.] sa · Kari Moe · ${moe}`,
      'p2 indirect none [det er sant] sier · Ola · Ola (person)',
    ],
    [
      '«Vi tapte», sa Kari Moe, «som i boka, «Brand», med tårer.»',
      `p2 direct guillemets [Vi tapte] [som i boka, «Brand», med tårer.] sa · Kari Moe · ${moe}`,
      'marked «Brand» in q1',
    ],
    [
      '«Vi tapte», sa Kari Moe. Ola Vik lo. «Brand» vant.',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      '«Vi tapte», sa Kari Moe til NTB i går kveld etter kampen på hjemmebane i Vik, «men vi lever.»',
      `p2 direct guillemets [Vi tapte] [men vi lever.] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Jeg leser mye», sa Kari Moe. «Særlig romaner.» «Brand», «Peer Gynt».',
      `p2 direct guillemets [Jeg leser mye] [Særlig romaner.] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
      'marked «Peer Gynt»',
    ],
    [
      '«Vi gir oss aldri på dette her.» Det sa Kari Moe. Det bekrefter Ola Vik.',
      `p2 direct guillemets [Vi gir oss aldri på dette her.] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe. Laget reiste. «Brand» brant.',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      '– Vi tapte, sier Kari Moe. «Brand» brant.',
      `p2 direct dash [Vi tapte] sier · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      'Kari Moe er «helt utslitt». Det sier Ola Vik.',
      `p2 indirect none [Kari Moe er «helt utslitt»] sier · Ola Vik · ${vik}`,
      `p2 partial guillemets [helt utslitt] – · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe og «Brand» vant.',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      'Kari Moe sa: «Vi tapte i går.» «Brand» vant.',
      `p2 direct guillemets [Vi tapte i går.] sa · Kari Moe · ${moe}`,
      'marked «Brand»',
    ],
    [
      '«Vi gir oss aldri på dette her.» Kari Moe gikk hjem.',
      `p2 direct guillemets [Vi gir oss aldri på dette her.] – · – · ${moe}`,
    ],
    [
      '«Jeg var så redd den natten.» Slik beskriver Kari Moe brannen.',
      `p2 direct guillemets [Jeg var så redd den natten.] beskriver · Kari Moe · ${moe}`,
    ],
    [
      '«Jeg var så redd den natten.» Slik beskriver en nabo brannen.',
      'p2 direct guillemets [Jeg var så redd den natten.] beskriver · en nabo · en nabo (person)',
    ],
    [
      '«Det var en stor brann i natt.» Slik beskriver politiet brannen.',
      'p2 direct guillemets [Det var en stor brann i natt.] beskriver · politiet · politiet (organisation)',
    ],
    [
      '«Det var en stor brann i natt.» Slik forklarer politiet dette.',
      'p2 direct guillemets [Det var en stor brann i natt.] forklarer · politiet · politiet (organisation)',
    ],
    [
      '«Jeg var så redd den natten.» Slik beskriver Kari Wista brannen.',
      'p2 direct guillemets [Jeg var så redd den natten.] beskriver · Kari Wista · Kari Wista (person)',
    ],
    [
      '«Skal vi bygge bru eller ikke?» Slik lyder spørsmålet.',
      'p2 direct guillemets [Skal vi bygge bru eller ikke?] – · – · ?',
    ],
    [
      '«Jeg var så redd den natten.» Nå sier Kari Moe nei.',
      `p2 direct guillemets [Jeg var så redd den natten.] – · – · ${moe}`,
    ],
    [
      '«Eg var så redd den natta.» Slik var det.',
      'p2 direct guillemets [Eg var så redd den natta.] – · – · ?',
    ],
    [
      '«Vi tapte», sa Kari Moe, kjent fra serien, «Havet i nord».',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «Havet i nord»',
    ],
    [
      '«Vi taper», seier Kari Moe, kjend frå seriar som «Havet», «Ferja» og «Fjellet».',
      `p2 direct guillemets [Vi taper] seier · Kari Moe · ${moe}`,
      'marked «Havet»',
      'marked «Ferja»',
      'marked «Fjellet»',
    ],
    [
      '«Vi tapte», sa Kari Moe om filmen. «Ferja» får premiere i mai.',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «Ferja»',
    ],
    [
      '«Vi tapte», sa Kari Moe. Mannen bak laget, «ferjekongen», tok det tungt.',
      `p2 direct guillemets [Vi tapte] sa · Kari Moe · ${moe}`,
      'marked «ferjekongen»',
    ],
    [
      '«Gir dere opp?» «Nei», sa Kari Moe, «Aldri».',
      `p2 direct guillemets [Nei] [Aldri] sa · Kari Moe · ${moe}`,
      'marked «Gir dere opp?»',
    ],
    [
      '«Vi gir oss ikke», sa Kari Moe. «Aldri».',
      `p2 direct guillemets [Vi gir oss ikke] [Aldri] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi gir oss ikke», skriver Kari Moe på Facebook. «Takk for alt»',
      `p2 direct guillemets [Vi gir oss ikke] [Takk for alt] skriver · Kari Moe · ${moe}`,
    ],
    [
      '«Vi gir oss ikke», sa Kari Moe etter kampen i går kveld. «Aldri!»',
      `p2 direct guillemets [Vi gir oss ikke] [Aldri!] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi gir oss ikke», sa Kari Moe etter kampen, «Dette laget vinner».',
      `p2 direct guillemets [Vi gir oss ikke] [Dette laget vinner] sa · Kari Moe · ${moe}`,
    ],
    [
      'Moe leste «Brand i går. «Dette er flott», sier hun.',
      'p2 direct guillemets [Dette er flott] sier · hun · Moe (person)',
    ],
  ])('%s', (copy, ...told) => {
    expect(tellAll(readCopy(copy))).toEqual(told);
  });
});

describe('speech with a dash inside the paragraph', () => {
  it.each<readonly [copy: string, ...told: string[]]>([
    [
      'Hun smiler. – «Brand» er best, sier Kari Moe.',
      `p2 direct dash [«Brand» er best] sier · Kari Moe · ${moe}`,
      'marked «Brand» in q1',
    ],
    [
      '– Boka «Brand» er best, sier Kari Moe. Hun kaller den «helt rå».',
      `p2 direct dash [Boka «Brand» er best] sier · Kari Moe · ${moe}`,
      `p2 partial guillemets [helt rå] kaller · Hun · ${moe}`,
      'marked «Brand» in q1',
    ],
    [
      '– Han sa «helt rått», sier Kari Moe. Hun kaller det «helt vilt».',
      `p2 direct dash [Han sa «helt rått»] sier · Kari Moe · ${moe}`,
      `p2 partial guillemets [helt vilt] kaller · Hun · ${moe}`,
      'marked «helt rått» in q1',
    ],
    [
      '– Vi tapte, sier Kari Moe. Det bekrefter Ola Vik.',
      `p2 direct dash [Vi tapte] sier · Kari Moe · ${moe}`,
    ],
    [
      'Hun smiler. – Vi tapte, sier Kari Moe. Det bekrefter Ola Vik.',
      `p2 direct dash [Vi tapte] sier · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte i dag», sa Kari Moe. Det bekrefter Ola Vik.',
      `p2 direct guillemets [Vi tapte i dag] sa · Kari Moe · ${moe}`,
    ],
    [
      '«Vi tapte», sa Kari Moe. «Det er trist.» Det bekrefter Ola Vik.',
      `p2 direct guillemets [Vi tapte] [Det er trist.] sa · Kari Moe · ${moe}`,
    ],
    [
      '– Vi tapte, sier Kari Moe. Laget er trist. Det bekrefter Ola Vik.',
      `p2 direct dash [Vi tapte] sier · Kari Moe · ${moe}`,
      `p2 indirect none [Laget er trist] bekrefter · Ola Vik · ${vik}`,
    ],
    ['Konserten starter 18.30. – gratis for barn.'],
    [
      'Jeg er lettet, sier Kari Moe. Ola Vik sier at veien er stengt.',
      `p2 direct none [Jeg er lettet] sier · Kari Moe · ${moe}`,
      `p2 indirect none [veien er stengt] sier · Ola Vik · ${vik}`,
    ],
  ])('%s', (copy, ...told) => {
    expect(tellAll(readCopy(copy))).toEqual(told);
  });
});
