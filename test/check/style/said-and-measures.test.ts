import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../../src/check/index.ts';
import { checkStyle, notAskedFor } from '../../../src/check/style/index.ts';
import { type HouseStyle, plain, wire } from '../../../src/english/house-style.ts';
import { plainArticle } from '../../../src/story/article.ts';
import { readStory } from '../../../src/story/index.ts';
import { assemble } from '../../../src/write/assemble.ts';
import { markPart, spellTag } from '../../../src/write/mark-part.ts';
import { readPart } from '../../../src/write/read-part.ts';

/** A paragraph after a headline and a lede, read; and its English as a model gives it, tags and all. */
function translated(norwegian: string, english: string, style: HouseStyle) {
  const text = `Broen blir stengt\n\nBroen over sundet stenges i to uker.\n\n${norwegian}`;
  const story = readStory(plainArticle('bro.txt', text));
  const part = story.paragraphs[1]!;
  const tag = spellTag(text);
  const read = readPart(english, markPart(story, part, tag), tag, style);
  if ('misfit' in read) throw new Error(read.misfit);
  const parts = new Map([
    ['headline', { text: 'Bridge to be closed', quotes: [] }],
    ['p1', { text: 'The bridge across the sound will be closed for two weeks.', quotes: [] }],
    ['p2', read.part],
  ]);
  return { story, translation: assemble(story, parts) };
}

function check(norwegian: string, english: string, style: HouseStyle): string[] {
  const { story, translation } = translated(norwegian, english, style);
  return checkStyle(story, translation, null, style).map(
    ({ rule, level, actual, expected }) =>
      `${level} ${rule}: ${actual ?? 'nothing'} for ${expected ?? 'metric'}`,
  );
}

const asWritten: HouseStyle = { ...wire, said: 'as-written' };
const present = '– Vi må gjøre det nå, sier byggeleder Anne Vik.';
const past = '– Vi må gjøre det nå, sa byggeleder Anne Vik (45).';
const indirect = 'Byggeleder Anne Vik sier at broen er gammel.';
const report = 'Broen er gammel, ifølge rapporten.';

describe('the verb beside a speaker is the house’s', () => {
  it.each<[string, string, string, HouseStyle, string]>([
    ['says', present, '<q>We must do it now,</q> site manager Anne Vik says.', wire, 'says for “said”'],
    [
      'says before the name',
      present,
      '<q>We must do it now,</q> says site manager Anne Vik.',
      wire,
      'says for “said”',
    ],
    [
      'says of reported speech',
      indirect,
      'Site manager Anne Vik says the bridge is old.',
      wire,
      'says for “said”',
    ],
    [
      'a louder verb',
      present,
      '<q>We must do it now,</q> site manager Anne Vik insisted.',
      wire,
      'insisted for “said”',
    ],
    [
      'a louder verb after an age',
      past,
      '<q>We must do it now,</q> site manager Anne Vik, 45, claimed.',
      wire,
      'claimed for “said”',
    ],
    [
      'said for “sier”',
      present,
      '<q>We must do it now,</q> site manager Anne Vik said.',
      asWritten,
      'said for the present tense (“sier”)',
    ],
    [
      'says for “sa”',
      past,
      '<q>We must do it now,</q> site manager Anne Vik, 45, says.',
      asWritten,
      'says for the past tense (“sa”)',
    ],
  ])('finds %s', (_, norwegian, english, style, finding) => {
    expect(check(norwegian, english, style)).toEqual([`warning style-said: ${finding}`]);
  });

  it.each<[string, string, string, HouseStyle]>([
    ['said', present, '<q>We must do it now,</q> site manager Anne Vik said.', wire],
    [
      'told somebody',
      '– Vi må gjøre det nå, sier byggeleder Anne Vik til NTB.',
      '<q>We must do it now,</q> site manager Anne Vik told NTB.',
      wire,
    ],
    [
      'a verb that the Norwegian has',
      '– Vi må gjøre det nå, innrømmer byggeleder Anne Vik.',
      '<q>We must do it now,</q> site manager Anne Vik admitted.',
      wire,
    ],
    ['a document that says', report, 'The bridge is old, the report says.', wire],
    ['no verb at all', report, 'The bridge is old, according to the report.', wire],
    ['says in somebody’s words', past, '<q>The report says now,</q> site manager Anne Vik, 45, said.', wire],
    ['each verb in its tense', present, '<q>We must do it now,</q> site manager Anne Vik says.', asWritten],
    [
      'each verb in its tense, past',
      past,
      '<q>We must do it now,</q> site manager Anne Vik, 45, said.',
      asWritten,
    ],
  ])('is silent on %s', (_, norwegian, english, style) => {
    expect(check(norwegian, english, style)).toEqual([]);
  });
});

const road = 'Veien er 12 kilometer lang, og tårnet er 300 meter høyt.';
const rate = { currency: 'USD', rate: 10, date: '2026-11-20' };
const dollars: HouseStyle = { ...wire, conversion: rate };
const cost = 'Arbeidet koster 17,2 millioner kroner.';

describe('measures and sums are told as the house tells them', () => {
  it.each<[string, string, string, HouseStyle, string]>([
    [
      'miles for kilometres',
      road,
      'The road is 7.5 miles long, and the tower is 300 metres high.',
      wire,
      'warning style-units: 7.5 miles for metric',
    ],
    [
      'miles beside kilometres',
      road,
      'The road is 12 kilometres (7.5 miles) long, and the tower 300 metres high.',
      wire,
      'warning style-units: 7.5 miles for metric',
    ],
    [
      'a span in inches',
      'Det kommer 3 til 10 cm regn.',
      'There will be 1 to 4 inches of rain.',
      wire,
      'warning style-units: 4 inches for metric',
    ],
    [
      'acres',
      'Brannen dekket 40 hektar.',
      'The fire covered 99 acres.',
      wire,
      'warning style-units: 99 acres for metric',
    ],
    [
      'kilometres alone',
      road,
      'The road is 12 kilometres long, and the tower is 300 metres (980 feet) high.',
      plain,
      'warning style-units: 12 kilometres for metric',
    ],
    [
      'metres alone',
      road,
      'The road is 12 kilometres (7.5 miles) long, and the tower is 300 metres high.',
      plain,
      'warning style-units: 300 metres for metric',
    ],
    [
      'kilometres with other miles',
      road,
      'The road is 12 kilometres (20 miles) long, and the tower is 300 metres (980 feet) high.',
      plain,
      'warning style-units: 12 kilometres for metric',
    ],
    [
      'kroner alone',
      cost,
      'The work will cost 17.2 million kroner.',
      dollars,
      'warning style-conversion: nothing for 1,720,000 USD',
    ],
    [
      'a sum ten times too large',
      cost,
      'The work will cost 17.2 million kroner ($17 million).',
      dollars,
      'error style-conversion: 17 million for 1,720,000 USD',
    ],
    [
      'another currency',
      cost,
      'The work will cost 17.2 million kroner (€1.5 million).',
      dollars,
      'warning style-conversion: nothing for 1,720,000 USD',
    ],
  ])('finds %s', (_, norwegian, english, style, finding) => {
    expect(check(norwegian, english, style)).toEqual([finding]);
  });

  it.each<[string, string, string, HouseStyle]>([
    ['metric measures', road, 'The road is 12 kilometres long, and the tower is 300 metres high.', wire],
    [
      'miles at sea',
      'Båten lå 12 nautiske mil fra land, 300 meter fra skjæret.',
      'The boat lay 12 nautical miles from land, 300 metres from the skerry.',
      wire,
    ],
    [
      'feet that the Norwegian has',
      'Båten er 40 fot lang og 3 meter bred.',
      'The boat is 40 feet long and 3 metres wide.',
      wire,
    ],
    [
      'the currency pounds',
      'Bilen koster 900 pund og veier 2 tonn.',
      'The car costs 900 pounds and weighs 2 tonnes.',
      wire,
    ],
    [
      'miles in somebody’s words',
      '– Det er 7 miles, sier byggeleder Anne Vik.',
      '<q>It is seven miles,</q> site manager Anne Vik said.',
      wire,
    ],
    [
      'both systems',
      road,
      'The road is 12 kilometres (7.5 miles) long, and the tower is 300 metres (980 feet) high.',
      plain,
    ],
    [
      'a measure told in both before',
      'Veien er 12 kilometer. På de 12 kilometerne er det fire broer.',
      'The road is 12 kilometres (7.5 miles). On the 12 kilometres there are four bridges.',
      plain,
    ],
    ['a span', 'Det er 10–15 kilometer til land.', 'It is 10–15 kilometres (6–9 miles) to land.', plain],
    [
      'an event',
      'Hun vant 50 kilometer og løp 1500 meter.',
      'She won the 50 kilometres and ran a 1,500-metre race.',
      plain,
    ],
    ['a speed', 'Vinden nådde 120 kilometer i timen.', 'The wind reached 120 kilometres an hour.', plain],
    ['an area by its sign', 'Parken er på 200 km².', 'The park covers 200 km².', plain],
    ['miles by their sign', 'Øya er 16 kilometer lang.', 'The island is 16 kilometres (10 mi) long.', plain],
    [
      'square kilometres',
      'Parken er på 200 kvadratkilometer.',
      'The park covers 200 square kilometres.',
      plain,
    ],
    ['kroner without a conversion', cost, 'The work will cost 17.2 million kroner.', wire],
    ['dollars by their sign', cost, 'The work will cost 17.2 million kroner ($1.7 million).', dollars],
    ['dollars by their code', cost, 'The work will cost 17.2 million kroner (USD 1.72 million).', dollars],
    [
      'dollars in words',
      'Billetten koster 500 kroner.',
      'The ticket costs 500 kroner (about 50 US dollars).',
      dollars,
    ],
    [
      'a sum told before',
      'Det koster 64 millioner kroner. De 64 millioner kronene er lånt.',
      'It costs 64 million kroner ($6.4 million). The 64 million kroner are borrowed.',
      dollars,
    ],
    [
      'two sums with one bracket',
      'Det koster 10 til 12 millioner kroner.',
      'It costs 10 to 12 million kroner ($1 million to $1.2 million).',
      dollars,
    ],
    [
      'kroner in somebody’s words',
      '– Det koster 500 kroner, sier byggeleder Anne Vik.',
      '<q>It costs 500 kroner,</q> site manager Anne Vik said.',
      dollars,
    ],
    ['a banknote', 'Hun fant en 500-kroneseddel.', 'She found a 500-krone note.', dollars],
    ['other kroner', 'Det koster 300 danske kroner.', 'It costs 300 Danish kroner.', dollars],
  ])('is silent on %s', (_, norwegian, english, style) => {
    expect(check(norwegian, english, style)).toEqual([]);
  });

  it('does not tell the sum that the house style asks for as a figure too many', () => {
    const told = translated(cost, 'The work will cost 17.2 million kroner (roughly $1.72 million).', dollars);
    const findings = checkTranslation(told.story, told.translation).filter(({ level }) => level !== 'remark');
    expect(findings.map(({ rule }) => rule)).toEqual(['numbers-kept']);
    expect(findings.filter(notAskedFor(told.story, told.translation, dollars))).toEqual([]);
    expect(findings.filter(notAskedFor(told.story, told.translation, wire))).toHaveLength(1);
  });
});

const fund = 'Oljefondet har økt i verdi, ifølge rapporten.';

describe('a rule of the desk’s own that names the words is checked', () => {
  it.each([
    ['Write “the oil fund”, never “the wealth fund”.', 'The wealth fund has grown.', 'the wealth fund'],
    ['Use "oil fund" instead of "wealth fund"', 'The wealth fund has grown.', 'wealth fund'],
    ['Prefer ‘oil fund’ to ‘wealth fund’.', 'The wealth fund has grown.', 'wealth fund'],
    ['Never write “wealth fund”: write “oil fund”.', 'The wealth fund has grown.', 'wealth fund'],
    ['Don’t use “wealth fund”.', 'The wealth fund has grown.', 'wealth fund'],
    ['Avoid “wealth”.', 'The wealth fund has grown.', 'wealth'],
    ['Write “Parliament”, not “parliament”.', 'The fund was told to parliament.', 'parliament'],
  ])('%s', (rule, said, actual) => {
    const english = `${said.slice(0, -1)}, according to the report.`;
    const [finding, ...others] = check(fund, english, { ...wire, rules: [rule] });
    expect(finding?.toLowerCase()).toContain(`style-forbidden-word: ${actual.toLowerCase()} for`);
    expect(others).toEqual([]);
  });

  it.each([
    [
      'a rule that holds sometimes',
      'Write “oil fund”, not “wealth fund”, in headlines.',
      'The wealth fund has grown.',
    ],
    ['a rule about something else', 'Keep “wealth fund” short.', 'The wealth fund has grown.'],
    ['what the desk does write', 'Write “oil fund”, not “fund”.', 'The Oil fund has grown.'],
    ['the right capital', 'Write “Parliament”, not “parliament”.', 'The fund was told to Parliament.'],
  ])('is silent on %s', (_, rule, said) => {
    const english = `${said.slice(0, -1)}, according to the report.`;
    expect(check(fund, english, { ...wire, rules: [rule] })).toEqual([]);
  });
});
