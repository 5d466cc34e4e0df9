import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/files/prompts.ts';
import { writeLead } from '../../src/summarise/write-lead.ts';
import { fakeModel } from '../support/fake-model.ts';

const prompts = await loadPrompts();
const stories = [
  {
    id: 'ferge.txt',
    text: 'Ferry to Storøya suspended for three days. The repair will cost 17.2 million kroner, Kari Dahl said.',
  },
  { id: 'storm.txt', text: 'Storm closes the harbour at Ytterneset. Twelve boats sank.' },
];

describe('the opening paragraph of a bulletin', () => {
  it('cites its stories and is silent where it is faithful', async () => {
    const reply = {
      text: 'The ferry to Storøya is suspended for three days; the repair will cost 17.2 million kroner, Kari Dahl said.',
      cites: ['ferge.txt'],
    };
    expect(await writeLead(stories, { model: fakeModel([reply]).model, prompts })).toMatchObject({
      ...reply,
      findings: [],
    });
  });

  it('is asked for a second time when a figure stands in no story it cites, and keeps the better version', async () => {
    const wrong = {
      text: 'The repair of the ferry to Storøya will cost 19 million kroner, Kari Dahl said.',
      cites: ['ferge.txt'],
    };
    const right = {
      text: 'The repair of the ferry to Storøya will cost 17.2 million kroner, Kari Dahl said.',
      cites: ['ferge.txt'],
    };
    const fake = fakeModel([wrong, right]);
    expect((await writeLead(stories, { model: fake.model, prompts })).text).toBe(right.text);
    expect(fake.asked[1]?.messages.at(-1)?.content).toContain('19');
    const still = await writeLead(stories, { model: fakeModel([wrong, wrong]).model, prompts });
    expect(still.findings).toMatchObject([{ level: 'error', at: 'lead' }]);
  });

  it('is an error when no usable one is had', async () => {
    await expect(writeLead(stories, { model: fakeModel(['', '']).model, prompts })).rejects.toThrow(
      'The opening paragraph could not be had',
    );
  });
});
