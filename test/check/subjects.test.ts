import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target])
    .filter(({ rule }) => rule === 'one-made-many')
    .map(({ level, expected, actual }) => [level, expected, actual]);

describe('a subject', () => {
  it.each([
    [
      'Glasiologar har målt isen.',
      'A glaciologist has measured the ice.',
      'Glasiologar har',
      'A glaciologist',
    ],
    [
      'En limnolog fant alger i vannet.',
      'Limnologists found algae in the water.',
      'En limnolog',
      'Limnologists found',
    ],
    ['Noen sanger klaget høyt.', 'One singer complained loudly.', 'Noen sanger', 'One singer'],
    [
      'To kvinner som mistet alt, bygger opp.',
      'A woman who lost everything is rebuilding.',
      'To kvinner',
      'A woman',
    ],
    [
      'Politiske grublarar har tvilt.',
      'One political pundit has doubted it.',
      'Politiske grublarar',
      'One political',
    ],
    [
      'Isen smelter, sier en kenyansk limnolog.',
      'The ice is melting, Kenyan limnologists say.',
      'en kenyansk',
      'Kenyan limnologists',
    ],
  ])('does not change in number: %s → %s', (source, target, expected, actual) =>
    expect(told(source, target)).toEqual([['warning', expected, actual]]),
  );

  it.each([
    ['En limnolog fant alger.', 'A limnologist found algae.'],
    ['Limnologer fant alger i et vann.', 'Limnologists found algae in a lake.'],
    ['En rekke limnologer fant alger.', 'Limnologists found algae.'],
    ['Noen av sangerne klaget.', 'One of the singers complained.'],
    ['En mann ble stanset av vakter.', 'Guards stopped a man.'],
    ['Paris sier nei.', 'A no comes from Paris.'],
  ])('may be another, or in the same number: %s → %s', (source, target) =>
    expect(told(source, target)).toEqual([]),
  );
});
