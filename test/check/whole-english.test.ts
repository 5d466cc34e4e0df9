import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], {
    only: ['structure', 'leaks', 'length', 'norwegian-left', 'negation-kept', 'claims-kept'],
  }).map(({ rule, level, message }) => `${rule} ${level}: ${message}`);

describe('no Norwegian is left in the copy', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'a whole sentence in Norwegian',
      'Ferja lå ved kaia hele natten.',
      'The ferry lay at the quay all night.',
      'Ferja lå ved kaia hele natten.',
      ['norwegian-left error: the part is still in Norwegian, word for word'],
    ],
    [
      'half in Norwegian',
      'Ferja lå ved kaia hele natten fordi motoren ikke virket.',
      'The ferry lay at the quay all night because the engine did not work.',
      'The ferry lay at the quay all night fordi motoren ikke virket.',
      [
        'negation-kept warning: a negation of the Norwegian is not in the English',
        'norwegian-left error: Norwegian is left: “fordi motoren ikke virket”',
      ],
    ],
    [
      'half in Nynorsk',
      'Ferja låg ved kaia heile natta fordi motoren ikkje verka.',
      'The ferry lay at the quay all night because the engine did not work.',
      'The ferry lay at the quay all night fordi motoren ikkje verka.',
      [
        'negation-kept warning: a negation of the Norwegian is not in the English',
        'norwegian-left error: Norwegian is left: “fordi motoren ikkje verka”',
      ],
    ],
    [
      'a word in Norwegian',
      'Hver kommune får ti millioner.',
      'Each municipality gets ten million.',
      'Each kommune gets ten million.',
      ['norwegian-left warning: this looks like Norwegian: “kommune”'],
    ],
    [
      'a word with ø',
      'Den røde bilen er borte.',
      'The red car is gone.',
      'The røde car is gone.',
      ['norwegian-left warning: this looks like Norwegian: “røde”'],
    ],
    [
      'a function word left',
      'Han og hun vant.',
      'He and she won.',
      'He og she won.',
      ['norwegian-left warning: this looks like Norwegian: “og”'],
    ],
    [
      'a borrowed word',
      'De spiste smørbrød.',
      'They ate smørbrød.',
      'They ate smørbrød og øl.',
      ['norwegian-left error: Norwegian is left: “smørbrød og øl”'],
    ],
    [
      'a line of names',
      'Brann – Molde 2–1',
      'Brann – Molde 2–1',
      'Brann vant over Molde med sifrene',
      ['norwegian-left warning: this looks like Norwegian: “Molde med”'],
    ],
    [
      'an address on the web',
      'Les mer på ferja.eksempel.no i dag.',
      'Read more at ferja.eksempel.no today.',
      'Read more på ferja.eksempel.no i dag.',
      ['norwegian-left error: Norwegian is left: “på ferja.eksempel.no i dag”'],
    ],
    [
      'a name in capitals',
      'Båten går til Bodø.',
      'The boat goes to Bodø.',
      'The boat går til Bodø.',
      ['norwegian-left error: Norwegian is left: “går til Bodø”'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });
});
