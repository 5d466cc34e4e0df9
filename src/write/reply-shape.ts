import { z } from 'zod';
import { eachThatFits, replySchema } from '../ask/loop/index.ts';

const point = z.strictObject({ text: z.string(), cites: z.array(z.string()) });
const gist = z.strictObject({ by: z.string(), text: z.string() });

/** A brief as a model gives it. */
const briefShape = z.strictObject({
  headline: z.string(),
  lede: z.string(),
  points: z.array(point),
  gists: z.array(gist),
});

export const noteKinds = ['slip', 'unclear', 'said-in-english'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What a model answers when it writes a story. Static: providers compile a schema once. */
const writeShape = z.strictObject({
  parts: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  said: z.array(z.strictObject({ quote: z.string(), by: z.string().nullable() })),
  notes: z.array(z.strictObject({ part: z.string(), kind: z.enum(noteKinds), text: z.string() })),
  brief: briefShape.nullable(),
});

export type BriefReply = z.infer<typeof briefShape>;
export type WriteReply = Omit<z.infer<typeof writeShape>, 'notes' | 'brief'> & {
  readonly notes: readonly { readonly part: string; readonly kind: NoteKind; readonly text: string }[];
  readonly brief: BriefReply | null;
};

export const writeSchema = replySchema('write', writeShape);
export const briefSchema = replySchema('brief', briefShape);

const text = z.string().trim().min(1);

/** A brief as read: a headline, a lede and points there must be. */
export const briefReading: z.ZodType<BriefReply> = z.object({
  headline: text,
  lede: text,
  points: eachThatFits(z.object({ text, cites: eachThatFits(z.string()) })),
  gists: eachThatFits(
    z.object({
      by: z
        .string()
        .nullish()
        .transform((by) => by ?? ''),
      text,
    }),
  ),
});

/** As read: not every server holds to a schema, and a key too many or a list left out costs no English. */
export const writeReading: z.ZodType<WriteReply> = z
  .object({
    parts: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
    said: eachThatFits(
      z.object({
        quote: z.string(),
        by: z
          .string()
          .nullish()
          .transform((by) => by ?? null),
      }),
    ),
    notes: eachThatFits(
      z.object({
        part: z
          .string()
          .nullish()
          .transform((part) => part ?? ''),
        kind: z.enum(noteKinds).catch('unclear'),
        text,
      }),
    ),
    brief: z
      .unknown()
      .optional()
      .transform((brief) => briefReading.safeParse(brief).data ?? null),
  })
  .refine(({ parts, brief }) => parts !== undefined || brief !== null, {
    path: ['parts'],
    message: 'there is neither a part nor a brief',
  })
  .transform(({ parts = [], ...rest }) => ({ parts: pieces.parse(parts), ...rest }));

const pieces = eachThatFits(z.object({ id: z.string(), text: z.string() }));
