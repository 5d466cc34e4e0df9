import { expect, it } from 'vitest';
import { reportsIn } from './strokes.ts';

it.each([
  ['Ifølge politiet er mannen siktet.', '[er mannen siktet] Ifølge · politiet (reports)'],
  ['Men ifølge politiet er mannen siktet.', '[er mannen siktet] ifølge · politiet (reports)'],
  ['Ifrah Hersi lo, og ifølge politiet er mannen siktet.', '[er mannen siktet] ifølge · politiet (reports)'],
  ['Vik er fri, mens ifølge politiet er mannen siktet.', '[er mannen siktet] ifølge · politiet (reports)'],
  ['Vik er fri, medan ifølgje politiet er mannen sikta.', '[er mannen sikta] ifølgje · politiet (reports)'],
  ['Vik er fri, for ifølge politiet er mannen siktet.', '[er mannen siktet] ifølge · politiet (reports)'],
  ['Det er klart at ifølge politiet er mannen siktet.', '[er mannen siktet] ifølge · politiet (reports)'],
  ['Mannen er ifølge politiet siktet.', '[Mannen er] [siktet] ifølge · politiet (reports)'],
  ['Mannen er i følge politiet siktet.', '[Mannen er] [siktet] i følge · politiet (reports)'],
  ['Men mannen er ifølge politiet siktet.', '[mannen er] [siktet] ifølge · politiet (reports)'],
  ['Menn er ifølge politiet siktet.', '[Menn er] [siktet] ifølge · politiet (reports)'],
  ['Mannen, som ifølge politiet er siktet, nekter.', null],
  ['Mannen er, ifølge politiet, siktet.', '[Mannen er] [siktet] ifølge · politiet (reports)'],
  ['Mannen er siktet, ifølge politiet.', '[Mannen er siktet] ifølge · politiet (reports)'],
  ['Mannen er siktet, ifølge politiet tirsdag.', '[Mannen er siktet] ifølge · politiet (reports)'],
  [
    'Mannen er siktet, ifølge Ravdna Rognerud i politiet.',
    '[Mannen er siktet] ifølge · Ravdna Rognerud (reports)',
  ],
  [
    'Mannen er siktet ifølge Borghild Woldu i politiet.',
    '[Mannen er siktet] ifølge · Borghild Woldu (reports)',
  ],
  [
    'Mannen er siktet ifølge Shilan Bondarenko, en advokat i Oslo.',
    '[Mannen er siktet] ifølge · Shilan Bondarenko (reports)',
  ],
  [
    'Mannen er sikta ifølgje Letebrhan Thuraisingam, ein advokat.',
    '[Mannen er sikta] ifølgje · Letebrhan Thuraisingam (reports)',
  ],
  ['Saka er ny ifølgje Lihua Dualeh, ei kjent kvinne.', '[Saka er ny] ifølgje · Lihua Dualeh (reports)'],
  ['Saka er ny ifølgje Halyna Kvamsdal, eit vitne.', '[Saka er ny] ifølgje · Halyna Kvamsdal (reports)'],
  ['Saken er ny ifølge Sadaf Tesfamariam, et vitne.', '[Saken er ny] ifølge · Sadaf Tesfamariam (reports)'],
  [
    'Saken er ny ifølge Vithya Shevtsjenko, enda den er liten.',
    '[Saken er ny] [enda den er liten] ifølge · Vithya Shevtsjenko (reports)',
  ],
  ['Ifølge Moe, en mann er drept.', '[en mann er drept] Ifølge · Moe (reports)'],
  [
    'Ifølge Jadwiga Kandasamy, leder i laget, er veien stengt.',
    '[er veien stengt] Ifølge · Jadwiga Kandasamy (reports)',
  ],
  [
    'Ifølge Ayaan Jibril, som er leder i laget, er veien stengt.',
    '[er veien stengt] Ifølge · Ayaan Jibril (reports)',
  ],
  [
    'Ifølge Biret Veiteberg, er veien stengt, og den er glatt.',
    '[er veien stengt, og den er glatt] Ifølge · Biret Veiteberg (reports)',
  ],
  [
    'Ifølge Solfrid Ghebremeskel i Rødt er veien stengt.',
    '[er veien stengt] Ifølge · Solfrid Ghebremeskel (reports)',
  ],
  ['Ifølge.', null],
  ['Ifølge politiet.', null],
])('%s: whom "ifølge" names: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  ['Veien er stengt, opplyser politiet.', '[Veien er stengt] opplyser · politiet'],
  ['Veien er stengt, melder NRK.', '[Veien er stengt] melder · NRK (reports)'],
  ['Men veien er stengt, opplyser politiet.', '[veien er stengt] opplyser · politiet'],
  ['Og veien er stengt, opplyser politiet.', '[veien er stengt] opplyser · politiet'],
  ['Eller veien er stengt, opplyser politiet.', '[veien er stengt] opplyser · politiet'],
  ['Veien er stengt, opplyser politiet:', null],
  ['Nei, opplyser politiet.', '[Nei] opplyser · politiet'],
  ['Veien er stengt, opplyser politiet til NTB.', '[Veien er stengt] opplyser · politiet'],
  ['Veien er stengt, sier Berivan Kovaltsjuk bestemt.', '[Veien er stengt] sier · Berivan Kovaltsjuk'],
  ['Brannen, opplyser politiet, startet på loftet.', '[Brannen] [startet på loftet] opplyser · politiet'],
  ['Laget, opplyser klubben, hevder seg godt.', '[Laget] [hevder seg godt] opplyser · klubben'],
  ['Brannen, opplyser politiet, en tirsdag.', null],
  ['Brannen, opplyser politiet, at den er slukt.', '[Brannen] [den er slukt] opplyser · politiet'],
  [
    'Mye tyder på, opplyser politiet, at brannen var påsatt.',
    '[Mye tyder på] [brannen var påsatt] opplyser · politiet',
  ],
  [
    'Når veien er stengt, opplyser politiet, må folk vente.',
    '[Når veien er stengt] [må folk vente] opplyser · politiet',
  ],
  ['Veien er stengt, opplyser politiet, som er på stedet.', '[Veien er stengt] opplyser · politiet'],
  [
    'Hva som skjer, vet ingen, sier Selam Sivarajah til NTB.',
    '[Hva som skjer, vet ingen] sier · Selam Sivarajah',
  ],
  [
    'Hva som skjer, vet ingen, sier Xiaoming Warfa tirsdag.',
    '[Hva som skjer, vet ingen] sier · Xiaoming Warfa',
  ],
  [
    'Hva som skjer, vet ingen, sier Oksana Stokkeland senere.',
    '[Hva som skjer, vet ingen] sier · Oksana Stokkeland',
  ],
  [
    'Hva som skjer, vet ingen, sier Rukhsana Kurdo (43).',
    '[Hva som skjer, vet ingen] sier · Rukhsana Kurdo (43)',
  ],
  [
    'Hva som skjer, vet ingen, sier Kirushanthi Tsai – og ler.',
    '[Hva som skjer, vet ingen] sier · Kirushanthi Tsai',
  ],
  ['Hva som skjer, vil ingen, sier Bożena Gondal bestemt.', null],
  ['Hva som skjer, vil ingen, sier Hodan Szczepańska ikke.', null],
  ['Kva som skjer, vil ingen, seier Máret Triumf ikkje.', null],
  [
    'Om han kommer, er uklart, sier Gudny Talabani bestemt.',
    '[Om han kommer, er uklart] sier · Gudny Talabani',
  ],
  ['Spørsmålet om veien er stengt, sier Åslaug Xiao bestemt nei til.', null],
  ['Spørsmål om veien er stengt, sier Nalin Sheikhzad bestemt nei til.', null],
  ['Selv om veien er stengt, sier Winta Pawlak bestemt nei.', null],
  ['Sjølv om vegen er stengd, seier Ruolan Somby bestemt nei.', null],
  [
    'Selv om veien er stengt, tviler Zoja Zangana på at den er farlig.',
    '[den er farlig] tviler · Zoja Zangana',
  ],
  [
    'Sjølv om vegen er stengd, tviler Tahira Zheng på at han er farleg.',
    '[han er farleg] tviler · Tahira Zheng',
  ],
  ['Folk må ha strøm, trøster selskapet seg med.', '[Folk må ha strøm] trøster · selskapet'],
  ['Møtet om veien er slutt, sier Yalini Mirza bestemt.', '[Møtet om veien er slutt] sier · Yalini Mirza'],
  ['Tvil om han kommer, sier Danuta Mazurek bestemt nei til.', null],
  ['Tvil om hun kommer, sier Deqa Utsi bestemt nei til.', null],
  ['Tvil om de kommer, sier Elle Sindî bestemt nei til.', null],
  ['Tvil om det kommer, sier Synneva Ouyang bestemt nei til.', null],
  ['Kort sagt, sier Avîn Qureshi bestemt.', null],
  ['Veien er stengt, har Semhar Zawadzka sagt til NTB.', '[Veien er stengt] sagt · Semhar Zawadzka'],
  ['Vegen er stengd, har Jiayi Hætta tidlegare opplyst.', '[Vegen er stengd] opplyst · Jiayi Hætta'],
  ['Veien er stengt, hadde NRK skrevet.', '[Veien er stengt] skrevet · NRK (reports)'],
  ['Veien er stengt, har Daryna Rojhelat lagt seg.', null],
  ['Veien er stengt, har Nighat Huang.', null],
  ['Da veien ble stengt, hadde Nirmala Bhatti sagt nei.', null],
])('%s: what stands before a source: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  ['Om han ikke går, vurderer styret streik.', null],
  ['Hvis han går, sier styret.', null],
  ['Viss han går, seier styret.', null],
  ['Dersom han går, sier styret.', null],
  ['Når han går, sier styret.', null],
  ['Da han gikk, sa styret.', null],
  ['Då han gjekk, sa styret.', null],
  ['Mens han gikk, sa styret.', null],
  ['Medan han gjekk, sa styret.', null],
  ['Fordi han gikk, sa styret.', null],
  ['Ettersom han gikk, sa styret.', null],
  ['Etter at han gikk, sa styret.', null],
  ['Før han gikk, sa styret.', null],
  ['Siden han gikk, opplyser styret ingenting.', null],
  ['Sidan han gjekk, opplyser styret ingenting.', null],
  ['At han gikk, sa styret.', '[At han gikk] sa · styret'],
  ['Når han går, stenger veien, sier styret.', '[Når han går, stenger veien] sier · styret'],
  [
    'Etter ulykken ble veien stengt, opplyser politiet.',
    '[Etter ulykken ble veien stengt] opplyser · politiet',
  ],
  [
    'Siden mandag har veien vært stengt, opplyser politiet til NTB.',
    '[Siden mandag har veien vært stengt] opplyser · politiet',
  ],
])('%s: a clause set before its verb is no report, what holds a verb of its own is: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  ['I rapporten heter det at veien er farlig.', '[veien er farlig] heter det · rapporten (reports)'],
  [
    'I konklusjonen heter det videre at veien er farlig.',
    '[veien er farlig] heter det · konklusjonen (reports)',
  ],
  ['På nettsiden står det at veien er farlig.', '[veien er farlig] står det · nettsiden (reports)'],
  ['Av konklusjonen går det fram at veien er farlig.', '[veien er farlig] går det · konklusjonen (reports)'],
  ['Det går fram av konklusjonen at veien er farlig.', '[veien er farlig] går · konklusjonen (reports)'],
  ['Det framgår av konklusjonen at veien er farlig.', '[veien er farlig] framgår · konklusjonen (reports)'],
  ['Det står i boka at vegen er farleg.', '[vegen er farleg] står · boka (reports)'],
  ['Det står på nettsiden at det brenner.', '[det brenner] står · nettsiden (reports)'],
  ['Det står i boka at alt brenner!', '[alt brenner] står · boka (reports)'],
  ['Det heter at veien er farlig.', null],
  ['Rapporten står i hylla slik at alle ser den.', null],
  ['I avisa kommer artikkelen slik at alle ser den.', null],
  ['På møtet sa det nye styret at veien er stengt.', '[veien er stengt] sa · det nye styret'],
  ['I rapporten heter det, og det er viktig, at veien er farlig.', null],
  ['I rapporten heter det ikke mer enn dette.', null],
  ['Det kommer i boka at veien er farlig.', '[veien er farlig] kommer · boka (reports)'],
  ['Det er klart i boka at veien er farlig.', null],
  [
    'Det går fram av den nye og svært lange rapporten fra kommunen at alt er bra.',
    '[alt er bra] går · den nye og svært lange rapporten fra kommunen (reports)',
  ],
  ['Det står at', null],
])('%s: what is read from a document: %s', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told === null ? [] : [told]);
});

it.each([
  ['Veien er stengt. |Det opplyser politiet.', ['[Veien er stengt] opplyser · politiet']],
  ['Veien er stengt! |Dette opplyser politiet til NTB.', ['[Veien er stengt] opplyser · politiet']],
  ['Veien er stengt. |Det skriver NRK.', ['[Veien er stengt] skriver · NRK (reports)']],
  ['|Det opplyser politiet.', []],
  ['Veien er stengt. |Det opplyser du.', []],
  ['Veien er stengt. |Det er alvorlig, mener politiet.', ['[Det er alvorlig] mener · politiet']],
  [
    '|Moe sier at det går, og legger til at alt er klart.',
    ['[det går] sier · Moe', '[alt er klart] legger til · Moe'],
  ],
  [
    '|Moe sier at alt er klart, men Vik sier at det haster, opplyser NRK.',
    [
      '[alt er klart] sier · Moe',
      '[det haster] sier · Vik',
      '[Moe sier at alt er klart, men Vik sier at det haster] opplyser · NRK',
    ],
  ],
  [
    '|Moe sier at alt er klart, mens det haster, opplyser politiet.',
    ['[alt er klart] sier · Moe', '[Moe sier at alt er klart, mens det haster] opplyser · politiet'],
  ],
])('%s: what goes back to the sentence before, or on from one report to the next', (copy, told) => {
  expect(reportsIn(copy)).toEqual(told);
});
