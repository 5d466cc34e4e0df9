import { z } from 'zod';

/** A speaker as norwire writes it into JSON and XLIFF, and reads it back. */
export const speakerShape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'document', 'group', 'reporter']),
  role: z.string().nullable(),
});
