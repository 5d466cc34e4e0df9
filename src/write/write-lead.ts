import { z } from 'zod';
import type { Model } from '../ask/index.ts';
import { poseQuestion, promptNamed, promptTexts, type ReplyPiece, replySchema } from '../ask/loop/index.ts';
import { checkBrief } from '../check/index.ts';
import { defaultStyle, type Finding, type HouseStyle, type Point, sayStyle } from '../english/index.ts';
import { NorwireError } from '../errors.ts';
import { plainArticle, type Story } from '../story/index.ts';

/** A story of a bulletin as the lead may use it: its brief as one text. */
export interface BriefedStory {
  readonly id: string;
  readonly text: string;
}

export interface LeadOptions {
  readonly model: Model;
  readonly prompts: ReadonlyMap<string, string>;
  readonly style?: HouseStyle;
  readonly signal?: AbortSignal;
}

const leadShape = z.object({ text: z.string(), cites: z.array(z.string()) });
type LeadReply = z.infer<typeof leadShape>;
const leadSchema = replySchema('lead', leadShape);

/**
 * An opening paragraph for a bulletin that cites its stories. It is checked as a point of a brief is: its figures and
 * names stand in the stories it cites. Rejects with `reply` when no usable one was had.
 */
export async function writeLead(
  stories: readonly BriefedStory[],
  options: LeadOptions,
): Promise<Point & { readonly findings: readonly Finding[] }> {
  const { model, prompts, style = defaultStyle, signal } = options;
  const answered = await poseQuestion<LeadReply, Point>(
    { model, prompt: promptNamed('lead', prompts), askAgain: promptNamed('ask-again', prompts), signal },
    {
      values: {
        style: sayStyle(style, { story: false, brief: true }, promptTexts('house-style', prompts).say),
        briefs: JSON.stringify({ stories }),
      },
      schema: leadSchema,
      shape: leadShape,
      // Not measured: several times what an opening paragraph takes; the rest is room for thinking aloud.
      maxOutputTokens: 2_000,
      material: stories.map(({ id, text }) => [id, text]),
      wanted: ['lead'],
      readPieces: ({ text, cites }): readonly ReplyPiece<Point>[] => [
        text.trim() === ''
          ? { id: 'lead', misfit: 'It is empty.' }
          : { id: 'lead', value: { text: text.trim(), cites } },
      ],
    },
  );
  const lead = answered.pieces.get('lead');
  if (!lead)
    throw new NorwireError('reply', `No opening paragraph could be made: ${answered.misfits.get('lead')}`);
  return { ...lead, findings: checkLead(stories, lead) };
}

/** The bulletin's stories stand for the parts of one story, and the lead for a point that cites them. */
function checkLead(stories: readonly BriefedStory[], lead: Point): readonly Finding[] {
  let start = 0;
  const paragraphs = stories.map(({ id, text }) => {
    const span = { id, kind: 'body' as const, text, start, end: start + text.length };
    start += text.length + 2;
    return span;
  });
  const article = plainArticle('digest', stories.map(({ text }) => text).join('\n\n'));
  const bulletin: Story = {
    article,
    name: 'digest',
    language: 'en',
    text: article.text,
    section: null,
    dateline: null,
    byline: null,
    credit: null,
    apart: [],
    headline: null,
    lede: null,
    paragraphs,
    speakers: [],
    quotes: [],
    marked: [],
  };
  const translation = { parts: stories.map(({ id, text }) => ({ id, text })), quotes: [], speakers: [] };
  const brief = { headline: '', lede: '', points: [lead], gists: [] };
  return checkBrief(bulletin, translation, brief)
    .filter(({ at }) => at === 'brief.points.1')
    .map((finding) => ({ ...finding, at: 'lead' }));
}
