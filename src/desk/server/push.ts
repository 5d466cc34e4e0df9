import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import { shortDigest } from '../../files/index.ts';
import { DeskError } from '../desk-error.ts';
import type { HandIn } from '../flow/hand-in.ts';
import { isSame } from './credentials.ts';

export type Push = (c: Context) => Promise<Response>;

/**
 * What a Superdesk subscriber (format ninjs, destination HTTP push) sends: its signature over the raw body is verified,
 * the story kept, and answered at once; it is worked on afterwards.
 */
export function superdeskPush(secret: string, handIn: () => HandIn): Push {
  return async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    const [, given = ''] = /^sha1=([0-9a-f]{40})$/iu.exec(c.req.header('x-superdesk-signature') ?? '') ?? [];
    const expected = createHmac('sha1', secret).update(body).digest('hex');
    if (!isSame(given.toLowerCase(), expected))
      throw new DeskError('unauthorised', 'The x-superdesk-signature does not fit the body and the secret.');
    const stories = await handIn()(body, nameOf(body));
    return c.json({ stories: stories.map(({ id, state }) => ({ id, state })) }, 201);
  };
}

const item = z.union([
  z.looseObject({ guid: z.string().min(1) }).transform(({ guid }) => guid),
  z.looseObject({ uri: z.string().min(1) }).transform(({ uri }) => uri),
]);

/** Versions of one item are one story, so it is called by the item's id; two without one would be taken for the same. */
function nameOf(body: Buffer): string {
  const { success, data } = item.safeParse(readJson(body));
  if (!success) throw new DeskError('unusable', 'What was pushed is no ninjs item with a guid (or a uri).');
  const cut = data.length > 150 ? `${data.slice(0, 140)}~${shortDigest(data)}` : data;
  return `${cut}.ninjs.json`;
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
