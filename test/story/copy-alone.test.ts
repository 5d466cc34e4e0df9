import { expect, it } from 'vitest';
import { whatStandsWhere } from '../support/what-stands-where.ts';

it.each<readonly [lines: readonly string[], read: readonly string[]]>([
  [
    [
      'Ny bru over fjorden',
      'Av alle bruene er denne lengst, og den skal stå ferdig om fire år.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Av alle bruene er denne lengst, og den skal stå ferdig om fire år.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Lang byggetid',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'subhead: Lang byggetid',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '– Lang byggetid',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'subhead: – Lang byggetid',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Hvem skal betale?',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Hvem skal betale?',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Kari Moe sier:',
      '– Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Kari Moe sier:',
      'body: – Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik blir det:',
      '– lavere pris',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Slik blir det:',
      'subhead: – lavere pris',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Blir ferja borte?',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: Blir ferja borte?',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    ['Ny bru over fjorden', '– Endelig', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'subhead: – Endelig',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Langs kysten', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'subhead: Langs kysten',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    ['Ny bru over fjorden', 'SISTE:', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'subhead: SISTE:',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Ferja: Slik blir det',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: Ferja: Slik blir det',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua åpner snart.',
      'Arbeidet startet i fjor, og flere hundre arbeidere bor i området.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua åpner snart.',
      'body: Arbeidet startet i fjor, og flere hundre arbeidere bor i området.',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Brua åpner.'],
    ['headline: Ny bru over fjorden', 'lede: Brua åpner.'],
  ],
  [['Ny bru over fjorden'], ['headline: Ny bru over fjorden']],
  [
    [
      'Ny bru over fjorden',
      '– Vi har ventet på denne brua i tretti år, sier ordfører Kari Moe.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: – Vi har ventet på denne brua i tretti år, sier ordfører Kari Moe.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '',
      'Brua skal stå ferdig om fire år',
      'og erstatter to ferjesamband.',
      '',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: Brua skal stå ferdig om fire år',
      'lede: og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband i',
      'regionen. Arbeidet starter til våren, og flere hundre',
      'arbeidere skal bo i området mens det bygges.',
      '',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband i\nregionen. Arbeidet starter til våren, og flere hundre\narbeidere skal bo i området mens det bygges.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband i',
      'regionen.',
      'Arbeidet starter til våren, og flere hundre arbeidere skal bo',
      'i området mens det bygges.',
      '',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband i\nregionen.',
      'body: Arbeidet starter til våren, og flere hundre arbeidere skal bo\ni området mens det bygges.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    ['Ny bru over fjorden', '', 'Brua er kort.', 'Veien er ny.', 'Ferja er borte.'],
    ['headline: Ny bru over fjorden', 'lede: Brua er kort.', 'body: Veien er ny.', 'body: Ferja er borte.'],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år, men prislappen på 2,4 milliarder kroner gjør at flere partier i Stortinget vil se på saken en gang til før det endelige vedtaket.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år, men prislappen på 2,4 milliarder kroner gjør at flere partier i Stortinget vil se på saken en gang til før det endelige vedtaket.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '   Brua skal stå ferdig om fire år og erstatter to ferjesamband.   ',
      ' \t',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'SISTE: Brua åpner',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: SISTE: Brua åpner',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '– Vi gleder oss, sier Moe.',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: – Vi gleder oss, sier Moe.',
      'body: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '– Dette er en gledens dag for oss',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'subhead: – Dette er en gledens dag for oss',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik svarer Moe på spørsmålene:',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Slik svarer Moe på spørsmålene:',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '– Endelig!',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: – Endelig!',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '– Vi gleder oss',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'subhead: – Vi gleder oss',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '«Vi gleder oss.»',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: «Vi gleder oss.»',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '12 arbeidere bor der nå',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'subhead: 12 arbeidere bor der nå',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Til redusert pris kan folk reise gratis.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Til redusert pris kan folk reise gratis.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua (Norges lengste): Den skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua (Norges lengste): Den skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
])('what stands where: %j', (lines, read) => {
  expect(whatStandsWhere(lines)).toEqual(read);
});
