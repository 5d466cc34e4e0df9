import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { writeLead } from '../../src/write/write-lead.ts';
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

  it('is told of where a figure stands in no story it cites', async () => {
    const wrong = {
      text: 'The repair of the ferry to Storøya will cost 19 million kroner, Kari Dahl said.',
      cites: ['ferge.txt'],
    };
    const fake = fakeModel([wrong]);
    const lead = await writeLead(stories, { model: fake.model, prompts });
    expect(lead.findings).toMatchObject([{ level: 'error', at: 'lead' }]);
    expect(fake.asked).toHaveLength(1);
  });

  it('is asked for again where it is blank, and stands without the spaces round it', async () => {
    const fake = fakeModel([
      { text: ' ', cites: [] },
      { text: ' The ferry is suspended. ', cites: ['ferge.txt'] },
    ]);
    const lead = await writeLead(stories, { model: fake.model, prompts });
    expect(lead.text).toBe('The ferry is suspended.');
    const [first, second] = fake.asked.map(({ messages }) =>
      messages.map(({ content }) => content).join('\n'),
    );
    expect(first).toContain(JSON.stringify({ stories }));
    expect(first).toContain('British');
    expect(second).toContain('It is empty.');
  });

  it('is an error when no usable one is had', async () => {
    await expect(writeLead(stories, { model: fakeModel(['', '']).model, prompts })).rejects.toThrow(
      /^No opening paragraph could be made: The reply is not JSON/,
    );
  });
});
