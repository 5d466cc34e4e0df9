import { z } from 'zod';
import { NorwireError } from '../errors.ts';

const pairShape = z.object({ id: z.string(), source: z.array(z.string()), target: z.array(z.string()) });

export type Pair = z.infer<typeof pairShape>;

/** Aligned segments from JSON Lines. All or nothing: the first bad line is named and nothing is half-read. */
export function readPairs(text: string, name: string): readonly Pair[] {
  const pairs = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readPair(line, `${name}, line ${index + 1}`)]));
  if (pairs.length === 0)
    throw new NorwireError(
      'input',
      `${name} holds no pairs: one {"id", "source": […], "target": […]} a line is expected.`,
    );
  return pairs;
}

function readPair(line: string, where: string): Pair {
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
