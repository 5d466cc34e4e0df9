import { describe, expect, it } from 'vitest';
import { readMarks } from '../../src/language/marks.ts';

/** Stretches as the words between [ and ]; … stands for the one or the other where no mark stands there. */
const shown = (...texts: readonly string[]) =>
  readMarks(texts).map((stretches, at) =>
    stretches.map(
      ({ start, end, mark, opens, closes }) =>
        `${mark} ${opens ? '[' : '…'}${texts[at]?.slice(start, end)}${closes ? ']' : '…'}`,
    ),
  );

type Segment = readonly [text: string, ...stretches: readonly string[]];

describe('marks are followed from one segment into the next', () => {
  it.each<readonly [what: string, pairs: readonly Segment[]]>([
    [
      'over three segments',
      [
        ['«Vi er klare.', 'guillemets [Vi er klare.…'],
        ['Været blir bra.', 'guillemets …Været blir bra.…'],
        ['Vi går», sier Lunde. «Nå.»', 'guillemets …Vi går]', 'guillemets [Nå.]'],
      ],
    ],
    [
      'an empty segment between',
      [['«Vi er klare.', 'guillemets [Vi er klare.…'], [''], ['Vi går», sier Lunde.', 'guillemets …Vi går]']],
    ],
    [
      'opened anew in each',
      [
        ['Lunde: «Vi er klare.', 'guillemets [Vi er klare.…'],
        ['«Vi går», sier Lunde.', 'guillemets [Vi går]'],
      ],
    ],
    [
      'opened anew behind a dash, with other marks left open inside',
      [
        ['«Han sa "ja.', 'guillemets [Han sa "ja.…'],
        ['– «Vi går" i dag», sier Lunde.', 'guillemets [Vi går]'],
      ],
    ],
    ['never closed', [['«Vi er klare.', 'guillemets [Vi er klare.…'], ['Lunde reiste hjem.']]],
    [
      'closed by another mark',
      [
        ['"Vi er klare.', 'double [Vi er klare.…'],
        ['Vi går», sier Lunde.', 'double …Vi går]'],
      ],
    ],
    [
      'six segments on',
      [
        ['«En.', 'guillemets [En.…'],
        ['To.', 'guillemets …To.…'],
        ['Tre.', 'guillemets …Tre.…'],
        ['Fire.', 'guillemets …Fire.…'],
        ['Fem.', 'guillemets …Fem.…'],
        ['Seks.', 'guillemets …Seks.…'],
        ['Sju», sa hun.', 'guillemets …Sju]'],
      ],
    ],
    [
      'seven segments on, which is another quote',
      [
        ['«En.', 'guillemets [En.…'],
        ['To.'],
        ['Tre.'],
        ['Fire.'],
        ['Fem.'],
        ['Seks.'],
        ['Sju.'],
        ['Åtte», sa hun.', 'guillemets …Åtte]'],
      ],
    ],
    [
      'closed the wrong way round, three segments on',
      [
        ['«En.', 'guillemets [En.…'],
        ['To.', 'guillemets …To.…'],
        ['Tre.', 'guillemets …Tre.…'],
        ['Fire «sa ho.', 'guillemets …Fire ]'],
      ],
    ],
    [
      'opened anew before a cue, four segments on',
      [['«En.', 'guillemets [En.…'], ['To.'], ['Tre.'], ['Fire.'], ['Fem «sa ho.', 'guillemets [sa ho.…']],
    ],
    [
      'closed the wrong way round, with marks in the next',
      [
        ['«Alt er bra «la spelaren til.', 'guillemets [Alt er bra ]'],
        ['«Ja», sa ho.', 'guillemets [Ja]'],
      ],
    ],
    [
      'marks inside that close in the next are not inside',
      [
        ['Han sa “ja. Hun sa “nei.', 'double [ja. Hun sa “nei.…', 'double [nei.…'],
        ['Så sa de ja” og nei”.', 'double …Så sa de ja]'],
      ],
    ],
    [
      'single marks',
      [
        ["'Vi er klare.", 'single [Vi er klare.…'],
        ['En.', 'single …En.…'],
        ['To.', 'single …To.…'],
        ["Vi går', sier Lunde.", 'single …Vi går]'],
      ],
    ],
    [
      'single marks, too far away to answer',
      [["'Vi er klare.", 'single [Vi er klare.…'], ['En.'], ['To.'], ['Tre.'], ["Vi går', sier Lunde."]],
    ],
    [
      'marks far into the story',
      [
        ['En.'],
        ['To.'],
        ["'Vi er klare.", 'single [Vi er klare.…'],
        ["Vi går', sa hun.", 'single …Vi går]'],
        ['«Alt er klart.', 'guillemets [Alt er klart.…'],
        ['Alt er bra «sa ho.', 'guillemets …Alt er bra ]'],
      ],
    ],
    [
      'inches in a quote in single marks',
      [
        ["'Vi er klare.", 'single [Vi er klare.…'],
        ['Det er 5" langt\', sa hun.', 'single …Det er 5" langt]'],
      ],
    ],
    [
      'a genitive before the closing mark of the next',
      [
        ['They call ‘the students’ behaviour', 'single [the students’ behaviour…'],
        ['bad’ today.', 'single …bad]'],
      ],
    ],
    [
      'a closed quote before a genitive of the next',
      [["'Ja', sa hun om laget.", 'single [Ja]'], ["Lakers' plan er klar."]],
    ],
    [
      'a single mark that closes in another’s quote',
      [
        ['“We call it ‘the club.', 'double [We call it ‘the club.…'],
        ['“They came’ too,” she said.', 'double [They came’ too,]'],
      ],
    ],
    [
      'closed without opening in each',
      [
        ['Vi er klare», sa hun.', 'guillemets …Vi er klare]'],
        ['Vi går», sa han.', 'guillemets …Vi går]'],
      ],
    ],
  ])('%s', (_, pairs) => {
    expect(shown(...pairs.map(([text]) => text))).toEqual(pairs.map(([, ...stretches]) => stretches));
  });
});
