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

/** What a faithful model answers when it translates the ferry story. */
export const ferryTranslation = {
  parts: [
    { id: 'headline', text: 'Ferry to Storøya suspended for three days' },
    {
      id: 'p1',
      text: 'The county council is suspending the ferry to Storøya from Thursday. That leaves 1,250 inhabitants without a connection.',
    },
    {
      id: 'p2',
      text: '<q1>We have no choice,</q1> <a1>transport director Kari Dahl</a1> said. <q1>Safety comes before everything.</q1>',
    },
    { id: 'p3', text: 'The repair will cost 17.2 million kroner, according to <a1>Dahl</a1>.' },
    {
      id: 'p4',
      text: '<a1>Mayor Nils Berg</a1> is <q1>deeply worried</q1> about the elderly on the island.',
    },
    { id: 'p5', text: '<q1>This is the fifth time in two years,</q1> <a1>he</a1> said.' },
  ],
  speakers: [
    { id: 's1', name: 'Kari Dahl', role: 'transport director' },
    { id: 's2', name: 'Nils Berg', role: 'mayor' },
  ],
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
    { quote: 'q1', text: 'Kari Dahl said there was no choice and that safety came first.' },
    { quote: 'q4', text: 'Nils Berg said it was the fifth time in two years.' },
  ],
};
