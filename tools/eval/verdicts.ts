import { z } from 'zod';

const error = z.object({
  where: z.enum(['translation', 'brief']),
  kind: z.string(),
  severity: z.number().int().min(1).max(3),
  norwegian: z.string(),
  english: z.string(),
  why: z.string(),
});
const side = z.object({ errors: z.array(error), publishable: z.enum(['as-is', 'light', 'rewrite']) });
const preference = z.object({ preferred: z.enum(['A', 'B', 'tie']), why: z.string() });

/** What a judge says of a blind pair. */
export const pairVerdictShape = z.object({ A: side, B: side, translation: preference, brief: preference });
export type PairVerdict = z.infer<typeof pairVerdictShape>;

/** What a judge says of the findings shown for a story. */
export const findingsVerdictShape = z.object({
  findings: z.array(
    z.object({ id: z.string(), verdict: z.enum(['true', 'minor', 'false']), why: z.string() }),
  ),
  mended: z.array(
    z.object({ id: z.string(), verdict: z.enum(['better', 'same', 'worse']), why: z.string() }),
  ),
  missed: z.array(
    z.object({
      where: z.string(),
      kind: z.string(),
      severity: z.number().int().min(1).max(3),
      norwegian: z.string(),
      english: z.string(),
      why: z.string(),
    }),
  ),
});
export type FindingsVerdict = z.infer<typeof findingsVerdictShape>;

/** A case for a judge: what is shown, and who made which (kept in the key, away from the judge). */
export const caseShape = z.object({ kind: z.enum(['pair', 'findings']), id: z.string(), shown: z.unknown() });
export type Case = z.infer<typeof caseShape>;
