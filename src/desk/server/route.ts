import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { DeskError, type DeskErrorCode } from '../desk-error.ts';
import type { Editor } from '../flow/desk-flow.ts';
import type { Env } from './guards.ts';

const nothing = z.strictObject({});

/** What a route takes and gives; OpenAPI is written from it. */
export interface RouteSpec<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Out extends z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly out: Out;
  readonly status?: 200 | 201 | 202;
  /** The version that is changed must be named (If-Match). */
  readonly versioned?: boolean;
  readonly errors?: readonly DeskErrorCode[];
}

export type AnySpec = RouteSpec<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

export interface RouteInput<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** What If-Match names; 0 for a route that has no versions. */
  readonly version: number;
  readonly editor: Editor;
}

/** A route with its handler, ready to be mounted. */
export interface Route {
  readonly spec: AnySpec;
  readonly mount: (app: Hono<Env>) => void;
}

/** Nothing reaches a handler that its schemas do not take. */
export function route<
  Out extends z.ZodType,
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof nothing,
>(
  spec: RouteSpec<Params, Query, Body, Out>,
  handle: (
    asked: RouteInput<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<z.input<Out>> | z.input<Out>,
): Route {
  return {
    spec,
    mount: (app) => {
      app.on(spec.method, spec.path, async (c) => {
        const params = read(spec.params ?? nothing, spec.params === undefined ? {} : c.req.param(), 'path');
        const query = read(spec.query ?? nothing, c.req.query(), 'query');
        const body = spec.method === 'get' ? {} : read(spec.body ?? nothing, await bodyOf(c), 'body');
        const version = spec.versioned ? versionOf(c) : 0;
        const given = { params, query, body, version, editor: editorOf(c) } as RouteInput<
          z.output<Params>,
          z.output<Query>,
          z.output<Body>
        >;
        return c.json((await handle(given)) as object, spec.status ?? 200);
      });
    },
  };
}

function read(schema: z.ZodType, value: unknown, from: string): unknown {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  // What can be read in one message; the rest shows when these are mended.
  const said = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || from}: ${message}`);
  throw new DeskError('malformed', `The ${from} does not fit: ${said.join('; ')}.`);
}

async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new DeskError('malformed', 'The body is not JSON that can be read.');
  }
}

/** `If-Match: "7"`. */
function versionOf(c: Context): number {
  const given = c.req.header('if-match');
  if (given === undefined)
    throw new DeskError(
      'version-missing',
      'Say which version you have seen: If-Match: "7" (the piece’s version).',
    );
  const [, version] = /^(?:W\/)?"?(\d{1,12})"?$/u.exec(given.trim()) ?? [];
  if (version === undefined) throw new DeskError('malformed', 'If-Match takes one version: "7".');
  return Number(version);
}

/** The editor's name as the page sends it; a program is known by its token's name. */
function editorOf(c: Context<Env>): Editor {
  const caller = c.get('caller');
  // A name that the page made up (a UUID has 36 characters).
  const who = c.req.header('norwire-window')?.slice(0, 64) ?? null;
  if (caller?.kind === 'program') return { by: caller.name, who };
  let name = '';
  try {
    name = decodeURIComponent(c.req.header('norwire-editor') ?? '');
  } catch {
    // Not written as it should be: as if nobody had said a name.
  }
  const clean = name
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    // As long as fits a line of the history.
    .slice(0, 80);
  return { by: clean === '' ? 'an editor' : clean, who };
}
