import type { Speaker, Story } from '../story/index.ts';

/** Where the model's reading of who speaks stands against ours: by quote, and whom the story had not as a speaker. */
export interface Voices {
  readonly speakers: readonly Speaker[];
  readonly quotes: Readonly<Record<string, string>>;
}

export const noVoices: Voices = { speakers: [], quotes: {} };

/** A story whose quotes have the speakers that were settled on. */
export function addVoices(story: Story, { speakers, quotes }: Voices): Story {
  if (speakers.length === 0 && Object.keys(quotes).length === 0) return story;
  return {
    ...story,
    speakers: [...story.speakers, ...speakers],
    quotes: story.quotes.map((quote) => ({ ...quote, speaker: quotes[quote.id] ?? quote.speaker })),
  };
}
