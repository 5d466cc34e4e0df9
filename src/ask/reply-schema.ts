import { z } from 'zod';
import type { ReplySchema } from './model.ts';

/** A zod shape as the JSON Schema that travels: strict, and without `$schema`, which some servers refuse. */
export function replySchema(name: string, shape: z.ZodType): ReplySchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-7' });
  return { name, schema };
}

/**
 * A list as a reply may have it: what does not fit is left out of it, what is no list is an empty one. One bad item
 * costs no other.
 */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
  return z
    .unknown()
    .optional()
    .transform((list) =>
      (Array.isArray(list) ? list : []).flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}
