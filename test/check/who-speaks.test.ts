import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: readonly string[], target: readonly string[]) =>
  checkSegments(source, target, { only: ['speakers-kept'] }).map(
    ({ at, level, message, expected, actual }) => `${at} ${level}: ${message} (${expected}, ${actual})`,
  );

const swapped = (expected: string, actual: string) => [
  `0 error: “${expected}” speaks in the Norwegian, “${actual}” in the English (${expected}, ${actual})`,
];

describe('a name beside a verb of saying', () => {
  it.each<readonly [what: string, norwegian: string, english: string, told: readonly string[]]>([
    ['behind the verb', '– Nei, sier Vik.', '“No,” says Lunde.', swapped('Vik', 'Lunde')],
    [
      'before the verb',
      'Vik sier nei til kravet.',
      'But Lunde says no to the demand.',
      swapped('Vik', 'Lunde'),
    ],
    [
      'after ifølge',
      'Tre er såret, ifølge Tone Vik.',
      'Three are hurt, says Nils Lunde.',
      swapped('Tone Vik', 'Nils Lunde'),
    ],
    [
      'after ifølgje',
      'Tre er skadde, ifølgje Duc Vik.',
      'Three are hurt, says Nils Lunde.',
      swapped('Duc Vik', 'Nils Lunde'),
    ],
    [
      'with a genitive',
      'Tone Viks krav er rett, sier Tone Vik.',
      'Vik’s demand is right, says Tone Vik.',
      [],
    ],
    ['in a genitive of a short name', '– Nei, sier Kåre Bøs advokat.', '“No,” says Bø’s lawyer.', []],
    [
      'in a genitive, spelt a little otherwise',
      '– Nei, sier Vladimir Putyns talsmann.',
      '“No,” says Putin’s spokesman.',
      [],
    ],
    ['spelt a little otherwise', '– Nei, sier Zelenskyj.', '“No,” says Zelensky.', []],
    ['the surname alone', '– Nei, sier Tone Vik.', '“No,” says Vik.', []],
    ['in the glossary’s English', '– Nei, sier Røde Kors.', '“No,” says the Red Cross.', []],
    [
      'in the glossary’s English, one word',
      '– Nei, seier Raudekrossen.',
      '“No,” said Red Cross in Oslo.',
      [],
    ],
    [
      'of somebody for that of the police',
      'Politiet i Molde rapporterte om tre skadde.',
      'Three injured, Lunde reported.',
      [
        '0 warning: “Politiet i Molde” is the source in the Norwegian, “Lunde” in the English (Politiet i Molde, Lunde)',
      ],
    ],
    ['not a speaker, though named', 'Vik gikk. – Nei, sier Moe.', 'Vik left. “No,” says Moe.', []],
    ['that changes places with another', '– Nei, sier Vik til Moe.', '“No,” says Moe to Vik.', []],
    [
      'told besides',
      'Moe møtte Vik. – Nei, sier Vik.',
      'Moe met Vik. “No,” says Moe.',
      swapped('Vik', 'Moe'),
    ],
    ['told something by a pronoun', '– Nei, sier Vik til Moe.', '“No,” he told Moe.', []],
    [
      'named once more than in the Norwegian',
      '– Nei, sier Tone Vik, som traff Moe. – Ja, sier Moe.',
      '“No,” says Vik. Vik met Moe. “Yes,” he says.',
      [],
    ],
    [
      'named in full once more than in the Norwegian',
      '– Nei, sier Vik, som traff Moe. – Ja, sier Moe.',
      '“No,” says Tone Vik. Vik met Moe. “Yes,” he says.',
      [],
    ],
    [
      'that is a word besides',
      '– Her er det berg, sier Vik.',
      '“It is rock,” says Berg.',
      swapped('Vik', 'Berg'),
    ],
    [
      'of an organisation for a person’s',
      '– Nei, sier Vik i Røde Kors.',
      '“No,” says Red Cross in Oslo.',
      swapped('Vik', 'Red Cross'),
    ],
    ['added where the right one stays', '– Nei, sier Vik.', '“No,” says Vik. “Yes,” says Moe.', []],
    [
      'the second of two',
      '– Nei, sier Vik. – Ja, sier Moe.',
      '“No,” says Vik. “Yes,” says Lunde.',
      swapped('Moe', 'Lunde'),
    ],
  ])('%s: %s → %s', (_what, norwegian, english, expected) =>
    expect(told([norwegian], [english])).toEqual(expected),
  );

  it('is known at the head of a sentence by another part', () => {
    const source = ['– Nei, sier Vik.', 'Senere kom Lunde.'];
    expect(told(source, ['“No.” Lunde says so.', 'Later Lunde came.'])).toEqual(swapped('Vik', 'Lunde'));
    expect(told(source, ['“No.” Dearly says so.', 'Later Lunde came.'])).toEqual([]);
  });

  it('may be a first name where the story has the whole', () => {
    const source = ['Kari Moe bor i Hamar.', '– Nei, sier Kari.'];
    expect(told(source, ['Kari Moe lives in Hamar.', '“No,” says Moe.'])).toEqual([]);
    expect(told(source, ['Kari Moe lives in Hamar.', '“No,” says Lid.'])).toEqual([
      '1 error: “Kari” speaks in the Norwegian, “Lid” in the English (Kari, Lid)',
    ]);
  });
});

describe('a pronoun', () => {
  const other = (expected: string, actual: string) => [
    `0 warning: “${expected}” became “${actual}” (${expected}, ${actual})`,
  ];

  it.each<readonly [norwegian: string, english: string, told: readonly string[]]>([
    ['Politiet fant ham i skogen.', 'Police found her in the forest.', other('ham', 'her')],
    ['Politiet fant henne i skogen.', 'Police found him in the forest.', other('henne', 'him')],
    ['Huset er hennes.', 'The house is his.', other('hennes', 'his')],
    ['Huset er hans.', 'The house is hers.', other('hans', 'hers')],
    ['Huset er hennar.', 'He built it himself.', other('hennar', 'he')],
    ['Han kom alene.', 'The man came by herself.', other('han', 'herself')],
    ['Hun kom alene.', 'The woman came by himself.', other('hun', 'himself')],
    ['Han kom alene.', 'She came by himself.', []],
    ['Han møtte henne.', 'She was met.', []],
    ['Hun møtte pressen.', 'They met the press.', []],
    ['Mannen møtte pressen.', 'She met the press.', []],
    ['Hun møtte pressen.', '', []],
  ])('stays: %s → %s', (norwegian, english, expected) =>
    expect(told([norwegian], [english])).toEqual(expected),
  );
});

it('nothing is told of a part that has no English', () => {
  expect(told(['– Nei, sier Vik.'], [''])).toEqual([]);
  expect(told([''], ['“No,” says Vik.'])).toEqual([]);
});
