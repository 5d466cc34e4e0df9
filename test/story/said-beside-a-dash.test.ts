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
    'Kari Moe slår fast: – Vi gir oss ikke.',
    ['p2 direct dash [Vi gir oss ikke.] slår fast · Kari Moe · Kari Moe (person)'],
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
  ['Ordet «faen» er strøket.', ['marked «faen»']],
  ['Hun viste sin «takknemlighet».', ['marked «takknemlighet»']],
  ['Kari Moe lover å komme.', []],
  [
    'Kari Moe frykter at det går galt.',
    ['p2 indirect none [det går galt] frykter · Kari Moe · Kari Moe (person)'],
  ],
  ['Kari Moe frykter det verste.', []],
  ['Kari Moe sier nei.', []],
  ['Kari Moe sier opp.', []],
  ['Kari Moe sier fra når det skjer.', []],
  ['Om Kari Moe sier ja, blir det møte.', []],
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
    'Kari Moe har «ingen tro» på planen.',
    ['p2 partial guillemets [ingen tro] – · Kari Moe · Kari Moe (person)'],
  ],
  ['Tittelen er «Ut av mørket».', ['marked «Ut av mørket»']],
  ['Partiet «Frie folk» fikk fire prosent.', ['marked «Frie folk»']],
  ['De sang «Ja, vi elsker» i gatene.', ['marked «Ja, vi elsker»']],
  ['Han har spilt i «Skam» og «Exit».', ['marked «Skam»', 'marked «Exit»']],
  ['«Skam» er en serie.', ['marked «Skam»']],
  ['Det er ikke «farlig».', ['marked «farlig»']],
  ['Hun fikk tilnavnet «Kua» som barn.', ['marked «Kua»']],
  ['Han ble kalt «tyv» av Kari Moe.', ['p2 partial guillemets [tyv] kalt · Kari Moe · Kari Moe (person)']],
  ['Han ble kalt «tyv».', ['marked «tyv»']],
  [
    'I en e-post skriver Kari Moe: – Saken er sendt.',
    ['p2 direct dash [Saken er sendt.] skriver · Kari Moe · Kari Moe (person)'],
  ],
  ['Politiet hadde ikke opplyst at mannen er skadd.', []],
  ['Politiet vil ikke si om mannen er skadd.', []],
  ['Det blir opplyst at mannen er skadd.', []],
  ['Det sies at mannen er skadd.', []],
  ['Kari Moe svarer bekreftende.', []],
  ['Det Kari Moe sier, er galt.', []],
  ['Spørsmålet er om Kari Moe sier ja.', []],
  ['Ola «Lynet» Vik sier at det går bra.', ['marked «Lynet»']],
  ['Kari Moe har aldri sagt at veien er stengt.', []],
  ['Kari Moe sier seg enig.', []],
  ['Kari Moe svarte nei da hun ble spurt.', []],
  ['Han som sa at ti kom, lo.', []],
  ['Det var Kari Moe som sa at ti kom.', ['p2 indirect none [ti kom] sa · Kari Moe · Kari Moe (person)']],
  ['Det var folk som sa at ti kom.', []],
  ['Ifølge kl. 12-nyhetene kom ti.', []],
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
])('%s', (copy, read) => {
  expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(read);
});
