import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DeskDatabase } from '../port/index.ts';

/** A program that may use the desk, by the bearer token it sends. */
export interface Bearer {
  readonly name: string;
  readonly token: string;
}

/** Who asks: a browser that was let in, or a program with a token. */
export interface Caller {
  readonly kind: 'browser' | 'program';
  /** A program's name, by which its edits are known; a browser says its editor's name itself. */
  readonly name: string;
}

/** How long an address with a token can be opened, and how many of them are kept. Nothing measured it. */
const INVITED_MS = 60 * 60 * 1000;
const MOST_INVITED = 20;

/**
 * Who may come in. A browser opens an address with a token that holds once; the cookie it gets is signed with a key
 * that lies in the desk's file, so that it holds when the desk is started again.
 */
export async function openCredentials(db: DeskDatabase, bearers: readonly Bearer[], clock: () => number) {
  const key = await sessionKey(db);
  const invited = new Map<string, number>();
  const sign = (id: string): string => createHmac('sha256', key).update(id).digest('base64url');
  return {
    /** A token that lets one browser in, once. */
    invite: (): string => {
      const [oldest] = invited.keys();
      if (invited.size >= MOST_INVITED && oldest !== undefined) invited.delete(oldest);
      const token = randomBytes(24).toString('base64url');
      invited.set(token, clock() + INVITED_MS);
      return token;
    },
    /** The cookie's value for a token that holds; null for any other. */
    admit: (token: string): string | null => {
      const until = invited.get(token);
      invited.delete(token);
      if (until === undefined || until < clock()) return null;
      const id = randomBytes(16).toString('base64url');
      return `${id}.${sign(id)}`;
    },
    callerOf: (cookie: string | undefined, authorization: string | undefined): Caller | null => {
      const token = /^Bearer (\S+)$/iu.exec(authorization ?? '')?.[1];
      if (token !== undefined) {
        const bearer = bearers.find((one) => isSame(one.token, token));
        return bearer === undefined ? null : { kind: 'program', name: bearer.name };
      }
      const [id = '', mark = ''] = cookie?.split('.') ?? [];
      return id !== '' && isSame(sign(id), mark) ? { kind: 'browser', name: id } : null;
    },
  };
}

export type Credentials = Awaited<ReturnType<typeof openCredentials>>;

async function sessionKey(db: DeskDatabase): Promise<string> {
  return db.change(async (rows) => {
    const made = randomBytes(32).toString('hex');
    await rows.run(
      "INSERT INTO settings (name, value) VALUES ('session-key', ?) ON CONFLICT (name) DO NOTHING",
      made,
    );
    const kept = await rows.one<{ value: string }>("SELECT value FROM settings WHERE name = 'session-key'");
    return kept?.value ?? made;
  });
}

/** Compares without telling by its time how much of it was right. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
