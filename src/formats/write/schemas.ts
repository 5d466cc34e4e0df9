/** A JSON Schema (2020-12) as a value. */
export type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const count: Schema = { type: 'integer', minimum: 0 };
const quoteId: Schema = { type: 'string', pattern: '^q[1-9][0-9]*$' };
const partId: Schema = { type: 'string', pattern: '^(headline|p[1-9][0-9]*)$' };
const speakerId: Schema = { type: ['string', 'null'], pattern: '^s[1-9][0-9]*$' };
const language: Schema = { enum: ['nb', 'nn', 'da', 'sv', 'en', 'und'] };
const paragraphKind: Schema = { enum: ['lede', 'body', 'subhead', 'caption', 'list', 'note'] };
const quoteKind: Schema = { enum: ['direct', 'partial', 'indirect'] };
const quoteMark: Schema = { enum: ['dash', 'guillemets', 'quotation-marks', 'none'] };
const speakerKind: Schema = { enum: ['person', 'organisation', 'document', 'group', 'reporter'] };

const span = exactly({ text, start: count, end: count });
const readSpeaker = { id: speakerId, name: text, kind: speakerKind, role: textOrNull };

const finding = exactly(
  {
    rule: text,
    level: { enum: ['error', 'warning', 'remark'] },
    at: { type: ['string', 'integer', 'null'] },
    message: text,
    expected: text,
    actual: text,
    because: text,
    verdict: { enum: ['open', 'cleared', 'mended'] },
    why: text,
    key: text,
  },
  ['expected', 'actual', 'because', 'verdict', 'why', 'key'],
);

const storyFacts = {
  id: textOrNull,
  version: { type: ['integer', 'null'], minimum: 0 },
  date: textOrNull,
  section: textOrNull,
  byline: textOrNull,
  dateline: textOrNull,
  credit: textOrNull,
  status: { enum: ['usable', 'withheld', 'canceled'] },
  embargo: textOrNull,
  machineNote: text,
};

const beside = {
  findings: list(finding),
  remarks: list(finding),
  notes: list(exactly({ part: { type: ['string', 'null'], pattern: partId.pattern }, text })),
  mended: list(exactly({ at: text, before: text, after: text, why: text })),
};

const brief = exactly({
  headline: text,
  lede: text,
  points: list(exactly({ text, cites: list(partId) })),
  gists: list(exactly({ quote: quoteId, speaker: speakerId, text })),
});

const signature = exactly(
  {
    prompts: { type: 'object', additionalProperties: { type: 'string', pattern: '^[0-9a-f]{8}$' } },
    model: text,
    origin: textOrNull,
    language: text,
    style: text,
    version: text,
    memory: { type: 'string', pattern: '^[0-9a-f]{8}$' },
  },
  ['memory'],
);

const usage = exactly({
  requests: count,
  inputTokens: count,
  cachedTokens: count,
  outputTokens: count,
  cost: { type: ['number', 'null'], minimum: 0 },
});

const speakers = list(
  exactly({ ...readSpeaker, english: orNull(exactly({ name: text, role: textOrNull })) }),
);

const failure = exactly({ name: text, error: exactly({ code: text, message: text }) });

/** The schemas of norwire's JSON, by the name `norwire schema` takes. */
export const outputSchemas = {
  translate: document(
    'The English copy of a story: norwire translate -f json',
    {
      name: text,
      ...storyFacts,
      language,
      headline: orNull(exactly({ source: text, text: textOrNull })),
      parts: list(exactly({ id: partId, kind: paragraphKind, source: text, text: textOrNull })),
      quotes: list(
        exactly({
          id: quoteId,
          part: partId,
          kind: quoteKind,
          mark: quoteMark,
          speaker: speakerId,
          spans: list(span),
          source: list(text),
          attribution: orNull(exactly({ source: text, text: textOrNull })),
        }),
      ),
      speakers,
      brief,
      ...beside,
      signature,
      usage,
      reused: list(partId),
      fromMemory: list(partId),
    },
    ['brief'],
  ),
  brief: document('The English brief of a story: norwire brief -f json', {
    name: text,
    ...storyFacts,
    language,
    brief: orNull(brief),
    speakers,
    ...beside,
    signature,
    usage,
  }),
  split: document('A story as read: one line of norwire split --json', {
    name: text,
    language,
    text,
    section: textOrNull,
    dateline: textOrNull,
    byline: textOrNull,
    credit: textOrNull,
    apart: list(
      exactly({ kind: { enum: ['label', 'dateline', 'byline', 'credit', 'note'] }, ...spanFields() }),
    ),
    headline: orNull(span),
    lede: orNull(exactly({ id: partId, ...spanFields() })),
    paragraphs: list(exactly({ id: partId, kind: paragraphKind, ...spanFields() })),
    speakers: list(exactly(readSpeaker)),
    quotes: list(
      exactly({
        id: quoteId,
        part: partId,
        kind: quoteKind,
        mark: quoteMark,
        spans: { ...list(span), minItems: 1 },
        cue: orNull(span),
        attribution: orNull(span),
        speaker: speakerId,
        confidence: { type: 'number', minimum: 0, maximum: 1 },
        because: text,
        runnerUp: speakerId,
      }),
    ),
    marked: list(
      exactly({ ...spanFields(), inside: { type: ['string', 'null'], pattern: '^q[1-9][0-9]*$' } }),
    ),
  }),
  check: document('The findings of one translation: norwire check --json, and each line of --pairs', {
    id: text,
    findings: list(finding),
  }),
  findings: { ...schemaOf('The findings of a story'), ...list(finding) },
  error: { ...schemaOf('What stands in the place of a story that could not be read'), ...failure },
} as const satisfies Record<string, Schema>;

export type SchemaName = keyof typeof outputSchemas;
export const schemaNames = Object.keys(outputSchemas) as readonly SchemaName[];

function document(
  title: string,
  fields: Readonly<Record<string, Schema>>,
  mayLack: readonly string[] = [],
): Schema {
  return { ...schemaOf(title), ...exactly(fields, mayLack) };
}

function schemaOf(title: string): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title };
}

/** An object of these fields and no others; those not named in `mayLack` are there. */
function exactly(fields: Readonly<Record<string, Schema>>, mayLack: readonly string[] = []): Schema {
  return {
    type: 'object',
    properties: fields,
    required: Object.keys(fields).filter((field) => !mayLack.includes(field)),
    additionalProperties: false,
  };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

function spanFields(): Readonly<Record<string, Schema>> {
  return { text, start: count, end: count };
}
