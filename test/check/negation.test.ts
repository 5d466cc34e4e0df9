import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['negation-kept'] }).map(
    ({ level, message }) => `${level}: ${message}`,
  );

describe('a denial in either language', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'under a word',
      'Han er under broen nå.',
      'He is under the bridge now.',
      'He is not under the bridge now.',
      ['warning: the English denies something, the Norwegian nothing'],
    ],
    [
      'unge',
      'Han er ung.',
      'He is young.',
      'He is not young.',
      ['warning: the English denies something, the Norwegian nothing'],
    ],
    [
      'uka',
      'Han kom i uka.',
      'He came in the week.',
      'He did not come in the week.',
      ['warning: the English denies something, the Norwegian nothing'],
    ],
    [
      'ukrainsk',
      'Han er ukrainer.',
      'He is Ukrainian.',
      'He is not Ukrainian.',
      ['warning: the English denies something, the Norwegian nothing'],
    ],
    [
      'universitet',
      'Han er på universitetet.',
      'He is at the university.',
      'He is not at the university.',
      ['warning: the English denies something, the Norwegian nothing'],
    ],
    [
      'løs',
      'Hunden er løs.',
      'The dog is loose.',
      'The dog is not loose.',
      ['warning: the English denies something, the Norwegian nothing'],
    ],
    [
      'lause',
      'Hesten er laus.',
      'The horse is loose.',
      'The horse is not loose.',
      ['warning: the English denies something, the Norwegian nothing'],
    ],
    [
      'unlikely',
      'Det skjer ikke.',
      'It is unlikely.',
      'It is likely.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'under in English',
      'Han kommer ikke.',
      'He does not come.',
      'He comes under the bridge.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'unit',
      'Han kommer ikke.',
      'He does not come.',
      'He comes with his unit.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'unique',
      'Han kommer ikke.',
      'He does not come.',
      'He comes to a unique place.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'uncle',
      'Han kommer ikke.',
      'He does not come.',
      'He comes with his uncle.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'universe',
      'Han kommer ikke.',
      'He does not come.',
      'He comes to the universe.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'a bless, which is no -less',
      'Han kommer ikke.',
      'He does not come.',
      'He comes to bless us.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'immature',
      'Han er ikke moden.',
      'He is immature.',
      'He is mature.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'incorrect',
      'Svaret er ikke rett.',
      'The answer is incorrect.',
      'The answer is correct.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'independent',
      'Landet er ikke avhengig.',
      'The country is independent.',
      'The country is dependent.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'disapprove',
      'De liker det ikke.',
      'They disapprove.',
      'They approve.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'lacks',
      'Han har ikke mat.',
      'He lacks food.',
      'He has food.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'fails',
      'Han klarte det ikke.',
      'He failed.',
      'He made it.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'hardly',
      'Han så det ikke.',
      'He hardly saw it.',
      'He saw it.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'nowhere',
      'Han er ikke her.',
      'He is nowhere near.',
      'He is near.',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
    [
      'a question of another kind',
      'Han kom ikke. Hvorfor?',
      'He did not come. Why?',
      'He came. Why?',
      ['warning: the Norwegian denies something, the English nothing'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });

  it.each<readonly [what: string, norwegian: string, english: string]>([
    ['uvitende', 'Han er uvitende.', 'He does not know.'],
    ['mistillit', 'Det er mistillit.', 'They do not trust him.'],
    ['hjelpeløs', 'Han er hjelpeløs.', 'He cannot help himself.'],
    ['hjelpeløse in the plural', 'De er hjelpeløse.', 'They cannot help themselves.'],
    ['hjelpelaus in Nynorsk', 'Ho er hjelpelaus.', 'She cannot help herself.'],
    ['røykfritt', 'Rommet er røykfritt.', 'You cannot smoke in the room.'],
    ['fri alone', 'Han er fri.', 'He is not in prison.'],
    ['until', 'Han kommer ikke.', 'He does not come.'],
    ['unless', 'Han kommer ikke.', 'He does not come.'],
    ['nonsense', 'Det er ikke sant.', 'It is nonsense.'],
    ['non', 'Det er ikke sant.', 'Nothing is true.'],
    ['ikke sant', 'Det er fint, ikke sant?', 'It is nice, right?'],
    ['ikke desto mindre', 'Ikke desto mindre vant han.', 'He won all the same.'],
    ['likevel', 'Han vant ikke likevel.', 'He lost after all.'],
    ['uten tvil', 'Uten tvil vant han ikke uten hjelp.', 'Undoubtedly he won with help.'],
    ['a question with ikke', 'Hvorfor kom han ikke?', 'Why did he stay away?'],
    ['hva som ikke', 'Hva er det som ikke går?', 'What is going wrong?'],
    ['no matter', 'De vant uansett vær.', 'They won no matter the weather; they could not lose.'],
    ['never more', 'De vant.', 'They were never more at ease.'],
    ['not long', 'De kom snart.', 'It was not long before they came.'],
    ['if not', 'De er rike.', 'They are rich if not famous.'],
    ['or not', 'De er rike.', 'Rich or not, they came.'],
    ['not to mention', 'De er rike.', 'They are rich, not to mention famous.'],
  ])('%s: %s → %s is silent', (_, norwegian, english) => {
    expect(told(norwegian, english)).toEqual([]);
  });
});
