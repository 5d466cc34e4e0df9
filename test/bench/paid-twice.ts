import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { digestRequest } from '../../src/ask/kept/stored-model.ts';
import type { Received } from '../support/server.ts';

/** What one run of the command asked for before it was killed, and which answers were on disk after that. */
export interface KilledRun {
  readonly asked: readonly string[];
  readonly kept: ReadonlySet<string>;
}

/** The key under which the store keeps the answer to a request, out of the request as it came to the server. */
export function keyOf({ body }: Received, server: string): string {
  const { name, schema } = body.response_format.json_schema;
  const maxOutputTokens = body.max_completion_tokens ?? body.max_tokens;
  const request = {
    task: name,
    messages: body.messages,
    schema: { name, schema },
    maxOutputTokens,
    material: '',
  };
  return digestRequest(request, { server, model: body.model, parameters: {} });
}

/** The keys of all answers that are on disk. */
export function keysIn(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    return new Set(
      database
        .prepare('SELECT key FROM answers')
        .all()
        .map(({ key }) => String(key)),
    );
  } finally {
    database.close();
  }
}

/**
 * Each request that was sent more than once, held against the run before: it was asked for there, and its answer was
 * not on disk when that run was killed. What breaks this is told, one sentence each.
 */
export function wronglyRepeated(runs: readonly KilledRun[]): readonly string[] {
  const lastRun = new Map<string, number>();
  const wrong: string[] = [];
  for (const [index, { asked }] of runs.entries()) {
    for (const key of asked) {
      const before = lastRun.get(key);
      lastRun.set(key, index);
      if (before === undefined) continue;
      if (before === index) wrong.push(`run ${index + 1} asked twice for ${key.slice(0, 8)}`);
      else if (runs[before]?.kept.has(key))
        wrong.push(`run ${index + 1} asked for ${key.slice(0, 8)}, which run ${before + 1} had kept`);
    }
  }
  return wrong;
}
