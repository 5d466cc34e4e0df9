import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

type Row = readonly [norwegian: string, english: string, ...told: readonly string[]];

const told = (norwegian: string, english: string) =>
  checkSegments([norwegian], [english], { only: ['numbers-kept'] }).map(
    ({ level, message }) => `${level}: ${message}`,
  );

describe('a figure may go where the English tells it otherwise', () => {
  it.each<Row>([
    ['Han sto 1,6 kilometer unna.', 'He stood about a mile away.'],
    ['Han sto 30 cm unna.', 'He stood a foot away.'],
    ['Det er 40 mål.', 'It is an area, 3 miles off.', 'error: the number “40 mål” became “3 miles”'],
    [
      'Det er 400 hektar, 3 timer unna.',
      'It is 3 hours off, at 50 mph.',
      'error: the number “400 hektar” became “50 mph”',
    ],
    [
      'Det er 40 hektar, 300 meter unna.',
      'It is 99 acres.',
      'error: the number “300 meter” is not in the English',
    ],
    [
      'Det er 400 hektar nær vatnet.',
      'It is near the lake.',
      'error: the number “400 hektar” is not in the English',
    ],
    ['Det er 400 biler nær vatnet.', 'They are a mile off.', 'error: the number “400” is not in the English'],
    ['Sonden landet på mars.', 'The probe landed on Mars.'],
    ['Sonden på mars er borte.', 'The Martian probe is gone.'],
    ['Sonden reiste i april.', 'The Martian probe left.', 'error: the month “april” is not in the English'],
    ['Sonden reiste onsdag.', 'The Martian probe left.', 'error: the weekday “onsdag” is not in the English'],
    ['Sonden reiste i april.', 'The probe left for Mars.', 'error: the month “april” is not in the English'],
    [
      'Sonden reiste onsdag.',
      'The probe left for Mars.',
      'error: the weekday “onsdag” is not in the English',
    ],
    ['Boka kommer på forlaget Oktober.', 'The book is published by Oktober.'],
    [
      'Boka kommer på forlaget Oktober.',
      'The book is out.',
      'error: the month “Oktober” is not in the English',
    ],
    ['Saken sto i Sunday Times.', 'The story ran in the Sunday Times.'],
    ['Saken sto i avisa Sunday.', "It was Sunday's story."],
    ['Saken sto i avisa Sunday.', 'It was Sunday’s story.'],
    [
      'Saken sto i avisa.',
      "It was Sunday's story.",
      "warning: the weekday “Sunday's” is not in the Norwegian",
    ],
  ])('%s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });
});

describe('a sum told again in another currency may go', () => {
  it.each([
    'Utbyttet er 500 £, ca. 6500 kroner.',
    'Utbyttet er 500 £, ca 6500 kroner.',
    'Utbyttet er 500 £ (6500 kroner).',
    'Utbyttet er 500 £ ( 6500 kroner).',
    'Utbyttet er 500 £, 6500 kroner.',
    'Utbyttet er 500 £ (om lag 6500 kroner).',
    'Utbyttet er 500 £ eller 6500 kroner.',
    'Utbyttet er 500 £, eller om lag 6500 kroner.',
    'Utbyttet er 500 £ – tilsvarende 6500 kroner.',
    'Utbyttet er 500 £ tilsvarande 6500 kroner.',
    'Utbyttet er 500 £, rundt 2200 kroner.',
    'Utbyttet er 500 £, rundt 19 400 kroner.',
    'Utbyttet er 500 £, rundt 590 €.',
    'Utbyttet er 500 £, rundt €590.',
  ])('%s → £500', (norwegian) => {
    expect(told(norwegian, 'The dividend is £500.')).toEqual([]);
  });

  it.each<Row>([
    ['Det er 500 £ 6500 kroner.', 'It is £500.', 'error: the number “6500 kroner” is not in the English'],
    ['Det er 500 £ – 6500 kroner.', 'It is £500.', 'error: the number “6500 kroner” is not in the English'],
    [
      'Det er 500 £ og ca. 6500 kroner.',
      'It is £500.',
      'error: the number “6500 kroner” is not in the English',
    ],
    [
      'Det er 500 £, ca. bare 6500 kroner.',
      'It is £500.',
      'error: the number “6500 kroner” is not in the English',
    ],
    [
      'Det er 500 £, rundt 2100 kroner.',
      'It is £500.',
      'error: the number “2100 kroner” is not in the English',
    ],
    [
      'Det er 500 £, rundt 19 600 kroner.',
      'It is £500.',
      'error: the number “19 600 kroner” is not in the English',
    ],
    [
      'Det er 300 dollar, rundt 1000 kroner.',
      'It is $300.',
      'error: the number “1000 kroner” is not in the English',
    ],
    [
      'Det er 300 dollar, rundt 9000 kroner.',
      'It is $300.',
      'error: the number “9000 kroner” is not in the English',
    ],
    [
      'Det er 500 kroner, rundt 600 kroner.',
      'It is 500 kroner.',
      'error: the number “600 kroner” is not in the English',
    ],
    [
      'Det er 500 kilo, rundt 600 kroner.',
      'It is 500 kilos.',
      'error: the number “600 kroner” is not in the English',
    ],
    [
      'Det er 500 kroner, rundt 600 kilo.',
      'It is 500 kroner.',
      'error: the number “600 kilo” is not in the English',
    ],
    ['Det er, ca. 6500 kroner.', 'It is much.', 'error: the number “6500 kroner” is not in the English'],
    ['Det er 172 kroner.', 'It is 172 kroner (about $17).'],
    ['Det er 172 kroner.', 'It is 172 kroner or around $17.'],
    ['Det er 172 kroner.', 'It is 172 kroner, or about $17.'],
    ['Det er 172 kroner.', 'It is 172 kroner or $17.'],
    ['Det er 172 kroner.', 'It is 172 kroner, and $17.', 'warning: the number “17” is not in the Norwegian'],
    ['Det er 172 kroner.', 'It is 172 kroner ($170).', 'warning: the number “170” is not in the Norwegian'],
  ])('%s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });
});
