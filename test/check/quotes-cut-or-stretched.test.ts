import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const tell = (source: readonly string[], target: readonly string[]) =>
  checkSegments(source, target, { only: ['quotes-kept'] }).map(
    ({ at, level, message, expected, actual }) => `${at} ${level}: ${message} (${expected ?? actual})`,
  );

const shorter = (kept: number, length: number, level = 'error') =>
  `0 ${level}: what stands in quotation marks is much shorter than in the Norwegian: ${kept} words for ${length} (undefined)`;
const longer = (kept: number, length: number) =>
  `0 error: more stands in quotation marks than in the Norwegian: ${kept} words for ${length} (undefined)`;
const unmarked = (words: string, level = 'error', at = 0) =>
  `${at} ${level}: the quote “${words}” has no quotation marks in the English, or is lost (${words})`;
const invented = (words: string, level = 'error', at = 0) =>
  `${at} ${level}: quotation marks stand round “${words}”, and no quote is behind them (${words})`;

type Row = readonly [norwegian: string, english: string, told: readonly string[]];

const deep = 'Vi beklager dypt det som skjedde, og vi lover at det aldri skal skje igjen';

describe('a quote that is shorter in English', () => {
  it.each<Row>([
    // The beginning is gone; what is left says the end.
    [`Vik skriver: «${deep}.»`, 'Vik writes: “It will never happen again.”', [shorter(5, 15)]],
    [`Vik skriver: «${deep}.»`, 'Vik writes: “Sorry, it will never happen again.”', []],
    [`Vik skriver: «${deep}.»`, 'Vik writes: “We regret; it will never happen again.”', []],
    [`Vik skriver i en melding: «${deep}.»`, 'Vik writes: “We regret; it will never happen again.”', []],
    // The end is gone.
    [`Vik skriver: «${deep}.»`, 'Vik writes: “We deeply regret what has happened there.”', [shorter(7, 15)]],
    [
      '– Vi er klare for kampen mot Brann lørdag, sier Vik.',
      '“We are ready to play,” says Vik.',
      [shorter(5, 8)],
    ],
    [
      '– Vi har is i magen og senker skuldrene litt, sier Vik.',
      '“We keep cool and stay relaxed,” says Vik.',
      [],
    ],
    // Hardly anything is left.
    ['– Vi beklager dypt dette, sier Vik.', '“Regret,” says Vik.', [shorter(1, 4)]],
    [
      '– Alle her i bygda mener at vi bør bygge veien, sier Vik.',
      '“Not so fast,” says Vik.',
      [shorter(3, 10)],
    ],
    [
      '– Alle her i bygda mener at vi bør bygge veien, sier Vik.',
      '“Hardly so,” says Vik.',
      [unmarked('Alle her i bygda mener at vi bør bygge veien')],
    ],
    // Nobody closed the Norwegian one, so that it seems to run on.
    [
      `«${deep.replace(',', ', sier Vik,')}.`,
      '“We deeply regret what happened,” says Vik, and promises it will not happen again.',
      [],
    ],
    // The second of two.
    [
      `«Vi er klare for kampen», sier Vik. «${deep}.»`,
      '“We are ready for the match,” says Vik. “We deeply regret what happened.”',
      [shorter(5, 15)],
    ],
    // Two became one.
    [
      'Vik kaller broen «ny» og veien «ny og svært stor».',
      'Vik calls the bridge and the road “new and very big”.',
      [],
    ],
    [
      'Vik kaller broen «ny» og veien «ny og svært stor».',
      'Vik calls the bridge and the road “new and big”.',
      [shorter(3, 5, 'warning')],
    ],
    [
      'Vik kaller broen «ny» og veien «ny og svært stor».',
      'Vik calls the bridge and the road “new, big”.',
      [shorter(2, 5)],
    ],
  ])('%s → %s', (norwegian, english, told) => expect(tell([norwegian], [english])).toEqual(told));

  it('and is closed in a later part', () => {
    const source = [`«${deep}.`, 'Vi sørger», sier Vik.'];
    expect(tell(source, ['“We deeply regret what happened.', 'We grieve,” says Vik.'])).toEqual([
      shorter(5, 15),
    ]);
  });
});

describe('a quote that is longer in English', () => {
  const ready = '– Vi er klare for en lang kamp mot gode Brann, sier Vik.';
  const team = 'We are ready for a long match against a good Brann team that has won all of its games so';
  const sorry = 'We deeply regret the accident that killed three young people yesterday';

  it.each<Row>([
    [ready, `“${team} this year,” says Vik.`, []],
    [ready, `“${team} far this year,” says Vik.`, [longer(23, 10)]],
    ['«Vi beklager dypt», skriver Vik.', `“${sorry},” writes Vik.`, []],
    ['«Vi beklager dypt», skriver Vik.', `“${sorry} evening,” writes Vik.`, [longer(12, 3)]],
    // What stands after the attribution may be speech.
    [
      '– Vi beklager dypt, sier Vik. Ulykken tok tre unge liv i går kveld.',
      `“${sorry} evening,” says Vik.`,
      [],
    ],
  ])('%s → %s', (norwegian, english, told) => expect(tell([norwegian], [english])).toEqual(told));

  it('may go on where the Norwegian has not closed', () =>
    expect(
      tell(['«Vi beklager dypt.', 'Vi sørger», sier Vik.'], [`“${sorry} evening.`, 'We grieve,” says Vik.']),
    ).toEqual([]));
});

describe('a quote without marks', () => {
  it.each<Row>([
    ['Hun sa «…» og «nei takk».', 'She said “no thanks”.', []],
    ['Vik så «lite å hente» her.', 'Vik saw little to gain here.', [unmarked('lite å hente', 'warning')]],
    ['Vik så «svært lite å hente».', 'Vik saw very little to gain.', [unmarked('svært lite å hente')]],
    [
      '«Vi går ikke», sa Vik. «Vi blir her.»',
      'They will not go, said Vik. They stay.',
      [unmarked('Vi går ikke', 'warning')],
    ],
    ['– Nei, sier Vik.', 'No, says Vik.', [unmarked('Nei')]],
    [
      'Vik sa det var «ren galskap».',
      'Vik said “the whole thing” was pure madness.',
      [unmarked('ren galskap', 'warning')],
    ],
  ])('%s → %s', (norwegian, english, told) => expect(tell([norwegian], [english])).toEqual(told));

  it('is told where it begins and where it ends, and in no part between', () => {
    const source = ['«Vi er klare.', 'Været blir bra.', 'Vi starter», sier Lunde.'];
    expect(tell(source, ['We are ready.', 'The weather will be good.', 'We start, says Lunde.'])).toEqual([
      unmarked('Vi er klare.', 'warning'),
      unmarked('Vi starter', 'warning', 2),
    ]);
  });

  it('may be closed in each part that the Norwegian runs on through', () =>
    expect(
      tell(
        ['Lunde: «Vi er klare for kampen.', 'Vi starter», sier han.'],
        ['Lunde: “We are ready for the match.”', '“We start,” he says.'],
      ),
    ).toEqual([]));

  it('is no matter of quotes where a part has no English, or no Norwegian', () => {
    expect(tell(['– Nei, sier Vik.'], [''])).toEqual([]);
    expect(tell([''], ['“We are staying here,” says Vik.'])).toEqual([]);
  });
});

describe('marks that are put in', () => {
  it.each<Row>([
    [
      'Hun ville ikke gå og ikke bli.',
      'She said “we will not go” and “we will not stay”.',
      [invented('we will not go')],
    ],
    [
      'Ambulansen kjørte med blått lys.',
      'With a “blue light” on. Vik said “we drove very fast”.',
      [invented('we drove very fast')],
    ],
    [
      'Vik kaller planen «ny» og «svært stor» etter et møte i Bergen om skolen, sykehuset og veien.',
      'Vik calls the plan “new and very big” after “a meeting in Bergen on the school, the hospital and the road”.',
      [invented('a meeting in Bergen on the school, the hospital and the road')],
    ],
    ['Vik kaller planen «ny».', 'Vik calls the plan “new” “…”.', []],
    [
      'Vik kaller planen «ny» og «svært stor» etter møtet i Bergen.',
      'Vik calls the plan “new and very big” after “the meeting in Bergen”.',
      [invented('the meeting in Bergen')],
    ],
    [
      'Vik sa planen var «ny» og «svært stor» etter et møte i Bergen.',
      'Vik said the plan was “new and very big” after “Bergen meeting”.',
      [invented('Bergen meeting', 'warning')],
    ],
  ])('%s → %s', (norwegian, english, told) => expect(tell([norwegian], [english])).toEqual(told));

  it('run on from part to part: told where they open', () =>
    expect(tell(['Vi går.', 'Vi går hjem nå.'], ['“We go.', 'We go home now.”'])).toEqual([
      invented('We go.', 'warning'),
    ]));

  it.each<Row>([
    [
      'Siden reiste Lunde hjem til Oslo.',
      'Later Lunde “went home to Oslo”.',
      [invented('went home to Oslo', 'error', 1)],
    ],
    ['Siden reiste Lunde hjem til Oslo.', 'Later, Lunde “went home to Oslo”.', []],
    ['Siden reiste Lunde hjem til Oslo.', 'Lunde “went home to Oslo”.', []],
    ['Siden reiste Lunde hjem til Oslo.', 'Later Lunde said he “went home to Oslo”.', []],
    ['Siden reiste Lunde hjem til Oslo.', 'Later Lunde “went home there”.', []],
    ['Siden reiste Lunde hjem til Oslo.', 'Later Lunde went home. “We left for Oslo,” he said.', []],
    [
      'Siden reiste Lunde hjem til Oslo.',
      '“Prices rose sharply again” and “wages fell” there.',
      [invented('Prices rose sharply again', 'error', 1)],
    ],
    [
      'Siden reiste Lunde hjem til Oslo med alle tingene sine i to gamle biler som en nabo lånte ham.',
      'Later Lunde “went home to Oslo” with all his things in two old cars that a neighbour lent him.',
      [invented('went home to Oslo', 'error', 1)],
    ],
    [
      'Lunde hadde det travelt. Siden reiste han hjem til Oslo.',
      'Lunde was in a hurry. Later, he “went home to Oslo”.',
      [],
    ],
  ])('after a speech dash, in what may be speech still: %s → %s', (norwegian, english, told) =>
    expect(tell(['– Vi er klare.', norwegian], ['“We are ready.”', english])).toEqual(told),
  );

  it.each<readonly [english: string, told: readonly string[]]>([
    ['The neighbour “promised to help us” with it all.', [invented('promised to help us', 'error', 1)]],
    ['“Our neighbour promised to help us with it all.', []],
    ['A “neighbour promised to help us” with it all.', []],
    ['The neighbour promised to help us with it all.', []],
  ])('in the midst of a quote: %s', (english, told) => {
    const source = ['«Vi er klare.', 'Naboen lovte å hjelpe oss med det hele.', 'Vi starter», sier Lunde.'];
    expect(tell(source, ['“We are ready.', english, 'We start,” says Lunde.'])).toEqual(told);
  });
});
