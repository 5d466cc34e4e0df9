import { describe, expect, it } from 'vitest';
import { countCommonStart, countRequestTokens, countTokens } from '../../tools/eval/count-tokens.ts';

const system = { role: 'system', content: 'You translate Norwegian wire copy into English.' };

describe('counting tokens', () => {
  it('counts a text that looks like a special token as text', () => {
    expect(countTokens('<|endoftext|>')).toBeGreaterThan(1);
  });

  it('counts messages and schema apart', () => {
    const schema = { name: 'translation', schema: { type: 'object' } };
    const [plain, shaped] = countRequestTokens([{ messages: [system] }, { messages: [system], schema }]);
    expect(plain).toEqual({
      messages: countTokens(system.content) + 7,
      schema: 0,
      total: countTokens(system.content) + 7,
    });
    expect(shaped?.total).toBe((plain?.total ?? 0) + countTokens(JSON.stringify(schema)));
  });

  it('counts what requests open with in common', () => {
    const one = { messages: [system, { role: 'user', content: 'Ferja står.' }] };
    const other = { messages: [system, { role: 'user', content: 'Toget går.' }] };
    const shared = countCommonStart([one, other]);
    expect(shared).toBeGreaterThanOrEqual(countTokens(system.content));
    expect(shared).toBeLessThan(countCommonStart([one, one]));
  });
});
