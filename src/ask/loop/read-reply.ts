import type { z } from 'zod';
import type { ModelAnswer } from '../model.ts';
import { mendJson } from './mend-json.ts';

/** How a reply as a whole may fail to fit, told apart because each is mended in another way. */
export type MisfitKind = 'refused' | 'cut off' | 'not JSON' | 'wrong shape';

export type ReplyReading<Reply> =
  | { readonly reply: Reply }
  | { readonly misfit: { readonly kind: MisfitKind; readonly message: string } };

/**
 * Understands a model's answer: JSON of the shape asked for, or why it is not. A reply that is whole counts, whatever
 * is said of its end; what a model that wrote nothing ends its thoughts with counts as written.
 */
export function readReply<Reply>(answer: ModelAnswer, shape: z.ZodType<Reply>): ReplyReading<Reply> {
  const { text, thought = '', refusal, finish } = answer;
  const isSilent = text.trim() === '';
  const found = isSilent ? lastThought(thought) : objectsIn(unquoted(text));
  const read = found.flatMap((json) => {
    const checked = shape.safeParse(json);
    const inner = checked.success ? undefined : unwrapped(json);
    return inner === undefined
      ? [{ json, checked }]
      : [
          { json, checked },
          { json: inner, checked: shape.safeParse(inner) },
        ];
  });
  // The last one: before it a model may have tried, or shown what it would write.
  const fitting = read.findLast(({ json, checked }) => checked.success && refusalIn(json) === null)?.checked;
  if (fitting?.success) return { reply: fitting.data };
  if (refusal !== null) return misfit('refused', `The model refused: ${shorten(refusal)}.`);
  if (finish === 'filter') return misfit('refused', "The server's content filter withheld the reply.");
  if (finish === 'length') {
    return misfit(
      'cut off',
      `The reply was cut off at the output limit${isSilent && thought !== '' ? ', while the model was thinking' : ''}.`,
    );
  }
  if (isSilent) {
    return misfit(
      'not JSON',
      `The reply is not JSON: it is empty${thought === '' ? '' : '; all the model wrote stands in its thoughts (reasoning_content)'}.`,
    );
  }
  const [widest] = read.toSorted((a, b) => JSON.stringify(b.json).length - JSON.stringify(a.json).length);
  if (widest === undefined) return misfit('not JSON', `The reply is not JSON: ${whyNotJson(text)}.`);
  const words = refusalIn(widest.json);
  if (words !== null) return misfit('refused', `The model refused: ${shorten(words)}.`);
  const issues = (widest.checked.error?.issues ?? [])
    // What a model can mend at once; the whole list would be longer than the story.
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`);
  return misfit('wrong shape', `The reply has the wrong shape: ${issues.join('; ')}.`);
}

/** What a reply holds that is JSON in a string: the JSON. */
function unquoted(text: string): string {
  const json = text.trimStart().startsWith('"') ? parse(text.trim()) : undefined;
  return typeof json === 'string' ? json : text;
}

/** `{"response": {…}}` and `{"answer": "{…}"}`: what stands in the one field. */
function unwrapped(json: unknown): unknown {
  const [only, ...more] = Object.values(json as object);
  const inner = typeof only === 'string' ? parse(only) : only;
  const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  return more.length === 0 && isObject ? inner : undefined;
}

/** `{"refusal": "I cannot …"}`: JSON was asked for, so the refusal comes as JSON. */
function refusalIn(json: unknown): string | null {
  const { refusal, error } = json as Record<string, unknown>;
  const words = refusal ?? error;
  return typeof words === 'string' && words !== '' && Object.keys(json as object).length <= 2 ? words : null;
}

/** What stands at the very end of the thoughts; what stands earlier was weighed and perhaps given up. */
function lastThought(thought: string): readonly unknown[] {
  const end = thought.replace(/(?:```|<\/?\w+>|\s)*$/u, '').length;
  return objectsIn(thought.slice(0, end), end);
}

/** So many braces are tried: in prose they open nothing. */
const MOST_TRIES = 400;

/**
 * The whole JSON objects that stand in a text, those within others left out. Models without JSON mode think aloud,
 * fence their JSON or talk round it; some servers open the thinking themselves, so that its end alone stands there.
 * `endingAt`: only those that end there.
 */
function objectsIn(text: string, endingAt?: number): readonly unknown[] {
  const found: { readonly json: unknown; readonly at: number; readonly end: number }[] = [];
  let at = text.indexOf('{');
  for (let tries = 0; at >= 0 && tries < MOST_TRIES; tries += 1) {
    const written = objectAt(text, at);
    const json = written === null ? undefined : parse(written);
    const end = at + (written?.length ?? 0);
    if (json !== undefined && (endingAt === undefined || end === endingAt)) found.push({ json, at, end });
    // What stands in an object that is cut off is a part of it.
    if (written === null && /\{\s*"[^"]*"\s*:/uy.test(text.slice(at, at + 200))) break;
    at = text.indexOf('{', json === undefined ? at + 1 : end);
  }
  const thinking = [...text.matchAll(/<\/think(?:ing)?>/gu)].findLast(
    ({ index }) => !found.some((one) => one.at < index && index < one.end),
  );
  return found.filter(({ at: start }) => start > (thinking?.index ?? -1)).map(({ json }) => json);
}

function parse(text: string): unknown {
  for (const written of [text, mendJson(text)]) {
    try {
      return JSON.parse(written, wellFormed);
    } catch {
      // Mended it may be JSON; if not, the first words of the model are told.
    }
  }
  return undefined;
}

function whyNotJson(text: string): string {
  try {
    JSON.parse(text.trim());
    return 'there is no object in it';
  } catch (error) {
    return shorten(error instanceof Error ? error.message : String(error));
  }
}

/** JSON may escape half a character, which no file and no terminal can hold. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
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
