import { z } from 'zod';
import { eachThatFits } from '../ask/each-that-fits.ts';
import { replySchema } from '../ask/reply-schema.ts';

/** What a model answers when it translates. Static: providers compile a schema once. */
const translateShape = z.strictObject({
  parts: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  speakers: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.string().nullable() })),
});

export type TranslateReply = z.infer<typeof translateShape>;

export const translateSchema = replySchema('translate', translateShape);

/** As read: not every server holds to a schema, and what is null, too many or left out costs no other part. */
export const translateReading: z.ZodType<TranslateReply> = z
  .object({
    parts: eachThatFits(z.object({ id: z.string(), text: z.string() })),
    speakers: eachThatFits(
      z.object({ id: z.string(), name: z.string(), role: z.string().nullable().catch(null) }),
    ),
  })
  .refine(({ parts, speakers }) => parts.length > 0 || speakers.length > 0, {
    path: ['parts'],
    message: 'there is neither a part nor a speaker',
  });
