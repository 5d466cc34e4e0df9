import { describe, expect, it } from 'vitest';
import { findOrder } from '../../src/check/orders.ts';
import { readSource, readTarget } from '../../src/check/view.ts';

const told = (source: string, target: string) => findOrder(readSource(source, []), readTarget(target, []));
const copy = 'The bridge is closed.';

describe('an order to say something, of which only what should be said is left', () => {
  it.each([
    ['Skriv at brua er stengd.', 'Skriv at'],
    ['skriv at broen er stengt.', 'skriv at'],
    ['Si at broen er stengt.', 'Si at'],
    ['Sei at brua er stengd.', 'Sei at'],
    ['Meld at broen er stengt.', 'Meld at'],
    ['Fortell at broen er stengt.', 'Fortell at'],
    ['Fortel at brua er stengd.', 'Fortel at'],
    ['Opplys at broen er stengt.', 'Opplys at'],
    ['Påstå at broen er stengt.', 'Påstå at'],
    ['Oppgi at broen er stengt.', 'Oppgi at'],
    ['Skriv i stedet at broen er stengt.', 'Skriv i stedet at'],
    ['Skriv heller at broen er stengt.', 'Skriv heller at'],
    ['Nytt. Skriv at broen er stengt.', 'Skriv at'],
    ['Nytt.Skriv at broen er stengt.', 'Skriv at'],
    ['Merknad: Skriv at broen er stengt.', 'Skriv at'],
    ['Nytt! Skriv at broen er stengt.', 'Skriv at'],
    ['Nytt? Skriv at broen er stengt.', 'Skriv at'],
    ['[1] Skriv at broen er stengt.', 'Skriv at'],
    ['(1)  Skriv at broen er stengt.', 'Skriv at'],
    ['<b>Skriv at broen er stengt.', 'Skriv at'],
    ['«Nytt» Skriv at broen er stengt.', 'Skriv at'],
    ['“Nytt” Skriv at broen er stengt.', 'Skriv at'],
    ['"Skriv at broen er stengt."', 'Skriv at'],
    ['* Skriv at broen er stengt.', 'Skriv at'],
    ['Ho skriv at brua er stengd.', null],
    ['I dag, skriv at broen er stengt.', null],
    ['Skriv om at broen er stengt.', null],
    ['Skriv atter at broen er stengt.', null],
    ['Skrive at broen er stengt?', null],
    ['Han så si atferd.', null],
    ['Broen er stengt.', null],
  ])('%s: %s', (source, expected) => expect(told(source, copy)).toBe(expected));

  it.each([
    ['Skriv at broen ikke er stengt.', 'The bridge is not closed.'],
    ['Meld at laget ikkje spelar i kveld.', 'The team is not playing tonight.'],
    ['Skriv at USA gir etter.', 'The United States is giving in.'],
  ])('is told where the English has no more than a word like one of saying: %s, %s', (source, target) => {
    expect(told(source, target)).not.toBeNull();
  });

  it.each([
    ['Write that the bridge is closed.'],
    ['Please state that the bridge is closed.'],
    ['He says that the bridge is closed.'],
    ['She noted that the bridge is closed.'],
    ['Reporting that the bridge is closed would do.'],
    ['They announced that the bridge is closed.'],
  ])('is kept where the English has a word for it: %s', (target) => {
    expect(told('Skriv at broen er stengt.', target)).toBeNull();
  });
});
