import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
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

/** Versions of one item are one story, so it is called by the item's id. */
function nameOf(body: Buffer): string {
  let guid: unknown = null;
  try {
    const item: unknown = JSON.parse(body.toString('utf8'));
    if (typeof item === 'object' && item !== null)
      guid = ('guid' in item && item.guid) || ('uri' in item && item.uri) || null;
  } catch {
    // Whoever reads it says what is wrong with it.
  }
  return typeof guid === 'string' && guid !== '' ? `${guid.slice(0, 150)}.ninjs.json` : 'pushed.ninjs.json';
}
