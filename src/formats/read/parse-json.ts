import { NorwireError } from '../../errors.ts';
import { cleanLine } from '../markup/index.ts';
import type { LeftOut } from './reading.ts';

/**
 * One JSON value, or the list of those that stand one a line; a line that is none is left out. Throws a NorwireError
 * (`input`) for what is neither.
 */
export function parseJson(text: string, name: string): { json: unknown; leftOut: readonly LeftOut[] } {
  try {
    return { json: JSON.parse(text), leftOut: [] };
  } catch (cause) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => /^\s*\{\s*(?:"|\}|$)/.test(line))) {
      const { json, leftOut } = parseLines(lines);
      if (json.length > 0) return { json, leftOut };
    }
    throw new NorwireError('input', `${name} looks like JSON and is not well-formed (${whyOf(cause)}).`, {
      cause,
    });
  }
}

function parseLines(lines: readonly string[]): { json: readonly unknown[]; leftOut: readonly LeftOut[] } {
  const json: unknown[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, line] of lines.entries()) {
    try {
      json.push(JSON.parse(line));
    } catch (cause) {
      leftOut.push({ place: `line ${index + 1}`, reason: `it is no JSON (${whyOf(cause)})`, broken: true });
    }
  }
  return { json, leftOut };
}

function whyOf(cause: unknown): string {
  return cause instanceof Error ? cleanLine(cause.message).slice(0, 160) : 'it cannot be parsed';
}
