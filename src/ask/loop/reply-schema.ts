import { z } from 'zod';
import type { ReplySchema } from '../model.ts';

/** A zod shape as the JSON Schema that travels: strict, and without `$schema`, which some servers refuse. */
export function replySchema(name: string, shape: z.ZodType): ReplySchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-7' });
  return { name, schema };
}
