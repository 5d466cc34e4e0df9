import { z } from 'zod';

/**
 * A list of which only what fits is taken, an empty one for what is no list: a piece that is null or of another
 * shape is missing, and costs the others nothing. `{"p1": "…"}` is the list of its texts by their ids.
 */
export function eachThatFits<Item>(shape: z.ZodType<Item>): z.ZodType<Item[]> {
  return z
    .unknown()
    .optional()
    .transform((all) =>
      listOf(all).flatMap((one) => {
        const read = shape.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}

function listOf(all: unknown): readonly unknown[] {
  if (Array.isArray(all)) return all;
  if (typeof all !== 'object' || all === null) return [];
  return Object.entries(all).map(([id, one]) =>
    typeof one === 'string' ? { id, text: one } : { id, ...one },
  );
}
