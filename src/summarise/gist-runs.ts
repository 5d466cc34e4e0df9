import type { Quote, Story } from '../story/types.ts';

/** The first direct quote of each run by one known speaker; each run gets one gist. */
export interface GistRun {
  readonly quote: string;
  readonly speaker: string;
  readonly part: string;
}

/** Reporter questions and quotes whose speaker the story does not tell break a run and get no gist. */
export function findGistRuns(story: Story): readonly GistRun[] {
  const reporters = new Set(story.speakers.filter(({ kind }) => kind === 'reporter').map(({ id }) => id));
  const runs: GistRun[] = [];
  let before: Quote['speaker'] = null;
  for (const { id, kind, speaker, part } of story.quotes) {
    if (kind !== 'direct') continue;
    if (speaker !== null && speaker !== before && !reporters.has(speaker))
      runs.push({ quote: id, speaker, part });
    before = speaker;
  }
  return runs;
}
