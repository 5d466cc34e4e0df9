import { createRedactor, redactShapes } from '../redact.ts';

/** Where words go: stdout or stderr, or an array in a test. */
export interface Outlet {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  readonly columns: number;
}

/** All that a command may touch of the world, handed in so that a test can hand in its own. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  /** Aborted at the first Ctrl-C: no new request, waits are cut, what was sent is awaited and kept. */
  readonly stop: AbortSignal;
  /** Aborted at the second Ctrl-C: stop at once. */
  readonly halt: AbortSignal;
  readonly now: () => Date;
}

/** Text from a story or a provider without what could move a terminal's cursor or hide words. */
export function plainText(text: string): string {
  return text.replace(/[^\P{C}\n\t\u{AD}]/gu, '');
}

/** Words for a person or a log in which no key stands: neither ours nor what looks like one. */
export function withoutKeys(text: string, env: World['env']): string {
  return redactShapes(createRedactor([env.OPENAI_API_KEY])(text));
}

/** The same as one line: a name of a file may hold line ends, and must not begin a line of its own. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s*[\n\t]\s*/gu, ' ');
}

/** Whether colours and a moving line are wanted on this outlet. */
export function isLively(outlet: Outlet, env: World['env']): boolean {
  return outlet.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** What `stop` is aborted with at SIGTERM. */
export const TERMINATED = 'terminated';
