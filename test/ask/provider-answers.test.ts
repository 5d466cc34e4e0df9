import { expect, it } from 'vitest';
import { readBatchLine } from '../../src/ask/later/provider-answers.ts';

it('asks again where a provider’s answer is nested deeper than can be written', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect(readBatchLine(`{"custom_id":"k","response":{"status_code":200,"body":${deep}}}`)).toMatchObject({
    key: 'k',
    kind: 'again',
  });
});
