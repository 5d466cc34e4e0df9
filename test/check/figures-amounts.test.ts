import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['numbers-kept'] }).map(
    ({ level, message }) => `${level}: ${message}`,
  );

describe('amounts are read in both languages', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'a per cent sign',
      'Prisene steg 3 %.',
      'Prices rose 3%.',
      'Prices rose 4%.',
      ['error: the number “3 %” became “4%”'],
    ],
    [
      'per cent in one word',
      'Prisene steg 3 prosent.',
      'Prices rose 3 percent.',
      'Prices rose 8 percent.',
      ['error: the number “3 prosent” became “8 percent”'],
    ],
    [
      'percentage points',
      'Støtten falt 2 prosentpoeng.',
      'Support fell by 2 percentage points.',
      'Support fell by 3 percentage points.',
      ['error: the number “2 prosentpoeng” became “3 percentage points”'],
    ],
    [
      'per cent points in English',
      'Støtten falt 2 prosentpoeng.',
      'Support fell by 2 per cent points.',
      'Support fell by 7 per cent points.',
      ['error: the number “2 prosentpoeng” became “7 per cent points”'],
    ],
    [
      'a euro sign behind',
      'Billetten koster 40€.',
      'The ticket costs €40.',
      'The ticket costs €45.',
      ['error: the number “40€” became “45”'],
    ],
    [
      'a dollar sign before',
      'Fatet kostet $82.',
      'A barrel cost $82.',
      'A barrel cost $28.',
      ['error: the number “82” became “28”'],
    ],
    [
      'a currency code before',
      'Rammen er USD 300 millioner.',
      'The limit is USD 300 million.',
      'The limit is USD 30 million.',
      ['error: the number “300 millioner” became “30 million”'],
    ],
    [
      'a compound thousand',
      'Femtusen demonstrerte.',
      'Five thousand demonstrated.',
      'Six thousand demonstrated.',
      ['error: the number “Femtusen” became “Six thousand”'],
    ],
    [
      'half a million',
      'En halv million fikk varselet.',
      'Half a million received the warning.',
      'Three million received the warning.',
      ['error: the number “halv million” became “Three million”'],
    ],
    [
      'two and a half',
      'De ventet i to og en halv time.',
      'They waited for two and a half hours.',
      'They waited for 4.5 hours.',
      ['error: the number “to og en halv time” became “4.5 hours”'],
    ],
    [
      'a compound ordinal',
      'Det er den tjuefemte messen.',
      'It is the twenty-fifth fair.',
      'It is the 27th fair.',
      ['error: the number “tjuefemte” became “27th”'],
    ],
    [
      'an age in a compound',
      'En trettenåring er savnet.',
      'A thirteen-year-old is missing.',
      'A fourteen-year-old is missing.',
      ['error: the number “trettenåring” became “fourteen-year”'],
    ],
    [
      'a range with one unit',
      'Det kommer 3 til 10 cm snø.',
      'There will be 3 to 10 cm of snow.',
      'There will be 3 to 12 cm of snow.',
      ['error: the number “10 cm” became “12 cm”'],
    ],
    [
      'kilometres as miles',
      'Fienden står 160 kilometer unna.',
      'The enemy is 100 miles away.',
      'The enemy is 160 miles away.',
      ['error: the number “160 kilometer” became “160 miles”'],
    ],
    [
      'metres as feet',
      'Muren er 3 meter høy.',
      'The wall is 10 feet high.',
      'The wall is 3 feet high.',
      ['error: the number “3 meter” became “3 feet”'],
    ],
    [
      'kilos as pounds',
      'Laksen veide 20 kilo.',
      'The salmon weighed 44 pounds.',
      'The salmon weighed 20 pounds.',
      ['error: the number “20 kilo” became “20 pounds”'],
    ],
    [
      'degrees as Fahrenheit',
      'Det var 30 grader.',
      'It was 86 degrees.',
      'It was 99 degrees.',
      ['error: the number “30 grader” became “99 degrees”'],
    ],
    [
      'kroner as euros',
      'Boten er 5000 kroner.',
      'The fine is 5,000 kroner.',
      'The fine is €5,000.',
      ['error: the number “5000 kroner” became “5,000”'],
    ],
    [
      'pounds as dollars',
      'Boten er 5000 pund.',
      'The fine is £5,000.',
      'The fine is $5,000.',
      ['error: the number “5000 pund” became “5,000”'],
    ],
    [
      'a figure said twice',
      'Alle 12 overlevde. De 12 er på sykehus.',
      'All 12 survived. They are in hospital.',
      'All 13 survived. They are in hospital.',
      ['error: the number “12” became “13”', 'error: the number “12” is not in the English'],
    ],
    [
      'a third',
      'En tredel av elevene strøk.',
      'A third of the pupils failed.',
      'A third of the 40 pupils failed.',
      ['warning: the number “40” is not in the Norwegian'],
    ],
    [
      'double',
      'Prisen er dobbelt så høy.',
      'The price is twice as high.',
      'The price is 4 times as high.',
      ['error: “dobbelt så” became “4 times as”'],
    ],
    [
      'a half-life',
      'Halvparten møtte ikke.',
      'Half did not attend.',
      'Half of the 80 did not attend.',
      ['warning: the number “80” is not in the Norwegian'],
    ],
    [
      'two and a half million',
      'To og en halv million fikk varselet.',
      'Two and a half million received the warning.',
      'Two and a half thousand received the warning.',
      ['error: the number “To og en halv million” became “Two and a half thousand”'],
    ],
    [
      'two and a half million in figures',
      'To og en halv million fikk varselet.',
      '2.5 million received the warning.',
      '5.2 million received the warning.',
      ['error: the number “To og en halv million” became “5.2 million”'],
    ],
    [
      'a million and a half, said of kroner',
      'Han betalte tre og en halv million kroner.',
      'He paid 3.5 million kroner.',
      'He paid 3.5 million dollars.',
      ['error: the number “tre og en halv million kroner” became “3.5 million dollars”'],
    ],
    [
      'yards, which are nearly metres',
      'Han løp 100 meter.',
      'He ran 100 yards.',
      'He ran 130 yards.',
      ['error: the number “100 meter” became “130 yards”'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });
});
