import { z } from 'zod';
import { state, storyId } from './schemas.ts';

const text = z.string();
const textOrNull = z.string().nullable();
/** ISO 8601. */
const time = z.string();
const timeOrNull = z.string().nullable();
const count = z.int().min(0);

export const inboxStory = z.object({
  id: storyId,
  source: text,
  wire: textOrNull,
  version: count.nullable(),
  edition: count,
  state,
  reason: textOrNull,
  rank: z.int().min(0).max(3),
  headline: z.object({ norwegian: text, english: textOrNull }),
  section: textOrNull,
  language: textOrNull,
  date: timeOrNull,
  embargo: timeOrNull,
  /** The embargo is not over. */
  embargoed: z.boolean(),
  status: z.enum(['usable', 'withheld', 'canceled']).nullable(),
  errors: count,
  warnings: count,
  /** Something that was to be handed on was refused: see the deliveries. */
  undelivered: z.boolean(),
  arrived: time,
  changed: time,
});

export const inbox = z.object({
  stories: z.array(inboxStory),
  next: textOrNull,
  counts: z.object({ look: count, open: count, done: count, passedOver: count }),
  sections: z.array(text),
});

const where = z.object({ start: count, end: count });

export const finding = z.object({
  key: text,
  rule: text,
  level: z.enum(['error', 'warning', 'remark']),
  at: textOrNull,
  /** The part or piece it stands in; null for the whole story. */
  place: textOrNull,
  message: text,
  expected: textOrNull,
  actual: textOrNull,
  because: textOrNull,
  why: textOrNull,
  where: where.nullable(),
  norwegian: where.nullable(),
  /** The whole piece as it would read mended, where there is one way only. */
  fix: textOrNull,
  dismissed: z.object({ by: text, at: time, reason: textOrNull }).nullable(),
});

export const diff = z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), text }));

const piece = {
  text: textOrNull,
  version: count,
  /** Null: as norwire wrote it. */
  by: textOrNull,
  at: timeOrNull,
  /** norwire's own text where it is another. */
  machine: textOrNull,
  undoable: z.boolean(),
};

export const part = z.object({
  place: text,
  kind: z.enum(['headline', 'lede', 'body', 'subhead', 'caption', 'list', 'note']),
  norwegian: text,
  ...piece,
  /** As an editor approved it before, in another story; nobody has changed it here. */
  fromMemory: z.boolean(),
  /** What belongs together on both sides: counted from the part's start. */
  ties: z.array(
    z.object({
      id: text,
      kind: z.enum(['quote', 'attribution', 'figure', 'name']),
      speaker: textOrNull,
      norwegian: z.array(where),
      english: z.array(where),
    }),
  ),
  /** Against the version before; null in the first. */
  change: z
    .object({ kind: z.enum(['same', 'changed', 'new']), was: textOrNull, norwegian: diff, english: diff })
    .nullable(),
});

export const briefPiece = z.object({
  place: text,
  kind: z.enum(['headline', 'lede', 'point', 'gist']),
  ...piece,
  cites: z.array(text),
  speaker: textOrNull,
});

export const story = inboxStory.omit({ headline: true }).extend({
  hash: text,
  byline: textOrNull,
  dateline: textOrNull,
  credit: textOrNull,
  editorNotes: z.array(text),
  parts: z.array(part),
  /** Parts of the version before that are not in this one. */
  gone: z.array(z.object({ norwegian: text, english: textOrNull })),
  brief: z.array(briefPiece).nullable(),
  speakers: z.array(
    z.object({
      id: text,
      name: text,
      kind: text,
      role: textOrNull,
      english: z.object({ name: text, role: textOrNull }).nullable(),
    }),
  ),
  findings: z.array(finding),
  mended: z.array(z.object({ at: text, before: text, after: text, why: text })),
  notes: z.array(z.object({ part: textOrNull, text })),
  suggestions: z.array(
    z.object({
      number: count,
      place: text,
      wish: text,
      state: z.enum(['asking', 'ready', 'failed']),
      text: textOrNull,
      /** The piece has been changed since it was asked for. */
      late: z.boolean(),
      by: text,
      at: time,
    }),
  ),
  present: z.array(z.object({ who: text, by: text, place: textOrNull, at: time })),
  approval: z.object({ number: count, by: text, at: time, hash: text, notes: z.array(text) }).nullable(),
  deliveries: z.array(
    z.object({ id: text, target: text, event: text, state: text, attempts: count, trouble: textOrNull }),
  ),
  history: z.array(z.object({ at: time, by: textOrNull, what: text, said: text })),
  signature: text,
  machineNote: text,
});

/** What a change of a text or a decision leads to. */
export const change = z.object({
  id: storyId,
  state,
  hash: text,
  errors: count,
  warnings: count,
  findings: z.array(finding),
  /** The piece that was changed; null where none was. */
  changed: z.union([part, briefPiece]).nullable(),
});

export const about = z.object({
  version: text,
  engine: text,
  out: text,
  formats: z.array(text),
  targets: z.array(text),
  counts: inbox.shape.counts,
});
export const invitation = z.object({ address: text });
