import { expect, it } from 'vitest';
import { readCopy, rowsOf } from './reading.ts';

it.each([
  [
    'Mannen er siktet for drap, ifølge politiet.',
    'indirect [Mannen er siktet for drap] ifølge · politiet · politiet',
  ],
  ['Ifølge politiet er mannen siktet.', 'indirect [er mannen siktet] Ifølge · politiet · politiet'],
  [
    'Winta Zheng opplyser at veien er stengt.',
    'indirect [veien er stengt] opplyser · Winta Zheng · Winta Zheng',
  ],
  [
    'Ruolan Mirza mener forslaget er godt.',
    'indirect [forslaget er godt] mener · Ruolan Mirza · Ruolan Mirza',
  ],
  [
    'I går sa Zoja Mazurek at hun trekker seg.',
    'indirect [hun trekker seg] sa · Zoja Mazurek · Zoja Mazurek',
  ],
  [
    'Tahira Utsi har tidligere sagt at hun trekker seg.',
    'indirect [hun trekker seg] sagt · Tahira Utsi · Tahira Utsi',
  ],
  [
    'Yalini Sindî, som leder rådet, hevder at tallene er feil.',
    'indirect [tallene er feil] hevder · Yalini Sindî · Yalini Sindî',
  ],
  ['Danuta Ouyang la til at det haster.', 'indirect [det haster] la til · Danuta Ouyang · Danuta Ouyang'],
  [
    'Deqa Qureshi gir uttrykk for at det haster.',
    'indirect [det haster] gir uttrykk for · Deqa Qureshi · Deqa Qureshi',
  ],
  [
    'I rapporten heter det at veien er farlig.',
    'indirect [veien er farlig] heter det · rapporten · rapporten',
  ],
  [
    'Elle Zawadzka sier Norge vil hjelpe.',
    'indirect [Norge vil hjelpe] sier · Elle Zawadzka · Elle Zawadzka',
  ],
  [
    'Synneva Hætta mener, litt overraskende, at det går.',
    'indirect [det går] mener · Synneva Hætta · Synneva Hætta',
  ],
  ['Per Vik ber om ro og understreker at det går.', 'indirect [det går] understreker · Per Vik · Per Vik'],
  ['Veien er stengt, melder NRK.', 'indirect [Veien er stengt] melder · NRK · NRK'],
  ['Veien er stengt. Det opplyser politiet.', 'indirect [Veien er stengt] opplyser · politiet · politiet'],
  ['Kommunen meiner at vegen må stengast.', 'indirect [vegen må stengast] meiner · Kommunen · Kommunen'],
])('%s reports what somebody said', (copy, row) => {
  expect(rowsOf(readCopy(copy))).toContain(row);
});

it.each([
  'Avîn Rojhelat møtte Zhiming Kvamsdal i Oslo.',
  'Det ventes at renta går opp.',
  'Målingen viser at partiet går fram.',
  'Folk frykter flom.',
  'Dersom styret ikke gir seg, vurderer de ansatte streik.',
  'Dette krever kompromisser.',
  'Semhar Huang sier ja til forslaget.',
  'De som mener at alt er greit, kan gå.',
])('%s reports nobody’s words', (copy) => {
  expect(rowsOf(readCopy(copy))).toEqual([]);
});

it('reads what follows an attribution in the same sentence as its source’s', () => {
  const story = readCopy('– Vi er klare, sier Kari Moe, som mener at laget er godt.');
  expect(rowsOf(story)).toEqual([
    'direct [Vi er klare] sier · Kari Moe · Kari Moe',
    'indirect [laget er godt] mener · Kari Moe · Kari Moe',
  ]);
});

it('leaves the bullet of a list out of what is reported', () => {
  const story = readCopy('Dette vet vi:', '* Ingen er skadd, ifølge politiet.', '* Broen er stengt.');
  expect(rowsOf(story)).toEqual(['indirect [Ingen er skadd] ifølge · politiet · politiet']);
});
