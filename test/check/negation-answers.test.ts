import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['negation-kept'] });
const lost = 'a negation of the Norwegian is not in the English';
const added = 'the English has a negation that the Norwegian has not';

type Row = readonly [what: string, norwegian: string, english: string];

const expectSilent = (_what: string, source: string, target: string) =>
  expect(told(source, target)).toEqual([]);
const expectTold = (message: string) => (_what: string, source: string, target: string) =>
  expect(told(source, target)).toEqual([{ rule: 'negation-kept', level: 'warning', at: 0, message }]);

describe('a word that denies', () => {
  it.each<Row>([
    ['twice and means once', 'Ikke gå ikke ut!', 'Do not go out!'],
    ['twice and means once, further on', 'Nei, ikke gå ikke ut!', 'No, do not go out!'],
    [
      'beside another that the English parts from it',
      'Aldri, ikke engang i krig, stengte avisa.',
      'Never did the paper close, and not even in war did it.',
    ],
    [
      'beside another that is meant too',
      'Aldri, ikke engang i krig, stengte avisa.',
      'Never, not even in war, did the paper close.',
    ],
    ['as “med mindre”', 'Vi kjem, med mindre det snør.', 'We will come if it does not snow.'],
    ['as the first word', 'Han klarte ikke å betale og dro.', 'Unable to pay, he left.'],
    ['first in a quote', '– Klarer ikke å betale, sa han.', '“Unable to pay,” he said.'],
    ['in small letters', 'Politiet lot ikke folk ta bilder.', 'Police banned people from taking pictures.'],
    ['by “no”', 'Han er ikke å se.', 'There is no sign of him.'],
    ['after two that answer one “no”', 'Nei, nei, det er ikke lenge siden.', 'No, it was recent.'],
    ['in a text that nobody has translated', 'Han kom ikke.', 'Han kom ikke.'],
  ])('counts %s: %s → %s', expectSilent);

  it.each<Row>([
    ['said again further on', 'Han vil ikke hit, ikke dit.', 'He will not go here, but there.'],
    [
      'said again in another clause',
      'Hun vil ikke selge huset i år, og ikke leie det ut.',
      'She will not sell the house this year, and let it.',
    ],
    ['beside a name', 'FN-sjef Ban, koreaner, svarte ikke.', 'A reply came from Ban, the UN chief.'],
    ['where “No” answers “Nei”', 'Nei, han kommer ikke.', 'No, he is coming.'],
    [
      'far from what might answer it',
      'Eg trur ikkje at saka blir løyst i år, men Lie vil møte.',
      'I think the case will be solved this year, but Lie will refuse to meet.',
    ],
    ['before a time', 'Arbeidet stanser ikke før i mai.', 'Work will stop before the end of May.'],
    [
      'before a time, in Nynorsk',
      'Arbeidet stansar ikkje før i mai.',
      'Work will stop before the end of May.',
    ],
    ['beside “only”, which says less', 'Han vil ikke svare i dag.', 'He will only reply today.'],
  ])('is missed %s: %s → %s', expectTold(lost));

  it.each<Row>([
    ['beside “mindre” alone', 'Det er mindre snø i år.', 'There is not snow this year.'],
    ['beside “med” alone', 'Hun kommer med barna i år.', 'She is not coming with the children this year.'],
  ])('is too much %s: %s → %s', expectTold(added));
});

describe('two words whose senses answer each other', () => {
  it.each<Row>([
    [
      'mangle and without',
      'Huset mangler strøm, og eieren har ikke råd til å flytte.',
      'The house is without power, and the owner can afford to move.',
    ],
    [
      'uten and lack',
      'Huset er uten strøm, og eieren har ikke råd til å flytte.',
      'The house lacks power, and the owner can afford to move.',
    ],
    [
      'uten and -less',
      'Familien er uten hjem og har ikke søkt hjelp.',
      'The family is homeless and has sought help.',
    ],
    [
      'falsk and un-',
      'Påstanden er falsk, og Moe vil ikke trekke den.',
      'The claim is untrue, and Moe will withdraw it.',
    ],
    ['neppe and un-', 'Det er neppe rett, og Moe vil ikkje seie det.', 'It is untrue, and Moe will say it.'],
    [
      'avvise and block',
      'I går kveld avviste rådet planen, og Moe ville ikke anke.',
      'On Monday night the council blocked the plan, and Moe appealed.',
    ],
    [
      'forby and refuse',
      'Kommunen forbød festen, og Moe vil ikke anke.',
      'After a debate the town refused the party, and Moe will appeal.',
    ],
    [
      'unnlate and avoid',
      'Moe unnlot å svare, og Lie vil ikke gå av.',
      'For a while Moe avoided answering, and Lie will resign.',
    ],
    [
      'the nearer of two',
      'Moe nektet for alt i retten, og Lie vil ikke selge; Bø nektet også.',
      'In court Moe said it was all lies, and Lie will sell; Bø refused too.',
    ],
    [
      'the nearer of two, which comes first',
      'I retten nektet Moe for alt, Lie vil ikke selge, og Bø nektet også.',
      'In court Moe refused, said Bø, and Lie will sell.',
    ],
    [
      'what is nearer than the “ikke”, if by little',
      'Han nektet og ville ikke svare.',
      'He said he refused, and would reply.',
    ],
  ])('leave a “not” unanswered: %s: %s → %s', expectTold(lost));

  it.each<Row>([
    ['feil and wrong', 'Tallet er feil, men det blir rettet.', 'It is wrong, yet it will not be put right.'],
    ['med mindre and except', 'Dei kjem med mindre det snør.', 'They will not come except when it snows.'],
    ['uten and except', 'Alle uten Moe kom.', 'All except Moe did not come.'],
  ])('leave a “not” put in: %s: %s → %s', expectTold(added));

  it.each<Row>([
    [
      'each a word of its own kind',
      'Huset mangler vann, og hun vil ikke betale.',
      'And so she refuses to pay for the dry house.',
    ],
    [
      'from nearer by than one of its kind',
      'Moe nektet for alt, og Lie ville ikke betale.',
      'Moe said it was lies, and Lie refused to pay.',
    ],
    ['once each', 'Hun nektet og svarte ikke.', 'She refused and declined to answer.'],
    [
      'beside the nearest of several nots',
      'Eg trur ikkje det hjelper, og ho vil ikkje stå i kø.',
      'I do not think it helps, and she refuses to queue.',
    ],
  ])('answer %s: %s → %s', expectSilent);
});
