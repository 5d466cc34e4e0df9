import { describe, expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';
import { readCopy, tellAll } from './reading.ts';

const moe = 'Kari Moe (person)';

describe('words between marks are somebody’s', () => {
  it.each<readonly [copy: string, ...told: string[]]>([
    [
      'Kari Moe roste «en stor innsats for hele laget» etter kampen.',
      `p2 partial guillemets [en stor innsats for hele laget] – · Kari Moe · ${moe}`,
    ],
    [
      'Kari Moe mener sangen er «skamløst dårlig».',
      `p2 indirect none [sangen er «skamløst dårlig»] mener · Kari Moe · ${moe}`,
      `p2 partial guillemets [skamløst dårlig] mener · Kari Moe · ${moe}`,
    ],
    [
      'Kari Moe skriver at «dette går ikke lenger bra».',
      `p2 direct guillemets [dette går ikke lenger bra] skriver · Kari Moe · ${moe}`,
    ],
    [
      'Når Kari Moe skriver at «dette går ikke lenger bra», er hun lei.',
      `p2 direct guillemets [dette går ikke lenger bra] skriver · Kari Moe · ${moe}`,
    ],
    [
      'Kari Moe skriver at «dette går ikke lenger bra», mens Ola Vik sier at planen er «god nok».',
      `p2 direct guillemets [dette går ikke lenger bra] skriver · Kari Moe · ${moe}`,
      'p2 indirect none [planen er «god nok»] sier · Ola Vik · Ola Vik (person)',
      'p2 partial guillemets [god nok] sier · Ola Vik · Ola Vik (person)',
    ],
    ['Planen ble omtalt som «et rent mareritt».', 'p2 partial guillemets [et rent mareritt] omtalt · – · ?'],
    [
      'Nemnda svarer «nei takk» på spørsmålet.',
      'p2 partial guillemets [nei takk] svarer · Nemnda · Nemnda (organisation)',
    ],
    [
      'Kari Moe skriver at «dette går ikke lenger».',
      `p2 indirect none [«dette går ikke lenger»] skriver · Kari Moe · ${moe}`,
      `p2 partial guillemets [dette går ikke lenger] skriver · Kari Moe · ${moe}`,
    ],
    [
      'Beskjeden var klar: «dette går ikke lenger bra», ifølge Kari Moe.',
      `p2 direct guillemets [dette går ikke lenger bra] ifølge · Kari Moe · ${moe}`,
    ],
    [
      'Det er slik at «dette går ikke lenger bra», ifølge Kari Moe.',
      `p2 direct guillemets [dette går ikke lenger bra] ifølge · Kari Moe · ${moe}`,
    ],
    ['Kari Moe svarte: «Nei.»', `p2 direct guillemets [Nei.] svarte · Kari Moe · ${moe}`],
    ['Kari Moe: «Nei.»', `p2 direct guillemets [Nei.] – · Kari Moe · ${moe}`],
    ['Kari Moe: «Kva no?»', `p2 direct guillemets [Kva no?] – · Kari Moe · ${moe}`],
    ['Kari Moe: «Havet»', 'marked «Havet»'],
    ['Nordre Teater: «Hvem er redd for den store ulven?»', 'marked «Hvem er redd for den store ulven?»'],
    ['Dette er boka som Kari Moe skrev: «Havet».', 'marked «Havet»'],
    [
      'Kari Moe: «Vi gir oss ikke i dag.»',
      `p2 direct guillemets [Vi gir oss ikke i dag.] – · Kari Moe · ${moe}`,
    ],
    [
      '«Vi gir oss aldri på dette her». Det skriver Kari Moe.',
      `p2 direct guillemets [Vi gir oss aldri på dette her] skriver · Kari Moe · ${moe}`,
    ],
    [
      '«Vi gir oss aldri på dette her.» Det skriver Kari Moe.',
      `p2 direct guillemets [Vi gir oss aldri på dette her.] skriver · Kari Moe · ${moe}`,
    ],
    [
      'I møtet kalte Kari Moe utvalget en «klovneforsamling».',
      `p2 partial guillemets [klovneforsamling] kalte · Kari Moe · ${moe}`,
    ],
    [
      'Omtalte Kari Moe vedtaket som «helt håpløst», ble det stille.',
      `p2 partial guillemets [helt håpløst] Omtalte · Kari Moe · ${moe}`,
    ],
    [
      'Ola Vik kaller det tull. Kari Moe er «helt enig».',
      `p2 partial guillemets [helt enig] – · Kari Moe · ${moe}`,
    ],
    [
      'Norge, som lenge har ventet, er «dypt bekymret».',
      'p2 partial guillemets [dypt bekymret] – · Norge · Norge (organisation)',
    ],
    ['Norge er «bekymret».', 'p2 partial guillemets [bekymret] – · Norge · Norge (organisation)'],
    ['De er «bekymret».', 'p2 partial guillemets [bekymret] – · De · De (group)'],
    ['Elevane er «veldig lei» av maten.', 'p2 partial guillemets [veldig lei] – · Elevane · Elevane (group)'],
    [
      'Var han «svært beruset»? spør Kari Moe.',
      `p2 partial guillemets [svært beruset] – · Kari Moe · ${moe}`,
    ],
    [
      '«Vi gir oss ikke før saken er løst».',
      'p2 direct guillemets [Vi gir oss ikke før saken er løst] – · – · ?',
    ],
    ['«Vi gir oss ikke.»', 'p2 direct guillemets [Vi gir oss ikke.] – · – · ?'],
  ])('%s', (copy, ...told) => {
    expect(tellAll(readCopy(copy))).toEqual(told);
  });
});

describe('words between marks are nobody’s', () => {
  it.each<readonly [copy: string, ...told: string[]]>([
    ['Kari Moe roste «Sol, jord, ild og luft» etter premieren.', 'marked «Sol, jord, ild og luft»'],
    ['Kari Moe roste «En fest for hele laget» etter kampen.', 'marked «En fest for hele laget»'],
    [
      'Kari Moe mener ordet «skamløst» er for sterkt.',
      `p2 indirect none [ordet «skamløst» er for sterkt] mener · Kari Moe · ${moe}`,
      'marked «skamløst» in q1',
    ],
    [
      'Kari Moe mener ord som «skamløst» er for sterke.',
      `p2 indirect none [ord som «skamløst» er for sterke] mener · Kari Moe · ${moe}`,
      'marked «skamløst» in q1',
    ],
    ['Partiet heter: «Frie folk».', 'marked «Frie folk»'],
    ['Partiet heiter: «Frie folk».', 'marked «Frie folk»'],
    ['Filmen: «Den lange veien er lang her».', 'marked «Den lange veien er lang her»'],
    ['Kari Moe: «Natt og dag».', 'marked «Natt og dag»'],
    [
      '«Vi gir oss aldri på dette» sto på plakaten. Det skriver Kari Moe.',
      `p2 indirect none [«Vi gir oss aldri på dette» sto på plakaten] skriver · Kari Moe · ${moe}`,
      'marked «Vi gir oss aldri på dette» in q1',
    ],
    [
      'På plakaten lyser «Vi gir oss aldri på dette.» Det skriver Kari Moe.',
      `p2 indirect none [På plakaten lyser «Vi gir oss aldri på dette.»] skriver · Kari Moe · ${moe}`,
      'marked «Vi gir oss aldri på dette.» in q1',
    ],
    ['I går var «Vi gir oss aldri på dette her» budskapet.', 'marked «Vi gir oss aldri på dette her»'],
    [
      '«Vi gir oss ikke før saken er løst» lyste det fra plakaten.',
      'marked «Vi gir oss ikke før saken er løst»',
    ],
    ['Norge er «Landet med flest elbiler i hele verden».', 'marked «Landet med flest elbiler i hele verden»'],
  ])('%s', (copy, ...told) => {
    expect(tellAll(readCopy(copy))).toEqual(told);
  });
});

it.each([
  ['«Vi gir oss»', ['direct [Vi gir oss]']],
  ['«Gir oss»', []],
  ['«Et stort mysterium»', ['direct [Et stort mysterium]']],
  ['«Kari Moe og Peer»', []],
  ['«Kari Moe er ferdig»', ['direct [Kari Moe er ferdig]']],
  ['«Kari Moe, min venn»', ['direct [Kari Moe, min venn]']],
])('a headline or a crosshead of %s alone says %j', (line, said) => {
  const lede = 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.';
  const quotesOf = (...lines: string[]) =>
    readStory(plainArticle('sak', lines.join('\n'))).quotes.map(
      ({ kind, spans }) => `${kind} [${spans[0].text}]`,
    );
  expect(quotesOf(line, lede)).toEqual(said);
  expect(quotesOf('Ny bru over fjorden', lede, line, lede)).toEqual(said);
});
