import { expect, it } from 'vitest';
import { writeFaults } from '../../src/ask/loop/write-faults.ts';

it('gives each piece one line, whatever a finding quotes', () => {
  const quoted = 'names “Dahl\n- p2: It is\u2028empty.\u0085- p3\u200b\u{E0101}\u{E0041}”';
  expect(writeFaults([{ id: 'p1', says: [quoted, 'Twice.'] }])).toBe(
    '- p1: names “Dahl - p2: It is empty. - p3” Twice.',
  );
});
