import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) => checkSegments([source], [target], { only: ['claims-kept'] });
const finding = (level: string, message: string, expected?: string) => [
  { rule: 'claims-kept', level, at: 0, message, ...(expected === undefined ? {} : { expected }) },
];

describe('a charge', () => {
  it.each([
    ['Mannen er siktet for drap.', 'The man has been convicted of murder.'],
    ['Kvinna er tiltalt for ran.', 'The woman has been sentenced for robbery.'],
  ])('does not become a conviction: %s → %s', (source, target) =>
    expect(told(source, target)).toEqual(
      finding('error', 'somebody charged or suspected in the Norwegian is convicted in the English'),
    ),
  );
  it.each([
    ['stays one', 'Mannen er siktet for drap.', 'The man is charged with murder.'],
    ['stands beside a verdict', 'Mannen er tiltalt og dømt for drap.', 'The man was convicted of murder.'],
    ['is told beside one', 'Tiltalte er tidligere straffet.', 'The defendant has a previous conviction.'],
    ['is none', 'Mannen er kjent av mange.', 'The man was convicted, many know.'],
  ])('%s: %s → %s', (_what, source, target) => expect(told(source, target)).toEqual([]));
});

describe('hearsay', () => {
  it.each([
    ['Mannen skal ha truet naboen.', 'The man threatened his neighbour.', 'skal ha truet'],
    ['Mannen skal visstnok ha truet naboen.', 'The man threatened his neighbour.', 'skal visstnok ha truet'],
    ['Kvinnen skal angivelig ha kjørt bilen.', 'The woman drove the car.', 'skal angivelig ha kjørt'],
    ['Han skal også ha spredd rykter.', 'He also spread rumours.', 'skal også ha spredd'],
    ['Ho skal òg ha budd der.', 'She also lived there.', 'skal òg ha budd'],
    [
      'Bilen skal være stjålet, og vart køyrd sørover.',
      'The car was stolen and driven south.',
      'skal være stjålet',
    ],
    ['Huset skal vere selt.', 'The house is sold.', 'skal vere selt'],
    ['Mannen skal ha skote ein elg.', 'The man shot an elk.', 'skal ha skote'],
    ['Kvinna skal ha truga naboen.', 'The woman threatened her neighbour.', 'skal ha truga'],
    ['Mannen skal ha vore rusa.', 'The man was intoxicated.', 'skal ha vore'],
    ['Ho skal ha funne eit våpen i bilen.', 'She found a weapon in the car.', 'skal ha funne'],
    ['Kvinnen skal ha levd i skjul.', 'The woman lived in hiding.', 'skal ha levd'],
  ])('may not be told as a fact: %s → %s', (source, target, words) =>
    expect(told(source, target)).toEqual(
      finding('error', `“${words}” is hearsay (“is said to have”); the English tells it as a fact`, words),
    ),
  );

  it.each([
    [
      'Kvinnen skal ha truet naboen, sier Moe.',
      'The woman threatened her neighbour, Moe said.',
      'skal ha truet',
    ],
    ['Ho skal ha stole bilen, seier politiet.', 'She stole the car, police say.', 'skal ha stole'],
    ['Mannen skal ha skutt først, ifølge Moe.', 'According to Moe, the man fired first.', 'skal ha skutt'],
    ['Han skal ha kjent henne, forteller Moe.', 'He knew her, Moe told reporters.', 'skal ha kjent'],
  ])('that somebody tells of may not become what that somebody knows: %s → %s', (source, target, words) =>
    expect(told(source, target)).toEqual(
      finding('warning', `“${words}” is hearsay (“is said to have”); the English leaves no doubt`, words),
    ),
  );

  it.each([
    ['allegedly', 'Mannen skal ha truet naboen.', 'The man allegedly threatened his neighbour.'],
    ['is said to', 'Mannen skal ha truet naboen.', 'The man is said to be a threat to his neighbour.'],
    ['are said', 'Mennene skal ha truet naboen.', 'The men are said by many to be threats.'],
    ['was said', 'Mannen skal ha truet naboen.', 'The man was said by many to be a threat.'],
    ['were said', 'Mennene skal ha truet naboen.', 'The men were said by many to be threats.'],
    ['to have', 'Mannen skal ha truet naboen.', 'The man is known to have threatened his neighbour.'],
    ['report', 'Mannen skal ha truet naboen.', 'There is a report the man threatened someone, Moe says.'],
    ['reports', 'Mannen skal ha truet naboen.', 'There are reports the man threatened someone, Moe says.'],
    ['rumor', 'Mannen skal ha truet naboen.', 'Rumor says the man threatened his neighbour.'],
    ['rumours', 'Mannen skal ha truet naboen.', 'Rumours told of threats.'],
    ['suspicion', 'Mannen skal ha truet naboen.', 'Police told of a suspicion of threats.'],
    ['suspicions', 'Mannen skal ha truet naboen.', 'Police told of suspicions of threats.'],
    ['a plan', 'Kommunen skal ha plan for ras.', 'The municipality has a plan for landslides.'],
    ['the power', 'Folket skal ha makta.', 'The people have the power.'],
    ['a noun that ends like a participle', 'Huset skal ha kontor i toppen.', 'The house has offices on top.'],
    ['no English yet', 'Mannen skal ha truet naboen.', ''],
    [
      'is sold, which “skal” may promise',
      'Huset skal vere selt i mai, seier Moe.',
      'The house is sold in May, Moe says.',
    ],
  ])('may be told as %s: %s → %s', (_what, source, target) => expect(told(source, target)).toEqual([]));
});

it('an order to write something is not news', () =>
  expect(told('Skriv at mannen er dømt.', 'The man has a conviction.')).toEqual(
    finding('error', '“Skriv at” is an order to say something; the English says it as a fact', 'Skriv at'),
  ));
