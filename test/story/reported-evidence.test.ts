import { expect, it } from 'vitest';
import { readCopy, rowsOf } from './reading.ts';

const reports = (copy: string): string[] =>
  rowsOf(readCopy(copy)).filter((row) => row.startsWith('indirect'));

it.each([
  // A verb that stands in no list, by whom it has for a subject and what it takes.
  ['Oddny Sætre glefser at møtet er avlyst.', ['[møtet er avlyst] glefser · Oddny Sætre']],
  ['Tuva Rajan kvitret tirsdag at hun slutter.', ['[hun slutter] kvitret · Tuva Rajan']],
  ['I går glefset ordføreren at saka er avgjort.', ['[saka er avgjort] glefset · ordføreren']],
  ['Hun glefser at møtet er avlyst.', ['[møtet er avlyst] glefser · Hun']],
  ['Olek Nowak glefser møtet er avlyst.', ['[møtet er avlyst] glefser · Olek Nowak']],
  ['Olek Nowak glefser, og kvitrer at han slutter.', ['[han slutter] kvitrer · Olek Nowak']],
  // What the verb makes one phrase with belongs to the cue.
  ['Moe skryter av at laget vant.', ['[laget vant] skryter av · Moe']],
  // Blame and confession in the infinitive.
  [
    'Amina Warsame beskylder kommunen for å ha skjult rapporten.',
    ['[ha skjult rapporten] beskylder · Amina Warsame'],
  ],
  ['Firmaet innrømmer å ha brukt feil ventil.', ['[ha brukt feil ventil] innrømmer · Firmaet']],
  // One inside another.
  [
    'Politiet sier at mannen er pågrepet, skriver Fjordposten.',
    ['[Politiet sier at mannen er pågrepet] skriver · Fjordposten', '[mannen er pågrepet] sier · Politiet'],
  ],
  // What a paper has learned.
  ['Etter det NTB erfarer, trekker Moe seg.', ['[trekker Moe seg] Etter det NTB erfarer · NTB']],
  [
    'Moe har etter det avisa kjenner til søkt jobben.',
    ['[Moe har] [søkt jobben] etter det avisa kjenner til · avisa'],
  ],
  // Bodies without an article, measures, a subject with more to it.
  ['Ti er skadd, opplyser etiopisk politi.', ['[Ti er skadd] opplyser · etiopisk politi']],
  ['Nær 70 prosent av velgerne sier de er usikre.', ['[de er usikre] sier · Nær 70 prosent av velgerne']],
  ['Moe mener landet, som er rikt, bør hjelpe.', ['[landet, som er rikt, bør hjelpe] mener · Moe']],
  ['I filmen hevdes det at kongen løy.', ['[kongen løy] hevdes det · filmen']],
])('%s reports what somebody said', (copy, told) => {
  expect(reports(copy).map((row) => row.replace(/^indirect /, '').replace(/ · [^·]*$/, ''))).toEqual(told);
});

it.each([
  'Målingen viser at partiet går fram.',
  'Oddny Sætre vet at møtet er avlyst.',
  'Dette betyr at møtet er avlyst.',
  'Kommunen sørger for at veien brøytes.',
  'Han var så trett at han sovnet.',
  'Boka han skrev ble lest.',
  'Rykter om at banken selges, er usanne.',
  'Moe frykter flom.',
  'Kommunen brukte penger på å ha det fint.',
  'Går det bra, reiser Moe.',
  'Thanh Solheim er trolig glad for at veien er stengt.',
  'Thanh Solheim meldte seg som vitne.',
  'Thanh Solheim må si at veien er trygg.',
  'Thanh Solheim dro hjem, uten å si at veien er trygg.',
])('%s reports nobody’s words', (copy) => {
  expect(reports(copy)).toEqual([]);
});
