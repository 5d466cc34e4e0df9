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
    parsed = JSON.parse(bareJson(answer.text));
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

/** Servers without JSON mode fence their JSON or talk round it; only a whole object is taken out. */
function bareJson(text: string): string {
  const trimmed = text.replace(/<think>.*?<\/think>/su, '').trim();
  if (trimmed.startsWith('{')) return trimmed;
  const fenced = /```(?:json)?\s*(\{.*\})\s*```/su.exec(trimmed)?.[1];
  return fenced ?? trimmed;
}

function misfit(kind: MisfitKind, message: string): { misfit: { kind: MisfitKind; message: string } } {
  return { misfit: { kind, message } };
}

function shorten(text: string): string {
  return text.length <= 200 ? text.replace(/\.$/u, '') : `${text.slice(0, 200)} …`;
}
