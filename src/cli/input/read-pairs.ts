import { z } from 'zod';
import { NorwireError } from '../../errors.ts';

const pairShape = z.object({ id: z.string(), source: z.array(z.string()), target: z.array(z.string()) });

export type PairsLine = z.infer<typeof pairShape>;

/** Refuses what holds no pairs. */
export function sayNoPairs(name: string): never {
  throw new NorwireError(
    'input',
    `${name} holds no pairs: one {"id", "source": […], "target": […]} a line is expected.`,
  );
}

/** Aligned segments from a line of JSON; `where` is what messages call it. Throws a NorwireError (`input`). */
export function readPair(line: string, where: string): PairsLine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    throw new NorwireError('input', `${where}: this is not JSON.`, { cause });
  }
  const checked = pairShape.safeParse(parsed);
  if (checked.success) return checked.data;
  const { path = [], message = '' } = checked.error.issues[0] ?? {};
  throw new NorwireError(
    'input',
    `${where}: ${path.length === 0 ? 'the line' : `"${path.join('.')}"`} does not fit (${message}); expected {"id": text, "source": [texts], "target": [texts]}.`,
  );
}
