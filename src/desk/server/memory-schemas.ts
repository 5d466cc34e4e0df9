import { z } from 'zod';
import { place, storyId } from './schemas.ts';
import { diff } from './story-schemas.ts';

const text = z.string();
const count = z.int().min(0);

export const ofMatch = z.strictObject({ id: storyId, place, number: z.coerce.number().int().min(1) });

export const matches = z.object({
  matches: z.array(
    z.object({
      place: text,
      number: count,
      /** 101: the neighbours are the same too; 100: the text is; else the share of its words. */
      score: z.int().min(75).max(101),
      /** `example`: it shows how the desk writes, and is none to take. */
      use: z.enum(['prefill', 'offer', 'example']),
      differs: z.array(z.enum(['figure', 'name', 'negation', 'mark', 'speaker', 'day'])),
      /** From the Norwegian that was approved to the one here. */
      norwegian: diff,
      english: text,
      by: text.nullable(),
      at: text.nullable(),
      story: text.nullable(),
    }),
  ),
});

export const terms = z.object({
  proposed: z.array(
    z.object({
      language: z.enum(['nb', 'nn']),
      norwegian: text,
      english: text,
      instead: text,
      times: count,
      of: count,
    }),
  ),
  accepted: z.array(z.object({ norwegian: text, english: text, by: text.nullable(), at: text })),
});

export const termDecision = z.strictObject({
  norwegian: z.string().min(1).max(200),
  accepted: z.boolean(),
});
