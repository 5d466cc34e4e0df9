import { expect, it } from 'vitest';
import {
  findAttribution,
  readAccording,
  readAttribution,
  readBackwardClause,
} from '../../src/story/attribution.ts';
import { barred, tellClause } from './attribution.ts';

it.each([
  ['|sier Synneva Qureshi til NTB.', 'sier Synneva Qureshi = sier · name Synneva Qureshi'],
  ['|sier hun.', 'sier hun = sier · she hun'],
  ['|seier han i dag.', 'seier han = seier · he han'],
  ['|sier de.', 'sier de = sier · they de'],
  ['|skriver VG.', 'skriver VG = skriver · name VG · reports'],
  ['|opplyser politiet på Voss.', 'opplyser politiet på Voss = opplyser · role politiet på Voss'],
  ['|sier også Avîn Zawadzka.', 'sier også Avîn Zawadzka = sier · name Avîn Zawadzka'],
  ['|seier òg Semhar Hætta.', 'seier òg Semhar Hætta = seier · name Semhar Hætta'],
  ['|sier videre Jiayi Rojhelat.', 'sier videre Jiayi Rojhelat = sier · name Jiayi Rojhelat'],
  ['|seier vidare Daryna Huang.', 'seier vidare Daryna Huang = seier · name Daryna Huang'],
  ['|sier Nighat Bhatti| at det går.', 'sier Nighat Bhatti = sier · name Nighat Bhatti'],
  // No attribution.
  ['|sier nå Nirmala Kowalczyk.', 'none'],
  ['|tror jeg.', 'none'],
  ['|sier Halina Siri at det går.', 'none'],
  ['|beskriver Sárá Barzani det.', 'none'],
  ['|bor Ragna Zhang.', 'none'],
  ['|sier.', 'none'],
  ['|sier| Rojîn Chaudhry.', 'none'],
  ['|skal mannen ha sagt.', 'skal mannen ha sagt = ha sagt · role mannen'],
  ['|skulle ho ha ropt.', 'skulle ho ha ropt = ha ropt · she ho'],
  ['|skal mannen ha.', 'none'],
  ['|skal mannen ha drukket.', 'none'],
  ['|skal mannen senere opplyse.', 'none'],
  ['|', 'none'],
])('reads the clause “%s”', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, readAttribution(tokens, at, to))).toBe(expected);
});

it.each([
  ['|legger hun til.', 'legger hun = legger hun til · she hun'],
  ['|legg ho til.', 'legg ho = legg ho til · she ho'],
  [
    '|legger Abeba Wiśniewski til.',
    'legger Abeba Wiśniewski = legger Abeba Wiśniewski til · name Abeba Wiśniewski',
  ],
  [
    '|legger ordføreren i Vik til.',
    'legger ordføreren i Vik = legger ordføreren i Vik til · role ordføreren i Vik',
  ],
  ['|legger hun raskt til.', 'legger hun = legger · she hun'],
  ['|legger hun til, nokså sint.', 'legger hun = legger hun til · she hun'],
  ['|legger hun til| rette.', 'legger hun = legger hun til · she hun'],
  ['|legger hun til at det går.', 'legger hun = legger hun til · she hun'],
  ['|gjør hun oppmerksom på.', 'gjør hun = gjør hun oppmerksom på · she hun'],
  ['|gjer ho merksam på.', 'gjer ho = gjer ho merksam på · she ho'],
  ['|gjer ho merksam.', 'gjer ho = gjer ho merksam · she ho'],
  ['|gjer Yuxuan Gaup merksam på.', 'gjer Yuxuan Gaup = gjer Yuxuan Gaup merksam på · name Yuxuan Gaup'],
  ['|minner hun om på tirsdag.', 'minner hun = minner hun om · she hun'],
  ['|slår hun fast.', 'slår hun = slår hun fast · she hun'],
  ['|slår hun der og da fast.', 'slår hun = slår · she hun'],
  // The verb means something else without its particle.
  ['|legger hun boka bort.', 'none'],
  ['|legger hun boka.', 'none'],
  ['|legger hun| til.', 'none'],
  ['|slår hun, fast som alltid.', 'none'],
  ['|slår hun i dag og i morgen som alle andre ganger fast.', 'none'],
  // A "til" that links nouns is none.
  ['|legger hun til rette.', 'none'],
  ['|legger hun til NTB.', 'none'],
  ['|legger hun til 300 kroner.', 'none'],
])('reads the verb of two parts in “%s”', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, readAttribution(tokens, at, to))).toBe(expected);
});

it.each([
  ['|heter det.', 'heter det = heter det · – · reports'],
  ['|heter det i en uttalelse.', 'heter det i en uttalelse = heter det i · role en uttalelse · reports'],
  ['|heiter det i fråsegna.', 'heiter det i fråsegna = heiter det i · role fråsegna · reports'],
  ['|heter det på nettsidene.', 'heter det på nettsidene = heter det på · role nettsidene · reports'],
  ['|heter det fra VG.', 'heter det fra VG = heter det fra · name VG · reports'],
  ['|heiter det frå VG.', 'heiter det frå VG = heiter det frå · name VG · reports'],
  ['|går det fram av rapporten.', 'går det fram av rapporten = går det fram av · role rapporten · reports'],
  [
    '|går det fram av situasjonen.',
    'går det fram av situasjonen = går det fram av · role situasjonen · reports',
  ],
  ['|går det frem av tallene.', 'går det frem av tallene = går det frem av · role tallene · reports'],
  ['|kommer det fram.', 'kommer det fram = kommer det fram · – · reports'],
  ['|står det å lese i VG.', 'står det å lese i VG = står det · name VG · reports'],
  ['|står det blant annet i brevet.', 'står det blant annet i brevet = står det · role brevet · reports'],
  ['|står det mellom anna i brevet.', 'står det mellom anna i brevet = står det · role brevet · reports'],
  ['|heter det videre.', 'heter det videre = heter det · – · reports'],
  ['|heter det også i brevet.', 'heter det også i brevet = heter det · role brevet · reports'],
  ['|heiter det òg vidare i brevet.', 'heiter det òg vidare i brevet = heiter det · role brevet · reports'],
  // Behind when and how.
  ['|heter det igjen i brevet.', 'heter det igjen i brevet = heter det · role brevet · reports'],
  ['|het det tirsdag i brevet.', 'het det tirsdag i brevet = het det · role brevet · reports'],
  // Where it goes on otherwise the cue stands alone.
  ['|heter det om VG.', 'heter det = heter det · – · reports'],
  ['|heter det iblant i brevet.', 'heter det = heter det · – · reports'],
  ['|heter det alle fra VG.', 'heter det = heter det · – · reports'],
  ['|heter det framme i salen.', 'heter det = heter det · – · reports'],
  ['|heter det i.', 'heter det = heter det · – · reports'],
  ['|heter det| i brevet.', 'heter det = heter det · – · reports'],
  ['|heter det videre| i brevet.', 'heter det videre = heter det · – · reports'],
  ['|heter det også| videre i brevet.', 'heter det også = heter det · – · reports'],
  ['|heter| det i brevet.', 'none'],
  ['|heter Solomija Tveitå.', 'none'],
])('reads the clause without a speaker “%s”', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, readAttribution(tokens, at, to))).toBe(expected);
});

it.each([
  ['|ifølge VG.', 'ifølge VG = ifølge · name VG · reports'],
  ['|ifølgje politiet.', 'ifølgje politiet = ifølgje · role politiet · reports'],
  ['|ifylgje VG.', 'ifylgje VG = ifylgje · name VG · reports'],
  ['|i følge VG.', 'i følge VG = i følge · name VG · reports'],
  ['|i følgje VG.', 'i følgje VG = i følgje · name VG · reports'],
  ['|i fylgje VG.', 'i fylgje VG = i fylgje · name VG · reports'],
  ['|ifølge henne.', 'ifølge henne = ifølge · she henne · reports'],
  ['|ifylgje henne i dag.', 'ifylgje henne = ifylgje · she henne · reports'],
  ['|ifølge ham.', 'ifølge ham = ifølge · he ham · reports'],
  ['|i følge dem.', 'i følge dem = i følge · they dem · reports'],
  // What cannot speak is a source too.
  ['|ifølge situasjonen.', 'ifølge situasjonen = ifølge · role situasjonen · reports'],
  ['|i følget VG.', 'none'],
  ['|i påfølge VG.', 'none'],
  ['|av følge VG.', 'none'],
  ['|i VG.', 'none'],
  ['|ifølge.', 'none'],
  ['|ifølge| VG.', 'none'],
  ['|ifølge| henne.', 'none'],
  ['|i følge| VG.', 'none'],
  ['|', 'none'],
])('reads according to whom in “%s”', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, readAccording(tokens, at, to))).toBe(expected);
  expect(tellClause(text, tokens, readAttribution(tokens, at, to))).toBe(expected);
});

it.each([
  ['|Det sa Farzana Zeray til NTB.', 'sa Farzana Zeray = sa · name Farzana Zeray'],
  ['|Dette skriver VG.', 'skriver VG = skriver · name VG · reports'],
  ['|Det opplyser politiet.', 'opplyser politiet = opplyser · role politiet'],
  ['|Det påstår hun.', 'påstår hun = påstår · she hun'],
  ['|Det svarer hun.', 'svarer hun = svarer · she hun'],
  ['|Det innrømmer hun.', 'innrømmer hun = innrømmer · she hun'],
  ['|Det meiner ho.', 'meiner ho = meiner · she ho'],
  ['|Det slår hun fast.', 'slår hun = slår hun fast · she hun'],
  // What is no report of the words before it.
  ['|Det håper hun.', 'none'],
  ['|Det krever hun.', 'none'],
  ['|Det heter i brevet.', 'none'],
  ['|Det står det i brevet.', 'none'],
  ['|Det gjør hun.', 'none'],
  ['|Så sa Abirami Hontsjar.', 'none'],
  ['|Det ble sagt.', 'none'],
  ['|Det sa.', 'none'],
  ['|Det| sa Wiesława Navaratnam.', 'none'],
  ['|', 'none'],
])('reads in “%s” whom the words before it are from', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, readBackwardClause(tokens, { from: at, to }))).toBe(expected);
});

it.each([
  ['|Vi er klare, sier Sahra Egal.', 'sier Sahra Egal = sier · name Sahra Egal'],
  ['|Er vi klare? sier Inggá Myrmel.', 'sier Inggá Myrmel = sier · name Inggá Myrmel'],
  ['|Vi er klare! sier Jofrid Kidane.', 'sier Jofrid Kidane = sier · name Jofrid Kidane'],
  ['|Vi er klare … sier Hêlîn Tkatsj.', 'sier Hêlîn Tkatsj = sier · name Hêlîn Tkatsj'],
  [
    '|«Vi er klare» sier Tsehaynesh Yogeswaran.',
    'sier Tsehaynesh Yogeswaran = sier · name Tsehaynesh Yogeswaran',
  ],
  ['|Vi er klare, ifølge VG.', 'ifølge VG = ifølge · name VG · reports'],
  ['|Vi er klare, i følge VG.', 'i følge VG = i følge · name VG · reports'],
  [
    '|Han kom, sier hun, og gikk, sier Meixiang Samatar.',
    'sier Meixiang Samatar = sier · name Meixiang Samatar',
  ],
  ['|Han kom, sier hun, men gikk, i alt kaos.', 'sier hun = sier · she hun'],
  ['|Vi vet hva som sier Ljudmyla Haukeliseter.', 'none'],
  ['|Vi er klare.', 'none'],
  ['– Nei! |Sier Shazia Habtemichael noe?', 'none'],
  ['|Vi er klare, |sier Thulasi Melnyk.', 'none'],
  ['|Her er mye godt å bygge på sier Grażyna Selvanathan.', 'none'],
])('finds the attribution in “%s”', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, findAttribution(tokens, { from: at, to }))).toBe(expected);
});
