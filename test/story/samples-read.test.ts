import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { tellAll } from './reading.ts';

it.each<
  readonly [
    sample: string,
    language: string,
    parts: string,
    apart: readonly string[],
    said: readonly string[],
  ]
>([
  [
    'budsjett',
    'nb',
    'p1 lede, p2 body, p3 body, p4 body, p5 body, p6 body, p7 body, p8 body, p9 body, p10 body, p11 body, p12 body, p13 body',
    ['label: Politikk:', 'credit: (©NWT)'],
    [
      'p1 indirect none [Partene er «ganske nær en løsning», men fortsatt uenige om 4,2 milliarder kroner] ifølge · Synnøve Brattvoll (Ap) · Synnøve Brattvoll (person, ap)',
      'p1 partial guillemets [ganske nær en løsning] ifølge · Synnøve Brattvoll (Ap) · Synnøve Brattvoll (person, ap)',
      'p3 direct dash [Vi er ganske nær en løsning, men de siste milliardene sitter alltid lengst inne] sier · Brattvoll · Synnøve Brattvoll (person, ap)',
      'p4 indirect none [partiene er enige om rammene for forsvar, skole og helse] opplyser · Hun · Synnøve Brattvoll (person, ap)',
      'p5 direct dash [Vi bruker den tiden vi trenger] [Men budsjettet blir ikke bedre av at vi er trøtte.] sier · hun · Synnøve Brattvoll (person, ap)',
      'p6 indirect none [taket på strømprisen senkes fra 75 til 60 øre per kilowattime fra 1. februar] krever · Senterpartiet · Senterpartiet (organisation)',
      'p6 indirect none [Det vil] [koste 2,9 milliarder kroner] ifølge · partiets egne anslag · partiets egne anslag (organisation)',
      'p7 direct dash [Folk i distriktene kan ikke vente til neste vinter på en regning de kan leve med] sier · Halvard Skogrand (Sp) · Halvard Skogrand (person, sp)',
      'p8 indirect none [pengene treffer dårlig] mener · SVs forhandler, Ingjerd Mæland Foss · Ingjerd Mæland Foss (person, SVs forhandler)',
      'p9 direct dash [Vi får stadig høre at alle må «strekke seg litt». Nå er det noen andres tur] sier · hun · Ingjerd Mæland Foss (person, SVs forhandler)',
      'p10 indirect none [partiet ikke stemmer for et budsjett som kutter utslippene med mindre enn 1,1 millioner tonn] varsler · Jonas Eik Tveter (MDG) · Jonas Eik Tveter (person, MDG)',
      'p11 partial guillemets [et dyrt skuespill] kaller · Cathrine Ruud Holmboe (H) · Cathrine Ruud Holmboe (person, H)',
      'p12 direct dash [De fire er enige om å bruke mer penger] [men ikke om hva de skal brukes til.] sier · Holmboe · Cathrine Ruud Holmboe (person, H)',
      'marked «strekke seg litt» in q10',
    ],
  ],
  [
    'ferje',
    'nn',
    'p1 lede, p2 body, p3 body, p4 body, p5 body, p6 body, p7 body, p8 body, p9 body, p10 body, p11 body, p12 body, p13 body',
    ['credit: (©NWT)'],
    [
      'headline direct dash [Tek dei kveldsferja, tek dei framtida vår] – · – · Ingebjørg Sørskår (person, bakar)',
      'p1 indirect none [unge familiar kjem til å flytte] fryktar · Øybuarane · Øybuarane (group)',
      'p3 direct dash [Vi er 212 menneske, 38 skulebarn og eitt bakeri. Tek dei kveldsferja, tek dei framtida vår òg] seier · bakar Ingebjørg Sørskår (46) · Ingebjørg Sørskår (person, bakar)',
      'p4 indirect none [tre familiar alt har lagt ut husa sine for sal] fortel · Ho · Ingebjørg Sørskår (person, bakar)',
      'p5 indirect none [budsjettet må ned med 64 millionar kroner neste år] opplyser · Utvalsleiar Arne Kristian Leitevoll (Sp) · Arne Kristian Leitevoll (person, utvalsleiar)',
      'p6 direct dash [Vi har snudd kvar stein] [Dette gjer vi ikkje med lett hjarte, men skuleskyssen må kome først.] seier · han · Arne Kristian Leitevoll (person, utvalsleiar)',
      'p7 indirect none [I snitt reiser elleve passasjerar med dei tre avgangane på kvardagar] ifølgje · ei utrekning frå reiarlaget · ei utrekning frå reiarlaget (organisation)',
      'p8 indirect none [tala er «heilt ubrukelege» fordi dei er frå februar] meiner · Velforeininga · Velforeininga (organisation)',
      'p8 partial guillemets [heilt ubrukelege] meiner · Velforeininga · Velforeininga (organisation)',
      'p9 direct dash [Å telje passasjerar når båten ligg på verkstad] [er ein ny måte å rekne på.] seier · leiar Oddmund Raknesvik · Oddmund Raknesvik (person, leiar)',
      'p11 direct dash [Eg har elevar som ikkje veit kvar dei skal bu til hausten] seier · ho · Liv Marit Aasebø Lid (person, rektor)',
      'p13 indirect none [Innbyggjarane kan klage på vedtaket innan tre veker] går det fram av · sakspapira · sakspapira (organisation)',
    ],
  ],
  [
    'hurtigmelding',
    'nb',
    'p1 lede, p2 body, p3 body',
    ['credit: (©NWT)'],
    [
      'p2 indirect none [De 23 passasjerene og sjåføren kom seg ut] opplyser · politiet · politiet (organisation)',
      'p3 direct dash [Vi har ingen meldinger om alvorlige skader, men det er veldig mye røyk inne i tunnelen] sier · operasjonsleder Turid Nesheim Vik · Turid Nesheim Vik (person, operasjonsleder)',
    ],
  ],
  [
    'lagerbrann',
    'nb',
    'p1 lede, p2 body, p3 body, p4 body, p5 body, p6 body, p7 body, p8 body, p9 body, p10 body, p11 body, p12 body, p13 body',
    ['label: Kriminalitet og rettsvesen:', 'credit: (©NWT)'],
    [
      'p3 indirect none [brannen ble påsatt] mener · Politiet · Politiet (organisation)',
      'p3 indirect none [ble det funnet rester av tennvæske ved to av portene] Ifølge · kjennelsen · kjennelsen (document)',
      'p4 direct dash [Siktede har gitt en forklaring som vi ikke får til å stemme med de tekniske funnene. Vi frykter at han kan påvirke vitner hvis han slippes fri] sier · politiadvokat Marte Engeseth Lium · Marte Engeseth Lium (person, politiadvokat)',
      'p5 indirect none [mannen har brev- og besøksforbud de første to ukene] opplyser · Hun · Marte Engeseth Lium (person, politiadvokat)',
      'p6 indirect none [politiet har hatt «skylapper på» fra første time] mener · Forsvareren, advokat Kjetil Aronsveen · Kjetil Aronsveen (person, advokat)',
      'p6 partial guillemets [skylapper på] mener · Forsvareren, advokat Kjetil Aronsveen · Kjetil Aronsveen (person, advokat)',
      'p7 direct dash [Min klient har vært åpen om at han var i området den natten. Det gjør ham ikke til brannstifter] sier · han · Kjetil Aronsveen (person, advokat)',
      'p8 direct dash [Det finnes ikke ett vitne som har sett ham ved lageret.] – · – · Kjetil Aronsveen (person, advokat)',
      'p10 direct dash [Jeg trodde først det var sola som sto opp] [Så hørte jeg vinduene sprekke.] forteller · hun · Solveig Amdahl Rein (person, naboen)',
      'p12 direct dash [Det vi har bygd opp på 31 år] [var borte før klokka seks om morgenen.] sier · daglig leder Bente Oppdalstrand · Bente Oppdalstrand (person, daglig leder)',
      'p13 indirect none [Rettssaken mot henne starter 14. januar og har] [ingen sammenheng med brannen] ifølge · politiet · Politiet (organisation)',
    ],
  ],
  [
    'seriekamp',
    'nb',
    'p1 lede, p2 body, p3 body, p4 body, p5 body, p6 body, p7 body, p8 body, p9 body, p10 body, p11 body, p12 list, p13 subhead, p14 subhead, p15 subhead, p16 subhead',
    ['label: Sport:', 'credit: (©NWT)'],
    [
      'p3 direct dash [Jeg har drømt om en sånn kamp siden jeg var åtte år] sier · Raudsand (22) · Tina Raudsand (person)',
      'p5 direct dash [Vi hadde full panikk i et kvarter] [Så husket vi at vi faktisk er et godt fotballag.] innrømmer · trener Roar Midtskog · Roar Midtskog (person, trener)',
      'p6 indirect none [Prisen var 600.000 kroner] ifølge · klubben · klubben (organisation)',
      'p7 direct dash [Tina er] [den sultneste spilleren jeg har trent.] sier · Midtskog · Roar Midtskog (person, trener)',
      'p8 indirect none [straffesparket var «en gavepakke»] mener · Elvestrand-trener Sofie Brekkhus · Sofie Brekkhus (person, Elvestrand-trener)',
      'p8 partial guillemets [en gavepakke] mener · Elvestrand-trener Sofie Brekkhus · Sofie Brekkhus (person, Elvestrand-trener)',
      'p9 direct dash [Hun ligger nede før noen er i nærheten. Det så alle på stadion unntatt én] sier · Brekkhus · Sofie Brekkhus (person, Elvestrand-trener)',
      'p10 indirect none [Dommeren ønsker ikke å kommentere avgjørelsen] opplyser · forbundet · forbundet (organisation)',
    ],
  ],
  [
    'storm',
    'nn',
    'p1 lede, p2 body, p3 body, p4 body, p5 body, p6 body, p7 body, p8 body, p9 body, p10 body, p11 body, p12 body, p13 body',
    ['credit: (©NWT)'],
    [
      'p2 indirect none [Vinden var oppe i 38 meter i sekundet ved Sandvær fyr klokka 3.20 natt til tysdag] ifølgje · meteorologane · meteorologane (group)',
      'p3 direct dash [Eg har fiska herifrå i 44 år og aldri sett sjøen stå slik over moloen] seier · Torleif Skarsbø (63) · Torleif Skarsbø (person)',
      'p5 direct dash [Teiner kan eg kjøpe] [Båten bygde far min.] seier · han · Torleif Skarsbø (person)',
      'p6 indirect none [tre av fire flytebryggjer er borte] opplyser · Hamnefogd Gunnvor Tveitnes · Gunnvor Tveitnes (person, hamnefogd)',
      'p6 indirect none [straumen er tilbake før onsdag kveld] trur ikkje · Ho · Gunnvor Tveitnes (person, hamnefogd)',
      'p7 indirect none [Under halvparten er truleg dekt av forsikring] seier · ordførar Lars Endre Myklevoll (V) · Lars Endre Myklevoll (person, ordførar)',
      'p8 direct dash [Vi kjem til å be staten om hjelp, men først må vi rydde] seier · han · Lars Endre Myklevoll (person, ordførar)',
      'p10 direct dash [Kvar dag utan straum] [kostar oss om lag 400.000 kroner.] seier · dagleg leiar Jorunn Haukås Eide · Jorunn Haukås Eide (person, dagleg leiar)',
      'p12 indirect none [Det er framleis «livsfarleg» å gå ut på moloen] åtvarar · politiet · politiet (organisation)',
      'p12 partial guillemets [livsfarleg] åtvarar · politiet · politiet (organisation)',
      'p13 direct dash [Hald dykk unna kaiane til vi seier frå] heiter det i · ei melding · ei melding (document)',
      'marked «Ylva»',
      'marked «Havdis»',
    ],
  ],
  [
    'vaapenhvile',
    'nb',
    'p1 lede, p2 body, p3 body, p4 body, p5 body, p6 body, p7 body, p8 body, p9 body, p10 body, p11 body, p12 body, p13 body, p14 body',
    ['label: Krig og konflikter:', 'credit: (©NWT)'],
    [
      'p3 direct dash [Partene er enige om å utveksle 260 krigsfanger, åpne grenseovergangen ved Dravik for nødhjelp og møtes igjen senest 10. desember] heter det i · en uttalelse · en uttalelse (document)',
      'p4 indirect none [Minst 1.400 er drept] ifølge · FN · FN (organisation)',
      'p5 direct dash [Vi kom hit for å lytte, og det har vi gjort. Men tillit må bygges, den kan ikke undertegnes] sa · Vasht · Ilona Vasht (person, Sarvanias utenriksminister)',
      'p6 indirect none [tolmestanske soldater fremdeles holder to landsbyer på sarvansk side av grensen] hevder · Hun · Ilona Vasht (person, Sarvanias utenriksminister)',
      'p7 indirect none [Tolmestan har brutt noen løfter] avviser · Kelm · Dariush Kelm (person)',
      'p8 direct dash [Styrkene våre står der de har lov til å stå] sa · han · Dariush Kelm (person)',
      'p8 indirect none [det kan endre seg «i løpet av uker» hvis nasjonalforsamlingen vil] la til · han · Dariush Kelm (person)',
      'p8 partial guillemets [i løpet av uker] la til · han · Dariush Kelm (person)',
      'p9 indirect none [gjenstår det «to eller tre vanskelige spørsmål», blant annet hvem som skal overvåke en våpenhvile] Ifølge · ham · Amadou Terrasse (person, FNs spesialutsending)',
      'p9 partial guillemets [to eller tre vanskelige spørsmål] Ifølge · ham · Amadou Terrasse (person, FNs spesialutsending)',
      'p10 direct dash [Det verste jeg kan gjøre nå] [er å late som om de er løst.] sa · Terrasse · Amadou Terrasse (person, FNs spesialutsending)',
      'p12 indirect none [avtalen legges fram for folket] krever · opposisjonspolitikeren Nadira Solvek (54) · Nadira Solvek (person, opposisjonspolitikeren)',
      'p13 direct dash [En fred som ingen får lese, varer ikke vinteren ut] sa · hun · Nadira Solvek (person, opposisjonspolitikeren)',
      'p14 indirect none [Neste møterunde kan bli lagt til Istanbul] ifølge · diplomatkilder · diplomatkilder (group)',
      'marked «konstruktive»',
    ],
  ],
])('the sample %s is read as a reader would', (sample, language, parts, apart, said) => {
  const story = readStory(plainArticle(sample, readFileSync(`samples/stories/${sample}.txt`, 'utf8')));
  expect(story.language).toBe(language);
  expect(story.paragraphs.map(({ id, kind }) => `${id} ${kind}`).join(', ')).toBe(parts);
  expect(story.apart.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(apart);
  expect(tellAll(story)).toEqual(said);
});
