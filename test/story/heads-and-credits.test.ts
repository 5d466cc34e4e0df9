import { expect, it } from 'vitest';
import { whatStandsWhere } from '../support/what-stands-where.ts';

it.each<readonly [lines: readonly string[], read: readonly string[]]>([
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
      '(©NTB)',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart credit: (©NTB)',
      'credit = (©NTB)',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Oslo (NTB): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart dateline: Oslo (NTB):',
      'dateline = Oslo',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'OSLO (NTB-Reuters): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: OSLO (NTB-Reuters):',
      'dateline = OSLO',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Mo i Rana (NTB) – Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: Mo i Rana (NTB) –',
      'dateline = Mo i Rana',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Oslo/Bergen (NTB): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: Oslo/Bergen (NTB):',
      'dateline = Oslo/Bergen',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'TEL AVIV: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: TEL AVIV:',
      'dateline = TEL AVIV',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      '(NTB): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart dateline: (NTB):',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Politikk: Oslo (NTB): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart label: Politikk:',
      'apart dateline: Oslo (NTB):',
      'section = Politikk',
      'dateline = Oslo',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Politikk:',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter.',
      'apart label: Politikk:',
      'section = Politikk',
    ],
  ],
  [
    ['Politikk', 'Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart label: Politikk',
      'section = Politikk',
    ],
  ],
  [
    ['Utenriks:', 'Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart label: Utenriks:',
      'section = Utenriks',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Av Kari Moe', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Av Kari Moe',
      'byline = Kari Moe',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Tekst og foto: Kari Moe',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Tekst og foto: Kari Moe',
      'byline = Kari Moe',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Kari Moe / NTB',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Kari Moe / NTB',
      'byline = Kari Moe / NTB',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Kari Moe (NTB)',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Kari Moe (NTB)',
      'byline = Kari Moe (NTB)',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'kari.moe@avis.example',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: kari.moe@avis.example',
      'byline = kari.moe@avis.example',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'kari.moe@avis.example, ola@avis.example',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: kari.moe@avis.example, ola@avis.example',
      'byline = kari.moe@avis.example, ola@avis.example',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren. /NTB/',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart credit: /NTB/',
      'credit = /NTB/',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren. (© NTB)',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart credit: (© NTB)',
      'credit = (© NTB)',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren. (Reuters)',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart credit: (Reuters)',
      'credit = (Reuters)',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.', '© XYZ'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart credit: © XYZ',
      'credit = © XYZ',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.', 'NTB'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart credit: NTB',
      'credit = NTB',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Sport',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart label: Sport',
      'section = Sport',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'NTB-AFP',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart byline: NTB-AFP',
      'byline = NTB-AFP',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'Foto: Kari Moe',
      'Arbeidet starter til våren.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'body: Arbeidet starter til våren.',
      'apart byline: Foto: Kari Moe',
      'byline = Kari Moe',
    ],
  ],
  [
    ['Ny bru over fjorden', 'Brua skal stå ferdig om fire år og erstatter to ferjesamband.', 'Kari Moe, NTB'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart byline: Kari Moe, NTB',
      'byline = Kari Moe, NTB',
    ],
  ],
  [
    [
      'Ny bru over fjorden',
      'Trondheim, Norge (NTB-AP): Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
    ],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart dateline: Trondheim, Norge (NTB-AP):',
      'dateline = Trondheim',
    ],
  ],
  [
    ['Ny bru over fjorden', 'LONDON (AFP): Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart dateline: LONDON (AFP):',
      'dateline = LONDON',
    ],
  ],
  [
    ['Ny bru over fjorden', 'USA: Brua skal stå ferdig om fire år og erstatter to ferjesamband.'],
    [
      'headline: Ny bru over fjorden',
      'lede: Brua skal stå ferdig om fire år og erstatter to ferjesamband.',
      'apart dateline: USA:',
      'dateline = USA',
    ],
  ],
])('what stands where: %j', (lines, read) => {
  expect(whatStandsWhere(lines)).toEqual(read);
});
