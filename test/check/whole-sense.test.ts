import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], {
    only: ['structure', 'leaks', 'length', 'norwegian-left', 'negation-kept', 'claims-kept'],
  }).map(({ rule, level, message }) => `${rule} ${level}: ${message}`);

describe('the copy says neither more nor less', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'ikke kept',
      'De vil ikke møtes.',
      'They will not meet.',
      'They will meet.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'never',
      'Han kom aldri fram.',
      'He never arrived.',
      'He arrived at last.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'ingen',
      'Ingen ble skadet.',
      'Nobody was hurt.',
      'Somebody was hurt.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'nothing',
      'De fant ingenting.',
      'They found nothing.',
      'They found something.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'without',
      'Verken han eller hun svarte.',
      'Neither he nor she replied.',
      'He and she replied.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'two negations',
      'Han vil ikke svare og ikke møte.',
      'He will not reply and not attend.',
      'He will not reply but will attend.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'a denial',
      'Han sa at det ikke stemte.',
      'He denied it.',
      'He confirmed it.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'unknown',
      'Årsaken er ikke kjent.',
      'The cause is unknown.',
      'The cause is known.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'impossible',
      'Det er ikke mulig.',
      'It is impossible.',
      'It is possible.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'disagree',
      'Partiene er ikke enige.',
      'The parties disagree.',
      'The parties agree.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'illegal',
      'Det er ikke lov.',
      'It is illegal.',
      'It is legal.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'irrelevant',
      'Det er ikke viktig for saken.',
      'It is irrelevant to the case.',
      'It is important to the case.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'helpless',
      'De hadde ikke hjelp.',
      'They were helpless.',
      'They had help.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'non-binding',
      'Avtalen er ikke bindende.',
      'The deal is nonbinding.',
      'The deal is binding.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'until, which is no un-',
      'Butikken åpner ikke igjen.',
      'The shop will not reopen.',
      'The shop is closed until then.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'yet to',
      'Han har ikke svart.',
      'He has yet to reply.',
      'He has replied.',
      ['negation-kept warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'not added',
      'De vil møtes.',
      'They will meet.',
      'They will not meet.',
      ['negation-kept warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'cannot added',
      'De kan møtes.',
      'They can meet.',
      'They cannot meet.',
      ['negation-kept warning: the English has a negation that the Norwegian has not'],
    ],
    [
      "n't added",
      'De vil møtes.',
      'They will meet.',
      "They won't meet.",
      ['negation-kept warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'under, which is no u-',
      'Bilen står under broen.',
      'The car stands under the bridge.',
      'The car does not stand under the bridge.',
      ['negation-kept warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'utenlands, which is no u-',
      'Han er utenlands.',
      'He is abroad.',
      'He is not abroad.',
      ['negation-kept warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'a charge',
      'Mannen er siktet for tyveri.',
      'The man has been charged with theft.',
      'The man has been convicted of theft.',
      ['claims-kept error: somebody charged or suspected in the Norwegian is convicted in the English'],
    ],
    [
      'a Nynorsk charge',
      'Mannen er sikta for tjuveri.',
      'The man is suspected of theft.',
      'The man was sentenced for theft.',
      ['claims-kept error: somebody charged or suspected in the Norwegian is convicted in the English'],
    ],
    [
      'a suspicion',
      'Kvinnen er mistenkt for svindel.',
      'The woman is suspected of fraud.',
      'The conviction is for fraud.',
      ['claims-kept error: somebody charged or suspected in the Norwegian is convicted in the English'],
    ],
    [
      'charged and convicted, in English',
      'Mannen er tiltalt for tyveri.',
      'The man, once convicted, is charged with theft.',
      'The man is convicted.',
      ['claims-kept error: somebody charged or suspected in the Norwegian is convicted in the English'],
    ],
    [
      'hearsay',
      'Han skal ha stjålet bilen.',
      'He is said to have stolen the car.',
      'He stole the car.',
      ['claims-kept error: “skal ha stjålet” is hearsay (“is said to have”); the English tells it as a fact'],
    ],
    [
      'hearsay with visstnok',
      'Han skal visstnok ha kjørt for fort.',
      'He reportedly drove too fast.',
      'He drove too fast.',
      [
        'claims-kept error: “skal visstnok ha kjørt” is hearsay (“is said to have”); the English tells it as a fact',
      ],
    ],
    [
      'hearsay with være',
      'Han skal være skadet i foten.',
      'He is said to be injured.',
      'He is injured in the foot.',
      [
        'claims-kept error: “skal være skadet” is hearsay (“is said to have”); the English tells it as a fact',
      ],
    ],
    [
      'hearsay in Nynorsk',
      'Han skal også ha selt huset sitt, og skal vere skadd.',
      'He is said to have sold his house and to be injured.',
      'He has sold his house and is injured.',
      [
        'claims-kept error: “skal også ha selt” is hearsay (“is said to have”); the English tells it as a fact',
      ],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });
});
