import { expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

it.each([
  ['Mer enn 70 prosent', 'mener'],
  ['Meir enn 70 prosent', 'meiner'],
  ['Mindre enn 70 prosent', 'mener'],
  ['Flere enn 30 bønder', 'mener'],
  ['Fleire enn 30 bønder', 'meiner'],
  ['Færre enn 30 bønder', 'mener'],
])('%s %s at …: the measure belongs to the source', (many, cue) => {
  const [quote] = readCopy(`${many} ${cue} at det haster.`).quotes;
  expect(quote?.attribution?.text).toBe(many);
});

it.each<readonly [copy: string, read: readonly string[]]>([
  [
    'Kari Moe sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier at veien er stengt, og at den åpner mandag.',
    ['p2 indirect none [veien er stengt, og at den åpner mandag] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier at veien er stengt, mens Ola Vik mener den er åpen.',
    [
      'p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)',
      'p2 indirect none [den er åpen] mener · Ola Vik · Ola Vik (person)',
    ],
  ],
  [
    'Kari Moe sier at veien er stengt, men hun vil ikke si hvorfor.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier at veien er stengt, og legger til at det haster.',
    [
      'p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)',
      'p2 indirect none [det haster] legger til · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Kari Moe sier til NTB at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier i en pressemelding at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier nå at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'I rapporten heter det at veien er farlig.',
    ['p2 indirect none [veien er farlig] heter det · rapporten · rapporten (document)'],
  ],
  [
    'Det går fram av rapporten at veien er farlig.',
    ['p2 indirect none [veien er farlig] går · rapporten · rapporten (document)'],
  ],
  [
    'Av rapporten framgår det at veien er farlig.',
    ['p2 indirect none [veien er farlig] framgår det · rapporten · rapporten (document)'],
  ],
  [
    'Det framgår av dommen at mannen løy.',
    ['p2 indirect none [mannen løy] framgår · dommen · dommen (document)'],
  ],
  [
    'Det står i rapporten at veien er farlig.',
    ['p2 indirect none [veien er farlig] står · rapporten · rapporten (document)'],
  ],
  [
    'Rapporten slår fast at veien er farlig.',
    ['p2 indirect none [veien er farlig] slår fast · Rapporten · Rapporten (organisation)'],
  ],
  [
    'Forskerne mener at isen smelter.',
    ['p2 indirect none [isen smelter] mener · Forskerne · Forskerne (group)'],
  ],
  [
    'Naboene forteller at de hørte et smell.',
    ['p2 indirect none [de hørte et smell] forteller · Naboene · Naboene (group)'],
  ],
  ['Folk sier at det spøker.', ['p2 indirect none [det spøker] sier · Folk · Folk (group)']],
  ['Han sier at han er lei.', ['p2 indirect none [han er lei] sier · Han · ?']],
  [
    'Hun forteller at hun ble redd.\n\nKari Moe sier at hun er lei.',
    [
      'p2 indirect none [hun ble redd] forteller · Hun · ?',
      'p3 indirect none [hun er lei] sier · Kari Moe · Kari Moe (person)',
    ],
  ],
  ['Kari Moe lover at veien åpnes.', ['p2 indirect none [veien åpnes] lover · Kari Moe · Kari Moe (person)']],
  [
    'Kari Moe krever at veien åpnes.',
    ['p2 indirect none [veien åpnes] krever · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe varsler at veien åpnes.',
    ['p2 indirect none [veien åpnes] varsler · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe innrømmer at hun tok feil.',
    ['p2 indirect none [hun tok feil] innrømmer · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe avviser at hun tok feil.',
    ['p2 indirect none [hun tok feil] avviser · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe benekter at hun tok feil.',
    ['p2 indirect none [hun tok feil] benekter · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe viser til at veien er smal.',
    ['p2 indirect none [veien er smal] viser til · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe gjør det klart at veien åpner.',
    ['p2 indirect none [veien åpner] gjør det klart · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Departementet opplyser at saken er sendt på høring.',
    ['p2 indirect none [saken er sendt på høring] opplyser · Departementet · Departementet (organisation)'],
  ],
  [
    'I en e-post skriver Kari Moe at saken er sendt.',
    ['p2 indirect none [saken er sendt] skriver · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Tirsdag kveld opplyste politiet på X at mannen er funnet.',
    ['p2 indirect none [mannen er funnet] opplyste · politiet · politiet (organisation)'],
  ],
  [
    'Politiet opplyser klokken 14.30 at mannen er funnet.',
    ['p2 indirect none [mannen er funnet] opplyser · Politiet · Politiet (organisation)'],
  ],
  [
    'Politiet opplyser også at mannen er skadd.',
    ['p2 indirect none [mannen er skadd] opplyser · Politiet · Politiet (organisation)'],
  ],
  [
    'Politiet opplyste tidligere at mannen er skadd.',
    ['p2 indirect none [mannen er skadd] opplyste · Politiet · Politiet (organisation)'],
  ],
  [
    'Politiet har opplyst at mannen er skadd.',
    ['p2 indirect none [mannen er skadd] opplyst · Politiet · Politiet (organisation)'],
  ],
  [
    'Politiet skal ha opplyst at mannen er skadd.',
    ['p2 indirect none [mannen er skadd] opplyst · Politiet · Politiet (organisation)'],
  ],
  [
    'Politiet kan opplyse at mannen er skadd.',
    ['p2 indirect none [mannen er skadd] kan opplyse · Politiet · Politiet (organisation)'],
  ],
  [
    'Politiet skriver i en melding på X at mannen er funnet, og at han er skadd.',
    ['p2 indirect none [mannen er funnet, og at han er skadd] skriver · Politiet · Politiet (organisation)'],
  ],
  [
    'Kari Moe forklarer at hun så mannen.',
    ['p2 indirect none [hun så mannen] forklarer · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe legger til at hun så mannen.',
    ['p2 indirect none [hun så mannen] legger til · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe slår fast at veien er stengt.',
    ['p2 indirect none [veien er stengt] slår fast · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe svarte at veien er stengt.',
    ['p2 indirect none [veien er stengt] svarte · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe bekrefter overfor NTB at veien er stengt.',
    ['p2 indirect none [veien er stengt] bekrefter · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe minner om at veien er stengt.',
    ['p2 indirect none [veien er stengt] minner om · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe advarer mot at veien åpnes.',
    ['p2 indirect none [veien åpnes] advarer · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe mente at veien burde stenges.',
    ['p2 indirect none [veien burde stenges] mente · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe meinte at vegen burde stengast.',
    ['p2 indirect none [vegen burde stengast] meinte · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe, som bor i Vik, sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe, leder i laget, sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person, leder i laget)'],
  ],
  [
    'Kari Moe (43) sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe (43) · Kari Moe (person)'],
  ],
  [
    'Kari Moe (Ap) sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe (Ap) · Kari Moe (person, ap)'],
  ],
  [
    'Kari Moe reiste til Vik og sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe reiste til Vik, men sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Ordføreren sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Ordføreren · Ordføreren (person)'],
  ],
  [
    'Ordføreren i Vik, Kari Moe, sier at veien er stengt.',
    [
      'p2 indirect none [veien er stengt] sier · Ordføreren i Vik, Kari Moe · Kari Moe (person, ordføreren i Vik)',
    ],
  ],
  [
    'Ordfører i Vik Kari Moe sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Ordfører i Vik Kari Moe · Kari Moe (person, ordfører i Vik)'],
  ],
  [
    'En av naboene sier at det smalt.',
    ['p2 indirect none [det smalt] sier · En av naboene · En av naboene (group)'],
  ],
  ['Et vitne sier at det smalt.', ['p2 indirect none [det smalt] sier · Et vitne · Et vitne (person)']],
  ['De to sier at det smalt.', ['p2 indirect none [det smalt] sier · De to · De to (group)']],
  ['USA sier at avtalen er død.', ['p2 indirect none [avtalen er død] sier · USA · USA (organisation)']],
  [
    'Det norske selskapet sier at avtalen er død.',
    ['p2 indirect none [avtalen er død] sier · Det norske selskapet · Det norske selskapet (organisation)'],
  ],
  [
    'Norske myndigheter sier at avtalen er død.',
    ['p2 indirect none [avtalen er død] sier · Norske myndigheter · Norske myndigheter (group)'],
  ],
  [
    'I Norge sier myndighetene at avtalen er død.',
    ['p2 indirect none [avtalen er død] sier · myndighetene · myndighetene (group)'],
  ],
  [
    'Kari Moe sier hun vil gå, og at det haster.',
    ['p2 indirect none [hun vil gå, og at det haster] sier · Kari Moe · Kari Moe (person)'],
  ],
  ['Mai Lund sier at det går bra.', ['p2 indirect none [det går bra] sier · Mai Lund · Mai Lund (person)']],
  [
    'Bjørn Dag Berg sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Bjørn Dag Berg · Bjørn Dag Berg (person)'],
  ],
  [
    'Anne-Lise Moe sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Anne-Lise Moe · Anne-Lise Moe (person)'],
  ],
  [
    'Charles de Gaulle sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Charles de Gaulle · Charles de Gaulle (person)'],
  ],
  [
    'Det hvite hus sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Det hvite hus · Det hvite hus (organisation)'],
  ],
  [
    'Høyre-leder Kari Moe sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Høyre-leder Kari Moe · Kari Moe (person, Høyre-leder)'],
  ],
  [
    'NATOs generalsekretær Dean Holt sier at det går bra.',
    [
      'p2 indirect none [det går bra] sier · NATOs generalsekretær Dean Holt · Dean Holt (person, NATOs generalsekretær)',
    ],
  ],
  [
    'Kari Moe (f. 1970) sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Kari Moe (f. 1970) · Kari Moe (person)'],
  ],
  [
    'Kari Moe har flere ganger i løpet av uka sagt at veien er stengt.',
    ['p2 indirect none [veien er stengt] sagt · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe hadde på forhånd opplyst at veien er stengt.',
    ['p2 indirect none [veien er stengt] opplyst · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe mener, kanskje litt overraskende for mange, at veien er stengt.',
    ['p2 indirect none [veien er stengt] mener · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier om saken at den er vond.',
    ['p2 indirect none [den er vond] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe er klar på at veien må stenges.',
    ['p2 indirect none [veien må stenges] er klar på · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe understreker at ingen er skadd.',
    ['p2 indirect none [ingen er skadd] understreker · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe gjentar at ingen er skadd.',
    ['p2 indirect none [ingen er skadd] gjentar · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe konstaterer at ingen er skadd.',
    ['p2 indirect none [ingen er skadd] konstaterer · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe påpeker at ingen er skadd.',
    ['p2 indirect none [ingen er skadd] påpeker · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe anslår at ti er skadd.',
    ['p2 indirect none [ti er skadd] anslår · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe antyder at ti er skadd.',
    ['p2 indirect none [ti er skadd] antyder · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe erkjenner at ti er skadd.',
    ['p2 indirect none [ti er skadd] erkjenner · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe skryter av at ti kom.', ['p2 indirect none [ti kom] skryter av · Kari Moe · Kari Moe (person)']],
  [
    'Kari Moe klager over at ti kom.',
    ['p2 indirect none [ti kom] klager over · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe vitnet om at ti kom.', ['p2 indirect none [ti kom] vitnet · Kari Moe · Kari Moe (person)']],
  [
    'Kari Moe forklarte i retten at ti kom.',
    ['p2 indirect none [ti kom] forklarte · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe fortalte til politiet at ti kom.',
    ['p2 indirect none [ti kom] fortalte · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe fortalte NRK at ti kom.', ['p2 indirect none [ti kom] fortalte · Kari Moe · Kari Moe (person)']],
  [
    'Kari Moe skrev på Facebook at ti kom.',
    ['p2 indirect none [ti kom] skrev · Kari Moe · Kari Moe (person)'],
  ],
  ['Ola Vik lo og sa at ti kom.', ['p2 indirect none [ti kom] sa · Ola Vik · Ola Vik (person)']],
  ['Ola Vik lo da Kari Moe sa at ti kom.', ['p2 indirect none [ti kom] sa · Kari Moe · Kari Moe (person)']],
  [
    'Nordlyn-sjef Kari Moe sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Nordlyn-sjef Kari Moe · Kari Moe (person, Nordlyn-sjef)'],
  ],
])('%s', (copy, read) => {
  expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(read);
});
