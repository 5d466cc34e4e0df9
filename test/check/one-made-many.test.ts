import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (norwegian: string, english: string) =>
  checkSegments([norwegian], [english])
    .filter(({ rule }) => rule === 'one-made-many')
    .map(({ level, expected, actual }) => `${level}: ${expected} > ${actual}`);

describe('a single person or thing', () => {
  it.each([
    ['En kilde i politiet bekrefter det.', 'Sources in the police confirm it.', 'kilde > Sources'],
    ['Det sier ein militær talsmann.', 'Military spokesmen say so.', 'talsmann > spokesmen'],
    ['Ei kvinne blei henta av legar.', 'Women were fetched by doctors.', 'kvinne > Women'],
    ['Ein drosjesjåfør såg bilen.', 'Taxi drivers saw the car.', 'drosjesjåfør > drivers'],
    ['Et skip er på vei mot Bodø.', 'Ships are on their way to Bodø.', 'skip > Ships'],
    ['Gutten ble bitt av en hai.', 'The boy was bitten by sharks.', 'hai > sharks'],
    [
      'Den savnede passasjeren er funnet.',
      'The missing passengers have been found.',
      'passasjeren > passengers',
    ],
  ])('is not made several: %s → %s', (norwegian, english, words) =>
    expect(told(norwegian, english)).toEqual([`warning: ${words}`]),
  );

  it.each([
    ['En kilde i politiet bekrefter det.', 'A source in the police confirms it.'],
    ['Han kjørte i en fart på 90.', 'He drove at speeds of 90.'],
    ['Slike feil er vanlige i et varmt klima.', 'Such faults are common in hot climates.'],
    ['Ulven er en art i hundefamilien.', 'The wolf is a species of the dog family.'],
    ['Ei rekkje politifolk stod der.', 'A number of officers stood there.'],
    ['Et par uker senere kom hun.', 'A few weeks later she came.'],
    ['En ansatt så legen, og fem leger så henne.', 'An employee saw doctors, and five doctors saw her.'],
    ['Ei kvinne vart drepen.', 'A murdered woman’s body was found.'],
    ['En mann representerer byen.', 'He represents the town.'],
    ['Turen tok en halv time.', 'It took half of two hours.'],
    ['Ved kanten av en isbre ligger det stein.', 'Stones lie at the edge of glaciers.'],
    ['Blodet ble tatt fra pasienten.', 'Blood was taken from patients.'],
    ['Så kom det for dagen at en gris kan bite.', 'Then it came to light that pigs may bite.'],
  ])('may be told otherwise, or be none: %s → %s', (norwegian, english) =>
    expect(told(norwegian, english)).toEqual([]),
  );
});

describe('several persons', () => {
  it.each([
    ['FN-diplomater sier at avtalen holder.', 'A UN diplomat says the deal holds.', 'diplomater > diplomat'],
    ['Advokatane til Moe vil anke.', 'Moe’s lawyer will appeal if he can.', 'advokatane > lawyer'],
  ])('are not made one: %s → %s', (norwegian, english, words) =>
    expect(told(norwegian, english)).toEqual([`warning: ${words}`]),
  );

  it.each([
    ['En av kommunens ledere sa nei.', 'A manager in the municipality said no.'],
    ['Moe blei partileiar i fjor.', 'Moe became a party leader last year.'],
    ['Advokater er dyre.', 'The lawyer is expensive.'],
  ])('may be told otherwise, or be one: %s → %s', (norwegian, english) =>
    expect(told(norwegian, english)).toEqual([]),
  );
});

describe('one of several', () => {
  it.each([
    ['Ett av barna sier at vakten slo.', 'The children say the guard hit out.', 'Ett av barna'],
    ['Eitt av dei siste vitna trekte seg.', 'The last witnesses withdrew.', 'Eitt av dei'],
  ])('is not all of them: %s → %s', (norwegian, english, words) =>
    expect(told(norwegian, english)).toContain(`warning: ${words} > undefined`),
  );

  it.each([
    ['Ett av barna sier at vakten slo.', 'One of the children says the guard hit out.'],
    ['En av spillerne ble syk.', 'Another player fell ill.'],
    ['Porten til en av bingene stod åpen.', 'The gate of a neighbouring pen stood open.'],
  ])('stays one: %s → %s', (norwegian, english) => expect(told(norwegian, english)).toEqual([]));
});
