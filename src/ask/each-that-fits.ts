import { z } from 'zod';

/**
 * A list of which only what fits is taken, an empty one for what is no list: a piece that is null or of another
 * shape is missing, and costs the others nothing.
 */
export function eachThatFits<Item>(shape: z.ZodType<Item>): z.ZodType<Item[]> {
  return z
    .unknown()
    .optional()
    .transform((all) =>
      (Array.isArray(all) ? all : []).flatMap((one) => {
        const read = shape.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}
