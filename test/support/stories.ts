import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import type { Story } from '../../src/story/types.ts';

/** A short story of ours with a headline quote, dash quotes, quoted words and reported speech. */
export const ferryText = `Fergen til Storøya innstilles i tre dager

Fylkeskommunen innstiller fergen til Storøya fra torsdag. 1.250 innbyggere blir uten samband.

– Vi har ikke noe valg, sier samferdselssjef Kari Dahl. – Sikkerheten går foran alt.

Reparasjonen koster 17,2 millioner kroner, ifølge Dahl.

Ordfører Nils Berg er «dypt bekymret» for de eldre på øya.

– Dette er femte gang på to år, sier han.`;

export function ferryStory(): Story {
  return readStory(plainArticle('ferge.txt', ferryText));
}

/** What a faithful model answers when it writes the ferry story without a brief. */
export const ferryTranslation = {
  parts: [
    { id: 'headline', text: 'Ferry to Storøya suspended for three days' },
    {
      id: 'p1',
      text: 'The county council is suspending the ferry to Storøya from Thursday. That leaves 1,250 inhabitants without a connection.',
    },
    {
      id: 'p2',
      text: '<q1>We have no choice,</q1> transport director Kari Dahl said. <q1>Safety comes before everything.</q1>',
    },
    { id: 'p3', text: 'The repair will cost 17.2 million kroner, according to Dahl.' },
    {
      id: 'p4',
      text: 'Mayor Nils Berg is <q1>deeply worried</q1> about the elderly on the island.',
    },
    { id: 'p5', text: '<q1>This is the fifth time in two years,</q1> he said.' },
  ],
  said: [
    { quote: 'p2', by: 'Kari Dahl' },
    { quote: 'p4', by: 'Nils Berg' },
    { quote: 'p5', by: 'Nils Berg' },
  ],
  notes: [],
  brief: null,
};

/** What a faithful model answers when it writes the brief of the ferry story. */
export const ferryBrief = {
  headline: 'Ferry to Storøya suspended for three days',
  lede: 'The county council is suspending the ferry to Storøya from Thursday, leaving 1,250 inhabitants without a connection.',
  points: [
    {
      text: 'The repair will cost 17.2 million kroner, according to transport director Kari Dahl.',
      cites: ['p2', 'p3'],
    },
    { text: 'Mayor Nils Berg is worried about the elderly on the island.', cites: ['p4'] },
  ],
  gists: [
    { by: 'Kari Dahl', text: 'Kari Dahl said there was no choice and that safety came first.' },
    { by: 'Nils Berg', text: 'Nils Berg said it was the fifth time in two years.' },
  ],
};

/** What it answers when the brief is wanted too. */
export const ferryCopy = { ...ferryTranslation, brief: ferryBrief };

/** What a second editor answers who finds nothing. */
export const nothingToMend = { remarks: [], errors: [], pieces: [] };
