import { describe, expect, it } from 'vitest';
import { checkUnits } from '../../../src/check/style/measures.ts';
import { plain, wire } from '../../../src/english/house-style.ts';
import { copyOf, findings, headlineOf, textOf } from './copy-of.ts';

describe('metric measures stay metric', () => {
  it('says which measure was turned', () => {
    expect(checkUnits(copyOf(textOf('It is 7 miles.', 'Det er 12 kilometer.')), wire)).toEqual([
      {
        rule: 'style-units',
        level: 'warning',
        at: 'p2',
        message: 'The house style keeps metric measures; here stands “7 miles”.',
        actual: '7 miles',
      },
    ]);
  });

  it.each([
    ['Det kom 5 cm snø.', 'There were 2 inches.', 'p2: 2 inches → undefined'],
    ['Det kom 3 til 10 cm snø.', 'There were 1 to 4 inches.', 'p2: 4 inches → undefined'],
    ['Muren er 2 meter.', 'The wall is 6 feet.', 'p2: 6 feet → undefined'],
    ['Muren er 2 meter.', 'The wall is 2 yards.', 'p2: 2 yards → undefined'],
    ['Det er 2 mil dit.', 'It is 12 miles.', 'p2: 12 miles → undefined'],
    ['Det brenn på 20 mål.', 'It covers 5 acres.', 'p2: 5 acres → undefined'],
    ['Det brenn på 20 hektar.', 'It covers 50 acres.', 'p2: 50 acres → undefined'],
    ['Laksen er 20 kilo.', 'It weighs 44 pounds.', 'p2: 44 pounds → undefined'],
    ['Bilen er 2 tonn.', 'It weighs 4,400 pounds.', 'p2: 4,400 pounds → undefined'],
    ['Muren er 2 meter.', 'The wall is 2 metres and weighs 40 pounds.'],
    ['Laksen er 20 kilo.', 'It swam 12 miles.'],
    ['Det er 12 biler.', 'It is 12 miles.'],
    ['Det er 12 kilometer, 3 fot og 2 meter.', 'It is 7 miles.'],
    ['Det er 12 kilometer og 2 tommer.', 'It is 7 miles.'],
    ['Det er 12 kilometer og ein tomme.', 'It is 7 miles.'],
    ['Det er 12 kilometer og 2 yards.', 'It is 7 miles.'],
    ['Det er 12 kilometer, 2 yard.', 'It is 7 miles.'],
    ['Det er 12 kilometer på 2 acres.', 'It is 7 miles.'],
    ['Det er 12 kilometer på ein acre.', 'It is 7 miles.'],
    ['Det er 12 kilometer, 7 engelske mil.', 'It is 7 miles.'],
    ['Det er 12 kilometer, ei engelsk mil.', 'It is 7 miles.'],
    ['Det er 12 kilometer, 7 nautiske mil.', 'It is 7 miles.'],
    ['Det er 12 kilometer, éi nautisk mil.', 'It is 7 miles.'],
    ['Det er 12 kilometer til fots.', 'It is 7 miles.', 'p2: 7 miles → undefined'],
    ['Det er 12 kilometer til Torfot.', 'It is 7 miles.', 'p2: 7 miles → undefined'],
    [null, 'It is 7 miles.'],
  ])('%s → %s', (norwegian, english, ...told) => {
    expect(findings(checkUnits, copyOf(textOf(english, norwegian)))).toEqual(told);
  });

  it('says nothing of a headline', () => {
    expect(
      findings(checkUnits, copyOf({ ...headlineOf('Road of 7 miles'), norwegian: '12 kilometer vei' })),
    ).toEqual([]);
  });
});

describe('measures are told in both systems', () => {
  const check = (...english: readonly string[]) =>
    findings(checkUnits, copyOf(...english.map((text) => textOf(text))), { units: 'both' });

  it('says which measure stands alone', () => {
    expect(checkUnits(copyOf(textOf('It is 12 kilometres.')), plain)).toEqual([
      {
        rule: 'style-units',
        level: 'warning',
        at: 'p2',
        message: 'The house style gives miles, feet or acres in brackets; “12 kilometres” stands alone.',
        actual: '12 kilometres',
      },
    ]);
  });

  it.each([
    ['It is 10 kilometres (6 miles).'],
    ['It is 10 kilometres (5 miles).'],
    ['It is 10 kilometres (4.9 miles).', 'p2: 10 kilometres → undefined'],
    ['It is 10 kilometres (7.4 miles).'],
    ['It is 10 kilometres (7.6 miles).', 'p2: 10 kilometres → undefined'],
    ['It is 10 kilometres (2.4 acres).', 'p2: 10 kilometres → undefined'],
    ['It is 10 kilometres (6 acres).', 'p2: 10 kilometres → undefined'],
    ['It is 6 miles, or 10 kilometres.'],
    ['It is 10 kilometres (6 mi).'],
    ['It is 10 kilometres(6mi).'],
    ['It is 10 kilometres and (6 mi).', 'p2: 10 kilometres → undefined'],
    ['It is 10 kilometres (of 6 minutes).', 'p2: 10 kilometres → undefined'],
    ['The tower is 300 metres high.', 'p2: 300 metres → undefined'],
    ['The tower is 300 metres (980 feet) high.'],
    ['The well is 30 metres deep, 30 metres wide.', 'p2: 30 metres → undefined'],
    ['He ran 1,500 metres.'],
    ['It is by 300 metres, under it.'],
    ['It covers 40 hectares.', 'p2: 40 hectares → undefined'],
    ['It covers 40 hectares (100 acres).'],
    ['It is 40 kilos and 3 tonnes.'],
    ['It is 10–15 kilometres (6–9 miles) away.'],
    ['It is a 10-kilometre road and a 300-metre tower.'],
    ['She won the 50 kilometres.'],
    ['She won the long 50 kilometres.', 'p2: 50 kilometres → undefined'],
    ['It is in theme 50 kilometres.', 'p2: 50 kilometres → undefined'],
    ['It is some kilometres.'],
    ['It is 5 kilometres. It is 6 kilometres.', 'p2: 5 kilometres → undefined'],
  ])('%s', (english, ...told) => {
    expect(check(english)).toEqual(told);
  });

  it.each([
    '²',
    '³',
    '/h',
    ' per hour',
    ' an hour',
    'per hour',
    ' a second',
    ' race',
    ' event',
    ' freestyle',
    ' classic',
    ' relay',
    ' run',
    ' walk',
    ' skiathlon',
    ' mass start',
  ])('but not 50 km%s', (follows) => {
    expect(check(`It was 50 km${follows}, they said.`)).toEqual([]);
  });

  it.each([' raced', ' per year', ' an hourly', '  race', ' to the race', ' runs'])(
    'and so is 50 km%s',
    (follows) => {
      expect(check(`It was 50 km${follows}.`)).toEqual(['p2: 50 km → undefined']);
    },
  );

  it('in another part as well', () => {
    expect(
      check('It is 10 kilometres (6 miles).', 'The 10 kilometres are long.', 'It is 10 kilometres.'),
    ).toEqual([]);
  });

  it('is not asked of a headline or a brief', () => {
    const copy = copyOf(headlineOf('Road of 12 kilometres'), textOf('It is 12 kilometres.', null));
    expect(findings(checkUnits, copy, { units: 'both' })).toEqual([]);
  });
});
