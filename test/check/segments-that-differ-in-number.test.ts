import { expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const norwegian = ['Politiet leter etter vitner.', 'Boten er på 5000 kroner.', 'Veien åpner igjen fredag.'];
const english = [
  'Police are looking for witnesses.',
  'The fine is 5,000 kroner.',
  'The road reopens on Friday.',
];
const rise = 'House prices fell sharply last year.';

const lost = (at: number, text: string) => `${at} structure: there is no English for “${text}”`;

it.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['the first is lost', norwegian, english.slice(1), [lost(0, norwegian[0] ?? '')]],
  ['the second is lost', norwegian, english.toSpliced(1, 1), [lost(1, norwegian[1] ?? '')]],
  ['the last is lost', norwegian, english.slice(0, 2), [lost(1, norwegian[2] ?? '')]],
  [
    'one is put in before',
    norwegian,
    [rise, ...english],
    [`0 structure: there is no Norwegian behind “${rise}”`],
  ],
  [
    'one is put in, and what follows has a wrong figure',
    norwegian,
    [english[0] ?? '', rise, 'The fine is 6,000 kroner.', english[2] ?? ''],
    [
      `1 structure: there is no Norwegian behind “${rise}”`,
      '2 numbers-kept: the number “5000 kroner” became “6,000 kroner”',
    ],
  ],
  [
    'one is parted behind two that are lost',
    [...norwegian, 'Broen over elva er stengt. Skolen får ny rektor.', 'Møtet i Oslo er avlyst.'],
    [
      ...english.slice(2),
      'The bridge over the river is closed.',
      'The school gets a new headteacher.',
      'The meeting in Oslo is off.',
    ],
    [
      lost(0, norwegian[0] ?? ''),
      lost(0, norwegian[1] ?? ''),
      '1 structure: one part of the Norwegian became 2: “Broen over elva er stengt. Skolen får n…”',
    ],
  ],
])('segments are told of where they stand in the English: %s', (_what, source, target, told) =>
  expect(checkSegments(source, target).map(({ at, rule, message }) => `${at} ${rule}: ${message}`)).toEqual(
    told,
  ),
);
