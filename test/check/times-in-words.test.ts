import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

type Row = readonly [norwegian: string, english: string, ...told: readonly string[]];

const told = (norwegian: string, english: string) =>
  checkSegments([norwegian], [english], { only: ['numbers-kept'] }).map(
    ({ level, message }) => `${level}: ${message}`,
  );

describe('a time of day in words is the same in figures and in English words', () => {
  it.each<Row>([
    ['Alarmen gikk klokka kvart på ni.', 'The alarm went off at 8.45.'],
    ['Alarmen gikk klokka kvart på ni.', 'The alarm went off at 8.45pm.'],
    ['Alarmen gikk klokka kvart på ni.', 'The alarm went off at 20:45.'],
    ['Alarmen gjekk kvart over ni.', 'The alarm went off at a quarter past nine.'],
    ['Alarmen gjekk kvart over ni.', 'The alarm went off at quarter after nine.'],
    ['Alarmen gikk klokka ti over ni.', 'The alarm went off at 9.10.'],
    ['Alarmen gikk klokken ti minutter over ni.', 'The alarm went off at ten past nine.'],
    ['Alarmen gjekk klokka ti på ni.', 'The alarm went off at about ten to nine.'],
    ['Alarmen gjekk klokka fem minutt på ni.', 'The alarm went off five minutes to nine.'],
    ['Alarmen gikk halv ni om kvelden.', 'The alarm went off at 20.30.'],
    ['Alarmen gikk halv ni.', 'The alarm went off at half past eight.'],
    ['Alarmen gikk klokka halv 9.', 'The alarm went off at half eight.'],
    ['Alarmen gikk fem på halv ni.', 'The alarm went off at twenty-five past eight.'],
    ['Alarmen gjekk ti over halv 9.', 'The alarm went off at 8.40am.'],
    ['Alarmen gikk klokka halv ett.', 'The alarm went off at 12.30pm.'],
    ['Alarmen gikk klokka kvart over tolv.', 'The alarm went off at 12.15am.'],
    ['Alarmen gikk kl. 20.45.', 'The alarm went off at a quarter to nine.'],
    ['Alarmen gikk ved halv ni-tiden.', 'The alarm went off at about 8.30.'],
  ])('%s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });

  it.each<Row>([
    [
      'Alarmen gikk klokka halv ni.',
      'The alarm went off at half nine.',
      'error: the time “klokka halv ni” became “half nine”',
    ],
    [
      'Alarmen gikk halv ni.',
      'The alarm went off at half past nine.',
      'error: the time “halv ni” became “half past nine”',
    ],
    [
      'Alarmen gjekk kvart på ni.',
      'The alarm went off at 9.15.',
      'error: the time “kvart på ni” became “9.15”',
    ],
    [
      'Alarmen gikk klokka ti over ni.',
      'The alarm went off at ten to nine.',
      'error: the time “klokka ti over ni” became “ten to nine”',
    ],
    [
      'Alarmen gikk ti over halv ni.',
      'The alarm went off at 9.40.',
      'error: the time “ti over halv ni” became “9.40”',
    ],
    ['Alarmen gikk kl. 06.30.', 'The alarm went off at 18.30.', 'error: the time “06.30” became “18.30”'],
  ])('an hour off: %s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });

  it.each<Row>([
    ['Det tok fem til ni dager.', 'It took 5 to 9 days.'],
    ['Det kom fem til ni personer.', 'At least five to nine people came.'],
    ['Prisen er en halv million kroner.', 'The price is half a million kroner.'],
    ['Det er kvart år.', 'It is every year.'],
    ['Klokka ni på fredag kom de 40.', 'At 9am on Friday the 40 came.'],
    ['Av ti på tre lag er 5 skadd.', 'Of ten on three teams, 5 are injured.'],
    ['Elva er en halv mil lang.', 'The river is 5 kilometres long.'],
    ['Klokka 8 på 3 skoler ringer det.', 'At 8am the bell rings at 3 schools.'],
  ])('what is no time stays an amount: %s → %s', (norwegian, english, ...messages) => {
    expect(told(norwegian, english)).toEqual(messages);
  });

  it('takes minutes and seconds on skis as they are, with a full stop or a colon', () => {
    expect(told('Han gikk på 24.12,3.', 'He finished in 24:12.3.')).toEqual([]);
  });
});
