import { z } from 'zod';
import { replySchema } from '../ask/reply-schema.ts';

/** What a model answers when it translates. Static: providers compile a schema once. */
const translateShape = z.strictObject({
  parts: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  speakers: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.string().nullable() })),
});

export type TranslateReply = z.infer<typeof translateShape>;

export const translateSchema = replySchema('translate', translateShape);

/** As read: not every server holds to a schema, and a key too many or an empty list left out costs no English. */
export const translateReading: z.ZodType<TranslateReply> = z
  .object({
    parts: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
    speakers: z
      .array(z.object({ id: z.string(), name: z.string(), role: z.string().nullable().default(null) }))
      .default([]),
  })
  .refine(({ parts, speakers }) => parts !== undefined || speakers.length > 0, {
    path: ['parts'],
    message: 'there is neither a part nor a speaker',
  })
  .transform(({ parts = [], speakers }) => ({ parts, speakers }));
