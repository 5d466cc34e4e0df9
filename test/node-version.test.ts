import { expect, it } from 'vitest';

it('runs on the Node that the checkout brings, not on the machine’s own', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});
