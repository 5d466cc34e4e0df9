import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], {
    only: ['structure', 'leaks', 'length', 'norwegian-left', 'negation-kept', 'claims-kept'],
  }).map(({ rule, level, message }) => `${rule} ${level}: ${message}`);

describe('the copy is whole', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'the end cut off',
      'Kommunen vil bygge ny skole ved elva, men foreldrene frykter trafikken og krever en gangbro før byggingen starter.',
      'The municipality wants to build a new school by the river, but the parents fear the traffic and demand a footbridge before construction starts.',
      'The municipality wants to build a new school by the river, but the parents fear.',
      [
        'length warning: the English is much shorter than the Norwegian (70 %): the end from “og krever en gangbro før byggingen star…” seems to be missing',
      ],
    ],
    [
      'a short text cut off',
      'Broen over elva er stengt i dag.',
      'The bridge across the river is closed today.',
      'The bridge.',
      [
        'length error: the English is much shorter than the Norwegian (34 %): the end from “i dag.” seems to be missing',
      ],
    ],
    [
      'a middle sentence lost',
      'Broen er stengt. Politiet leter etter vitner til ulykken. Veien åpner igjen fredag.',
      'The bridge is closed. Police are looking for witnesses to the accident. The road reopens on Friday.',
      'The bridge is closed. The road reopens on Friday.',
      [
        'length error: the English is much shorter than the Norwegian (59 %): the end from “Veien åpner igjen fredag.” seems to be missing',
      ],
    ],
    [
      'the first sentence lost',
      'Politiet leter etter vitner til ulykken natt til lørdag. Broen er stengt.',
      'Police are looking for witnesses to the accident early on Saturday. The bridge is closed.',
      'The bridge is closed.',
      [
        'length error: the English is much shorter than the Norwegian (29 %): the end from “til lørdag. Broen er stengt.” seems to be missing',
      ],
    ],
    [
      'two sentences as one',
      'Broen er stengt. Politiet leter etter vitner.',
      'The bridge is closed and police are looking for witnesses.',
      'The bridge is closed.',
      [
        'length error: the English is much shorter than the Norwegian (47 %): the end from “etter vitner.” seems to be missing',
      ],
    ],
    [
      'an abbreviation, which ends no sentence',
      'Møtet er kl. 12 hos dr. Vik.',
      "The meeting is at 12 at Dr. Vik's.",
      "The meeting is at 12 at Dr. Vik's. House prices have fallen sharply in recent months.",
      [
        'length error: nothing in the Norwegian stands behind “House prices have fallen sharply in recent months.”',
      ],
    ],
    [
      'a sentence added at the front',
      'Broen er stengt etter ulykken.',
      'The bridge is closed after the accident.',
      'Experts expect house prices to fall. The bridge is closed after the accident.',
      [
        'length error: nothing in the Norwegian stands behind “Experts expect house prices to fall. The bridge is closed a…”',
      ],
    ],
    [
      'an end added',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is closed while experts expect that house prices will fall sharply next spring.',
      ['length error: nothing in the Norwegian stands behind “house prices will fall sharply next spring.”'],
    ],
    [
      'a sentence twice',
      'Broen er stengt etter ulykken.',
      'The bridge is closed after the accident.',
      'The bridge is closed after the accident, the bridge is closed after the accident.',
      ['length error: “the bridge is closed” stands twice'],
    ],
    [
      'a word twice',
      'Nei, nei, nei.',
      'No, no, no.',
      'No, no, no. House prices have fallen sharply in recent months.',
      [
        'length error: nothing in the Norwegian stands behind “House prices have fallen sharply in recent months.”',
      ],
    ],
    [
      'no English at all',
      'Broen er stengt.',
      'The bridge is closed.',
      '…',
      ['structure error: there is no English for “Broen er stengt.”'],
    ],
    [
      'two words cut',
      'Broen stengt',
      'Bridge closed',
      '…',
      ['structure error: there is no English for “Broen stengt”'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });
});
