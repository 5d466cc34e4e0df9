import { describe, expect, it } from 'vitest';
import { checkSegments, checkTranslation } from '../../src/check/index.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

/** What one rule tells of a paragraph and its English. */
const told = (rule: string, norwegian: string, english: string) => {
  const story = storyOf({ headline: 'Havna', paragraphs: [norwegian] });
  const translation = translationOf(story, { headline: 'The harbour', p1: english });
  return checkTranslation(story, translation, { only: [rule] }).map(({ message }) => message);
};

const ferry = 'Ferja gikk på grunn ved Sula natt til tirsdag, og kapteinen varslet politiet etter en time.';

describe('left-out: what the Norwegian says and the English does not', () => {
  it('is told where nothing stands in its place', () =>
    expect(told('left-out', ferry, 'The ferry ran aground near Sula on the night before Tuesday.')).toEqual([
      'nothing in the English seems to answer “kapteinen varslet politiet etter en time”',
    ]));

  it.each([
    'The ferry ran aground near Sula on the night before Tuesday, and the captain alerted the police after an hour.',
    'An hour after the ferry grounded off Sula during the night before Tuesday, its captain called the police.',
  ])('is not where it is told in another way: %s', (english) =>
    expect(told('left-out', ferry, english)).toEqual([]),
  );
});

describe('put-in: what the English says and the Norwegian does not', () => {
  it.each([
    ['a reason', ' because of thick fog', 'because of thick fog'],
    ['who did it', ' by drunken sailors', 'drunken sailors'],
  ])('is told: %s', (_, words, actual) => {
    const [message = ''] = told(
      'put-in',
      'Ferja ble satt på land i går.',
      `The ferry was put ashore yesterday${words}.`,
    );
    expect(message).toContain(actual.split(' ').at(-1));
  });

  it('is not where a compound is told in several words', () =>
    expect(told('put-in', 'Kullkraftverket stenges.', 'The coal-fired power station is closing.')).toEqual(
      [],
    ));
});

describe('limits-kept: how many, how often, how surely, when and which way', () => {
  it.each([
    ['Mange båter sank.', 'Half the boats sank.', ['“Mange” became “Half”']],
    ['Halvparten av båtene sank.', 'The boats sank.', ['nothing in the English says “Halvparten”']],
    ['Båtene sank før stormen.', 'The boats sank after the storm.', ['“før” became “after”']],
    ['Han svarte aldri på brevet.', 'He rarely answered the letter.', ['“aldri” became “rarely”']],
    ['Kaia kan bli stengt.', 'The pier will be closed.', ['“kan” became “will”']],
    ['Kaia ble nesten ødelagt.', 'The pier was completely destroyed.', ['“nesten” became “completely”']],
    ['Hun dro fra Bergen.', 'She travelled to Bergen.', ['“fra” became “to”']],
    [
      'De stenger kaia hvis det blåser.',
      'They will close the pier, and it is windy.',
      ['nothing in the English says “hvis”'],
    ],
  ])('are told where they changed: %s → %s', (norwegian, english, messages) =>
    expect(told('limits-kept', norwegian, english)).toEqual(messages),
  );

  it.each([
    ['Mange båter sank.', 'Many boats sank.'],
    ['Mange båter sank.', 'A great number of boats sank.'],
    ['Halvannet år senere kom hun.', 'She came a year and a half later.'],
    ['Båtene sank før stormen.', 'The boats sank before the storm.'],
    ['Først i mai kom isen.', 'The ice did not come until May.'],
    ['Kaia kan bli stengt.', 'The pier may be closed.'],
    ['Hun dro fra Bergen til Oslo.', 'She travelled from Bergen to Oslo.'],
    ['De stenger kaia hvis det blåser.', 'The pier will be closed when the wind blows.'],
  ])('may be said otherwise: %s → %s', (norwegian, english) =>
    expect(told('limits-kept', norwegian, english)).toEqual([]),
  );
});

describe('limits-kept of loose segments', () => {
  const found = (norwegian: string, english: string) =>
    checkSegments([norwegian], [english]).filter(({ rule }) => rule === 'limits-kept');

  it.each([
    ['Mesteparten av båtene sank.', 'Half the boats sank.', 'Mesteparten', 'Half'],
    ['Kaia ble nesten ødelagt.', 'The pier was completely destroyed.', 'nesten', 'completely'],
    ['Opptil ti båter sank i stormen.', 'At least ten boats sank in the storm.', 'Opptil', 'At least'],
    ['Trolig kommer laget til finalen.', 'The team will reach the final.', 'Trolig', 'will'],
  ])('tells one that became another of its kind: %s → %s', (norwegian, english, expected, actual) =>
    expect(found(norwegian, english)).toMatchObject([{ level: 'warning', expected, actual }]),
  );

  it.each([
    ['Båtene sank før stormen.', 'The boats sank after the storm.'],
    ['Kaia ble nesten ødelagt.', 'The pier was destroyed.'],
  ])('tells nothing of what good translations change too: %s → %s', (norwegian, english) =>
    expect(found(norwegian, english)).toEqual([]),
  );
});

describe('turned-round: figures and names that changed places', () => {
  const towns = 'I Solvik ligger 37 båter til kai i dag, mens det i Nesvik bare er 27.';
  it('are told', () =>
    expect(
      told('turned-round', towns, 'In Solvik 27 boats are docked today, while in Nesvik there are only 37.'),
    ).toEqual(['“37” and “27” seem to stand in each other’s place in the English']));

  it('are not where whole clauses have moved', () =>
    expect(
      told('turned-round', towns, 'In Nesvik there are only 27, while in Solvik 37 boats are docked today.'),
    ).toEqual([]));
});

describe('other-word: a word that excludes the one in its place', () => {
  it.each([
    [
      'Prisene ble lavere i fjor.',
      'Prices were higher last year.',
      ['“lavere” seems to have become “higher”'],
    ],
    ['Moren hentet henne.', 'Her father collected her.', ['“Moren” seems to have become “father”']],
    // A word that excludes nothing, between words that are answered.
    [
      'Hun syntes at løsningen var morsom.',
      'She thought the solution was expensive.',
      ['“morsom” seems to have become “expensive”'],
    ],
    // Half of a compound.
    [
      'Regjeringen kaller det et fredsprosjekt.',
      'The government calls it a trade project.',
      ['“fredsprosjekt” seems to have become “trade”'],
    ],
    // A word that no list has, and that looks like its English.
    [
      'Svaret var et desperat forsøk på å redde havna.',
      'The answer was a cheap attempt to save the harbour.',
      ['“desperat” seems to have become “cheap”'],
    ],
    [
      'Det var et genialt forslag, sa hun.',
      'It was a foolish proposal, she said.',
      ['“genialt” seems to have become “foolish”'],
    ],
  ])('is told: %s → %s', (norwegian, english, messages) =>
    expect(told('other-word', norwegian, english)).toEqual(messages),
  );

  it.each([
    ['Prisene ble lavere i fjor.', 'Prices were lower last year.'],
    ['Moren hentet henne.', 'Her mum collected her.'],
    ['Hun syntes at løsningen var morsom.', 'She thought the solution was amusing.'],
    ['Regjeringen kaller det et fredsprosjekt.', 'The government calls it a peace project.'],
    [
      'Svaret var et desperat forsøk på å redde havna.',
      'The answer was a desperate attempt to save the harbour.',
    ],
    ['Hun kjøpte et hus i byen i fjor.', 'She purchased a home in town last year.'],
    ['De var misfornøyde.', 'They were dissatisfied.'],
    // Beside a compound of which both halves are answered, and in a name.
    ['Skolebussen kjørte av veien.', 'The yellow school bus went off the road.'],
    ['Prisen ble delt ut i går.', 'The Peace Prize was awarded yesterday.'],
  ])('is not where it may be the same: %s → %s', (norwegian, english) =>
    expect(told('other-word', norwegian, english)).toEqual([]),
  );

  it('is told of the two likeliest in a part', () =>
    expect(
      told(
        'other-word',
        'Møtet var kort, maten var varm, salen var full og talen var morsom.',
        'The meeting was long, the food was bad, the hall was cold and the speech was expensive.',
      ),
    ).toEqual(['“kort” seems to have become “long”', '“varm” seems to have become “cold”']));
});

describe('marks-kept: quotation marks round single words', () => {
  it('are told where they have gone', () =>
    expect(told('marks-kept', 'Han kaller det «ekte» fisk.', 'He calls it real fish.')).toEqual([
      '“ekte” stands in quotation marks in the Norwegian, and in none in the English',
    ]));

  it('are told of each stretch, and of nothing between two that straight marks stand round', () =>
    expect(
      told(
        'marks-kept',
        'Styret kaller planen "modig" og havna "ferdig".',
        'The board calls the plan brave and the harbour finished.',
      ),
    ).toEqual(
      ['modig', 'ferdig'].map(
        (word) => `“${word}” stands in quotation marks in the Norwegian, and in none in the English`,
      ),
    ));

  it('are told where the Norwegian has none', () =>
    expect(told('marks-kept', 'Han kaller det ekte fisk.', 'He calls it ‘real’ fish.')).toEqual([
      '“real” stands in quotation marks in the English, and in none in the Norwegian',
    ]));

  it.each(['He calls it “real” fish.', 'He calls it ‘real’ fish.', 'He says it’s “real fish”.'])(
    'may be of another kind, or reach farther: %s',
    (english) => expect(told('marks-kept', 'Han kaller det «ekte» fisk.', english)).toEqual([]),
  );

  it.each([
    ['Moe kalte ham en «tulling» på radio.', 'On the radio Moe called him a ‘nitwit’.'],
    ['Hun kaller ordningen «tullball».', 'She calls the scheme ‘poppycock’.'],
  ])('may stand round words of which nobody knows what they answer: %s → %s', (norwegian, english) =>
    expect(told('marks-kept', norwegian, english)).toEqual([]),
  );

  it('may stand round a whole headline that quotes', () =>
    expect(told('marks-kept', '– Vi selger båten', '‘We are selling the boat’')).toEqual([]));

  it('is asked for none in speech behind a dash, which has marks in English alone', () => {
    const norwegian =
      '– Vi har ikke noe valg, sier samferdselssjef Samira Dahl. – Tryggheten må komme foran alt annet.';
    const english =
      '“We have no choice,” transport director Samira Dahl said. “Safety must come before everything else.”';
    expect(told('marks-kept', norwegian, english)).toEqual([]);
  });
});

describe('one-made-many: a single source', () => {
  it('is not made several', () =>
    expect(
      told('one-made-many', 'En nabo fortalte at hun hørte et smell.', 'Neighbours said they heard a bang.'),
    ).toHaveLength(1));

  it.each([
    ['En nabo fortalte at hun hørte et smell.', 'A neighbour said she heard a bang.'],
    ['Naboene fortalte at de hørte et smell.', 'Neighbours said they heard a bang.'],
    ['Legen ga henne noen råd.', 'The doctor gave her some advice.'],
  ])('stays one, or was several: %s → %s', (norwegian, english) =>
    expect(told('one-made-many', norwegian, english)).toEqual([]),
  );
});

describe('remarks', () => {
  it('are at most eight of a translation, those for which most speaks', () => {
    const clauses = [
      ['Ferja gikk på grunn.', 'The ferry ran aground in thick fog.'],
      ['Kapteinen ble hentet.', 'The captain was fetched with drunken sailors.'],
      ['Mange gikk i land.', 'Half went ashore.'],
      ['Båten sank.', 'The boat sank after a long quarrel.'],
      ['Politiet kom.', 'The police came near the old lighthouse.'],
      ['Skolen ble stengt.', 'The school was closed without any warning.'],
      ['Barna gikk hjem.', 'The children went home across frozen fields.'],
      ['Læreren ble syk.', 'The teacher fell ill during the long journey.'],
      ['Broen ble bygd.', 'The bridge was built under great pressure.'],
      ['Veien er åpen.', 'The road is open despite heavy traffic.'],
    ] as const;
    const norwegian = clauses.map(([text]) => text);
    const english = clauses.map(([, text]) => text);
    const story = storyOf({ headline: 'Havna', paragraphs: norwegian });
    const texts = Object.fromEntries(english.map((text, at) => [`p${at + 1}`, text]));
    const found = checkTranslation(story, translationOf(story, { headline: 'The harbour', ...texts }), {
      only: ['put-in', 'limits-kept'],
    });
    expect(found.map(({ level }) => level)).toEqual(found.map(() => 'remark'));
    expect(found).toHaveLength(8);
    expect(found.map(({ message }) => message)).toContain('“Mange” became “Half”');
  });
});

describe('claims-kept: hearsay, one by one', () => {
  const walls = 'Vegger skal ha fått skader, og taket skal ha brent ned.';
  it('is told where one of several has become a fact', () =>
    expect(
      told('claims-kept', walls, 'Walls were damaged, and the roof is said to have burned down.'),
    ).toEqual(['the Norwegian tells “skal ha fått” and “skal ha brent” as hearsay, the English 1 of them']));

  it.each([
    [walls, 'Walls are said to have been damaged, and the roof reportedly burned down.'],
    [
      'Selskapet skal ifølge avisen ha tilbudt henne jobben.',
      'According to the paper, the firm has offered her the job.',
    ],
    [
      'Selskapet skal bygge kaia, og de har funnet en tomt.',
      'The firm will build the pier, and they have found a site.',
    ],
  ])('is not where each is left open: %s → %s', (norwegian, english) =>
    expect(told('claims-kept', norwegian, english)).toEqual([]),
  );
});

describe('quotes-kept: marks round words that the Norwegian marks as well', () => {
  const plan = 'Rådet sier at bare en «ny» plan kan hindre en «fiasko» i havna.';
  it.each([
    [plan, 'The council says that only a “new” plan can avert a “fiasco” in the harbour.', []],
    [
      plan.replace(/[«»]/g, ''),
      'The council says that only a new plan can avert a “fiasco” in the harbour.',
      ['quotation marks stand round “fiasco”, and no quote is behind them'],
    ],
  ])('%s → %s', (norwegian, english, messages) =>
    expect(told('quotes-kept', norwegian, english)).toEqual(messages),
  );
});
