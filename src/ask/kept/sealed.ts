import { digestOf } from '../loop/index.ts';

/** Digits of the digest that go before a text. */
const DIGITS = 16;

/** A text with its own digest before it, so that a byte that was flipped on the disk is seen. */
export function sealed(text: string): string {
  return `${digestOf(text).slice(0, DIGITS)} ${text}`;
}

/** The text, if it is as it was sealed or was never sealed; null where it was changed. */
export function unsealed(written: string): string | null {
  if (written.startsWith('{')) return written;
  const text = written.slice(DIGITS + 1);
  return sealed(text) === written ? text : null;
}
