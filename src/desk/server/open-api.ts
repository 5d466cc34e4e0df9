import { z } from 'zod';
import { httpStatusOf } from '../desk-error.ts';
import type { AnySpec } from './route.ts';

const error = {
  type: 'object',
  properties: { code: { type: 'string', enum: Object.keys(httpStatusOf) }, message: { type: 'string' } },
  required: ['code', 'message'],
};

/** Every route may answer so. */
const always = ['malformed', 'unauthorised', 'forbidden', 'too-many', 'failed'] as const;

/** OpenAPI 3.1 of the routes, from the very schemas that read what comes in. */
export function writeOpenApi(specs: readonly AnySpec[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const spec of specs) {
    const path = spec.path.replace(/:(\w+)(?:\{[^}]*\})?/gu, '{$1}');
    paths[path] = { ...paths[path], [spec.method]: operation(spec) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'norwire desk', version, description: 'Stories in, findings, edits, approved copy out.' },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { cookie: [] }],
    paths: { ...paths, ...otherPaths },
    components: {
      schemas: { Error: error },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'norwire-desk-PORT' },
      },
    },
  };
}

const plain = (type: string) => ({
  200: { description: 'Done.', content: { [type]: { schema: { type: 'string' } } } },
});
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

/** What is not JSON in and JSON out. */
const otherPaths = {
  '/health': {
    get: {
      operationId: 'getHealth',
      summary: 'Whether the desk answers',
      security: [],
      responses: plain('application/json'),
    },
  },
  '/metrics': {
    get: {
      operationId: 'getMetrics',
      summary: 'Counts, for Prometheus',
      security: [],
      responses: plain('text/plain'),
    },
  },
  '/api/events': {
    get: {
      operationId: 'getEvents',
      summary:
        'What changes, as server-sent events: story, presence, suggestion, notice, resync; Last-Event-ID goes on',
      responses: plain('text/event-stream'),
    },
  },
  '/api/stories/{id}/outputs/{format}': {
    get: {
      operationId: 'getStoriesByIdOutputsByFormat',
      summary: 'A story’s file as it stands in the output folder',
      parameters: [inPath('id'), inPath('format')],
      responses: plain('text/plain'),
    },
  },
  '/api/push/superdesk': {
    post: {
      operationId: 'postPushSuperdesk',
      summary:
        'What a Superdesk subscriber pushes (ninjs), signed in x-superdesk-signature with NORWIRE_PUSH_SECRET',
      security: [],
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
      responses: {
        201: { description: 'Taken in.' },
        401: { description: 'The signature does not fit.' },
        422: { description: 'It is no ninjs item with a guid.' },
      },
    },
  },
};

function operation({
  method,
  path,
  summary,
  params,
  query,
  body,
  out,
  status = 200,
  versioned,
  errors = [],
}: AnySpec) {
  const codes = [...always, ...errors, ...(versioned ? (['changed', 'version-missing'] as const) : [])];
  const refused = Map.groupBy(codes, (code) => httpStatusOf[code]);
  return {
    operationId: nameOf(method, path),
    summary,
    parameters: [
      ...parametersIn('path', params),
      ...parametersIn('query', query),
      ...(versioned
        ? [
            {
              name: 'If-Match',
              in: 'header',
              required: true,
              schema: { type: 'string' },
              description: 'The version that was seen: "7".',
            },
          ]
        : []),
    ],
    ...(method !== 'get' && {
      requestBody: {
        required: body !== undefined,
        content: {
          'application/json': { schema: body === undefined ? { type: 'object' } : schemaOf(body, 'input') },
        },
      },
    }),
    responses: {
      [status]: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(out, 'output') } },
      },
      ...Object.fromEntries(
        [...refused].map(([code, names]) => [
          code,
          {
            description: names.join(', '),
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
          },
        ]),
      ),
    },
  };
}

function parametersIn(place: 'path' | 'query', schema: z.ZodType | undefined) {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

/** "putStoriesByIdTextsByPlace" of PUT /api/stories/:id/texts/:place. */
function nameOf(method: string, path: string): string {
  const words = path
    .replace(/^\/api\//u, '')
    .split(/[/.-]/u)
    .map((word) => word.replace(/^:(\w+).*/u, 'by-$1'))
    .flatMap((word) => word.split('-'));
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
