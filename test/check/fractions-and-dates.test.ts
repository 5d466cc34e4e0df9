import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['numbers-kept'] }).map(({ message }) => message);

describe('a fraction or a multiple', () => {
  it.each([
    ['Renten øker med et kvart prosentpoeng.', 'The rate rises by half a percentage point.'],
    ['To tredjedeler av beboerne svarte.', 'One third of the residents answered.'],
    ['Hun ventet i halvannen time.', 'She waited for half an hour.'],
    ['Trafikken er doblet på ti år.', 'Traffic has tripled in ten years.'],
    ['Halvparten av laget er syke.', 'A third of the team are ill.'],
    ['Vi ventet en halvtime.', 'We waited for an hour and a half.'],
    ['Tre av fire medlemmer stemte for.', 'One in four members voted for it.'],
    ['Hver fjerde elev sover for lite.', 'Four in ten pupils sleep too little.'],
    [
      'Skjelvet var 20 ganger sterkere enn det forrige.',
      'The quake had 20 per cent of the strength of the last.',
    ],
    ['Vik har tapt 9 av sine 12 kamper.', 'Vik has lost all but 9 of her 12 matches.'],
    ['Byen har halvparten så mange leger.', 'The town has half as many doctors again.'],
    ['Halvparten av laget er syke.', 'Many of the team are ill.'],
    ['Vik tapte alle fire kampene.', 'Vik lost three of her four matches.'],
  ])('may not become another: %s → %s', (source, target) => expect(told(source, target)).toHaveLength(1));

  it.each([
    ['Renten øker med et kvart prosentpoeng.', 'The rate rises by a quarter of a percentage point.'],
    ['To tredjedeler av beboerne svarte.', 'Two thirds of the residents answered.'],
    ['Vik tapte alle fire kampene.', 'Vik lost all four of her matches.'],
    ['Vik tapte alle fire kampene.', 'Vik lost every match.'],
    ['Halvparten av laget er syke.', 'Fifty per cent of the team are ill.'],
    ['Trafikken er doblet på ti år.', 'There is twice as much traffic as ten years ago.'],
    ['Salget er halvert.', 'Sales have been cut in half.'],
    ['Dei fekk eit eple kvart.', 'They each got an apple.'],
    ['Hver tredje time går en buss.', 'A bus leaves every three hours.'],
    ['Han våknet hvert tjuende eller trettiende minutt.', 'He woke every twenty or thirty minutes.'],
    ['En av fire biler er elektrisk.', 'A quarter of the cars are electric.'],
    ['Trafikken er blitt tre ganger så stor.', 'Traffic has tripled.'],
    ['Bare en av ti svarte.', 'Only 10 per cent answered.'],
  ])('may be said otherwise: %s → %s', (source, target) => expect(told(source, target)).toEqual([]));
});

describe('a score or a range', () => {
  it.each([
    ['Kampen endte 2–1.', 'The match ended 1-2.'],
    ['Tallet steg fra 3 til 5.', 'The number rose from 5 to 3.'],
  ])('is not turned round: %s → %s', (source, target) =>
    expect(told(source, target).some((message) => message.includes('turned round'))).toBe(true),
  );

  it.each([
    ['Kampen endte 2–1.', 'The match ended 2-1.'],
    ['Nes tapte 1–2.', 'Nes lost 2-1.'],
  ])('may be told as English tells it: %s → %s', (source, target) =>
    expect(told(source, target)).toEqual([]),
  );
});

describe('a date or a time in figures alone', () => {
  it.each([
    ['Søknadsfristen er 14.11.', 'The deadline is 14 November.'],
    ['Møtet er 03.02.28.', 'The meeting is on 3 February 2028.'],
    ['Fristen er 7/9.', 'The deadline is 7 September.'],
    ['Fristen er 2028-10-05.', 'The deadline is 5 October 2028.'],
    ['Hun vant på 1.58.07.', 'She won in 1:58:07.'],
    ['Hun gikk inn til 12.41,3.', 'She finished in 12:41.3.'],
    ['Den veier 2½ kilo.', 'It weighs 2.5 kilos.'],
    ['Prisen er 14.11 dollar.', 'The price is 14.11 dollars.'],
  ])('is read as the English shows: %s → %s', (source, target) => expect(told(source, target)).toEqual([]));

  it.each([
    ['Søknadsfristen er 14.11.', 'The deadline is 14 October.'],
    ['Møtet er 03.02.28.', 'The meeting is on 3 March 2028.'],
    ['Hun vant på 1.58.07.', 'She won in 1:58:09.'],
    ['Hun gikk inn til 12.41,3.', 'She finished in 12:44.3.'],
  ])('is told where it is another: %s → %s', (source, target) =>
    expect(told(source, target)).not.toEqual([]),
  );
});
