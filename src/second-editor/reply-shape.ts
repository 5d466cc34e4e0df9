import { z } from 'zod';
import { eachThatFits, replySchema } from '../ask/loop/index.ts';

/** What the second editor may find, besides taste. */
export const errorKinds = [
  'speaker',
  'quotation-marks',
  'claim-or-fact',
  'figure',
  'date',
  'name',
  'negation',
  'left-out',
  'added',
  'wrong-sense',
  'brief-claim',
  'reader',
  'language',
  'norwegian-slip',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** What a second editor answers. Static: providers compile a schema once. */
const reviewShape = z.strictObject({
  remarks: z.array(z.strictObject({ id: z.string(), verdict: z.enum(['right', 'wrong']), why: z.string() })),
  errors: z.array(z.strictObject({ at: z.string(), kind: z.enum(errorKinds), why: z.string() })),
  pieces: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});

export type ReviewReply = z.infer<typeof reviewShape>;

export const reviewSchema = replySchema('second_editor', reviewShape);

const given = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '');

const may = z.unknown().optional();

/** As read: a list left out is empty, `part` and `parts` pass for `at` and `pieces`, a kind of its own for `language`. */
export const reviewReading: z.ZodType<ReviewReply> = z
  .object({ remarks: may, errors: may, pieces: may, parts: may })
  .refine((reply) => [reply.remarks, reply.errors, reply.pieces, reply.parts].some(Array.isArray), {
    path: ['remarks'],
    message: 'there is no list of remarks, errors or pieces',
  })
  .transform(({ remarks, errors, pieces, parts }) => ({
    remarks: eachThatFits(
      z.object({ id: z.string(), verdict: z.enum(['right', 'wrong']), why: given }),
    ).parse(remarks),
    errors: eachThatFits(
      z
        .object({ at: given, part: given, kind: z.enum(errorKinds).catch('language'), why: given })
        .transform(({ at, part, kind, why }) => ({ at: at === '' ? part : at, kind, why })),
    ).parse(errors),
    pieces: eachThatFits(z.object({ id: z.string(), text: z.string() })).parse(pieces ?? parts),
  }));
