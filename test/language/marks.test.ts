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

describe('quotation marks in one segment', () => {
  it.each<readonly [text: string, ...stretches: readonly string[]]>([
    ['Broen er stengt.'],
    [''],
    ['«»'],
    ['«Ja», sa hun. «Nei», sa han.', 'guillemets [Ja]', 'guillemets [Nei]'],
    ['Han sa « ja » og gikk.', 'guillemets [ ja ]'],
    ['»Ja«, sa hun.', 'guillemets [Ja]'],
    ['Hun sa »ja» og gikk.', 'guillemets [ja]'],
    ['Hun sa »42» og gikk.', 'guillemets [42]'],
    ['Hun sa ja» og gikk.', 'guillemets …Hun sa ja]'],
    ['» og gikk.'],
    ['"Ja", sa hun. "Nei", sa han.', 'double [Ja]', 'double [Nei]'],
    ['Han sa ("ja"), ["nei"], {"tja"}.', 'double [ja]', 'double [nei]', 'double [tja]'],
    ['–"Ja", —"nei", -"tja"', 'double [Ja]', 'double [nei]', 'double [tja]'],
    ['“Yes,” she said.', 'double [Yes,]'],
    ['Hun roper“ja” og går.', 'double [ja]'],
    ['Moe said “...and we will win” yesterday.', 'double [...and we will win]'],
    ['“.no stays,” she said.', 'double [.no stays,]'],
    ['”Ja”, sa hun. Så ”nei”.', 'double [Ja]', 'double [nei]'],
    ['„Ja”, sa hun, „nei“, sa han.', 'double [Ja]', 'double [nei]'],
    ['„Ja“ og „nei“.', 'double [Ja]', 'double [nei]'],
    ['Ho sa„ja” til det.', 'double [ja]'],
    ['Ho sa‟ja” til det.', 'double [ja]'],
    ['“Vi er klare", sa hun.', 'double [Vi er klare]'],
    ['"Vi er klare», sa hun.', 'double [Vi er klare]'],
    ['«Vi er klare", sa hun.', 'guillemets [Vi er klare]'],
    ['«Vi er klare, sa hun.', 'guillemets [Vi er klare, sa hun.…'],
    ['«Ja», «nei, sa hun.', 'guillemets [Ja]', 'guillemets [nei, sa hun.…'],
    ['«Ja» og nei», sa hun.', 'guillemets [Ja]'],
  ])('%s', (text, ...stretches) => expect(shown(text)).toEqual([stretches]));

  it.each<readonly [text: string, ...stretches: readonly string[]]>([
    ['«Han sa "nei" i går», sa hun.', 'guillemets [Han sa "nei" i går]'],
    ['«Han sa "nei i går», sa hun.', 'guillemets [Han sa "nei i går]'],
    ['«Han sa "nei, ‘jo’ da" i går», sa hun.', 'guillemets [Han sa "nei, ‘jo’ da" i går]'],
    ['“He said “no” twice,” she said.', 'double [He said “no” twice,]'],
    ['“A “first” and “second” no,” she said.', 'double [A “first” and “second” no,]'],
    ['“A “first” and «second» no,” she said.', 'double [A “first” and «second» no,]'],
    ['“Yes, she said. “No,” he said.', 'double [Yes, she said. “No,” he said.…', 'double [No,]'],
    ['"\'Nei\' er svaret," sa hun.', "double ['Nei' er svaret,]"],
    ['“‘No’ is the answer,” she said.', 'double [‘No’ is the answer,]'],
    ['\'"Ja" var svaret,\' sier hun.', 'double [Ja]'],
    ['"It is the players\'", he said.', "double [It is the players']"],
  ])('marks inside marks: %s', (text, ...stretches) => expect(shown(text)).toEqual([stretches]));

  it.each<readonly [text: string, ...stretches: readonly string[]]>([
    ['«Vi er klare «, sa han.', 'guillemets [Vi er klare ]'],
    ['«Alt er bra «la spelaren til.', 'guillemets [Alt er bra ]'],
    ['"Vi er klare «sa han.', 'double [Vi er klare «sa han.…'],
    ['«Vi er klare «bilen kjem.', 'guillemets [Vi er klare «bilen kjem.…', 'guillemets [bilen kjem.…'],
    [
      '«Vi er klare «sa han ja» og gikk.',
      'guillemets [Vi er klare «sa han ja» og gikk.…',
      'guillemets [sa han ja]',
    ],
    ['«sier han', 'guillemets [sier han…'],
    ['«Ja «- sa han.', 'guillemets [Ja «- sa han.…', 'guillemets [- sa han.…'],
  ])('a mark typed the wrong way round ends speech before its cue: %s', (text, ...stretches) =>
    expect(shown(text)).toEqual([stretches]),
  );

  it('of marks that nothing closes the first eight are read', () => {
    expect(shown('«a '.repeat(12))[0]).toHaveLength(8);
    expect(shown(`${'«a» '.repeat(9)}${'«b '.repeat(12)}`)[0]).toHaveLength(9 + 8);
    expect(shown('«a» '.repeat(12))[0]).toHaveLength(12);
    expect(shown(`${'«b '.repeat(12)}»`)[0]?.at(-1)).toBe('guillemets [b ]');
  });
});

describe('single marks and apostrophes', () => {
  it.each<readonly [text: string, ...stretches: readonly string[]]>([
    ["'Ja', sa hun.", 'single [Ja]'],
    ['‘Yes,’ she said.', 'single [Yes,]'],
    ['`Ja`, sa hun.', 'single [Ja]'],
    ['‚Ja’ og ‛nei’', 'single [Ja]', 'single [nei]'],
    ['’Ja’, sa hun.'],
    ["'Ja!' ropte han.", 'single [Ja!]'],
    ["'Ja?' spurte han.", 'single [Ja?]'],
    ["'Ja …' sa han.", 'single [Ja …]'],
    ["'I 2026' skrev han.", 'single [I 2026]'],
    ["'Ja (ja)' skrev han.", 'single [Ja (ja)]'],
    ["'[Vi] kan ikke', sa hun.", 'single [[Vi] kan ikke]'],
    ["'.. og så gikk han', sa hun.", 'single [.. og så gikk han]'],
    ["('ja') og ('nei')", 'single [ja]', 'single [nei]'],
    ["Ho sa 'ja' og 'nei'.", 'single [ja]', 'single [nei]'],
    ["'It's late,' she said.", "single [It's late,]"],
    ["It's nine o'clock."],
    ["'It's late today.", "single [It's late today.…"],
    ["De spilte rock 'n' roll.", 'single [n]'],
    ["Det var på '80-tallet."],
    ["På '80-tallet sa hun 'ja' til det.", 'single [ja]'],
    ["Lakers' plan er klar."],
    ["'Vi er klare.", 'single [Vi er klare.…'],
    ["'vi er klare."],
    ["'vi møter Lunde."],
    ["Hun sa: 'Vi er klare.", 'single [Vi er klare.…'],
    ["Hun sa: 'vi er klare."],
    ["Hun sa 'Vi er klare."],
    ["-'Vi er klare."],
    ["Hun sa: 'Vi kommer. Lid svarte: 'Nei.", "single [Vi kommer. Lid svarte: 'Nei.…", 'single [Nei.…'],
    ['\'Vi er klare", sa hun.', 'single [Vi er klare]'],
    ['"Lakers\' plan er klar", sa hun.', "double [Lakers' plan er klar]"],
    ["'Nei!' sa hun. 'Jo!' sa han.", 'single [Nei!]', 'single [Jo!]'],
  ])('%s', (text, ...stretches) => expect(shown(text)).toEqual([stretches]));

  it.each<readonly [text: string, ...stretches: readonly string[]]>([
    ["'The students' behaviour is bad,' she said.", "single [The students' behaviour is bad,]"],
    ["'We met the boys' coach', said Lid.", "single [We met the boys' coach]"],
    ['‘We will fight,’ says the parents’ leader.', 'single [We will fight,]'],
    ['‘We will fight!’ says the parents’ leader.', 'single [We will fight!]'],
    ['‘The students’ behaviour is bad.', 'single [The students’ behaviour is bad.…'],
    ['‘No’ is “a” and “b” to the boys’.', 'single [No]', 'double [a]', 'double [b]'],
    ['They call them ‘the boys’ and laugh.', 'single [the boys]'],
    ['They call ‘the boys’ behaviour bad’ today.', 'single [the boys’ behaviour bad]'],
    [
      '‘The boys’ 3 points, the girls’ 4 points’, she said.',
      'single [The boys’ 3 points, the girls’ 4 points]',
    ],
    ['‘The boys’ won,’ she said, ‘and left.’', 'single [The boys’ won,]', 'single [and left.]'],
    ['“The “boys’ team” “won” it’ all,” she said.', 'double [The “boys’ team” “won” it’ all,]'],
  ])('a genitive closes nothing: %s', (text, ...stretches) => expect(shown(text)).toEqual([stretches]));

  it.each<readonly [text: string, ...stretches: readonly string[]]>([
    ['The Lakers" plan is clear.'],
    ['The Lakers” plan is clear.'],
    ['We won", he said of the Lakers" plan.', 'double …We won]'],
    ['The Lakers" 3 plans are clear.', 'double …The Lakers]'],
    ['The Lakers", she said.', 'double …The Lakers]'],
    ['The team" plan is clear.', 'double …The team]'],
    ['The Lakers» plan is clear.', 'guillemets …The Lakers]'],
  ])('a double mark typed for an apostrophe closes nothing: %s', (text, ...stretches) =>
    expect(shown(text)).toEqual([stretches]),
  );
});
