import { describe, expect, it } from 'vitest';
import { readSource, readTarget, readView } from '../../src/check/view.ts';
import type { Stretch } from '../../src/language/marks.ts';

/** Stretches in [ ], what may be speech in ( ); dashes by –. */
const shown = (text: string, marked: readonly Stretch[]) =>
  marked.map(({ start, end, mark, maybe }) => {
    const words = text.slice(start, end).trim();
    return `${mark === 'dash' ? '– ' : ''}${maybe ? `(${words})` : `[${words}]`}`;
  });

describe('a text as the rules see it', () => {
  it('has what its words are looked up by', () => {
    const { stems, skeletons, lowers, words } = readSource('Broen, 12 by og sti!', []);
    expect([...lowers]).toEqual(['broen', '12', 'by', 'og', 'sti']);
    expect(stems).toEqual(new Set(words.flatMap((word) => word?.stems ?? [])));
    expect(stems.has('bridg')).toBe(true);
    expect([...skeletons]).toEqual(['brn', 'sti']);
    expect(words.map((word) => word !== null)).toEqual([true, false, false, true, true, true, false]);
  });

  it('has the same in English', () => {
    const { stems, skeletons, lowers, words, titleCase } = readTarget('The bridge, 12 to it!', []);
    expect([...lowers]).toEqual(['the', 'bridge', '12', 'to', 'it']);
    expect([...stems]).toEqual(['the', 'bridg', 'to', 'it']);
    expect([...skeletons]).toEqual(['the', 'brdg']);
    expect(words.map((word) => word !== null)).toEqual([true, true, false, false, true, true, false]);
    expect(titleCase).toBe(false);
  });

  it('has its figures and names', () => {
    const source = readSource('Der fikk Kari Lunde 12 kroner.', []);
    expect(source.names.map(({ words }) => words)).toEqual([['kari', 'lunde']]);
    expect(source.figures).toHaveLength(1);
    expect(source.titleCase).toBe(false);
    const target = readTarget('Kari Lunde Gets New Bridge Over River', []);
    expect(target.titleCase).toBe(true);
    expect(readTarget('There Kari Lunde got 12 kroner.', []).figures).toHaveLength(1);
  });
});

describe('the speech of parts that follow each other', () => {
  it.each<
    readonly [
      what: string,
      source: readonly string[],
      target: readonly string[],
      marked: readonly (readonly string[])[],
    ]
  >([
    [
      'may run on where the English closes its marks',
      ['– Vi er klare.', 'Vi går, sier Lunde.', 'Lunde reiste.'],
      ['“We are ready.”', 'We leave, says Lunde.', 'Lunde left.'],
      [['– [Vi er klare.]'], ['– (Vi går)'], []],
    ],
    [
      'runs on where the English leaves them open',
      ['– Vi er klare.', 'Vi går, sier Lunde.', 'Lunde reiste.'],
      ['“We are ready.', 'We leave,” says Lunde.', 'Lunde left.'],
      [['– [Vi er klare.]'], ['– [Vi går]'], []],
    ],
    [
      'does not run on from what is no speech',
      ['Lunde er klar.', 'Vi går, sier Lunde.'],
      ['“Lunde is ready.', 'We leave,” says Lunde.'],
      [[], []],
    ],
    [
      'has marks inside it that are its own',
      ['– Han sa «nei» der, sier Lunde i «Bladet».'],
      ['“He said ‘no’ there,” says Lunde in ‘Bladet’.'],
      [['– [Han sa «nei» der]', '[Bladet]']],
    ],
    [
      'has marks before it that are not its own',
      ['«Bladet» er ute. – Nei, sier Lunde.'],
      ['“Bladet” is out. “No,” says Lunde.'],
      [['– [Nei]', '[Bladet]']],
    ],
    [
      'has no marks for its own where it may be the reporter’s',
      ['– Ja, sier Lunde. Han leser «Bladet».'],
      ['“Yes,” says Lunde. He reads “Bladet”.'],
      [['– [Ja]', '– (Han leser «Bladet».)', '[Bladet]']],
    ],
    [
      'has marks at its very ends that are its own',
      ['– «Ja»', '–«Nei»'],
      ['“‘Yes’”', '“‘No’”'],
      [['– [«Ja»]'], ['– [«Nei»]']],
    ],
    ['is in marks alone', ['«Ja», sier Lunde.'], ['“Yes,” says Lunde.'], [['[Ja]']]],
  ])('%s', (_, source, target, marked) => {
    const { pairs } = readView(source, target);
    expect(pairs.map((pair) => shown(pair.source.text, pair.source.marked))).toEqual(marked);
    expect(pairs.map(({ index }) => index)).toEqual(source.map((_text, index) => index));
    expect(pairs.map((pair) => pair.target.text)).toEqual(target);
  });

  it('is followed in the English', () => {
    const target = ['“We are ready.', 'We leave,” says Lunde.'];
    const { pairs } = readView(['– Vi er klare.', 'Vi går, sier Lunde.'], target);
    expect(pairs.map((pair) => shown(pair.target.text, pair.target.marked))).toEqual([
      ['[We are ready.]'],
      ['[We leave,]'],
    ]);
  });

  it('is not read anew where it is known', () => {
    const stretch: Stretch = { start: 2, end: 4, mark: 'guillemets', opens: true, closes: true };
    const known = { source: [[stretch], []], target: [[], [stretch]] };
    const { pairs } = readView(['– Vi er klare.', 'Vi går.'], ['“We are ready.', 'We leave.”'], known);
    expect(pairs.map((pair) => pair.source.marked)).toEqual(known.source);
    expect(pairs.map((pair) => pair.target.marked)).toEqual(known.target);
  });
});

describe('names of a whole story', () => {
  it('are words with a capital inside a sentence, on each side', () => {
    const { sourceNames, targetNames } = readView(
      ['Broen åpnes av Kari Lunde.', 'Lid kom.'],
      ['The bridge is opened by Kari Lunde.', 'Lid came.'],
    );
    expect(sourceNames).toEqual(new Set(['kari', 'lunde']));
    expect(targetNames).toEqual(new Set(['kari', 'lunde']));
  });

  it('are not told by the capitals of a headline', () => {
    const { targetNames } = readView(
      ['Ny bro over elva', 'Broen heter Tindbroen.'],
      ['The New Bridge Over River Opens', 'The bridge is called Tindbroen.'],
    );
    expect(targetNames).toEqual(new Set(['tindbroen']));
  });
});
