import { expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

it.each<readonly [copy: string, read: readonly string[]]>([
  [
    '– Vi er klare, sier lensmann Kari Moe i Vik kommune.',
    ['p2 direct dash [Vi er klare] sier · lensmann Kari Moe · Kari Moe (person, lensmann)'],
  ],
  [
    '– Vi er klare, sier Kari Moe, lensmann i Vik.',
    ['p2 direct dash [Vi er klare] sier · Kari Moe · Kari Moe (person, lensmann i Vik)'],
  ],
  [
    '– Vi er klare, sier USAs utenriksminister Dean Holt.',
    [
      'p2 direct dash [Vi er klare] sier · USAs utenriksminister Dean Holt · Dean Holt (person, USAs utenriksminister)',
    ],
  ],
  [
    '– Vi er klare, sier ordfører Kari Moe.\n\n– Vi gir oss ikke, sier hun.\n\n– Dette er alvor, sier ordføreren.',
    [
      'p2 direct dash [Vi er klare] sier · ordfører Kari Moe · Kari Moe (person, ordfører)',
      'p3 direct dash [Vi gir oss ikke] sier · hun · Kari Moe (person, ordfører)',
      'p4 direct dash [Dette er alvor] sier · ordføreren · Kari Moe (person, ordfører)',
    ],
  ],
  [
    '– Vi er klare, sier politimester Ola Vik.\n\n– Vi gir oss ikke, sier han.\n\n– Dette er alvor, sier politimesteren.',
    [
      'p2 direct dash [Vi er klare] sier · politimester Ola Vik · Ola Vik (person, politimester)',
      'p3 direct dash [Vi gir oss ikke] sier · han · Ola Vik (person, politimester)',
      'p4 direct dash [Dette er alvor] sier · politimesteren · Ola Vik (person, politimester)',
    ],
  ],
  [
    'Kari Moe og Ola Vik møttes.\n\n– Dette går bra, sier hun.\n\n– Ja, sier han.',
    [
      'p3 direct dash [Dette går bra] sier · hun · Kari Moe (person)',
      'p4 direct dash [Ja] sier · han · Ola Vik (person)',
    ],
  ],
  [
    '– Vi er fornøyde, heter det i en pressemelding fra selskapet.',
    [
      'p2 direct dash [Vi er fornøyde] heter det i · en pressemelding fra selskapet · en pressemelding fra selskapet (document)',
    ],
  ],
  [
    '– Vi er fornøyde, skriver Nordlyn AS i en melding.',
    ['p2 direct dash [Vi er fornøyde] skriver · Nordlyn AS · Nordlyn AS (organisation)'],
  ],
  [
    '– Vi er fornøyde, sier en talsperson for selskapet.',
    [
      'p2 direct dash [Vi er fornøyde] sier · en talsperson for selskapet · en talsperson for selskapet (person)',
    ],
  ],
  ['– Vi er fornøyde, sier de.', ['p2 direct dash [Vi er fornøyde] sier · de · de (group)']],
  [
    '– Vi er fornøyde, seier dei tilsette.',
    ['p2 direct dash [Vi er fornøyde] seier · dei tilsette · dei tilsette (group)'],
  ],
  ['– Hvor ble det av bussen?', ['p2 direct dash [Hvor ble det av bussen?] – · – · ?']],
  [
    '– Hvor ble det av bussen?\n\n– Den kjørte i grøfta, svarer Kari Moe.',
    [
      'p2 direct dash [Hvor ble det av bussen?] – · – · REPORTER (reporter)',
      'p3 direct dash [Den kjørte i grøfta] svarer · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    '– Hva nå, Kari Moe?\n\n– Nå venter vi.\n\n– Hvor lenge?\n\n– Til mandag, sier Moe.',
    [
      'p2 direct dash [Hva nå, Kari Moe?] – · – · REPORTER (reporter)',
      'p3 direct dash [Nå venter vi.] – · – · Kari Moe (person)',
      'p4 direct dash [Hvor lenge?] – · – · REPORTER (reporter)',
      'p5 direct dash [Til mandag] sier · Moe · Kari Moe (person)',
    ],
  ],
  [
    'Kari Moe svarer slik:\n\n– Vi gir oss ikke.',
    ['p3 direct dash [Vi gir oss ikke.] svarer · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe slår fast: – Vi gir oss ikke.',
    ['p2 direct dash [Vi gir oss ikke.] slår · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss ikke. Vi kjemper videre, sier Kari Moe. Hun smiler og går.',
    ['p2 direct dash [Vi gir oss ikke. Vi kjemper videre] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss ikke, sier Kari Moe bestemt.',
    ['p2 direct dash [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss ikke, sa Kari Moe da hun kom ut av retten.',
    ['p2 direct dash [Vi gir oss ikke] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss ikke, sier Kari Moe ifølge NTB.',
    ['p2 direct dash [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss ikke, sier Kari Moe og Ola Vik.',
    ['p2 direct dash [Vi gir oss ikke] sier · Kari Moe og Ola Vik · Kari Moe og Ola Vik (group)'],
  ],
  [
    '– Vi, sier Kari Moe, gir oss ikke.',
    ['p2 direct dash [Vi] [gir oss ikke.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss, sier Kari Moe, men ikke i dag.',
    ['p2 direct dash [Vi gir oss] [men ikke i dag.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss ikke, sier Kari Moe, som er leder i laget.',
    ['p2 direct dash [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss ikke, sier Kari Moe, og viser til avtalen.',
    ['p2 direct dash [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Vi gir oss ikke, sier Kari Moe. Laget hennes tapte søndag.',
    ['p2 direct dash [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Jeg gir meg ikke, sier Kari Moe. Jeg elsker dette.',
    ['p2 direct dash [Jeg gir meg ikke] [Jeg elsker dette.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Moe er klar. – Vi gir oss ikke, sier hun.',
    ['p2 direct dash [Vi gir oss ikke] sier · hun · Moe (person)'],
  ],
  [
    '– Han sa «nei takk», forteller Kari Moe.',
    [
      'p2 direct dash [Han sa «nei takk»] forteller · Kari Moe · Kari Moe (person)',
      'marked «nei takk» in q1',
    ],
  ],
  [
    '– Boka «Brand» er best, sier Kari Moe.',
    ['p2 direct dash [Boka «Brand» er best] sier · Kari Moe · Kari Moe (person)', 'marked «Brand» in q1'],
  ],
  [
    '«Vi gir oss ikke», sier Kari Moe.',
    ['p2 direct guillemets [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vi gir oss ikke», skriver ordfører Kari Moe (H) på Facebook. «Dette er alvor.»',
    [
      'p2 direct guillemets [Vi gir oss ikke] [Dette er alvor.] skriver · ordfører Kari Moe (H) · Kari Moe (person, ordfører)',
    ],
  ],
  [
    '«Vi gir oss ikke», står det i brevet.',
    ['p2 direct guillemets [Vi gir oss ikke] står det i · brevet · brevet (document)'],
  ],
  [
    '«Vi gir oss ikke», heter det i brevet fra Nordlyn.',
    [
      'p2 direct guillemets [Vi gir oss ikke] heter det i · brevet fra Nordlyn · brevet fra Nordlyn (document)',
    ],
  ],
  [
    'Kari Moe sa: «Vi gir oss ikke før saken er løst.»',
    ['p2 direct guillemets [Vi gir oss ikke før saken er løst.] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe skriver at «dette går ikke lenger».',
    [
      'p2 indirect none [«dette går ikke lenger»] skriver · Kari Moe · Kari Moe (person)',
      'p2 partial guillemets [dette går ikke lenger] skriver · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Kari Moe beskriver saken som «helt vill».',
    ['p2 partial guillemets [helt vill] beskriver · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe kalte det «et overgrep» og «en skam».',
    [
      'p2 partial guillemets [et overgrep] kalte · Kari Moe · Kari Moe (person)',
      'p2 partial guillemets [en skam] kalte · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Det er «helt vilt», sier Kari Moe.',
    [
      'p2 indirect none [Det er «helt vilt»] sier · Kari Moe · Kari Moe (person)',
      'p2 partial guillemets [helt vilt] sier · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Det er «helt vilt», mener Kari Moe.',
    [
      'p2 indirect none [Det er «helt vilt»] mener · Kari Moe · Kari Moe (person)',
      'p2 partial guillemets [helt vilt] mener · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Politiet mener mannen opptrådte «truende».',
    [
      'p2 indirect none [mannen opptrådte «truende»] mener · Politiet · Politiet (organisation)',
      'p2 partial guillemets [truende] mener · Politiet · Politiet (organisation)',
    ],
  ],
  [
    'Ifølge Kari Moe er saken «helt vill».',
    [
      'p2 indirect none [er saken «helt vill»] Ifølge · Kari Moe · Kari Moe (person)',
      'p2 partial guillemets [helt vill] Ifølge · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Regjeringen er «sterkt uenig» i kritikken.',
    ['p2 partial guillemets [sterkt uenig] – · Regjeringen · Regjeringen (organisation)'],
  ],
  ['Forslaget er «uaktuelt» for Kari Moe.', ['marked «uaktuelt»']],
  ['Det såkalte «ulvemøtet» ble avlyst.', ['marked «ulvemøtet»']],
  ['De kalte ham «Kongen».', ['marked «Kongen»']],
  ['Hun spiller i filmen «Den lange veien».', ['marked «Den lange veien»']],
  ['Romanen «Havet» kom ut mandag.', ['marked «Havet»']],
  ['Låten «Natt» topper listene.', ['marked «Natt»']],
  ['Prosjektet «Rein fjord» får penger.', ['marked «Rein fjord»']],
  ['Skuta MS «Havlyn» la fra kai.', ['marked «Havlyn»']],
  ['Kari «Kua» Moe vant.', ['marked «Kua»']],
  ['Under parolen «Nok er nok» gikk 200 i tog.', ['marked «Nok er nok»']],
  ['Han svarte «nei» på spørsmålet.', ['p2 partial guillemets [nei] svarte · Han · ?']],
  ['Ordet «faen» er strøket.', ['marked «faen»']],
  ['Hun viste sin «takknemlighet».', ['marked «takknemlighet»']],
  [
    '«Vi gir oss ikke før saken er løst.»',
    ['p2 direct guillemets [Vi gir oss ikke før saken er løst.] – · – · ?'],
  ],
  [
    '"Vi gir oss ikke", sier Kari Moe.',
    ['p2 direct quotation-marks [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '”Vi gir oss ikke”, sier Kari Moe.',
    ['p2 direct quotation-marks [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '‘Vi gir oss ikke’, sier Kari Moe.',
    ['p2 direct quotation-marks [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '„Vi gir oss ikke“, sier Kari Moe.',
    ['p2 direct quotation-marks [Vi gir oss ikke] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier at veien er stengt.',
    ['p2 indirect none [veien er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier veien er stengt.',
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
    'Veien er stengt, sier Kari Moe.',
    ['p2 direct none [Veien er stengt] sier · Kari Moe · Kari Moe (person)'],
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
  [
    'Kari Moe hevder hun ble truet.',
    ['p2 indirect none [hun ble truet] hevder · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe hevder å ha blitt truet.',
    ['p2 indirect none [ha blitt truet] hevder · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe lover å komme.', []],
  ['Kari Moe tror det går bra.', ['p2 indirect none [det går bra] tror · Kari Moe · Kari Moe (person)']],
  ['Kari Moe frykter at det går galt.', []],
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
    'Kari Moe sier hun gleder seg.',
    ['p2 indirect none [hun gleder seg] sier · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe sier nei.', []],
  ['Kari Moe sier opp.', []],
  ['Kari Moe sier fra når det skjer.', []],
  ['Om Kari Moe sier ja, blir det møte.', []],
  [
    '– Vi gir oss ikke, sier Moe.\n\nKari Moe er ordfører i Vik.',
    ['p2 direct dash [Vi gir oss ikke] sier · Moe · Kari Moe (person)'],
  ],
  [
    'I går møtte ordfører Kari Moe kommunedirektør Ola Vik.\n\n– Dette er alvor, sier kommunedirektøren.\n\n– Nei, sier ordføreren.',
    [
      'p3 direct dash [Dette er alvor] sier · kommunedirektøren · Ola Vik (person, kommunedirektør)',
      'p4 direct dash [Nei] sier · ordføreren · Kari Moe (person, ordfører)',
    ],
  ],
  [
    'I går møtte ordfører Kari Moe kommunedirektør Ola Vik.\n\n– Dette er alvor for oss alle, sier Vik.\n\n– Helt uenig, sier Moe.',
    [
      'p3 direct dash [Dette er alvor for oss alle] sier · Vik · Ola Vik (person, kommunedirektør)',
      'p4 direct dash [Helt uenig] sier · Moe · Kari Moe (person, ordfører)',
    ],
  ],
  [
    'Kari Moe er mor til Ola Moe.\n\n– Han er flink, sier Kari Moe.\n\n– Hun er streng, sier Ola Moe.',
    [
      'p3 direct dash [Han er flink] sier · Kari Moe · Kari Moe (person)',
      'p4 direct dash [Hun er streng] sier · Ola Moe · Ola Moe (person)',
    ],
  ],
  [
    'Ulykken skjedde i Vik.\n\n– Det smalt, sier innsatsleder Kari Moe i Vest politidistrikt til NRK.',
    ['p3 direct dash [Det smalt] sier · innsatsleder Kari Moe · Kari Moe (person, innsatsleder)'],
  ],
  [
    '– Det er rolig nå, sier operasjonsleder Kari Moe ved Sørøst politidistrikt.',
    [
      'p2 direct dash [Det er rolig nå] sier · operasjonsleder Kari Moe ved Sørøst · Kari Moe (person, operasjonsleder)',
    ],
  ],
  [
    '– Det er rolig nå, sier pressevakt Kari Moe på vegne av politiet.',
    ['p2 direct dash [Det er rolig nå] sier · pressevakt Kari Moe · Kari Moe (person, pressevakt)'],
  ],
  [
    '– Vi vil ha svar, sier hovedtillitsvalgt Kari Moe i Fagforbundet.',
    [
      'p2 direct dash [Vi vil ha svar] sier · hovedtillitsvalgt Kari Moe · Kari Moe (person, hovedtillitsvalgt)',
    ],
  ],
  [
    '– Vi vil ha svar, sier dagleg leiar Kari Moe.',
    ['p2 direct dash [Vi vil ha svar] sier · dagleg leiar Kari Moe · Kari Moe (person, dagleg leiar)'],
  ],
  [
    '– Vi vil ha svar, sier stortingsrepresentant Kari Moe (SV).',
    [
      'p2 direct dash [Vi vil ha svar] sier · stortingsrepresentant Kari Moe (SV) · Kari Moe (person, stortingsrepresentant)',
    ],
  ],
  [
    '– Vi vil ha svar, sier Ap-leder Kari Moe.',
    ['p2 direct dash [Vi vil ha svar] sier · Ap-leder Kari Moe · Kari Moe (person, Ap-leder)'],
  ],
  [
    '– Vi vil ha svar, sier professor emeritus Kari Moe.',
    [
      'p2 direct dash [Vi vil ha svar] sier · professor emeritus Kari Moe · Kari Moe (person, professor emeritus)',
    ],
  ],
  ['– Vi vil ha svar, sier hun til NRK.', ['p2 direct dash [Vi vil ha svar] sier · hun · ?']],
  ['– Vi vil ha svar, sier han om saken.', ['p2 direct dash [Vi vil ha svar] sier · han · ?']],
  [
    '– Vi vil ha svar, sier kvinnen.\n\n– Jeg også, sier mannen.',
    [
      'p2 direct dash [Vi vil ha svar] sier · kvinnen · kvinnen (person)',
      'p3 direct dash [Jeg også] sier · mannen · mannen (person)',
    ],
  ],
  [
    '– Vi vil ha svar, sier 19-åringen.',
    ['p2 direct dash [Vi vil ha svar] sier · 19-åringen · 19-åringen (person)'],
  ],
  [
    '– Vi vil ha svar, seier leiaren i bygdelaget.',
    ['p2 direct dash [Vi vil ha svar] seier · leiaren i bygdelaget · leiaren i bygdelaget (person)'],
  ],
  [
    '– Vi vil ha svar, sier FNs generalsekretær.',
    ['p2 direct dash [Vi vil ha svar] sier · FNs generalsekretær · FNs generalsekretær (person)'],
  ],
  [
    '– Vi vil ha svar, sier politiet i Oslo.',
    ['p2 direct dash [Vi vil ha svar] sier · politiet i Oslo · politiet i Oslo (organisation)'],
  ],
  [
    '– Vi vil ha svar, sier Det hvite hus.',
    ['p2 direct dash [Vi vil ha svar] sier · Det hvite hus · Det hvite hus (organisation)'],
  ],
  [
    '– Vi vil ha svar, sier Kreml-talsmann Ivan Petrov.',
    [
      'p2 direct dash [Vi vil ha svar] sier · Kreml-talsmann Ivan Petrov · Ivan Petrov (person, Kreml-talsmann)',
    ],
  ],
  [
    '– Vi vil ha svar, sier kilder til Reuters.',
    ['p2 direct dash [Vi vil ha svar] sier · kilder · kilder (group)'],
  ],
  [
    '– Vi vil ha svar, sier demonstrantene.',
    ['p2 direct dash [Vi vil ha svar] sier · demonstrantene · demonstrantene (group)'],
  ],
  ['– Vi vil ha svar, spør hun.', ['p2 direct dash [Vi vil ha svar] spør · hun · ?']],
  ['– Vil de svare? spør hun.', ['p2 direct dash [Vil de svare?] spør · hun · ?']],
  ['– Vi vil ha svar … sier hun.', ['p2 direct dash [Vi vil ha svar …] sier · hun · ?']],
  ['– Vi vil ha svar …', ['p2 direct dash [Vi vil ha svar …] – · – · ?']],
  ['– Ja.', ['p2 direct dash [Ja.] – · – · ?']],
  ['– 250 er nok, sier Kari Moe.', ['p2 direct dash [250 er nok] sier · Kari Moe · Kari Moe (person)']],
  [
    '– «Brand» er best, sier Kari Moe.',
    ['p2 direct dash [«Brand» er best] sier · Kari Moe · Kari Moe (person)', 'marked «Brand» in q1'],
  ],
  ['- Vi vil ha svar.', ['p2 direct dash [Vi vil ha svar.] – · – · ?']],
  [
    '-Vi vil ha svar, sier Kari Moe.',
    ['p2 direct dash [Vi vil ha svar] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Kari Moe sier at veien er stengt, sier Ola Vik.',
    ['p2 direct dash [Kari Moe sier at veien er stengt] sier · Ola Vik · Ola Vik (person)'],
  ],
  ['Hun smiler. – Vi vil ha svar. Nå.', ['p2 direct dash [Vi vil ha svar. Nå.] – · – · ?']],
  ['Kari Moe ler. Hun går. – Vi prøver.', ['p2 direct dash [Vi prøver.] – · – · Kari Moe (person)']],
  [
    '«Vi vil ha svar», sier Kari Moe, «og det nå.»',
    ['p2 direct guillemets [Vi vil ha svar] [og det nå.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vi vil ha svar,» sier Kari Moe.',
    ['p2 direct guillemets [Vi vil ha svar] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vil de svare?» spør Kari Moe.',
    ['p2 direct guillemets [Vil de svare?] spør · Kari Moe · Kari Moe (person)'],
  ],
  [
    '«Vi vil ha svar!» roper Kari Moe.',
    ['p2 direct guillemets [Vi vil ha svar!] roper · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe spør: «Vil de noen gang svare på dette?»',
    ['p2 direct guillemets [Vil de noen gang svare på dette?] spør · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe kaller kampen «den beste». Ola Vik kaller den «elendig».',
    [
      'p2 partial guillemets [den beste] kaller · Kari Moe · Kari Moe (person)',
      'p2 partial guillemets [elendig] kaller · Ola Vik · Ola Vik (person)',
    ],
  ],
  [
    'Rapporten omtaler saken som «alvorlig».',
    ['p2 partial guillemets [alvorlig] omtaler · Rapporten · Rapporten (organisation)'],
  ],
  [
    'Kari Moe takket for «en flott kamp».',
    ['p2 partial guillemets [en flott kamp] – · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe har «ingen tro» på planen.', ['marked «ingen tro»']],
  [
    'Kari Moe sa hun var «svært glad» for støtten.',
    [
      'p2 indirect none [hun var «svært glad» for støtten] sa · Kari Moe · Kari Moe (person)',
      'p2 partial guillemets [svært glad] sa · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Planen skal være «kostnadsnøytral», ifølge departementet.',
    [
      'p2 indirect none [Planen skal være «kostnadsnøytral»] ifølge · departementet · departementet (organisation)',
      'p2 partial guillemets [kostnadsnøytral] ifølge · departementet · departementet (organisation)',
    ],
  ],
  [
    'Kari Moe sier at planen er «død», og at hun går av.',
    [
      'p2 indirect none [planen er «død», og at hun går av] sier · Kari Moe · Kari Moe (person)',
      'p2 partial guillemets [død] sier · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Avisen skriver at «kilder nær saken» bekrefter møtet.',
    [
      'p2 indirect none [«kilder nær saken» bekrefter møtet] skriver · Avisen · Avisen (organisation)',
      'p2 partial guillemets [kilder nær saken] skriver · Avisen · Avisen (organisation)',
    ],
  ],
  ['Tittelen er «Ut av mørket».', ['marked «Ut av mørket»']],
  ['Partiet «Frie folk» fikk fire prosent.', ['marked «Frie folk»']],
  ['De sang «Ja, vi elsker» i gatene.', ['marked «Ja, vi elsker»']],
  ['Han har spilt i «Skam» og «Exit».', ['marked «Skam»', 'marked «Exit»']],
  ['«Skam» er en serie.', ['marked «Skam»']],
  ['Det er ikke «farlig».', ['marked «farlig»']],
  ['Hun fikk tilnavnet «Kua» som barn.', ['marked «Kua»']],
  ['Han ble kalt «tyv» av Kari Moe.', ['marked «tyv»']],
  [
    'Hun sier «hei» og «ha det».',
    ['p2 partial guillemets [hei] sier · Hun · ?', 'p2 partial guillemets [ha det] sier · Hun · ?'],
  ],
  [
    'Departementet opplyser at saken er sendt på høring.',
    ['p2 indirect none [saken er sendt på høring] opplyser · Departementet · Departementet (organisation)'],
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
    'I en e-post skriver Kari Moe at saken er sendt.',
    ['p2 indirect none [saken er sendt] skriver · Kari Moe · Kari Moe (person)'],
  ],
  [
    'I en e-post skriver Kari Moe: – Saken er sendt.',
    ['p2 direct dash [Saken er sendt.] skriver · Kari Moe · Kari Moe (person)'],
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
  ['Politiet hadde ikke opplyst at mannen er skadd.', []],
  [
    'Politiet skal ha opplyst at mannen er skadd.',
    ['p2 indirect none [mannen er skadd] opplyst · Politiet · Politiet (organisation)'],
  ],
  [
    'Politiet kan opplyse at mannen er skadd.',
    ['p2 indirect none [mannen er skadd] kan opplyse · Politiet · Politiet (organisation)'],
  ],
  ['Politiet vil ikke si om mannen er skadd.', []],
  ['Det blir opplyst at mannen er skadd.', []],
  ['Det sies at mannen er skadd.', []],
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
  ['Kari Moe svarer bekreftende.', []],
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
    'Kari Moe meiner vegen bør stengast.',
    ['p2 indirect none [vegen bør stengast] meiner · Kari Moe · Kari Moe (person)'],
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
  ['Det Kari Moe sier, er galt.', []],
  ['Spørsmålet er om Kari Moe sier ja.', []],
  [
    'Kari Moe sier hun vil gå, mens Ola Vik blir.',
    ['p2 indirect none [hun vil gå] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sier hun vil gå, og at det haster.',
    ['p2 indirect none [hun vil gå, og at det haster] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'En kilde nær regjeringen bekrefter møtet.\n\n– Det blir krevende, sier kilden.',
    ['p3 direct dash [Det blir krevende] sier · kilden · En kilde nær regjeringen (person)'],
  ],
  [
    'FNs sikkerhetsråd møttes mandag.\n\n– Dette er alvor, sier sikkerhetsrådet.',
    ['p3 direct dash [Dette er alvor] sier · sikkerhetsrådet · FNs sikkerhetsråd (organisation)'],
  ],
  [
    'En talskvinne for politiet møtte pressen.\n\n– Vi leter, sier talskvinnen.',
    ['p3 direct dash [Vi leter] sier · talskvinnen · En talskvinne for politiet (person)'],
  ],
  [
    'Et vitne ringte politiet.\n\n– Det smalt, sier vitnet.',
    ['p3 direct dash [Det smalt] sier · vitnet · Et vitne (person)'],
  ],
  [
    'Selskapet Nordlyn selger alt.\n\n– Vi må, sier selskapet.',
    ['p3 direct dash [Vi må] sier · selskapet · selskapet (organisation)'],
  ],
  [
    'Tone Vik og Kari Vik er søstre.\n\n– Vi vant, sier Tone Vik.\n\n– Ja, sier Kari Vik.\n\n– Endelig, sier Vik.',
    [
      'p3 direct dash [Vi vant] sier · Tone Vik · Tone Vik (person)',
      'p4 direct dash [Ja] sier · Kari Vik · Kari Vik (person)',
      'p5 direct dash [Endelig] sier · Vik · Kari Vik (person)',
    ],
  ],
  [
    'Tone Vik møtte Ola Brekke. Brekke reiste.\n\n– Vi vant, sier han.\n\n– Vi tapte, sier hun.',
    [
      'p3 direct dash [Vi vant] sier · han · Ola Brekke (person)',
      'p4 direct dash [Vi tapte] sier · hun · Tone Vik (person)',
    ],
  ],
  [
    'Tone Vik møtte Kari Brekke.\n\n– Vi vant, sier Brekke.\n\n– Vi tapte, sier Vik.',
    [
      'p3 direct dash [Vi vant] sier · Brekke · Kari Brekke (person)',
      'p4 direct dash [Vi tapte] sier · Vik · Tone Vik (person)',
    ],
  ],
  [
    'Trener Ole Gunnar Dahl er fornøyd.\n\n– Vi vant, sier Dahl.\n\n– Endelig, sier Ole Gunnar Dahl.',
    [
      'p3 direct dash [Vi vant] sier · Dahl · Ole Gunnar Dahl (person, trener)',
      'p4 direct dash [Endelig] sier · Ole Gunnar Dahl · Ole Gunnar Dahl (person, trener)',
    ],
  ],
  [
    'Volodymyr Zelenskyj talte. Zelenskyj reiste.\n\n– Vi holder ut, sier Zelenskyj.',
    ['p3 direct dash [Vi holder ut] sier · Zelenskyj · Volodymyr Zelenskyj (person)'],
  ],
  [
    'Pål W. Moe vant.\n\n– Det var fint, sier Moe.',
    ['p3 direct dash [Det var fint] sier · Moe · Pål W. Moe (person)'],
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
    'Jens Aas sier at det går bra.\n\n– Det er sant, sier Aas.',
    [
      'p2 indirect none [det går bra] sier · Jens Aas · Jens Aas (person)',
      'p3 direct dash [Det er sant] sier · Aas · Jens Aas (person)',
    ],
  ],
  [
    'Hans Lie sier at det går bra.\n\n– Det er sant, sier hans kone, Kari Lie.',
    [
      'p2 indirect none [det går bra] sier · Hans Lie · Hans Lie (person)',
      'p3 direct dash [Det er sant] sier · hans kone, Kari Lie · Kari Lie (person, hans kone)',
    ],
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
  ['Foto: Kari Moe\n\n– Det er sant, sier hun.', ['p2 direct dash [Det er sant] sier · hun · ?']],
  [
    'Kari Moe (f. 1970) sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Kari Moe (f. 1970) · Kari Moe (person)'],
  ],
  ['Ola «Lynet» Vik sier at det går bra.', ['marked «Lynet»']],
  ['Kari Moe har aldri sagt at veien er stengt.', []],
  [
    'Kari Moe har flere ganger i løpet av uka sagt at veien er stengt.',
    ['p2 indirect none [veien er stengt] sagt · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe hadde på forhånd opplyst at veien er stengt.',
    ['p2 indirect none [veien er stengt] opplyst · Kari Moe · Kari Moe (person)'],
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
    'Kari Moe mener, kanskje litt overraskende for mange, at veien er stengt.',
    ['p2 indirect none [veien er stengt] mener · Kari Moe · Kari Moe (person)'],
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
    'Kari Moe sier om saken at den er vond.',
    ['p2 indirect none [den er vond] sier · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe sier seg enig.', []],
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
  ['Kari Moe svarte nei da hun ble spurt.', []],
  ['Han som sa at ti kom, lo.', []],
  ['Ola Vik lo og sa at ti kom.', ['p2 indirect none [ti kom] sa · Ola Vik · Ola Vik (person)']],
  ['Ola Vik lo da Kari Moe sa at ti kom.', ['p2 indirect none [ti kom] sa · Kari Moe · Kari Moe (person)']],
  ['Det var Kari Moe som sa at ti kom.', []],
  ['Ifølge kl. 12-nyhetene kom ti.', []],
  [
    'Møtet er bl.a. om skolen, ifølge Moe.',
    ['p2 indirect none [Møtet er bl.a. om skolen] ifølge · Moe · Moe (organisation)'],
  ],
  [
    'Prisen er 2,4 mill. kroner, ifølge Kari Moe.',
    ['p2 indirect none [Prisen er 2,4 mill. kroner] ifølge · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe sier: For eksempel er veien stengt.', []],
  [
    'Kari Moe sier for eksempel: – Veien er stengt.',
    ['p2 direct dash [Veien er stengt.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe sa blant annet: – Veien er stengt.',
    ['p2 direct dash [Veien er stengt.] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kari Moe skriver videre: – Veien er stengt.',
    ['p2 direct dash [Veien er stengt.] skriver · Kari Moe · Kari Moe (person)'],
  ],
  [
    'På Facebook skriver Kari Moe: – Veien er stengt.',
    ['p2 direct dash [Veien er stengt.] skriver · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Slik svarer Kari Moe: – Veien er stengt.',
    ['p2 direct dash [Veien er stengt.] svarer · Kari Moe · Kari Moe (person)'],
  ],
  [
    'På spørsmål om veien svarer Kari Moe: – Den er stengt.',
    ['p2 direct dash [Den er stengt.] svarer · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Veien er stengt!\n\n– Nei!\n\n– Jo, sier Kari Moe.',
    [
      'p2 direct dash [Veien er stengt!] – · – · Kari Moe (person)',
      'p3 direct dash [Nei!] – · – · Kari Moe (person)',
      'p4 direct dash [Jo] sier · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    '– Er veien stengt?\n\n– Ja.\n\n– Hvorfor?\n\n– Ras, svarer Kari Moe.',
    [
      'p2 direct dash [Er veien stengt?] – · – · REPORTER (reporter)',
      'p3 direct dash [Ja.] – · – · Kari Moe (person)',
      'p4 direct dash [Hvorfor?] – · – · REPORTER (reporter)',
      'p5 direct dash [Ras] svarer · Kari Moe · Kari Moe (person)',
    ],
  ],
  [
    'Kari Moe står ved veien.\n\n– Den er stengt.\n\nHun peker.\n\n– Se der.',
    [
      'p3 direct dash [Den er stengt.] – · – · Kari Moe (person)',
      'p5 direct dash [Se der.] – · – · Kari Moe (person)',
    ],
  ],
  [
    'Kari Moe og Ola Vik står ved veien.\n\n– Den er stengt.\n\n– Se der, sier Vik.',
    [
      'p3 direct dash [Den er stengt.] – · – · Ola Vik (person)',
      'p4 direct dash [Se der] sier · Vik · Ola Vik (person)',
    ],
  ],
  [
    '«Den er «helt» stengt», sier Kari Moe.',
    [
      'p2 direct guillemets [Den er «helt» stengt] sier · Kari Moe · Kari Moe (person)',
      'marked «helt» in q1',
    ],
  ],
  [
    '– Den er stengt, sa Kari Moe, 43 år, til NTB mandag.',
    ['p2 direct dash [Den er stengt] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sa Kari Moe i går kveld.',
    ['p2 direct dash [Den er stengt] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sa Kari Moe i Stortinget.',
    ['p2 direct dash [Den er stengt] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sa Kari Moe under møtet i Oslo.',
    ['p2 direct dash [Den er stengt] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sa Kari Moe på vegne av naboene.',
    ['p2 direct dash [Den er stengt] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sa Kari Moe. Ola Vik nikket. Han er enig.',
    ['p2 direct dash [Den er stengt] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sa Kari Moe. Vår vei er stengt.',
    ['p2 direct dash [Den er stengt] [Vår vei er stengt.] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sa Kari Moe. Oss hjelper det ikke.',
    ['p2 direct dash [Den er stengt] [Oss hjelper det ikke.] sa · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Når den er stengt, sier Kari Moe, må vi vente.',
    ['p2 direct dash [Når den er stengt] [må vi vente.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Det vi vet, sier Kari Moe, er at den er stengt.',
    ['p2 direct dash [Det vi vet] [er at den er stengt.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Dessverre, sier Kari Moe, kan vi ikke åpne.',
    ['p2 direct dash [Dessverre] [kan vi ikke åpne.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sier Kari Moe, torsdag kveld.',
    ['p2 direct dash [Den er stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sier Kari Moe, – og sånn blir det.',
    ['p2 direct dash [Den er stengt] [og sånn blir det.] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    '– Den er stengt, sier jeg, og da går de.',
    ['p2 direct dash [Den er stengt, sier jeg, og da går de.] – · – · ?'],
  ],
  [
    '– Han sa «stengt», sa hun «åpent», vi lo, sier Kari Moe.',
    [
      'p2 direct dash [Han sa «stengt», sa hun «åpent», vi lo] sier · Kari Moe · Kari Moe (person)',
      'marked «stengt» in q1',
      'marked «åpent» in q1',
    ],
  ],
  [
    '– Stengt, stengt, stengt, sier Kari Moe.',
    ['p2 direct dash [Stengt, stengt, stengt] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Nordlyn-sjef Kari Moe sier at det går bra.',
    ['p2 indirect none [det går bra] sier · Nordlyn-sjef Kari Moe · Kari Moe (person, Nordlyn-sjef)'],
  ],
  [
    'Justisminister Kari Moe og finansminister Ola Vik møttes.\n\n– Ja, sier justisministeren.\n\n– Nei, sier finansministeren.',
    [
      'p3 direct dash [Ja] sier · justisministeren · Kari Moe (person, justisminister)',
      'p4 direct dash [Nei] sier · finansministeren · Ola Vik (person, finansminister)',
    ],
  ],
  [
    'Faren Ola Vik og sønnen Per Vik ble reddet.\n\n– Vi var heldige, sier faren.\n\n– Ja, sier sønnen.',
    [
      'p3 direct dash [Vi var heldige] sier · faren · Ola Vik (person, faren)',
      'p4 direct dash [Ja] sier · sønnen · Per Vik (person, sønnen)',
    ],
  ],
  [
    'Politiadvokat Kari Moe ledet saken. Forsvarer Ola Vik protesterte.\n\n– Han er siktet, sier politiadvokaten.\n\n– Han nekter, sier forsvareren.',
    [
      'p3 direct dash [Han er siktet] sier · politiadvokaten · Kari Moe (person, politiadvokat)',
      'p4 direct dash [Han nekter] sier · forsvareren · Ola Vik (person, forsvarer)',
    ],
  ],
  [
    'Kari Moe (43) og Ola Vik (51) vant.\n\n– Ja, sier hun.\n\n– Nei, sier han.\n\n– Jo, sier hun.',
    [
      'p3 direct dash [Ja] sier · hun · Kari Moe (person)',
      'p4 direct dash [Nei] sier · han · Ola Vik (person)',
      'p5 direct dash [Jo] sier · hun · Kari Moe (person)',
    ],
  ],
  [
    'Mannen ringte politiet. Kvinnen ringte legen.\n\n– Jeg ble redd, sier mannen.\n\n– Jeg også, sier kvinnen.',
    [
      'p3 direct dash [Jeg ble redd] sier · mannen · mannen (person)',
      'p4 direct dash [Jeg også] sier · kvinnen · kvinnen (person)',
    ],
  ],
  [
    'Kari Moe møtte sin mann, Ola Vik.\n\n– Vi er glade, sier hun.',
    ['p3 direct dash [Vi er glade] sier · hun · Kari Moe (person)'],
  ],
  [
    'Statsministeren reiste til Oslo.\n\n– Vi må handle, sier Kari Moe. Hun er statsminister.',
    ['p3 direct dash [Vi må handle] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Kaptein Kari Moe scoret. Trener Ola Vik jublet.\n\n– Det var deilig, sier kapteinen.\n\n– Helt rått, sier treneren.',
    [
      'p3 direct dash [Det var deilig] sier · kapteinen · Kari Moe (person, kaptein)',
      'p4 direct dash [Helt rått] sier · treneren · Ola Vik (person, trener)',
    ],
  ],
  [
    'Kari Moe sa ja. Moe sa nei. Kari sa kanskje.\n\n– Ja, sier Kari.',
    ['p3 direct dash [Ja] sier · Kari · Kari Moe (person)'],
  ],
  [
    'Norges statsminister Kari Moe møtte Sveriges statsminister Lars Holm.\n\n– Vi er enige, sier Norges statsminister.\n\n– Ja, sier Holm.',
    [
      'p3 direct dash [Vi er enige] sier · Norges statsminister · Kari Moe (person, Norges statsminister)',
      'p4 direct dash [Ja] sier · Holm · Lars Holm (person, Sveriges statsminister)',
    ],
  ],
  [
    'Oslo-politiet leter.\n\n– Vi leter, sier Oslo-politiet.',
    ['p3 direct dash [Vi leter] sier · Oslo-politiet · Oslo-politiet (organisation)'],
  ],
  [
    'Hotelldirektør Kari Moe er lei.\n\n– Det er tomt, sier hotelldirektøren.',
    ['p3 direct dash [Det er tomt] sier · hotelldirektøren · Kari Moe (person, hotelldirektør)'],
  ],
  [
    'Professor Kari Moe forsker på is.\n\n– Den smelter, sier professoren.',
    ['p3 direct dash [Den smelter] sier · professoren · Kari Moe (person, professor)'],
  ],
  [
    'Nestleder Ola Vik tar over for leder Kari Moe.\n\n– Det blir bra, sier nestlederen.\n\n– Ja, sier lederen.',
    [
      'p3 direct dash [Det blir bra] sier · nestlederen · Ola Vik (person, nestleder)',
      'p4 direct dash [Ja] sier · lederen · Kari Moe (person, leder)',
    ],
  ],
  [
    'Moren til gutten gråt.\n\n– Han er borte, sier moren.',
    ['p3 direct dash [Han er borte] sier · moren · moren (person)'],
  ],
  [
    'Gutten (12) gråt.\n\n– Jeg er redd, sier gutten.',
    ['p3 direct dash [Jeg er redd] sier · gutten · gutten (person)'],
  ],
  [
    'Kari Moe gråt. Ordføreren gikk.\n\n– Dette er vondt, sier ordføreren.',
    ['p3 direct dash [Dette er vondt] sier · ordføreren · ordføreren (person)'],
  ],
  [
    '– Vi leter, sier Kari Moe.\n\nPolitiet leter med båt og helikopter.\n\n– Det er mørkt, sier Moe.',
    [
      'p2 direct dash [Vi leter] sier · Kari Moe · Kari Moe (person)',
      'p4 direct dash [Det er mørkt] sier · Moe · Kari Moe (person)',
    ],
  ],
  [
    'Tirsdagens møte varte lenge.\n\n– Det var nyttig, sier Kari Moe.',
    ['p3 direct dash [Det var nyttig] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Siktede nekter.\n\n– Han er uskyldig, sier advokat Kari Moe.',
    ['p3 direct dash [Han er uskyldig] sier · advokat Kari Moe · Kari Moe (person, advokat)'],
  ],
  [
    '– Dette er bra, sier Kari Moe i NHO.\n\n– Ja, sier Ola Vik i LO.\n\n– Vi er enige, sier Moe.\n\n– Helt, sier Vik.',
    [
      'p2 direct dash [Dette er bra] sier · Kari Moe · Kari Moe (person)',
      'p3 direct dash [Ja] sier · Ola Vik · Ola Vik (person)',
      'p4 direct dash [Vi er enige] sier · Moe · Kari Moe (person)',
      'p5 direct dash [Helt] sier · Vik · Ola Vik (person)',
    ],
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
  [
    'Det er bra, sier folk i bygda.',
    ['p2 direct none [Det er bra] sier · folk i bygda · folk i bygda (group)'],
  ],
  ['Det er bra, sier byrådet.', ['p2 direct none [Det er bra] sier · byrådet · byrådet (organisation)']],
  [
    'Det er bra, sier de ansatte ved fabrikken.',
    ['p2 direct none [Det er bra] sier · de ansatte ved fabrikken · de ansatte ved fabrikken (group)'],
  ],
  [
    'Det er bra, sier to av naboene.',
    ['p2 direct none [Det er bra] sier · to av naboene · to av naboene (group)'],
  ],
  [
    'Det er bra, sier USAs president.',
    ['p2 direct none [Det er bra] sier · USAs president · USAs president (person)'],
  ],
  [
    'Det er bra, sier den amerikanske presidenten.',
    ['p2 direct none [Det er bra] sier · den amerikanske presidenten · den amerikanske presidenten (person)'],
  ],
  [
    'Det er bra, sier presidenten i USA.',
    ['p2 direct none [Det er bra] sier · presidenten i USA · presidenten i USA (person)'],
  ],
  [
    'Det er bra, sier president Dean Holt i USA.',
    ['p2 direct none [Det er bra] sier · president Dean Holt · Dean Holt (person, president)'],
  ],
  [
    'Det er bra, sier Dean Holt, president i USA.',
    ['p2 direct none [Det er bra] sier · Dean Holt · Dean Holt (person, president i USA)'],
  ],
  [
    'Det er bra, sier fungerende leder Kari Moe.',
    ['p2 direct none [Det er bra] sier · fungerende leder Kari Moe · Kari Moe (person, fungerende leder)'],
  ],
  [
    'Det er bra, sier assisterende politimester Kari Moe.',
    [
      'p2 direct none [Det er bra] sier · assisterende politimester Kari Moe · Kari Moe (person, assisterende politimester)',
    ],
  ],
  [
    'Det er bra, sier visepolitimester Kari Moe.',
    ['p2 direct none [Det er bra] sier · visepolitimester Kari Moe · Kari Moe (person, visepolitimester)'],
  ],
  [
    'Det er bra, sier mor og lærer Kari Moe.',
    ['p2 direct none [Det er bra] sier · mor og lærer Kari Moe · Kari Moe (person, lærer)'],
  ],
  [
    'Det er bra, sier Kari Moe ved NTNU.',
    ['p2 direct none [Det er bra] sier · Kari Moe ved NTNU · Kari Moe (person)'],
  ],
  [
    'Det er bra, sier Kari Moe fra Vik.',
    ['p2 direct none [Det er bra] sier · Kari Moe fra Vik · Kari Moe (person)'],
  ],
  [
    'Det er bra, sier Kari Moe på telefon.',
    ['p2 direct none [Det er bra] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Det er bra, sier Kari Moe om møtet.',
    ['p2 direct none [Det er bra] sier · Kari Moe · Kari Moe (person)'],
  ],
  [
    'Det er bra, sier Kari Moe etter møtet.',
    ['p2 direct none [Det er bra] sier · Kari Moe · Kari Moe (person)'],
  ],
])('%s', (copy, read) => {
  expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(read);
});
