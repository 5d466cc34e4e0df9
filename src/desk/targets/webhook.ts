import { createHmac } from 'node:crypto';
import { NorwireError } from '../../errors.ts';
import { jsonText } from '../../formats/markup/index.ts';
import type { DeliveryTarget } from '../flow/deliver.ts';
import { messageOf } from './message.ts';

/**
 * Posts each story to an address, signed as Standard Webhooks has it: HMAC-SHA256 over id, timestamp and raw body, so
 * that nothing can be changed or sent again later. Tried again, it has the same id. Throws a NorwireError (`settings`)
 * for an address where anybody could read along.
 */
export function webhookTarget(address: string, secret: string, clock: () => number): DeliveryTarget {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere = url !== null && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:')))
    throw new NorwireError('settings', '--webhook takes an https address (http on this machine only).');
  const key = keyOf(secret);
  return {
    name: 'webhook',
    hand: async (delivery, signal) => {
      const body = jsonText(messageOf(delivery));
      const timestamp = String(Math.floor(clock() / 1000));
      const mark = createHmac('sha256', key).update(`${delivery.id}.${timestamp}.${body}`).digest('base64');
      const response = await reach(url, {
        method: 'POST',
        body,
        redirect: 'error',
        // Receivers answer first and work after; one that takes longer is tried again.
        signal: AbortSignal.any([signal, AbortSignal.timeout(20_000)]),
        headers: {
          'content-type': 'application/json',
          'webhook-id': delivery.id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1,${mark}`,
        },
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      return null;
    },
  };
}

/** "fetch failed" says nothing; its cause says what. */
async function reach(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (cause) {
    const { cause: why = cause } = cause as { readonly cause?: unknown };
    const { code, message } = why as NodeJS.ErrnoException;
    throw new Error(`it could not be reached (${message || code})`, { cause });
  }
}

/** A secret as Standard Webhooks writes it (`whsec_` and base64) stands for its bytes; any other for itself. */
function keyOf(secret: string): Buffer {
  const [, bytes] = /^whsec_(.+)$/u.exec(secret) ?? [];
  return bytes === undefined ? Buffer.from(secret) : Buffer.from(bytes, 'base64');
}
