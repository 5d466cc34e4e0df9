/** A JSON Schema (2020-12) as a value. */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const truth: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 0 };
const costOrNull: Schema = { type: ['number', 'null'], minimum: 0 };
const texts: Schema = { type: 'array', items: text };
const findings: Schema = { type: 'array', items: { type: 'object' } };
const state: Schema = { enum: ['finished', 'failed', 'skipped', 'waiting', 'replaced', 'withdrawn'] };
const code: Schema = { enum: ['input', 'settings', 'model', 'reply', 'budget'] };

const outcome = {
  files: count,
  finished: count,
  unchanged: count,
  failed: count,
  failedAtModel: count,
  skipped: count,
  waiting: count,
  leftOut: count,
  left: count,
  errors: count,
  warnings: count,
  interrupted: truth,
  budgetReached: truth,
};

const totals = {
  stories: count,
  finished: count,
  unchanged: count,
  failed: count,
  failedAtModel: count,
  overBudget: count,
  skipped: count,
  replaced: count,
  withdrawn: count,
  waiting: count,
  withErrors: count,
  errors: count,
  warnings: count,
  requests: count,
  input: count,
  cached: count,
  output: count,
  cost: costOrNull,
};

const reportedStory = exactly({
  source: text,
  state,
  reason: textOrNull,
  headline: textOrNull,
  section: textOrNull,
  date: textOrNull,
  embargo: textOrNull,
  origin: textOrNull,
  errors: count,
  warnings: count,
  usage: exactly({
    requests: count,
    inputTokens: count,
    cachedTokens: count,
    outputTokens: count,
    cost: costOrNull,
  }),
  milliseconds: { type: 'number', minimum: 0 },
  ended: text,
  outputs: { type: 'array', items: exactly({ path: text, format: text, beside: truth }) },
});

/** The JSON of runs over folders, by the name `norwire schema` takes. */
export const batchSchemas = {
  'batch-event': {
    ...schemaOf('One line of norwire batch --json or watch --json'),
    oneOf: [
      event('run-started', { files: count, due: count }),
      event('file-left-out', { source: text, reason: text }),
      event('story-started', { source: text }),
      event('story-asked', { source: text, task: text, again: truth }),
      event('story-finished', {
        ...{ source: text, id: textOrNull, headline: textOrNull, findings },
        ...{ outputs: texts, beside: texts, errors: count, warnings: count, requests: count },
        ...{ inputTokens: count, outputTokens: count, cost: costOrNull },
        milliseconds: { type: 'number', minimum: 0 },
      }),
      event('story-failed', { source: text, id: textOrNull, code, message: text }),
      event('story-skipped', { source: text, id: textOrNull, earlier: truth, state, reason: text }),
      event('story-waiting', { source: text }),
      event('story-withdrawn', {
        ...{ source: text, id: textOrNull, headline: textOrNull, outputs: texts, pull: texts, reason: text },
      }),
      event('provider-batch', { id: text, state: text, requests: count, done: count }),
      event('notice', { message: text }),
      event('run-ended', { report: text, ...outcome }),
    ],
  },
  report: {
    ...schemaOf('report.json of an output folder'),
    ...exactly({
      made: text,
      run: exactly(outcome),
      totals: exactly(totals),
      stories: { type: 'array', items: reportedStory },
    }),
  },
} as const satisfies Record<string, Schema>;

function schemaOf(title: string): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title };
}

function event(type: string, fields: Readonly<Record<string, Schema>>): Schema {
  return exactly({ type: { const: type }, ...fields, time: text });
}

function exactly(fields: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties: fields, required: Object.keys(fields), additionalProperties: false };
}
