import { z } from 'zod';
import { states } from '../kept/stories.ts';

const text = z.string();
const textOrNull = z.string().nullable();
/** ISO 8601. */
const time = z.string();
const count = z.int().min(0);

export const state = z.enum(states);

export const storyId = z.string().regex(/^[0-9a-f]{16}$/u, 'is no id of a story');
export const place = z
  .string()
  .regex(
    /^(?:headline|p\d{1,4}|brief\.(?:headline|lede|points\.\d{1,3})|gist\.q\d{1,4})$/u,
    'is no place in a story',
  );
export const ofStory = z.strictObject({ id: storyId });
export const ofPlace = z.strictObject({ id: storyId, place });
export const ofFinding = z.strictObject({
  id: storyId,
  key: z.string().regex(/^[0-9a-f]{16}$/u, 'is no key of a finding'),
});
export const ofSuggestion = z.strictObject({ id: storyId, number: z.coerce.number().int().min(1) });
export const ofOutput = z.strictObject({
  id: storyId,
  format: z.string().regex(/^[a-z]{2,12}$/u, 'is no format'),
});

/** Lengths guard the database against a client that went wrong; nobody types so much, and no story is so long. */
const short = z.string().trim().max(2_000);
const wholeText = z.string().max(200_000);
export const reason = z.strictObject({ reason: short.default('') });
export const withdrawal = z.strictObject({ reason: short.min(1, 'say why, in a few words') });
export const approval = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{32}$/u, 'is no hash of a text'),
  reason: short.default(''),
});
export const newText = z.strictObject({ text: wholeText });
export const wish = z.strictObject({ wish: short.default('') });
export const presenceAt = z.strictObject({
  place: place.nullable().default(null),
  gone: z.boolean().default(false),
});

export const inboxQuery = z.strictObject({
  q: z.string().max(400).optional(),
  section: z.string().max(200).optional(),
  language: z.string().max(8).optional(),
  state: state.optional(),
  all: z.enum(['0', '1']).optional(),
  after: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const handedIn = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('What the story is called; its ending helps to tell its format.'),
  text: z.string().optional().describe('The file as text.'),
  base64: z.base64().optional().describe('The file as bytes, where it is not UTF-8 or must stay as it is.'),
});

export const accepted = z.object({ id: storyId, state: text });

export const handedInStories = z.object({ stories: z.array(accepted) });

export const checkOrder = z.strictObject({
  norwegian: wholeText.min(1),
  english: z.union([wholeText, z.array(z.string().max(20_000)).max(2_000)]),
});

export const checked = z.object({
  findings: z.array(
    z.object({
      rule: text,
      level: z.enum(['error', 'warning', 'remark']),
      at: textOrNull,
      message: text,
      expected: text.optional(),
      actual: text.optional(),
    }),
  ),
});

export const outputs = z.object({ outputs: z.array(z.object({ format: text, path: text })) });
export const done = z.object({ done: z.literal(true) });
export const historyList = z.object({
  history: z.array(z.object({ at: time, by: textOrNull, what: text, said: text })),
  edits: z.array(
    z.object({ at: time, by: text, place: text, kind: text, before: text, after: text, edition: count }),
  ),
});
