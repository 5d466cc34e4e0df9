import { z } from 'zod';
import { replySchema } from '../ask/reply-schema.ts';

/** What a model answers when it translates. Static: providers compile a schema once. */
export const translateShape = z.strictObject({
  parts: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  speakers: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.string().nullable() })),
});

export type TranslateReply = z.infer<typeof translateShape>;

export const translateSchema = replySchema('translate', translateShape);
