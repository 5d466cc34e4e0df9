import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

type Row = readonly [norwegian: string, english: string, ...told: readonly string[]];

const check = (norwegian: string, english: string) =>
  checkSegments([norwegian], [english], { only: ['numbers-kept'] });
const told = (norwegian: string, english: string) =>
  check(norwegian, english).map(({ level, message }) => `${level}: ${message}`);

describe('what becomes of a figure is told with both values', () => {
  it('gives the value expected and the value found, where there are two', () => {
    expect(check('Sju biler brant.', 'Nine cars burned.')).toEqual([
      {
        rule: 'numbers-kept',
        level: 'error',
        at: 0,
        message: 'the number “Sju” became “Nine”',
        expected: 'Sju',
        actual: 'Nine',
      },
    ]);
  });

  it('gives the value expected alone where nothing answers', () => {
    expect(check('Mannen (45) er siktet.', 'The man has been charged.')).toEqual([
      {
        rule: 'numbers-kept',
        level: 'error',
        at: 0,
        message: 'the number “45” is not in the English',
        expected: '45',
      },
    ]);
  });

  it('gives the value found alone where it answers nothing', () => {
    expect(check('Flere biler brant.', 'Some 17 cars burned.')).toEqual([
      {
        rule: 'numbers-kept',
        level: 'warning',
        at: 0,
        message: 'the number “17” is not in the Norwegian',
        actual: '17',
      },
    ]);
  });

  it.each<Row>([
    [
      'Møtet er i går.',
      'The meeting is on 5 May.',
      'warning: the number “5” is not in the Norwegian',
      'warning: the month “May” is not in the Norwegian',
    ],
    [
      'Møtet er onsdag.',
      'The meeting is at 6pm.',
      'error: the weekday “onsdag” is not in the English',
      'warning: the time “6pm” is not in the Norwegian',
    ],
    [
      'Møtet er i mars.',
      'The meeting is at 6pm.',
      'error: the month “mars” is not in the English',
      'warning: the time “6pm” is not in the Norwegian',
    ],
    ['Møtet er kl. 18.', 'The meeting is in the 1980s.', 'error: the time “18” became “1980s”'],
    ['Møtet er kl. 18.', 'The meeting is at number 7.', 'error: the time “18” became “7”'],
    [
      'Kaia er fra 80-tallet.',
      'The quay is from 8pm.',
      'error: the decade or century “80-tallet” became “8pm”',
    ],
    [
      'Kaia er fra 80-tallet.',
      'The quay is from Friday.',
      'error: the decade or century “80-tallet” is not in the English',
      'warning: the weekday “Friday” is not in the Norwegian',
    ],
    [
      'Av 12 og 13 dro 14.',
      'Of 22 and 23, 24 left.',
      'error: the number “12” became “22”',
      'error: the number “13” became “23”',
      'error: the number “14” became “24”',
    ],
    ['Av 12 kom fem.', 'Of 12, some came.'],
    ['Av 12 kom noen.', 'Of 12, five came.'],
    ['Av 12 kom en.', 'Of 12, 3 came.', 'warning: the number “3” is not in the Norwegian'],
    ['Dette er bare tekst.', 'This is only text.'],
    ['Av 12 kom 5.', 'Av 12 kom 5.'],
    ['', 'Of 12, five came on Friday.'],
    ['Av 12 kom fem fredag.', ''],
  ])('%s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });

  it.each<Row>([
    ['Titalls kom.', 'Thousands came.', 'warning: the number “Titalls” became “Thousands”'],
    ['Hundretalls kom.', 'Thousands came.', 'warning: the number “Hundretalls” became “Thousands”'],
    ['Hundrevis kom.', 'Dozens came.', 'warning: the number “Hundrevis” became “Dozens”'],
    ['Tusenvis kom.', 'Hundreds came.', 'warning: the number “Tusenvis” became “Hundreds”'],
    ['Tusenvis kom.', 'Tens of thousands came.', 'warning: the number “Tusenvis” became “Tens of thousands”'],
    ['Tusenvis kom.', 'Some 40 came.', 'error: the number “Tusenvis” became “40”'],
    ['Rundt 40 kom.', 'Thousands came.', 'error: the number “40” became “Thousands”'],
    ['Hundre kom.', 'Thousands came.', 'error: the number “Hundre” became “Thousands”'],
    [
      'Titusenvis av biler brant.',
      'Hundreds of cars burned.',
      'warning: the number “Titusenvis” became “Hundreds”',
    ],
  ])('what nobody counted is a warning: %s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });
});

describe('a million where the Norwegian has a milliard is an error, counted or not', () => {
  it.each<Row>([
    [
      'Tapet er på titalls milliarder kroner.',
      'The loss is tens of millions of kroner.',
      'error: the number “titalls milliarder kroner” became “tens of millions”',
    ],
    [
      'Tapet er på hundrevis av milliardar kroner.',
      'The loss is hundreds of millions of kroner.',
      'error: the number “hundrevis av milliardar kroner” became “hundreds of millions”',
    ],
    [
      'Tapet er på titalls millioner kroner.',
      'The loss is tens of billions of kroner.',
      'error: the number “titalls millioner kroner” became “tens of billions”',
    ],
    [
      'Selskapet skylder en halv milliard kroner.',
      'The company owes half a million kroner.',
      'error: the number “halv milliard kroner” became “half a million kroner”',
    ],
    [
      'Selskapet skuldar ein kvart milliard kroner.',
      'The company owes a quarter of a million kroner.',
      'error: the number “kvart milliard kroner” became “quarter of a million kroner”',
    ],
    ['Tapet er på hundrevis av milliardar kroner.', 'The loss is hundreds of billions of kroner.'],
    ['Selskapet skuldar ein kvart milliard kroner.', 'The company owes a quarter of a billion kroner.'],
    ['Selskapet skuldar ein kvart milliard kroner.', 'The company owes 250 million kroner.'],
    ['For kvart tusen innbyggjarar er tre sjuke.', 'Three in every thousand inhabitants are ill.'],
    ['For kvart hundre barn er eitt sjukt.', 'One in every 100 children is ill.'],
  ])('%s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });
});

describe('a unit that cannot stand beside the same number is an error', () => {
  it.each<Row>([
    [
      'Boten er 5000 kroner.',
      'The fine is 5,000 dollars.',
      'error: the number “5000 kroner” became “5,000 dollars”',
    ],
    ['Prisen er 40 øre.', 'The price is 40 kroner.', 'error: the number “40 øre” became “40 kroner”'],
    [
      'Det falt 2 prosent.',
      'It fell 2 percentage points.',
      'error: the number “2 prosent” became “2 percentage points”',
    ],
    ['Det er 5 mil dit.', 'It is 5 miles.', 'error: the number “5 mil” became “5 miles”'],
    ['Det er 5 mm tjukt.', 'It is 5 inches thick.'],
    ['Det er 5 centimeter.', 'It is 5 feet.', 'error: the number “5 centimeter” became “5 feet”'],
    [
      'Det kom 20 millimeter regn.',
      'There were 20 centimetres of rain.',
      'error: the number “20 millimeter” became “20 centimetres”',
    ],
    ['Det er 50 hektar.', 'It is 50 acres.', 'error: the number “50 hektar” became “50 acres”'],
    ['Det veier 5 kilo.', 'It weighs 5 tonnes.', 'error: the number “5 kilo” became “5 tonnes”'],
    ['Det veier 5 gram.', 'It weighs 5 ounces.', 'error: the number “5 gram” became “5 ounces”'],
    ['Det er 5 liter.', 'It is 5 gallons.', 'error: the number “5 liter” became “5 gallons”'],
    ['Det tok 5 timer.', 'It took 5 minutes.', 'error: the number “5 timer” became “5 minutes”'],
    ['Det tok 5 dager.', 'It took 5 weeks.', 'error: the number “5 dager” became “5 weeks”'],
    ['Brann leder med 3 mål.', 'Brann lead by 3.'],
    ['Brann laget 3.', 'Brann made 3 metres.'],
    ['Det er 5 meter.', 'It is 5 metres.'],
    ['Bilen kostet 900 pund.', 'The car cost 900 pounds.'],
  ])('%s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });
});

describe('what is below zero stays below zero', () => {
  const gone = (minus: string) => `warning: the number “${minus}” is not below zero in the English`;

  it('gives what is expected', () => {
    expect(check('Det var minus 5 grader.', 'It was 5 degrees.')).toEqual([
      {
        rule: 'numbers-kept',
        level: 'warning',
        at: 0,
        message: gone('minus 5').slice(9),
        expected: 'minus 5',
      },
    ]);
  });

  it.each<Row>([
    ['Resultatet er minus 1,6 nå.', 'The result is 1.6 now.', gone('minus 1,6')],
    ['Resultatet er minus  16.', 'The result is 16.', gone('minus  16')],
    ['Minus 1.250,5, altså.', 'It is 1,250.5.', gone('Minus 1.250,5')],
    [
      'Resultatet er minus 16.',
      'The result is 2-16.',
      gone('minus 16'),
      'warning: the number “2” is not in the Norwegian',
    ],
    ['Resultatet er minus 16.', 'The result is good, 16 downtown.', gone('minus 16')],
    ['Resultatet er minus 16.', 'The countdown is 16.', gone('minus 16')],
    ['Resultatet er minus 16.', 'The result – the 16 – is out.', gone('minus 16')],
    ['Han sto ved terminus 16.', 'He stood at terminus 16.'],
    ['Resultatet er minus noe, 16.', 'The result is some 16.'],
    ['Resultatet er minus 16.', 'The result is bad.', 'error: the number “16” is not in the English'],
  ])('%s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });

  it.each([
    'It is minus 16.',
    'It is −16.',
    '-16 is the result.',
    'It is bad (–16).',
    'It is − 16 now.',
    'It fell 16.',
    'A decline of 16.',
    'It declined 16.',
    'It declines 16.',
    'A decrease of 16.',
    'It decreased 16.',
    'A slump of 16.',
    'It slumped 16.',
    'It contracted 16.',
    'A contraction of 16.',
    'It is down 16, then.',
    'Losses of 16.',
  ])('minus 16 → %s', (english) => {
    expect(told('Resultatet er minus 16.', english)).toEqual([]);
  });
});
