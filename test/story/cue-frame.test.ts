import { expect, it } from 'vitest';
import { frameOfCue } from '../../src/story/index.ts';

it.each([
  ['sier', 'si'],
  ['sagt', 'si'],
  ['påpeker', 'påpeke factive'],
  ['innrømmer', 'innrømme factive'],
  ['slår fast', 'slå fast factive'],
  ['slo likevel fast', 'slå fast factive'],
  ['peikar på', '? factive'],
  ['hevder', 'hevde claimed'],
  ['meiner', 'meine claimed'],
  ['tror ikke', 'tro claimed negated'],
  ['utelukker ikke', '? negated'],
  ['avviser', 'avvise denies'],
  ['benekta', 'benekte denies'],
  ['ifølge', '?'],
  ['glefser', '?'],
])('the cue “%s” tells: %s', (cue, told) => {
  const { verb, ...frame } = frameOfCue(cue);
  const holds = Object.entries(frame).flatMap(([name, is]) => (is ? [name] : []));
  expect([verb ?? '?', ...holds].join(' ')).toBe(told);
});
