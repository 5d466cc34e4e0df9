import { type Brief, curlMarks, type Gist, type HouseStyle } from '../english/index.ts';
import type { Story } from '../story/index.ts';
import type { BriefReply } from './reply-shape.ts';
import { whoIs } from './who-is.ts';

/**
 * A brief out of a reply. Each speaker has one gist, held by the first direct quote (or, where there is none, the first
 * quote) of that speaker; a gist of somebody who speaks nowhere in the story is left out. Its marks are the house's.
 */
export function readBrief(reply: BriefReply, story: Story, style: HouseStyle): Brief {
  const curl = (text: string, isHeadline = false) => curlMarks(text, style, isHeadline);
  const gists = new Map<string, Gist>();
  for (const { by, text } of reply.gists) {
    const speaker = [by, text].map((words) => whoIs(words, story)).find((one) => one.kind === 'speaker');
    if (speaker?.kind !== 'speaker' || gists.has(speaker.id)) continue;
    const own = story.quotes.filter((quote) => quote.speaker === speaker.id);
    const quote = own.find(({ kind }) => kind === 'direct') ?? own[0];
    if (quote !== undefined)
      gists.set(speaker.id, { quote: quote.id, speaker: speaker.id, text: curl(text) });
  }
  const { headline, lede, points } = reply;
  return {
    headline: curl(headline, true),
    lede: curl(lede),
    points: points.map((point) => ({ ...point, text: curl(point.text) })),
    gists: [...gists.values()],
  };
}
