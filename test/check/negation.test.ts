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
      ['warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'unge',
      'Han er ung.',
      'He is young.',
      'He is not young.',
      ['warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'uka',
      'Han kom i uka.',
      'He came in the week.',
      'He did not come in the week.',
      ['warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'ukrainsk',
      'Han er ukrainer.',
      'He is Ukrainian.',
      'He is not Ukrainian.',
      ['warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'universitet',
      'Han er på universitetet.',
      'He is at the university.',
      'He is not at the university.',
      ['warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'løs',
      'Hunden er løs.',
      'The dog is loose.',
      'The dog is not loose.',
      ['warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'lause',
      'Hesten er laus.',
      'The horse is loose.',
      'The horse is not loose.',
      ['warning: the English has a negation that the Norwegian has not'],
    ],
    [
      'unlikely',
      'Det skjer ikke.',
      'It is unlikely.',
      'It is likely.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'incorrect',
      'Svaret er ikke rett.',
      'The answer is incorrect.',
      'The answer is correct.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'until',
      'Han kommer ikke.',
      'He does not come.',
      'He comes and waits until noon.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'under in English',
      'Han kommer ikke.',
      'He does not come.',
      'He comes under the bridge.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'unit',
      'Han kommer ikke.',
      'He does not come.',
      'He comes with his unit.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'unique',
      'Han kommer ikke.',
      'He does not come.',
      'He comes to a unique place.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'uncle',
      'Han kommer ikke.',
      'He does not come.',
      'He comes with his uncle.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'universe',
      'Han kommer ikke.',
      'He does not come.',
      'He comes to the universe.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'a bless, which is no -less',
      'Han kommer ikke.',
      'He does not come.',
      'He comes to bless us.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'immature',
      'Han er ikke moden.',
      'He is immature.',
      'He is mature.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'disapprove',
      'De liker det ikke.',
      'They disapprove.',
      'They approve.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'lacks',
      'Han har ikke mat.',
      'He lacks food.',
      'He has food.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'fails',
      'Han klarte det ikke.',
      'He failed.',
      'He made it.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'hardly',
      'Han så det ikke.',
      'He hardly saw it.',
      'He saw it.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'nowhere',
      'Han er ikke her.',
      'He is nowhere near.',
      'He is near.',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
    [
      'a question of another kind',
      'Han kom ikke. Hvorfor?',
      'He did not come. Why?',
      'He came. Why?',
      ['warning: a negation of the Norwegian is not in the English'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });

  it.each<readonly [what: string, norwegian: string, english: string]>([
    ['uvitende', 'Han er uvitende.', 'He does not know.'],
    ['hjelpeløs', 'Han er hjelpeløs.', 'He cannot help himself.'],
    ['hjelpeløse in the plural', 'De er hjelpeløse.', 'They cannot help themselves.'],
    ['hjelpelaus in Nynorsk', 'Ho er hjelpelaus.', 'She cannot help herself.'],
    ['røykfritt', 'Rommet er røykfritt.', 'You cannot smoke in the room.'],
    ['unless', 'Han kommer ikke.', 'He does not come.'],
    ['nonsense', 'Det er ikke sant.', 'It is nonsense.'],
    ['non', 'Det er ikke sant.', 'Nothing is true.'],
    ['ikke sant', 'Det er fint, ikke sant?', 'It is nice, right?'],
    ['ikke desto mindre', 'Ikke desto mindre vant han.', 'He won all the same.'],
    ['a question with ikke', 'Hvorfor kom han ikke?', 'Why did he stay away?'],
    ['hva som ikke', 'Hva er det som ikke går?', 'What is going wrong?'],
    ['never more', 'De vant.', 'They were never more at ease.'],
    ['not long', 'De kom snart.', 'It was not long before they came.'],
    ['if not', 'De er rike.', 'They are rich if not famous.'],
    ['or not', 'De er rike.', 'Rich or not, they came.'],
    ['not to mention', 'De er rike.', 'They are rich, not to mention famous.'],
  ])('%s: %s → %s is silent', (_, norwegian, english) => {
    expect(told(norwegian, english)).toEqual([]);
  });
});
