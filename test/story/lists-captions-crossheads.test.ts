import { expect, it } from 'vitest';
import { whatStandsWhere } from '../support/what-stands-where.ts';

it.each<readonly [lines: readonly string[], read: readonly string[]]>([
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Saka blir oppdatert.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'note: Saka blir oppdatert.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Rettelse: Feil navn sto i en tidligere utgave.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'note: Rettelse: Feil navn sto i en tidligere utgave.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'ILLUSTRASJONSFOTO: Kari Moe',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'caption: ILLUSTRASJONSFOTO: Kari Moe',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik blir brua. Foto: Kari Moe / NTB',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'caption: Slik blir brua. Foto: Kari Moe / NTB',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik blir brua. Ill.: Vegvesenet',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'caption: Slik blir brua. Ill.: Vegvesenet',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '1. Brann – Viking 2–1',
      '2. Molde – Bodø/Glimt 0–0 (0–0)',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: 1. Brann – Viking 2–1',
      'list: 2. Molde – Bodø/Glimt 0–0 (0–0)',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Utvisninger: Brann 2, Viking 3',
      'Tilskuere: 11.230',
      'Dommer: Ola Vik.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Utvisninger: Brann 2, Viking 3',
      'list: Tilskuere: 11.230',
      'list: Dommer: Ola Vik.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Gule kort: Ingen.',
      'Raude kort: Ingen.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Gule kort: Ingen.',
      'list: Raude kort: Ingen.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '* Lengde: 800 meter',
      '▪ Høyde: 60 meter',
      '3) Bredde',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: * Lengde: 800 meter',
      'list: ▪ Høyde: 60 meter',
      'list: 3) Bredde',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Lag | Kamper | Poeng',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Lag | Kamper | Poeng',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Slik blir det:',
      '– lavere pris',
      '– kortere vei',
      '– mer trafikk',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Slik blir det:',
      'list: – lavere pris',
      'list: – kortere vei',
      'list: – mer trafikk',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Kommunen har laget en lang liste over det som må gjøres:',
      '– lavere pris',
      '– kortere vei',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Kommunen har laget en lang liste over det som må gjøres:',
      'list: – lavere pris',
      'list: – kortere vei',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Slik blir brua. Foto: Kari Moe',
      'Brua skal stå ferdig om fire år.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'caption: Slik blir brua. Foto: Kari Moe',
      'lede: Brua skal stå ferdig om fire år.',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'NY BRU: Slik blir den. Foto: Kari Moe',
      'FERJE: Denne forsvinner. Foto: Kari Moe',
      'Brua skal stå ferdig om fire år.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'caption: NY BRU: Slik blir den. Foto: Kari Moe',
      'caption: FERJE: Denne forsvinner. Foto: Kari Moe',
      'lede: Brua skal stå ferdig om fire år.',
      'body: Arbeidet starter.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Illustrasjonsfoto',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'caption: Illustrasjonsfoto',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Brann Bergen – Viking FK 12–10',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Brann Bergen – Viking FK 12–10',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Mål Brann: Moe (12), Vik (43).',
      'Utv.: Ingen',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: Mål Brann: Moe (12), Vik (43).',
      'list: Utv.: Ingen',
      'body: Arbeidet starter til våren.',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      '12. Vi går videre',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'list: 12. Vi går videre',
      'body: Arbeidet starter til våren.',
    ],
  ],
])('what stands where: %j', (lines, read) => {
  expect(whatStandsWhere(lines)).toEqual(read);
});
