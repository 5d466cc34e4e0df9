import { join } from 'node:path';
import { z } from 'zod';
import { idsIn, readJson } from './stories.ts';

const finding = z.looseObject({
  rule: z.string(),
  level: z.string(),
  at: z.string().nullable(),
  message: z.string(),
});

/** What was made of a story, as it lies in the folder of a run. */
export const resultShape = z.object({
  id: z.string(),
  way: z.enum(['norwire', 'plain']),
  norwegian: z.string(),
  english: z.string(),
  brief: z.string(),
  findings: z.array(finding),
  mended: z.array(z.object({ at: z.string(), before: z.string(), after: z.string(), why: z.string() })),
  /** `translate -f json`, for norwire's own way. */
  document: z.unknown(),
  /** Each request's user message and answer, in order. */
  exchanges: z.array(z.object({ task: z.string(), user: z.string(), answer: z.string() })),
  usage: z.object({ requests: z.number(), inputTokens: z.number(), outputTokens: z.number() }),
  /** The model as the server named it, who stood behind it where somebody said so, and when. */
  answered: z.object({ model: z.string(), who: z.string().nullable(), at: z.string() }),
});

export type Result = z.infer<typeof resultShape>;

/** The results of a run by story. */
export function readResults(folder: string): ReadonlyMap<string, Result> {
  return new Map(
    idsIn(folder).map((id) => [id, resultShape.parse(readJson(join(folder, `${id}.json`)))] as const),
  );
}
