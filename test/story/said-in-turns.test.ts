import { expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

it.each<readonly [copy: string, read: readonly string[]]>([
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
    '– Vi vil ha svar, sier kvinnen.\n\n– Jeg også, sier mannen.',
    [
      'p2 direct dash [Vi vil ha svar] sier · kvinnen · kvinnen (person)',
      'p3 direct dash [Jeg også] sier · mannen · mannen (person)',
    ],
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
    ['p3 direct dash [Vi må] sier · selskapet · Nordlyn (organisation)'],
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
  ['Foto: Kari Moe\n\n– Det er sant, sier hun.', ['p2 direct dash [Det er sant] sier · hun · ?']],
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
])('%s', (copy, read) => {
  expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(read);
});
