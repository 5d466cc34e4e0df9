import { expect, it } from 'vitest';
import {
  findAttribution,
  readAccording,
  readAttribution,
  readBackwardClause,
} from '../../src/story/attribution.ts';
import { barred, tellClause } from './attribution.ts';

it.each([
  ['|sier Kari Moe til NTB.', 'sier Kari Moe = sier · name Kari Moe'],
  ['|sier hun.', 'sier hun = sier · she hun'],
  ['|seier han i dag.', 'seier han = seier · he han'],
  ['|sier de.', 'sier de = sier · they de'],
  ['|skriver VG.', 'skriver VG = skriver · name VG · reports'],
  ['|opplyser politiet på Voss.', 'opplyser politiet på Voss = opplyser · role politiet på Voss'],
  ['|sier også Kari Moe.', 'sier også Kari Moe = sier · name Kari Moe'],
  ['|seier òg Kari Moe.', 'seier òg Kari Moe = seier · name Kari Moe'],
  ['|sier videre Kari Moe.', 'sier videre Kari Moe = sier · name Kari Moe'],
  ['|seier vidare Kari Moe.', 'seier vidare Kari Moe = seier · name Kari Moe'],
  ['|sier Kari Moe| at det går.', 'sier Kari Moe = sier · name Kari Moe'],
  // No attribution.
  ['|sier nå Kari Moe.', 'none'],
  ['|tror jeg.', 'none'],
  ['|sier Kari Moe at det går.', 'none'],
  ['|beskriver Kari Moe det.', 'none'],
  ['|bor Kari Moe.', 'none'],
  ['|sier.', 'none'],
  ['|sier| Kari Moe.', 'none'],
  ['|skal mannen ha sagt.', 'skal mannen ha sagt = ha sagt · role mannen'],
  ['|skulle ho ha ropt.', 'skulle ho ha ropt = ha ropt · she ho'],
  ['|skal mannen ha.', 'none'],
  ['|skal mannen ha drukket.', 'none'],
  ['|', 'none'],
])('reads the clause “%s”', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, readAttribution(tokens, at, to))).toBe(expected);
});

it.each([
  ['|legger hun til.', 'legger hun = legger hun til · she hun'],
  ['|legg ho til.', 'legg ho = legg ho til · she ho'],
  ['|legger Kari Moe til.', 'legger Kari Moe = legger Kari Moe til · name Kari Moe'],
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
  ['|gjer Kari Moe merksam på.', 'gjer Kari Moe = gjer Kari Moe merksam på · name Kari Moe'],
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
  // Where it goes on otherwise the cue stands alone.
  ['|heter det om VG.', 'heter det = heter det · – · reports'],
  ['|heter det iblant i brevet.', 'heter det = heter det · – · reports'],
  ['|heter det igjen i brevet.', 'heter det = heter det · – · reports'],
  ['|heter det alle fra VG.', 'heter det = heter det · – · reports'],
  ['|heter det framme i salen.', 'heter det = heter det · – · reports'],
  ['|heter det i.', 'heter det = heter det · – · reports'],
  ['|heter det| i brevet.', 'heter det = heter det · – · reports'],
  ['|heter det videre| i brevet.', 'heter det videre = heter det · – · reports'],
  ['|heter det også| videre i brevet.', 'heter det også = heter det · – · reports'],
  ['|heter| det i brevet.', 'none'],
  ['|heter Kari Moe.', 'none'],
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
  ['|Det sa Kari Moe til NTB.', 'sa Kari Moe = sa · name Kari Moe'],
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
  ['|Så sa Kari Moe.', 'none'],
  ['|Det ble sagt.', 'none'],
  ['|Det sa.', 'none'],
  ['|Det| sa Kari Moe.', 'none'],
  ['|', 'none'],
])('reads in “%s” whom the words before it are from', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, readBackwardClause(tokens, { from: at, to }))).toBe(expected);
});

it.each([
  ['|Vi er klare, sier Kari Moe.', 'sier Kari Moe = sier · name Kari Moe'],
  ['|Er vi klare? sier Kari Moe.', 'sier Kari Moe = sier · name Kari Moe'],
  ['|Vi er klare! sier Kari Moe.', 'sier Kari Moe = sier · name Kari Moe'],
  ['|Vi er klare … sier Kari Moe.', 'sier Kari Moe = sier · name Kari Moe'],
  ['|«Vi er klare» sier Kari Moe.', 'sier Kari Moe = sier · name Kari Moe'],
  ['|Vi er klare, ifølge VG.', 'ifølge VG = ifølge · name VG · reports'],
  ['|Vi er klare, i følge VG.', 'i følge VG = i følge · name VG · reports'],
  ['|Han kom, sier hun, og gikk, sier Kari Moe.', 'sier Kari Moe = sier · name Kari Moe'],
  ['|Han kom, sier hun, men gikk, i alt kaos.', 'sier hun = sier · she hun'],
  ['|Vi vet hva som sier Kari Moe.', 'none'],
  ['|Vi er klare.', 'none'],
  ['– Nei! |Sier Kari Moe noe?', 'none'],
  ['|Vi er klare, |sier Kari Moe.', 'none'],
  ['|Her er mye godt å bygge på sier Kari Moe.', 'none'],
])('finds the attribution in “%s”', (copy, expected) => {
  const { text, tokens, at, to } = barred(copy);
  expect(tellClause(text, tokens, findAttribution(tokens, { from: at, to }))).toBe(expected);
});
