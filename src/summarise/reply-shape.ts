import { z } from 'zod';
import { replySchema } from '../ask/reply-schema.ts';

/** What a model answers when it writes a brief. Static: providers compile a schema once; a key too many does no harm. */
export const briefShape = z.object({
  headline: z.string(),
  lede: z.string(),
  points: z.array(z.object({ text: z.string(), cites: z.array(z.string()) })),
  gists: z.array(z.object({ quote: z.string(), text: z.string() })),
});

export type BriefReply = z.infer<typeof briefShape>;

export const briefSchema = replySchema('brief', briefShape);
