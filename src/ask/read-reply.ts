import type { z } from 'zod';
import type { ModelAnswer } from './model.ts';

/** How a reply as a whole may fail to fit, told apart because each is mended in another way. */
export type MisfitKind = 'refused' | 'cut off' | 'not JSON' | 'wrong shape';

export type Reading<Reply> =
  | { readonly reply: Reply }
  | { readonly misfit: { readonly kind: MisfitKind; readonly message: string } };

/** Understands a model's answer: JSON of the shape asked for, or why it is not. */
export function readReply<Reply>(answer: ModelAnswer, shape: z.ZodType<Reply>): Reading<Reply> {
  if (answer.refusal !== null) return misfit('refused', `The model refused: ${shorten(answer.refusal)}`);
  if (answer.finish === 'filter') return misfit('refused', "The server's content filter withheld the reply.");
  if (answer.finish === 'length') return misfit('cut off', 'The reply was cut off at the output limit.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(bareJson(answer.text), wellFormed);
  } catch (error) {
    const why =
      answer.text.trim() === '' ? 'it is empty' : error instanceof Error ? error.message : String(error);
    return misfit('not JSON', `The reply is not JSON: ${shorten(why)}.`);
  }
  const checked = shape.safeParse(parsed);
  if (checked.success) return { reply: checked.data };
  const issues = checked.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`);
  return misfit('wrong shape', `The reply has the wrong shape: ${issues.join('; ')}.`);
}

/** JSON may escape half a character, which no file and no terminal can hold. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

/**
 * Models without JSON mode think aloud, fence their JSON or talk round it; only a whole object is taken out. Some
 * servers open the thinking themselves, so that its end alone stands in the reply.
 */
function bareJson(text: string): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return objectAt(trimmed, 0) ?? trimmed;
  const said = trimmed.replace(/^.*?<\/think>/su, '').trim();
  const fenced = /```(?:json)?\s*(\{.*\})\s*```/su.exec(said)?.[1];
  const start = said.search(/\{\s*"/u);
  return fenced ?? (start < 0 ? null : objectAt(said, start)) ?? said;
}

/** The object that opens here, up to its own closing brace; null where it has none. */
function objectAt(text: string, start: number): string | null {
  let depth = 0;
  for (const token of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gsu)) {
    if (token[0] === '{') depth += 1;
    else if (token[0] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, start + token.index + 1);
  }
  return null;
}

function misfit(kind: MisfitKind, message: string): { misfit: { kind: MisfitKind; message: string } } {
  return { misfit: { kind, message } };
}

function shorten(text: string): string {
  return text.length <= 200 ? text.replace(/\.$/u, '') : `${text.slice(0, 200)} …`;
}
