import type { Brief, Gist } from '../english/types.ts';
import type { Story } from '../story/types.ts';
import type { BriefReply } from './reply-shape.ts';
import { whoIs } from './who-is.ts';

/**
 * A brief out of a reply. Each speaker has one gist, held by the first direct quote (or, where there is none, the first
 * quote) of that speaker; a gist of somebody who speaks nowhere in the story is left out.
 */
export function readBrief(reply: BriefReply, story: Story): Brief {
  const gists = new Map<string, Gist>();
  for (const { by, text } of reply.gists) {
    const speaker = [by, text].map((words) => whoIs(words, story)).find((one) => one.kind === 'speaker');
    if (speaker?.kind !== 'speaker' || gists.has(speaker.id)) continue;
    const own = story.quotes.filter((quote) => quote.speaker === speaker.id);
    const quote = own.find(({ kind }) => kind === 'direct') ?? own[0];
    if (quote !== undefined) gists.set(speaker.id, { quote: quote.id, speaker: speaker.id, text });
  }
  const { headline, lede, points } = reply;
  return { headline, lede, points, gists: [...gists.values()] };
}
