import { expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

it.each<readonly [copy: string, read: readonly string[]]>([
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
  ['Han svarte «nei» på spørsmålet.', ['p2 partial guillemets [nei] svarte · Han · ?']],
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
  [
    'Hun sier «hei» og «ha det».',
    ['p2 partial guillemets [hei] sier · Hun · ?', 'p2 partial guillemets [ha det] sier · Hun · ?'],
  ],
])('%s', (copy, read) => {
  expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(read);
});
