import { describe, expect, it } from 'vitest';
import { type FigureRow, readEnglish } from '../written-figures.ts';

describe('English figures in digits', () => {
  it.each<FigureRow>([
    ['Some 12,500 came.', '12,500: amount 12500'],
    ['The damage is 1,250,000 kroner.', '1,250,000 kroner: amount 1250000 NOK'],
    ['The index is 1,432.7 points.', '1,432.7: amount 1432.7'],
    ['The index is 1,432. 7 follow.', '1,432: amount 1432', '7: amount 7'],
    ['In 2019, 300 came.', '2019: amount 2019', '300: amount 300'],
    ['Some 12 500 came.', '12 500: amount 12500'],
    ['The rate is 4.75.', '4.75: amount 4.75'],
    ['The total is 12.500.', '12.500: amount 12.5/12500'],
    ['A 5-million loan.', '5-million: amount 5000000'],
    ['Some 5 million came.', '5 million: amount 5000000'],
    ['Those are 5 -metre poles.', '5: amount 5'],
    ['It costs £5m.', '5m: amount 5000000 GBP'],
    ['Some 40k came.', '40k: amount 40000'],
    ['The fund has NOK 12bn.', '12bn: amount 12000000000 NOK'],
    ['A 12 m wall.', '12: amount 12'],
    ['It is 12,500 million.', '12,500 million: amount 12500000000'],
    ['It is 12.500 million.', '12.500 million: amount 12500000/12500000000'],
  ])('with separators and scales: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['Prices rose 3%.', '3%: amount 3 percent'],
    ['Prices rose 3 per cent.', '3 per cent: amount 3 percent'],
    ['Prices rose 3 percent.', '3 percent: amount 3 percent'],
    ['Support fell 3 percentage points.', '3 percentage points: amount 3 points'],
    ['Support fell 3 percent points.', '3 percent points: amount 3 points'],
    ['Support fell 3 per cent points.', '3 per cent points: amount 3 points'],
    ['It is 3 per person, 4 per cent.', '3: amount 3', '4 per cent: amount 4 percent'],
    ['It is 3 out of 100 per cent.', '3: amount 3', '100 per cent: amount 100 percent'],
    ['It is 5 euro cent.', '5 euro: amount 5 EUR'],
    ['It costs €40.', '40: amount 40 EUR'],
    ['It costs $40.', '40: amount 40 USD'],
    ['It costs US$40.', '40: amount 40 USD'],
    ['It costs ¥40.', '40: amount 40 JPY'],
    ['It costs EUR 40.', '40: amount 40 EUR'],
    ['It costs USD 40.', '40: amount 40 USD'],
    ['The US 40 years ago.', '40 years: amount 40 year'],
    ['It is 100 miles away.', '100 miles: amount 100 mi'],
    ['A 30-foot wall.', '30-foot: amount 30 ft'],
    ['A 30–foot wall.', '30–foot: amount 30 ft'],
    ['A 34-year-old is dead.', '34-year: amount 34 year'],
    ['Some 3 to 10 cm of snow.', '3: amount 3 cm', '10 cm: amount 10 cm'],
    ['Between 3 and 10 cm of snow.', '3: amount 3 cm', '10 cm: amount 10 cm'],
    ['It costs $5-10.', '5: amount 5 USD', '10: amount 10 USD'],
    ['It costs $5 and 10 kroner.', '5: amount 5 USD', '10 kroner: amount 10 NOK'],
    ['It costs 5 or 10 kroner.', '5: amount 5 NOK', '10 kroner: amount 10 NOK'],
    ['It rose from 387 to 412 million.', '387: amount 387/387000000', '412 million: amount 412000000'],
    ['The rate rose 25 basis points.', '25: amount 25/0.25'],
    ['It lasted 2 decades.', '2: amount 2/20'],
    ['They won 3–2.', '3: amount 3', '2: amount 2'],
  ])('with a unit: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['It starts at 6pm.', '6pm: clock 1080'],
    ['It starts at 6 am.', '6 am: clock 360'],
    ['It starts at 6 p.m. sharp.', '6 p.m.: clock 1080'],
    ['It starts at 6.30 a.m. sharp.', '6.30 a.m.: clock 390'],
    ['It starts at 6:30pm.', '6:30pm: clock 1110'],
    ['It ends at 12.30am.', '12.30am: clock 30'],
    ['It ends at 12pm.', '12pm: clock 720'],
    ['It ends at 12 am.', '12 am: clock 0'],
    ['It ends at 18.30pm.', '18.30pm: clock 1110'],
    ['Some 13 am listening.', '13: amount 13'],
    ['It starts at 18:30.', '18:30: clock 1110/390'],
    ['It starts at 6:30.', '6:30: clock 390/1110'],
    ['It starts at 18.30.', '18.30: amount 18.3'],
    ['It starts at 6 a man said.', '6: amount 6'],
    ['It starts at 6 p. Then', '6: amount 6'],
    ['It starts at 6 a.b.', '6: amount 6'],
    ['They lost 25:30.', '25: amount 25', '30: amount 30'],
  ])('the clock: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['The quay is from the 1980s now.', '1980s: years 1980'],
    ["The quay is from the '80s.", '80s: years 80/1980/2080'],
    ['The castle is from the 100s.', '100s: years 100'],
    ['She is in her sixties.', 'sixties: years 60/1960/2060 spelt'],
    ['It is from the 12th century.', '12th century: years 1100'],
    ['It is an 18th-century church.', '18th-century: years 1700'],
    ['They are from the 19th and 20th centuries.', '19th: years 1800', '20th centuries: years 1900'],
    ['They are from the 19th or early 20th century.', '19th: years 1800', '20th century: years 1900'],
    ['From the 19th to the mid 20th century.', '19th: years 1800', '20th century: years 1900'],
    ['From the 19th to late 20th century.', '19th: years 1800', '20th century: years 1900'],
    [
      'The 19th and twentieth centuries were good.',
      '19th: years 1800',
      'twentieth centuries: years 1900 spelt',
    ],
    ['The 19th best 20th century film.', '19th: amount 19', '20th century: years 1900'],
    ['He was 19th and 20th.', '19th: amount 19', '20th: amount 20'],
    ['The 19th and 20 centuries ago.', '19th: amount 19', '20: amount 20'],
    ['The 19th and the century.', '19th: amount 19'],
    ['The 19th and very early century.', '19th: amount 19'],
    ['He is 25 and 20th century.', '25: amount 25', '20th century: years 1900'],
    ['He is 19 centuries old.', '19: amount 19'],
  ])('decades and centuries: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each<FigureRow>([
    ['It is the 25th time.', '25th: amount 25'],
    ['On the 1st, 2nd and 3rd.', '1st: amount 1', '2nd: amount 2', '3rd: amount 3'],
    ['King Harald V spoke.', 'V: amount 5 spelt weak'],
    ['World War II’s end, and a II.', 'II’s: amount 2 spelt weak'],
    ['It is 25 th.', '25: amount 25'],
    ['It dates from 23/10/2018 in all.', '23: amount 23/10', '10: month 10/23', '2018: amount 2018'],
    ['It dates from 23.10.2018.', '23: amount 23/10', '10: month 10/23', '2018: amount 2018'],
    ['It dates from 31/31/98.', '31: amount 31/31', '31: month 31/31', '98: amount 98'],
    ['It is 32/10/2018.', '32: amount 32', '10: amount 10', '2018: amount 2018'],
    ['It is 23/32/2018.', '23: amount 23', '32: amount 32', '2018: amount 2018'],
    ['It is 23/10/5.', '23: amount 23', '10: amount 10', '5: amount 5'],
    ['It is 23/10/20185.', '23: amount 23', '10: amount 10', '20185: amount 20185'],
    ['It is 23/10-2018.', '23: amount 23', '10: amount 10', '2018: amount 2018'],
    ['It is 23-10-2018.', '23: amount 23', '10: amount 10', '2018: amount 2018'],
  ])('ordinals and dates: %s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });
});
