import { describe, expect, it } from 'vitest';
import { openHub } from '../../src/desk/server/hub.ts';

describe('those who listen', () => {
  const never = new AbortController().signal;

  it('are told each story’s last change once, in order', async () => {
    const hub = openHub();
    const listener = hub.listen(null);
    hub.tell({ type: 'story', story: 'a', state: 'machine' });
    hub.tell({ type: 'story', story: 'b' });
    hub.tell({ type: 'story', story: 'a', state: 'edited' });
    expect(await listener.next(never)).toMatchObject({ story: 'b' });
    expect(await listener.next(never)).toMatchObject({ story: 'a', state: 'edited' });
  });

  it('cost no more than a few hundred events when they never read', async () => {
    const hub = openHub();
    const listener = hub.listen(null);
    for (let number = 0; number < 100_000; number += 1) hub.tell({ type: 'story', story: String(number) });
    expect(listener.waiting()).toBeLessThanOrEqual(200);
    expect(await listener.next(never)).toBe('resync');
  });

  it('hear that the desk is still there when nothing happens', async () => {
    expect(await openHub(1).listen(null).next(never)).toBeNull();
  });

  it('are let go when they leave', async () => {
    const hub = openHub();
    const listener = hub.listen(null);
    const leaving = new AbortController();
    const next = listener.next(leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(next).rejects.toThrow('gone');
    listener.close();
    expect(hub.listeners()).toBe(0);
  });
});
