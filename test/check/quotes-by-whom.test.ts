import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['quotes-kept', 'speakers-kept'] }).map(
    ({ rule, level, message }) => `${rule} ${level}: ${message}`,
  );

describe('who says it', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'han for a name',
      '– Vi gir oss ikke, sier han.',
      '“We are not giving up,” he says.',
      '“We are not giving up,” she says.',
      ['speakers-kept warning: “han” became “she”'],
    ],
    [
      'hun for a name',
      '– Vi gir oss ikke, sier hun.',
      '“We are not giving up,” she says.',
      '“We are not giving up,” he says.',
      ['speakers-kept warning: “hun” became “he”'],
    ],
    [
      'ho in Nynorsk',
      '– Vi gir oss ikkje, seier ho.',
      '“We are not giving up,” she says.',
      '“We are not giving up,” he says.',
      ['speakers-kept warning: “ho” became “he”'],
    ],
    [
      'his and her',
      'Han tok med seg hunden sin hjem.',
      'He took his dog home.',
      'She took her dog home.',
      ['speakers-kept warning: “han” became “she”'],
    ],
    [
      'hans for hers',
      'Naboen fant hans gamle bil i går.',
      'The neighbour found his old car yesterday.',
      'The neighbour found her old car yesterday.',
      ['speakers-kept warning: “hans” became “her”'],
    ],
    [
      'henne for him',
      'Politiet fant henne i skogen.',
      'Police found her in the forest.',
      'Police found him in the forest.',
      ['speakers-kept warning: “henne” became “him”'],
    ],
    [
      'a speaker from elsewhere',
      '– Vi gir oss ikke, sier Tone Vik.',
      '“We are not giving up,” says Tone Vik.',
      '“We are not giving up,” says Nils Lunde.',
      ['speakers-kept error: “Tone Vik” speaks in the Norwegian, “Nils Lunde” in the English'],
    ],
    [
      'ifølge dropped',
      'Tre personer er såret, ifølge politiet i byen.',
      'Three people are injured, according to police in the town.',
      'Three people in the town are injured.',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'ifølgje in Nynorsk',
      'Tre er skadde, ifølgje politiet.',
      'Three are injured, police say.',
      'Three are injured.',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'opplyser at',
      'Politiet opplyser at tre er skadd.',
      'Police say that three are injured.',
      'Three are injured.',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'mener as view',
      'Vik mener at planen er gal.',
      "In Vik's view the plan is wrong.",
      'The plan is wrong.',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'skriver',
      'Planen er gal, skriver Vik.',
      'The plan is wrong, Vik writes.',
      'The plan is wrong.',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'sa til NTB',
      '– Planen er gal, sa Vik til NTB.',
      '“The plan is wrong,” Vik told NTB.',
      '“The plan is wrong.”',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'forteller',
      'Vik forteller at hun ble redd.',
      'Vik says she was frightened.',
      'Vik was frightened.',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'la til',
      'Planen er gal, la Vik til.',
      'The plan is wrong, Vik added.',
      'The plan is wrong.',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'two cues',
      'Vik sier at Brekke mener planen er gal.',
      'Vik says that Brekke thinks the plan is wrong.',
      'The plan is wrong.',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'jeg inside a quote',
      '– Jeg sier nei, sier Vik.',
      '“I say no,” says Vik.',
      '“I say no.”',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
    [
      'a title alone',
      '– Hun er stabil, sier overlegen.',
      '“She is stable,” the senior consultant says.',
      '“She is stable.”',
      [
        'speakers-kept error: the source of what is said has gone: the English has no “said”, “according to” or the like for it',
      ],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });
});
