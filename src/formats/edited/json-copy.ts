import { z } from 'zod';
import type { Copy } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import { noFacts, type Speaker } from '../../story/index.ts';
import type { EditedPart, EditedStory } from './edited-story.ts';
import { speakerShape } from './speaker-shape.ts';
import { articleOfParts } from './xliff.ts';

const nullable = z.string().nullable();
const finding = z.object({
  rule: z.string(),
  level: z.enum(['error', 'warning', 'remark']),
  at: nullable,
  message: z.string(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  because: z.string().optional(),
  verdict: z.enum(['open', 'cleared', 'mended']).optional(),
  why: z.string().optional(),
  key: z.string().optional(),
});
const document = z.object({
  name: z.string(),
  id: nullable,
  version: z.number().nullable(),
  date: nullable,
  section: nullable,
  byline: nullable,
  dateline: nullable,
  credit: nullable,
  status: z.enum(['usable', 'withheld', 'canceled']),
  embargo: nullable,
  language: z.string(),
  headline: z.object({ source: z.string(), text: nullable }).nullable(),
  parts: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['lede', 'body', 'subhead', 'caption', 'list', 'note']),
      source: z.string(),
      text: nullable,
    }),
  ),
  quotes: z.array(
    z.object({
      id: z.string(),
      part: z.string(),
      speaker: nullable,
      spans: z.array(z.object({ text: z.string() })),
    }),
  ),
  speakers: z.array(speakerShape),
  brief: z
    .object({
      headline: z.string(),
      lede: z.string(),
      points: z.array(z.object({ text: z.string(), cites: z.array(z.string()) })),
      gists: z.array(z.object({ quote: z.string(), speaker: nullable, text: z.string() })),
    })
    .optional(),
  findings: z.array(finding),
  remarks: z.array(finding),
  notes: z.array(z.object({ part: nullable, text: z.string() })),
  mended: z.array(z.object({ at: z.string(), before: z.string(), after: z.string(), why: z.string() })),
  signature: z.object({
    prompts: z.record(z.string(), z.string()),
    model: z.string(),
    origin: nullable,
    language: z.string(),
    style: z.string(),
    version: z.string(),
  }),
  reused: z.array(z.string()),
});

/**
 * norwire's own JSON of a translation as somebody has left it. Which texts were changed it does not say: a person handed it
 * in, so that all count as edited. Throws a NorwireError (`input`) naming the field that is not as norwire writes it.
 */
export function readJsonCopy(json: unknown, name: string): EditedStory {
  const read = document.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new NorwireError(
      'input',
      `${name} is norwire’s JSON, but changed in its shape: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unknown'}.`,
      { cause: read.error },
    );
  }
  const { data } = read;
  const words = (id: string): EditedPart['words'] =>
    new Map(
      data.quotes
        .filter(({ part, spans }) => part === id && spans.length > 0)
        .map((quote) => [quote.id, quote.spans.map(({ text }) => text)]),
    );
  const part = (
    id: string,
    kind: EditedPart['kind'],
    { source, text }: { source: string; text: string | null },
  ) =>
    ({ id, kind, norwegian: source, english: text, state: 'edited', words: words(id) }) satisfies EditedPart;
  const parts: readonly EditedPart[] = [
    ...(data.headline === null ? [] : [part('headline', 'headline', data.headline)]),
    ...data.parts.map((one) => part(one.id, one.kind, one)),
  ];
  const { id, version, date, section, byline, dateline, credit, status, embargo, language } = data;
  const facts = {
    ...noFacts,
    id,
    version,
    date,
    section,
    byline,
    dateline,
    credit,
    status,
    embargo,
    language,
  };
  return {
    name: data.name,
    parts,
    article: articleOfParts(data.name, parts, facts),
    kept: keptOf(data),
  };
}

function keptOf(data: z.infer<typeof document>): EditedStory['kept'] {
  // What is not there is left out rather than undefined: these go into JSON again.
  const findings = JSON.parse(JSON.stringify([data.findings, data.remarks])) as [
    Copy['findings'],
    Copy['remarks'],
  ];
  const speakers: readonly Speaker[] = data.speakers;
  return {
    brief: data.brief ?? null,
    findings: findings[0],
    remarks: findings[1],
    notes: data.notes,
    mended: data.mended,
    voices: {
      speakers,
      quotes: Object.fromEntries(
        data.quotes.flatMap(({ id, speaker }) => (speaker === null ? [] : [[id, speaker]])),
      ),
    },
    signature: data.signature,
    reused: data.reused,
  };
}
