import { describe, expect, it } from 'vitest';
import { type FigureRow, readEnglish } from '../written-figures.ts';

describe('English figures in words', () => {
  it.each<FigureRow>([
    ['Seven cars burned.', 'Seven: amount 7 spelt'],
    ['Twenty-five cars burned.', 'Twenty-five: amount 25 spelt'],
    ['Twenty five cars burned.', 'Twenty five: amount 25 spelt'],
    ['One hundred and twenty-five cars burned.', 'One hundred and twenty-five: amount 125 spelt'],
    ['A hundred and five burned.', 'hundred and five: amount 105 spelt'],
    ['Two hundred fifty burned.', 'Two hundred fifty: amount 250 spelt'],
    ['Two hundred cars and five burned.', 'Two hundred: amount 200 spelt', 'five: amount 5 spelt'],
    ['A hundred and several burned.', 'hundred: amount 100 spelt'],
    ['Ninety and five burned.', 'Ninety: amount 90 spelt', 'five: amount 5 spelt'],
    ['One hundred and five and six burned.', 'One hundred and five: amount 105 spelt', 'six: amount 6 spelt'],
    ['Two thousand and five burned.', 'Two thousand and five: amount 2005 spelt'],
    [
      'Between two hundred and three hundred burned.',
      'two hundred: amount 200 spelt',
      'three hundred: amount 300 spelt',
    ],
    ['Two hundred and fifty thousand burned.', 'Two hundred and fifty thousand: amount 250000 spelt'],
    ['A thousand and two thousand.', 'thousand: amount 1000 spelt', 'two thousand: amount 2000 spelt'],
    ['Two million and five thousand.', 'Two million and five thousand: amount 2005000 spelt'],
    ['One million and five thousand.', 'One million and five thousand: amount 1005000 spelt'],
    ['Two thousand and a car burned.', 'Two thousand: amount 2000 spelt'],
    ['Two thousand four hundred voted.', 'Two thousand four hundred: amount 2400 spelt'],
    ['Three hundred thousand voted.', 'Three hundred thousand: amount 300000 spelt'],
    ['Two million three hundred thousand voted.', 'Two million three hundred thousand: amount 2300000 spelt'],
    ['A ten-thousand-strong crowd.', 'ten-thousand: amount 10000 spelt'],
    ['A hundred-strong crowd.', 'hundred: amount 100 spelt'],
    [
      'Ten-five and twenty-twenty.',
      'Ten: amount 10 spelt',
      'five: amount 5 spelt',
      'twenty: amount 20 spelt',
      'twenty: amount 20 spelt',
    ],
    [
      'Twenty-zero and thirty-ten.',
      'Twenty: amount 20 spelt',
      'zero: amount 0 spelt weak',
      'thirty: amount 30 spelt',
      'ten: amount 10 spelt',
    ],
    [
      'Two thousand–three thousand came.',
      'Two thousand: amount 2000 spelt',
      'three thousand: amount 3000 spelt',
    ],
    ['Two hundred-three hundred came.', 'Two hundred: amount 200 spelt', 'three hundred: amount 300 spelt'],
    ['Twenty -five burned.', 'Twenty: amount 20 spelt', 'five: amount 5 spelt'],
    ['Twenty-one five burned.', 'Twenty-one: amount 21 spelt', 'five: amount 5 spelt'],
    ['A thirteen-year-old is missing.', 'thirteen-year: amount 13 year spelt'],
    ['They waited three hours.', 'three hours: amount 3 hour spelt'],
    ['The war lasted two decades.', 'two: amount 2/20 spelt'],
    ['It starts at nine am.', 'nine am: clock 540 spelt'],
    ['It starts at nine p.m. sharp.', 'nine p.m.: clock 1260 spelt'],
    ['It starts at twelve pm.', 'twelve pm: clock 720 spelt'],
    ['At nine am five left.', 'nine am: clock 540 spelt', 'five: amount 5 spelt'],
    ['It starts at thirteen pm.', 'thirteen: amount 13 spelt'],
  ])('are added up: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['They waited two and a half hours.', 'two and a half hours: amount 2.5 hour spelt'],
    ['Two and a half million saw it.', 'Two and a half million: amount 2500000 spelt'],
    ['Two and a whole hour.', 'Two: amount 2 spelt'],
    ['Two and the half of it.', 'Two: amount 2 spelt', 'half: amount 0.5 spelt weak'],
    ['Both five and six.', 'Both: amount 2 spelt weak', 'five: amount 5 spelt', 'six: amount 6 spelt'],
    ['Two and half an hour.', 'Two: amount 2 spelt', 'half: amount 0.5 spelt weak'],
    ['Two or a half hour.', 'Two: amount 2 spelt', 'half: amount 0.5 spelt weak'],
    ['Half a million saw it.', 'Half a million: amount 500000 spelt'],
    ['Half the million saw it.', 'Half: amount 0.5 spelt weak', 'million: amount 1000000 spelt'],
    ['Two thirds said yes.', 'Two: amount 2 spelt', 'thirds: amount 0.3333 spelt weak'],
    ['Prices doubled and tripled.', 'doubled: amount 2 spelt weak', 'tripled: amount 3 spelt weak'],
    ['A quarter of them, and tenths.', 'quarter: amount 0.25 spelt weak', 'tenths: amount 0.1 spelt weak'],
    ['Thousands came.', 'Thousands: amount 1000 spelt'],
    ['Hundreds of thousands came.', 'Hundreds of thousands: amount 100000 spelt'],
    ['Tens of thousands came.', 'Tens of thousands: amount 10000 spelt'],
    ['Tens of cars burned.', 'Tens: amount 10 spelt weak'],
    ['A few dozen million came.', 'dozen million: amount 12000000 spelt'],
    ['Dozens of cars burned, and dozens.', 'Dozens: amount 12 spelt', 'dozens: amount 12 spelt'],
    ['Thousands of miles and a million.', 'Thousands: amount 1000 spelt', 'million: amount 1000000 spelt'],
  ])('halves, parts and what nobody counted: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['One of them left.', 'One: amount 1 spelt weak'],
    ['One million left.', 'One million: amount 1000000 spelt'],
    ['It is the first time.', 'first: amount 1 spelt weak'],
    ['It is the third time.', 'third: amount 3 spelt weak'],
    ['It is the fourth time.', 'fourth: amount 4 spelt'],
    ['It is the twenty-fifth fair.', 'twenty-fifth: amount 25 spelt'],
    [
      'It is the two hundredth and the hundred and fifth.',
      'two: amount 2 spelt',
      'hundred and fifth: amount 105 spelt',
    ],
    ['Ten third places.', 'Ten: amount 10 spelt', 'third: amount 3 spelt weak'],
    ['A thousand first names.', 'thousand: amount 1000 spelt', 'first: amount 1 spelt weak'],
    ['It is from the twelfth century.', 'twelfth century: years 1100 spelt'],
    ['A twelfth-century church.', 'twelfth-century: years 1100 spelt'],
    [
      'The nineteenth and twentieth centuries.',
      'nineteenth: years 1800 spelt',
      'twentieth centuries: years 1900 spelt',
    ],
    ['They were fifth and twelfth.', 'fifth: amount 5 spelt', 'twelfth: amount 12 spelt'],
    ['Twelve centuries ago.', 'Twelve: amount 12 spelt'],
  ])('ordinals: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['They meet on Wednesday.', 'Wednesday: weekday 3 spelt'],
    ["Sunday's match, on Mondays.", "Sunday's: weekday 7 spelt", 'Mondays: weekday 1 spelt'],
    ['Friday’s and Fridays’ trains.', 'Friday’s: weekday 5 spelt', 'Fridays: weekday 5 spelt'],
    ['A holiday is a good day, and everyday life.'],
    ['It sank yesterday, and leaves today.', 'yesterday: relative -1 spelt', 'today: relative 0 spelt'],
    ['Tomorrow’s ferry.', 'Tomorrow’s: relative 1 spelt'],
    ["Today's ferry.", "Today's: relative 0 spelt"],
    ['It closes at noon or midnight.', 'noon: clock 720 spelt weak', 'midnight: clock 0/1440 spelt weak'],
  ])('days: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['They leave in October.', 'October: month 10 spelt'],
    ["October's figures are weak.", "October's: month 10 spelt"],
    ['They may march on in may.'],
    ['May he rest. March on!'],
    ['October was cold.', 'October: month 10 spelt'],
    ['It was Theresa May. She left.'],
    ['The season Nov-Feb is cold.', 'Nov: month 11 spelt', 'Feb: month 2 spelt'],
    ['They leave in May.', 'May: month 5 spelt'],
    ['They leave in mid-May.', 'May: month 5 spelt'],
    ['They leave May 5.', 'May: month 5 spelt', '5: amount 5'],
    ['They leave 5 March.', '5: amount 5', 'March: month 3 spelt'],
    ['It is May’s and March’s best.', 'May’s: month 5 spelt', 'March’s: month 3 spelt'],
    ['The deadline is Sept. 12.', 'Sept: month 9 spelt', '12: amount 12'],
    ['The deadline is Dec 12.', 'Dec: month 12 spelt', '12: amount 12'],
    ['The deadline is 12 Dec in all.', '12: amount 12', 'Dec: month 12 spelt'],
    ['Jan said so in Mar del Plata.'],
    ['Jan. was cold.', 'Jan: month 1 spelt'],
    ['The season is Nov-Feb.', 'Nov: month 11 spelt', 'Feb: month 2 spelt'],
    ['The season is Nov–Feb.', 'Nov: month 11 spelt', 'Feb: month 2 spelt'],
    ['The duo Jan-Erik and Per-Jan sang.', 'duo: amount 2 spelt weak'],
    ['The names Jan Mar came.'],
    ['The trio Jan -Mar sang.', 'trio: amount 3 spelt weak'],
  ])('months: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });
});
