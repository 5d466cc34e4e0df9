import { expect, it } from 'vitest';
import { whatStandsWhere } from '../support/what-stands-where.ts';

it.each<readonly [lines: readonly string[], read: readonly string[]]>([
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Sjå også: Ferja går siste gong',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart note: Sjå også: Ferja går siste gong',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '***',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart note: ***',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Til redaksjonen: Saka er utvida.',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart note: Til redaksjonen: Saka er utvida.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Les også:',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart note: Les også:',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Til red.: Saken er utvidet.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart note: Til red.: Saken er utvidet.',
    ],
  ],
])('what stands where: %j', (lines, read) => {
  expect(whatStandsWhere(lines)).toEqual(read);
});
