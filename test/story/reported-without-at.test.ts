import { expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

it.each<readonly [copy: string, read: readonly string[]]>([
  [
    'Kari Moe sier veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Veien er stengt, opplyser politiet på X.',
    ['p2 indirect none [Veien er stengt] opplyser · politiet · politiet (organisation)'],
  ],
  ['Veien er stengt, melder NTB.', ['p2 indirect none [Veien er stengt] melder · NTB · NTB (organisation)']],
  ['Veien er stengt, skriver VG.', ['p2 indirect none [Veien er stengt] skriver · VG · VG (organisation)']],
  [
    'Veien er stengt, ifølge Kari Moe.',
    ['p2 indirect none [Veien er stengt] ifølge · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Veien er stengt ifølge politiet.',
    ['p2 indirect none [Veien er stengt] ifølge · politiet · politiet (organisation)'],
  ],
  [
    'Ifølge politiet er veien stengt.',
    ['p2 indirect none [er veien stengt] Ifølge · politiet · politiet (organisation)'],
  ],
  [
    'Ifølgje politiet er vegen stengd.',
    ['p2 indirect none [er vegen stengd] Ifølgje · politiet · politiet (organisation)'],
  ],
  [
    'Veien skal ifølge Kari Moe stenges mandag, men ikke for busser.',
    [
      'p2 indirect none [Veien skal] [stenges mandag, men ikke for busser] ifølge · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Veien er stengt. Det sier Kari Moe.',
    ['p2 indirect none [Veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Veien er stengt. Det bekrefter politiet overfor NTB.',
    ['p2 indirect none [Veien er stengt] bekrefter · politiet · politiet (organisation)'],
  ],
  [
    'Veien er stengt. Dette skriver VG.',
    ['p2 indirect none [Veien er stengt] skriver · VG · VG (organisation)'],
  ],
  [
    'Kari Moe hevder hun ble truet.',
    ['p2 indirect none [hun ble truet] hevder · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe hevder å ha blitt truet.',
    ['p2 indirect none [ha blitt truet] hevder · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe tror det går bra.', ['p2 indirect none [det går bra] tror · Kari Moe · Kari Moe (person)']],
  [
    'Kari Moe sier hun gleder seg.',
    ['p2 indirect none [hun gleder seg] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Saken er sendt på høring, opplyser departementet i en pressemelding tirsdag.',
    ['p2 indirect none [Saken er sendt på høring] opplyser · departementet · departementet (organisation)'],
  ],
  [
    'Saken er sendt på høring, står det i meldingen.',
    ['p2 indirect none [Saken er sendt på høring] står det i · meldingen · meldingen (document)'],
  ],
  [
    'Saken er sendt på høring, går det fram av meldingen.',
    ['p2 indirect none [Saken er sendt på høring] går det fram av · meldingen · meldingen (document)'],
  ],
  [
    'Saken er sendt på høring, skriver Kari Moe i en e-post.',
    ['p2 indirect none [Saken er sendt på høring] skriver · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe meiner vegen bør stengast.',
    ['p2 indirect none [vegen bør stengast] meiner · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Avtalen er død, ifølge en kilde i regjeringen som ønsker å være anonym.',
    ['p2 indirect none [Avtalen er død] ifølge · en kilde i regjeringen · en kilde i regjeringen (person)'],
  ],
  [
    'Avtalen er død, ifølge nyhetsbyrået AFP.',
    ['p2 indirect none [Avtalen er død] ifølge · nyhetsbyrået AFP · AFP (organisation, nyhetsbyrået)'],
  ],
  [
    'Avtalen er ifølge Kari Moe død og begravet.',
    ['p2 indirect none [Avtalen er] [død og begravet] ifølge · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Ifølge Kari Moe er avtalen død, men Ola Vik er uenig.',
    ['p2 indirect none [er avtalen død] Ifølge · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe gikk, og ifølge Ola Vik var hun sint.',
    ['p2 indirect none [var hun sint] ifølge · Ola Vik · Ola Vik (person)'],
  ],
  [
    'I følge Kari Moe er avtalen død.',
    ['p2 indirect none [er avtalen død] I følge · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Avtalen er død. Det er klart. Det sier Kari Moe.',
    ['p2 indirect none [Det er klart] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier hun vil gå, mens Ola Vik blir.',
    ['p2 indirect none [hun vil gå] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe trodde veien var stengt.',
    ['p2 indirect none [veien var stengt] trodde · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe trur vegen er stengd.',
    ['p2 indirect none [vegen er stengd] trur · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe mener dette er riktig.',
    ['p2 indirect none [dette er riktig] mener · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe mener vi må vente.', ['p2 indirect none [vi må vente] mener · Kari Moe · Kari Moe (person)']],
  [
    'Kari Moe mener de som bor der, bør flytte.',
    ['p2 indirect none [de som bor der, bør flytte] mener · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe mener stortingsflertallet tar feil.',
    ['p2 indirect none [stortingsflertallet tar feil] mener · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe sier det går bra.', ['p2 indirect none [det går bra] sier · Kari Moe · Kari Moe (person)']],
  ['Kari Moe sier de kommer.', ['p2 indirect none [de kommer] sier · Kari Moe · Kari Moe (person)']],
  [
    'Kari Moe sier regjeringen har sviktet.',
    ['p2 indirect none [regjeringen har sviktet] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier Ola Vik har sviktet.',
    ['p2 indirect none [Ola Vik har sviktet] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Møtet er bl.a. om skolen, ifølge Moe.',
    ['p2 indirect none [Møtet er bl.a. om skolen] ifølge · Moe · Moe (organisation)'],
  ],
  [
    'Prisen er 2,4 mill. kroner, ifølge Kari Moe.',
    ['p2 indirect none [Prisen er 2,4 mill. kroner] ifølge · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Ifølge en rapport fra NHO er det bra.',
    ['p2 indirect none [er det bra] Ifølge · en rapport fra NHO · en rapport fra NHO (document)'],
  ],
  [
    'Ifølge rapporten er det bra.',
    ['p2 indirect none [er det bra] Ifølge · rapporten · rapporten (document)'],
  ],
  ['Ifølge loven er det bra.', ['p2 indirect none [er det bra] Ifølge · loven · loven (document)']],
  [
    'Det er bra, ifølge to kilder nær saken.',
    ['p2 indirect none [Det er bra] ifølge · to kilder nær saken · to kilder nær saken (group)'],
  ],
  [
    'Det er bra, ifølge Kari Moe (43) fra Vik.',
    ['p2 indirect none [Det er bra] ifølge · Kari Moe (43) fra Vik · Kari Moe (person)'],
  ],
  [
    'Det er bra, ifølge nettstedet Nordlyn.no.',
    ['p2 indirect none [Det er bra] ifølge · nettstedet Nordlyn.no · Nordlyn.no (organisation, nettstedet)'],
  ],
])('%s', (copy, read) => {
  expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(read);
});
