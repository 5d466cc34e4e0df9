import { expect, it } from 'vitest';
import { readCopy, tellAll } from './reading.ts';

it.each<readonly [copy: string, read: readonly string[]]>([
  [
    'Jens Aas sier at det går bra.\n\n– Det er sant, sier Aas.',
    [
      'p2 indirect none [det går bra] sier · Jens Aas · Jens Aas (person)',
      'p3 direct dash [Det er sant] sier · Aas · Jens Aas (person)',
    ],
  ],
  [
    'Hans Lie sier at det går bra.\n\n– Det er sant, sier hans kone, Kari Lie.',
    [
      'p2 indirect none [det går bra] sier · Hans Lie · Hans Lie (person)',
      'p3 direct dash [Det er sant] sier · hans kone, Kari Lie · Kari Lie (person, hans kone)',
    ],
  ],
])('%s', (copy, read) => {
  expect(tellAll(readCopy(...copy.split('\n\n')))).toEqual(read);
});
