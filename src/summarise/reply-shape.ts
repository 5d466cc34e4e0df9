import { z } from 'zod';
import { replySchema } from '../ask/reply-schema.ts';

/** What a model answers when it writes a brief. Static: providers compile a schema once. */
export const briefShape = z.strictObject({
  headline: z.string(),
  lede: z.string(),
  points: z.array(z.strictObject({ text: z.string(), cites: z.array(z.string()) })),
  gists: z.array(z.strictObject({ quote: z.string(), text: z.string() })),
});

export type BriefReply = z.infer<typeof briefShape>;

export const briefSchema = replySchema('brief', briefShape);
