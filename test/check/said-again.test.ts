import { expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const source = 'Ferja går fra Nes hver time, og prisen er den samme som før.';
const faithful = 'The ferry leaves Nes every hour, and the price is the same as before.';
const told = (target: string, norwegian = source) =>
  checkSegments([norwegian], [target], { only: ['length', 'leaks'] }).map(({ rule }) => rule);

it.each([
  ['a loop', `${faithful.slice(0, -1)} as before as before as before.`, 'length'],
  [
    'a sentence twice',
    `${faithful} The price is the same as before. The price is the same as before.`,
    'length',
  ],
  [
    'half a sentence, once told by the reporter',
    'The ferry leaves Nes every hour, they say, and the price is the same as before. The price is the same as before, they add.',
    'length',
  ],
  [
    'a beginning that is begun again',
    'The ferry leaves Nes every hour. The ferry leaves Nes every hour, and the price is the same as before.',
    'length',
  ],
  ['a note in brackets', `${faithful} (Note: “ferje” is a car ferry.)`, 'leaks'],
  ['another version', `${faithful} Alternative: The boat goes every hour.`, 'leaks'],
  ['how a word was translated', `${faithful} “Ferje” is rendered here as ferry.`, 'leaks'],
])('%s is told', (_what, target, rule) => expect(told(target)).toContain(rule));

it.each([
  ['the story once', faithful, source],
  [
    'what the story says twice',
    '“Go, go, go, go, go, go,” she shouted.',
    '– Gå, gå, gå, gå, gå, gå, ropte hun.',
  ],
  [
    'a refrain that the Norwegian has too',
    'They first sang “we shall see the open sea again in spring” and then “we shall see the open sea again in May”.',
    'De sang først «vi skal se det åpne havet igjen til våren», og deretter «vi skal se det åpne havet igjen i mai».',
  ],
  [
    'a long name that the Norwegian shortens',
    'After many years, the Norwegian Society for Sea Rescue has a new boat at Nes, and the Norwegian Society for Sea Rescue is glad.',
    'Etter mange år med venting har Redningsselskapet fått en ny redningsskøyte på Nes, og RS er svært glade.',
  ],
  ['a note of the story', 'Note: the ferry is full.', 'Merk: Ferja er full.'],
])('%s is not', (_what, target, norwegian) => expect(told(target, norwegian)).toEqual([]));
