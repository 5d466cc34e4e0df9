import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], { only: ['hedges-kept'] }).map(({ expected }) => expected);

describe('what is left open or limited', () => {
  it.each([
    ['Kaia er trolig trygg.', 'The pier is safe.', 'trolig'],
    ['Kaia blir kanskje stengt.', 'The pier will be closed.', 'kanskje'],
    ['Ho meiner kaia er trygg.', 'The pier is safe.', 'meiner'],
    ['Minst ti båter sank.', 'Ten boats sank.', 'Minst'],
    ['Nesten alle båtene sank.', 'All the boats sank.', 'Nesten'],
    ['Kaia stenger dersom det blåser.', 'The pier closes because of the wind.', 'dersom'],
    ['Kommunen bør stenge kaia.', 'The municipality will close the pier.', 'bør'],
  ])('is told where it has gone: %s → %s', (source, target, hedge) =>
    expect(told(source, target)).toEqual([hedge]),
  );

  it.each([
    ['Kaia er trolig trygg.', 'The pier is probably safe.'],
    ['Kaia er trolig trygg.', 'Kaia er trolig trygg.'],
    ['Kaia kan kanskje bli stengt.', 'The pier might be closed.'],
    ['Så lot hun kanskje båten ligge.', 'Then she would leave the boat.'],
    ['Ho meiner kaia er trygg.', 'The pier is safe in her view.'],
    ['Minst ti båter sank.', 'No fewer than ten boats sank.'],
    ['De måtte søke for å kunne bygge.', 'They had to apply in order to build.'],
    ['Så kom Trur Vik.', 'Then Trur Vik came.'],
  ])('may be said otherwise, or be none: %s → %s', (source, target) =>
    expect(told(source, target)).toEqual([]),
  );

  it.each([
    ['Kaia er trolig trygg.', 'The pier is safe.', 'trolig'],
    ['Kampen kan ha vært avgjort før pause.', 'The match was decided before half-time.', 'kan'],
    ['Veien åpner igjen i dag, med mindre det snør.', 'The road reopens today after the snow.', 'med mindre'],
    ['Det er uklart om Vik har reist.', 'Vik has left by now.', 'uklart'],
    ['Ho håpar skulen blir bygd.', 'The school will be built.', 'håpar'],
    ['Flyplassen er kun åpen for hjelp.', 'The airport is open for aid.', 'kun'],
    ['Lyset varer i opptil to timer.', 'The light lasts for two hours.', 'opptil'],
    ['Kaia kan stenges.', 'The pier will be closed.', 'kan'],
    ['Hvis du har det vondt, kan du ringe legen.', 'You can call the doctor.', 'Hvis du har det vondt'],
    [
      'Adgangen til festivalen er gratis for barn og voksne, dersom det regner.',
      'Admission to the festival is free for children and adults.',
      'dersom det regner',
    ],
  ])('is told of loose segments where nothing at all answers: %s → %s', (source, target, expected) =>
    expect(checkSegments([source], [target])).toMatchObject([{ level: 'warning', expected }]),
  );

  it.each([
    ['Du bør reise tidlig.', 'Leave early.'],
    ['Kaia kan ikke stenges.', 'The pier will not be closed.'],
    ['Utbyttet er på 500 £, ca. 6500 kroner.', 'The dividend is £500.'],
    ['De krysset elva nesten 14,5 km nord for byen.', 'They crossed the river nine miles north of the town.'],
    [
      'Trolig stenger kaia i mai, da alt arbeidet med brua på vestsiden er ferdig.',
      'In May, when all the work on the bridge on the western side is finished, the pier closes, in all likelihood.',
    ],
  ])('is not told of loose segments where little speaks for it: %s → %s', (source, target) =>
    expect(checkSegments([source], [target])).toEqual([]),
  );
});
